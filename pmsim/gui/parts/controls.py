"""Settings: one of several, on or off, more or less."""

from collections.abc import Hashable

from attrs import frozen

from pmsim.gui.colours import faded
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import plate
from pmsim.gui.parts.press import Skin, focus_ring, slab
from pmsim.gui.parts.words import Ink, snug
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import POINTER, Align, Box, Icon, Label, Mark, Shape, Shapes, Sketch, Zone
from pmsim.gui.strokes import circle
from pmsim.gui.theme import LABEL_STRONG, LIP_LOW, RADIUS, TypeStyle

_INSET = 5.0
_SWITCH_W = 88.0
_SWITCH_H = 36.0
_TRACK_H = 12.0
_KNOB = 16.0
_HANDLE = 48.0


@frozen
class Segment:
    """One of the values of a segmented control."""

    target: Hashable
    text: str
    says: str
    style: TypeStyle = LABEL_STRONG


def segments(
    look: Look, rect: Rect, parts: tuple[Segment, ...], chosen: Hashable, group: str
) -> Shapes:
    """Values side by side; the chosen one is a yellow slab."""
    p = look.palette
    shapes: list[Shape] = [plate(look, rect, p.paper2, RADIUS.toast)]
    w = (rect.w - 2 * _INSET) / len(parts)
    for i, part in enumerate(parts):
        cell = Rect(rect.x + _INSET + i * w, rect.y + _INSET, w - 2, rect.h - 2 * _INSET)
        shapes += _segment(look, cell, part, chosen=part.target == chosen, group=group)
    return tuple(shapes)


def _segment(look: Look, cell: Rect, part: Segment, *, chosen: bool, group: str) -> Shapes:
    p = look.palette
    touch = Touch(part.target, part.says + (", chosen" if chosen else ""), group)
    if chosen:
        piece = slab(look, cell, touch, Skin(p.sun, p.sun_lip, RADIUS.chip, LIP_LOW))
        shapes, face = piece.shapes, piece.face
    else:
        face = Rect(cell.x, cell.y, cell.w, cell.h - LIP_LOW)
        ring = focus_ring(look, cell, RADIUS.chip) if look.focuses(touch) else ()
        fill = p.lavender if look.hovers(touch) else ""
        area = Box(cell, fill, RADIUS.chip, target=part.target, group=group, says=touch.says)
        shapes = (*ring, area)
    return (*shapes, Label(face, part.text, part.style, p.ink, Align.CENTER))


def switch(look: Look, x: float, y: float, touch: Touch, *, on: bool) -> Shapes:
    """On or off, in a word, a tick or cross, and a colour; 88 by 36."""
    p = look.palette
    rect = Rect(x, y, _SWITCH_W, _SWITCH_H)
    ring = focus_ring(look, rect, _SWITCH_H / 2) if look.focuses(touch) else ()
    knob = Rect(x + (54 if on else 3), y + 3, 31, 30)
    word = Rect(x + (10 if on else 38), y, 40, _SWITCH_H)
    says = f"{touch.says}, {'on' if on else 'off'}"
    ink = Ink(LABEL_STRONG, p.paper if on else p.ink, Align.CENTER)
    return (
        *ring,
        Zone(rect.grown(4), target=touch.target, group=touch.group, says=says),
        plate(look, rect, p.ink if on else p.off, _SWITCH_H / 2),
        plate(look, knob, p.paper, 15),
        Icon(square(knob.cx, knob.cy, 17), "check" if on else "cross", p.ink),
        snug(look, word, "on" if on else "off", ink),
    )


def slider(
    look: Look,
    rect: Rect,
    value: float,
    touch: Touch,
    handle: float | None = None,
    notches: int = 10,
) -> Shapes:
    """More or less: a track of the rectangle's width with a yellow handle at 0 to 1.

    Each notch is a target of its own for the pointer: the slider's target with the notch's number.
    While the ``handle`` is on its way to its value, it can be taken where it comes to rest.
    """
    p = look.palette
    rest = max(0.0, min(1.0, value))
    share = rest if handle is None else handle
    off = bool(touch.closed)
    at, mid = rect.x + rect.w * share, rect.y + 18
    track = Rect(rect.x, mid - _TRACK_H / 2, rect.w, _TRACK_H)
    full = Rect(track.x, track.y, track.w * share, track.h)
    grip = square(rect.x + rect.w * rest, mid, _HANDLE)
    says = f"{touch.says}, {round(rest * notches)} of {notches}"
    ring = focus_ring(look, square(at, mid + 1, 2 * _KNOB), _KNOB) if look.focuses(touch) else ()
    border = p.ink if p.loud else ""
    return (
        Zone(rect, target=touch.target, group=touch.group, says=says),
        *(() if off else _presses(rect, touch, notches)),
        Box(track, p.track, 6, border=border, border_width=p.control_border),
        *((Box(full, p.ink3 if off else p.ink, 6),) if share else ()),
        _notches(look, rect, mid + 21, notches),
        *ring,
        _knob(look, at, mid, closed=off),
        Zone(grip, target=touch.target, group=touch.group, says=says),
    )


def _presses(rect: Rect, touch: Touch, notches: int) -> Shapes:
    """A place to press for every notch."""
    step = rect.w / notches
    return tuple(
        Zone(
            Rect(rect.x + (i - 0.5) * step, rect.y, step, rect.h),
            target=(touch.target, i),
            group=POINTER,
            says=f"{touch.says}, {i} of {notches}",
        )
        for i in range(notches + 1)
    )


def _notches(look: Look, rect: Rect, y: float, count: int) -> Sketch:
    dots = tuple(
        Mark(circle(rect.w * i / count, 3, 2), faded(look.palette, look.palette.ink, 0.35))
        for i in range(1, count)
    )
    return Sketch(Rect(rect.x, y - 3, rect.w, 6), (rect.w, 6), dots)


def _knob(look: Look, cx: float, cy: float, *, closed: bool) -> Sketch:
    p = look.palette
    mid, size = _KNOB + 4, 2 * _KNOB + 8
    face = p.disabled if closed else p.sun
    marks = (
        Mark(circle(mid, mid + 3, _KNOB), p.ink3 if closed else p.sun_lip),
        Mark(
            circle(mid, mid, _KNOB - (p.control_border / 2)),
            face,
            p.ink if p.loud else "",
            p.control_border,
        ),
    )
    return Sketch(square(cx, cy, size), (size, size), marks)
