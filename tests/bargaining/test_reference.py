"""The plane against NegMAS, a library for automated negotiation, where it is installed.

    pip install -e ".[test,reference]"

It is heavy and under the AGPL, so it is neither a dependency nor among the usual test extras.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from typing import Any

import pytest

from pmsim.engine.bargaining import Deal, frontier, kalai_point, nash_point
from tests.bargaining.cases import HAIR, domain_of, same_points, thousand
from tests.bargaining.exact import Case

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    negmas: Any = pytest.importorskip(
        "negmas", reason="NegMAS, the reference, is in the extra `reference`"
    )
    ops: Any = pytest.importorskip("negmas.preferences.ops")

pytestmark = pytest.mark.filterwarnings("ignore")


def scale(case: Case) -> int:
    """What makes all payoffs of both sides whole numbers, on one scale for both.

    NegMAS forgives no rounding: with weights scaled to 1 it keeps beaten deals on the frontier.
    """
    return 10 * sum(case.weights[0]) * sum(case.weights[1])


def utilities(case: Case, no_deal: tuple[int, int]) -> list[Any]:
    """Both sides as NegMAS has them, in whole numbers."""
    issues = [
        negmas.make_issue(list(range(len(values))), name=f"issue {number}")
        for number, values in enumerate(case.worths[0])
    ]
    return [
        negmas.LinearAdditiveUtilityFunction(
            [dict(enumerate(values)) for values in case.worths[number]],
            weights=[weight * sum(case.weights[1 - number]) for weight in case.weights[number]],
            issues=issues,
            reserved_value=no_deal[number] * scale(case) // 10,
        )
        for number in (0, 1)
    ]


def scaled_down(case: Case, points: Iterable[Any]) -> set[tuple[float, float]]:
    """Points of NegMAS with payoffs from 0 to 1."""
    return {(float(you) / scale(case), float(other) / scale(case)) for you, other in points}


def test_the_frontier_agrees_on_a_thousand_random_domains() -> None:
    """Without reservation values, for NegMAS leaves out what is below them."""
    for case in thousand():
        points, _ = ops.pareto_frontier(utilities(case, (0, 0)))
        found = {(deal.you, deal.other) for deal in frontier(domain_of(case))}
        assert same_points(found, scaled_down(case, points))


def test_nash_and_kalai_agree_on_a_thousand_random_domains() -> None:
    """Payoffs are compared, not packages; NegMAS names all points that are equally good."""
    agreeable = 0
    for case in thousand():
        domain, functions = domain_of(case), utilities(case, case.no_deal)
        ranges = [(function.reserved_value, scale(case)) for function in functions]
        points, _ = ops.pareto_frontier(functions)
        nash, kalai = nash_point(domain), kalai_point(domain)
        assert bool(points) == bool(nash) == bool(kalai)
        if nash and kalai:
            agreeable += 1
            named = ops.nash_points(functions, points, ranges)
            assert among(nash, scaled_down(case, (point for point, _ in named)))
            named = ops.kalai_points(functions, points, ranges)
            assert among(kalai, scaled_down(case, (point for point, _ in named)))
    assert agreeable > 500


def among(ours: Deal, points: set[tuple[float, float]]) -> bool:
    """Whether our payoffs are among those points."""
    return any(
        abs(you - ours.you) < HAIR and abs(other - ours.other) < HAIR for you, other in points
    )
