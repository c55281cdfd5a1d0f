"""The score: product, people, integrity and well-being, each from 0 to 100."""

from __future__ import annotations

from pmsim.engine.program import CompiledMetric, Program
from pmsim.engine.slots import (
    BURNOUT,
    INTEGRITY,
    PEOPLE,
    PRODUCT,
    PROMISE_HALF,
    PROMISE_KEPT,
    PROMISE_NONE,
    SCORE,
    STRESS_MEAN,
    STRESS_WORST,
    WELLBEING,
)
from pmsim.model.state import State

GOAL_POINTS = 70.0
"""What reaching a goal is worth; the stretch is worth 100."""
_GRADES = ((80.0, 100.0, "A"), (65.0, 80.0, "B"), (50.0, 65.0, "C"), (35.0, 50.0, "D"))


def metric_points(metric: CompiledMetric, value: float) -> float:
    """Points of one metric: 0 at its start, 70 at its goal, 100 at its stretch."""
    to_goal = metric.goal - metric.start
    if to_goal == 0.0:
        return GOAL_POINTS
    share = (value - metric.start) / to_goal
    if share <= 0.0:
        return 0.0
    if share <= 1.0:
        return GOAL_POINTS * share
    beyond = (value - metric.goal) / (metric.stretch - metric.goal or 1.0)
    return min(100.0, GOAL_POINTS + (100.0 - GOAL_POINTS) * beyond)


def product(program: Program, state: State) -> float:
    """Weighted points of all metrics."""
    total = weight = 0.0
    for metric in program.metrics:
        total += metric.weight * metric_points(metric, state.v[metric.place])
        weight += metric.weight
    return total / weight if weight else 0.0


def people(program: Program, state: State) -> float:
    """Trust weighted by influence."""
    total = weight = 0.0
    for place, influence in program.influences:
        total += influence * state.v[place]
        weight += influence
    return total / weight if weight else 0.0


def integrity(program: Program, state: State) -> float | None:
    """Share of promises kept, a half-kept one counting half; None when none was made."""
    made = kept = 0.0
    for promise in program.promises:
        status = state.v[promise.place]
        if status != PROMISE_NONE:
            made += 1.0
            kept += 1.0 if status == PROMISE_KEPT else 0.5 if status == PROMISE_HALF else 0.0
    return 100.0 * kept / made if made else None


def wellbeing(state: State) -> float:
    """100 less the middle of mean and worst stress."""
    return 100.0 - (state.v[STRESS_MEAN] + state.v[STRESS_WORST]) / 2.0


def take_score(program: Program, state: State) -> None:
    """Writes the five scores into their places.

    With no promise made, integrity is left out and its weight shared among the rest.
    """
    weights, v = program.scenario.weights, state.v
    v[PRODUCT], v[PEOPLE] = product(program, state), people(program, state)
    v[WELLBEING] = wellbeing(state)
    total = weights.product * v[PRODUCT] + weights.people * v[PEOPLE]
    total += weights.wellbeing * v[WELLBEING]
    weight = weights.product + weights.people + weights.wellbeing
    kept = integrity(program, state)
    v[INTEGRITY] = 0.0 if kept is None else kept
    if kept is not None:
        total += weights.integrity * kept
        weight += weights.integrity
    v[SCORE] = total / weight


def find_ending(program: Program, state: State) -> int:
    """The first ending whose condition holds; the last has none."""
    for index, holds in enumerate(program.endings):
        if holds is None or holds(state.v):
            return index
    return len(program.endings) - 1


def grade(state: State) -> str:
    """A to F with + and - in thirds; burnout caps it at C."""
    score = state.v[SCORE]
    if state.v[BURNOUT] and score >= 65.0:
        return "C+"
    for low, high, letter in _GRADES:
        if score >= low:
            third = (score - low) / (high - low)
            return letter + ("-" if third < 1 / 3 else "+" if third >= 2 / 3 else "")
    return "F"
