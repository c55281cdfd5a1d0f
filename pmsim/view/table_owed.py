"""What the player owes, and would owe with a deal: promises open, new, and at odds."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from pmsim.engine.compile_outcomes import constant
from pmsim.engine.program import Program
from pmsim.model.clock import midnight_before
from pmsim.model.expressions import Comparison, Every, Expression, Name, Not
from pmsim.model.negotiation import Package
from pmsim.model.outcomes import Outcome, Promise
from pmsim.model.state import State
from pmsim.view.costs import due_words
from pmsim.view.ledger import PromiseView, paths, see_promises
from pmsim.view.lookup import first_name, promise
from pmsim.view.text import fill
from pmsim.view.words import day_of


@frozen
class DueView:
    """One tag of the ledger."""

    kind: Literal["open", "pending", "conflict"]
    """Promised already; would be with a yes; or one that this deal gets in the way of."""
    icon: str
    to: str
    to_name: str
    what: str
    due: int
    """Minute since midnight before day 1, or -1 for the end."""
    due_text: str
    text: str
    """How it stands: `time set aside`, `if Lola says yes`, `crowded: two fall due on Wednesday`."""


@frozen
class Pull:
    """Which numbers a condition wants high or a deal raises, and which low or lowers."""

    up: tuple[str, ...] = ()
    down: tuple[str, ...] = ()

    def against(self, other: Pull) -> bool:
        """Whether the two pull at one number from both sides."""
        return any(name in other.down for name in self.up) or any(
            name in other.up for name in self.down
        )


def see_owed(program: Program, state: State, draft: Package) -> tuple[DueView, ...]:
    """Open promises with what the draft does to them, then the promises that it would bring."""
    one = program.scenario.negotiations[state.here]
    name = first_name(program, one.person)
    new = promises_with(program, state, draft)
    pulls = [_moved(program, state, draft), *(pull_of(part.kept_when) for part in new)]
    found = []
    held = [part for part in see_promises(program, state) if part.status == "open"]
    for part in held:
        wants = pull_of(promise(program, part.key).kept_when)
        clash = any(wants.against(pull) for pull in pulls)
        found.append(_held(part, clash=clash))
    return (*found, *(_pending(program, state, part, held, name) for part in new))


def promises_with(program: Program, state: State, draft: Package) -> tuple[Promise, ...]:
    """The promises that a deal with these values would bring, as far as they are set."""
    one = program.scenario.negotiations[state.here]
    chosen = {
        (issue.key, issue.values[value].key)
        for issue, value in zip(one.issues, draft, strict=True)
        if value >= 0
    }
    found = [part.promise for part in one.promises if all(pair in chosen for pair in part.given)]
    own = [part.promise for part in _outcomes(program, state, draft)]
    return (*(part for part in own if part), *found)


def due_of(state: State, part: Promise) -> int:
    """When a promise would fall due if it were made now; -1 for the end."""
    if part.within:
        return state.now + part.within
    return midnight_before(part.due.day) + part.due.minute if part.due else -1


def _held(part: PromiseView, *, clash: bool) -> DueView:
    text = part.time or part.due_text
    if clash:
        text = f"This deal gets in the way of what you promised {part.to_name}: {part.what}."
    return DueView(
        kind="conflict" if clash else "open",
        icon="promise-broken" if clash else "promise",
        to=part.to,
        to_name=part.to_name,
        what=part.what,
        due=part.due,
        due_text=part.due_text,
        text=text,
    )


def _pending(
    program: Program, state: State, part: Promise, held: list[PromiseView], name: str
) -> DueView:
    due = due_of(state, part)
    same_day = (one for one in held if one.due >= 0 and day_of(one.due) == day_of(max(due, 0)))
    crowd = [one.to_name for one in same_day]
    text = f"if {name} says yes"
    if crowd:
        text += f"; the promise to {crowd[0]} falls due that day too"
    return DueView(
        kind="pending",
        icon="question",
        to=part.to,
        to_name=first_name(program, part.to),
        what=fill(program, state, part.what),
        due=due,
        due_text=due_words(program, due, state.now),
        text=text,
    )


def pull_of(condition: Expression) -> Pull:
    """Which numbers a condition wants high, and which low."""
    match condition:
        case Name(path):
            return Pull(up=(path,))
        case Not(of):
            inner = pull_of(of)
            return Pull(inner.down, inner.up)
        case Comparison(sign, left, right):
            more, less = tuple(sorted(paths(left))), tuple(sorted(paths(right)))
            if sign in (">", ">="):
                return Pull(more, less)
            return Pull(less, more) if sign in ("<", "<=") else Pull()
        case Every(of):
            pulls = [pull_of(part) for part in of]
            return Pull(
                tuple(name for pull in pulls for name in pull.up),
                tuple(name for pull in pulls for name in pull.down),
            )
        case _:
            return Pull()


def _moved(program: Program, state: State, draft: Package) -> Pull:
    """What a deal with these values raises and lowers."""
    up: list[str] = []
    down: list[str] = []
    for outcome in _outcomes(program, state, draft):
        up += outcome.sets
        for change in (*outcome.effects, *outcome.each_day):
            amount = constant(change.amount)
            if amount and not change.sets:
                (up if amount > 0 else down).append(change.name)
    return Pull(tuple(up), tuple(down))


def _outcomes(program: Program, state: State, draft: Package) -> list[Outcome]:
    """What follows from the values that are set, and from any deal."""
    one = program.scenario.negotiations[state.here]
    chosen = [
        issue.values[value].outcome
        for issue, value in zip(one.issues, draft, strict=True)
        if value >= 0
    ]
    return [*chosen, one.deal]
