"""The other side as somebody else of the same order."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from pmsim.analysis.bargaining_study import random_domain
from pmsim.engine.imagination import imagined

seeds = st.integers(0, 2**32)


def order(values: tuple[float, ...]) -> list[int]:
    """Places from the largest value to the smallest."""
    return sorted(range(len(values)), key=lambda place: -values[place])


@given(seeds, seeds)
@settings(max_examples=60, deadline=None)
def test_the_order_stays_and_the_numbers_do_not(seed: int, lot: int) -> None:
    """Of issues, and of each issue's values; the player's own side is untouched."""
    true = random_domain(seed)
    other = imagined(true, lot)
    assert other.you == true.you
    assert order(other.other.weights) == order(true.other.weights)
    assert other.other.weights != true.other.weights
    for mine, theirs in zip(true.other.worths, other.other.worths, strict=True):
        assert order(mine) == order(theirs)
    assert abs(sum(other.other.weights) - 1.0) < 1e-9
    assert all(0.0 <= worth <= 1.0 for row in other.other.worths for worth in row)
    assert abs(other.other.reservation - true.other.reservation) <= 0.1


@given(seeds)
@settings(max_examples=20, deadline=None)
def test_each_lot_imagines_somebody_else(seed: int) -> None:
    """And the same lot the same person."""
    true = random_domain(seed)
    people = [imagined(true, lot) for lot in range(5)]
    assert people == [imagined(true, lot) for lot in range(5)]
    assert all(one.other != another.other for one, another in pairwise(people))
