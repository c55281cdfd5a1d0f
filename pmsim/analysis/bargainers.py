"""Bots at the table: five ways to bargain, tried on domains that nobody wrote.

All but `last_biscuit` are honest: they know their own side, what was said, and the order of what
matters to the other side where they asked for it.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from pmsim.engine.bargaining import Domain, Package, Side
from pmsim.engine.counterpart import Table, hear, take_time
from pmsim.engine.dice import mix, roll

_DICE = mix(7)


@frozen
class Outcome:
    """How one negotiation ended: the deal, or None, and how often they were insulted."""

    deal: Package | None
    insults: int


Bargainer = Callable[[Domain, Table, int], Outcome]
"""Bargains with a fresh table; the number seeds whatever is drawn by lot."""


def bargain(domain: Domain, table: Table, offers: list[Package], concede: bool = True) -> Outcome:
    """Makes offers in turn until one is accepted, they leave, or nothing is left to offer.

    With `concede`, a counter-offer that is worth more than the next own offer is taken.
    """
    me = domain.you
    for number, offer in enumerate(offers):
        reply = hear(domain, table, offer)
        table = reply.table
        if reply.answer == "yes":
            return Outcome(offer, table.insults)
        if reply.answer == "left":
            break
        upcoming = offers[number + 1] if number + 1 < len(offers) else None
        counter = reply.counter
        if counter is None or not concede or me.payoff(counter) <= me.reservation:
            continue
        better = upcoming is None or me.payoff(counter) >= me.payoff(upcoming)
        if better and hear(domain, table, counter).answer == "yes":
            return Outcome(counter, table.insults)
    return Outcome(None, table.insults)


def best_first(side: Side, domain: Domain) -> list[Package]:
    """All packages above the reservation value, best for that side first."""
    good = [deal.package for deal in domain.deals if side.payoff(deal.package) > side.reservation]
    return sorted(good, key=lambda package: (-side.payoff(package), package))


def hardball(domain: Domain, table: Table, seed: int) -> Outcome:
    """The best for me, then the next best, and never a counter-offer."""
    return bargain(domain, table, best_first(domain.you, domain)[: table.patience], concede=False)


def split_evenly(domain: Domain, table: Table, seed: int) -> Outcome:
    """The middle value of every issue, then its neighbours by lot: fair, and blind to trades."""
    middle = tuple((len(values) - 1) // 2 for values in domain.you.worths)
    offers = [middle]
    for number in range(table.patience - 1):
        issue = int(roll(seed, _DICE, 1, number) * len(middle))
        step = 1 if roll(seed, _DICE, 2, number) < 0.5 else -1
        last = len(domain.you.worths[issue]) - 1
        moved = min(last, max(0, middle[issue] + step))
        offers.append((*middle[:issue], moved, *middle[issue + 1 :]))
    good = [one for one in offers if domain.you.payoff(one) > domain.you.reservation]
    return bargain(domain, table, good)


def _aspirations(domain: Domain, moves: int) -> list[float]:
    """Own demands, falling evenly from 1 to a little above the reservation value."""
    least = domain.you.reservation + 0.15 * (1.0 - domain.you.reservation)
    return [1.0 - (1.0 - least) * (move + 1) / moves for move in range(moves)]


def trade_blind(domain: Domain, table: Table, seed: int) -> Outcome:
    """Concedes step by step; among packages worth as much to me, any, by lot."""
    offers: list[Package] = []
    for move, wanted in enumerate(_aspirations(domain, table.patience)):
        near = _near(domain, wanted, offers)
        if near:
            offers.append(near[int(roll(seed, _DICE, 3, move) * len(near))])
    return bargain(domain, table, offers)


def _near(domain: Domain, wanted: float, offered: list[Package]) -> list[Package]:
    """Packages not yet offered whose own payoff is the wanted one or up to .12 more."""
    return [
        deal.package
        for deal in domain.deals
        if wanted <= deal.you <= wanted + 0.12 and deal.package not in offered
    ]


def order_known(side: Side, asked: int) -> Side:
    """What asking tells of a side: the order of its issues and of each issue's values.

    Weights follow the rank (rank-order centroid, Barron & Barrett 1996); issues that were not
    asked about stay in the middle with flat values.
    """
    ranks = sorted(range(len(side.weights)), key=lambda issue: (-side.weights[issue], issue))
    known = ranks[:asked]
    count = len(ranks)
    weights = [0.0] * count
    for place, issue in enumerate(ranks):
        weights[issue] = sum(1.0 / (k + 1) for k in range(place, count)) / count
    worths = tuple(
        _by_rank(values) if issue in known else tuple(0.5 for _ in values)
        for issue, values in enumerate(side.worths)
    )
    return Side(tuple(weights), worths, side.reservation)


def _by_rank(values: tuple[float, ...]) -> tuple[float, ...]:
    order = sorted(range(len(values)), key=lambda value: (values[value], value))
    last = max(1, len(values) - 1)
    ranked = [0.0] * len(values)
    for rank, value in enumerate(order):
        ranked[value] = rank / last
    return tuple(ranked)


def asker(domain: Domain, table: Table, seed: int) -> Outcome:
    """Asks why on every issue first, then trades what matters little for what matters much.

    The first why on each issue eats no patience, only minutes.
    """
    believed = order_known(domain.other, len(domain.other.weights))
    offers: list[Package] = []
    for wanted in _aspirations(domain, table.patience):
        near = [deal for deal in domain.deals if deal.you >= wanted and deal.package not in offers]
        if near:
            best = max(near, key=lambda deal: (believed.payoff(deal.package), deal.you))
            offers.append(best.package)
    return bargain(domain, table, offers)


def last_biscuit(domain: Domain, table: Table, seed: int) -> Outcome:
    """Stalls to the last move, then snipes, knowing everything. A yardstick, not a player."""
    table = take_time(table, table.patience - 1)
    for package in best_first(domain.you, domain):
        if hear(domain, table, package).answer == "yes":
            return Outcome(package, 0)
    return Outcome(None, 0)


BARGAINERS: dict[str, Bargainer] = {
    "split_evenly": split_evenly,
    "hardball": hardball,
    "trade_blind": trade_blind,
    "asker": asker,
    "last_biscuit": last_biscuit,
}
"""Every way to bargain, by name."""
