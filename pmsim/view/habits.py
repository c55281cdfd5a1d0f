"""Habits that the journal proves, and the one thing worth trying next."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.model.state import State
from pmsim.view.answers import AnswerView
from pmsim.view.conditions import holds
from pmsim.view.ledger import PromiseView
from pmsim.view.text import fill


@frozen
class HabitView:
    """A pair of behaviours, and which of them was seen."""

    key: str
    name: str
    icon: str
    seen: str
    """`good`, `bad` or `not yet`."""
    advice: str


def see_habits(program: Program, state: State) -> tuple[HabitView, ...]:
    """All habits of the scenario, in its order."""
    found = []
    for one in program.scenario.habits:
        seen = "not yet"
        if holds(program, state, one.good):
            seen = "good"
        elif one.bad is not None and holds(program, state, one.bad):
            seen = "bad"
        advice = fill(program, state, one.advice)
        found.append(HabitView(one.key, one.name, one.icon or "star", seen, advice))
    return tuple(found)


def next_time(
    habits: tuple[HabitView, ...],
    promises: tuple[PromiseView, ...],
    answers: tuple[AnswerView, ...],
) -> str:
    """What would be worth trying next: a broken word first, then a habit, then a question."""
    broken = next((one for one in promises if one.status == "broken"), None)
    if broken:
        return _kept_next_time(broken)
    for wanted in ("bad", "not yet"):
        for habit in habits:
            if habit.seen == wanted and habit.advice:
                return f"A habit to try: “{habit.name}”. {habit.advice}"
    for answer in answers:
        if not answer.right and answer.unasked:
            return f"“{answer.asks}” is still open. {answer.unasked[0]} would have told you more."
    return "Play it again with another mug or another seed. The truth may be another one, too."


def _kept_next_time(broken: PromiseView) -> str:
    if broken.helps:
        return (
            f"Before you promise {broken.to_name} the same again, find a place for it on the "
            f"calendar: {broken.helps[0]}."
        )
    return (
        f"{broken.to_name} would rather have had a no at once. Promise what is in your hands, "
        "or say when you will know."
    )
