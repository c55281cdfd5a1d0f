"""Stories, causes, the notebook and the debrief: everything can be told, and it adds up."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmsim.engine.compile import compile_scenario
from pmsim.engine.program import Program
from pmsim.engine.slots import STRESS_MEAN
from pmsim.model.scenario import Scenario
from pmsim.model.state import Phase, State
from pmsim.testing import begin, program_for
from pmsim.view.briefing import see_briefing
from pmsim.view.debrief import ZONE_LINES, see_debrief, zone, zone_line
from pmsim.view.evening import OUTCOME_ICONS, see_evening
from pmsim.view.numbers import see_metrics
from pmsim.view.story import STORY_ICONS, story
from pmsim.view.stress_line import mean
from pmsim.view.why import names_to_ask, why
from tests.shipped import shipped_scenarios
from tests.strategies import scenarios
from tests.view.walks import last, shipped_programs, walk


def assert_adds_up(program: Program, state: State) -> None:
    """The start and all causes of a number make the number."""
    for name in names_to_ask(program):
        view = why(program, state, name)
        assert view.start + sum(line.amount for line in view.lines) == pytest.approx(view.now)
        assert all(line.because for line in view.lines)


@settings(max_examples=12)
@given(scenarios(), st.integers(0, 99))
def test_every_playthrough_can_be_told(scenario: Scenario, seed: int) -> None:
    program = compile_scenario(scenario)
    for state in walk(program, seed):
        if state.phase in (Phase.EVENING, Phase.INTENTION):
            assert all(line.outcome in OUTCOME_ICONS for line in see_evening(program, state).tally)
    assert_adds_up(program, state)
    assert_debrief_adds_up(program, state)
    for line in story(program, state, tuple(state.facts or ())):
        assert line.text.strip()
        assert line.kind in STORY_ICONS


def assert_debrief_adds_up(program: Program, state: State) -> None:
    """The parts of the score make the whole, and the map ends where the score is."""
    view = see_debrief(program, state)
    *parts, whole = view.scores
    assert sum(part.adds for part in parts) == pytest.approx(whole.value)
    assert sum(part.share for part in parts) == pytest.approx(100.0)
    assert (view.path[-1].outcome, view.path[-1].stress) == (view.outcome, view.stress)
    assert len(view.answers) == len(program.scenario.facts)
    assert view.grade_words
    assert view.next_time


def test_shipped_playthroughs_add_up() -> None:
    for program in shipped_programs():
        for seed in range(5):
            state = last(program, seed)
            assert_adds_up(program, state)
            assert_debrief_adds_up(program, state)


def test_the_drawn_stress_is_the_scored_one() -> None:
    """The line is read back from what happened, so it may be off by a point."""
    for program in shipped_programs():
        for seed in range(10):
            state = last(program, seed)
            points = tuple(p for line in see_debrief(program, state).stress_line for p in line)
            assert mean(points) == pytest.approx(state.v[STRESS_MEAN], abs=2.0)


def test_the_truth_waits_for_the_end() -> None:
    program = program_for()
    with pytest.raises(ValueError, match="waits for the end"):
        see_debrief(program, begin(program))


@pytest.mark.parametrize(
    ("outcome", "stress", "name"),
    [(50, 44.9, "Steady"), (50, 45, "Heroic"), (49.9, 44.9, "Drifting"), (49.9, 45, "Burning")],
)
def test_the_map_has_four_zones(outcome: float, stress: float, name: str) -> None:
    assert zone(outcome, stress) == name
    assert zone_line(outcome, stress) == ZONE_LINES[name]


def test_hardly_moving_at_all_is_told_as_such() -> None:
    assert zone_line(10, 20) == "Nobody could tell where you were heading."


def test_a_number_remembers_its_mornings() -> None:
    for program in shipped_programs():
        state = last(program, 3)
        for view in see_metrics(program, state):
            assert len(view.mornings) == program.scenario.days
            assert view.history[-1] == (state.now, view.value)


def test_every_briefing_is_complete() -> None:
    for scenario in shipped_scenarios():
        view = see_briefing(scenario)
        assert view.letter
        assert view.sender_name
        assert len(view.goals) == len(scenario.metrics) + 2
        assert len(view.backgrounds) == 8
        for background in view.backgrounds:
            assert len(background.skills) == 8
            assert all(1 <= skill.pips <= 5 for skill in background.skills)
        assert "<" not in " ".join(view.letter)
