"""Leaving a talk before its end: always possible, priced, explained, and no more than that."""

from __future__ import annotations

from attrs import evolve

from pmsim.engine.offers import offers
from pmsim.engine.program import Program
from pmsim.engine.slots import ENERGY
from pmsim.engine.step import Refusal, Step, step
from pmsim.model.actions import Action
from pmsim.model.facts import Cause, Changed, CutShort, Did, Finished
from pmsim.model.outcomes import Moment, Outcome
from pmsim.model.rules import Rules
from pmsim.model.scenario import Conversation, Meeting
from pmsim.model.state import Phase, State
from pmsim.session.run import reveals
from pmsim.testing import begin, open_offers, play, program_for, run_until
from tests.talks import CHAT, FLAGS, talking


def left(talk: Conversation = CHAT, rules: Rules | None = None) -> tuple[Program, State]:
    """The same, left at once."""
    program, state = talking(talk, rules)
    return program, play(program, state, ["leave chat.ask"])


def value(program: Program, state: State, name: str) -> float:
    """A number by name."""
    return state.v[program.slots.index[name]]


def test_it_ends_the_talk_for_two_minutes_and_three_points_of_trust() -> None:
    program, state = left()

    assert state.phase == Phase.RUN
    assert state.now == 540 + 2
    assert value(program, state, "trust.raj") == 47.0
    assert value(program, state, "mood.raj") == program.rules.mood_worried


def test_the_price_is_the_same_when_little_time_is_left() -> None:
    program, state = talking()
    state = play(program, state, ["choose chat.ask why", "leave chat.tell"])

    assert value(program, state, "trust.raj") == 47.0


def test_every_number_of_it_carries_its_cause_and_the_story_its_minutes() -> None:
    _, state = left()
    facts = state.facts or []

    changes = [one for one in facts if isinstance(one, Changed) and one.cause.kind == "left"]
    assert {one.name: one.cause for one in changes} == {
        "trust.raj": Cause("left", "chat"),
        "energy": Cause("left", "chat"),
    }
    assert Did(540, "leave", "chat.ask", "") in facts
    assert CutShort(542, "talk", "chat", 20) in facts


def test_what_was_not_said_stays_unsaid() -> None:
    program, state = left()

    assert not value(program, state, "heard")
    assert not value(program, run_until(program, state, 720), "heard")


def test_the_way_out_stands_behind_the_answers_and_is_never_closed() -> None:
    """Even for somebody who is too tired for an answer."""
    program, state = talking()
    state.v[ENERGY] = 0.0
    found = offers(program, state)

    assert [one.action.text for one in found][-1] == "leave chat.ask"
    assert [one.open for one in found] == [True, False, True]
    assert open_offers(program, state)[0].action.verb == "choose"


def test_only_the_turn_that_is_on_can_be_left() -> None:
    program, state = talking()

    assert isinstance(step(program, state, Action("leave", "chat.tell")), Refusal)
    assert isinstance(step(program, state, Action("leave")), Refusal)


def test_what_the_author_says_follows_besides() -> None:
    note = Outcome(sets=("gone",), text="Raj looks at the chair.")
    program, state = left(evolve(CHAT, left=note))

    assert value(program, state, "gone")
    assert value(program, state, "trust.raj") == 47.0


def test_the_rules_set_the_price_and_a_minute_always_passes() -> None:
    program, state = left(rules=Rules(leave_minutes=0.0, trust_left=0.0))

    assert value(program, state, "trust.raj") == 50.0
    assert state.now == 541


def test_a_visitor_is_answered_and_not_left() -> None:
    program, _ = talking()
    state = begin(program, actions=["start", "advance"])

    assert state.phase == Phase.EVENT
    assert [one.action.verb for one in offers(program, state)] == ["choose"]


def test_the_meeting_in_which_one_talked_goes_on_and_counts() -> None:
    review = Meeting("review", "Review", "team", Moment(1, 540), 30, opens="chat")
    program = program_for(meetings=(review,), conversations=(CHAT,), flags=FLAGS)
    state = begin(program, actions=["start", "advance", "leave chat.ask"])

    assert state.phase == Phase.RUN
    assert state.now == 542
    after = run_until(program, state, 600)
    assert any(isinstance(one, Finished) and one.key == "review" for one in after.facts or ())


def test_taking_it_back_is_free_as_its_price_was_known() -> None:
    program, state = talking()
    action = Action("leave", "chat.ask")
    after = step(program, state, action)

    assert isinstance(after, Step)
    assert not reveals(state, action, after)
    told = talking(evolve(CHAT, left=Outcome(text="Oh.")))
    again = step(*told, action)
    assert isinstance(again, Step)
    assert reveals(told[1], action, again)
