"""One kind line on a bad day, from somebody who has reason to be kind."""

from __future__ import annotations

from pmsim.engine.program import Program
from pmsim.engine.slots import DAY, STRESS
from pmsim.engine.stress import supports_now
from pmsim.model.clock import midnight_before
from pmsim.model.facts import Judged
from pmsim.model.scenario import Person
from pmsim.model.state import State
from pmsim.view.lookup import first_name, promise

TENSE = 55.0
"""From this stress on, a day counts as bad."""
_NOTES = (
    "{name} put the kettle on before leaving. There\u2019s a cup next to it, and it\u2019s yours.",
    "{name} has left a note: “Not every day has to be a good one. You were here.”",
    "{name} waits at the door with your coat, and asks nothing.",
    "On your keyboard lies a biscuit in a napkin. {name} says good night.",
)
_FROM_NOBODY = "Not every day has to be a good one. You were here."


def kind_line(program: Program, state: State) -> str:
    """A kind line after a missed deadline, a broken word or much stress; else empty."""
    judged = _judged_today(state)
    bad = any(fact.verdict in ("broken", "missed") for fact in judged)
    if not bad and state.v[STRESS] < TENSE:
        return ""
    friend = _friend(program, state, judged)
    if friend is None:
        return _FROM_NOBODY
    note = _NOTES[(int(state.v[DAY]) - 1) % len(_NOTES)]
    return note.format(name=first_name(program, friend.key))


def _judged_today(state: State) -> list[Judged]:
    midnight = midnight_before(int(state.v[DAY]))
    return [fact for fact in state.facts or () if isinstance(fact, Judged) and fact.at >= midnight]


def _friend(program: Program, state: State, judged: list[Judged]) -> Person | None:
    """The supporter who trusts the player most, and to whom no word was broken today."""
    let_down = {
        promise(program, fact.key).to
        for fact in judged
        if fact.kind == "promise" and fact.verdict == "broken"
    }
    places = {
        one.key: program.slots.trust_from + number
        for number, one in enumerate(program.scenario.people)
    }
    supporters = [
        one
        for number, one in enumerate(program.scenario.people)
        if supports_now(program, state, number) and one.key not in let_down
    ]
    return max(supporters, key=lambda one: state.v[places[one.key]], default=None)
