"""Negotiations to what the engine needs at the table."""

from __future__ import annotations

from attrs import evolve, field, frozen

from pmsim.engine.bargaining import Domain, Side
from pmsim.engine.compile_groups import choice_energy
from pmsim.engine.compile_outcomes import Origin
from pmsim.engine.emit import Amount
from pmsim.engine.program_table import CompiledContingent, CompiledTable
from pmsim.engine.workshop import Workshop, minute_of
from pmsim.model.actions import Action, Offer
from pmsim.model.negotiation import Issue, Negotiation, Value
from pmsim.model.outcomes import Outcome

WORTH = 10.0
"""The largest worth that an author gives."""


@frozen
class Laid:
    """All tables, and the if-then deals that may have to be judged."""

    tables: tuple[CompiledTable, ...]
    contingents: tuple[CompiledContingent, ...]


@frozen
class _Moves:
    """Makes the offers of one table."""

    shop: Workshop

    def offer(self, verb: str, target: str = "", option: str = "", index: int = -1) -> Offer:
        """An offer with the minutes and the energy that the rules name for its verb."""
        minutes = int(getattr(self.shop.rules, f"table_{_CLOCK.get(verb, verb)}_minutes"))
        energy = choice_energy(minutes, 0.0, self.shop.rules)
        return Offer(Action(verb, target, option), minutes, energy, index)


_CLOCK = {"accept": "close", "leave": "close"}


@frozen
class _Judged:
    """Collects the if-then deals while tables are laid."""

    found: list[CompiledContingent] = field(factory=list)


def tables(shop: Workshop) -> Laid:
    """All negotiations, in the scenario's order."""
    judged = _Judged()
    made = tuple(
        _table(shop, one, number, judged) for number, one in enumerate(shop.scenario.negotiations)
    )
    return Laid(made, tuple(judged.found))


def domain_of(one: Negotiation) -> Domain:
    """Both sides of a negotiation: weights scaled to 1, worths and reservations from 0 to 1."""
    yours = sum(issue.your_weight for issue in one.issues)
    theirs = sum(issue.their_weight for issue in one.issues)
    return Domain(
        Side(
            tuple(issue.your_weight / yours for issue in one.issues),
            tuple(tuple(value.you / WORTH for value in issue.values) for issue in one.issues),
            one.no_deal.you / WORTH,
        ),
        Side(
            tuple(issue.their_weight / theirs for issue in one.issues),
            tuple(tuple(value.other / WORTH for value in issue.values) for issue in one.issues),
            one.no_deal.other / WORTH,
        ),
    )


def _table(shop: Workshop, one: Negotiation, number: int, judged: _Judged) -> CompiledTable:
    slots, moves, issues = shop.emitter.slots, _Moves(shop), one.issues
    return CompiledTable(
        key=one.key,
        lasts=one.lasts,
        patience=one.patience,
        temper=one.temper,
        trust=slots.index[f"trust.{one.person}"],
        empathy=slots.index["skill.empathy"],
        negotiation_skill=slots.index["skill.negotiation"],
        domain=domain_of(one),
        better=tuple(
            (shop.emitter.function(part.when), part.you / WORTH) for part in one.no_deal.better
        ),
        issue_keys=tuple(issue.key for issue in issues),
        value_keys=tuple(tuple(value.key for value in issue.values) for issue in issues),
        tells=tuple(_interest(shop, issue) for issue in issues),
        outcomes=tuple(tuple(_outcome(shop, one, i, v) for v in i.values) for i in issues),
        contingents=tuple(
            tuple(_contingent(shop, one, i, v, judged) for v in i.values) for i in issues
        ),
        deal=_settled(shop, one.deal, Origin("deal", one.key)),
        no_deal=_settled(shop, one.no_deal.outcome, Origin("no deal", one.key)),
        deal_place=slots.deal_from + number,
        promises=_promises(shop, one),
        grounds=_grounds(shop, moves, one),
        escalated=_settled(shop, one.escalation.outcome, Origin("table", one.key))
        if one.escalation
        else 0,
        ask=tuple(moves.offer("ask", issue.key, index=i) for i, issue in enumerate(issues)),
        tell=tuple(moves.offer("tell", issue.key, index=i) for i, issue in enumerate(issues)),
        sets=tuple(_values(issue) for issue in issues),
        plain={verb: moves.offer(verb) for verb in _PLAIN},
        said=shop.emitter.conditions(one.said_when),
    )


_PLAIN = ("offer", "two", "break", "firm", "accept", "leave")
"""The verbs of moves without a target."""


def _grounds(
    shop: Workshop, moves: _Moves, one: Negotiation
) -> tuple[tuple[Offer, Offer, Amount | None], ...]:
    named = [(moves.offer("criterion", part.key), part.needs) for part in one.criteria]
    if one.escalation:
        named.append((moves.offer("escalate"), one.escalation.needs))
    return tuple((offer, evolve(offer, why="needs"), shop.maybe(needs)) for offer, needs in named)


def _values(issue: Issue) -> tuple[Offer, ...]:
    return tuple(
        Offer(Action("set", issue.key, value.key), index=number)
        for number, value in enumerate(issue.values)
    )


def _interest(shop: Workshop, issue: Issue) -> int:
    return shop.outcomes.indices["interest"][issue.tells] if issue.tells else -1


def _settled(shop: Workshop, outcome: Outcome, origin: Origin) -> int:
    """What follows from an end of the table; its minutes are the table's own."""
    return shop.outcomes.compile(evolve(outcome, takes=0), origin)


def _outcome(shop: Workshop, one: Negotiation, issue: Issue, value: Value) -> int:
    origin = Origin("deal", f"{one.key}.{issue.key}.{value.key}")
    return _settled(shop, value.outcome, origin)


def _contingent(
    shop: Workshop, one: Negotiation, issue: Issue, value: Value, judged: _Judged
) -> int:
    """The index of a value's if-then deal; -1 if it is none."""
    if value.contingent is None:
        return -1
    what = value.contingent
    named = {other.key: other for other in issue.values}
    key = f"{one.key}.{issue.key}.{value.key}"
    origin = Origin("contingent", key)
    judged.found.append(
        CompiledContingent(
            key,
            minute_of(what.judged),
            shop.emitter.function(what.condition),
            _settled(shop, named[what.then].outcome, origin),
            _settled(shop, named[what.otherwise].outcome, origin),
        )
    )
    return len(judged.found) - 1


def _promises(
    shop: Workshop, one: Negotiation
) -> tuple[tuple[tuple[tuple[int, int], ...], int], ...]:
    """Which promise goes with which values, by number."""
    issues = {issue.key: number for number, issue in enumerate(one.issues)}
    values = [[value.key for value in issue.values] for issue in one.issues]
    known = shop.outcomes.indices["promise"]
    return tuple(
        (
            tuple((issues[issue], values[issues[issue]].index(key)) for issue, key in part.given),
            known[part.promise.key],
        )
        for part in one.promises
    )
