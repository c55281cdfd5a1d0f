"""Many moments to look at: every state of some playthroughs, shipped and generated."""

from __future__ import annotations

from collections.abc import Iterator

from pmsim.analysis.bots import random
from pmsim.engine.compile import compile_scenario
from pmsim.engine.offers import offers
from pmsim.engine.opening import first_state
from pmsim.engine.program import Program
from pmsim.engine.step import apply
from pmsim.model.state import Phase, State
from tests.shipped import shipped_scenarios


def walk(program: Program, seed: int) -> Iterator[State]:
    """Every state of one playthrough by the bot `random`, the last one included."""
    state = first_state(program, seed)
    decision = 0
    while True:
        yield state
        found = [offer for offer in offers(program, state) if offer.open]
        if not found:
            return
        state = state.clone()
        apply(program, state, random(found, seed, decision))
        decision += 1


def strolled(program: Program, seed: int) -> Iterator[State]:
    """About as many states of a playthrough as a single day has; with other seeds, other ones.

    All states at a table, of an evening and of the end are among them.
    """
    stride = max(1, program.scenario.days)
    for number, state in enumerate(walk(program, seed)):
        rare = state.phase in (Phase.TABLE, Phase.EVENING, Phase.ENDED)
        if rare or (number + seed) % stride == 0:
            yield state


def last(program: Program, seed: int) -> State:
    """The end of a playthrough."""
    *_, state = walk(program, seed)
    return state


def shipped_programs() -> list[Program]:
    """One program for every shipped scenario."""
    return [compile_scenario(scenario) for scenario in shipped_scenarios()]
