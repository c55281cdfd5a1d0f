"""The other side of the table: what they demand, when they say yes, what they answer.

Two clocks. Patience is eaten by every move but the first "why" on each issue. Progress rises only
with a package that was not tried before and that is worth at least their reservation value; so
waiting and sniping do not pay. Demand falls with progress as in the time-dependent tactics of
Faratin, Sierra and Jennings (1998), never below a floor above the reservation value.
"""

from __future__ import annotations

from bisect import bisect_left
from math import sqrt
from operator import mul, ne
from typing import Literal

from attrs import evolve, frozen

from pmsim.engine.bargaining import HAIR, Deal, Domain, reaches
from pmsim.model.negotiation import Package, Table, Temper

FLOORS: dict[Temper, float] = {"boulware": 0.34, "linear": 0.25, "conceder": 0.15}
"""How far above their reservation value the floor lies, as a share of what is left (tuned)."""
MOST_FLOOR_CUT = 0.10
"""Criteria and trust lower the floor by this much at most (tuned for play)."""
EQUAL = 0.10
"""Two packages whose payoffs to the player differ by no more than this count as equal offers."""
SECOND_STEP = 0.5
"""What the second of two equal offers adds to their progress, in steps (after Leonardelli et al.
2019: equal offers at once get more cooperation; size tuned for play)."""

Answer = Literal["yes", "no", "insulted", "left"]


@frozen
class Reply:
    """How they took an offer."""

    table: Table
    answer: Answer
    counter: Package | None = None
    """With a no: what they ask for instead."""
    taken: Package | None = None
    """With a yes: the package that is agreed."""


def sit_down(temper: Temper, patience: int, floor_cut: float = 0.0) -> Table:
    """The table before the first move. Patience below 3 is taken as 3."""
    whole = max(patience, 3)
    return Table(temper, whole, whole, floor_cut=floor_cut)


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
        return _insulted(table)
    if reaches(worth, demand(domain, table)):
        return Reply(table, "yes", taken=package)
    return _refused(domain, _with_progress(table, package, 1.0), package)


def hear_two(domain: Domain, table: Table, packages: tuple[Package, Package]) -> Reply:
    """Two offers at once: they take the one they like better, or say which they would rather have.

    If both are worth the same to the player, the second moves them as well, by half a step.
    """
    first, second = packages
    worths = [domain.other.payoff(package) for package in packages]
    better = second if worths[1] > worths[0] else first
    if not reaches(max(worths), domain.other.reservation):
        return _insulted(table)
    if reaches(max(worths), demand(domain, table)):
        return Reply(table, "yes", taken=better)
    moved = _with_progress(table, better, 1.0)
    other = first if better == second else second
    equal = abs(domain.you.payoff(first) - domain.you.payoff(second)) <= EQUAL
    if equal and reaches(min(worths), domain.other.reservation):
        moved = _with_progress(moved, other, SECOND_STEP)
    return _refused(domain, moved, better)


def _insulted(table: Table) -> Reply:
    insults = table.insults + 1
    after = evolve(take_time(table, 2 if insults > 1 else 1), insults=insults)
    return Reply(after, "insulted" if after.patience else "left")


def _refused(domain: Domain, table: Table, package: Package) -> Reply:
    after = take_time(table)
    if not after.patience:
        return Reply(after, "left")
    return Reply(after, "no", counter_offer(domain, after, package))


def _with_progress(table: Table, package: Package, steps: float) -> Table:
    if package in table.tried:
        return table
    step = steps / max(1, table.whole_patience - 2)
    progress = min(1.0, table.progress + step)
    return evolve(table, progress=progress, tried=(*table.tried, package))


def counter_offer(domain: Domain, table: Table, heard: Package) -> Package:
    """What they ask for instead: enough for themselves, and as near to what they heard as can be.

    Nearness is the number of issues left alone, those counting double that the player has told
    the reason of; among equals, what costs them least pride: the payoff nearest to their demand
    from above.
    """
    ranked = domain.by_other
    enough = bisect_left(ranked, demand(domain, table) - HAIR, key=_worth_to_them)
    weights = [2 if told else 1 for told in table.told] or [1] * len(heard)
    best = ranked[enough]
    fewest = _apart(best.package, heard, weights)
    for deal in ranked[enough + 1 :]:
        changes = _apart(deal.package, heard, weights)
        if changes < fewest:
            best, fewest = deal, changes
    return best.package


def _worth_to_them(deal: Deal) -> float:
    return deal.other


def _apart(one: Package, two: Package, weights: list[int]) -> int:
    return sum(map(mul, weights, map(ne, one, two)))
