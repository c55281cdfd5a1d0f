"""Facts about the forecast of product numbers: the rules say it, and nothing hidden does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attrs import evolve

from pmsim.engine.program import Program
from pmsim.model.expressions import Arithmetic, Name, Number
from pmsim.model.outcomes import Change, Outcome
from pmsim.model.scenario import Activity, Metric
from pmsim.model.state import Phase, State
from pmsim.testing import begin, play, program_for, tiny_scenario
from pmsim.view.outlook import Expected, see_outlook

SIGNUP = tiny_scenario().metrics[0]
GROWS = Arithmetic("/", Name("signup"), Number(10.0))
DAYS = 4


def world(metric: Metric, activity: Outcome | None = None) -> Program:
    activities = (Activity("dig", "Dig", "data", 30, activity or Outcome()),)
    return program_for(days=DAYS, metrics=(metric,), activities=activities)


def evenings(program: Program, first: str = "start", seed: int = 1) -> Iterator[State]:
    """Every evening of somebody who does one thing on the first morning, and nothing more."""
    state = begin(program, seed, [first] if first == "start" else [first, "start"])
    while True:
        while state.phase == Phase.RUN:
            state = play(program, state, ["advance"])
        yield state
        state = play(program, state, ["evening sofa"])
        if state.phase == Phase.ENDED:
            return
        state = play(program, state, ["start"])


def value(program: Program, state: State) -> float:
    return state.v[program.metrics[0].place]


def test_what_drifts_without_luck_comes_exactly_so() -> None:
    program = world(evolve(SIGNUP, daily=GROWS))
    states = list(evenings(program))
    outlook = see_outlook(program, states[0], "signup")

    assert [one.day for one in outlook] == [2, 3, 4]
    for one, state in zip(outlook, states[1:], strict=True):
        assert one.value == pytest.approx(value(program, state))
        assert one.low == one.value == one.high
    assert see_outlook(program, states[-1], "signup") == ()


def test_luck_stays_within_the_band() -> None:
    program = world(evolve(SIGNUP, daily=Number(1.0), noise=3.0))
    widths = [one.high - one.low for one in see_outlook(program, begin(program), "signup")]
    assert widths == pytest.approx([6.0, 12.0, 18.0])
    for seed in range(12):
        states = list(evenings(program, seed=seed))
        for one, state in zip(see_outlook(program, states[0], "signup"), states[1:], strict=True):
            assert one.low <= value(program, state) <= one.high


def test_a_number_stays_within_its_own_bounds() -> None:
    program = world(evolve(SIGNUP, daily=Number(25.0), noise=10.0))
    last = see_outlook(program, begin(program), "signup")[-1]

    assert last == Expected(DAYS, 100.0, 70.0, 100.0)


def test_what_comes_back_each_day_counts_once_it_was_seen() -> None:
    program = world(SIGNUP, Outcome(each_day=(Change("signup", Number(2.0)),)))
    first, second, *_ = evenings(program, "put dig")

    assert [one.value for one in see_outlook(program, first, "signup")] == [40.0, 40.0, 40.0]
    assert value(program, second) == 42.0
    assert [one.value for one in see_outlook(program, second, "signup")] == [44.0, 46.0]
