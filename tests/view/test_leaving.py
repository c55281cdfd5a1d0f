"""Leaving a talk in words: its price beforehand, the story of it, and how it is looked back at."""

from __future__ import annotations

from attrs import evolve

from pmsim.analysis.questions import questions
from pmsim.engine.program import Program
from pmsim.engine.step import Step, step
from pmsim.model.actions import Action
from pmsim.model.impact import Impact, Option
from pmsim.model.state import Phase, State
from pmsim.session.run import Run
from pmsim.testing import changed, open_offers
from pmsim.view.choices import see_choices
from pmsim.view.day import see_day
from pmsim.view.debrief import see_debrief
from pmsim.view.impacts import see_impacts
from pmsim.view.offers import OfferView
from pmsim.view.story import story
from pmsim.view.why import why
from tests.talks import CHAT, talking

LEAVE = Action("leave", "chat.ask")


def way_out(program: Program, state: State) -> OfferView:
    """The offer as a screen gets it."""
    scene = see_day(program, state).scene
    assert scene is not None
    assert scene.leave is not None
    return scene.leave


def after(program: Program, state: State) -> State:
    """The talk left."""
    result = step(program, state, LEAVE)
    assert isinstance(result, Step)
    return result.state


def to_the_end(program: Program, state: State) -> Run:
    """Left, and then whatever is open first."""
    run, action = Run(state), LEAVE
    while run.state.phase != Phase.ENDED:
        result = step(program, run.state, action)
        assert isinstance(result, Step)
        run = run.and_then(action, result)
        action = next((one.action for one in open_offers(program, run.state)), action)
    return run


def test_the_price_is_said_before_it_is_paid() -> None:
    assert way_out(*talking()).cost_text == "2 min, Raj’s trust −3"


def test_what_the_author_adds_is_part_of_the_price() -> None:
    dear = evolve(changed("trust.raj", -4.0), energy=-5.0, text="Nobody knows that beforehand.")

    assert way_out(*talking(evolve(CHAT, left=dear))).cost_text == (
        "2 min, Raj’s trust −7, Energy −5"
    )


def test_it_stands_beside_the_answers_and_is_none_of_them() -> None:
    scene = see_day(*talking()).scene

    assert scene is not None
    assert [one.action.verb for one in scene.choices] == ["choose", "choose"]


def test_the_story_says_how_early_it_was_and_why_trust_fell() -> None:
    program, state = talking()
    result = step(program, state, LEAVE)
    assert isinstance(result, Step)
    lines = story(program, result.state, result.facts)

    assert [one.text for one in lines] == [
        "You leave the talk with Raj, 20 min early.",
        "Raj trusts you less",
    ]
    found = why(program, result.state, "trust.raj").lines[0]
    assert (found.amount_text, found.because) == ("−3", "leaving the talk with Raj")


def test_the_debrief_and_a_class_see_that_the_turn_was_left() -> None:
    """At the same question as those who answered it."""
    program, state = talking()
    end = to_the_end(program, state).state

    decision = see_debrief(program, end).decisions[-1]
    assert (decision.asked, decision.answer) == ("Talking with Raj", "left before the end")
    choice = see_choices(program, end)[1]
    assert (choice.key, choice.answer) == ("choose chat.ask", "left before the end")


def test_it_is_weighed_against_the_answers_that_were_open() -> None:
    program, state = talking()
    state.v[program.slots.index["ready"]] = 1.0
    run = to_the_end(program, state)
    question = questions(program, run)[0]

    assert question.mine == Option((LEAVE,))
    others = ["choose chat.ask why", "choose chat.ask bye"]
    assert [one.actions[0].text for one in question.others] == others
    impact = Impact(
        question, question.others[0], 1.0, 0.5, 1.5, True, (0.0, 1.0, 0.0, 0.0), (0.0, 0.0), 0.0
    )
    (seen,) = see_impacts(program, [(state, impact)])
    assert seen.did == "Leaving Raj in the middle of it"


def test_no_answer_is_weighed_against_leaving() -> None:
    program, state = talking()
    result = step(program, state, Action("choose", "chat.ask", "why"))
    assert isinstance(result, Step)
    run = Run(state).and_then(Action("choose", "chat.ask", "why"), result)

    assert questions(program, run) == ()
