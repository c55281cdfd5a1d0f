"""What a stretch of minutes within one slot does: work, a meeting, a break, an interruption."""

from __future__ import annotations

from pmsim.engine.change import bump, happen
from pmsim.engine.choices import resolve
from pmsim.engine.preparing import get_ready
from pmsim.engine.program import CompiledActivity, Program
from pmsim.engine.slots import ENERGY
from pmsim.engine.stress import output
from pmsim.model.clock import DAY_START, SLOT, minute_of_day
from pmsim.model.facts import Cause, Finished, Sent
from pmsim.model.state import FREE, MEETING, State

WORK, INTERRUPTION, TALK = range(3)
"""What the minutes are for: the block, something that came up, or a talk."""


def slot_now(state: State) -> int:
    """The calendar slot of the present minute; 0 begins at 08:30."""
    return (minute_of_day(state.now) - DAY_START) // SLOT


def spend(program: Program, state: State, minutes: int, doing: int) -> None:
    """Passes minutes within one slot; what is finished on the way happens at its own minute."""
    slot = slot_now(state)
    until = state.now + minutes
    task = state.task
    planned = state.morning_plan[slot] if slot < len(state.morning_plan) else FREE
    own = doing == WORK or (doing == TALK and state.talk_inside)
    if planned != FREE:
        state.elapsed += minutes
        if own and planned == task:
            state.as_planned += minutes
    if not own:
        _interrupted(state, minutes)
    elif task == FREE:
        _answer_mail(program, state, minutes)
    elif task >= MEETING:
        _meet(program, state, minutes)
    else:
        _work(program, state, minutes, planned == task)
    state.now = until


def _interrupted(state: State, minutes: int) -> None:
    state.slot_unplanned += minutes
    state.slot_work += minutes
    state.worked += minutes
    if state.task >= MEETING:
        state.late_for += minutes


def _meet(program: Program, state: State, minutes: int) -> None:
    meeting = program.meetings[state.task - MEETING]
    state.slot_meeting += minutes
    state.slot_work += minutes
    state.worked += minutes
    bump(program, state, ENERGY, meeting.energy_per_minute * minutes, Cause("meeting", meeting.key))


def _work(program: Program, state: State, minutes: int, planned: bool) -> None:
    number = state.task
    activity = program.activities[number]
    if activity.rest:
        state.slot_rest += minutes
    else:
        state.slot_work += minutes
        state.worked += minutes
    if activity.focus and state.residue:
        lost = min(minutes, state.residue)
        state.residue -= lost
        state.now += lost
        minutes -= lost
    worked = min(minutes, state.left[number])
    if not worked:
        return
    share = 1.0 if activity.rest else output(program, state, planned)
    state.gained[number] += share * worked
    state.left[number] -= worked
    energy = activity.energy_per_minute * worked
    if activity.fades and state.done_today[number]:
        energy *= 0.5 if state.done_today[number] == 1 else 0.0
    bump(program, state, ENERGY, energy, Cause("activity", activity.key))
    done_at = state.now + worked
    if activity.sweeps:
        _answer_mail(program, state, worked)
    state.now = done_at
    if not state.left[number]:
        _finish(program, state, number, activity)


def _finish(program: Program, state: State, number: int, activity: CompiledActivity) -> None:
    mean = state.gained[number] / activity.takes
    state.gained[number] = 0.0
    state.done_today[number] += 1
    state.v[activity.done] += 1.0
    if activity.prepares:
        get_ready(program, state, activity)
    if state.facts is not None:
        state.facts.append(Finished(state.now, "activity", activity.key, mean))
    happen(program, state, activity.outcome, mean)


def _answer_mail(program: Program, state: State, minutes: int) -> None:
    """Works through the promised replies, oldest first, as far as the minutes go."""
    while minutes and state.mail:
        choice, left = state.mail[0]
        used = min(minutes, left)
        minutes -= used
        state.now += used
        if state.task == FREE:
            state.slot_work += used
            state.worked += used
        if used < left:
            state.mail[0] = (choice, left - used)
            return
        state.mail.pop(0)
        compiled = program.choices[choice]
        if state.facts is not None:
            state.facts.append(Sent(state.now, compiled.owner, compiled.option))
        resolve(program, state, compiled)
