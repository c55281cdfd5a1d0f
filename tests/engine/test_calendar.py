"""The calendar: blocks, gaps, interruptions, meetings, replanning."""

from __future__ import annotations

import pytest

from pmsim.engine.offers import offers
from pmsim.engine.program import Program
from pmsim.engine.slots import ENERGY, STRESS
from pmsim.engine.step import Refusal, step
from pmsim.model.actions import Action
from pmsim.model.expressions import Number
from pmsim.model.facts import CutShort, Finished, Sent
from pmsim.model.outcomes import Change, Choice, Line, Moment, Outcome
from pmsim.model.scenario import Activity, Event, Meeting, Message
from pmsim.model.state import FREE, GOES_ON, MEETING, OPEN, Phase, State
from pmsim.testing import act, begin, changed, open_offers, play, program_for, run_until

DIG = Activity("dig", "Dig", "data", 60, Outcome(-0, -8.0, (Change("signup", Number(4.0)),)))
SPEC = Activity("spec", "Spec", "think", 60, Outcome(energy=-8.0), focus=True)
REST = Activity("walk", "Walk", "rest", 30, Outcome(energy=10.0), fades=True)


def knock(minute: int, takes: int) -> Event:
    """Somebody at the desk for so many minutes."""
    return Event(
        "knock",
        (Line("raj", "Got a minute?"),),
        (Choice("listen", "Listen", Outcome(takes=takes)), Choice("no", "Not now")),
        at=Moment(1, minute),
    )


def value(program: Program, state: State, name: str) -> float:
    """A number by its name."""
    return state.v[program.slots.index[name]]


def test_a_finished_block_moves_its_metric_by_its_output() -> None:
    """Two undisturbed half hours give the whole effect, and nothing before the end."""
    program = program_for(activities=(DIG,))
    state = begin(program, actions=["put dig", "start", "advance"])
    assert value(program, state, "signup") == 40.0

    state = play(program, state, ["advance"])
    assert value(program, state, "signup") == 44.0
    assert value(program, state, "done.dig") == 1.0
    assert state.v[ENERGY] == 92.0


def test_an_interruption_eats_the_block_and_the_rest_goes_back_to_the_deck() -> None:
    """Twenty minutes of talk leave twenty minutes of digging when the next block is fixed."""
    program = program_for(activities=(DIG, SPEC), events=(knock(530, 20),))
    state = begin(program, actions=["put dig", "put spec", "start", "advance"])
    assert (state.phase, state.now) == (Phase.EVENT, 530)

    state = run_until(program, act(program, state, "choose", "knock", "listen"), 570)
    assert state.left == [20, 60]
    assert value(program, state, "done.dig") == 0.0
    assert any(isinstance(fact, CutShort) and fact.left == 20 for fact in state.facts or ())


def test_a_free_slot_absorbs_what_an_interruption_took() -> None:
    """With a gap behind it, the block runs on and is finished."""
    program = program_for(activities=(DIG,), events=(knock(530, 20),))
    state = begin(program, actions=["put dig", "free", "start", "advance", "choose knock listen"])
    state = run_until(program, state, 600)
    assert value(program, state, "done.dig") == 1.0


def test_what_is_left_can_be_put_again_and_takes_only_that_long() -> None:
    """The deck offers the rest of an unfinished block, outside its daily limit."""
    once = Activity("dig", "Dig", "data", 60, Outcome(energy=-8.0), per_day=1)
    program = program_for(activities=(once, SPEC), events=(knock(530, 20),))
    state = begin(program, actions=["put dig", "put spec", "start", "advance"])
    state = run_until(program, act(program, state, "choose", "knock", "listen"), 570)
    state = play(program, state, ["replan"])
    offer = next(o for o in open_offers(program, state) if o.action.target == "dig")
    assert offer.takes == 20


