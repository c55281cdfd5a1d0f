"""Where a branch stands on the map of outcome against stress, day after day."""

from __future__ import annotations

from pmsim.engine.program import Program
from pmsim.engine.scoring import product
from pmsim.engine.slots import DAY, STRESS_MEAN
from pmsim.model.state import State


class Diary:
    """Notes outcome and mean stress whenever a day is over."""

    def __init__(self, program: Program, state: State) -> None:
        self._program = program
        self._day = int(state.v[DAY])
        self._noted: list[float] = []

    def watch(self, state: State) -> None:
        """Looks whether another day has begun."""
        while self._day < int(state.v[DAY]):
            self._note(state)

    def closed(self, state: State) -> tuple[float, ...]:
        """Outcome and stress of each day in turn; a run that ended early stays where it was."""
        while self._day <= self._program.scenario.days:
            self._note(state)
        return tuple(self._noted)

    def _note(self, state: State) -> None:
        self._noted += (product(self._program, state), state.v[STRESS_MEAN])
        self._day += 1
