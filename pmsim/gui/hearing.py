"""What a day sounds like: facts and hours in, names of sounds out. Knows no pygame.

Each sound has an equal that can be seen, so nothing is lost to those who do not hear it.
"""

from __future__ import annotations

from pmsim.model.clock import MINUTES_IN_DAY, minute_of_day
from pmsim.model.facts import (
    Agreed,
    Came,
    DayBegan,
    Ended,
    Happening,
    Heard,
    Judged,
    Learned,
    NightFell,
    Offered,
    Parted,
    Promised,
    Sent,
    Shipped,
)
from pmsim.model.scenario import Scenario
from pmsim.model.state import Phase, State
from pmsim.view.lookup import need
from pmsim.view.speech import lines_of

MORNING, NOON, EVENING = "ambience-morning", "ambience-noon", "ambience-evening"
AMBIENCES = (MORNING, NOON, EVENING)

_MOST = 3
"""So many sounds tell of one step; what matters less is only seen."""
_RANK = (
    "lamp",
    "day-ends",
    "day-begins",
    "promise-broken",
    "promise-kept",
    "promise-made",
    "stamp",
    "door",
    "bell",
    "knock",
    "biscuit",
    "chair",
    "chime",
    "pencil",
    "page",
)
"""What matters most comes first."""
HOURS = ("notebook", "mug", "kettle", "tick")
"""What the clock brings by itself."""
_NOON = 12 * 60
_HALF_HOUR = 30
_LATE_MORNING = 11 * 60 + 30
_LATE_AFTERNOON = 17 * 60
_NOBODY = ("you", "note")
_BAD = ("broken", "missed")
_AFTER_WORK = (Phase.EVENING, Phase.INTENTION, Phase.ENDED)


def sounds_of(scenario: Scenario, facts: tuple[Happening, ...]) -> tuple[str, ...]:
    """The sounds of what one step has led to, in the order in which they should be heard."""
    found = [name for fact in facts if (name := _sound_of(scenario, fact))]
    return tuple(name for name in _RANK if name in found)[:_MOST]


def hour_of(before: State, now: State) -> tuple[str, ...]:
    """What the clock brings between two moments of a day: it is heard when nothing else is."""
    then, after = minute_of_day(before.now), minute_of_day(now.now)
    if now.now // MINUTES_IN_DAY != before.now // MINUTES_IN_DAY or after < then:
        return ()
    if now.phase == Phase.EVENING and before.phase != Phase.EVENING:
        return ("notebook",)
    if before.phase == Phase.PLAN and now.phase != Phase.PLAN:
        return ("mug",)
    if then < _NOON <= after:
        return ("kettle",)
    return ("tick",) if then // _HALF_HOUR < after // _HALF_HOUR else ()


def ambience_of(state: State) -> str:
    """What is heard through the window at that hour."""
    if state.phase in _AFTER_WORK:
        return EVENING
    minute = minute_of_day(state.now)
    if minute < _LATE_MORNING:
        return MORNING
    return NOON if minute < _LATE_AFTERNOON else EVENING


def _sound_of(scenario: Scenario, fact: Happening) -> str:
    """One fact's sound; most have none."""
    match fact:
        case DayBegan():
            return "day-begins"
        case NightFell():
            return "lamp"
        case Ended():
            return "day-ends"
        case Came():
            return _arrival(scenario, fact)
        case Judged(kind="promise" | "deadline", verdict=verdict):
            return "promise-broken" if verdict in _BAD else "promise-kept"
        case Promised():
            return "promise-made"
        case Learned() | Heard():
            return "pencil"
        case _:
            return _at_work(fact)


def _at_work(fact: Happening) -> str:
    match fact:
        case Offered():
            return "biscuit"
        case Agreed() | Shipped():
            return "stamp"
        case Parted():
            return "door"
        case Sent():
            return "page"
        case _:
            return ""


def _arrival(scenario: Scenario, came: Came) -> str:
    """Somebody knocks, a message comes, something breaks, people sit down."""
    match came.kind:
        case "message":
            return "chime"
        case "talk" | "table":
            return "chair"
        case "event":
            event = need(scenario.events, came.key)
            if event.incident:
                return "bell"
            speakers = [line.who for line in lines_of(event, came.variant)]
            return "knock" if any(who not in _NOBODY for who in speakers) else "chime"
        case _:
            return ""
