"""The other side of the table: what they demand, when they say yes, what they answer.

Two clocks. Patience is eaten by every move but the first "why" on each issue. Progress rises only
with a package that was not tried before and that is worth at least their reservation value; so
waiting and sniping do not pay. Demand falls with progress as in the time-dependent tactics of
Faratin, Sierra and Jennings (1998), never below a floor above the reservation value.
"""

from __future__ import annotations

from bisect import bisect_left
from math import sqrt
from operator import ne
from typing import Literal

from attrs import evolve, frozen

from pmsim.engine.bargaining import HAIR, Deal, Domain, Package, reaches

Temper = Literal["boulware", "linear", "conceder"]
FLOORS: dict[Temper, float] = {"boulware": 0.34, "linear": 0.25, "conceder": 0.15}
"""How far above their reservation value the floor lies, as a share of what is left (tuned)."""
MOST_FLOOR_CUT = 0.10
"""Criteria and trust lower the floor by this much at most (tuned for play)."""

Answer = Literal["yes", "no", "insulted", "left"]


@frozen
class Table:
    """One negotiation under way."""

    temper: Temper
    patience: int
    """Moves that they will still sit through."""
    whole_patience: int
    progress: float = 0.0
    tried: tuple[Package, ...] = ()
    insults: int = 0
    floor_cut: float = 0.0
    """What criteria and trust have taken off their floor."""


@frozen
class Reply:
    """How they took an offer."""

    table: Table
    answer: Answer
    counter: Package | None = None
    """With a no: what they ask for instead."""


def sit_down(temper: Temper, patience: int) -> Table:
    """The table before the first move. Patience below 3 is taken as 3."""
    return Table(temper, max(patience, 3), max(patience, 3))


def softened(progress: float, temper: Temper) -> float:
    """Progress as their temper feels it: to the power of 4, 1 or 1/4."""
    if temper == "boulware":
        square = progress * progress
        return square * square
    return progress if temper == "linear" else sqrt(sqrt(progress))


def demand(domain: Domain, table: Table) -> float:
    """The payoff below which they say no just now; never more than the table can give them."""
    reservation = domain.other.reservation
    floor = reservation + FLOORS[table.temper] * (1.0 - reservation)
    floor = max(reservation, floor - min(table.floor_cut, MOST_FLOOR_CUT))
    wanted = floor + (1.0 - floor) * (1.0 - softened(table.progress, table.temper))
    return min(wanted, domain.by_other[-1].other)


def take_time(table: Table, moves: int = 1) -> Table:
    """A move that is no offer: it eats patience and changes nothing else."""
    return evolve(table, patience=max(0, table.patience - moves))


def hear(domain: Domain, table: Table, package: Package) -> Reply:
    """An offer: they accept at or above what they demand now; only then does it move them.

    So the first offer meets an unmoved table, and stalling leaves it unmoved.
    Below their reservation value it is an insult; from the second on it eats two moves.
    """
    worth = domain.other.payoff(package)
    if not reaches(worth, domain.other.reservation):
        insults = table.insults + 1
        after = evolve(take_time(table, 2 if insults > 1 else 1), insults=insults)
        return Reply(after, "insulted" if after.patience else "left")
    if reaches(worth, demand(domain, table)):
        return Reply(table, "yes")
    after = take_time(_with_progress(table, package))
    if not after.patience:
        return Reply(after, "left")
    return Reply(after, "no", counter_offer(domain, after, package))


def _with_progress(table: Table, package: Package) -> Table:
    if package in table.tried:
        return table
    step = 1.0 / max(1, table.whole_patience - 2)
    progress = min(1.0, table.progress + step)
    return evolve(table, progress=progress, tried=(*table.tried, package))


def counter_offer(domain: Domain, table: Table, heard: Package) -> Package:
    """What they ask for instead: enough for themselves, and as near to what they heard as can be.

    Nearness is the number of issues left alone; among those, what costs them least pride: the
    payoff nearest to their demand from above.
    """
    ranked = domain.by_other
    enough = bisect_left(ranked, demand(domain, table) - HAIR, key=_worth_to_them)
    best = ranked[enough]
    fewest = _apart(best.package, heard)
    for deal in ranked[enough + 1 :]:
        changes = _apart(deal.package, heard)
        if changes < fewest:
            best, fewest = deal, changes
    return best.package


def _worth_to_them(deal: Deal) -> float:
    return deal.other


def _apart(one: Package, two: Package) -> int:
    return sum(map(ne, one, two))
