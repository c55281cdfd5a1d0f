"""The desk while nothing happens: the block that runs, large, and the latest news."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import frozen

from pmsim.gui.kept import kept
from pmsim.gui.parts import panels, visit
from pmsim.gui.parts.bubbles import Caller
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.press import Face, Kind, button
from pmsim.gui.parts.words import Ink, headline, line, paragraph
from pmsim.gui.playing import Playing
from pmsim.gui.portraits import disc_of
from pmsim.gui.rect import Rect
from pmsim.gui.screens.day_facts import category, icon
from pmsim.gui.screens.day_today import share_done
from pmsim.gui.shapes import Align, Box, Icon, Picture, Shape, Shapes
from pmsim.gui.theme import BODY, BUTTON, H2, LABEL, SMALL
from pmsim.view.calendar import RowView
from pmsim.view.lookup import find, portrait_of
from pmsim.view.people import mood_of
from pmsim.view.story import StoryLine
from pmsim.view.text import fill
from pmsim.view.words import begins

_EDGE, _SIDE = 16.0, 24.0
_BELOW = 16.0
_FREE = "Nothing on the calendar. Breathe out, or let the day come to you."
_MOST_FACES = 3
_BUTTON_H = 50.0
_NAME_Y = 24.0
_GAP = 8.0
_PAUSED = ("replan", "drop", "note")
_QUIET = ("began", "came", "day", "said", "did")


@frozen
class Doing:
    """A button of the card."""

    target: Hashable
    text: str
    icon: str
    kind: Kind = Kind.SOFT
    says: str = ""


@frozen
class BlockFacts:
    """What runs, what was heard last, and what may be done."""

    row: RowView | None
    status: str
    about: str
    portraits: tuple[str, ...]
    """Pictures of whoever is there."""
    log: tuple[StoryLine, ...]
    buttons: tuple[Doing, ...]


def about_of(playing: Playing, row: RowView | None) -> str:
    """What a block is, in the author's words."""
    scenario = playing.program.scenario
    text = _FREE if row and row.what == "free" else ""
    if row and row.what == "meeting":
        meeting = find(scenario.meetings, row.key)
        text = meeting.about if meeting else ""
    elif row and row.what == "activity":
        work = find(scenario.activities, row.key)
        text = work.about if work else ""
    return fill(playing.program, playing.state, text)


def portraits_of(playing: Playing, row: RowView | None) -> tuple[str, ...]:
    """Pictures of who is there in a meeting, in their moods, three at the most."""
    if row is None or row.what not in ("activity", "meeting"):
        return ()
    scenario, slots, state = playing.program.scenario, playing.program.slots, playing.state
    meeting = find(scenario.meetings, row.key) if row.what == "meeting" else None
    work = find(scenario.activities, row.key) if row.what == "activity" else None
    keys = meeting.people if meeting else work.people if work else ()
    rules = playing.program.rules
    known = {
        one.key: f"portraits/{portrait_of(one)}-{mood_of(rules, state.v[slots.mood_from + number])}"
        for number, one in enumerate(scenario.people)
        if disc_of(portrait_of(one))
    }
    return tuple(known[key] for key in keys if key in known)[:_MOST_FACES]


def latest(log: tuple[StoryLine, ...]) -> tuple[StoryLine, ...]:
    """The news worth a line, the latest first."""
    return tuple(one for one in reversed(log) if one.kind not in _QUIET)


def running(look: Look, rect: Rect, minute: float, facts: BlockFacts) -> Shapes:
    """The block's card and its buttons; the bar follows the minute."""
    return (*_still(look, rect, facts), *_bar(look, _card(look, rect, facts), facts, minute))


def _card(look: Look, rect: Rect, facts: BlockFacts) -> Rect:
    more = (_rows(_minor(facts.buttons)) - 1) * (_button_h(look) + _GAP)
    h = min(rect.h - 150, 290 * min(1.35, look.text) + more)
    return Rect(rect.x + _EDGE, rect.bottom - _BELOW - h, rect.w - 2 * _EDGE, h)


@kept
def _still(look: Look, rect: Rect, facts: BlockFacts) -> Shapes:
    """Everything but the desk behind and the bar."""
    at = _card(look, rect, facts)
    caller = Caller(facts.status, "clock", -1.0)
    return (
        *_there(look, rect, at, facts),
        *visit.card(look, at, caller),
        *_words(look, at, facts),
        *_buttons(look, at, facts.buttons),
    )


def _there(look: Look, rect: Rect, card: Rect, facts: BlockFacts) -> Shapes:
    """Whoever sits with you, or a big sign of what you do."""
    if facts.portraits:
        size = min(230.0, card.y - rect.y + 34) if len(facts.portraits) == 1 else 158.0
        size = min(size, card.y - rect.y + 34)
        step = size * 0.72
        left = rect.right - 12 - size - step * (len(facts.portraits) - 1)
        return tuple(
            Picture(Rect(left + i * step, card.y + 10 - size, size, size), face)
            for i, face in enumerate(facts.portraits)
        )
    if facts.row is None:
        return ()
    size = min(116.0, card.y - rect.y - 40)
    tile = Rect(rect.right - 60 - size, card.y - 24 - size, size, size)
    hue = look.palette.hue(category(facts.row.kind))
    return panels.chip(look, tile, icon(facts.row.icon), hue.tint, size * 0.56, 26)


