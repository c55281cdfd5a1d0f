"""The day as a lane of half hours, with the energy it will leave."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import evolve, frozen

from pmsim.gui.parts import calendar, notes, panels, ribbon
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.words import Ink, line, middle, snug
from pmsim.gui.rect import Rect
from pmsim.gui.screens.day_facts import category, icon
from pmsim.gui.screens.day_today import joined
from pmsim.gui.screens.plan_draft import Draft
from pmsim.gui.screens.plan_motion import Movement
from pmsim.gui.screens.plan_places import DAY_START, FIRST_EVENING, SLOT, Lane, lane, places
from pmsim.gui.shapes import Align, Box, Icon, Shape, Shapes, Zone
from pmsim.gui.theme import LABEL, RADIUS, SMALL
from pmsim.view.calendar import RowView
from pmsim.view.forecast import LOW
from pmsim.view.words import clock

_LARGE = 1.2
_FOOT_Y, _FOOT_H = 654.0, 42.0


@frozen
class Held:
    """A card or block in the player's hand."""

    key: str
    lifted: int = -1
    """The half hour it was taken up from; -1 when it comes from the deck."""

    slot: int = -1
    """Where it would land; -1 is nowhere on the lane."""

    x: float = -1.0
    y: float = -1.0
    """The pointer while it drags; below 0 while it was picked up by a click or a key."""

    grip: int = 0
    """How many half hours below its top a block was taken."""

    @property
    def drags(self) -> bool:
        """Whether the pointer pulls it along."""
        return self.x >= 0


@frozen
class LaneFacts:
    """What the calendar panel shows."""

    title: str
    draft: Draft
    held: Held | None
    over: int
    """The half hour under the thing in hand, or -1."""

    movement: Movement = Movement()
    now: int = 0


def calendar_panel(look: Look, facts: LaneFacts) -> Shapes:
    """The panel: lane, ribbon, and what comes after work."""
    at = places(look)
    strip = lane(look, facts.draft.last)
    return (
        *panels.panel(look, at.calendar, facts.title),
        *_times(look, strip, at.times),
        *_blocks(look, strip, facts),
        *_landing(look, strip, facts),
        *_energy(look, at.ribbon, strip, facts),
        *_after(look, at.lane, at.ribbon, facts),
    )


def _times(look: Look, strip: Lane, right: float) -> Shapes:
    """Whole hours, with a line each; half hours have a fainter one."""
    shapes: list[Shape] = []
    for slot in range(strip.first, strip.last + 1):
        y = strip.y(slot)
        whole = (DAY_START + SLOT * slot) % 60 == 0
        fill = look.palette.line if whole else look.palette.paper2
        shapes.append(Box(Rect(strip.rect.x, y - 1, strip.rect.w, 2), fill))
        if whole and (slot < strip.last):
            text = clock(DAY_START + SLOT * slot)
            place = Rect(right - 76, y - 11, 76, 22)
            ink = Ink(SMALL, look.palette.ink2, Align.RIGHT)
            width = min(76.0, right - places(look).calendar.x - 6)
            shapes.append(snug(look, Rect(right - width, place.y, width, 22), text, ink))
    return tuple(shapes)


def _blocks(look: Look, strip: Lane, facts: LaneFacts) -> Shapes:
    """What lies on the lane, without what is in the hand."""
    draft, held = facts.draft, facts.held
    shown = draft.put_back(held.lifted) if held and held.lifted >= 0 else draft
    rows = tuple(row for row in joined(shown.rows) if _seen(strip, facts, row))
    rects = tuple(strip.block(row.slot, row.slots) for row in rows)
    heights = tuple(rect.y - strip.rect.y for rect in rects)
    offsets = facts.movement.offsets(rows, heights, facts.now, calm=look.calm)
    return tuple(
        shape
        for row, rect, off in zip(rows, rects, offsets, strict=True)
        for shape in _block(look, rect.moved(0, off), row, draft)
    )


def _seen(strip: Lane, facts: LaneFacts, row: RowView) -> bool:
    """Whether a row of the calendar has a block on the lane."""
    hidden = _refused(facts)
    if row.slot < hidden.stop and hidden.start < row.slot + row.slots:
        return False
    if row.what == "undecided" or row.slot + row.slots <= strip.first:
        return False
    return not (row.what == "free" and row.state == "next" and not _decided(facts.draft, row))


def _refused(facts: LaneFacts) -> range:
    """The half hours under a thing that cannot land there: its reason is written over them."""
    held = facts.held
    if held is None or facts.over < 0:
        return range(0)
    if not facts.draft.misfit(held.key, facts.over, held.lifted):
        return range(0)
    return range(facts.over, facts.over + facts.draft.slots(held.key))


def _decided(draft: Draft, row: RowView) -> bool:
    """Whether a free half hour lies between the blocks of today, and not after work."""
    return row.slot < draft.last


def _block(look: Look, rect: Rect, row: RowView, draft: Draft) -> Shapes:
    if row.what == "free":
        return _free(look, rect, row)
    drafted = draft.at(row.slot)
    target: Hashable = ("row", row.slot)
    if drafted:
        target = ("block", row.slot)
    elif row.what == "meeting" and row.state == "next":
        target = ("meeting", row.key)
    sub = "" if look.text > _LARGE else row.sub
    says = f"{row.start_text} to {row.end_text}, {row.name}, {row.sub}".removesuffix(", ")
    block = calendar.Block(
        category(row.kind), icon(row.icon), row.name, sub, row.start_text, row.fixed
    )
    touch = Touch(target, f"{says}, fixed" if row.fixed else says, "calendar")
    if target == ("row", row.slot):
        return _past(look, rect, row, touch)
    return calendar.lane_block(look, rect, block, touch)


