"""Long hours gain on Monday and lose the week, even when nothing but the hours differs."""

from __future__ import annotations

from attrs import evolve

from pmsim.analysis.hours import EIGHT, TIMETABLES, TWELVE, Worked, work_through
from pmsim.cli.hours import table
from tests.shipped import ROOT


def weeks() -> dict[str, Worked]:
    """Every timetable's week by its first word."""
    return {one.name.split(":")[0]: work_through(one) for one in TIMETABLES}


def test_with_hours_alone_different_twelve_gain_on_monday_and_lose_the_week() -> None:
    eight, twelve = work_through(EIGHT), work_through(TWELVE)
    assert twelve.effective[0] > eight.effective[0] + 1.0
    assert twelve.effective[-1] < eight.effective[-1] - 1.0
    assert sum(twelve.effective) < sum(eight.effective)
    assert not twelve.burnt_out


def test_the_pair_differs_by_its_hours_only() -> None:
    assert EIGHT.week == TWELVE.week
    assert TWELVE.day.startswith(EIGHT.day.rstrip("-"))
    assert TWELVE.day.count("w") == 24
    assert EIGHT.day.count("w") == 16


def test_each_day_of_long_hours_gives_less_than_the_one_before() -> None:
    effective = work_through(TWELVE).effective
    assert sorted(effective, reverse=True) == list(effective)


def test_bounded_wins_in_well_being_and_ends_where_it_began() -> None:
    found = weeks()
    assert found["bounded"].wellbeing == max(one.wellbeing for one in found.values())
    assert found["bounded"].last < found["bounded"].mornings[0] + 5.0


def test_a_typical_week_gives_about_as_much_and_costs_more() -> None:
    """Output rises little near 49 hours (Pencavel); what they cost is well-being."""
    found = weeks()
    bounded, typical = found["bounded"], found["typical"]
    assert abs(sum(typical.effective) - sum(bounded.effective)) < 4.0
    assert typical.wellbeing < bounded.wellbeing - 10.0


def test_a_hero_without_support_does_not_see_friday() -> None:
    hero = weeks()["hero"]
    assert hero.burnt_out
    assert hero.effective[0] > max(one.effective[0] for one in weeks().values()) - 1.0
    assert sum(hero.effective) == min(sum(one.effective) for one in weeks().values())


def test_support_lowers_stress() -> None:
    alone = evolve(EIGHT, week=evolve(EIGHT.week, support=10.0))
    assert work_through(alone).last > work_through(EIGHT).last


def test_the_docs_show_the_table_of_the_command() -> None:
    told = (ROOT / "docs" / "bots.md").read_text(encoding="utf-8")
    assert "\n".join(table()) in told
