"""What a deal is worth to the player, beside the score that it leads to."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from pmsim.analysis.bargaining_study import random_domain
from pmsim.analysis.worths import MOST_DEALS, Agreement, agreements, sampled, spearman
from pmsim.engine.program import Program
from pmsim.model.negotiation import Issue, Negotiation, NoDeal, Value
from pmsim.model.outcomes import NOTHING, Choice, Moment, Outcome
from pmsim.model.scenario import Event, Person
from pmsim.testing import changed, program_for

numbers = st.lists(st.integers(-50, 50).map(float), min_size=2, max_size=30)


def issue(key: str, points: tuple[float, ...]) -> Issue:
    """Worth more to the player from value to value; each brings so many sign-ups."""
    values = tuple(
        Value(
            f"v{at}", f"{at}", 2.0 * at, 10.0 - 2.0 * at, changed("signup", one) if one else NOTHING
        )
        for at, one in enumerate(points)
    )
    return Issue(key, key, 1.0, 1.0, values)


def with_table(*points: tuple[float, ...], **parts: Any) -> Program:
    """A day whose one event leads to a table, where each issue's values bring so many sign-ups."""
    issues = tuple(issue(f"issue_{number}", one) for number, one in enumerate(points))
    table = Negotiation("launch", "Launch", "lola", 60, 6, "linear", issues, NoDeal(3.0, 3.0))
    sit = Choice("sit", "Sit down", Outcome(takes=1, then="launch"))
    return program_for(
        people=(Person("lola", "Lola", "Sales", 60.0, 3.0, "lola"),),
        negotiations=(table,),
        events=(evolve(Event("knock", (), (sit,), at=Moment(1, 540)), **parts),),
    )


def found(*points: tuple[float, ...]) -> Agreement:
    """What is found about that table."""
    (only,) = agreements(with_table(*points))
    return only


def test_worths_that_the_score_shares() -> None:
    agreement = found((0.0, 2.0, 4.0, 6.0), (0.0, 1.0, 2.0, 3.0))
    assert agreement.deals == 16
    assert agreement.spread > 5.0
    assert agreement.correlation is not None
    assert agreement.correlation > 0.9


def test_worths_that_lead_astray() -> None:
    agreement = found((6.0, 4.0, 2.0, 0.0), (3.0, 2.0, 1.0, 0.0))
    assert agreement.correlation is not None
    assert agreement.correlation < -0.9


def test_deals_that_make_no_difference() -> None:
    agreement = found((0.0, 0.0, 0.0), (0.0, 0.0, 0.0))
    assert agreement.spread == 0.0
    assert agreement.correlation is None


def test_the_same_is_found_every_time() -> None:
    """No clock and no dice decide."""
    points = (0.0, 5.0, 1.0, 2.0), (3.0, 1.0, 2.0, 0.0), (0.0, 1.0)
    assert found(*points) == found(*points)


def test_nothing_is_said_of_a_table_that_nobody_gets_to() -> None:
    """An event of the day after the last."""
    assert agreements(with_table((0.0, 1.0), (0.0, 1.0), at=Moment(2, 540))) == ()


def test_a_large_table_is_sampled_from_best_to_worst() -> None:
    """Forty deals at most, both ends among them."""
    domain = random_domain(1)
    deals = sampled(domain)
    assert len(set(deals)) == MOST_DEALS
    worths = [deal.you for deal in deals]
    assert worths == sorted(worths, reverse=True)
    assert (worths[0], worths[-1]) == (
        max(deal.you for deal in domain.deals),
        min(deal.you for deal in domain.deals),
    )


def test_spearman_of_a_textbook() -> None:
    """Hours of television against IQ, from the example of Wikipedia's article."""
    quotient = [106.0, 100.0, 86.0, 101.0, 99.0, 103.0, 97.0, 113.0, 112.0, 110.0]
    hours = [7.0, 27.0, 2.0, 50.0, 28.0, 29.0, 20.0, 12.0, 6.0, 17.0]
    assert spearman(quotient, hours) == pytest.approx(-29 / 165)


def test_spearman_shares_ranks_among_equals() -> None:
    """By hand: ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4."""
    assert spearman([1.0, 2.0, 2.0, 3.0], [1.0, 2.0, 3.0, 4.0]) == pytest.approx(4.5 / 22.5**0.5)


@given(numbers)
def test_spearman_cares_for_order_only(values: list[float]) -> None:
    shifted = [value**3 + 7.0 for value in values]
    if len(set(values)) == 1:
        assert spearman(values, shifted) is None
        return
    assert spearman(values, shifted) == pytest.approx(1.0)
    assert spearman(values, [-value for value in values]) == pytest.approx(-1.0)
