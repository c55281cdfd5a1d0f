"""How characters bargain at the table, by their own payoff and by what they were told.

Of the other side they know the order of what was answered when they asked why, and nothing else:
neither weights, nor how far the other side has come, nor where it would walk out.
"""

from __future__ import annotations

from collections.abc import Sequence

from pmsim.analysis.bargainers import order_told
from pmsim.analysis.character import Manners
from pmsim.analysis.sight import Sight
from pmsim.engine.bargaining import Deal, Domain
from pmsim.engine.program import CompiledTable
from pmsim.engine.table import reservation
from pmsim.model.actions import Offer
from pmsim.model.negotiation import ANSWERED, UNASKED, Package, Table

_MARGIN = 0.15
"""How far above the reservation value the last own demand stays, as a share of what is left."""


def bargain(
    manners: Manners, here: CompiledTable, sight: Sight, open_offers: Sequence[Offer]
) -> Offer:
    """The next move at a table."""
    table = sight.table
    least = reservation(here, sight.v)
    if table.composing:
        package = _target(manners, here.domain, table, least)
        return open_offers[package[len(table.chosen) % len(package)]]
    by_verb: dict[str, Offer] = {}
    for offer in open_offers:
        by_verb.setdefault(offer.action.verb, offer)
    return (
        _words_first(manners, table, open_offers, by_verb)
        or _theirs(manners, here.domain, table, least, by_verb)
        or by_verb["offer"]
    )


def _words_first(
    manners: Manners, table: Table, open_offers: Sequence[Offer], by_verb: dict[str, Offer]
) -> Offer | None:
    """What is said before the first offer, by those who talk before they offer."""
    if manners not in ("trade", "ask") or table.last:
        return None
    for offer in open_offers:
        if offer.action.verb == "ask" and table.asked[offer.index] == UNASKED:
            return offer
    if "criterion" in by_verb:
        return by_verb["criterion"]
    return by_verb.get("tell") if manners == "ask" and table.patience > 4 else None


def _theirs(
    manners: Manners, domain: Domain, table: Table, least: float, by_verb: dict[str, Offer]
) -> Offer | None:
    """Whether to take what they ask for: not below one's own limit, nor below the next demand."""
    accept = by_verb.get("accept")
    if accept is None or manners == "hard":
        return None
    if manners == "yield":
        return accept
    worth = domain.you.payoff(table.counter)
    if worth <= least:
        return by_verb["leave"] if table.patience <= 1 else None
    upcoming = domain.you.payoff(_target(manners, domain, table, least))
    settled = manners == "split" or table.patience <= 1
    return accept if settled or worth >= upcoming else None


def _target(manners: Manners, domain: Domain, table: Table, least: float) -> Package:
    """The package to offer next. The same moment gives the same package, issue by issue."""
    made = table.whole_patience - table.patience
    if manners in ("yield", "split") and not table.last:
        return tuple((len(values) - 1) // 2 for values in domain.you.worths)
    fresh = [
        domain.deals[number]
        for number in domain.best_for_you
        if domain.deals[number].package not in table.tried
        and domain.deals[number].package != table.last
    ]
    if not fresh or manners == "hard":
        return fresh[0].package if fresh else domain.deals[domain.best_for_you[0]].package
    return _trade(domain, table, _demand(table, made, least), fresh).package


def _demand(table: Table, made: int, least: float) -> float:
    """The own demand: from nearly all down to a little above the limit, move by move."""
    last = least + _MARGIN * (1.0 - least)
    return 1.0 - (1.0 - last) * min(1.0, (made + 1) / max(1, table.whole_patience))


def _trade(domain: Domain, table: Table, wanted: float, fresh: list[Deal]) -> Deal:
    """Of what is worth enough to oneself, what seems best for them."""
    told = [issue for issue, asked in enumerate(table.asked) if asked == ANSWERED]
    believed = order_told(domain.other, told)
    good = [deal for deal in fresh if deal.you >= wanted] or fresh[:1]
    return max(good, key=lambda deal: (believed.payoff(deal.package), deal.you))
