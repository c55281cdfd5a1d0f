"""Time passes, slot by slot; at each edge a block may end and the next one begins."""

from __future__ import annotations

from math import sqrt

from pmsim.engine.change import bump, happen
from pmsim.engine.program import Program
from pmsim.engine.slots import HOUR
from pmsim.engine.stress import strain_of_slot
from pmsim.engine.work import slot_now, spend
from pmsim.model.actions import Offer
from pmsim.model.clock import EVENING_SLOTS, SLOT, WORKDAY_SLOTS, minute_of_day
from pmsim.model.facts import Began, Cause, CutShort, Finished
from pmsim.model.state import FREE, GOES_ON, MEETING, OPEN, REST_OF, SHORTENED, State

HALF_HOUR_OF_MOOD = sqrt(sqrt(0.5))
"""What is left of a mood after half an hour: half of it after four of them (tuned for play)."""
LATE_GRACE = 5
"""Minutes of a meeting that may be missed without anybody minding."""


def last_slot(state: State) -> int:
    """The first slot after the working day, or after the evening when it is worked."""
    return EVENING_SLOTS if state.worked_on else WORKDAY_SLOTS


def pass_minutes(program: Program, state: State, minutes: int, doing: int) -> None:
    """Lets minutes pass; every slot edge on the way is turned."""
    while minutes > 0:
        here = SLOT - state.now % SLOT
        stretch = minutes if minutes < here else here
        spend(program, state, stretch, doing)
        minutes -= stretch
        state.v[HOUR] = minute_of_day(state.now) / 60.0
        if not state.now % SLOT:
            _turn(program, state)


def _turn(program: Program, state: State) -> None:
    """A slot edge: the strain of what was, then the end of a block and the start of the next."""
    strain_of_slot(program, state)
    _moods_fade(program, state)
    state.slot_unplanned = state.slot_meeting = state.slot_rest = state.slot_work = 0
    state.can_note = False
    slot = slot_now(state)
    working = 0 <= slot < last_slot(state)
    code = state.plan[slot] if working else FREE
    task = state.task
    unfinished = 0 <= task < MEETING and state.left[task] > 0
    if code == GOES_ON:
        if 0 <= task < MEETING and not unfinished:
            state.task = FREE
        return
    if working and unfinished and code < 0:
        state.plan[slot] = GOES_ON
        return
    if _same_again(state, code, unfinished=unfinished):
        if code < REST_OF:
            state.begun[task] -= 1
            state.begun_in_all[task] -= 1
        return
    _end_block(program, state, unfinished)
    begin_block(program, state, code)


def _moods_fade(program: Program, state: State) -> None:
    """What people hold against the player today halves every two hours."""
    v, slots = state.v, program.slots
    for place in range(slots.mood_from, slots.cap_from):
        v[place] *= HALF_HOUR_OF_MOOD


def _same_again(state: State, code: int, *, unfinished: bool) -> bool:
    """Whether the next block is the very activity that is not finished yet."""
    return unfinished and 0 <= code < MEETING and code % REST_OF == state.task


def _end_block(program: Program, state: State, unfinished: bool) -> None:
    task = state.task
    if task >= MEETING:
        _end_meeting(program, state, task - MEETING)
    elif unfinished:
        activity = program.activities[task]
        if not activity.rest:
            state.residue = int(program.rules.residue_minutes)
            state.can_note = True
        if state.facts is not None:
            state.facts.append(CutShort(state.now, "activity", activity.key, state.left[task]))


def drop_block(program: Program, state: State, offer: Offer) -> None:
    """Stops the activity under way; what is left goes back to the deck, and its slots are free."""
    task = state.task
    if state.left[task] == program.activities[task].takes:
        state.left[task] = 0
        state.begun[task] -= 1
        state.begun_in_all[task] -= 1
    else:
        _end_block(program, state, unfinished=state.left[task] > 0)
    state.task = FREE
    slot = slot_now(state)
    state.plan[slot] = FREE
    while slot + 1 < len(state.plan) and state.plan[slot + 1] == GOES_ON:
        slot += 1
        state.plan[slot] = FREE


def length_of(program: Program, state: State, number: int) -> int:
    """Minutes that a meeting takes, shortened or not."""
    meeting = program.meetings[number]
    return meeting.shortened if state.settled[number] == SHORTENED else meeting.takes


def _end_meeting(program: Program, state: State, number: int) -> None:
    meeting = program.meetings[number]
    cause = Cause("late", meeting.key)
    if state.late_for > LATE_GRACE:
        for place in meeting.people:
            bump(program, state, place, program.rules.trust_late, cause)
    ready = state.v[meeting.prepared]
    if meeting.daily:
        state.v[meeting.prepared] = 0.0
    if state.late_for * 2 >= length_of(program, state, number):
        if state.facts is not None:
            state.facts.append(CutShort(state.now, "meeting", meeting.key, state.late_for))
        return
    state.v[meeting.attended] += 1.0
    if state.facts is not None:
        state.facts.append(Finished(state.now, "meeting", meeting.key, 1.0))
    happen(program, state, meeting.outcome)
    if ready:
        happen(program, state, meeting.if_prepared)


def begin_block(program: Program, state: State, code: int) -> None:
    """Starts what the plan says: `code` as in `State.plan`."""
    was_meeting = state.task >= MEETING
    if code >= MEETING:
        state.meetings_row = state.meetings_row + 1 if was_meeting else 1
        state.late_for = 0
        state.task = code
        meeting = program.meetings[code - MEETING]
        takes = length_of(program, state, code - MEETING)
        _began(state, "meeting", meeting.key, takes, meeting.opens)
        return
    state.meetings_row = 0
    state.task = FREE
    if code in (FREE, OPEN):
        return
    number = code % REST_OF
    activity = program.activities[number]
    fresh = not state.left[number]
    if fresh and code >= REST_OF:
        return
    if fresh:
        state.left[number] = activity.takes
        state.gained[number] = 0.0
    state.task = number
    if activity.sweeps:
        _shorten_replies(program, state)
    opens = activity.opens if fresh else None
    _began(state, "activity", activity.key, state.left[number], opens)


def _began(state: State, kind: str, key: str, left: int, opens: tuple[int, int] | None) -> None:
    if state.facts is not None:
        state.facts.append(Began(state.now, kind, key, left))
    if opens is not None:
        state.waiting.append(opens)


def _shorten_replies(program: Program, state: State) -> None:
    """A sweep answers the first few replies in less time each."""
    rules = program.rules
    for place in range(min(len(state.mail), int(rules.sweep_replies))):
        choice, left = state.mail[place]
        state.mail[place] = (choice, max(1, -int(-left * rules.sweep_factor // 1)))