def test_leaving_a_focused_block_costs_ten_minutes_and_two_with_a_note() -> None:
    """Attention residue: the next focused block loses them."""
    program = program_for(activities=(DIG, SPEC), events=(knock(530, 20),))
    cut = run_until(
        program,
        begin(
            program,
            actions=["put dig", "put spec", "start", "advance", "choose knock listen"],
        ),
        570,
    )
    without = play(program, cut, ["advance"])
    assert without.left[1] == 40

    noted = play(program, cut, ["note", "advance"])
    assert noted.left[1] == 33


def test_dropping_gives_the_slots_back_and_keeps_what_was_done() -> None:
    """Half of a dropped block is still done."""
    program = program_for(activities=(DIG,))
    state = begin(program, actions=["put dig", "start", "advance", "drop"])
    assert state.plan[1] == FREE
    assert state.left == [30]


def test_dropping_an_untouched_block_does_not_count_as_begun() -> None:
    """The daily limit is not used up by a block that never ran."""
    program = program_for(activities=(DIG, SPEC))
    state = begin(program, actions=["put dig", "start", "drop"])
    assert (state.left, state.begun) == ([0, 0], [0, 0])


def test_the_same_activity_again_simply_goes_on() -> None:
    """Two blocks in a row, the first disturbed: nothing is cut, nothing is lost."""
    once = Activity("dig", "Dig", "data", 60, Outcome(energy=-8.0))
    program = program_for(activities=(once,), events=(knock(530, 20),))
    state = begin(program, actions=["put dig", "put dig", "start", "advance"])
    state = run_until(program, act(program, state, "choose", "knock", "listen"), 600)
    assert not [fact for fact in state.facts or () if isinstance(fact, CutShort)]
    assert (value(program, state, "done.dig"), state.residue, state.begun) == (1.0, 0, [1])


STANDUP = Meeting(
    "standup",
    "Stand-up",
    "team",
    Moment(0, 540),
    30,
    ("raj",),
    changed("trust.raj", 2.0),
    decline=changed("trust.raj", -3.0),
    move=Outcome(),
    move_to=(600,),
)


def test_a_meeting_starts_on_time_and_counts_for_those_who_came() -> None:
    """Being there brings its outcome."""
    program = program_for(meetings=(STANDUP,))
    state = run_until(program, begin(program, actions=["start"]), 570)
    assert value(program, state, "attended.standup") == 1.0
    assert value(program, state, "trust.raj") == 52.0


def test_a_block_does_not_fit_before_a_meeting_that_is_too_near() -> None:
    """The offer is closed and says how much room there is."""
    program = program_for(activities=(DIG,), meetings=(STANDUP,))
    closed = [offer for offer in offers(program, begin(program)) if offer.why == "room"]
    assert [(offer.action.target, offer.room) for offer in closed] == [("dig", 30)]


def test_declining_a_meeting_costs_trust_and_frees_the_slot() -> None:
    """A price is paid once, and the slot can be planned."""
    program = program_for(meetings=(STANDUP,))
    state = begin(program, actions=["decline standup"])
    assert state.plan[1] == OPEN
    assert value(program, state, "trust.raj") == 47.0
    assert value(program, state, "declined.standup") == 1.0


def test_a_moved_meeting_stands_at_its_new_time_and_is_not_moved_again() -> None:
    """Once is a favour."""
    program = program_for(meetings=(STANDUP,))
    state = begin(program, actions=["move standup 10:00"])
    assert (state.plan[1], state.plan[3]) == (OPEN, MEETING)
    assert not [o for o in open_offers(program, state) if o.action.target == "standup"]


def test_missing_half_of_a_meeting_is_missing_it() -> None:
    """Late by twenty minutes of thirty: no outcome, and a little trust lost."""
    program = program_for(meetings=(STANDUP,), events=(knock(535, 25),))
    state = begin(program, actions=["start", "advance", "choose knock listen"])
    state = run_until(program, state, 570)
    assert value(program, state, "attended.standup") == 0.0
    assert value(program, state, "trust.raj") == 49.0


def test_an_event_waits_for_the_end_of_a_meeting() -> None:
    """Nobody knocks on a meeting room."""
    program = program_for(meetings=(STANDUP,), events=(knock(545, 5),))
    state = begin(program, actions=["start"])
    while state.phase == Phase.RUN:
        state = play(program, state, ["advance"])
    assert state.now == 570


