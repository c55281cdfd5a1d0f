"""The picture of the running day, put together from its panels."""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.gui.kept import kept
from pmsim.gui.motion import progress
from pmsim.gui.parts import controls, heavens, panels, press
from pmsim.gui.parts.header import ENERGY_AT, STRESS_AT, Header, Speed, header, speeds
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.playing import Playing
from pmsim.gui.rect import Rect
from pmsim.gui.screens import day_block, day_people, day_scene, day_today, plan_inbox, plan_sheets
from pmsim.gui.screens.day_facts import MENU, header_at, seen
from pmsim.gui.screens.day_time import CALM_STEP, Pace, between
from pmsim.gui.shapes import Shapes, Zone
from pmsim.gui.theme import INTERRUPTION_IN, SMALL_STRONG
from pmsim.view.calendar import RowView
from pmsim.view.day import DayView
from pmsim.view.offers import OfferView
from pmsim.view.story import StoryLine
from pmsim.view.words import clock

FOLD = 1.2
"""From this text size on today, people and numbers share one panel with tabs."""

_RISE = 40.0
_TODAY = Rect(32, 96, 276, 492)
_SCENE = Rect(328, 96, 644, 492)
_PEOPLE = Rect(992, 96, 256, 492)
_METRICS = Rect(32, 604, 1216, 96)
_TALL = 608.0
"""How high the panels are while somebody has so much to say that the numbers make room."""
_SCENE_FOLDED = Rect(32, 96, 800, 608)
_TABS_AT = Rect(852, 96, 396, 54)
_SIDE_FOLDED = Rect(852, 160, 396, 544)
_TABS = (("today", "Today"), ("people", "People"), ("numbers", "Numbers"))
_SPEEDS = (
    Speed("pause", "pause", ("pace", "pause")),
    Speed("play", "play", ("pace", "play")),
    Speed("fast", "fast", ("pace", "fast")),
)
SIDE_FROM = 840.0
"""Right of this the wheel turns the list of people."""

_INBOX = Rect(390, 84, 500, 600)


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

    @property
    def minute(self) -> int:
        """The minute that everything else shows."""
        return int(self.exact)


def picture(look: Look, facts: Facts, now: int) -> Shapes:
    """The whole screen, back to front."""
    if look.calm and not facts.arrived:
        facts = evolve(facts, exact=facts.exact - facts.exact % CALM_STEP)
    head = header_at(facts.view.header, facts.minute, *_energy_and_stress(facts))
    shapes = (
        *_top(look, head),
        *_speeds(look, _chosen(facts)),
        *_panels(look, facts),
        *_scene(look, facts, now),
    )
    return seen((*shapes, *_sheet(look, facts)))


def _energy_and_stress(facts: Facts) -> tuple[float, float]:
    """As they are on the way."""
    begin, end = facts.view.header.minute, facts.coming.header.minute
    share = 1.0 if facts.arrived or begin == end else (facts.minute - begin) / (end - begin)
    return between(facts.view, facts.coming, share)


@kept
def _top(look: Look, head: Header) -> Shapes:
    """The sky and the header."""
    return (
        heavens.sky(look, head.hour),
        *heavens.cloud(look, 560, 64, 0.38),
        *heavens.cloud(look, 720, 54, 0.44),
        *header(look, head, Touch(MENU, "menu", "menu")),
        Zone(ENERGY_AT, target=("why", "energy"), group="menu", says=f"energy {head.energy.word}"),
        Zone(STRESS_AT, target=("why", "stress"), group="menu", says=f"stress {head.stress.word}"),
    )


def _chosen(facts: Facts) -> Pace:
    """While somebody waits for an answer the clock is paused."""
    if facts.arrived and (facts.reading or facts.view.phase == "event"):
        return Pace.PAUSE
    return Pace.FAST if facts.pace is Pace.SKIP else facts.pace


@kept
def _speeds(look: Look, chosen: Pace) -> Shapes:
    """Pause, play and fast."""
    zones = tuple(
        Zone(Rect(202 + 46 * i, 24, 46, 48), target=speed.target, group="speed", says=speed.says)
        for i, speed in enumerate(_SPEEDS)
    )
    return (*zones, *speeds(look, _SPEEDS, ("pace", chosen.value)))


def _panels(look: Look, facts: Facts) -> Shapes:
    """Today, people and numbers; with large text one of them, with tabs."""
    folded = look.text > FOLD
    view = facts.view
    rows = day_today.at_minute(view.calendar, view.header.minute, facts.minute)
    paused = facts.pace is Pace.PAUSE or bool(facts.reading) or view.phase == "event"
    today = day_today.TodayFacts(rows, facts.minute, paused and facts.arrived, titled=not folded)
    here = ""
    if view.scene and view.phase == "event" and facts.arrived and not facts.reading:
        here = view.scene.person
    if not folded:
        tall = _crowded(look, _visit(facts))
        left, right = (evolve(one, h=_TALL if tall else one.h) for one in (_TODAY, _PEOPLE))
        return (
            *day_today.today_panel(look, left, today, facts.exact),
            *day_people.people_panel(look, right, view.people, here, facts.first),
            *(() if tall else day_people.metrics_strip(look, _METRICS, view.metrics)),
        )
    if facts.tab == "people":
        shown = day_people.people_panel(
            look, _SIDE_FOLDED, view.people, here, facts.first, titled=False
        )
    elif facts.tab == "numbers":
        shown = day_people.metrics_column(look, _SIDE_FOLDED, view.metrics)
    else:
        shown = day_today.today_panel(look, _SIDE_FOLDED, today, facts.exact)
    style = look.capped(1.2).style(SMALL_STRONG)
    tabs = tuple(controls.Segment(("tab", key), name, name, style) for key, name in _TABS)
    return (*controls.segments(look, _TABS_AT, tabs, ("tab", facts.tab), "tabs"), *shown)


