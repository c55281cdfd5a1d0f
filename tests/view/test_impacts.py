"""Impacts in words: what is claimed, what is not, and what only hindsight knows."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from pmsim.model.actions import Action
from pmsim.model.impact import Impact, Option, Question
from pmsim.model.outcomes import Choice, Moment
from pmsim.model.scenario import Event
from pmsim.testing import begin, program_for
from pmsim.view.impacts import ImpactView, see_impacts, that_mattered

PROGRAM = program_for(
    events=(
        Event(
            "export",
            (),
            (
                Choice("friday", "Friday it is."),
                Choice("small", "A smaller export."),
                Choice("never", "“Never again.”"),
            ),
            at=Moment(1, 600),
            title="The export",
        ),
    )
)
BEFORE = begin(PROGRAM, actions=["start", "advance", "advance", "advance"])
IMPACT = Impact(
    Question(
        3,
        640,
        "choose",
        Option((Action("choose", "export", "friday"),)),
        (Option((Action("choose", "export", "small"),)),),
    ),
    Option((Action("choose", "export", "small"),)),
    mean=-8.2,
    low=-9.0,
    high=-7.4,
    claimed=True,
    parts=(-10.0, 0.0, -2.0, -1.0),
    burnout=(0.72, 0.04),
    hindsight=-6.0,
)


def seen(**parts: Any) -> ImpactView:
    """The impact with some parts replaced, in words."""
    return see_impacts(PROGRAM, [(BEFORE, evolve(IMPACT, **parts))])[0]


def test_a_mistake_names_what_would_have_been_better_and_by_how_much() -> None:
    """With the risk that it would have cut."""
    assert seen().sentence == (
        "10:40 you chose “Friday it is”; “A smaller export” was worth +8, "
        "and cut burnout from 72% to 4%."
    )
    assert seen().mostly == "product"
    assert seen().asked == "The export"


def test_a_good_hand_is_praised_against_the_next_best() -> None:
    """The same two answers, the other way round."""
    good = seen(mean=4.6, low=3.0, high=6.2, burnout=(0.0, 0.0))
    assert good.sentence == "10:40 you chose “Friday it is”, worth +5 against “A smaller export”."


def test_within_noise_nothing_is_claimed() -> None:
    """And no part of the score is named."""
    quiet = seen(mean=-0.4, low=-2.0, high=1.2, claimed=False, hindsight=0.0)
    assert "no difference" in quiet.sentence
    assert quiet.mostly == ""


def test_what_only_hindsight_favours_is_said_to_be_that() -> None:
    """Unclaimed, but better in the world as it was."""
    late = seen(mean=0.4, low=-2.0, high=2.8, claimed=False, hindsight=-9.0)
    assert late.hindsight
    assert "Nobody could have known" in late.sentence


def test_the_ones_that_mattered_are_claimed_and_the_worst_comes_first() -> None:
    """Three of five."""
    views = [
        seen(mean=mean, claimed=claimed)
        for mean, claimed in ((-2.0, True), (9.0, True), (-8.0, True), (30.0, False), (1.0, True))
    ]
    assert [one.mean for one in that_mattered(views)] == [-8.0, -2.0, 9.0]


def test_a_verdict_has_its_spread_and_the_odds_of_burnout() -> None:
    """Turned round where the other option was better, and without a spread where there is none."""
    assert seen().did == "The export: “Friday it is”"
    assert seen().verdict == "“A smaller export” was worth +8, between +7 and +9."
    assert seen().burnout == "burnout 72%, with the other 4%"
    sure = seen(mean=4.0, low=4.0, high=4.0, burnout=(0.0, 0.05))
    assert sure.verdict == "Worth +4 against “A smaller export”, whatever the luck."
    assert sure.interval == "always +4"
    assert sure.burnout == ""
    assert seen(claimed=False).verdict == ""


def test_what_was_said_ends_where_the_sentence_goes_on() -> None:
    """No full stop before a colon or in the middle."""
    never = Option((Action("choose", "export", "never"),))
    assert seen(other=never).verdict.startswith("“Never again” was worth +8")
