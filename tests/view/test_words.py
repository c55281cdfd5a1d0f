"""Words at their limits, and numbers as a player reads them."""

from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmsim.model.scenario import Metric
from pmsim.view import words


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ((100, 90), "full"),
        ((89.9, 70), "rested"),
        ((69.9, 45), "fine"),
        ((44.9, 25), "tired"),
        ((24.9, 10), "spent"),
        ((9.9, 0), "empty"),
    ],
)
def test_energy_has_a_word(values: tuple[float, float], word: str) -> None:
    assert {words.energy_word(value) for value in values} == {word}


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ((0, 19.9), "calm"),
        ((20, 33.9), "busy"),
        ((34, 54.9), "tense"),
        ((55, 79.9), "frayed"),
        ((80, 100), "snapped"),
    ],
)
def test_stress_has_a_word(values: tuple[float, float], word: str) -> None:
    assert {words.stress_word(value) for value in values} == {word}


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (49.9, "hunch"),
        (50, "likely"),
        (74.9, "likely"),
        (75, "fairly sure"),
        (89.9, "fairly sure"),
        (90, "sure"),
        (100, "sure"),
    ],
)
def test_beliefs_have_words(value: float, word: str) -> None:
    assert words.belief_word(value) == word


@pytest.mark.parametrize(
    ("chance", "word", "pips"),
    [
        (20, "long shot", 1),
        (39.9, "long shot", 1),
        (40, "even odds", 2),
        (69.9, "even odds", 2),
        (70, "likely", 3),
        (90, "likely", 3),
    ],
)
def test_odds_have_words_and_pips(chance: float, word: str, pips: int) -> None:
    assert (words.odds_word(chance), words.odds_pips(chance)) == (word, pips)


@pytest.mark.parametrize(
    ("minutes", "text"), [(5, "5 min"), (60, "1 h"), (90, "1 h 30"), (65, "1 h 05"), (0, "0 min")]
)
def test_durations_are_short(minutes: int, text: str) -> None:
    assert words.duration(minutes) == text


def test_a_clock_knows_no_days() -> None:
    assert (words.clock(510), words.clock(1440 + 605), words.clock(1439)) == (
        "08:30",
        "10:05",
        "23:59",
    )


def test_a_change_shows_its_sign() -> None:
    """With a real minus sign, one decimal at most, and nothing like minus zero."""
    shown = [words.signed(value) for value in (3.0, -3.0, 0.5, -0.04, 0.04, -12.25)]
    assert shown == ["+3", "\u22123", "+0.5", "±0", "±0", "\u221212.2"]


def test_thousands_stand_apart() -> None:
    assert [words.number(value) for value in (999.0, 3240.0, -1234567.5)] == [
        "999",
        "3,240",
        "\u22121,234,567.5",
    ]


def test_a_moment_names_the_weekday_only_of_another_of_several_days() -> None:
    tuesday = 1440 + 570
    assert words.moment(0, 5, tuesday, tuesday + 60) == "09:30"
    assert words.moment(0, 5, tuesday, tuesday + 1440) == "Tuesday 09:30"
    assert words.moment(0, 1, 570, 1440 + 30) == "09:30"


@given(st.floats(-1e6, 1e6, allow_nan=False))
def test_numbers_have_one_decimal_at_most(value: float) -> None:
    text = words.number(value).replace("\u2212", "-").replace(",", "")
    assert abs(float(text) - value) <= 0.051
    assert text != "-0"


def metric(unit: str, better: Literal["higher", "lower"] = "higher") -> Metric:
    """A metric of some unit."""
    return Metric("m", "M", unit, better, 8, 3, 1, 1, 0, 100)


@pytest.mark.parametrize(
    ("unit", "value", "text"),
    [
        ("percent", 34.0, "34%"),
        ("percent", 34.72, "34.7%"),
        ("points", 55.5, "55.5 points"),
        ("points", 1.0, "1 point"),
        ("euro", 412.0, "€412"),
        ("k euro", 412.0, "€412k"),
        ("k euro", 9.5, "€9.5k"),
        ("euro", 12345.6, "€12,346"),
        ("euro", -20.0, "\u2212€20"),
        ("people", 1.0, "1 person"),
        ("", 7.0, "7"),
    ],
)
def test_values_have_units(unit: str, value: float, text: str) -> None:
    assert words.metric_text(metric(unit), value) == text


def test_what_is_counted_is_rounded_to_the_worse_side() -> None:
    """So that a goal reads as reached only when it is."""
    assert words.metric_text(metric("questions", "lower"), 3.01) == "4 questions"
    assert words.metric_text(metric("questions", "lower"), 3.0) == "3 questions"
    assert words.metric_text(metric("customers"), 3.99) == "3 customers"
    assert words.metric_text(metric("customers"), 4.0) == "4 customers"


def test_up_is_not_always_better() -> None:
    assert words.trend_word(metric("percent", "lower"), 0.2) == "worse"
    assert words.trend_word(metric("percent", "lower"), -0.2) == "better"
    assert words.trend_word(metric("percent"), 0.2) == "better"
    assert words.trend_word(metric("percent"), 0.01) == "steady"


def test_one_day_needs_no_number() -> None:
    assert words.day_line(0, 1, 1) == "Monday"
    assert words.day_line(0, 2, 5) == "Tuesday, day 2 of 5"
    assert words.short_day_line(4, 2, 5) == "Sat 2/5"


def test_lists_read_like_sentences() -> None:
    assert words.in_words([]) == ""
    assert words.in_words(["a"]) == "a"
    assert words.in_words(["a", "b", "c"], "or") == "a, b or c"
    assert (words.count(0, "day"), words.count(1, "day"), words.count(2, "day")) == (
        "no days",
        "1 day",
        "2 days",
    )


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Lunch", "Lunch."),
        ("“Take it back.”", "“Take it back.”"),
        ("“Would you?”", "“Would you?”"),
        ("the “truth”", "the “truth”."),
    ],
)
def test_a_sentence_stops_once(text: str, ends: str) -> None:
    assert words.sentence(text) == ends
