"""A drafted plan becomes what it looked like, and costs what the forecast said."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmsim.engine.compile import compile_scenario
from pmsim.engine.opening import first_state
from pmsim.engine.program import Program
from pmsim.engine.slots import ENERGY
from pmsim.engine.step import Step, step
from pmsim.model.clock import minute_of_day
from pmsim.model.outcomes import Moment, Outcome
from pmsim.model.scenario import Activity, Meeting, Scenario
from pmsim.model.state import FREE, OPEN, Phase, State
from pmsim.testing import begin, play, program_for
from pmsim.view.draft import Drafted, deck, draft_actions, draft_rows, drafted_plan, misfit
from pmsim.view.forecast import forecast
from tests.strategies import scenarios
from tests.view.walks import shipped_programs

DIG = Activity("dig", "Dig", "data", 60, Outcome(energy=-8.0), per_day=2)
WALK = Activity("walk", "Walk", "rest", 30, Outcome(energy=10.0), fades=True)
STANDUP = Meeting("standup", "Stand-up", "team", Moment(1, 540), 30)


def drawn(data: st.DataObject, program: Program, state: State) -> tuple[Drafted, ...]:
    """A draft of up to six blocks that fit."""
    draft: tuple[Drafted, ...] = ()
    keys = [offer.owner for offer in deck(program, state)]
    for _ in range(data.draw(st.integers(0, 6)) if keys else 0):
        block = Drafted(data.draw(st.integers(0, 19)), data.draw(st.sampled_from(keys)))
        if not misfit(program, state, draft, block.key, block.slot):
            draft += (block,)
    return draft


def assert_becomes_itself(program: Program, state: State, draft: tuple[Drafted, ...]) -> None:
    """All actions of the draft are accepted, and leave the calendar as it was drafted."""
    wanted = [FREE if code == OPEN else code for code in drafted_plan(program, state, draft)]
    for action in draft_actions(program, state, draft):
        answer = step(program, state, action)
        assert isinstance(answer, Step), (action, answer)
        state = answer.state
    assert state.plan == wanted or state.facts is None


@settings(max_examples=15)
@given(st.data(), st.integers(0, 9))
def test_whatever_fits_is_accepted(data: st.DataObject, seed: int) -> None:
    program = data.draw(st.sampled_from(shipped_programs()))
    state = first_state(program, seed)
    assert_becomes_itself(program, state, drawn(data, program, state))


@settings(max_examples=15)
@given(st.data(), scenarios(), st.integers(0, 9))
def test_whatever_fits_is_accepted_anywhere(
    data: st.DataObject, scenario: Scenario, seed: int
) -> None:
    program = compile_scenario(scenario)
    state = first_state(program, seed)
    draft = drawn(data, program, state)
    for action in draft_actions(program, state, draft):
        answer = step(program, state, action)
        assert isinstance(answer, Step), (action, answer)
        state = answer.state


def test_what_does_not_fit_says_why() -> None:
    program = program_for(activities=(DIG, WALK), meetings=(STANDUP,))
    state = begin(program)
    digs = (Drafted(2, "dig"), Drafted(4, "dig"))
    assert misfit(program, state, (), "dig", 0) == "fixed: Stand-up at 09:00"
    assert misfit(program, state, (), "dig", 19) == "too long: the day ends at 18:30"
    assert misfit(program, state, digs[:1], "walk", 3) == "taken by Dig"
    assert misfit(program, state, digs, "dig", 8) == "only twice a day"
    assert misfit(program, state, (), "nothing", 8) == "not possible at the moment"
    assert misfit(program, state, (), "dig", 2) == ""


def test_a_draft_has_rows() -> None:
    program = program_for(activities=(DIG, WALK), meetings=(STANDUP,))
    rows = draft_rows(program, begin(program), (Drafted(2, "dig"),))
    assert [(row.start_text, row.name) for row in rows[:4]] == [
        ("08:30", "not decided yet"),
        ("09:00", "Stand-up"),
        ("09:30", "Dig"),
        ("10:30", "not decided yet"),
    ]


def test_an_undisturbed_day_goes_as_forecast() -> None:
    """Half hour by half hour, with a meeting, rest that fades, and the middle of a block."""
    program = program_for(activities=(DIG, WALK), meetings=(STANDUP,))
    actions = ["free", "put dig", "put dig", "put walk", "put walk", "put walk", "start"]
    state = begin(program, actions=actions)
    levels = dict(forecast(program, state).levels)
    while state.phase == Phase.RUN:
        assert forecast(program, state).levels[-1][1] == pytest.approx(levels[1110])
        assert state.v[ENERGY] == pytest.approx(levels[minute_of_day(state.now)])
        state = play(program, state, ["advance"])


def test_the_forecast_names_the_first_low_time() -> None:
    heavy = Activity("dig", "Dig", "data", 60, Outcome(energy=-36.0))
    program = program_for(activities=(heavy,))
    state = begin(program)
    assert forecast(program, state).text == "about 100 left at 18:30"
    draft = (Drafted(0, "dig"), Drafted(2, "dig"))
    assert forecast(program, state, draft).text == "fumes by 10:30"
    assert forecast(program, state, draft).low_at == 630
