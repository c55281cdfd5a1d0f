"""The first state of a playthrough, or one in the middle for authors."""

from __future__ import annotations

from pmsim.engine.change import put
from pmsim.engine.day import begin_day
from pmsim.engine.evidence import draw_truths
from pmsim.engine.planning import spread
from pmsim.engine.program import EVENT, TABLE, Program
from pmsim.engine.step import settle
from pmsim.model.clock import DAY_START
from pmsim.model.facts import Cause
from pmsim.model.state import FREE, OPEN, Phase, State


def first_state(program: Program, seed: int, trace: bool = True) -> State:
    """08:30 on day 1. Without `trace` nothing is remembered but what the rules need."""
    state = _blank(program, seed, trace)
    begin_day(program, state, 1)
    return state


def middle_state(
    program: Program, seed: int, event: str, settings: tuple[tuple[str, float], ...]
) -> State:
    """The moment at which an event or a negotiation comes, with an empty calendar behind it.

    An empty `event` means the first morning. Raises KeyError for names the scenario lacks.
    """
    state = _blank(program, seed, True)
    day, minute, waiting = 1, DAY_START, None
    tables = {one.key: number for number, one in enumerate(program.tables)}
    if event in tables:
        minute, waiting = 720, (TABLE, tables[event])
    elif event:
        index = {one.key: number for number, one in enumerate(program.events)}[event]
        at = program.scenario.events[index].at
        day, minute = (max(at.day, 1), at.minute) if at else (1, 720)
        waiting = (EVENT, index)
    begin_day(program, state, day)
    for name, value in settings:
        put(program, state, program.slots.index[name], value, Cause("setting", name))
    if waiting:
        state.plan = [FREE if code == OPEN else code for code in state.plan]
        state.morning_plan = spread(state.plan)
        state.now += minute - DAY_START
        state.agenda = [entry for entry in state.agenda if entry[0] > state.now]
        state.waiting.append(waiting)
        state.phase = Phase.RUN
        settle(program, state)
    return state


def _blank(program: Program, seed: int, trace: bool) -> State:
    activities, meetings = len(program.activities), len(program.meetings)
    return State(
        seed=seed,
        v=list(program.slots.start),
        now=DAY_START,
        phase=Phase.PLAN,
        truths=draw_truths(program, seed),
        plan=[],
        morning_plan=(),
        left=[0] * activities,
        gained=[0.0] * activities,
        begun=[0] * activities,
        begun_in_all=[0] * activities,
        done_today=[0] * activities,
        settled=[0] * meetings,
        came=[0] * len(program.events),
        inbox=[0] * len(program.messages),
        agenda=list(program.agenda),
        serial=0,
        rolls={},
        asked={},
        mail=[],
        waiting=[],
        each_day=[],
        order=tuple(range(len(program.items))),
        facts=[] if trace else None,
    )
