"""Promises: luggage tags on a string."""

from enum import Enum

from attrs import evolve, frozen

from pmsim.gui.colours import faded
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.press import focus_ring
from pmsim.gui.parts.words import Ink, icon_line, paragraph
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Box, Icon, Mark, Paragraph, Shapes, Sketch
from pmsim.gui.strokes import circle, line, number
from pmsim.gui.theme import LABEL_STRONG, RADIUS, SMALL, SMALL_STRONG

_HOLE_X = 20.0
_HOLE = 5.5
_NOTCH = 22.0
_ROUND = 12.0
_TEXT_LEFT = 38.0
_HIGH = 60.0
_EDGE = 2.5
_ICON = 18.0


class Promise(Enum):
    """How a promise stands."""

    KEPT = "kept"
    DUE = "due"
    BROKEN = "broken"
    MOVED = "moved"
    PENDING = "pending"
    OPEN = "open"


_ICONS = {
    Promise.KEPT: "kept",
    Promise.DUE: "clock",
    Promise.BROKEN: "promise-broken",
    Promise.MOVED: "undo",
    Promise.PENDING: "question",
    Promise.OPEN: "check",
}


@frozen
class Tag:
    """What a tag says; a small tag has only the status line."""

    status: Promise
    status_text: str
    text: str = ""
    icon: str = ""
    """Replaces the icon of the status."""


def tag_colours(look: Look, status: Promise) -> tuple[str, str]:
    """The fill and the colour of the status line."""
    p = look.palette
    return {
        Promise.KEPT: (p.good.tint, p.good.text),
        Promise.DUE: (p.watch.tint, p.watch.text),
        Promise.BROKEN: (p.bad.tint, p.bad.text),
        Promise.MOVED: (p.bond.tint, p.bond.text),
        Promise.PENDING: (p.paper if p.loud else p.page, p.watch.text),
        Promise.OPEN: (p.bond.tint, p.good.text),
    }[status]


def tag(look: Look, rect: Rect, facts: Tag, touch: Touch | None = None) -> Shapes:
    """A luggage tag that points left; pending ones are outlined in yellow."""
    fill, colour = tag_colours(look, facts.status)
    icon = facts.icon or _ICONS[facts.status]
    x, room = rect.x + _TEXT_LEFT, rect.w - _TEXT_LEFT - 12
    shapes = _ground(look, rect, facts, fill, touch)
    if not facts.text:
        top = rect.cy - SMALL_STRONG.line / 2
        return (
            *shapes,
            *icon_line(look, x - 2, top, room, icon, facts.status_text, Ink(SMALL_STRONG, colour)),
        )
    style = LABEL_STRONG if rect.h < _HIGH + 5 and look.text <= 1 else SMALL_STRONG
    base = rect.bottom - 31
    most = max(1, int((base - rect.y - 6) / look.style(style).line))
    title = paragraph(look, Rect(x, rect.y + 7, room, 0), facts.text, Ink(style), most=most)
    status = icon_line(look, x, base, room, icon, facts.status_text, Ink(SMALL, colour))
    return (*shapes, title, *status)


def tall_tag_height(look: Look, w: float, facts: Tag) -> float:
    """How high a tag has to be for all of its words."""
    title, status, _ = _wrapped(look, Rect(0, 0, w, 0), facts)
    return title.rect.h + status.rect.h + 20


def tall_tag(look: Look, rect: Rect, facts: Tag, touch: Touch | None = None) -> Shapes:
    """A tag on which nothing is cut: as many lines as the words take."""
    fill, colour = tag_colours(look, facts.status)
    title, status, icon = _wrapped(look, rect, facts)
    return (
        *_ground(look, rect, facts, fill, touch),
        title,
        Icon(icon, facts.icon or _ICONS[facts.status], colour),
        evolve(status, colour=colour),
    )


def _wrapped(look: Look, rect: Rect, facts: Tag) -> tuple[Paragraph, Paragraph, Rect]:
    """Title and status below each other, and the place of the icon before the status."""
    x, room = rect.x + _TEXT_LEFT, rect.w - _TEXT_LEFT - 12
    title = paragraph(look, Rect(x, rect.y + 8, room, 0), facts.text, Ink(SMALL_STRONG))
    size = round(_ICON * look.text)
    y = title.rect.bottom + 3
    left = x + size + 6
    place = Rect(left, y, room - size - 6, 0)
    status = paragraph(look, place, facts.status_text, Ink(SMALL))
    middle = y + look.style(SMALL).line / 2
    return title, status, square(x + size / 2, middle, size)


def _ground(look: Look, rect: Rect, facts: Tag, fill: str, touch: Touch | None) -> Shapes:
    """The tag itself, and what can be pressed on it."""
    outline = _outline(look, rect, fill, facts.status)
    if touch is None:
        return (outline,)
    says = touch.says or f"{facts.text} {facts.status_text}".strip()
    ring = focus_ring(look, rect, RADIUS.button) if look.focuses(touch) else ()
    return (*ring, outline, Box(rect, target=touch.target, group=touch.group, says=says))


def _outline(look: Look, rect: Rect, fill: str, status: Promise) -> Sketch:
    p, h = look.palette, rect.h
    edge = p.ink if p.loud else (p.sun_lip if status is Promise.PENDING else "")
    e = _EDGE / 2 if edge else 0.0
    w, low, mid = rect.w - e, h - e, h / 2
    n = number
    path = (
        f"M{n(_NOTCH)} {n(e)} H{n(w - _ROUND)} Q{n(w)} {n(e)} {n(w)} {n(_ROUND)} "
        f"V{n(low - _ROUND)} Q{n(w)} {n(low)} {n(w - _ROUND)} {n(low)} H{n(_NOTCH)} "
        f"L{n(e + 3)} {n(mid + 7)} Q{n(e)} {n(mid)} {n(e + 3)} {n(mid - 7)} Z"
    )
    hole = circle(_HOLE_X, mid, _HOLE)
    marks = (
        Mark(path, fill, edge, _EDGE if edge else 0),
        Mark(hole, p.paper, faded(p, p.ink, 0.35), 2),
    )
    return Sketch(rect, (rect.w, rect.h), marks)


def string(look: Look, x: float, top: float, bottom: float) -> Sketch:
    """The string tags hang on, from its pin down."""
    h = bottom - top + 12
    marks = (
        Mark(line((8, 6), (8, h - 2)), line=look.palette.string, width=3.5),
        Mark(circle(8, 6, 5), look.palette.string),
    )
    return Sketch(Rect(x - 8, top - 6, 16, h), (16, h), marks)
