"""What a decision was worth, against what could have been done instead."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from pmsim.model.actions import Action

OptionName = Literal["", "deep first", "meetings first", "no deal", "policy"]
"""What an option is that is more than one answer; `policy` leaves it to whoever plays on."""


@frozen
class Option:
    """A row of actions that is done before somebody else plays on."""

    actions: tuple[Action, ...]
    name: OptionName = ""


@frozen
class Question:
    """One decision of the player: an answer, a day's plan, or a whole negotiation."""

    turn: int
    """The number of the turn in which it was answered first."""
    at: int
    """Minutes since midnight before day 1."""
    kind: str
    """`plan`, `table`, or the verb of the answer."""
    mine: Option
    others: tuple[Option, ...]
    """At least one, none of them the same as `mine`."""


@frozen
class Impact:
    """What one decision was worth against the best other option."""

    question: Question
    other: Option
    mean: float
    """Points of score; positive when the player's own option was better."""
    low: float
    high: float
    """The 95 % interval."""
    claimed: bool
    """Whether it is beyond noise."""
    parts: tuple[float, float, float, float]
    """The same for product, people, integrity and well-being."""
    burnout: tuple[float, float]
    """Share of branches that burnt out: with the player's option, with the other."""
    hindsight: float
    """The same difference in the world as it truly was; one branch each."""
    path: tuple[tuple[float, float], ...] = ()
    """At the end of each day from the decision's on: by how much outcome and mean stress would have
    been higher with the other option.
    """
