"""From what a player may know of the day that ends to what the notebook shows."""

from __future__ import annotations

from attrs import evolve

from pmsim.engine.program import Program
from pmsim.gui.colours import Category
from pmsim.gui.motion import between
from pmsim.gui.parts.course_chart import Ahead, Course, Tick
from pmsim.gui.parts.metrics import Metric
from pmsim.gui.parts.stress_chart import Band, Peak, StressLine
from pmsim.gui.playing import Playing
from pmsim.gui.screens.day_facts import SPARK, STRESS_LEVELS, icon, metric
from pmsim.model.clock import DAY_START, MINUTES_IN_DAY, midnight_before, share_of_days
from pmsim.model.facts import Cause, Changed
from pmsim.view.causes import event_title
from pmsim.view.evening import TallyLine
from pmsim.view.lookup import find, first_name, need, sender
from pmsim.view.numbers import MetricView, courses_of
from pmsim.view.offers import OfferView
from pmsim.view.outlook import see_outlook
from pmsim.view.stress_line import StressPoint
from pmsim.view.words import metric_short, weekday

_LIMITS = (20.0, 34.0, 55.0, 80.0, 100.0)
_LOUD_ENOUGH = 0.95
_MOST_PEAKS = 4
"""Minutes from the first to the last half hour of a day."""
_HOURS = (9, 12, 15, 18)

BANDS = tuple(map(Band, STRESS_LEVELS, _LIMITS))
"""The words of the header and where each ends."""

OUTCOME_TONES = {
    "learned": "good",
    "kept": "good",
    "done": "good",
    "met": "good",
    "released": "good",
    "agreed": "bond",
    "no deal": "watch",
    "settled": "bond",
    "promised": "bond",
    "moved": "bond",
    "declined": "page",
    "shortened": "bond",
    "slipped": "watch",
    "broken": "bad",
    "missed": "bad",
}
"""Outcome word of the tally to the tone of its colour."""

_EVENING_ICONS = {
    "switch off": "sleep",
    "relax": "network",
    "mastery": "course",
    "work on": "focus",
}
_EVENING_COLOURS = {
    "switch off": Category.DATA,
    "relax": Category.USERS,
    "mastery": Category.THINK,
    "work on": Category.ADMIN,
}
_INTENTION_COLOURS = (Category.USERS, Category.STAKEHOLDERS, Category.THINK)


def stress_line(playing: Playing, day: int) -> StressLine:
    """The way of stress through a day, with names at the sharpest rises."""
    midnight = (day - 1) * MINUTES_IN_DAY
    history = courses_of(playing.program, playing.state, ["stress"])["stress"].history
    before = [value for at, value in history if at <= midnight + DAY_START]
    today = [
        (float(at - midnight), value)
        for at, value in history
        if midnight + DAY_START < at < midnight + MINUTES_IN_DAY
    ]
    start = (float(DAY_START), before[-1] if before else history[0][1])
    points = (start, *today) if today else (start, (DAY_START + 1.0, start[1]))
    return StressLine(points, BANDS, _peaks(playing, midnight))


def this_morning(playing: Playing, one: MetricView, today: int) -> Metric:
    """A number as the day began with it."""
    scale = need(playing.program.scenario.metrics, one.key)
    value = one.mornings[-1]
    past = (value for at, value in one.history if at <= midnight_before(today) + DAY_START)
    history = (*past, value)[-SPARK:]
    return evolve(metric(one), value=metric_short(scale, value), history=history)


def course_of(playing: Playing, one: MetricView, today: int) -> Course:
    """The way of a number from the first morning on, over the working hours of all days.

    On the evenings to come it is drawn as the rules would have it without any more doing.
    """
    scenario = playing.program.scenario
    days = scenario.days
    points = tuple((share_of_days(minute, days), value) for minute, value in one.history)
    if days == 1:
        ticks = tuple(Tick(share_of_days(hour * 60, 1), f"{hour:02}") for hour in _HOURS)
    else:
        ticks = tuple(
            Tick((day - 0.5) / days, weekday(scenario.first_weekday, day)[:3], day == today)
            for day in range(1, days + 1)
        )
    ahead = tuple(
        Ahead(to_come.day / days, to_come.value, to_come.low, to_come.high)
        for to_come in see_outlook(playing.program, playing.state, one.key)
    )
    return Course(points, one.start_short, one.goal, one.goal_short, ticks, ahead)


def grown(course: Course, today: int, days: int, share: float) -> Course:
    """The course while its last day is drawn, so much of it from 0 to 1."""
    if share >= 1:
        return course
    return course.until(between((today - 1) / days, course.points[-1][0], share))


def _peaks(playing: Playing, midnight: int) -> tuple[Peak, ...]:
    """The largest rises of the day that somebody or something caused."""
    found = []
    for fact in playing.state.facts or ():
        if not isinstance(fact, Changed) or fact.name != "stress":
            continue
        rise = fact.after - fact.before
        name = name_of(playing.program, fact.cause)
        if rise >= _LOUD_ENOUGH and name and DAY_START <= fact.at - midnight < MINUTES_IN_DAY:
            found.append((rise, Peak(fact.at - midnight, fact.after, name)))
    largest = sorted(found, key=lambda pair: -pair[0])[:_MOST_PEAKS]
    return tuple(peak for _, peak in largest)


def name_of(program: Program, cause: Cause) -> str:
    """Who or what stands behind a cause, in a word or two; empty for what comes by the clock."""
    scenario = program.scenario
    owner = cause.key.rpartition(".")[0] or cause.key
    talk = find(scenario.conversations, owner.partition(".")[0])
    if talk:
        return first_name(program, talk.person)
    message = find(scenario.messages, owner)
    if message:
        return sender(program, message)
    if find(scenario.events, owner):
        return event_title(program, owner).partition(",")[0]
    promised = find(scenario.promises, cause.key)
    if promised:
        return first_name(program, promised.to)
    for group in (scenario.meetings, scenario.activities, scenario.deadlines):
        for one in group:
            if one.key == cause.key:
                return one.name
    return ""


def split_hint(hint: str) -> tuple[str, str]:
    """What an evening is like, and what it does, which the view puts in brackets at the end."""
    if hint.endswith(")") and "(" in hint:
        told, _, effect = hint[:-1].rpartition("(")
        return told.strip(), effect[:1].upper() + effect[1:]
    return "", hint


def card_style(playing: Playing, offer: OfferView, place: int) -> tuple[str, Category]:
    """Icon and colour of a card of the evening."""
    if offer.action.verb != "evening":
        return icon(offer.icon), _INTENTION_COLOURS[place % len(_INTENTION_COLOURS)]
    kind = need(playing.program.scenario.evenings, offer.action.target).kind
    return _EVENING_ICONS.get(kind, "home"), _EVENING_COLOURS.get(kind, Category.REST)


def effects_of(line: TallyLine) -> str:
    """What changed when a line of the list happened."""
    told = "; ".join(line.effects) or "nothing that shows in a number yet"
    return f"{line.clock}: {told}."


def hour_words(point: StressPoint) -> str:
    """What the stress line tells at a half hour, in the words of the header."""
    return f"{point.clock}, {round(point.value)}, {point.word}"
