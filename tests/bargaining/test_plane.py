"""Frontier, Nash and Kalai points against brute force in fractions, and against their laws."""

from __future__ import annotations

from hypothesis import given, settings

from pmsim.engine.bargaining import (
    Deal,
    Domain,
    frontier,
    kalai_point,
    nash_point,
    nash_product,
)
from tests.bargaining.cases import HAIR, cases, domain_of, same_points, thousand
from tests.bargaining.exact import Case


def gains(domain: Domain, deal: Deal) -> tuple[float, float]:
    """What both have more than without a deal."""
    return deal.you - domain.you.reservation, deal.other - domain.other.reservation


def beaten(domain: Domain, deal: Deal) -> bool:
    """Whether some deal is clearly better for one and not clearly worse for the other."""
    return any(
        one.you >= deal.you - HAIR
        and one.other >= deal.other - HAIR
        and (one.you > deal.you + HAIR or one.other > deal.other + HAIR)
        for one in domain.deals
    )


def assert_as_in_fractions(case: Case) -> None:
    """Payoffs are compared, not packages: several packages may be worth the same."""
    domain = domain_of(case)
    found = {(deal.you, deal.other) for deal in frontier(domain)}
    assert same_points(found, {(float(you), float(other)) for you, other in case.frontier()})
    nash, kalai = nash_point(domain), kalai_point(domain)
    product, smaller = case.nash(), case.kalai()
    assert (nash is None) == (product is None)
    assert (kalai is None) == (smaller is None)
    if nash and product is not None:
        assert abs(nash_product(domain, nash.you, nash.other) - float(product)) < HAIR
    if kalai and smaller is not None:
        assert abs(min(gains(domain, kalai)) - float(smaller)) < HAIR


@given(cases())
@settings(max_examples=200)
def test_the_plane_is_as_in_fractions(case: Case) -> None:
    assert_as_in_fractions(case)


def test_the_plane_is_as_in_fractions_on_a_thousand_random_domains() -> None:
    for case in thousand():
        assert_as_in_fractions(case)


@given(cases())
@settings(max_examples=200)
def test_the_frontier_is_complete_and_nothing_beats_it(case: Case) -> None:
    """A deal is on it exactly when nothing beats it, ties included."""
    domain = domain_of(case)
    on_it = {deal.package for deal in frontier(domain)}
    assert on_it == {deal.package for deal in domain.deals if not beaten(domain, deal)}


@given(cases())
@settings(max_examples=200)
def test_the_named_points_lie_on_the_frontier(case: Case) -> None:
    domain = domain_of(case)
    on_it = frontier(domain)
    assert all(point in on_it for point in (nash_point(domain), kalai_point(domain)) if point)


@given(cases())
@settings(max_examples=200)
def test_swapping_the_sides_mirrors_the_plane(case: Case) -> None:
    """Nobody is favoured by sitting on the left."""
    domain = domain_of(case)
    mirror = Domain(domain.other, domain.you)
    assert {deal.package for deal in frontier(domain)} == {d.package for d in frontier(mirror)}
    nash, hsan = nash_point(domain), nash_point(mirror)
    assert (nash is None) == (hsan is None)
    if nash and hsan:
        here = nash_product(domain, nash.you, nash.other)
        assert abs(here - nash_product(mirror, hsan.you, hsan.other)) < HAIR
    kalai, ialak = kalai_point(domain), kalai_point(mirror)
    if kalai and ialak:
        assert abs(min(gains(domain, kalai)) - min(gains(mirror, ialak))) < HAIR


@given(cases())
@settings(max_examples=100)
def test_a_domain_holds_every_combination_once(case: Case) -> None:
    """As many deals as the product of the values, each with the payoffs of its package."""
    domain = domain_of(case)
    assert len({deal.package for deal in domain.deals}) == len(domain.deals) == len(case.points)
    for deal, (you, other) in zip(domain.deals, case.points, strict=True):
        assert (deal.you, deal.other) == (
            domain.you.payoff(deal.package),
            domain.other.payoff(deal.package),
        )
        assert abs(deal.you - you) < HAIR
        assert abs(deal.other - other) < HAIR