def _words(look: Look, at: Rect, facts: BlockFacts) -> Shapes:
    """Name, what it is, and the latest news; between them room for the bar."""
    p, x, w = look.palette, at.x + _SIDE, at.w - 2 * _SIDE
    name = facts.row.name if facts.row else ""
    left = facts.row.sub if facts.row else ""
    y = at.y + _NAME_Y
    right = look.width(left, LABEL) + 8
    shapes: list[Shape] = [
        headline(look, Rect(x, y, w - right - 10, H2.line), begins(name), Ink(H2)),
        line(look, x + w - right, y + 8, right, left, Ink(LABEL, p.ink2, Align.RIGHT)),
    ]
    y += _name_h(look) + 22
    if facts.about:
        about = paragraph(look, Rect(x, y, w, 0), facts.about, Ink(BODY, p.ink2), most=2)
        shapes.append(about)
        y = about.rect.bottom + 8
    rows = _rows(_minor(facts.buttons))
    room = at.bottom - rows * (_button_h(look) + _GAP) - 20 - y
    return (*shapes, *_news(look, Rect(x, y, w, room), facts.log))


def _name_h(look: Look) -> float:
    return look.style(H2).line + 4


def _bar(look: Look, card: Rect, facts: BlockFacts, minute: float) -> Shapes:
    """How much of the block is over."""
    p, row = look.palette, facts.row
    rect = Rect(card.x + _SIDE, card.y + _NAME_Y + _name_h(look), card.w - 2 * _SIDE, 12)
    share = share_done(row, minute) if row else 0.0
    hue = p.hue(category(row.kind if row else ""))
    full = Rect(rect.x, rect.y, rect.w * share, rect.h)
    edge = p.ink if p.loud else ""
    return (
        Box(rect, p.track, 6, border=edge, border_width=p.control_border),
        *((Box(full, hue.stripe, 6),) if full.w > 1 else ()),
    )


def _news(look: Look, rect: Rect, log: tuple[StoryLine, ...]) -> Shapes:
    """The latest sentences, as many as fit."""
    shapes: list[Shape] = []
    step = look.style(SMALL).line + 4
    many = min(3, int((rect.h - 2) // step))
    if many < 1 or not log:
        return ()
    shapes.append(panels.rule(look, rect.x, rect.y, rect.w))
    for i, one in enumerate(log[:many]):
        y = rect.y + 8 + i * step
        clock_w = look.width(one.clock, SMALL) + 6
        size = round(18 * look.text)
        x = rect.x + clock_w + 6
        mid = y + look.style(SMALL).line / 2
        colour = look.palette.ink2
        shapes.append(line(look, rect.x, mid - 10, clock_w, one.clock, Ink(SMALL, colour)))
        shapes.append(Icon(Rect(x, mid - size / 2, size, size), one.icon, colour))
        room = rect.right - x - size - 8
        shapes.append(line(look, x + size + 8, mid - 10, room, one.text, Ink(SMALL)))
    return tuple(shapes)


def _buttons(look: Look, at: Rect, doing: tuple[Doing, ...]) -> Shapes:
    """The primary button right, the others left of it, in two rows when there are many."""
    h = _button_h(look)
    minor = _minor(doing)
    main = tuple(one for one in doing if one.kind is Kind.PRIMARY)
    w = at.w - 36
    wide = w * 0.34 if main else 0.0
    rows = _rows(minor)
    across = -(-len(minor) // rows)
    unit = (w - wide - _GAP * (across - 1 + bool(main))) / max(1, across)
    shapes: list[Shape] = []
    for place, one in enumerate(minor):
        x = at.x + 18 + (place % across) * (unit + _GAP)
        y = at.bottom - 14 - h - (rows - 1 - place // across) * (h + _GAP)
        shapes += _button(look, Rect(x, y, unit, h), one)
    for one in main:
        high = rows * h + (rows - 1) * _GAP
        place_at = Rect(at.right - 18 - wide, at.bottom - 14 - high, wide, high)
        shapes += _button(look, place_at, one)
    return tuple(shapes)


def _minor(doing: tuple[Doing, ...]) -> tuple[Doing, ...]:
    return tuple(one for one in doing if one.kind is not Kind.PRIMARY)


def _rows(minor: tuple[Doing, ...]) -> int:
    """While the clock runs there is one row; a pause may offer more."""
    return 2 if len(minor) > 2 and any(one.target in _PAUSED for one in minor) else 1


def _button_h(look: Look) -> float:
    return _BUTTON_H * min(1.3, look.text)


def _button(look: Look, rect: Rect, one: Doing) -> Shapes:
    style = BUTTON.sized(20 if one.kind is Kind.PRIMARY else 17)
    touch = Touch(one.target, one.says or one.text, "doing")
    return button(look, rect, Face(one.text, one.icon, style=style), touch, one.kind)
