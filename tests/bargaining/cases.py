"""From whole numbers, as an author writes them, to the engine's domain."""

from __future__ import annotations

from functools import cache
from random import Random

from hypothesis import strategies as st

from pmsim.engine.bargaining import Domain, Side
from tests.bargaining.exact import Case, random_case

HAIR = 1e-9
"""Payoffs this near are the same; floating point is all that differs."""


def side(case: Case, number: int) -> Side:
    """Weights scaled to 1, worths and no-deal to 0..1."""
    weights = case.weights[number]
    return Side(
        tuple(weight / sum(weights) for weight in weights),
        tuple(tuple(worth / 10 for worth in values) for values in case.worths[number]),
        case.no_deal[number] / 10,
    )


def domain_of(case: Case) -> Domain:
    """Both sides of the case."""
    return Domain(side(case, 0), side(case, 1))


@cache
def thousand() -> tuple[Case, ...]:
    """The same thousand random cases for every test."""
    luck = Random(20_261_122)
    return tuple(random_case(luck) for _ in range(1000))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Two to four issues of two to four values, which shrink well."""
    shape = draw(st.lists(st.integers(2, 4), min_size=2, max_size=4))
    return Case(
        (_weights(draw, shape), _weights(draw, shape)),
        (_worths(draw, shape), _worths(draw, shape)),
        (draw(st.integers(0, 8)), draw(st.integers(0, 8))),
    )


def _weights(draw: st.DrawFn, shape: list[int]) -> tuple[int, ...]:
    return tuple(draw(st.integers(1, 9)) for _ in shape)


def _worths(draw: st.DrawFn, shape: list[int]) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(draw(st.integers(0, 10)) for _ in range(size)) for size in shape)


def same_points(ours: set[tuple[float, float]], theirs: set[tuple[float, float]]) -> bool:
    """Each point of one set has one of the other within a hair."""

    def rounded(points: set[tuple[float, float]]) -> set[tuple[float, float]]:
        return {(round(you, 8), round(other, 8)) for you, other in points}

    return rounded(ours) == rounded(theirs)
