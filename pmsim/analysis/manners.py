"""How characters bargain at the table, by their own payoff and by what they were told.

Of the other side they know the order of what was answered when they asked why, and nothing else:
neither weights, nor how far the other side has come, nor where it would walk out.
"""

from __future__ import annotations

from collections.abc import Sequence

from pmsim.analysis.bargainers import order_told
from pmsim.analysis.character import Manners
from pmsim.analysis.sight import Sight
from pmsim.engine.program_table import CompiledTable
from pmsim.engine.table import reservation
from pmsim.model.actions import Offer
from pmsim.model.negotiation import ANSWERED, UNASKED, Package, Table

_MARGIN = 0.15
"""How far above the reservation value the last own demand stays, as a share of what is left."""


class Seat:
    """A place at a table. It remembers the package that is being put together, issue by issue."""

    def __init__(self, manners: Manners, here: CompiledTable) -> None:
        self.manners = manners
        self.here = here
        self._latest: tuple[object, Package] = ((), ())
        self._seems: dict[tuple[int, ...], list[float]] = {}

    def target(self, table: Table, least: float) -> Package:
        """The package to offer next. The same moment gives the same package, issue by issue."""
        moment = (table.tried, table.last, table.patience, table.whole_patience, table.asked, least)
        if self._latest[0] != moment:
            self._latest = (moment, self._target(table, least))
        return self._latest[1]

    def _target(self, table: Table, least: float) -> Package:
        domain, manners = self.here.domain, self.manners
        made = table.whole_patience - table.patience
        if manners in ("yield", "split") and not table.last:
            return tuple((len(values) - 1) // 2 for values in domain.you.worths)
        deals, known = domain.deals, (*table.tried, table.last)
        fresh = [number for number in domain.best_for_you if deals[number].package not in known]
        if not fresh or manners == "hard":
            return deals[(fresh or domain.best_for_you)[0]].package
        return deals[self._trade(table, _demand(table, made, least), fresh)].package

    def _trade(self, table: Table, wanted: float, fresh: list[int]) -> int:
        """Of what is worth enough to oneself, what seems best for them."""
        deals = self.here.domain.deals
        seems = self._believed(table)
        good = [number for number in fresh if deals[number].you >= wanted] or fresh[:1]
        return max(good, key=lambda number: (seems[number], deals[number].you))

    def _believed(self, table: Table) -> list[float]:
        """What each deal seems to be worth to them, after what they have told."""
        told = tuple(issue for issue, asked in enumerate(table.asked) if asked == ANSWERED)
        if told not in self._seems:
            self._seems[told] = order_told(self.here.domain.other, told).payoffs()
        return self._seems[told]


def bargain(seat: Seat, sight: Sight, open_offers: Sequence[Offer]) -> Offer:
    """The next move at a table."""
    table = sight.table
    least = reservation(seat.here, sight.v)
    if table.composing:
        package = seat.target(table, least)
        return open_offers[package[len(table.chosen) % len(package)]]
    by_verb: dict[str, Offer] = {}
    for offer in open_offers:
        by_verb.setdefault(offer.action.verb, offer)
    return (
        _words_first(seat.manners, table, open_offers, by_verb)
        or _theirs(seat, table, least, by_verb)
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


def _theirs(seat: Seat, table: Table, least: float, by_verb: dict[str, Offer]) -> Offer | None:
    """Whether to take what they ask for: not below one's own limit, nor below the next demand."""
    accept = by_verb.get("accept")
    if accept is None or seat.manners == "hard":
        return None
    if seat.manners == "yield":
        return accept
    you = seat.here.domain.you
    worth = you.payoff(table.counter)
    if worth <= least:
        return by_verb["leave"] if table.patience <= 1 else None
    upcoming = you.payoff(seat.target(table, least))
    settled = seat.manners == "split" or table.patience <= 1
    return accept if settled or worth >= upcoming else None


def _demand(table: Table, made: int, least: float) -> float:
    """The own demand: from nearly all down to a little above the limit, move by move."""
    last = least + _MARGIN * (1.0 - least)
    return 1.0 - (1.0 - last) * min(1.0, (made + 1) / max(1, table.whole_patience))
