"""Mornings, evenings and nights, and the end of it all."""

from __future__ import annotations

from pmsim.engine.agenda import deliver_due, draw_chances
from pmsim.engine.change import bump, happen
from pmsim.engine.dice import roll
from pmsim.engine.planning import next_edge_slot
from pmsim.engine.program import CompiledMetric, Program
from pmsim.engine.promises import judge_the_rest
from pmsim.engine.scoring import find_ending, take_score
from pmsim.engine.slots import DAY, EVENING, HOUR
from pmsim.engine.stress import recover
from pmsim.engine.team import work_tonight
from pmsim.model.actions import Offer
from pmsim.model.clock import (
    DAY_START,
    EVENING_END,
    EVENING_SLOTS,
    SLOT,
    WORKDAY_END,
    WORKDAY_SLOTS,
    midnight_before,
    minute_of_day,
)
from pmsim.model.facts import Cause, DayBegan, Ended, NightFell
from pmsim.model.state import FREE, GOES_ON, MEETING, NOBODY, OPEN, Phase, State


def begin_day(program: Program, state: State, day: int) -> None:
    """A morning: a fresh calendar, today's meetings and chances, and what the night brought."""
    state.now = midnight_before(day) + DAY_START
    state.v[DAY], state.v[HOUR] = float(day), DAY_START / 60.0
    state.worked = state.as_planned = state.elapsed = state.meetings_row = 0
    state.residue, state.can_note, state.worked_on = 0, False, False
    state.moved_up = ()
    state.begun = [0] * len(state.begun)
    state.done_today = [0] * len(state.done_today)
    state.task = FREE
    slots = program.slots
    for place in range(slots.mood_from, slots.cap_from):
        state.v[place] = 0.0
    if state.facts is not None:
        state.facts.append(DayBegan(state.now, day))
    _calendar(program, state, day)
    draw_chances(program, state, day)
    if state.intention != NOBODY:
        happen(program, state, program.intention_outcomes[state.intention])
        state.intention = NOBODY
    deliver_due(program, state)
    state.phase = Phase.PLAN


def _calendar(program: Program, state: State, day: int) -> None:
    plan = [OPEN] * WORKDAY_SLOTS + [FREE] * (EVENING_SLOTS - WORKDAY_SLOTS)
    here = program.meeting_here(state.v)
    for number, meeting in enumerate(program.meetings):
        if meeting.day == day and here[number] and not state.settled[number]:
            plan[meeting.slot] = MEETING + number
            for slot in range(meeting.slot + 1, meeting.slot + meeting.slots):
                plan[slot] = GOES_ON
    state.plan = plan
    state.morning_plan = ()


def day_is_over(state: State) -> bool:
    """Whether the clock has reached the end of what is worked today."""
    minute = minute_of_day(state.now)
    return minute >= (EVENING_END if state.worked_on else WORKDAY_END)


def end_day(program: Program, state: State) -> None:
    """After work comes the evening; after a worked evening, the next question."""
    state.task = FREE
    if state.worked_on:
        _after_evening(program, state)
    else:
        state.phase = Phase.EVENING


def choose_evening(program: Program, state: State, offer: Offer) -> None:
    """Spends the evening; working on opens the slots to 21:00."""
    evening = program.evenings[offer.index]
    rules = program.rules
    state.v[EVENING] = float(offer.index + 1)
    state.detachment = evening.detachment
    state.morning_bonus = rules.relax_energy if evening.kind == "relax" else 0.0
    cause = Cause("evening", evening.key)
    if state.facts is not None:
        state.facts.append(NightFell(state.now, evening.key))
    happen(program, state, evening.outcome)
    if evening.skill >= 0:
        bump(program, state, evening.skill, rules.mastery_skill, cause)
    if evening.kind != "work on" or minute_of_day(state.now) > EVENING_END - SLOT:
        _after_evening(program, state)
        return
    state.worked_on = True
    for slot in range(next_edge_slot(state), EVENING_SLOTS):
        state.plan[slot] = OPEN
    state.phase = Phase.PLAN


def _after_evening(program: Program, state: State) -> None:
    if program.intentions and state.v[DAY] < program.scenario.days:
        state.phase = Phase.INTENTION
    else:
        pass_night(program, state)


def intend(program: Program, state: State, offer: Offer) -> None:
    """Takes one thing into tomorrow, and turns out the light."""
    state.intention = offer.index
    pass_night(program, state)


def pass_night(program: Program, state: State) -> None:
    """Recovery, drift of the metrics, promises falling due; then morning, or the end."""
    day = int(state.v[DAY])
    recover(program, state)
    for index in state.each_day:
        happen(program, state, index)
    work_tonight(program, state)
    for metric in program.metrics:
        _drift(program, state, metric, day)
    state.now = midnight_before(day + 1) + DAY_START
    if day < program.scenario.days:
        begin_day(program, state, day + 1)
    else:
        deliver_due(program, state)
        finish(program, state)


def _drift(program: Program, state: State, metric: CompiledMetric, day: int) -> None:
    key = program.slots.names[metric.place]
    if metric.daily is not None:
        bump(program, state, metric.place, metric.daily(state.v), Cause("daily", key))
    if metric.noise:
        first = roll(state.seed, metric.purpose, day, 0)
        second = roll(state.seed, metric.purpose, day, 1)
        wobble = (first + second - 1.0) * metric.noise
        bump(program, state, metric.place, wobble, Cause("noise", key))


def finish(program: Program, state: State) -> None:
    """The last promises are judged, the score is taken, the ending is found."""
    judge_the_rest(program, state)
    take_score(program, state)
    state.ending = find_ending(program, state)
    state.phase = Phase.ENDED
    state.waiting.clear()
    if state.facts is not None:
        state.facts.append(Ended(state.now, program.scenario.endings[state.ending].key))
