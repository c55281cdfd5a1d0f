"""The plane of payoffs by brute force, in fractions: nothing here knows the engine."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from itertools import product
from random import Random

from attrs import frozen

Point = tuple[Fraction, Fraction]


@frozen
class Case:
    """A domain in whole numbers, as an author writes it: worths and no-deals from 0 to 10."""

    weights: tuple[tuple[int, ...], tuple[int, ...]]
    worths: tuple[tuple[tuple[int, ...], ...], tuple[tuple[int, ...], ...]]
    no_deal: tuple[int, int]

    @cached_property
    def totals(self) -> list[tuple[int, int]]:
        """Weighted worths of every package in whole numbers, the last issue changing fastest."""
        one, two = (
            [_total(weights, worths, package) for package in _packages(worths)]
            for weights, worths in zip(self.weights, self.worths, strict=True)
        )
        return list(zip(one, two, strict=True))

    @cached_property
    def points(self) -> list[Point]:
        """Both payoffs of every package, in the same order."""
        return [self._payoffs(total) for total in self.totals]

    def _payoffs(self, total: tuple[int, int]) -> Point:
        you, other = (10 * sum(weights) for weights in self.weights)
        return Fraction(total[0], you), Fraction(total[1], other)

    def gains(self, point: Point) -> Point:
        """What both have more than without a deal."""
        return point[0] - Fraction(self.no_deal[0], 10), point[1] - Fraction(self.no_deal[1], 10)

    def frontier(self) -> set[Point]:
        """Points that no other point beats."""
        totals = set(self.totals)
        best = [one for one in totals if not any(_beats(other, one) for other in totals)]
        return set(map(self._payoffs, best))

    def agreeable(self) -> list[Point]:
        """Points where nobody loses."""
        return [point for point in self.points if min(self.gains(point)) >= 0]

    def nash(self) -> Fraction | None:
        """The largest product of gains."""
        products = [you * other for you, other in map(self.gains, self.agreeable())]
        return max(products, default=None)

    def kalai(self) -> Fraction | None:
        """The largest smaller gain."""
        return max((min(self.gains(point)) for point in self.agreeable()), default=None)


def random_case(luck: Random) -> Case:
    """Two to five issues of two to four values; ties are common."""
    shape = [luck.randint(2, 4) for _ in range(luck.randint(2, 5))]
    weights = tuple(tuple(luck.randint(1, 9) for _ in shape) for _ in range(2))
    worths = tuple(
        tuple(tuple(luck.randint(0, 10) for _ in range(size)) for size in shape) for _ in range(2)
    )
    return Case(
        (weights[0], weights[1]), (worths[0], worths[1]), (luck.randint(0, 8), luck.randint(0, 8))
    )


def _packages(worths: tuple[tuple[int, ...], ...]) -> list[tuple[int, ...]]:
    return list(product(*(range(len(values)) for values in worths)))


def _total(
    weights: tuple[int, ...], worths: tuple[tuple[int, ...], ...], package: tuple[int, ...]
) -> int:
    total = 0
    for weight, values, value in zip(weights, worths, package, strict=True):
        total += weight * values[value]
    return total


def _beats(one: tuple[int, int], two: tuple[int, int]) -> bool:
    return one != two and one[0] >= two[0] and one[1] >= two[1]
