"""Spoken lines: who says what, and with which face."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.model.negotiation import Negotiation
from pmsim.model.outcomes import Choice, Line
from pmsim.model.scenario import Event, Step
from pmsim.model.state import State
from pmsim.view.lookup import first_name
from pmsim.view.people import mood_word
from pmsim.view.text import fill


@frozen
class LineView:
    """One spoken line, or a note of what is seen."""

    who: str
    """A person's key, `you` or `note`."""
    name: str
    """How the speaker is called; empty for a note."""
    text: str
    mood: str
    """pleased, even, worried, angry; empty for you and for notes."""


def lines_of(holder: Event | Step | Choice | Negotiation, variant: int) -> tuple[Line, ...]:
    """What was said: a variant by the number that the state or a fact keeps, or the usual words."""
    return holder.said_when[variant].lines if variant >= 0 else holder.said


def see_lines(program: Program, state: State, lines: tuple[Line, ...]) -> tuple[LineView, ...]:
    """An author's lines as the player reads them."""
    return tuple(_line(program, state, line) for line in lines)


def _line(program: Program, state: State, line: Line) -> LineView:
    text = fill(program, state, line.text)
    if line.who == "note":
        return LineView("note", "", text, "")
    if line.who == "you":
        return LineView("you", "You", text, "")
    return LineView(line.who, first_name(program, line.who), text, mood_word(line.mood))


def your_words(program: Program, state: State, choice: Choice) -> LineView:
    """What the player said or did by choosing: quoted answers are spoken, others are deeds."""
    text = fill(program, state, choice.text)
    if text.startswith(("“", '"')) and text.endswith(("”", '"')):
        return LineView("you", "You", text[1:-1], "")
    return LineView("you", "", text, "")
