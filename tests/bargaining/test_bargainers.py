"""Ways to bargain, over 300 random domains: asking pays, stalling and hardball do not."""

from __future__ import annotations

from functools import cache

from pmsim.analysis.bargaining_study import TEMPERS, Line, study


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
