"""A kit for tests and for authors who test: small scenarios, and playing by hand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import evolve

from pmsim.engine.compile import compile_scenario
from pmsim.engine.offers import offers
from pmsim.engine.opening import first_state
from pmsim.engine.program import Program
from pmsim.engine.step import Refusal, step
from pmsim.model.actions import Action, Offer, parse_action
from pmsim.model.expressions import Number
from pmsim.model.outcomes import Change, Outcome
from pmsim.model.scenario import (
    Activity,
    Background,
    Ending,
    Evening,
    Metric,
    Person,
    Scenario,
)
from pmsim.model.state import Phase, State


def tiny_scenario(**parts: Any) -> Scenario:
    """One day, one metric, one person, one activity; any part may be replaced by name."""
    bare = Scenario(
        key="tiny",
        title="Tiny",
        about="A day to test with.",
        days=1,
        metrics=(
            Metric("signup", "Sign-ups", "percent", "higher", 40.0, 55.0, 65.0, 1.0, 0.0, 100.0),
        ),
        people=(Person("raj", "Raj Mehta", "Lead", 50.0, 2.0, "babak", supports_you=True),),
        activities=(Activity("dig", "Dig", "data", 60, Outcome(energy=-8.0)),),
        endings=(Ending("over", "Over", "It is evening."),),
        evenings=(Evening("sofa", "Sofa", "switch off"),),
        backgrounds=(Background("engineer", "Engineer", (), "", ""),),
        digest="tiny",
    )
    return evolve(bare, **parts)


def program_for(**parts: Any) -> Program:
    """The program of a tiny scenario with some of its parts replaced."""
    return compile_scenario(tiny_scenario(**parts))


def changed(name: str, amount: float) -> Outcome:
    """An outcome that changes one number."""
    return Outcome(effects=(Change(name, Number(amount)),))


def open_offers(program: Program, state: State) -> list[Offer]:
    """The offers that would be accepted."""
    return [offer for offer in offers(program, state) if offer.open]


def play(program: Program, state: State, actions: Iterable[str]) -> State:
    """Plays journal lines (`put dig`, `start`, `advance`). Raises ValueError at a refusal."""
    for text in actions:
        answer = step(program, state, parse_action(text))
        if isinstance(answer, Refusal):
            raise ValueError(f"{text}: {answer.reason}")
        state = answer.state
    return state


def begin(program: Program, seed: int = 1, actions: Iterable[str] = ()) -> State:
    """A first state, and some actions played on it."""
    return play(program, first_state(program, seed), actions)


def run_until(program: Program, state: State, minute: int) -> State:
    """Advances until the clock shows a minute of the day, or a question comes up."""
    while state.phase == Phase.RUN and state.now % 1440 < minute:
        state = play(program, state, ["advance"])
    return state


def act(program: Program, state: State, verb: str, target: str = "", option: str = "") -> State:
    """One action by its parts."""
    return play(program, state, [Action(verb, target, option).text])
