"""The plane of two payoffs: every possible deal, and the points that theory names on it.

A domain has some issues with a few values each. Both sides weigh the issues and value each value;
payoffs are linear and additive, from 0 to 1 (Baarslag et al., the Genius guide).
A package is a tuple of value numbers, one per issue.
"""

from __future__ import annotations

from functools import cached_property
from itertools import product

from attrs import field, frozen

from pmsim.model.negotiation import Package

HAIR = 1e-9
"""What rounding may take from a sum of worths: payoffs this near count as equal."""


@frozen
class Side:
    """How one side sees the issues."""

    weights: tuple[float, ...]
    """Per issue; they add up to 1."""
    worths: tuple[tuple[float, ...], ...]
    """Per issue and value, from 0 to 1."""
    reservation: float
    """What having no deal is worth, from 0 to 1."""

    def payoff(self, package: Package) -> float:
        """What a package is worth to this side."""
        total = 0.0
        for weight, worths, value in zip(self.weights, self.worths, package, strict=True):
            total += weight * worths[value]
        return total

    def payoffs(self) -> list[float]:
        """What each package is worth, in the order of `Domain.deals`; the same sums as `payoff`."""
        totals = [0.0]
        for weight, worths in zip(self.weights, self.worths, strict=True):
            scaled = [weight * worth for worth in worths]
            totals = [total + worth for total in totals for worth in scaled]
        return totals


@frozen
class Deal:
    """A package with both payoffs."""

    package: Package
    you: float
    other: float


@frozen
class Domain:
    """Both sides of one table, and every deal there could be."""

    you: Side
    other: Side
    deals: tuple[Deal, ...] = field(init=False)

    @deals.default
    def _every_deal(self) -> tuple[Deal, ...]:
        packages = product(*(range(len(values)) for values in self.you.worths))
        return tuple(map(Deal, packages, self.you.payoffs(), self.other.payoffs()))

    @cached_property
    def by_other(self) -> tuple[Deal, ...]:
        """Every deal by what it is worth to the other side, least first; then by package."""
        return tuple(sorted(self.deals, key=lambda deal: deal.other))

    @cached_property
    def best_for_you(self) -> tuple[int, ...]:
        """The numbers of all deals by what they are worth to the player, most first."""
        return tuple(sorted(range(len(self.deals)), key=lambda number: -self.deals[number].you))


def frontier(domain: Domain) -> tuple[Deal, ...]:
    """The Pareto frontier: deals that nobody can improve without cost to the other.

    Sorted by the player's payoff, best first; of deals with equal payoffs all are kept.
    """
    ranked = sorted(
        domain.deals, key=lambda deal: (-level(deal.you), -level(deal.other), deal.package)
    )
    found: list[Deal] = []
    best_other, last = -1, (-1, -1)
    for deal in ranked:
        point = level(deal.you), level(deal.other)
        if point == last or point[1] > best_other:
            found.append(deal)
            best_other, last = point[1], point
    return tuple(found)


def level(amount: float) -> int:
    """An amount in whole hairs: what differs by rounding alone is the same level."""
    return int(amount / HAIR + 0.5)


def reaches(payoff: float, wanted: float) -> bool:
    """Whether a payoff is at least the wanted one, rounding forgiven."""
    return payoff >= wanted - HAIR


def agreeable(domain: Domain) -> tuple[Deal, ...]:
    """Deals that leave neither side worse off than no deal: the zone of possible agreement."""
    return tuple(
        deal
        for deal in domain.deals
        if reaches(deal.you, domain.you.reservation)
        and reaches(deal.other, domain.other.reservation)
    )


def nash_product(domain: Domain, you: float, other: float) -> float:
    """Product of what both gain over having no deal; 0 when either loses (Nash 1950)."""
    mine, theirs = you - domain.you.reservation, other - domain.other.reservation
    return mine * theirs if mine > 0.0 and theirs > 0.0 else 0.0


def nash_point(domain: Domain) -> Deal | None:
    """The agreeable deal with the largest Nash product; None without any agreeable deal."""
    return max(
        agreeable(domain),
        key=lambda deal: (
            level(nash_product(domain, deal.you, deal.other)),
            deal.you + deal.other,
        ),
        default=None,
    )


def kalai_point(domain: Domain) -> Deal | None:
    """The agreeable deal whose smaller gain is largest (Kalai's egalitarian solution)."""
    return max(
        agreeable(domain),
        key=lambda deal: (
            level(min(deal.you - domain.you.reservation, deal.other - domain.other.reservation)),
            deal.you + deal.other,
        ),
        default=None,
    )
