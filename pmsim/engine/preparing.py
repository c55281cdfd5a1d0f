"""Making ready for a meeting: until when it helps, and what it leaves."""

from __future__ import annotations

from pmsim.engine.program import CompiledActivity, Program
from pmsim.engine.slots import DAY
from pmsim.model.clock import DAY_START, SLOT, minute_of_day
from pmsim.model.state import MEETING, State


def prepares_before(program: Program, state: State, activity: CompiledActivity) -> int:
    """The slot before which an activity makes ready for a meeting that lies ahead.

    Past the calendar when the meeting is on a later day, -1 when it has begun or is off.
    """
    last = -1
    for number in activity.prepares:
        meeting = program.meetings[number]
        if meeting.day > state.v[DAY]:
            return len(state.plan)
        if meeting.day == state.v[DAY] and MEETING + number in state.plan:
            slot = state.plan.index(MEETING + number)
            if DAY_START + SLOT * slot >= minute_of_day(state.now):
                last = slot
    return last


def get_ready(program: Program, state: State, activity: CompiledActivity) -> None:
    """A finished preparation counts if its meeting still lies ahead."""
    if prepares_before(program, state, activity) >= 0:
        state.v[activity.prepared] = 1.0
