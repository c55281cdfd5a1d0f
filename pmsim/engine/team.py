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

FAR_OFF = 99
"""Nights beyond which nobody asks when something will be done."""

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
    waiting = _waiting(program, state)
    parts = _share_out(program, _needs(program, state, waiting), points_tonight(program, state))
    for number, part in zip(waiting, parts, strict=True):
        item = program.items[number]
        left = state.v[item.effort]
        done = part * speed(program, state, item)
        if done > left - CRUMB:
            done = left
        bump(program, state, item.effort, -done, Cause("team", item.key))
    notice_what_is_built(program, state)


def _waiting(program: Program, state: State) -> list[int]:
    """The items with points left, in the order in which they are worked on."""
    return [number for number in state.order if unfinished(program, state, number)]


def _needs(program: Program, state: State, waiting: list[int]) -> list[float]:
    """What each item still needs of the team's points, which count less on unclear work."""
    items = (program.items[number] for number in waiting)
    return [state.v[item.effort] / speed(program, state, item) for item in items]


def _share_out(program: Program, needs: list[float], points: float) -> list[float]:
    """What each item takes of a night's points; what one leaves over goes to the next."""
    purse = _for_the_first(program, points) if len(needs) > 1 else points
    others = points - purse
    parts = []
    for need in needs:
        parts.append(min(need, purse))
        purse, others = purse - parts[-1] + others, 0.0
    return parts


def _for_the_first(program: Program, points: float) -> float:
    """Points for the top item when others wait: a full crew, and half of what is twice that.

    Never less than a smaller team would give it, so that a happier team is never slower on what
    matters most.
    """
    return min(points, max(program.rules.two_at_once_from, points / 2))


def unfinished(program: Program, state: State, number: int) -> bool:
    """Whether an item has points left."""
    return state.v[program.items[number].effort] > 0.0


def notice_what_is_built(program: Program, state: State) -> None:
    """An item without points left is ready, whoever took the last of them off."""
    v = state.v
    for item in program.items:
        if not v[item.ready] and v[item.effort] <= 0.0:
            v[item.ready] = 1.0


def nights_to_finish(program: Program, state: State) -> dict[int, float]:
    """Nights until each item is done at today's pace, by number; what is too far off is left out.

    Night after night is shared out as `work_tonight` does it. Parts of the night in which an item
    is done count as what was worked until then, of what there was to work with.
    """
    points = points_tonight(program, state)
    waiting = _waiting(program, state)
    left = dict(zip(waiting, _needs(program, state, waiting), strict=True))
    found = {number: 0.0 for number in state.order if number not in left}
    for night in range(FAR_OFF if points > 0.0 else 0):
        parts = _share_out(program, list(left.values()), points)
        there = _for_the_first(program, points) if len(left) > 1 else points
        spent = 0.0
        for number, part in zip(tuple(left), parts, strict=True):
            spent += part
            left[number] -= part
            if left[number] < CRUMB:
                del left[number]
                found[number] = night + spent / there
            there = points
    return found
