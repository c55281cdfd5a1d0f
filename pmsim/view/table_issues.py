"""The issues on the table: each value's worth to you, what it brings, and what is known of them."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.engine.table import reservation
from pmsim.model.clock import midnight_before
from pmsim.model.facts import Asked
from pmsim.model.negotiation import ANSWERED, GUARDED, UNASKED, Issue, Negotiation, Value
from pmsim.model.state import State
from pmsim.view.conditions import met_words
from pmsim.view.costs import due_words
from pmsim.view.lookup import first_name, need
from pmsim.view.speech import LineView
from pmsim.view.table_draft import UNSET, begun_of, reachable
from pmsim.view.table_effects import EffectView, effects_of, promised
from pmsim.view.table_known import (
    ReactionView,
    likes_of,
    matters_words,
    rank_of,
    reaction_to,
    since_sitting_down,
)
from pmsim.view.table_owed import due_of
from pmsim.view.table_talk import reason
from pmsim.view.text import fill

_ASKED = {UNASKED: "unasked", GUARDED: "guarded", ANSWERED: "answered"}


@frozen
class ValueView:
    """One way to settle an issue."""

    key: str
    name: str
    you: float
    """Its worth to you times the weight of its issue, from 0 to 1, so that issues compare."""
    effects: tuple[EffectView, ...]
    """What a deal with it brings."""
    contingent: str
    """With an if-then deal: when it is judged, on what, and what counts then; else empty."""
    reachable: bool
    """Whether a deal with it can still be worth at least what no deal is, with all that is set."""


@frozen
class IssueView:
    """Something to agree on."""

    key: str
    name: str
    icon: str
    """The name of its picture; may be empty."""
    weight: float
    """Yours, from 0 to 1; all issues together have 1."""
    values: tuple[ValueView, ...]
    asked: str
    """`unasked`, `guarded` or `answered`."""
    told: bool
    """Whether you said why it matters to you."""
    matters: str
    """Its place for them, in words; only after an answered why."""
    rank: int
    """Its place for them, from 0; -1 before an answered why."""
    likes: tuple[int, ...]
    """Its values by number, best for them first; only after an answered why."""
    why: tuple[LineView, ...]
    """What they said when they answered."""
    reaction: ReactionView
    """How they take your last offer here."""
    yours: int
    """The number of the value in your last offer; -1 before."""
    theirs: int
    """The number of the value that they ask for; -1 before."""


def see_issues(program: Program, state: State) -> tuple[IssueView, ...]:
    """Every issue of the table that is open, in the scenario's order."""
    here = program.tables[state.here]
    count = len(here.sets)
    begun = begun_of(state.table.chosen, count)
    draft = (*begun, *(UNSET,) * (count - len(begun)))
    can = reachable(here.domain.you, draft, reservation(here, state.v))
    return tuple(_issue(program, state, number, can[number]) for number in range(count))


def _issue(program: Program, state: State, number: int, can: tuple[bool, ...]) -> IssueView:
    one, table = program.scenario.negotiations[state.here], state.table
    issue, you = one.issues[number], program.tables[state.here].domain.you
    yours = table.last[number] if table.last else UNSET
    rank = rank_of(program, state, number)
    return IssueView(
        key=issue.key,
        name=fill(program, state, issue.name),
        icon=issue.icon,
        weight=you.weights[number],
        values=tuple(
            _value(program, state, one, issue, value, you.weights[number] * worth, open_)
            for value, worth, open_ in zip(issue.values, you.worths[number], can, strict=True)
        ),
        asked=_ASKED[table.asked[number]],
        told=table.told[number],
        matters=matters_words(first_name(program, one.person), rank, len(one.issues)),
        rank=rank,
        likes=likes_of(program, state, number),
        why=_why(program, state, one, issue) if rank >= 0 else (),
        reaction=reaction_to(program, state, number, yours),
        yours=yours,
        theirs=table.counter[number] if table.counter else UNSET,
    )


def _why(program: Program, state: State, one: Negotiation, issue: Issue) -> tuple[LineView, ...]:
    """What they said; or what was known of it before the table."""
    for fact in since_sitting_down(state, one.key):
        if isinstance(fact, Asked) and (fact.issue, fact.answered) == (issue.key, True):
            return reason(program, state, one, issue)
    text = need(program.scenario.interests, issue.tells).text
    return (LineView("note", "", fill(program, state, text), ""),)


def _value(
    program: Program,
    state: State,
    one: Negotiation,
    issue: Issue,
    value: Value,
    worth: float,
    open_: bool,
) -> ValueView:
    return ValueView(
        key=value.key,
        name=fill(program, state, value.name),
        you=worth,
        effects=(
            *effects_of(program, state, value.outcome),
            *_promise(program, state, one, issue, value),
        ),
        contingent=_contingent(program, state, issue, value),
        reachable=open_,
    )


def _promise(
    program: Program, state: State, one: Negotiation, issue: Issue, value: Value
) -> tuple[EffectView, ...]:
    """That a promise goes with this value, where not every value of the issue means the same."""
    dues = {other.key: _dues(state, one, issue, other) for other in issue.values}
    mine = dues[value.key]
    if not mine or all(due == mine for due in dues.values()):
        return ()
    name = first_name(program, one.person)
    when = due_words(program, mine[0], state.now) if len(mine) == 1 else "in some deals"
    return (promised(f"a promise to {name}, {when}"),)


def _dues(state: State, one: Negotiation, issue: Issue, value: Value) -> tuple[int, ...]:
    """When the promises that may go with a value fall due, each moment once."""
    found = (
        due_of(state, part.promise) for part in one.promises if (issue.key, value.key) in part.given
    )
    return tuple(dict.fromkeys(found))


def _contingent(program: Program, state: State, issue: Issue, value: Value) -> str:
    if value.contingent is None:
        return ""
    what = value.contingent
    minute = midnight_before(what.judged.day) + what.judged.minute
    when = due_words(program, minute, state.now).removeprefix("by ")
    names = {other.key: fill(program, state, other.name) for other in issue.values}
    condition = met_words(program, what.condition)
    return f"judged {when}: with {condition}, {names[what.then]}; else {names[what.otherwise]}"
