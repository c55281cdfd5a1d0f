"""What may lead to an answer: the answers, blocks, evenings, releases and deals behind it.

Read backwards from the script alone: who opens the talk, who sets the flag that an event waits
for. Trust, metrics, stress and clocks are left out.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from attrs import frozen

from pmsim.analysis.recording import Option, group_of
from pmsim.model.actions import Action
from pmsim.model.delivery import Item
from pmsim.model.expressions import (
    Arithmetic,
    Comparison,
    Every,
    Expression,
    Extreme,
    Is,
    Name,
    Not,
    Some,
)
from pmsim.model.negotiation import Negotiation
from pmsim.model.outcomes import NOTHING, Choice, Outcome
from pmsim.model.scenario import Conversation, Scenario


@frozen
class Lead:
    """Something that may happen, what it waits for, what bars it, what it brings about."""

    option: Option | None
    """What the player does about it; None if it comes by itself."""
    wants: frozenset[str]
    bars: frozenset[str]
    brings: frozenset[str]


@frozen
class Way:
    """How one may come to an option, as far as the script tells."""

    takes: tuple[Option, ...]
    """The option itself, then what may lead there, the nearest first."""
    shuns: frozenset[Option]
    """What may bar the way."""


def leads(scenario: Scenario) -> tuple[Lead, ...]:
    """Everything in a scenario that may lead somewhere."""
    return tuple(_leads(scenario))


def behind(found: tuple[Lead, ...], option: Option) -> Way:
    """Everything a player may do that may lead to one option, or bar the way to it."""
    bringers: dict[str, list[Lead]] = {}
    for lead in found:
        for name in lead.brings:
            bringers.setdefault(name, []).append(lead)
    own = [lead for lead in found if lead.option == option]
    waiting, seen = deque(own), {id(lead) for lead in own}
    takes, barred = [option], list[str]()
    while waiting:
        lead = waiting.popleft()
        barred += lead.bars
        for name in lead.wants:
            for one in bringers.get(name, ()):
                if id(one) in seen:
                    continue
                seen.add(id(one))
                waiting.append(one)
                if one.option is not None and one.option not in takes:
                    takes.append(one.option)
    never = _doing(bringers, [name for lead in own for name in lead.bars]) - {option}
    helps = tuple(one for one in takes if one not in never)
    return Way(helps, frozenset(_doing(bringers, barred).difference(helps)))


def _doing(bringers: dict[str, list[Lead]], names: list[str]) -> set[Option]:
    return {lead.option for name in names for lead in bringers.get(name, ()) if lead.option}


def _leads(scenario: Scenario) -> Iterator[Lead]:
    for one in scenario.activities:
        brings = brought(one.outcome) | {f"done.{one.key}", one.opens}
        yield _lead(("put", one.key), brings, (), one.when, one.needs)
    for meeting in scenario.meetings:
        brings = brought(meeting.outcome) | {f"attended.{meeting.key}", meeting.opens}
        yield _lead(None, brings, (), meeting.when)
    for event in scenario.events:
        yield from _group(event.key, event.outcome, event.choices, event.when)
    for message in scenario.messages:
        yield from _group(message.key, message.outcome, message.choices, message.when)
    for talk in scenario.conversations:
        yield from _talk(talk)
    for table in scenario.negotiations:
        yield from _table(table)
    for item in scenario.backlog:
        yield from _item(item)
    for evening in scenario.evenings:
        brings = brought(evening.outcome) | {f"evening is {evening.key}"}
        yield _lead(("evening", evening.key), brings, (), evening.when)


def _lead(
    option: Option | None,
    brings: frozenset[str],
    after: tuple[str, ...],
    *conditions: Expression | None,
) -> Lead:
    """Waits for what it comes after, and for what its conditions ask."""
    asked = [one for tree in conditions if tree is not None for one in asked_in(tree)]
    wants = frozenset((*after, *(name for name, wanted in asked if wanted)))
    return Lead(option, wants, frozenset(name for name, wanted in asked if not wanted), brings)


def _group(
    key: str,
    outcome: Outcome,
    choices: tuple[Choice, ...],
    when: Expression | None = None,
    talk: str = "",
) -> Iterator[Lead]:
    """Something that comes with its answers, by itself or because something names it."""
    yield _lead(None, brought(outcome, talk), (key,), when)
    for choice in choices:
        brings = [brought(one, talk) for one in (choice.outcome, choice.well, choice.badly)]
        every = frozenset[str]().union(*brings)
        yield _lead((key, choice.key), every, (key,), when, choice.when, choice.needs)


def _talk(talk: Conversation) -> Iterator[Lead]:
    yield _lead(None, frozenset((f"{talk.key}.{talk.steps[0].key}",)), (talk.key,))
    for step in talk.steps:
        yield from _group(f"{talk.key}.{step.key}", step.outcome, step.choices, talk=talk.key)


def _table(table: Negotiation) -> Iterator[Lead]:
    yield _lead(None, brought(table.deal), (table.key,))
    for issue in table.issues:
        for value in issue.values:
            option = group_of(Action("set", issue.key, value.key))
            yield _lead(option, brought(value.outcome), (table.key,))


def _item(item: Item) -> Iterator[Lead]:
    """An item is released once it is ready, for which it helps to put it first, or to cut it."""
    ready = f"ready.{item.key}"
    yield _lead(("prioritise", item.key), frozenset((ready,)), ())
    yield _lead(("release", item.key), brought(item.ships) | {f"shipped.{item.key}"}, (ready,))
    for cut in item.cuts:
        option = group_of(Action("cut", item.key, cut.key))
        yield _lead(option, brought(cut.outcome) | {ready}, ())


def brought(outcome: Outcome, talk: str = "") -> frozenset[str]:
    """Flags, what is learned, and what follows from an outcome, now, later or by the truth."""
    if outcome is NOTHING:
        return frozenset()
    names = {*outcome.sets, *(f"knows.{told}" for told in outcome.tells), outcome.then}
    if outcome.go_to:
        names.add(f"{talk}.{outcome.go_to}")
    below = [later.outcome for later in outcome.later]
    for dependence in outcome.depends:
        below += [case for _, case in dependence.cases]
        below += [dependence.otherwise] if dependence.otherwise else []
    return frozenset(names - {""}).union(*(brought(one, talk) for one in below))


def asked_in(tree: Expression, wanted: bool = True) -> Iterator[tuple[str, bool]]:
    """What a condition asks for by name, and whether it is to be so; amounts are not weighed."""
    match tree:
        case Name(path):
            yield path, wanted
        case Is(path, word):
            yield f"{path} is {word}", wanted
        case Not(of):
            yield from asked_in(of, not wanted)
        case Every(of) | Some(of) | Extreme(_, of):
            for part in of:
                yield from asked_in(part, wanted)
        case Comparison(sign, left, right):
            yield from asked_in(left, wanted == (sign not in ("<", "<=", "!=")))
            yield from asked_in(right, wanted == (sign not in (">", ">=", "!=")))
        case Arithmetic(_, left, right):
            yield from asked_in(left, wanted)
            yield from asked_in(right, wanted)
        case _:
            pass
