"""Deadlines: what somebody decides or expects at an hour that everybody knows."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.engine.slots import DAY
from pmsim.model.clock import midnight_before
from pmsim.model.facts import Judged
from pmsim.model.scenario import Deadline
from pmsim.model.state import State
from pmsim.view.costs import due_words
from pmsim.view.text import fill
from pmsim.view.words import clock, day_of


@frozen
class DeadlineView:
    """One deadline of the scenario. Its hour is public; what it takes is for the player to find."""

    key: str
    name: str
    due: int
    """Minute since midnight before day 1."""
    clock: str
    due_text: str
    """`by 16:00`, `by Wednesday 12:00`."""
    today: bool
    status: str
    """`open`, `met` or `missed`."""
    status_text: str
    """`by 16:00`, `in time`, `not in time`."""


def see_deadlines(program: Program, state: State) -> tuple[DeadlineView, ...]:
    """Every deadline, the earliest first."""
    seen = [_deadline(program, state, one) for one in program.scenario.deadlines]
    return tuple(sorted(seen, key=lambda one: one.due))


def _deadline(program: Program, state: State, one: Deadline) -> DeadlineView:
    due = midnight_before(one.due.day) + one.due.minute
    until = due_words(program, due, state.now)
    status = _status(state, one.key)
    return DeadlineView(
        key=one.key,
        name=fill(program, state, one.name),
        due=due,
        clock=clock(due),
        due_text=until,
        today=day_of(due) == int(state.v[DAY]),
        status=status,
        status_text={"met": "in time", "missed": "not in time"}.get(status, until),
    )


def _status(state: State, key: str) -> str:
    for fact in state.facts or ():
        if isinstance(fact, Judged) and (fact.kind, fact.key) == ("deadline", key):
            return fact.verdict
    return "open"
