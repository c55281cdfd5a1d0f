"""A character who has read a scenario: what everything is worth, and what to work towards."""

from __future__ import annotations

from attrs import define, frozen

from pmsim.analysis.character import Character
from pmsim.analysis.readings import Readings
from pmsim.engine.program import Program


@frozen
class Aim:
    """What a condition waits for: a place that should reach a level."""

    place: int
    level: float
    up: bool


@frozen
class Goal:
    """A promise or a deadline: what it waits for, until when, and what it is worth."""

    place: int
    """Of the promise; -1 for a deadline."""
    until: int
    """Minute since midnight before day 1; -1: the end."""
    worth: float
    aims: tuple[Aim, ...]
    helpers: tuple[int, ...]
    """Activities that may bring it nearer."""
    sure: tuple[int, ...]
    """Those among them that do, whichever way a talk goes and whatever is true."""
    item: int = -1
    """The backlog item whose release it waits for."""


@define
class Mind:
    """A character who has read a scenario. Made once per program, and never changed after."""

    program: Program
    character: Character
    readings: Readings
    prices: list[float]
    """Worth of one more at each place, at the beginning."""
    end: int
    """The minute at which the score is taken."""
    promises: tuple[Goal, ...] = ()
    """By the promise's index."""
    deadlines: tuple[Goal, ...] = ()
    asks: tuple[tuple[int, tuple[int, ...]], ...] = ()
    """Activities that bring evidence, each with the facts it is about."""
    stakes: tuple[tuple[tuple[float, ...], ...], ...] = ()
    """Per fact: what each thing that depends on it is worth, truth by truth."""
