"""The law of hidden things: what the player cannot know never reaches a view."""

from __future__ import annotations

from itertools import islice

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from pmsim.analysis.bots import random
from pmsim.engine.compile import compile_scenario
from pmsim.engine.digest import digest
from pmsim.engine.offers import offers
from pmsim.engine.program import EVENT_DUE, Program
from pmsim.engine.step import apply
from pmsim.model.scenario import Scenario
from pmsim.model.state import Phase, State
from pmsim.view.day import see_day
from pmsim.view.evening import see_evening
from pmsim.view.table_draft import see_draft
from pmsim.view.why import names_to_ask, why
from tests.strategies import scenarios
from tests.tables import laid, seated
from tests.view.strangers import sit_otherwise, with_strangers
from tests.view.walks import shipped_programs, strolled


def redrawn(program: Program, state: State) -> State:
    """Another world that has looked the same so far: other truths, other luck to come."""
    twin = state.clone()
    twin.seed += 1
    twin.truths = tuple(
        (truth + 1) % len(fact.truths)
        for truth, fact in zip(state.truths, program.scenario.facts, strict=True)
    )
    chances = {place for place, event in enumerate(program.events) if event.chance}
    twin.agenda = [
        entry for entry in state.agenda if entry[3] != EVENT_DUE or entry[4] not in chances
    ]
    if state.phase == Phase.TABLE:
        sit_otherwise(twin)
    return twin


def kept_secret(program: Program, state: State) -> Program:
    """A scenario in which everything that nobody has told yet reads otherwise.

    The other side of each table has other weights, worths, limits and tempers; only the orders
    that were told stay.
    """
    program = with_strangers(program, state)
    known = program.slots.knows_from
    interests = tuple(
        one if state.v[known + place] else evolve(one, text="Something else entirely.")
        for place, one in enumerate(program.scenario.interests)
    )
    return evolve(program, scenario=evolve(program.scenario, interests=interests))


def assert_looks_the_same(program: Program, state: State) -> None:
    """Compares every view of a moment with that of its twin."""
    other, twin = kept_secret(program, state), redrawn(program, state)
    assert see_day(program, state) == see_day(other, twin)
    if state.phase == Phase.TABLE:
        count = len(program.tables[state.here].sets)
        for draft in ((0,) * count, (1,) * count, (0, *(-1,) * (count - 1))):
            assert see_draft(program, state, draft) == see_draft(other, twin, draft)
    if state.phase in (Phase.EVENING, Phase.INTENTION):
        assert see_evening(program, state) == see_evening(other, twin)


def assert_explains_the_same(program: Program, state: State) -> None:
    """Compares the causes of every number with those of the twin."""
    other, twin = kept_secret(program, state), redrawn(program, state)
    for name in names_to_ask(program):
        assert why(program, state, name) == why(other, twin, name)


def test_shipped_scenarios_keep_their_secrets() -> None:
    for program in shipped_programs():
        for state in strolled(program, 1):
            assert_looks_the_same(program, state)
        assert_explains_the_same(program, state)


@settings(max_examples=6)
@given(scenarios(), st.integers(0, 99))
def test_any_scenario_keeps_its_secrets(scenario: Scenario, seed: int) -> None:
    program = compile_scenario(scenario)
    for state in strolled(program, seed):
        assert_looks_the_same(program, state)
    assert_explains_the_same(program, state)


@settings(max_examples=8)
@given(st.integers(0, 10_000), st.sampled_from((20.0, 60.0)))
def test_a_table_keeps_the_other_sides_numbers(seed: int, trust: float) -> None:
    """Whatever was asked, offered and answered: only orders that were told, and facts, are seen."""
    program = laid(trust=trust, patience=12)
    state, decision = seated(program), 0
    while state.phase == Phase.TABLE:
        assert_looks_the_same(program, state)
        found = [one for one in offers(program, state) if one.action.verb != "leave"]
        state = state.clone()
        apply(program, state, random([one for one in found if one.open], seed, decision))
        decision += 1
    assert_looks_the_same(program, state)
    assert_explains_the_same(program, state)


def test_looking_changes_nothing() -> None:
    """A view is taken from a state, and leaves it as it was."""
    for program in shipped_programs():
        for state in islice(strolled(program, 5), 0, None, 5):
            before, facts = digest(state), tuple(state.facts or ())
            see_day(program, state)
            assert digest(state) == before
            assert tuple(state.facts or ()) == facts
