"""The other side of the table: what moves them, what insults them, what they ask for."""

from __future__ import annotations

from pmsim.analysis.bargaining_study import TEMPERS, random_domain
from pmsim.engine.bargaining import Domain, Side, reaches
from pmsim.engine.counterpart import demand, hear, sit_down, take_time


def test_nobody_refuses_the_best_that_they_can_get() -> None:
    """Not even where their weights add up to a hair less than 1."""
    for seed in range(200):
        domain = random_domain(seed)
        dream = max(domain.deals, key=lambda deal: deal.other).package
        for temper in TEMPERS:
            assert hear(domain, sit_down(temper, 6), dream).answer == "yes"


def test_nobody_demands_more_than_the_table_can_give() -> None:
    """An author need not give a ten on every issue."""
    modest = Side((0.5, 0.5), ((0.0, 0.8), (0.6, 0.1)), 0.2)
    domain = Domain(modest, modest)
    assert demand(domain, sit_down("boulware", 6)) == modest.payoff((1, 0))


def test_an_offer_as_good_as_no_deal_is_no_insult() -> None:
    """Three worths of .3 weigh a hair less than .3 in floating point."""
    side = Side((1 / 7, 2 / 7, 4 / 7), ((0.3, 1.0),) * 3, 0.3)
    assert side.payoff((0, 0, 0)) < side.reservation
    assert hear(Domain(side, side), sit_down("linear", 6), (0, 0, 0)).answer == "no"


def test_demand_falls_only_by_new_offers_that_are_worth_something() -> None:
    """Waiting, repeating and insulting leave it where it was."""
    domain = random_domain(1)
    table = sit_down("linear", 6)
    start = demand(domain, table)
    fair = min(
        (d for d in domain.deals if d.other >= domain.other.reservation), key=lambda d: d.other
    )
    insult = min(domain.deals, key=lambda deal: deal.other)
    assert demand(domain, take_time(table)) == start
    assert demand(domain, hear(domain, table, insult.package).table) == start
    moved = hear(domain, table, fair.package).table
    assert demand(domain, moved) < start
    assert demand(domain, hear(domain, moved, fair.package).table) == demand(domain, moved)


def test_the_second_insult_costs_two_moves() -> None:
    """The first is forgiven."""
    domain = random_domain(1)
    insult = min(domain.deals, key=lambda deal: deal.other).package
    table = hear(domain, sit_down("linear", 6), insult).table
    assert table.patience == 5
    assert hear(domain, table, insult).table.patience == 3


def test_a_counter_offer_is_enough_for_them_and_near_to_what_they_heard() -> None:
    """No deal that is enough for them changes fewer issues."""
    for seed in range(50):
        domain = random_domain(seed)
        fair = sorted(domain.deals, key=lambda deal: deal.other)[len(domain.deals) // 2]
        reply = hear(domain, sit_down("linear", 6), fair.package)
        if reply.counter is None:
            continue
        wanted = demand(domain, reply.table)
        assert reaches(domain.other.payoff(reply.counter), wanted)

        def apart(package: tuple[int, ...], heard: tuple[int, ...] = fair.package) -> int:
            return sum(a != b for a, b in zip(package, heard, strict=True))

        enough = [deal.package for deal in domain.deals if reaches(deal.other, wanted)]
        assert apart(reply.counter) == min(map(apart, enough))