def _visit(facts: Facts) -> day_scene.Visit | None:
    """News to be read, or somebody who waits for an answer."""
    if facts.arrived and facts.reading:
        return day_scene.news_of(facts.reading, facts.view.people, facts.view.doing)
    if facts.arrived and facts.view.scene and facts.view.phase == "event":
        return day_scene.visit_of(facts.view.scene, facts.view.people)
    return None


@kept
def _crowded(look: Look, visit: day_scene.Visit | None) -> bool:
    """Whether words and answers need the room of the numbers, so that none is left out."""
    return visit is not None and not day_scene.fits(look, _SCENE, visit)


def _scene(look: Look, facts: Facts, now: int) -> Shapes:
    """A visitor, news, or the block that runs."""
    hour, visit = facts.minute / 60, _visit(facts)
    rect = _SCENE_FOLDED if look.text > FOLD else _SCENE
    if visit is not None:
        tall = look.text <= FOLD and _crowded(look, visit)
        rise = _RISE * (1 - progress(INTERRUPTION_IN, now, calm=look.calm))
        return day_scene.scene_with(
            look, evolve(rect, h=_TALL if tall else rect.h), hour, visit, rise
        )
    doing = buttons(facts.view, facts.pace, arrived=facts.arrived)
    block = _block(facts.game, facts.view, facts.minute, _pause(facts), doing)
    return day_block.scene_running(look, rect, facts.exact, block)


def running_row(rows: tuple[RowView, ...]) -> RowView | None:
    """The block under way."""
    return next((row for row in rows if row.state == "now"), None)


@kept
def _block(
    game: Playing, view: DayView, minute: int, pause: str, doing: tuple[day_block.Doing, ...]
) -> day_block.BlockFacts:
    row = running_row(day_today.at_minute(view.calendar, view.header.minute, minute))
    until = f"Until {row.end_text}" if row else "At your desk"
    return day_block.BlockFacts(
        row,
        pause or until,
        day_block.about_of(game, row),
        day_block.portraits_of(game, row),
        day_block.latest(view.log),
        doing,
    )


def _pause(facts: Facts) -> str:
    """That the clock stands, or is about to."""
    if facts.pace is not Pace.PAUSE:
        return ""
    if facts.arrived:
        return f"Paused at {clock(facts.minute)}"
    return f"Pausing at {facts.coming.header.clock}"


def pace_offers(view: DayView) -> dict[str, OfferView]:
    """What may be done about the running block, by verb."""
    return {one.action.verb: one for one in view.offers if one.group == "pace"}


@kept
def buttons(view: DayView, pace: Pace, *, arrived: bool) -> tuple[day_block.Doing, ...]:
    """What can be pressed beneath the running block."""
    inbox = day_block.Doing(
        "inbox", f"Inbox {view.unanswered}" if view.unanswered else "Inbox", "inbox"
    )
    if view.backlog:
        build = day_block.Doing("backlog", "Backlog", "backlog")
        return (build, *buttons(evolve(view, backlog=None), pace, arrived=arrived))
    if pace is not Pace.PAUSE:
        skip = day_block.Doing("skip", "Skip ahead", "fast", says="skip to what comes next")
        pause = day_block.Doing("pause", "Pause", "pause")
        return (inbox, skip, pause)
    if not arrived or view.phase != "run":
        return (inbox,)
    offers = pace_offers(view)
    words = {"replan": "Replan", "drop": "Stop this", "note": "Closing note"}
    found = [inbox]
    for verb, text in words.items():
        if verb in offers and offers[verb].open:
            offer = offers[verb]
            cost = f", {offer.cost_text}" if offer.cost_text else ""
            says = ", ".join(part for part in (offer.label, offer.cost_text, offer.hint) if part)
            found.append(day_block.Doing(verb, f"{text}{cost}", offer.icon, says=says))
    go_on = day_block.Doing(
        "go-on",
        "Go on",
        "play",
        press.Kind.PRIMARY,
        offers["advance"].label if "advance" in offers else "",
    )
    return (*found, go_on)


def _sheet(look: Look, facts: Facts) -> Shapes:
    """A message, a meeting, or the inbox on top of the day."""
    if facts.opened is None:
        return ()
    if facts.opened[0] != "inbox":
        return plan_sheets.sheet(look, facts.game, facts.coming, facts.opened)
    return inbox_sheet(look, facts.coming, int(facts.opened[1] or 0))


def inbox_sheet(look: Look, view: DayView, first: int) -> Shapes:
    """The inbox over the day."""
    w = _INBOX.w if look.text <= 1.2 else 760.0
    rect = Rect(640 - w / 2, _INBOX.y, w, _INBOX.h)
    close = Rect(rect.right - 76, rect.y + 10, 56, 48)
    facts = plan_inbox.InboxFacts(view.inbox, view.people, first, roomy=True)
    return (
        *panels.scrim(look),
        *plan_inbox.inbox_panel(look, rect, facts),
        *press.icon_button(look, close, "cross", Touch("close", "close", "close")),
    )
