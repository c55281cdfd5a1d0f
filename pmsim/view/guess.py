"""A guess at what a package is worth to the other side, from what the player has seen and heard.

Many imagined others are laid out evenly; those who would have said what was said are asked.
The idea is Bayesian learning of an opponent's profile over rankings of issues and values
(Hindriks and Tykhonov 2008), with an even lattice in place of their weighted hypotheses.
"""

from __future__ import annotations

from math import sqrt

from attrs import frozen

from pmsim.model.negotiation import Package

IMAGINED = 96
"""How many others are imagined; enough for a steady band, few enough for a moving handle."""
_FEWEST = 12
"""So many stay at least, however odd the talk was."""
_LEAST_WEIGHT = 0.15
"""Nobody sits down over something that means nothing to them."""
_PRIMES = (
    *(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61),
    *(67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131),
)
"""One per weight and value of the largest table."""


@frozen
class Known:
    """What the player knows of the other side."""

    values: tuple[int, ...]
    """How many values each issue has."""
    ranks: tuple[int, ...]
    """Per issue: its place from 0 among all by their weight; -1 while unknown."""
    likes: tuple[tuple[int, ...], ...]
    """Per issue: its values, best first for them; empty while unknown."""
    prefers: tuple[tuple[Package, Package], ...]
    """(better, worse): what they showed to be worth more to them."""


@frozen
class Imagined:
    """One way in which the other side might see the table: per issue and value, from 0 to 1."""

    shares: tuple[tuple[float, ...], ...]
    """Weight times worth."""

    def payoff(self, package: Package) -> float:
        """What a whole package would be worth."""
        total = 0.0
        for shares, value in zip(self.shares, package, strict=True):
            total += shares[value]
        return total


def imagine(known: Known) -> tuple[Imagined, ...]:
    """Others that fit what is known; of those, the ones that best fit how offers were taken."""
    found = [_other(known, number) for number in range(IMAGINED)]
    odd = [_oddities(one, known) for one in found]
    fewest = min(odd)
    fitting = [one for one, count in zip(found, odd, strict=True) if count == fewest]
    if len(fitting) >= _FEWEST:
        return tuple(fitting)
    ranked = sorted(range(IMAGINED), key=lambda number: odd[number])
    return tuple(found[number] for number in ranked[:_FEWEST])


def band(others: tuple[Imagined, ...], draft: Package) -> tuple[float, float]:
    """The least and the most that a draft is worth to any of them; -1 is an issue that is not set.

    On random tables it holds the true payoff four times in five (`tests/view/test_guess.py`).
    """
    worst, best = [], []
    for other in others:
        low = high = 0.0
        for shares, value in zip(other.shares, draft, strict=True):
            low += min(shares) if value < 0 else shares[value]
            high += max(shares) if value < 0 else shares[value]
        worst.append(low)
        best.append(high)
    return min(worst), max(best)


def _other(known: Known, number: int) -> Imagined:
    """The imagined other with this number: an even lattice, put into the known order."""
    spread = _lattice(number, len(known.values) + sum(known.values))
    issues = len(known.values)
    weights = _ranked([_LEAST_WEIGHT + one for one in spread[:issues]], known.ranks)
    whole = sum(weights)
    shares, at = [], issues
    for weight, count, likes in zip(weights, known.values, known.likes, strict=True):
        worths = _stretched(spread[at : at + count])
        at += count
        if likes:
            ordered = sorted(worths, reverse=True)
            worths = [ordered[likes.index(value)] for value in range(count)]
        shares.append(tuple(weight / whole * worth for worth in worths))
    return Imagined(tuple(shares))


def _lattice(number: int, size: int) -> list[float]:
    """A point of Richtmyer's sequence: the fractions of multiples of square roots of primes."""
    points = [(number + 1) * sqrt(prime) for prime in _PRIMES[:size]]
    return [point - int(point) for point in points]


def _ranked(weights: list[float], ranks: tuple[int, ...]) -> list[float]:
    """The weights given out so that every known place among them holds."""
    free = sorted(weights, reverse=True)
    given = dict.fromkeys(range(len(weights)), -1.0)
    for issue in sorted((i for i, rank in enumerate(ranks) if rank >= 0), key=ranks.__getitem__):
        taken = sum(1 for other, weight in given.items() if weight >= 0.0 and other != issue)
        place = max(ranks[issue] - taken, 0)
        given[issue] = free.pop(min(place, len(free) - 1))
    left = [weight for weight in weights if weight in free]
    for issue, weight in given.items():
        if weight < 0.0:
            given[issue] = left.pop(0)
    return list(given.values())


def _stretched(worths: list[float]) -> list[float]:
    """Worths half way between as drawn and from 0 for the worst value to 1 for the best."""
    low, high = min(worths), max(worths)
    return [((one - low) / (high - low) + one) / 2.0 if high > low else one for one in worths]


def _oddities(other: Imagined, known: Known) -> int:
    """How often this other would not have done what was done."""
    return sum(other.payoff(better) <= other.payoff(worse) for better, worse in known.prefers)
