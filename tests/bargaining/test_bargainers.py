"""Ways to bargain, over 300 random domains: asking pays, stalling and hardball do not."""

from __future__ import annotations

from functools import cache

from pmsim.analysis.bargaining_study import TEMPERS, Line, random_domain, study
from pmsim.engine.counterpart import demand, hear, sit_down, take_time


@cache
def lines() -> dict[tuple[str, str], Line]:
    """The study's table by temper and bargainer."""
    return {(line.temper, line.bargainer): line for line in study(300)}


def test_asking_first_is_best_for_both_together() -> None:
    """Against every temper."""
    table = lines()
    for temper in TEMPERS:
        joint = {name: line.joint for (t, name), line in table.items() if t == temper}
        assert max(joint, key=joint.__getitem__) == "asker"


def test_the_last_biscuit_never_beats_the_asker() -> None:
    """Stalling and sniping pays less, even knowing everything."""
    table = lines()
    for temper in TEMPERS:
        assert table[temper, "last_biscuit"].own < table[temper, "asker"].own


def test_hardball_ends_without_a_deal_more_often_and_insults() -> None:
    """It wins little for its price."""
    table = lines()
    for temper in TEMPERS:
        hard, asker = table[temper, "hardball"], table[temper, "asker"]
        assert hard.deals < asker.deals - 0.2
        assert hard.insults > asker.insults + 0.5


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
        assert domain.other.payoff(reply.counter) >= wanted

        def apart(package: tuple[int, ...], heard: tuple[int, ...] = fair.package) -> int:
            return sum(a != b for a, b in zip(package, heard, strict=True))

        enough = [deal.package for deal in domain.deals if deal.other >= wanted]
        assert apart(reply.counter) == min(map(apart, enough))
