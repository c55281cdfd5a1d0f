"""The team at night: how much it works, how fast, and what gets done.

The player does not build. Each night the team works through the backlog in the player's order.
"""

from __future__ import annotations

from pmsim.engine.change import bump
from pmsim.engine.program import CompiledItem, Program
from pmsim.model.facts import Cause
from pmsim.model.state import State

CRUMB = 1e-9
"""Points that are only a rounding error, and count as done."""

CAPACITY, MORALE, QUALITY, DEBT = range(4)
"""The team's meters, counted from `Slots.team_from`."""


def points_tonight(program: Program, state: State) -> float:
    """What the team can work in a night: capacity, by morale, less the drag of debt."""
    rules, v, team = program.rules, state.v, program.slots.team_from
    share = rules.delivery_base + rules.delivery_morale * v[team + MORALE] / 100.0
    drag = 1.0 - rules.debt_drag * v[team + DEBT]
    return v[team + CAPACITY] * share * max(0.0, drag)


def speed(program: Program, state: State, item: CompiledItem) -> float:
    """How much of the work on an item counts: unclear work is slow work."""
    rules = program.rules
    return rules.speed_base + rules.speed_clarity * state.v[item.clarity] / 100.0


def work_tonight(program: Program, state: State) -> None:
    """A night's work on the top of the order; what an item leaves over goes to the next."""
    if program.scenario.team is None:
        return
    points = points_tonight(program, state)
    waiting = [number for number in state.order if unfinished(program, state, number)]
    first = points if len(waiting) == 1 else _for_the_first(program, points)
    purse, others = first, points - first
    for number in waiting:
        if purse <= 0.0:
            break
        purse = _work_on(program, state, program.items[number], purse) + others
        others = 0.0
    notice_what_is_built(program, state)


def _for_the_first(program: Program, points: float) -> float:
    """Points for the top item when others wait: a full crew, and half of what is twice that.

    Never less than a smaller team would give it, so that a happier team is never slower on what
    matters most.
    """
    return min(points, max(program.rules.two_at_once_from, points / 2))


def unfinished(program: Program, state: State, number: int) -> bool:
    """Whether an item has points left."""
    return state.v[program.items[number].effort] > 0.0


def _work_on(program: Program, state: State, item: CompiledItem, points: float) -> float:
    """Spends points on an item; returns what is left over when it is done."""
    pace = speed(program, state, item)
    left = state.v[item.effort]
    done = points * pace
    if done > left - CRUMB:
        done = left
    bump(program, state, item.effort, -done, Cause("team", item.key))
    return points - done / pace


def notice_what_is_built(program: Program, state: State) -> None:
    """An item without points left is ready, whoever took the last of them off."""
    v = state.v
    for item in program.items:
        if not v[item.ready] and v[item.effort] <= 0.0:
            v[item.ready] = 1.0


def nights_to_finish(program: Program, state: State, number: int) -> float:
    """Nights until an item is done at today's pace, with all before it in the order."""
    points = points_tonight(program, state)
    needed = 0.0
    for other in state.order:
        item = program.items[other]
        needed += state.v[item.effort] / speed(program, state, item)
        if other == number:
            break
    return needed / points if points else float("inf")
