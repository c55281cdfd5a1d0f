"""The prices of a moment: what one more of everything is worth just now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmsim.analysis.mind import Goal, Mind
from pmsim.analysis.sight import Sight
from pmsim.analysis.weighing import Weighing
from pmsim.engine.program import CompiledMetric
from pmsim.engine.scoring import GOAL_POINTS
from pmsim.engine.slots import ENERGY, PROMISE_OPEN, STRESS
from pmsim.model.state import Phase

_TENSE, _TIRED = 30.0, 50.0
"""Stress above which, and energy below which, another point weighs more (tuned by play)."""
_STEEPER = 15.0
"""Points beyond that double the weight (tuned by play)."""
_BEYOND = 0.05
"""What is left of a metric's worth beyond its stretch: a reserve against its drift."""


def weigh(mind: Mind, sight: Sight) -> Weighing:
    """The scales of this moment."""
    prices = prices_at(mind, sight)
    return Weighing(
        mind, sight.v, prices, sight.now, sight.asked, sight.order, _asked_soon(mind, sight)
    )


def _asked_soon(mind: Mind, sight: Sight) -> dict[int, int]:
    planned: dict[int, int] = {}
    if sight.phase == Phase.PLAN and mind.character.evidence:
        for number, facts in mind.asks:
            pending = sight.begun[number] - sight.done_today[number]
            if pending > 0:
                for fact in facts:
                    planned[fact] = planned.get(fact, 0) + pending
    return planned


def prices_at(mind: Mind, sight: Sight) -> list[float]:
    """The worth of one more at each place, in this moment."""
    prices = mind.prices[:]
    v, character = sight.v, mind.character
    if character.product:
        for metric in mind.program.metrics:
            prices[metric.place] *= _slope(metric, v[metric.place])
    if v[STRESS] > _TENSE:
        prices[STRESS] *= 1.0 + (v[STRESS] - _TENSE) / _STEEPER
    if v[ENERGY] < _TIRED:
        prices[ENERGY] *= 1.0 + (_TIRED - v[ENERGY]) / _STEEPER
    if character.word:
        for goal in goals_now(mind, sight):
            _add_aims(prices, v, goal)
    return prices


def goals_now(mind: Mind, sight: Sight) -> Iterator[Goal]:
    """Open promises, and deadlines to come."""
    if sight.open_promises:
        for goal in mind.promises:
            if sight.v[goal.place] == PROMISE_OPEN:
                yield goal
    for goal in mind.deadlines:
        if goal.until >= sight.now:
            yield goal


def _slope(metric: CompiledMetric, value: float) -> float:
    """How the worth of a unit changes on the way: full to the goal, less to the stretch."""
    to_goal = metric.goal - metric.start
    share = (value - metric.start) / to_goal if to_goal else 0.0
    if share < 1.0:
        return 1.0
    to_stretch = metric.stretch - metric.goal
    if not to_stretch or (value - metric.goal) / to_stretch >= 1.0:
        return _BEYOND
    return (100.0 - GOAL_POINTS) / GOAL_POINTS * to_goal / to_stretch


def _add_aims(prices: list[float], v: Sequence[float], goal: Goal) -> None:
    for aim in goal.aims:
        gap = aim.level - v[aim.place]
        if aim.up and gap > 0.0:
            prices[aim.place] += goal.worth / max(1.0, gap)
        elif not aim.up and gap < 0.0:
            prices[aim.place] -= goal.worth / max(1.0, -gap)
