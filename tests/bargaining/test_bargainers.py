"""Ways to bargain, over random domains: asking pays and has its price, stalling does not.

Over 300 domains, and on the tables over 3,000 that docs/bargaining.md prints; `pytest -m study`
makes those anew.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from pmsim.analysis.bargainers import BARGAINERS, best_first, order_told
from pmsim.analysis.bargaining_study import TEMPERS, Line, random_domain, sessions, study, summed
from pmsim.cli.bargaining import as_markdown
from pmsim.engine.bargaining import Side
from pmsim.engine.counterpart import sit_down
from pmsim.model.negotiation import Temper
from tests.shipped import ROOT

PAGE = ROOT / "docs" / "bargaining.md"
Found = dict[tuple[Temper, str], Line]


@cache
def lines(domains: int) -> Found:
    """The study's table by temper and way."""
    return {(line.temper, line.bargainer): line for line in study(domains)}


@cache
def printed() -> Found:
    """The tables that the page prints, as far as they were rounded."""
    rows = [row.strip("|").split("|") for row in PAGE.read_text(encoding="utf-8").splitlines()]
    return {
        (temper, cells[1].strip()): Line(temper, cells[1].strip(), *map(_number, cells[2:]))
        for temper in TEMPERS
        for cells in rows
        if cells[0].strip() == temper
    }


def _number(cell: str) -> float:
    cell = cell.strip()
    return float(cell[:-1]) / 100 if cell.endswith("%") else float(cell)


def asking_is_best_for_both_together(table: Found) -> None:
    """Against every temper, on joint payoff and on the share of the Nash product."""
    for temper in TEMPERS:
        ways = {name: table[temper, name] for name in BARGAINERS}
        assert max(ways, key=lambda name: ways[name].joint) == "asker"
        assert max(ways, key=lambda name: ways[name].nash_share) == "asker"


def asking_is_not_free(table: Found) -> None:
    """It takes longer than every honest way that asks nothing, although it needs fewer offers."""
    for temper in TEMPERS:
        asker = table[temper, "asker"]
        assert asker.minutes > table[temper, "hardball"].minutes + 4
        assert asker.minutes > table[temper, "trade_blind"].minutes + 10
        assert asker.minutes > table[temper, "split_evenly"].minutes + 10


def in_a_short_talk_every_why_costs_an_offer(table: Found) -> None:
    """Whoever asks on everything wins less than who asks once; a boulware is not even moved."""
    for temper in TEMPERS:
        once, always = table[temper, "hurried_1"], table[temper, "hurried_4"]
        assert always.own < once.own - 0.02
        assert always.own < table[temper, "asker"].own - 0.04
    assert table["boulware", "hurried_4"].joint < table["boulware", "hurried_2"].joint - 0.1


def who_counts_the_own_payoff_only_asks_less(table: Found) -> None:
    """After two whys the rest is for the other side: little for oneself, much for both."""
    for temper in TEMPERS:
        two, asker = table[temper, "asks_2"], table[temper, "asker"]
        assert asker.own < two.own + 0.02
        assert asker.joint > two.joint + 0.03
        assert asker.minutes > two.minutes + 5


def guarded_answers_cost_what_asking_gains(table: Found) -> None:
    """At low trust the minutes are the same, and a good part of the gain is not."""
    for temper in TEMPERS:
        asker, guarded = table[temper, "asker"], table[temper, "guarded_asker"]
        assert guarded.whys == asker.whys
        assert guarded.own < asker.own
        assert guarded.joint < asker.joint - 0.05
        assert guarded.trust < asker.trust


def hardball_wins_little_and_costs_trust_and_deals(table: Found) -> None:
    """Less than blind trading even for oneself; fewest deals, most insults of the honest."""
    for temper in TEMPERS:
        hard = table[temper, "hardball"]
        assert hard.own < table[temper, "trade_blind"].own
        assert hard.deals < table[temper, "asker"].deals - 0.2
        for name in ("split_evenly", "trade_blind", "asker", "guarded_asker"):
            assert hard.deals < table[temper, name].deals
            assert hard.trust < table[temper, name].trust - 0.2


def the_last_biscuit_never_beats_the_asker(table: Found) -> None:
    """Stalling and sniping pays less, even knowing everything."""
    for temper in TEMPERS:
        assert table[temper, "last_biscuit"].own < table[temper, "asker"].own - 0.1


FACTS: list[Callable[[Found], None]] = [
    asking_is_best_for_both_together,
    asking_is_not_free,
    in_a_short_talk_every_why_costs_an_offer,
    who_counts_the_own_payoff_only_asks_less,
    guarded_answers_cost_what_asking_gains,
    hardball_wins_little_and_costs_trust_and_deals,
    the_last_biscuit_never_beats_the_asker,
]


@pytest.mark.parametrize("fact", FACTS)
def test_facts_over_300_domains(fact: Callable[[Found], None]) -> None:
    fact(lines(300))


@pytest.mark.parametrize("fact", FACTS)
def test_facts_over_the_3000_domains_of_the_page(fact: Callable[[Found], None]) -> None:
    fact(printed())


NEAR = {"own": 0.04, "joint": 0.06, "nash_share": 0.06, "deals": 0.1, "minutes": 1.0, "whys": 0.0}
"""About three standard errors of a mean over 300 domains."""


def test_300_domains_tell_what_the_page_tells() -> None:
    """So a change of the rules at the table is noticed without making the page anew."""
    page, few = printed(), lines(300)
    assert page.keys() == few.keys()
    for key, line in page.items():
        for name, near in NEAR.items():
            assert getattr(line, name) == pytest.approx(getattr(few[key], name), abs=near), key


@pytest.mark.slow
@pytest.mark.study
def test_the_page_has_the_tables_of_today() -> None:
    """`pmsim bargaining --write docs/bargaining.md` puts them there."""
    assert as_markdown(study(3000), 3000, 0) in PAGE.read_text(encoding="utf-8")


def test_processes_do_not_change_the_table() -> None:
    """Domains may come in any order, in any chunks."""
    apart = [*sessions(range(10, 20)), *sessions(range(10))]
    assert summed(apart) == study(20)


def test_who_asks_about_nothing_knows_nothing() -> None:
    """All packages seem the same for the other side."""
    side = random_domain(1).other
    assert set(order_told(side, ()).payoffs()) == {0.0}


def test_answers_tell_the_order_and_nothing_more() -> None:
    """Other weights and worths in the same order give the same belief."""
    side = Side((0.6, 0.3, 0.1), ((0.0, 0.2, 1.0), (1.0, 0.5, 0.0), (0.0, 1.0, 0.1)), 0.3)
    alike = Side((0.5, 0.4, 0.1), ((0.0, 0.9, 1.0), (0.8, 0.2, 0.1), (0.3, 0.7, 0.6)), 0.3)
    for told in ((0, 1, 2), (2, 0), (1,)):
        assert order_told(side, told) == order_told(alike, told)


def test_nobody_takes_less_than_having_no_deal() -> None:
    """Every way, every temper, a hundred domains."""
    for seed in range(100):
        domain = random_domain(seed)
        worst = min((deal.you for deal in best_first(domain)), default=1.0)
        for temper in TEMPERS:
            for bargainer in BARGAINERS.values():
                deal = bargainer(domain, sit_down(temper, 6), seed).deal
                assert deal is None or domain.you.payoff(deal) >= worst
