"""The engine: decisions, playthroughs, clones, beside python-chess playing at random."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from yardsticks import Figure, chess_move, core_seconds, interleaved

from pmsim.analysis.bots import player, random
from pmsim.analysis.playing import Player
from pmsim.analysis.playthroughs import play_to_end
from pmsim.engine.compile import compile_scenario
from pmsim.engine.offers import offers
from pmsim.engine.opening import first_state
from pmsim.engine.program import Program
from pmsim.engine.step import apply, step
from pmsim.language.library import load
from pmsim.model.state import State


def rollout(program: Program, seeds: range) -> tuple[float, int]:
    """Seconds and decisions of the random bot's playthroughs."""
    decisions = 0
    start = time.process_time()
    for seed in seeds:
        state = first_state(program, seed, trace=False)
        while True:
            found = [offer for offer in offers(program, state) if not offer.why]
            if not found:
                break
            apply(program, state, random(found, seed, decisions))
            decisions += 1
    return time.process_time() - start, decisions


def wide_decisions(program: Program, seeds: range) -> tuple[float, int, int]:
    """Seconds and number of the decisions with 3 or more open offers, and of all decisions.

    Each is timed by itself, which costs a little; so the plain rollout is a loop of its own.
    """
    spent, wide, decisions = 0.0, 0, 0
    for seed in seeds:
        state = first_state(program, seed, trace=False)
        while True:
            before = time.process_time()
            found = [offer for offer in offers(program, state) if not offer.why]
            if not found:
                break
            apply(program, state, random(found, seed, decisions))
            decisions += 1
            if len(found) >= 3:
                spent += time.process_time() - before
                wide += 1
    return spent, wide, decisions


def pure_decision(program: Program, seeds: range) -> float:
    """Seconds per decision through `step`, which clones first."""
    decisions = 0
    start = time.process_time()
    for seed in seeds:
        state = first_state(program, seed, trace=False)
        while True:
            found = [offer for offer in offers(program, state) if not offer.why]
            if not found:
                break
            answer = step(program, state, random(found, seed, decisions).action)
            state = answer.state  # type: ignore[union-attr]  # open offers are accepted
            decisions += 1
    return (time.process_time() - start) / decisions


def bot_decision(sitting: Player, seeds: range) -> float:
    """Seconds per decision of a bot, the engine's share included."""
    start = time.process_time()
    decisions = sum(play_to_end(sitting, seed)[1] for seed in seeds)
    return (time.process_time() - start) / decisions


def clone_often(state: State) -> None:
    """A thousand clones, each dropped at once, as a rollout does."""
    for _ in range(1000):
        state.clone()


def measure(path: Path, rounds: int) -> list[Figure]:
    """All figures of one scenario."""
    loaded = load(path, path.parent / "library")
    assert loaded.scenario is not None
    program = compile_scenario(loaded.scenario)
    state = first_state(program, 1, trace=False)
    seeds = range(1, 101)
    _, wide, decisions = wide_decisions(program, seeds)
    tasks: list[Callable[[], float]] = [
        chess_move,
        lambda: _each(*rollout(program, seeds)),
        lambda: _each(*wide_decisions(program, seeds)[:2]),
        lambda: pure_decision(program, seeds),
        lambda: core_seconds(lambda: clone_often(state)) / 1000,
        lambda: bot_decision(player(program, "random"), seeds),
        lambda: bot_decision(player(program, "balanced"), seeds),
    ]
    chess, decision, wide_one, pure, clone, luck, sense = interleaved(rounds, *tasks)
    each = decisions / len(seeds)
    print(
        f"{path.stem}: {each:.0f} decisions a playthrough, {wide / decisions:.0%} of them with 3+"
    )
    print(f"open offers; {1 / (decision * each):,.0f} playthroughs a second and core")
    return [
        Figure("decision", decision, "chess move", decision / chess, 0.6),
        Figure("decision with 3+ offers", wide_one, "chess move", wide_one / chess, 0.6),
        Figure("decision through step", pure, "chess move", pure / chess, 0.6),
        Figure("clone of a state", clone, "decision", clone / decision, 0.5),
        Figure("decision by balanced", sense, "decision by random", sense / luck, 3.0),
    ]


def _each(spent: float, count: int) -> float:
    return spent / count
