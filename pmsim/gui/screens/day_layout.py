"""The picture of the running day, put together from its panels."""

from __future__ import annotations

from attrs import evolve

from pmsim.gui.kept import kept
from pmsim.gui.motion import counted, runs
from pmsim.gui.parts import controls, heavens, panels, press
from pmsim.gui.parts.header import ENERGY_AT, STRESS_AT, Header, Speed, header, speeds
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.nook import nook
from pmsim.gui.parts.people import Turn
from pmsim.gui.playing import Playing
from pmsim.gui.rect import Rect
from pmsim.gui.screens import (
    day_block,
    day_desk,
    day_people,
    day_scene,
    day_today,
    plan_inbox,
    plan_sheets,
)
from pmsim.gui.screens.day_facts import MENU, header_at, seen
from pmsim.gui.screens.day_moment import Facts, at_desk, energy_and_stress, numbers_differ, visit_at
from pmsim.gui.screens.day_time import CALM_STEP, Pace
from pmsim.gui.shapes import Shapes, Zone
from pmsim.gui.theme import BADGE_POP, MOOD_CHANGE, SMALL_STRONG, VALUE_COUNT
from pmsim.view.calendar import RowView
from pmsim.view.day import DayView
from pmsim.view.offers import OfferView
from pmsim.view.words import clock

FOLD = 1.2
"""From this text size on today, people and numbers share one panel with tabs."""

_GO_ON = "Go on"
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


def picture(look: Look, facts: Facts, now: int) -> Shapes:
    """The whole screen, back to front."""
    if look.calm and not facts.arrived:
        facts = evolve(facts, exact=facts.exact - facts.exact % CALM_STEP)
    head = header_at(facts.view.header, facts.minute, *_energy_and_stress(look, facts, now))
    shapes = (
        *_top(look, head),
        *_speeds(look, _chosen(facts)),
        *_panels(look, facts, now),
        *_scene(look, facts, now),
    )
    return seen((*shapes, *_sheet(look, facts)))


def _energy_and_stress(look: Look, facts: Facts, now: int) -> tuple[float, float]:
    """As they are on the clock's way, or counting on to what a decision made of them."""
    there = energy_and_stress(facts)
    if facts.was is None:
        return there
    energy, stress = energy_and_stress(facts.was)
    return (
        counted(energy, there[0], VALUE_COUNT, now, calm=look.calm),
        counted(stress, there[1], VALUE_COUNT, now, calm=look.calm),
    )


