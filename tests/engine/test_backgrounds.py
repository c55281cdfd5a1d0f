"""What the player did before: each mug plays the same day differently, as its words say."""

from __future__ import annotations

from itertools import combinations

import pytest
from attrs import asdict, evolve

from pmsim.engine.choices import check_chance
from pmsim.engine.compile import compile_scenario
from pmsim.engine.offers import offers
from pmsim.engine.opening import first_state
from pmsim.engine.program import Program
from pmsim.language.library import load
from pmsim.model.outcomes import Moment, Outcome
from pmsim.model.rules import Rules
from pmsim.model.scenario import Activity, Background, Meeting
from pmsim.testing import begin, program_for, run_until
from pmsim.view.briefing import see_briefing
from pmsim.view.offers import see_offers
from tests.shipped import SCENARIOS

LOADED = load(SCENARIOS / "first-monday.yaml", SCENARIOS / "library").scenario
assert LOADED is not None
MONDAY = LOADED
KEYS = tuple(one.key for one in MONDAY.backgrounds)

PLAIN = evolve(MONDAY, backgrounds=(Background("nobody", "Nobody", (), "", ""),))
"""The same day for somebody to whom everything is the same."""

WATCHED = {
    "engineer": ("demand_meeting", 1),
    "designer": ("stress_meeting_row", 1),
    "analyst": ("residue_minutes", 1),
    "marketer": ("stress_late_slot", 1),
    "project_manager": ("demand_unplanned", 1),
    "support": ("stress_break", 1),
    "sales": ("demand_rest", 1),
    "domain_expert": ("strain_support", -1),
}
"""The coefficient that each watch-out sentence speaks of, and which way is worse."""


def costs(program: Program) -> tuple[float, ...]:
    """What each activity on the table costs in energy on the first morning."""
    state = first_state(program, 1)
    return tuple(o.energy for o in offers(program, state) if o.action.verb == "put")


def chances(program: Program) -> tuple[float, ...]:
    """The chance of every check, on the first morning."""
    state = first_state(program, 1)
    return tuple(check_chance(program, state.v, one) for one in program.choices if one.skill >= 0)


def test_all_eight_are_there() -> None:
    assert set(KEYS) == set(WATCHED)


def test_no_two_of_them_play_the_same_day() -> None:
    """Other costs or other ways of being worn out, and other chances, for every pair."""
    programs = {key: compile_scenario(MONDAY, key) for key in KEYS}
    for one, other in combinations(KEYS, 2):
        mine, theirs = programs[one], programs[other]
        assert (costs(mine), asdict(mine.rules)) != (costs(theirs), asdict(theirs.rules))
        assert chances(mine) != chances(theirs)


@pytest.mark.parametrize("key", KEYS)
def test_what_comes_easily_costs_less_and_what_does_not_costs_more(key: str) -> None:
    """Activities and meetings alike, and the day has some of both kinds."""
    background = next(one for one in MONDAY.backgrounds if one.key == key)
    mine, plain = compile_scenario(MONDAY, key), compile_scenario(PLAIN)
    kinds = [one.kind for one in MONDAY.activities]
    kinds += [one.kind for one in MONDAY.meetings]
    per_minute = [one.energy_per_minute for one in mine.activities]
    per_minute += [one.energy_per_minute for one in mine.meetings]
    usual = [one.energy_per_minute for one in plain.activities]
    usual += [one.energy_per_minute for one in plain.meetings]
    for kind, one, other in zip(kinds, per_minute, usual, strict=True):
        factor = 0.7 if kind in background.easier else 1.4 if kind in background.harder else 1.0
        assert one == pytest.approx(other * factor)
    assert set(kinds).issuperset((*background.easier, *background.harder))
    assert background.easier
    assert background.harder


@pytest.mark.parametrize("key", KEYS)
def test_the_watch_out_sentence_is_a_coefficient(key: str) -> None:
    name, worse = WATCHED[key]
    mine = getattr(compile_scenario(MONDAY, key).rules, name)
    assert (mine - getattr(Rules(), name)) * worse > 0


def test_long_days_cost_the_marketer_double() -> None:
    rules = compile_scenario(MONDAY, "marketer").rules
    assert rules.stress_late_slot == 2 * Rules().stress_late_slot


def test_a_meeting_of_a_hard_kind_costs_more_and_rest_gives_everybody_the_same() -> None:
    tired = Background("tired", "Tired", (), "", "", harder=("team", "rest"))
    talk = Meeting("talk", "Talk", "team", Moment(1, 510), 30)
    nap = Activity("nap", "Nap", "rest", 30, Outcome(energy=10.0))
    program = program_for(backgrounds=(tired,), meetings=(talk,), activities=(nap,))

    assert costs(program) == (10.0,)
    state = run_until(program, begin(program, actions=["start"]), 540)
    assert state.v[program.slots.index["energy"]] == pytest.approx(100.0 - 4.0 * 1.4)


def test_the_words_stand_in_the_letter_and_on_the_cards() -> None:
    views = {one.key: one.effort for one in see_briefing(MONDAY).backgrounds}
    assert views["analyst"] == "Easy: data. Hard: stakeholders."

    program = compile_scenario(MONDAY, "project_manager")
    cards = see_offers(program, first_state(program, 1))
    hints = {card.kind: card.hint for card in cards if card.group == "activity"}
    assert "It comes easily to you." in hints["team"]
    assert "It wears you out more than others." in hints["think"]
    assert "to you" not in hints["rest"]
