"""Bots at the table: ways to bargain, tried on domains that nobody wrote.

All but `last_biscuit` are honest: they know their own side, what was said, and the order of what
matters to the other side where they asked for it and were told.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from heapq import heappop, heappush
from math import ceil

from attrs import evolve, frozen

from pmsim.engine.bargaining import Deal, Domain, Side, reaches
from pmsim.engine.counterpart import demand, hear, take_time
from pmsim.engine.dice import mix, roll
from pmsim.model.negotiation import Package, Table
from pmsim.model.rules import Rules

RULES = Rules()
"""What a why, an offer, taking theirs and an insult cost."""
TALK = 45
"""Minutes of a talk, unless said otherwise."""
_DICE = mix(7)


@frozen
class Outcome:
    """How one negotiation ended: the deal, or None, and what it took."""

    deal: Package | None
    insults: int
    offers: int
    """Moves that ate patience."""
    took_theirs: bool = False
    """Whether the deal is their counter-offer."""
    whys: int = 0
    """The first "why" on an issue eats minutes only."""

    @property
    def minutes(self) -> float:
        """How long it took."""
        closing = RULES.table_close_minutes if self.took_theirs else 0.0
        asking = RULES.table_ask_minutes * self.whys
        return asking + RULES.table_offer_minutes * self.offers + closing


Bargainer = Callable[[Domain, Table, int], Outcome]
"""Bargains with a fresh table; the number seeds whatever is drawn by lot."""


def bargain(
    domain: Domain, table: Table, offers: Iterable[Package], concede: bool = True
) -> Outcome:
    """Makes offers in turn until one is accepted, they leave, or nothing is left to offer.

    With `concede`, a counter-offer that is worth more than the next own offer is taken.
    """
    me = domain.you
    coming = iter(offers)
    offer, moves = next(coming, None), 0
    while offer is not None:
        reply = hear(domain, table, offer)
        table, moves = reply.table, moves + 1
        if reply.answer == "yes":
            return Outcome(offer, table.insults, moves)
        if reply.answer == "left":
            break
        offer, counter = next(coming, None), reply.counter
        if counter is None or not concede or me.payoff(counter) <= me.reservation:
            continue
        better = offer is None or me.payoff(counter) >= me.payoff(offer)
        if better and hear(domain, table, counter).answer == "yes":
            return Outcome(counter, table.insults, moves, took_theirs=True)
    return Outcome(None, table.insults, moves)


def best_first(domain: Domain) -> list[Deal]:
    """All deals above the own reservation value, best for oneself first."""
    ranked = [domain.deals[number] for number in domain.best_for_you]
    return [deal for deal in ranked if deal.you > domain.you.reservation]


def hardball(domain: Domain, table: Table, seed: int) -> Outcome:
    """The best for me, then the next best, and never a counter-offer."""
    offers = [deal.package for deal in best_first(domain)[: table.patience]]
    return bargain(domain, table, offers, concede=False)


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


def order_told(side: Side, told: Collection[int]) -> Side:
    """What a side's answers tell: the order of those issues and of each one's values.

    Weights follow the rank (rank-order centroid, Barron & Barrett 1996). Of the other issues
    nothing is known: they weigh nothing.
    """
    ranks = sorted(told, key=lambda issue: (-side.weights[issue], issue))
    count = len(ranks)
    weights = [0.0] * len(side.weights)
    for place, issue in enumerate(ranks):
        weights[issue] = sum(1.0 / (k + 1) for k in range(place, count)) / count
    return Side(tuple(weights), tuple(map(_by_rank, side.worths)), side.reservation)


def _by_rank(values: tuple[float, ...]) -> tuple[float, ...]:
    order = sorted(range(len(values)), key=lambda value: (values[value], value))
    last = max(1, len(values) - 1)
    ranked = [0.0] * len(values)
    for rank, value in enumerate(order):
        ranked[value] = rank / last
    return tuple(ranked)


def ask_and_trade(
    domain: Domain, table: Table, whys: int, told: Collection[int], lasts: int = TALK
) -> Outcome:
    """Asks so many whys, is told about some issues, then trades little for much."""
    believed = order_told(domain.other, told)
    table = evolve(table, patience=min(table.patience, _offers_in(lasts, whys)))
    outcome = bargain(domain, table, _trades(domain, believed, table.patience))
    return evolve(outcome, whys=whys)


def _offers_in(lasts: int, whys: int) -> int:
    """How many offers fit after the whys. When the time is up, one more is heard."""
    left = max(0.0, lasts - RULES.table_ask_minutes * whys)
    return ceil(left / RULES.table_offer_minutes) + 1


def _trades(domain: Domain, believed: Side, moves: int) -> Iterator[Package]:
    """For each own demand, what seems best for them of all that is worth as much to me."""
    seems = believed.payoffs()
    ranked = domain.best_for_you
    good: list[tuple[float, float, int]] = []
    seen = 0
    for wanted in _aspirations(domain, moves):
        while seen < len(ranked) and domain.deals[ranked[seen]].you >= wanted:
            number = ranked[seen]
            heappush(good, (-seems[number], -domain.deals[number].you, number))
            seen += 1
        if good:
            yield domain.deals[heappop(good)[2]].package


def asker(domain: Domain, table: Table, seed: int) -> Outcome:
    """Asks why on every issue first, and is told."""
    issues = range(len(domain.you.weights))
    return ask_and_trade(domain, table, len(issues), issues)


def guarded_asker(domain: Domain, table: Table, seed: int) -> Outcome:
    """The same at low trust: about half of the answers, by lot, are polite and empty."""
    issues = range(len(domain.you.weights))
    told = [issue for issue in issues if roll(seed, _DICE, 4, issue) < 0.5]
    return ask_and_trade(domain, table, len(issues), told)


def asks(count: int, lasts: int = TALK) -> Bargainer:
    """Asks why on so many issues, and is told; first where giving way costs oneself least."""

    def bargainer(domain: Domain, table: Table, seed: int) -> Outcome:
        weights = domain.you.weights
        order = sorted(range(len(weights)), key=lambda issue: (weights[issue], issue))
        return ask_and_trade(domain, table, count, order[:count], lasts)

    return bargainer


def last_biscuit(domain: Domain, table: Table, seed: int) -> Outcome:
    """Stalls to the last move, then snipes, knowing everything. A yardstick, not a player."""
    moves = table.patience
    table = take_time(table, moves - 1)
    wanted = demand(domain, table)
    for deal in best_first(domain):
        if reaches(deal.other, wanted):
            return Outcome(deal.package, 0, moves)
    return Outcome(None, 0, moves)


BARGAINERS: dict[str, Bargainer] = {
    "split_evenly": split_evenly,
    "hardball": hardball,
    "trade_blind": trade_blind,
    "asker": asker,
    "guarded_asker": guarded_asker,
    "last_biscuit": last_biscuit,
}
"""Every way to bargain, by name."""
