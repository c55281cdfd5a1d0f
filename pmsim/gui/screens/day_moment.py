"""One moment of the running day: what its picture shows, and what it showed just before."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.playing import Playing
from pmsim.gui.screens import day_scene
from pmsim.gui.screens.day_people import turns
from pmsim.gui.screens.day_time import Pace, between
from pmsim.gui.theme import (
    BADGE_POP,
    CARD_FOLD,
    INTERRUPTION_IN,
    MOOD_CHANGE,
    VALUE_COUNT,
    VISITOR_IN,
)
from pmsim.view.day import DayView
from pmsim.view.story import StoryLine


@frozen
class Facts:
    """Everything the picture shows."""

    game: Playing
    view: DayView
    """The moment to show: while the clock is on its way, the one before."""
    coming: DayView
    """The moment that the clock is on its way to."""
    exact: float
    """The minute of the day that the bars show, and a part of the next."""
    pace: Pace
    arrived: bool
    reading: tuple[StoryLine, ...]
    opened: tuple[str, str] | None
    tab: str
    first: int
    """The first person that shows."""

    hurried: bool = False
    """Whether the clock makes up for what was decided."""

    was: Facts | None = None
    """The picture before this one: what moves, moves from there. None when nothing does."""

    @property
    def minute(self) -> int:
        """The minute that everything else shows."""
        return int(self.exact)


def visit_at(facts: Facts) -> day_scene.Visit | None:
    """News to be read, somebody who waits for an answer, or somebody who thinks about yours."""
    view = facts.view
    if facts.reading and facts.arrived:
        return day_scene.news_of(facts.reading, view.people, view.doing)
    if facts.reading and facts.hurried:
        return day_scene.thinking(facts.reading, view.people)
    if facts.arrived and view.scene and view.phase == "event":
        return day_scene.visit_of(view.scene, view.people)
    return None


def at_desk(facts: Facts) -> str:
    """The key of the person who has a frame in the list: whoever waits for an answer."""
    view = facts.view
    asks = view.scene and view.phase == "event" and facts.arrived and not facts.reading
    return view.scene.person if asks and view.scene else ""


def energy_and_stress(facts: Facts) -> tuple[float, float]:
    """As they are on the clock's way."""
    begin, end = facts.view.header.minute, facts.coming.header.minute
    share = 1.0 if facts.arrived or begin == end else (facts.minute - begin) / (end - begin)
    return between(facts.view, facts.coming, share)


def lasting(facts: Facts) -> int:
    """So many milliseconds something else than the clock moves, once these facts are shown."""
    visit, was = visit_at(facts), facts.was
    then = visit_at(was) if was else None
    lasts = [0]
    if visit != then:
        lasts.append(VISITOR_IN.ms + INTERRUPTION_IN.ms if visit else CARD_FOLD.ms)
    if was is not None and (
        numbers_differ(was, facts) or energy_and_stress(was) != energy_and_stress(facts)
    ):
        lasts.append(VALUE_COUNT.ms)
    if was is not None and turns(was.view.people, facts.view.people, 0.0):
        lasts.append(max(MOOD_CHANGE.ms, BADGE_POP.ms))
    return max(lasts)


def numbers_differ(was: Facts, facts: Facts) -> bool:
    """Whether a number of the product has another value now."""
    then, there = ([one.value for one in at.view.metrics] for at in (was, facts))
    return then != there