def test_replanning_costs_five_minutes_once_per_edge() -> None:
    """It reopens what has not begun, meetings aside."""
    program = program_for(activities=(DIG,), meetings=(STANDUP,))
    state = begin(program, actions=["free", "put dig", "start"])
    again = play(program, state, ["replan"])
    assert again.now == state.now + 5
    assert again.plan[:4] == [FREE, MEETING, OPEN, OPEN]
    assert again.begun == [0]

    back = play(program, again, ["start"])
    assert "replan" not in [o.action.verb for o in open_offers(program, back)]


def test_a_free_half_hour_is_a_break_and_an_interrupted_one_is_not() -> None:
    """A break takes a point of stress off what the slot put on."""
    calm = program_for()
    disturbed = program_for(events=(knock(520, 10),))
    rested = play(calm, begin(calm, actions=["start"]), ["advance"])
    actions = ["start", "advance", "choose knock listen", "advance"]
    bothered = play(disturbed, begin(disturbed), actions)
    assert rested.v[STRESS] < bothered.v[STRESS] - 1.0


def test_rest_works_less_each_time() -> None:
    """Full, half, then nothing."""
    program = program_for(activities=(DIG, REST))
    morning = ["put dig", "put dig", "put dig", "put dig"]
    state = begin(program, actions=[*morning, "put walk", "put walk", "put walk", "start"])
    state = run_until(program, state, 510 + 240)
    assert state.v[ENERGY] == pytest.approx(68.0)
    gains = []
    for _ in range(3):
        before = state.v[ENERGY]
        state = play(program, state, ["advance"])
        gains.append(round(state.v[ENERGY] - before, 6))
    assert gains == [10.0, 5.0, 0.0]


def test_a_block_says_when_it_is_finished() -> None:
    """The fact carries the mean output."""
    program = program_for(activities=(DIG,))
    state = begin(program, actions=["put dig", "start", "advance", "advance"])
    finished = [fact for fact in state.facts or () if isinstance(fact, Finished)]
    assert [(fact.key, fact.output) for fact in finished] == [("dig", 1.0)]
    assert state.plan[1] == GOES_ON


def test_work_is_finished_at_its_own_minute() -> None:
    """Not at the minute at which its last half hour began."""
    program = program_for(activities=(DIG,))
    state = begin(program, actions=["put dig", "start", "advance", "advance"])
    assert [fact.at for fact in state.facts or () if isinstance(fact, Finished)] == [570]


def test_a_reply_goes_out_when_it_is_written_and_costs_what_was_said() -> None:
    """Ten minutes into the free half hour, for the energy that its offer names."""
    answer = Choice("yes", "Yes.", Outcome(takes=10))
    letter = Message("note", "mail", "raj", Moment(1, 480), "Well?", (answer,))
    program = program_for(messages=(letter,))
    before = begin(program)
    offer = next(o for o in open_offers(program, before) if o.action.verb == "reply")
    state = play(program, before, ["reply note yes"])
    assert state.v[ENERGY] == before.v[ENERGY] + offer.energy

    state = play(program, state, ["start", "advance"])
    assert [fact.at for fact in state.facts or () if isinstance(fact, Sent)] == [520]


def test_the_rest_of_something_is_laid_on_the_calendar_once() -> None:
    """What was left unfinished can be taken up again, but not in two places of one plan."""
    program = program_for(activities=(Activity("dig", "Dig", "data", 60, Outcome(energy=-8.0)),))
    state = begin(program, actions=["put dig", "start", "advance", "drop", "replan"])
    assert state.left[0] == 30
    state = play(program, state, ["put dig"])
    refusal = step(program, state, Action("put", "dig"))
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "laid"
    state = run_until(program, play(program, state, ["start"]), 11 * 60)
    assert state.v[program.slots.index["done.dig"]] == 1.0
    state = play(program, state, ["replan", "put dig", "put dig"])
    assert state.begun[0] == 3