@kept
def _top(look: Look, head: Header) -> Shapes:
    """The sky and the header."""
    return (
        heavens.sky(look, head.hour),
        *heavens.cloud(look, 560, 64, 0.38, heavens.lit(head.hour)),
        *heavens.cloud(look, 720, 54, 0.44, heavens.lit(head.hour)),
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


def _panels(look: Look, facts: Facts, now: int) -> Shapes:
    """Today, people and numbers; with large text one of them, with tabs."""
    folded = look.text > FOLD
    view = facts.view
    rows = day_today.at_minute(view.calendar, view.header.minute, facts.minute)
    paused = facts.pace is Pace.PAUSE or bool(facts.reading) or view.phase == "event"
    today = day_today.TodayFacts(
        rows,
        facts.minute,
        paused and facts.arrived,
        titled=not folded,
        movable=movable(facts),
    )
    here, counting = at_desk(facts), _counting(look, facts, now)
    turning = _turning(facts, now)
    if not folded:
        tall = _crowded(look, visit_at(facts))
        left, right = (evolve(one, h=_TALL if tall else one.h) for one in (_TODAY, _PEOPLE))
        return (
            *day_today.today_panel(look, left, today, facts.exact),
            *day_people.people_panel(look, right, view.people, here, facts.first, turning=turning),
            *(() if tall else day_people.metrics_strip(look, _METRICS, view.metrics, counting)),
        )
    if facts.tab == "people":
        shown = day_people.people_panel(
            look, _SIDE_FOLDED, view.people, here, facts.first, titled=False, turning=turning
        )
    elif facts.tab == "numbers":
        shown = day_people.metrics_column(look, _SIDE_FOLDED, view.metrics, counting)
    else:
        shown = day_today.today_panel(look, _SIDE_FOLDED, today, facts.exact)
    style = look.capped(1.2).style(SMALL_STRONG)
    tabs = tuple(controls.Segment(("tab", key), name, name, style) for key, name in _TABS)
    return (*controls.segments(look, _TABS_AT, tabs, ("tab", facts.tab), "tabs"), *shown)


def _counting(look: Look, facts: Facts, now: int) -> day_people.Counting | None:
    """The numbers as they were, as long as they count on."""
    if facts.was is None or not runs(VALUE_COUNT, now, calm=look.calm):
        return None
    if not numbers_differ(facts.was, facts):
        return None
    return day_people.Counting(facts.was.view.metrics, now)


def _turning(facts: Facts, now: int) -> tuple[tuple[str, Turn], ...]:
    """Whose face has just changed."""
    if facts.was is None or not (runs(MOOD_CHANGE, now) or runs(BADGE_POP, now)):
        return ()
    return day_people.turns(facts.was.view.people, facts.view.people, now)


def _crowding(look: Look, visit: day_scene.Visit | None) -> bool:
    """Whether words and answers need the room of the numbers, so that none is left out."""
    return visit is not None and not day_scene.fits(look, _SCENE, visit)


_crowded = kept(_crowding)
_crowded_then = kept(_crowding)
"""Of whoever is there, and of whoever was there before."""


def _scene(look: Look, facts: Facts, now: int) -> Shapes:
    """A visitor, news, or the block that runs; what was there before makes room for it."""
    visit, was = visit_at(facts), facts.was
    then = visit_at(was) if was else None
    before = day_desk.Before(then, _scene_at(look, tall=_crowded_then(look, then)), now)
    rect = _scene_at(look, tall=_crowded(look, visit))
    wall = nook(look, rect, facts.minute / 60)
    if visit is None:
        return (wall, *_running(look, rect, facts), *day_desk.left(look, before))
    if visit == then or was is None or then is not None:
        return (wall, *day_desk.visited(look, rect, visit, before))
    gone = day_desk.folding(look, _running(look.untouched(), _scene_at(look), was), now)
    return (wall, *gone, *day_desk.visited(look, rect, visit, before))


def _scene_at(look: Look, *, tall: bool = False) -> Rect:
    """Where the desk is: it takes the room of the numbers for whoever has much to say."""
    if look.text > FOLD:
        return _SCENE_FOLDED
    return evolve(_SCENE, h=_TALL) if tall else _SCENE


def _running(look: Look, rect: Rect, facts: Facts) -> Shapes:
    """The card of the block that runs."""
    doing = buttons(facts.view, facts.pace, arrived=facts.arrived)
    block = _block(facts.game, facts.view, facts.minute, _pause(facts), doing)
    return day_block.running(look, rect, facts.exact, block)


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


def movable(facts: Facts) -> tuple[int, ...]:
    """The slots of later blocks that can be moved or dropped: while the clock is paused."""
    view, offer = facts.view, pace_offers(facts.view).get("replan")
    stands = facts.arrived and not facts.reading and facts.pace is Pace.PAUSE
    if not stands or view.phase != "run" or offer is None or not offer.open:
        return ()
    later = (row for row in view.calendar if row.what == "activity" and row.state == "next")
    return tuple(row.slot for row in later)


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
    on = offers["advance"].label if "advance" in offers else _GO_ON
    says = on if on.startswith(_GO_ON) else f"{_GO_ON}: {on}"
    go_on = day_block.Doing("go-on", _GO_ON, "play", press.Kind.PRIMARY, says)
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
