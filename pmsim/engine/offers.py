"""What the player may do now. Menus, bots, tests and hints all read this list.

The first open offer always leads forward. Order within planning: what to put, leave free, start;
then other people's meetings, then the inbox. In a talk the way out stands behind the answers.
"""

from __future__ import annotations

from collections.abc import Sequence

from pmsim.engine.agenda import INBOX_OPEN
from pmsim.engine.delivery import delivery_offers
from pmsim.engine.planning import can_replan, first_open, meeting_offers, next_edge_slot
from pmsim.engine.preparing import prepares_before
from pmsim.engine.program import Program
from pmsim.engine.table_offers import table_offers
from pmsim.model.actions import Offer
from pmsim.model.clock import SLOT, slots_for
from pmsim.model.state import MEETING, OPEN, REST_OF, Phase, State


def offers(program: Program, state: State) -> Sequence[Offer]:
    """All offers, open and closed, in a fixed order; empty when the playthrough is over."""
    phase = state.phase
    if phase == Phase.RUN:
        return _running(program, state)
    if phase == Phase.PLAN:
        return _planning(program, state)
    if phase == Phase.EVENT:
        return program.groups[program.events[state.here].group](state.v)
    if phase == Phase.TALK:
        step = program.talks[state.here].steps[state.step]
        return (*program.groups[step.group](state.v), step.leave)
    if phase == Phase.TABLE:
        return table_offers(program, state)
    if phase == Phase.EVENING:
        return program.evening_group(state.v)
    if phase == Phase.INTENTION:
        return program.intentions
    return ()


def _running(program: Program, state: State) -> list[Offer]:
    simple = program.simple
    found = [simple["advance"]]
    if state.can_note:
        found.append(simple["note"])
    if can_replan(state):
        found.append(simple["replan"])
    if 0 <= state.task < MEETING:
        found.append(simple["drop"])
    return found + _any_time(program, state)


def _any_time(program: Program, state: State) -> list[Offer]:
    found = meeting_offers(program, state) if not state.worked_on else []
    for index, status in enumerate(state.inbox):
        if status == INBOX_OPEN:
            found += program.groups[program.messages[index].group](state.v)
    return found + delivery_offers(program, state) if state.order else found


def _planning(program: Program, state: State) -> list[Offer]:
    simple = program.simple
    slot = first_open(state)
    if slot < 0:
        return [simple["start"], *_any_time(program, state)]
    found = _puts(program, state, slot)
    found.append(simple["free"])
    found.append(simple["start"])
    return found + _any_time(program, state)


def _puts(program: Program, state: State, slot: int) -> list[Offer]:
    room = _room(state.plan, slot)
    ahead = state.plan[max(0, next_edge_slot(state)) : slot]
    found: list[Offer] = []
    available = program.available(state.v)
    left, begun, begun_in_all = state.left, state.begun, state.begun_in_all
    for number, activity in enumerate(program.activities):
        why = available[number]
        if why is None:
            continue
        rest = left[number]
        if activity.prepares:
            ends = prepares_before(program, state, activity)
            if ends < 0 or state.v[activity.prepared]:
                continue
            why = why or ("late" if slot >= ends else "")
        if activity.social and state.worked_on:
            found.append(activity.put["gone"])
        elif rest and not why:
            laid = REST_OF + number in ahead
            found.append(_put_rest(activity.put_rest, rest, room, laid=laid))
        elif why:
            found.append(activity.put[why])
        elif (activity.per_day and begun[number] >= activity.per_day) or (
            activity.in_all and begun_in_all[number] >= activity.in_all
        ):
            found.append(activity.put["limit"])
        elif activity.slots > room:
            found.append(activity.cramped[room])
        else:
            found.append(activity.put[""])
    return found


def _put_rest(offer: Offer, rest: int, room: int, *, laid: bool) -> Offer:
    """The offer to finish something; it takes what is left of it, and is laid only once."""
    share = rest / offer.takes if offer.takes else 0.0
    why = "laid" if laid else "room" if slots_for(rest) > room else ""
    there = room * SLOT if why == "room" else 0
    return Offer(offer.action, rest, offer.energy * share, offer.index, why, there)


def _room(plan: list[int], slot: int) -> int:
    """Undecided slots in a row from here, before something fixed."""
    last = slot
    while last < len(plan) and plan[last] == OPEN:
        last += 1
    return last - slot
