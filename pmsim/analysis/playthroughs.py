"""Whole playthroughs by a bot, without a screen and without memory of causes."""

from __future__ import annotations

from attrs import frozen

from pmsim.analysis.bots import player
from pmsim.analysis.playing import Player, play_on
from pmsim.engine.compile import compile_scenario
from pmsim.engine.digest import digest
from pmsim.engine.opening import first_state
from pmsim.engine.slots import PRODUCT, SCORE, STRESS_MEAN
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


def play_to_end(player: Player, seed: int) -> tuple[State, int]:
    """Plays until nothing is offered; returns the last state and the number of decisions."""
    state = first_state(player.program, seed, trace=False)
    return state, play_on(player, state, seed)


def run(player: Player, seed: int) -> Run:
    """One playthrough, summed up."""
    state, decisions = play_to_end(player, seed)
    return Run(
        seed,
        player.program.scenario.endings[state.ending].key,
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
    one = player(compile_scenario(scenario, background), bot_name)
    return [run(one, seed) for seed in seeds]
