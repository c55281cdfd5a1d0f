"""How tired a plan will make the player: energy at every half hour from now on."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.clock import length_of
from pmsim.engine.planning import next_edge_slot
from pmsim.engine.program import Program
from pmsim.engine.slots import ENERGY
from pmsim.model.clock import DAY_START, SLOT, minute_of_day
from pmsim.model.state import GOES_ON, MEETING, REST_OF, State
from pmsim.view.draft import Drafted, drafted_plan, last_slot
from pmsim.view.words import clock

LOW = 30.0
"""Below this energy work yields less, so the forecast warns."""
_FADING = {0: 1.0, 1: 0.5}


@frozen
class ForecastView:
    """How much energy the plan leaves."""

    levels: tuple[tuple[int, float], ...]
    """(minute of the day, energy); the first is now."""
    low_at: int
    """The first minute below `LOW`, or -1."""
    text: str
    """`fumes by 16:00`, or what will be left at the end."""


@frozen
class _Block:
    """What is left of a block, and what a minute of it costs."""

    minutes: int = 0
    rate: float = 0.0

    def after(self, minutes: int) -> _Block:
        return _Block(max(0, self.minutes - minutes), self.rate)


def forecast(program: Program, state: State, draft: tuple[Drafted, ...] = ()) -> ForecastView:
    """The energy that the plan, with a draft laid over it, will leave. Interruptions cost more."""
    plan = drafted_plan(program, state, draft)
    energy = state.v[ENERGY]
    levels = [(minute_of_day(state.now), energy)]
    fades = list(state.done_today)
    first, last = max(0, next_edge_slot(state)), last_slot(state)
    block = _under_way(program, state)
    to_edge = DAY_START + SLOT * first - minute_of_day(state.now)
    if to_edge > 0:
        energy = _spent(energy, block, to_edge)
        block = block.after(to_edge)
        levels.append((DAY_START + SLOT * first, energy))
    for slot in range(first, last):
        if plan[slot] != GOES_ON:
            block = _begin(program, state, plan[slot], fades)
        energy = _spent(energy, block, SLOT)
        block = block.after(SLOT)
        levels.append((DAY_START + SLOT * (slot + 1), energy))
    low = next((minute for minute, level in levels if level < LOW), -1)
    end = clock(DAY_START + SLOT * last)
    text = f"fumes by {clock(low)}" if low >= 0 else f"about {round(energy)} left at {end}"
    return ForecastView(tuple(levels), low, text)


def _spent(energy: float, block: _Block, minutes: int) -> float:
    changed = energy + block.rate * min(minutes, block.minutes)
    return min(100.0, max(0.0, changed))


def _under_way(program: Program, state: State) -> _Block:
    if state.task >= MEETING:
        return _Block(SLOT, program.meetings[state.task - MEETING].energy_per_minute)
    if state.task < 0:
        return _Block()
    return _Block(state.left[state.task], program.activities[state.task].energy_per_minute)


def _begin(program: Program, state: State, code: int, fades: list[int]) -> _Block:
    if code >= MEETING:
        meeting = program.meetings[code - MEETING]
        return _Block(length_of(program, state, code - MEETING), meeting.energy_per_minute)
    if code < 0:
        return _Block()
    number = code % REST_OF
    activity = program.activities[number]
    rate = activity.energy_per_minute
    if activity.fades:
        rate *= _FADING.get(fades[number], 0.0)
        fades[number] += 1
    return _Block(state.left[number] if code >= REST_OF else activity.takes, rate)