def _past(look: Look, rect: Rect, row: RowView, touch: Touch) -> Shapes:
    """A block that has begun or is over: it can no longer be moved."""
    hue = look.palette.done if row.state != "now" else look.palette.hue(category(row.kind))
    mark = {"done": "check", "cut": "clock", "now": "play"}.get(row.state, "check")
    box = Box(
        rect,
        hue.tint,
        RADIUS.block,
        border=look.palette.ink if look.palette.loud else "",
        border_width=look.palette.control_border,
        stripe=hue.stripe,
        stripe_width=7.0,
        says=touch.says,
    )
    ink = Ink(SMALL, look.palette.ink2)
    low = rect.h < 30
    y = rect.y + (1 if low else 5)
    return (
        box,
        Icon(Rect(rect.x + 15, y + 1, 20, 20), icon(row.icon), look.palette.ink2),
        line(look, rect.x + 43, y, rect.w - 43 - 34, row.name, ink),
        Icon(Rect(rect.right - 28, y + 2, 18, 18), mark, look.palette.ink2),
    )


def _free(look: Look, rect: Rect, row: RowView) -> Shapes:
    """A half hour that was left free."""
    words = Ink(SMALL, look.palette.ink2)
    return (line(look, rect.x + 16, rect.y + 1, rect.w - 24, row.name, words),)


def _landing(look: Look, strip: Lane, facts: LaneFacts) -> Shapes:
    """Where the thing in the hand would come down, and the half hours it may go to."""
    held, draft = facts.held, facts.draft
    if held is None:
        return ()
    shapes: list[Shape] = []
    if facts.over >= 0:
        why = draft.misfit(held.key, facts.over, held.lifted)
        slots = min(draft.slots(held.key), strip.last - facts.over)
        begin = DAY_START + SLOT * facts.over
        end = begin + SLOT * draft.slots(held.key)
        text = why or f"Drop here: {clock(begin)} to {clock(end)}"
        rect = strip.block(facts.over, max(1, slots))
        shapes += notes.drop_target(look, rect, text, allowed=not why)
    return tuple(shapes)


def slot_zones(look: Look, strip: Lane, draft: Draft, held: Held) -> Shapes:
    """The half hours as targets, while something is held; nothing else can be reached."""
    wall = (
        Zone(panels.SCREEN, wall=True),
        Zone(panels.SCREEN, target="put-back", group="held", says="put it back"),
    )
    first = min(draft.undecided(held.lifted), default=strip.first)
    zones = tuple(
        Zone(
            Rect(strip.rect.x, strip.y(slot), strip.rect.w, strip.step),
            target=("slot", slot),
            group="calendar",
            says=draft.misfit(held.key, slot, held.lifted)
            or f"drop here, {clock(DAY_START + SLOT * slot)}",
        )
        for slot in range(first, strip.last)
    )
    return (*wall, *zones)


def _energy(look: Look, rect: Rect, strip: Lane, facts: LaneFacts) -> Shapes:
    """The ribbon as the plan with the thing in hand would have it."""
    forecast = _tried(facts).forecast
    levels = tuple(
        ribbon.Level(strip.y((minute - DAY_START) / SLOT) - rect.y, energy)
        for minute, energy in forecast.levels
    )
    title = line(look, rect.x - 2, rect.y - 36, rect.w + 22, "Energy", Ink(LABEL))
    return (title, *ribbon.ribbon(look, rect, levels, LOW, f"energy, {forecast.text}"))


def _tried(facts: LaneFacts) -> Draft:
    """The draft with the thing in hand where it would land."""
    held = facts.held
    if held is None or facts.over < 0:
        return facts.draft
    return facts.draft.laid(held.key, facts.over, held.lifted)


def _after(look: Look, at: Rect, beside: Rect, facts: LaneFacts) -> Shapes:
    """What comes after work, and the first low hour in words."""
    forecast = _tried(facts).forecast
    p = look.palette
    large = look.text > 1
    w = at.w - (116 if large else 18)
    rect = Rect(at.x, _FOOT_Y, w, _FOOT_H)
    words = Rect(rect.right + 12, _FOOT_Y - 3, beside.right - rect.right + 2, _FOOT_H + 8)
    colour = p.bad.text if forecast.low_at >= 0 else p.ink2
    evening = facts.draft.last > FIRST_EVENING
    text = f"Home at {clock(DAY_START + SLOT * facts.draft.last)}" if evening else "Evening"
    dark = p.night
    return (
        Box(rect, dark, 10),
        Icon(Rect(rect.x + 14, rect.cy - 12, 24, 24), "home", p.cream),
        line(look, rect.x + 46, rect.cy - 10, rect.w - 56, text, Ink(SMALL, p.cream)),
        *middle(look, words, forecast.text, Ink(SMALL, colour), 2),
    )


def in_hand(look: Look, held: Held, card: calendar.Card, lean: float) -> Shapes:
    """The card under the pointer."""
    rect = Rect(held.x - 150, held.y - 60, 187, 90)
    shapes = calendar.deck_card(look, rect, card, Touch("held", "in your hand", "held"))
    return calendar.lifted(look, rect, tuple(_mute(shape) for shape in shapes), lean)


def _mute(shape: Shape) -> Shape:
    return evolve(shape, target=None)
