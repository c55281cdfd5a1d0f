"""The calendar in the player's hands: blocks, gaps, replanning, other people's meetings."""

from __future__ import annotations

from pmsim.engine.change import happen
from pmsim.engine.clock import begin_block, last_slot, pass_minutes
from pmsim.engine.program import Program
from pmsim.engine.work import INTERRUPTION
from pmsim.model.actions import Offer
from pmsim.model.clock import DAY_START, SLOT, WORKDAY_SLOTS, minute_of_day, slots_for
from pmsim.model.facts import MetMeeting
from pmsim.model.state import (
    FREE,
    GOES_ON,
    MEETING,
    OPEN,
    REST_OF,
    SHORTENED,
    Phase,
    State,
)


def next_edge_slot(state: State) -> int:
    """The first slot that has not begun."""
    return slots_for(minute_of_day(state.now) - DAY_START)


def first_open(state: State) -> int:
    """The first undecided slot, or -1."""
    try:
        return state.plan.index(OPEN)
    except ValueError:
        return -1


def put(program: Program, state: State, offer: Offer) -> None:
    """Places an activity, or what is left of one, at the first undecided slot."""
    number, slot = offer.index, first_open(state)
    left = state.left[number]
    if left:
        slots, code = slots_for(left), REST_OF + number
    else:
        slots, code = program.activities[number].slots, number
        state.begun[number] += 1
        state.begun_in_all[number] += 1
    state.plan[slot] = code
    for later in range(slot + 1, slot + slots):
        state.plan[later] = GOES_ON


def leave_free(program: Program, state: State, offer: Offer) -> None:
    """Leaves the first undecided slot free."""
    state.plan[first_open(state)] = FREE


def start(program: Program, state: State, offer: Offer) -> None:
    """Leaves the rest free and lets the clock run."""
    state.plan = [FREE if code == OPEN else code for code in state.plan]
    state.phase = Phase.RUN
    if minute_of_day(state.now) == DAY_START:
        state.morning_plan = spread(state.plan)
        begin_block(program, state, state.plan[0])
    elif state.worked_on and not state.now % SLOT:
        begin_block(program, state, state.plan[next_edge_slot(state)])


def spread(plan: list[int]) -> tuple[int, ...]:
    """The plan with every slot holding the task that runs in it."""
    tasks = []
    task = FREE
    for code in plan:
        if code != GOES_ON:
            task = code if code < REST_OF or code >= MEETING else code - REST_OF
        tasks.append(task)
    return tuple(tasks)


def replan(program: Program, state: State, offer: Offer) -> None:
    """Takes five minutes, then reopens every slot from the next edge on, meetings aside."""
    state.replanned = state.now
    pass_minutes(program, state, int(program.rules.replan_minutes), INTERRUPTION)
    plan = state.plan
    begun_before = True
    for slot in range(next_edge_slot(state), last_slot(state)):
        code = plan[slot]
        if code >= MEETING:
            begun_before = False
        elif code != GOES_ON:
            begun_before = True
            _take_back(state, code)
            plan[slot] = OPEN
        elif begun_before:
            plan[slot] = OPEN
    state.phase = Phase.PLAN if OPEN in plan else Phase.RUN


def _take_back(state: State, code: int) -> None:
    if 0 <= code < REST_OF:
        state.begun[code] -= 1
        state.begun_in_all[code] -= 1


def can_replan(state: State) -> bool:
    """Once per edge, while there is something left of the day to plan."""
    if state.now % SLOT or state.replanned == state.now:
        return False
    slot = next_edge_slot(state) + 1
    last = last_slot(state)
    return slot < last and any(code < MEETING for code in state.plan[slot:last])


def meeting_offers(program: Program, state: State) -> list[Offer]:
    """What can still be done about today's meetings that have not begun."""
    found: list[Offer] = []
    first = next_edge_slot(state)
    empty = OPEN if state.phase == Phase.PLAN else FREE
    plan = state.plan
    for slot in range(first, WORKDAY_SLOTS):
        code = plan[slot]
        if code < MEETING or state.settled[code - MEETING]:
            continue
        if code == state.task and slot == first:
            continue
        meeting = program.meetings[code - MEETING]
        for offer, _, target in meeting.prices:
            if target < 0 or _is_free(plan, target, meeting.slots, first, empty):
                found.append(offer)
    return found


def _is_free(plan: list[int], slot: int, slots: int, first: int, empty: int) -> bool:
    return slot >= first and all(code == empty for code in plan[slot : slot + slots])


def settle_meeting(program: Program, state: State, offer: Offer) -> None:
    """Declines, delegates, moves or shortens a meeting, and pays for it."""
    meeting = program.meetings[offer.index]
    code = MEETING + offer.index
    empty = OPEN if state.phase == Phase.PLAN else FREE
    slot = state.plan.index(code)
    price, target = next((p, t) for o, p, t in meeting.prices if o.action == offer.action)
    shorter = offer.action.verb == "shorten"
    kept = slots_for(meeting.shortened) if shorter else 0
    for taken in range(slot + kept, slot + meeting.slots):
        state.plan[taken] = empty
    if target >= 0:
        state.plan[target] = code
        for taken in range(target + 1, target + meeting.slots):
            state.plan[taken] = GOES_ON
    elif not shorter:
        state.v[meeting.declined] += 1.0
    state.settled[offer.index] = SHORTENED if shorter else 1
    if state.facts is not None:
        edge = slot + kept if shorter else target
        to = DAY_START + SLOT * edge if edge >= 0 else 0
        state.facts.append(MetMeeting(state.now, offer.action.verb, meeting.key, to))
    happen(program, state, price)
