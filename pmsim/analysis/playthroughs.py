"""Whole playthroughs by a bot, without a screen and without memory of causes."""

from __future__ import annotations

from attrs import frozen

from pmsim.analysis.bots import BOTS, Bot
from pmsim.engine.compile import compile_scenario
from pmsim.engine.digest import digest
from pmsim.engine.offers import offers
from pmsim.engine.opening import first_state
from pmsim.engine.program import Program
from pmsim.engine.slots import PRODUCT, SCORE, STRESS_MEAN
from pmsim.engine.step import apply
from pmsim.model.scenario import Scenario
from pmsim.model.state import State


@frozen
class Run:
    """How one playthrough ended. Scores and stress run from 0 to 100."""

    seed: int
    ending: str
    score: float
    outcome: float
    """The product score."""
    stress: float
    """The mean over all slot edges."""
    decisions: int
    digest: str


def play_to_end(program: Program, seed: int, bot: Bot) -> tuple[State, int]:
    """Plays until nothing is offered; returns the last state and the number of decisions."""
    state = first_state(program, seed, trace=False)
    decisions = 0
    while True:
        open_offers = [offer for offer in offers(program, state) if not offer.why]
        if not open_offers:
            return state, decisions
        apply(program, state, bot(open_offers, seed, decisions))
        decisions += 1


def run(program: Program, seed: int, bot_name: str) -> Run:
    """One playthrough, summed up. Raises KeyError for an unknown bot."""
    state, decisions = play_to_end(program, seed, BOTS[bot_name])
    return Run(
        seed,
        program.scenario.endings[state.ending].key,
        state.v[SCORE],
        state.v[PRODUCT],
        state.v[STRESS_MEAN],
        decisions,
        digest(state),
    )


def run_many(
    scenario: Scenario, background: str, seeds: tuple[int, ...], bot_name: str
) -> list[Run]:
    """Playthroughs of several seeds; the unit of work that is handed to another process."""
    program = compile_scenario(scenario, background)
    return [run(program, seed, bot_name) for seed in seeds]
