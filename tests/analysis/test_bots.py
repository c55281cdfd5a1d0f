"""Bots finish what they begin, see nothing hidden, and play the same game twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from statistics import fmean, pstdev

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmsim.analysis.bots import BOTS, HONEST, NAMES, player
from pmsim.analysis.playing import bot_offers
from pmsim.analysis.playthroughs import run
from pmsim.analysis.sight import look
from pmsim.analysis.worlds import worlds_of
from pmsim.engine.compile import compile_scenario
from pmsim.engine.digest import digest
from pmsim.engine.offers import offers
from pmsim.engine.program import EVENT, EVENT_DUE, Program
from pmsim.model.expressions import Name, Number
from pmsim.model.outcomes import Change, Choice, Dependence, Moment, Outcome, Promise, Signal
from pmsim.model.scenario import Activity, Event, Fact, Scenario, Truth
from pmsim.model.state import Phase, State
from pmsim.testing import changed, program_for
from tests.shipped import shipped_scenarios
from tests.strategies import scenarios
from tests.view.walks import shipped_programs, walk


@pytest.mark.parametrize("name", BOTS)
@pytest.mark.parametrize("scenario", shipped_scenarios(), ids=lambda one: one.key)
def test_every_bot_finishes_every_scenario_and_plays_it_the_same_again(
    scenario: Scenario, name: str
) -> None:
    bot = player(compile_scenario(scenario), name)
    again = player(compile_scenario(scenario), name)
    assert [run(bot, seed) for seed in (1, 2)] == [run(again, seed) for seed in (1, 2)]


@settings(max_examples=8)
@given(scenarios(), st.integers(0, 99))
def test_every_bot_finishes_whatever_scenario(scenario: Scenario, seed: int) -> None:
    program = compile_scenario(scenario)
    for name in BOTS:
        assert run(player(program, name), seed).decisions > 0


def elsewhere(program: Program, state: State) -> State:
    """Another world that has looked the same: other truths, other luck, other chances today."""
    twin = state.clone()
    twin.seed += 1
    twin.truths = tuple(
        (truth + 1) % len(odds) for truth, odds in zip(state.truths, program.odds, strict=True)
    )
    chances = {place for place, event in enumerate(program.events) if event.chance}
    twin.agenda = [
        entry for entry in state.agenda if entry[3] != EVENT_DUE or entry[4] not in chances
    ]
    for kind, index in state.waiting:
        if kind == EVENT and index in chances:
            twin.waiting.remove((kind, index))
            twin.came[index] = 0
    return twin


def moments(program: Program) -> Iterator[tuple[State, State]]:
    """Moments of a playthrough, each beside its twin."""
    for state in islice(walk(program, 1), 0, None, 3):
        yield state, elsewhere(program, state)


def test_redrawn_worlds_hold_nothing_of_what_was_hidden() -> None:
    """Two worlds that look alike give the very same redrawn worlds."""
    for program in shipped_programs():
        worlds = worlds_of(program)
        for state, twin in moments(program):
            for lot in range(2):
                assert digest(worlds.like(state, lot)) == digest(worlds.like(twin, lot))


def test_bots_hear_people_out() -> None:
    """In a talk they pick among the answers; everywhere else among all that is open."""
    for program in shipped_programs():
        for state in walk(program, 1):
            found = [offer for offer in offers(program, state) if offer.open]
            out = [offer for offer in found if offer.action.verb == "leave"]
            if state.phase == Phase.TALK:
                assert out == found[-1:]
                assert bot_offers(program, state) == found[:-1]
            else:
                assert bot_offers(program, state) == found


def test_looking_ahead_leaves_the_world_as_it_was() -> None:
    for program in shipped_programs():
        worlds = worlds_of(program)
        for state, _ in moments(program):
            before = digest(state)
            worlds.like(state, 3)
            assert digest(state) == before


@pytest.mark.parametrize("name", BOTS)
def test_bots_decide_the_same_whatever_is_hidden(name: str) -> None:
    for program in shipped_programs():
        bot = player(program, name)
        for number, (state, twin) in enumerate(moments(program)):
            open_offers = [offer for offer in offers(program, state) if offer.open]
            if open_offers:
                here, there = (look(bot.worlds, one, 1, number) for one in (state, twin))
                assert bot.decide(here, open_offers) == bot.decide(there, open_offers)


def test_truths_are_redrawn_as_often_as_they_are_believed() -> None:
    program = shipped_programs()[0]
    state = next(walk(program, 1)).clone()
    first = program.slots.belief_from[0]
    count = len(program.odds[0])
    for place in range(count):
        state.v[first + place] = 80.0 if place == 0 else 20.0 / (count - 1)
    worlds = worlds_of(program)
    drawn = [worlds.like(state, lot).truths[0] for lot in range(400)]
    assert 0.74 < drawn.count(0) / 400 < 0.86


def test_balanced_is_clearly_above_random() -> None:
    program = compile_scenario(shipped_scenarios()[0])
    balanced, luck = (
        [run(player(program, name), seed).score for seed in range(1, 41)]
        for name in ("balanced", "random")
    )
    assert fmean(balanced) > fmean(luck) + 1.5 * pstdev(luck)


@pytest.mark.parametrize("name", ["greedy", "search", "clairvoyant"])
def test_thinkers_finish_and_play_the_same_again(name: str) -> None:
    bot = player(small(), name)
    assert run(bot, 1) == run(bot, 1)


@pytest.mark.parametrize("name", ["greedy", "search"])
def test_thinkers_decide_the_same_whatever_is_hidden(name: str) -> None:
    program = small()
    bot = player(program, name)
    for state in islice(walk(program, 2), 0, None, 6):
        twin = elsewhere(program, state)
        open_offers = [offer for offer in offers(program, state) if offer.open]
        if open_offers:
            here, there = (look(bot.worlds, one, 1, 1) for one in (state, twin))
            assert bot.decide(here, open_offers) == bot.decide(there, open_offers)


def test_hindsight_is_never_worse_than_the_policy_it_plays_on_with() -> None:
    program = small()
    for seed in range(3):
        clairvoyant, balanced = (
            run(player(program, name), seed) for name in ("clairvoyant", "balanced")
        )
        assert clairvoyant.score >= balanced.score


def test_only_the_clairvoyant_sees_the_true_world() -> None:
    assert set(NAMES) - set(HONEST) == {"clairvoyant"}


def small() -> Program:
    """A day with a hidden truth, two sources, two ways to act on it, and a promise."""
    signal = Signal("why", 0.7, (("a", "It is a."), ("b", "It is b.")))

    def fix(truth: str) -> Outcome:
        right = Outcome(effects=(Change("signup", Number(9.0)),))
        return Outcome(depends=(Dependence("why", ((truth, right),)),))

    promise = Promise("p", "raj", "see to it", Name("done.dig"), Moment(1, 1110))
    return program_for(
        facts=(Fact("why", "Why?", (Truth("a", 1.0, "a"), Truth("b", 1.0, "b"))),),
        promises=(promise,),
        activities=(
            Activity("dig", "Dig", "data", 90, Outcome(energy=-8.0, learn=(signal,)), in_all=2),
            Activity("walk", "Walk", "rest", 30, Outcome(energy=5.0), per_day=1),
        ),
        events=(
            Event(
                "which",
                (),
                (
                    Choice("a", "A", fix("a")),
                    Choice("b", "B", fix("b")),
                    Choice("word", "Later", Outcome(promise=promise)),
                ),
                at=Moment(1, 900),
            ),
            Event("bell", (), (), chance=0.5, outcome=changed("stress", 4.0)),
        ),
    )
