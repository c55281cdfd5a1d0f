"""The calendar as rows: what stands where, and what became of it."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.engine.slots import DAY
from pmsim.model.clock import (
    DAY_START,
    EVENING_SLOTS,
    SLOT,
    WORKDAY_SLOTS,
    midnight_before,
    minute_of_day,
)
from pmsim.model.facts import CutShort, Finished
from pmsim.model.state import FREE, GOES_ON, MEETING, OPEN, REST_OF, Phase, State
from pmsim.view.lookup import ICONS, first_name, need
from pmsim.view.past import today
from pmsim.view.words import clock, duration


@frozen
class RowView:
    """One block of the calendar."""

    slot: int
    """The first half hour, counted from 08:30."""
    slots: int
    start: int
    """Minute of the day."""
    end: int
    start_text: str
    end_text: str
    what: str
    """`activity`, `meeting`, `free` or `undecided`."""
    key: str
    name: str
    kind: str
    """The kind of activity, for colour; `free` and `undecided` for the others."""
    icon: str
    state: str
    """`done`, `cut`, `now` or `next`."""
    fixed: bool
    minutes_left: int
    """Of the block under way, or of one that was cut short."""
    sub: str
    """Who is there, or how it stands; may be empty."""


@frozen
class _Block:
    what: str
    key: str
    name: str
    kind: str
    icon: str
    people: tuple[str, ...] = ()
    rest: bool = False


def see_calendar(program: Program, state: State) -> tuple[RowView, ...]:
    """Today's rows from 08:30, to 21:00 when the evening is worked."""
    evening = state.worked_on or any(code != FREE for code in state.plan[WORKDAY_SLOTS:])
    return rows_of(program, state, state.plan[: EVENING_SLOTS if evening else WORKDAY_SLOTS])


def rows_of(program: Program, state: State, plan: list[int]) -> tuple[RowView, ...]:
    """The rows of a plan, drafted or real."""
    rows = []
    slot = 0
    while slot < len(plan):
        after = slot + 1
        while after < len(plan) and plan[after] == GOES_ON:
            after += 1
        rows.append(_row(program, state, plan[slot], slot, after))
        slot = after
    return tuple(rows)


def _row(program: Program, state: State, code: int, slot: int, after: int) -> RowView:
    block = _block(program, code)
    start, end = DAY_START + SLOT * slot, DAY_START + SLOT * after
    stands, left = _standing(state, block, start, end)
    return RowView(
        slot=slot,
        slots=after - slot,
        start=start,
        end=end,
        start_text=clock(start),
        end_text=clock(end),
        what=block.what,
        key=block.key,
        name=block.name,
        kind=block.kind,
        icon=block.icon,
        state=stands,
        fixed=block.what == "meeting",
        minutes_left=left,
        sub=_sub(block, stands, left),
    )


def _block(program: Program, code: int) -> _Block:
    scenario = program.scenario
    if code >= MEETING:
        meeting = need(scenario.meetings, program.meetings[code - MEETING].key)
        people = tuple(first_name(program, key) for key in meeting.people)
        icon = meeting.icon or ICONS[meeting.kind]
        return _Block("meeting", meeting.key, meeting.name, meeting.kind, icon, people)
    if code >= 0:
        activity = scenario.activities[code % REST_OF]
        people = tuple(first_name(program, key) for key in activity.people)
        icon = activity.icon or ICONS[activity.kind]
        rest = code >= REST_OF
        return _Block("activity", activity.key, activity.name, activity.kind, icon, people, rest)
    if code == OPEN:
        return _Block("undecided", "", "not decided yet", "undecided", "question")
    return _Block("free", "", "free", "free", "leaf")


def _standing(state: State, block: _Block, start: int, end: int) -> tuple[str, int]:
    """Where a block stands, and the minutes left of it."""
    now = minute_of_day(state.now)
    over = state.phase in (Phase.EVENING, Phase.INTENTION, Phase.ENDED)
    if over or end <= now:
        return _became(state, block, start, end)
    if start <= now and (state.phase != Phase.PLAN or now > start):
        return "now", _left(state, end - now)
    return "next", 0


def _left(state: State, to_edge: int) -> int:
    if 0 <= state.task < MEETING:
        return state.left[state.task]
    return to_edge


def _became(state: State, block: _Block, start: int, end: int) -> tuple[str, int]:
    midnight = midnight_before(int(state.v[DAY]))
    for fact in today(state):
        if not isinstance(fact, CutShort | Finished) or fact.key != block.key:
            continue
        if start < fact.at - midnight <= end:
            if isinstance(fact, Finished):
                return "done", 0
            return "cut", fact.left
    return "done", 0


def _sub(block: _Block, stands: str, left: int) -> str:
    if stands == "cut":
        return f"cut short, {duration(left)} missing"
    if stands == "now" and block.what != "free" and left:
        return f"{duration(left)} left"
    parts = (["the rest"] if block.rest else []) + list(block.people)
    return ", ".join(parts)


def deciding(state: State) -> int:
    """The minute of the half hour that is being decided, or -1."""
    if state.phase != Phase.PLAN or OPEN not in state.plan:
        return -1
    return DAY_START + SLOT * state.plan.index(OPEN)


def meetings_today(program: Program, state: State) -> tuple[str, ...]:
    """The keys of today's meetings, those declined as well, in the scenario's order."""
    here = program.meeting_here(state.v)
    today = int(state.v[DAY])
    return tuple(
        one.key for number, one in enumerate(program.meetings) if one.day == today and here[number]
    )
