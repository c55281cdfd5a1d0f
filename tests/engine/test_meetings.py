"""Other people's meetings: making them shorter, and coming to them prepared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from attrs import evolve

from pmsim.engine.offers import offers
from pmsim.engine.program import Program
from pmsim.engine.slots import ENERGY
from pmsim.model.facts import Began, Finished, MetMeeting
from pmsim.model.outcomes import NOTHING, Choice, Line, Moment, Outcome
from pmsim.model.scenario import Activity, Event, Meeting
from pmsim.model.state import FREE, MEETING, OPEN, State
from pmsim.testing import begin, changed, open_offers, play, program_for, run_until

REVIEW = Meeting(
    "review",
    "Review",
    "stakeholders",
    Moment(1, 570),
    90,
    ("raj",),
    changed("signup", 2.0),
    shorten=changed("trust.raj", -3.0),
    shorten_to=30,
    prepared=changed("signup", 5.0),
)
PREPARE = Activity(
    "prepare_review",
    "Prepare: Review",
    "think",
    30,
    Outcome(energy=-4.0),
    in_all=1,
    prepares="review",
)
DIG = Activity("dig", "Dig", "data", 60, Outcome(energy=-8.0))


def with_review(
    meeting: Meeting = REVIEW, preparation: Activity = PREPARE, **parts: Any
) -> Program:
    """A day with the meeting, a card that prepares for it, and something else to do."""
    return program_for(meetings=(meeting,), activities=(DIG, preparation), **parts)


def value(program: Program, state: State, name: str) -> float:
    """A number by its name."""
    return state.v[program.slots.index[name]]


def offered(program: Program, state: State) -> Mapping[str, str]:
    """The activities on the table, each with why it is closed."""
    found = offers(program, state)
    return {offer.action.target: offer.why for offer in found if offer.action.verb == "put"}


def test_a_shortened_meeting_gives_back_its_half_hours_and_costs_its_price() -> None:
    program = with_review()
    state = begin(program, actions=["shorten review"])

    assert state.plan[2:5] == [MEETING, OPEN, OPEN]
    assert value(program, state, "trust.raj") == 47.0
    assert value(program, state, "declined.review") == 0.0
    assert MetMeeting(510, "shorten", "review", 600) in (state.facts or ())


def test_a_shortened_meeting_begins_as_such_and_still_counts() -> None:
    """Half an hour of it spends the energy of half an hour, and what it brings, it brings."""
    program = with_review()
    state = run_until(program, begin(program, actions=["shorten review", "start"]), 600)

    facts = state.facts or ()
    assert Began(570, "meeting", "review", 30) in facts
    assert Finished(600, "meeting", "review", 1.0) in facts
    assert state.v[ENERGY] == pytest.approx(96.0)
    assert value(program, state, "signup") == 42.0


def test_a_meeting_is_shortened_once_and_before_it_begins() -> None:
    program = with_review()
    state = begin(program, actions=["shorten review"])
    assert not [o for o in offers(program, state) if o.action.target == "review"]

    state = run_until(program, begin(program, actions=["start"]), 570)
    assert not [o for o in offers(program, state) if o.action.verb == "shorten"]


def test_what_a_day_under_way_gains_by_a_shorter_meeting_is_free_time() -> None:
    program = with_review()
    state = begin(program, actions=["start", "advance", "shorten review"])
    assert state.plan[2:5] == [MEETING, FREE, FREE]


def test_who_comes_prepared_gets_the_better_outcome_as_well() -> None:
    program = with_review()
    plain = run_until(program, begin(program, actions=["put dig", "start"]), 660)
    ready = run_until(program, begin(program, actions=["put prepare_review", "start"]), 660)

    assert value(program, plain, "signup") == 42.0
    assert value(program, ready, "signup") == 47.0
    assert value(program, ready, "prepared.review") == 1.0


def test_a_preparation_that_is_not_finished_in_time_does_not_count_and_is_gone() -> None:
    listen = Choice("listen", "Listen", Outcome(takes=20))
    knock = Event("knock", (Line("raj", "A minute?"),), (listen,), at=Moment(1, 520))
    long = evolve(PREPARE, takes=60)
    program = with_review(preparation=long, events=(knock,))
    state = begin(program, actions=["put prepare_review", "start", "advance"])
    state = run_until(program, play(program, state, ["choose knock listen"]), 660)
    assert state.left[1] == 20
    assert value(program, state, "signup") == 42.0
    state = play(program, state, ["replan"])
    assert "prepare_review" not in offered(program, state)


def test_after_the_meeting_it_is_too_late_to_prepare() -> None:
    program = with_review()
    state = begin(program, actions=["free", "free"])
    assert offered(program, state)["prepare_review"] == "late"


def test_a_meeting_that_is_off_needs_no_preparation() -> None:
    program = with_review(evolve(REVIEW, decline=NOTHING))
    state = begin(program, actions=["decline review"])
    assert "prepare_review" not in offered(program, state)


def test_one_may_prepare_the_day_before() -> None:
    program = with_review(evolve(REVIEW, at=Moment(2, 570)), days=2)
    state = begin(program, actions=["free"] * 10)
    assert offered(program, state)["prepare_review"] == ""


def test_a_daily_meeting_is_prepared_for_anew_each_day() -> None:
    """What was prepared is used up by the next meeting; then the following one can be."""
    daily = evolve(REVIEW, at=Moment(0, 570))
    often = evolve(PREPARE, in_all=0, per_day=1)
    program = with_review(daily, often, days=2)
    state = run_until(program, begin(program, actions=["put prepare_review", "start"]), 660)
    assert value(program, state, "signup") == 47.0
    assert value(program, state, "prepared.review") == 0.0

    state = run_until(program, state, 1110)
    state = play(program, state, [open_offers(program, state)[0].action.text])
    assert offered(program, state)["prepare_review"] == ""
