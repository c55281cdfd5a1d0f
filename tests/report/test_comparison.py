"""Comparing: the planted difference comes first, and only runs of one day are mixed."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from pmsim.report.comparison import Comparison, MixError, Player, compare, epsilon_squared
from pmsim.report.record import Answer, Record
from tests.report.days import day, record

DAY = day((12.0, 0.5, 0.5))
"""The first question is worth far more than the others."""


def answers(number: int) -> list[str]:
    """Answers to the three questions, by the bits of a number."""
    return [f"choose event{bit} {'yes' if number >> bit & 1 else 'no'}" for bit in range(3)]


def class_of_eight() -> Comparison:
    """Every combination of answers once."""
    return compare([Player(f"player {n}", record(DAY, answers(n))) for n in range(8)])


def test_a_planted_difference_is_the_first_split_named() -> None:
    first = class_of_eight().splits[0]
    assert first.key == "choose event0"
    yes, no = first.camps
    assert (yes.option, no.option) == ("yes", "no")
    assert yes.names == tuple(f"player {n}" for n in (1, 3, 5, 7))
    assert first.difference == pytest.approx(yes.mean - no.mean)
    assert first.difference > 5.0
    assert first.share > 0.9


def test_what_everybody_answered_alike_is_no_split() -> None:
    keys = [split.key for split in class_of_eight().splits]
    assert keys[0] == "choose event0"
    assert set(keys) == {"choose event0", "choose event1", "choose event2"}


def test_players_stand_by_their_score() -> None:
    scores = [player.record.ending.score for player in class_of_eight().players]
    assert scores == sorted(scores, reverse=True)


def test_camps_of_one_explain_nothing() -> None:
    assert epsilon_squared([[10.0], [50.0], [90.0]], 3200.0) == 0.0


def test_the_share_is_kelley_s() -> None:
    """Between 100, within 4 on 2 degrees of freedom: (100 - 2) / 104."""
    assert epsilon_squared([[4.0, 6.0], [14.0, 16.0]], 104.0) == pytest.approx(98.0 / 104.0)


def test_a_question_that_few_met_weighs_little() -> None:
    """The same four scores among a class whose scores lie far apart."""
    alone = epsilon_squared([[4.0, 6.0], [14.0, 16.0]], 104.0)
    assert epsilon_squared([[4.0, 6.0], [14.0, 16.0]], 10_400.0) == pytest.approx(alone / 100.0)


def two(**parts: Any) -> list[Player]:
    """Ann's run, and Bo's with something different about where it comes from."""
    one = record(DAY)
    return [Player("Ann", one), Player("Bo", evolve(one, origin=evolve(one.origin, **parts)))]


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"scenario": "other", "title": "Elsewhere"}, "Bo “Elsewhere”"),
        ({"scenario_digest": "0"}, "the scenario was changed between"),
        ({"seed": 8}, "Ann played seed 1, Bo seed 8"),
        ({"rules": "0", "made_by": "9.9"}, "Bo those of pmsim 9.9"),
    ],
)
def test_runs_of_another_day_are_refused_with_what_differs(
    parts: dict[str, Any], words: str
) -> None:
    with pytest.raises(MixError, match=words):
        compare(two(**parts))


def test_another_mug_is_no_other_day() -> None:
    one = record(DAY)
    found = compare([Player("Ann", one), Player("Bo", evolve(one, background="sales"))])
    assert len(found.players) == 2


def test_runs_that_were_taken_back_are_left_out_and_named() -> None:
    one = record(DAY)
    players = [
        Player("Ann", one),
        Player("Bo", evolve(one, rewound=True)),
        Player("Cy", record(DAY, answers(1))),
        Player("Di", evolve(one, from_the_middle=True)),
    ]
    found = compare(players)
    assert [player.name for player in found.players] == ["Ann", "Cy"]
    assert [sentence.partition(" ")[0] for sentence in found.left_out] == ["Bo", "Di"]
    with pytest.raises(MixError, match=r"two runs or more\. Bo is left out"):
        compare(players[:2])


def test_the_same_run_twice_counts_once_and_is_named() -> None:
    one, other = record(DAY), record(DAY, answers(1))
    found = compare([Player("Ann", one), Player("Bo", other), Player("Cy", one)])
    assert sorted(player.name for player in found.players) == ["Ann", "Bo"]
    assert found.left_out == ("Cy is left out: it is the run of Ann, move for move.",)


def test_where_two_differ_in_everything_the_earliest_question_comes_first() -> None:
    found = compare([Player(f"player {n}", record(DAY, answers(n))) for n in (1, 6)])
    times = [one.at for one in found.splits if one.at >= 0]
    assert times == sorted(times)


def test_who_was_never_asked_is_in_no_camp() -> None:
    def having(number: int, *more: Answer) -> Record:
        one = record(DAY, answers(number))
        return evolve(one, answers=(*one.answers, *more))

    asked = Answer("choose late", 900, "A late knock", "in", "Come in.")
    players = [
        Player("Ann", having(0, asked)),
        Player("Bo", having(1, evolve(asked, option="out", answer="Not now."))),
        Player("Cy", having(2)),
    ]
    late = next(split for split in compare(players).splits if split.key == "choose late")
    assert [camp.names for camp in late.camps] == [("Bo",), ("Ann",)]
