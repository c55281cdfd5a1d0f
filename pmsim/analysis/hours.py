"""A neutral week, worked by several timetables: what hours give and cost.

The first four are those that the rules were tuned with. The last two differ by hours alone: the
same control, support, meetings and lunch, eight hours a day or twelve.

An effective hour is an hour of work times its output, measured at every slot (`engine.stress`).
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from pmsim.analysis.playing import Player
from pmsim.analysis.sight import Sight, look
from pmsim.analysis.worlds import worlds_of
from pmsim.engine.compile import compile_scenario
from pmsim.engine.offers import offers
from pmsim.engine.opening import first_state
from pmsim.engine.program import Program
from pmsim.engine.slots import BURNOUT, DAY, STRESS, WELLBEING
from pmsim.engine.step import apply
from pmsim.engine.stress import output
from pmsim.model.actions import Offer
from pmsim.model.clock import DAY_START, SLOT
from pmsim.model.expressions import Number
from pmsim.model.outcomes import Change, Choice, Moment, Outcome
from pmsim.model.scenario import (
    Activity,
    Background,
    Ending,
    Evening,
    EveningKind,
    Event,
    Meeting,
    Metric,
    Person,
    Scenario,
)
from pmsim.model.state import OPEN, Phase, State

DAYS = 5
_INTERRUPTION = 15
"""Minutes that each interruption takes."""


@frozen
class Week:
    """What a week brings, the same every day."""

    meetings: tuple[int, ...]
    """The slots of the half-hour meetings."""
    interruptions: tuple[int, ...]
    """Minutes of the day at which somebody wants a quarter of an hour."""
    support: float
    """Trust of the one who stands by the player."""


@frozen
class Timetable:
    """How somebody works through the week: a letter per half hour from 08:30, and the evening.

    `w` is work, `l` is lunch, `-` is a half hour left free; meetings stand where they are.
    """

    name: str
    week: Week
    day: str
    evening: EveningKind


@frozen
class Worked:
    """What a week came to."""

    name: str
    mornings: tuple[float, ...]
    """Stress at 08:30 of each day that came before burnout."""
    last: float
    """Stress on Friday evening, or at burnout."""
    burnt_out: bool
    effective: tuple[float, ...]
    """Effective hours of each day."""
    wellbeing: float
    """That part of the score, from 0 to 100."""


_QUIET = Week(meetings=(1, 11), interruptions=(), support=70.0)
_LOUD = Week(
    meetings=(1, 2, 5, 9, 10, 13, 17),
    interruptions=(
        *(DAY_START + SLOT * slot + 5 for slot in (0, 3, 4, 6, 7, 8, 11, 12, 14, 15)),
        *(DAY_START + SLOT * slot + 20 for slot in (3, 6, 8, 11, 14, 16, 18)),
    ),
    support=50.0,
)
_LONELY = Week(_LOUD.meetings, _LOUD.interruptions, support=25.0)

EIGHT = Timetable("hours only: 8 h", _QUIET, "wwwwwwwlwwwwwwwww---", "switch off")
TWELVE = Timetable("hours only: 12 h", _QUIET, "wwwwwwwlwwwwwwwwwwwwwwwww", "work on")
"""They differ by hours alone: from 17:00 on one is at home, and the other at work."""
TIMETABLES = (
    Timetable("bounded: 8 h, lunch, three breaks", _QUIET, "wwww-wwlwwwww-wwww-w", "switch off"),
    Timetable("typical: 9.5 h, meetings, interruptions", _LOUD, "wwwwwwwlwwwwwwwwwwww", "relax"),
    Timetable("no breaks: 10 h, little support", _LONELY, "w" * 20, "relax"),
    Timetable("hero: 12.5 h, little support", _LONELY, "w" * 25, "work on"),
    EIGHT,
    TWELVE,
)
"""The four policies that the rules were tuned with, and the pair."""


def work_through(timetable: Timetable) -> Worked:
    """Plays the week. There is no luck in it."""
    program = compile_scenario(_scenario(timetable.week))
    player = Player(program, worlds_of(program), _Worker(program, timetable))
    state = first_state(program, 1, trace=False)
    mornings, last, effective = [state.v[STRESS]], 0.0, [0.0] * DAYS
    while open_offers := [offer for offer in offers(program, state) if not offer.why]:
        before, day = state.clone(), int(state.v[DAY])
        sight = look(player.worlds, state, 0, 0)
        apply(program, state, player.decide(sight, open_offers))
        effective[day - 1] += _effective(program, before, state) / 60.0
        if state.phase == Phase.PLAN and state.v[DAY] > day:
            mornings.append(state.v[STRESS])
        if state.v[BURNOUT] or (day == DAYS and state.phase != Phase.ENDED):
            last = state.v[STRESS]
    return Worked(
        timetable.name,
        tuple(mornings),
        last,
        bool(state.v[BURNOUT]),
        tuple(effective),
        state.v[WELLBEING],
    )


def _effective(program: Program, before: State, after: State) -> float:
    """Minutes worked in one step, each times the output it began with."""
    minutes = after.worked - before.worked
    if minutes <= 0 or after.v[DAY] != before.v[DAY]:
        return 0.0
    passed = after.elapsed - before.elapsed
    planned = (after.as_planned - before.as_planned) / passed if passed else 1.0
    return minutes * (
        planned * output(program, before, planned=True)
        + (1.0 - planned) * output(program, before, planned=False)
    )


@frozen
class _Worker:
    """Follows a timetable."""

    program: Program
    timetable: Timetable

    def __call__(self, sight: Sight, open_offers: Sequence[Offer]) -> Offer:
        """Picks one of the open offers."""
        if sight.phase == Phase.EVENING:
            return next(
                offer
                for offer in open_offers
                if self.program.evenings[offer.index].kind == self.timetable.evening
            )
        if sight.phase != Phase.PLAN or OPEN not in sight.plan:
            return open_offers[0]
        letter = self.timetable.day[list(sight.plan).index(OPEN)]
        wanted = {"w": "put work", "l": "put lunch", "-": "free"}[letter]
        return next(offer for offer in open_offers if offer.action.text == wanted)


_WORK = Activity(
    "work", "Work", "think", SLOT, Outcome(energy=-4.0, effects=(Change("work", Number(0.5)),))
)
_LUNCH = Activity(
    "lunch", "Lunch", "rest", SLOT, Outcome(energy=12.0, effects=(Change("stress", Number(-3.0)),))
)
_YES = Choice("yes", "Yes?", Outcome(takes=_INTERRUPTION))


def _scenario(week: Week) -> Scenario:
    """Five working days that ask for nothing but hours."""
    return Scenario(
        key="hours",
        title="A week of hours",
        about="Nothing happens in it but work.",
        days=DAYS,
        metrics=(Metric("work", "Work", "", "higher", 0.0, 40.0, 60.0, 1.0, 0.0, 1e6),),
        people=(Person("tomas", "Tomas", "Mentor", week.support, 1.0, "tomas", True),),
        activities=(_WORK, _LUNCH),
        endings=(Ending("over", "Friday", "It is Friday."),),
        evenings=(
            Evening("sofa", "Sofa", "switch off"),
            Evening("friends", "Friends", "relax"),
            Evening("desk", "Desk", "work on"),
        ),
        backgrounds=(Background("anyone", "Anyone", (), "", ""),),
        digest="hours",
        meetings=tuple(
            Meeting(f"meeting_{slot}", "Meeting", "team", Moment(0, DAY_START + SLOT * slot), SLOT)
            for slot in week.meetings
        ),
        events=tuple(
            Event(f"knock_{day}_{minute}", (), (_YES,), at=Moment(day, minute))
            for day in range(1, DAYS + 1)
            for minute in week.interruptions
        ),
    )
