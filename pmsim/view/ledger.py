"""The ledger: every promise, to whom, by when, and how it stands."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.engine.slots import PROMISE_BROKEN, PROMISE_HALF, PROMISE_KEPT, PROMISE_OPEN
from pmsim.model.clock import DAY_START, SLOT, minute_of_day
from pmsim.model.expressions import (
    Arithmetic,
    Comparison,
    Every,
    Expression,
    Extreme,
    Is,
    Name,
    Negative,
    Not,
    Some,
)
from pmsim.model.facts import Promised
from pmsim.model.outcomes import Outcome
from pmsim.model.outcomes import Promise as Given
from pmsim.model.scenario import Activity
from pmsim.model.state import MEETING, REST_OF, State
from pmsim.view.costs import due_words
from pmsim.view.lookup import find, first_name
from pmsim.view.text import fill
from pmsim.view.words import moment

_STATUS = {
    PROMISE_OPEN: "open",
    PROMISE_KEPT: "kept",
    PROMISE_HALF: "half kept",
    PROMISE_BROKEN: "broken",
}


@frozen
class PromiseView:
    """One promise that the player has made."""

    key: str
    to: str
    to_name: str
    what: str
    due: int
    """Minute since midnight before day 1, or -1 for the end."""
    due_text: str
    made_at: int
    made_text: str
    """`11:48`, with the weekday when it was another day."""
    status: str
    """`open`, `kept`, `half kept` or `broken`."""
    time: str
    """While open: `time set aside` or `no time set aside`, if work can keep it; else empty."""
    helps: tuple[str, ...]
    """Names of activities that plainly help to keep it."""


def see_promises(program: Program, state: State) -> tuple[PromiseView, ...]:
    """Every promise made so far, oldest first."""
    return tuple(
        _promise(program, state, fact) for fact in state.facts or () if isinstance(fact, Promised)
    )


def _promise(program: Program, state: State, made: Promised) -> PromiseView:
    scenario = program.scenario
    number = next(i for i, one in enumerate(scenario.promises) if one.key == made.promise)
    one = scenario.promises[number]
    status = _STATUS.get(int(state.v[program.promises[number].place]), "open")
    helpers = _helpers(program, one)
    return PromiseView(
        key=one.key,
        to=one.to,
        to_name=first_name(program, one.to),
        what=fill(program, state, one.what),
        due=made.due,
        due_text=due_words(program, made.due, state.now),
        made_at=made.at,
        made_text=moment(scenario.first_weekday, scenario.days, made.at, state.now),
        status=status,
        time=_time(program, state, helpers) if status == "open" and helpers else "",
        helps=tuple(helper.name for helper in helpers),
    )


def _time(program: Program, state: State, helpers: tuple[Activity, ...]) -> str:
    keys = {helper.key for helper in helpers}
    here = (minute_of_day(state.now) - DAY_START) // SLOT
    for code in state.plan[max(0, here) :]:
        if 0 <= code < MEETING and program.activities[code % REST_OF].key in keys:
            return "time set aside"
    return "no time set aside"


def _helpers(program: Program, promise: Given) -> tuple[Activity, ...]:
    """Activities that do what the promise names, or that plainly lead there."""
    names = paths(promise.kept_when)
    scenario = program.scenario
    found = []
    for activity in scenario.activities:
        talk = find(scenario.conversations, activity.opens) if activity.opens else None
        flags = set(activity.outcome.sets)
        moved = {change.name for change in activity.outcome.effects}
        for step in talk.steps if talk else ():
            for choice in step.choices:
                flags |= _flags(choice.outcome) | _flags(choice.well)
        if f"done.{activity.key}" in names or names & (flags | moved):
            found.append(activity)
    return tuple(found)


def _flags(outcome: Outcome) -> set[str]:
    return set(outcome.sets)


def paths(tree: Expression) -> set[str]:
    """Every name that an expression reads."""
    match tree:
        case Name(path) | Is(path, _):
            return {path}
        case Negative(of) | Not(of):
            return paths(of)
        case Arithmetic(_, left, right) | Comparison(_, left, right):
            return paths(left) | paths(right)
        case Extreme(_, parts):
            return set().union(*(paths(part) for part in parts))
        case Every(parts) | Some(parts):
            return set().union(*(paths(part) for part in parts))
        case _:
            return set()
