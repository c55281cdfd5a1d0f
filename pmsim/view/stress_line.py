"""Stress, half hour by half hour, read back from what happened."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.model.clock import DAY_START, MINUTES_IN_DAY, SLOT, midnight_before
from pmsim.model.facts import Changed
from pmsim.model.state import State
from pmsim.view.words import clock, day_of, stress_word


@frozen
class StressPoint:
    """Stress at a half hour."""

    minute: int
    """Minute of the day."""
    clock: str
    value: float
    word: str


def stress_of_day(program: Program, state: State, day: int) -> tuple[StressPoint, ...]:
    """Stress from 08:30 to the end of work, every half hour of one day."""
    value = program.slots.start[program.slots.index["stress"]]
    midnight = midnight_before(day)
    last = _last_minute(state, day) - midnight
    points: list[StressPoint] = []
    edge = DAY_START
    for at, after in (*_changes(state), (midnight + MINUTES_IN_DAY, None)):
        while edge <= last and at - midnight > edge:
            points.append(StressPoint(edge, clock(edge), value, stress_word(value)))
            edge += SLOT
        if after is None:
            break
        value = after
    return tuple(points)


def _changes(state: State) -> list[tuple[int, float | None]]:
    """Every value of stress and when it came; what a night does counts for the next day."""
    found: list[tuple[int, float | None]] = []
    for fact in state.facts or ():
        if isinstance(fact, Changed) and fact.name == "stress":
            night = fact.cause.kind == "night"
            at = midnight_before(day_of(fact.at) + 1) if night else fact.at
            found.append((at, fact.after))
    return sorted(found, key=lambda point: point[0])


def _last_minute(state: State, day: int) -> int:
    """The latest minute of a day that has been reached."""
    midnight = midnight_before(day)
    times = [state.now, *(fact.at for fact in state.facts or ())]
    return max((at for at in times if midnight <= at < midnight + MINUTES_IN_DAY), default=midnight)


def mean(points: tuple[StressPoint, ...]) -> float:
    """The mean over the half hours; 0 without any."""
    return sum(point.value for point in points) / len(points) if points else 0.0
