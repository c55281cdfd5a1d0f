"""Offers: each has words, each cost is said beforehand, each closed one says why."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from pmsim.engine.compile import compile_scenario
from pmsim.engine.offers import offers
from pmsim.engine.program import Program
from pmsim.engine.slots import ENERGY
from pmsim.model.expressions import Comparison, Name, Number
from pmsim.model.outcomes import NOTHING, Check, Choice, Line, Moment, Outcome, Promise
from pmsim.model.scenario import Activity, Event, Meeting, Scenario
from pmsim.model.state import State
from pmsim.testing import begin, program_for
from pmsim.view.offers import GROUPS, OfferView, see_offers
from tests.strategies import scenarios
from tests.view.walks import shipped_programs, walk


def assert_in_words(program: Program, state: State) -> None:
    """Label, group, and a reason exactly when it is closed."""
    seen = see_offers(program, state)
    assert [view.action for view in seen] == [offer.action for offer in offers(program, state)]
    for view in seen:
        assert view.label.strip()
        assert view.group in GROUPS
        assert view.open == (not view.why)
        assert "<" not in view.label
        assert view.icon


def test_shipped_offers_have_words() -> None:
    for program in shipped_programs():
        for seed in range(3):
            for state in walk(program, seed):
                assert_in_words(program, state)


@settings(max_examples=12)
@given(scenarios(), st.integers(0, 99))
def test_any_offer_has_words(scenario: Scenario, seed: int) -> None:
    program = compile_scenario(scenario)
    for state in walk(program, seed):
        assert_in_words(program, state)


def by_label(program: Program, state: State, label: str) -> OfferView:
    """The offer with this label."""
    return next(view for view in see_offers(program, state) if view.label == label)


def asked(*choices: Choice) -> Program:
    """Raj asks at 09:00, and these are the answers."""
    event = Event("ask", (Line("raj", "Well?"),), choices, at=Moment(1, 540))
    given_away = tuple(choice.outcome.promise for choice in choices if choice.outcome.promise)
    return program_for(events=(event,), promises=given_away, flags=("met",))


def test_time_energy_promise_and_odds_stand_before_the_choice() -> None:
    promise = Promise("p", "raj", "The spec", Name("met"), Moment(1, 960))
    program = asked(
        Choice("yes", "Yes.", Outcome(takes=20, energy=-3.0, promise=promise)),
        Choice("try", "Try.", check=Check("empathy", 40.0, "raj")),
    )
    state = begin(program, actions=["start", "advance"])
    yes = by_label(program, state, "Yes.")
    assert [cost.kind for cost in yes.costs] == ["time", "energy", "promise"]
    assert yes.cost_text == "20 min, \u22123 energy, a promise to Raj: The spec, by 16:00"
    odds = by_label(program, state, "Try.").costs[-1]
    assert (odds.kind, odds.text, odds.pips) == ("odds", "Empathy, even odds", 2)


def test_the_author_s_own_reason_comes_first() -> None:
    program = asked(
        Choice("a", "A."),
        Choice("b", "B.", needs=Name("met"), needs_text="First meet Raj."),
        Choice("c", "C.", needs=Comparison(">=", Name("trust.raj"), Number(80.0))),
    )
    state = begin(program, actions=["start", "advance"])
    assert by_label(program, state, "B.").why == "First meet Raj"
    assert by_label(program, state, "C.").why == "needs trust 80 from Raj"


def test_a_tired_player_is_told_so() -> None:
    dig = Activity("dig", "Dig", "data", 60, NOTHING, focus=True)
    program = program_for(activities=(dig,))
    state = begin(program)
    state.v[ENERGY] = 5.0
    assert by_label(program, state, "Dig").why == "too tired: needs energy 10"


def test_no_room_names_what_is_in_the_way() -> None:
    dig = Activity("dig", "Dig", "data", 60, NOTHING)
    standup = Meeting("standup", "Stand-up", "team", Moment(1, 540), 30)
    program = program_for(activities=(dig,), meetings=(standup,))
    why = by_label(program, begin(program), "Dig").why
    assert why == "needs 1 h, only 30 min before Stand-up"


def test_a_limit_says_how_often() -> None:
    dig = Activity("dig", "Dig", "data", 60, NOTHING, per_day=1, in_all=3)
    program = program_for(activities=(dig,))
    state = begin(program, actions=["put dig"])
    assert by_label(program, state, "Dig").why == "only once a day and three times in all"


def test_what_is_left_of_something_says_how_much() -> None:
    program = program_for(
        activities=(Activity("dig", "Dig", "data", 60, Outcome(energy=-8.0), focus=True),)
    )
    state = begin(program, actions=["put dig", "start", "advance", "drop", "replan"])
    rest = by_label(program, state, "Finish: Dig (30 min left)")
    assert (rest.takes, rest.energy) == (30, -4)
    assert rest.costs[-1].text == "plus 10 to refocus"
