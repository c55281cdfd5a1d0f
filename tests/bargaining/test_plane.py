"""Frontier, Nash and Kalai points against their definitions, on random domains."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from pmsim.engine.bargaining import (
    Deal,
    Domain,
    Side,
    agreeable,
    frontier,
    kalai_point,
    nash_point,
    nash_product,
)

shapes = st.lists(st.integers(2, 4), min_size=2, max_size=4)


@st.composite
def sides(draw: st.DrawFn, shape: list[int]) -> Side:
    """Weights that add up to 1, worths in tenths so that ties are common."""
    raw = [draw(st.integers(1, 9)) for _ in shape]
    worths = tuple(tuple(draw(st.integers(0, 10)) / 10 for _ in range(size)) for size in shape)
    return Side(tuple(one / sum(raw) for one in raw), worths, draw(st.integers(0, 8)) / 10)


@st.composite
def domains(draw: st.DrawFn) -> Domain:
    """Both sides of one table."""
    shape = draw(shapes)
    return Domain(draw(sides(shape)), draw(sides(shape)))


def beats(one: Deal, two: Deal) -> bool:
    """At least as good for both, and better for one."""
    return (
        one.you >= two.you
        and one.other >= two.other
        and (one.you, one.other)
        != (
            two.you,
            two.other,
        )
    )


@given(domains())
@settings(max_examples=300, deadline=None)
def test_the_frontier_is_what_nothing_beats(domain: Domain) -> None:
    """Brute force over all pairs of deals."""
    expected = {
        deal.package
        for deal in domain.deals
        if not any(beats(other, deal) for other in domain.deals)
    }
    assert {deal.package for deal in frontier(domain)} == expected


@given(domains())
@settings(max_examples=300, deadline=None)
def test_no_agreeable_deal_has_a_larger_nash_product(domain: Domain) -> None:
    """And without any agreeable deal there is no Nash point."""
    point = nash_point(domain)
    products = [nash_product(domain, deal.you, deal.other) for deal in agreeable(domain)]
    assert (point is None) == (not products)
    if point is not None:
        assert nash_product(domain, point.you, point.other) == max(products)


@given(domains())
@settings(max_examples=300, deadline=None)
def test_no_agreeable_deal_has_a_larger_smaller_gain(domain: Domain) -> None:
    """Kalai's egalitarian point."""

    def gain(deal: Deal) -> float:
        return min(deal.you - domain.you.reservation, deal.other - domain.other.reservation)

    point = kalai_point(domain)
    if point is not None:
        assert gain(point) == max(gain(deal) for deal in agreeable(domain))


@given(domains())
@settings(max_examples=100, deadline=None)
def test_a_domain_holds_every_combination_once(domain: Domain) -> None:
    """As many deals as the product of the values."""
    count = 1
    for values in domain.you.worths:
        count *= len(values)
    assert len({deal.package for deal in domain.deals}) == count == len(domain.deals)
