"""Where a product number is heading, if nobody did anything more about it."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.engine.slots import DAY
from pmsim.model.facts import Changed, DayBegan
from pmsim.model.state import State


@frozen
class Expected:
    """A number on an evening to come."""

    day: int
    value: float
    low: float
    high: float
    """Within these it stays, however the nights' luck falls."""


def see_outlook(program: Program, state: State, key: str) -> tuple[Expected, ...]:
    """A product number on each evening to come, from tomorrow's to the last.

    Every night adds what the scenario's own rules add (`daily`, worked out from the numbers as they
    would then be) and what has come back each day so far, as last night's record shows it. The band
    is as wide as the declared noise allows in so many nights. What the player may still do, what
    is being built and what nobody has seen yet is left out: this is a forecast, not a prophecy.
    """
    now, days = int(state.v[DAY]), program.scenario.days
    places = {program.slots.names[one.place]: one for one in program.metrics}
    again = _came_last_night(state)
    v = list(state.v)
    found = []
    for night in range(1, days - now + 1):
        v[DAY] = float(now + night - 1)
        for name, metric in places.items():
            v[metric.place] = _within(program, metric.place, v[metric.place] + again.get(name, 0.0))
        for metric in program.metrics:
            if metric.daily is not None:
                drifted = v[metric.place] + metric.daily(v)
                v[metric.place] = _within(program, metric.place, drifted)
        place, wobble = places[key].place, places[key].noise * night
        low, high = (_within(program, place, v[place] + by) for by in (-wobble, wobble))
        found.append(Expected(now + night, v[place], low, high))
    return tuple(found)


def _within(program: Program, place: int, value: float) -> float:
    return max(program.slots.low[place], min(program.slots.high[place], value))


def _came_last_night(state: State) -> dict[str, float]:
    """By how much each number moved last night for what comes back each day, without its drift."""
    found: dict[str, float] = {}
    mornings = 0
    for fact in reversed(state.facts or ()):
        if isinstance(fact, DayBegan):
            mornings += 1
        if mornings > 1:
            break
        if mornings and isinstance(fact, Changed) and _comes_back(fact):
            found[fact.name] = found.get(fact.name, 0.0) + fact.after - fact.before
    return found


def _comes_back(fact: Changed) -> bool:
    """Whether it is something of each day; a number's own drift bears its own name."""
    return fact.cause.kind == "daily" and fact.cause.key != fact.name
