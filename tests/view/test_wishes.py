"""What one came to learn: each wish gets its tick when it comes to light, and only then."""

from __future__ import annotations

from attrs import evolve

from pmsim.engine.compile import compile_scenario
from pmsim.engine.program import Program
from pmsim.model.outcomes import Outcome, Signal
from pmsim.model.scenario import Activity, Conversation, Fact, Interest, Truth, Wish
from pmsim.model.state import Phase, State
from pmsim.testing import begin, play, program_for
from pmsim.view.wishes import PurposeView, see_purpose
from tests.tables import laid
from tests.talks import ASK, CHAT, FLAGS

WHY = Fact("why", "Why?", (Truth("so", 1.0, "So."), Truth("else", 1.0, "Else.")))
SIGN = Signal("why", 0.8, (("so", "It points so."), ("else", "It points elsewhere.")))
QUOTA = Interest("quota", "raj", "He wants to sleep.")
PLAIN, STEP = Wish("in words alone"), Wish("the step", ("nowhere", "tell"))
SIGNS, WANTS = Wish("the sign", ("why",)), Wish("what he wants", ("quota",))


def talk(*wishes: Wish, speaks: Outcome) -> Conversation:
    """The small talk with wishes; its second turn speaks of something, and so does its end."""
    first, second, end = CHAT.steps
    turns = (first, evolve(second, outcome=speaks), evolve(end, outcome=speaks))
    return evolve(CHAT, learn=wishes, steps=turns)


def begun(one: Conversation, knows: bool = False) -> tuple[Program, State]:
    """At its first turn."""
    first = Outcome(then="chat", tells=("quota",) if knows else ())
    choice = evolve(ASK.choices[0], outcome=first)
    program = program_for(
        activities=(Activity("early", "Early", "team", 30, Outcome(), opens="chat"),),
        events=(evolve(ASK, choices=(choice,)),),
        conversations=(one,),
        facts=(WHY,),
        interests=(QUOTA,),
        flags=FLAGS,
    )
    return program, begin(program, actions=["start", "advance", "choose ask yes"])


def seen(program: Program, state: State) -> PurposeView:
    """How the talk stands."""
    return see_purpose(program, state, program.scenario.conversations[0])


def ticks(program: Program, state: State) -> list[str]:
    """The wishes that are met."""
    return [wish.text for wish in seen(program, state).to_learn if wish.met]


def test_exactly_the_wish_that_is_met_gets_its_tick() -> None:
    for speaks, wanted in (
        (Outcome(learn=(SIGN,)), ["the step", "the sign"]),
        (Outcome(tells=("quota",)), ["the step", "what he wants"]),
        (Outcome(), ["the step"]),
    ):
        program, state = begun(talk(PLAIN, STEP, SIGNS, WANTS, speaks=speaks))
        assert ticks(program, state) == []
        state = play(program, state, ["choose chat.ask why"])
        assert ticks(program, state) == wanted
        assert seen(program, state).learned == 0


def test_what_no_wish_has_named_is_counted() -> None:
    program, state = begun(talk(PLAIN, STEP, speaks=Outcome(learn=(SIGN,), tells=("quota",))))
    state = play(program, state, ["choose chat.ask why"])

    assert seen(program, state).learned == 2


def test_what_is_known_from_before_is_ticked_from_the_beginning() -> None:
    assert ticks(*begun(talk(WANTS, speaks=Outcome()), knows=True)) == ["what he wants"]


def test_the_last_turn_ticks_as_well_and_what_comes_later_does_not() -> None:
    """Seen after the end, with the last words."""
    program, state = begun(talk(Wish("the end", ("end",)), SIGNS, speaks=Outcome()))
    state = play(program, state, ["choose chat.ask why", "choose chat.tell on"])

    assert ticks(program, state) == ["the end"]
    assert seen(program, state).time_text == "9 of 20 min used"


def test_a_talk_that_begins_again_begins_with_open_wishes() -> None:
    """But what somebody wants stays known."""
    both = Outcome(learn=(SIGN,), tells=("quota",))
    program, _ = begun(talk(STEP, SIGNS, WANTS, speaks=both))
    first = ["put early", "start", "choose chat.ask why", "leave chat.tell"]
    state = begin(program, actions=first)
    assert ticks(program, state) == ["the step", "the sign", "what he wants"]

    state = play(program, state, ["advance", "choose ask yes"])
    assert ticks(program, state) == ["what he wants"]


def test_a_table_that_begins_at_once_takes_no_minutes_off_the_talk_before_it() -> None:
    leads_on = evolve(CHAT.steps[-1], outcome=Outcome(then="launch"))
    one = evolve(CHAT, steps=(*CHAT.steps[:-1], leads_on))
    flags = (*FLAGS, "knows_prices", "weekend")
    day = evolve(laid().scenario, events=(ASK,), conversations=(one,), flags=flags)
    program = compile_scenario(day)
    state = begin(program, actions=["start", "advance", "choose ask yes"])
    state = play(program, state, ["choose chat.ask why", "choose chat.tell on"])

    assert state.phase == Phase.TABLE
    assert seen(program, state).time_text == "9 of 20 min used"
