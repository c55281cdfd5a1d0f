"""Things that can be pressed: a face above a lip, and the ring of the focus."""

from enum import Enum

from attrs import frozen

from pmsim.gui.colours import mix
from pmsim.gui.measure import Fitted, fit, smaller
from pmsim.gui.motion import between
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Align, Box, Icon, Label, Shape, Shapes, Zone
from pmsim.gui.theme import (
    BUTTON,
    BUTTON_PRIMARY,
    LIFT,
    LIP,
    LIP_LOW,
    RADIUS,
    TEXT_FLOOR,
    TypeStyle,
)

_LOW = 50.0
_PRESSED_LIP = 1.0
_RING_OUT = 5.0
_ICON_GAP = 9.0
_ICON_BEFORE = 1.3
_ICON_AFTER = 1.2
_SIDE_AIR = 10.0
_RISE = 1.0
_TOUCHED = 0.08
"""So far a face takes on ink under the pointer when nothing lifts."""


@frozen
class Skin:
    """The colours and corner of a slab; no lip colour means it lies flat."""

    face: str
    lip: str
    radius: float = RADIUS.button
    lip_height: float = LIP
    hover: str = ""
    """The face under the pointer; empty keeps the face."""


@frozen
class Slab:
    """A pressable piece: its shapes, and the face its content belongs on."""

    shapes: Shapes
    face: Rect


def slab(look: Look, rect: Rect, touch: Touch | None, skin: Skin, says: str = "") -> Slab:
    """A face above a lip that rises under the pointer and sinks when pressed."""
    if touch is not None and touch.closed:
        return _flat(look, rect, touch, says)
    place, lip = _place(look, rect, touch, skin.lip_height)
    rim = look.palette.control_border
    box = Box(
        place,
        _fill(look, touch, skin),
        skin.radius,
        border=look.palette.ink if rim else "",
        border_width=rim,
        lip=skin.lip,
        lip_height=lip,
        target=touch.target if touch else None,
        group=touch.group if touch else "",
        says=(touch.says or says) if touch else says,
        tooltip=touch.tooltip if touch else "",
    )
    ring = focus_ring(look, rect, skin.radius) if look.focuses(touch) else ()
    shapes = (*ring, box, *_footing(rect, place, touch))
    return Slab(shapes, Rect(place.x, place.y, place.w, place.h - lip))


def _fill(look: Look, touch: Touch | None, skin: Skin) -> str:
    """The face's colour; with less motion it is all that tells what lies under the pointer."""
    if not look.hovers(touch):
        return skin.face
    if not look.calm or skin.hover not in ("", skin.face):
        return skin.hover or skin.face
    p = look.palette
    return mix(skin.face, p.paper if skin.face == p.ink else p.ink, _TOUCHED)


def _place(look: Look, rect: Rect, touch: Touch | None, lip: float) -> tuple[Rect, float]:
    """Where the slab lies and how high its lip is, as pointer and button have it."""
    up = LIFT * look.lifts(touch)
    down = look.hand.sunk if look.presses(touch) else 0.0
    off = between(-up, lip - _PRESSED_LIP, down)
    return Rect(rect.x, rect.y + off, rect.w, rect.h - off), lip - off


def _footing(rect: Rect, place: Rect, touch: Touch | None) -> Shapes:
    """A sunk slab can be pressed where it was, or its upper edge would let go of the pointer."""
    if touch is None or place.y <= rect.y:
        return ()
    return (Zone(rect, target=touch.target, group=touch.group, says=touch.says),)


def _flat(look: Look, rect: Rect, touch: Touch, says: str) -> Slab:
    """A piece that cannot be pressed now: flat, and dashed in high contrast."""
    palette = look.palette
    box = Box(
        rect,
        palette.disabled,
        RADIUS.choice,
        border=palette.ink if palette.loud else "",
        border_width=palette.control_border,
        dash=(8, 6) if palette.loud else (),
        target=touch.target,
        group=touch.group,
        says=f"{touch.says or says}, {touch.closed}",
    )
    ring = focus_ring(look, rect, RADIUS.choice) if look.focuses(touch) else ()
    return Slab((*ring, box), rect)


def focus_ring(look: Look, rect: Rect, radius: float) -> Shapes:
    """The ring that shows where the keyboard is."""
    palette = look.palette
    around = rect.grown(_RING_OUT)
    ring = Box(around, "", radius + _RING_OUT, border=palette.focus, border_width=palette.ring)
    return (ring,)


def chosen_ring(look: Look, rect: Rect, radius: float, gap_fill: str = "") -> Shapes:
    """The ink ring of a thing that stays selected, with a gap of paper inside."""
    outer, inner = rect.grown(8), rect.grown(4)
    paper = gap_fill or look.palette.paper
    return (
        Box(outer, look.palette.ink, radius + 8),
        Box(inner, paper, radius + 4),
    )


class Kind(Enum):
    """What a button is for."""

    PRIMARY = "primary"
    PLAIN = "plain"
    SOFT = "soft"
    INK = "ink"
    DANGER = "danger"
    PAGE = "page"
    LEAF = "leaf"
    """On a page of the notebook."""


def skin_of(look: Look, kind: Kind, h: float) -> Skin:
    """The colours of a kind of button of that height."""
    p = look.palette
    face, lip = {
        Kind.PRIMARY: (p.sun, p.sun_lip),
        Kind.PLAIN: (p.paper, p.lip),
        Kind.SOFT: (p.paper2, p.lip),
        Kind.INK: (p.ink, p.ink),
        Kind.DANGER: (p.bad.tint, p.danger_lip),
        Kind.PAGE: (p.page, p.page_lip),
        Kind.LEAF: (p.page_edge, p.page_lip),
    }[kind]
    hover = p.sun_hover if kind is Kind.PRIMARY else ""
    return Skin(face, lip, lip_height=LIP_LOW if h < _LOW else LIP, hover=hover)


@frozen
class Face:
    """What stands on a button: words, perhaps an icon before and one after."""

    text: str = ""
    icon: str = ""
    icon_after: str = ""
    style: TypeStyle | None = None


def button(
    look: Look, rect: Rect, face: Face | str, touch: Touch, kind: Kind = Kind.PRIMARY
) -> Shapes:
    """A button; its words shrink one step, then break, and are never cut."""
    content = Face(face) if isinstance(face, str) else face
    piece = slab(look, rect, touch, skin_of(look, kind, rect.h), content.text)
    colour = {Kind.INK: look.palette.paper, Kind.DANGER: look.palette.bad.text}.get(
        kind, look.palette.ink
    )
    if touch.closed:
        colour = look.palette.ink2
    style = content.style or (BUTTON_PRIMARY if kind is Kind.PRIMARY and rect.h > 56 else BUTTON)
    return (*piece.shapes, *_on_button(look, piece.face, content, style, colour))


def _on_button(look: Look, face: Rect, content: Face, style: TypeStyle, colour: str) -> Shapes:
    """Icon, words and icon in the middle of the face."""
    scaled = look.style(style)
    before = round(style.size * _ICON_BEFORE) if content.icon else 0.0
    after = round(style.size * _ICON_AFTER) if content.icon_after else 0.0
    gap = _ICON_GAP if content.text else 0.0
    sides = sum(size + gap for size in (before, after) if size)
    room = face.w - sides - (2 * _SIDE_AIR if content.text else 0)
    fitted = _fitted(look, content.text, scaled, room, face.h)
    words = max(look.measure.width(part, fitted.style) for part in fitted.lines)
    x = face.cx - (words + sides) / 2
    mid = face.cy - _RISE
    shapes: list[Shape] = []
    if before:
        shapes.append(Icon(square(x + before / 2, face.cy, before), content.icon, colour))
        x += before + gap
    step, top = fitted.style.line, mid - fitted.height / 2
    for i, part in enumerate(fitted.lines):
        place = Rect(x, top + i * step, words, step)
        shapes.append(Label(place, part, fitted.style, colour, Align.CENTER))
    if after:
        place = square(x + words + gap + after / 2, face.cy, after)
        shapes.append(Icon(place, content.icon_after, colour))
    return tuple(shape for shape in shapes if not (isinstance(shape, Label) and not shape.text))


def _fitted(look: Look, text: str, style: TypeStyle, w: float, h: float) -> Fitted:
    """The words on one line or two, in the largest type in which they keep to a face."""
    fitted = fit(text, style, w, 2, look.measure)
    while (fitted.cut or fitted.height > h) and style.size > TEXT_FLOOR:
        style = smaller(style)
        fitted = fit(text, style, w, 2, look.measure)
    return fitted


def icon_button(
    look: Look, rect: Rect, icon: str, touch: Touch, kind: Kind = Kind.SOFT, size: float = 26
) -> Shapes:
    """A square button with one icon; it must say what it does. A plain one is for the sky."""
    piece = slab(look, rect, touch, skin_of(look, kind, rect.h), icon)
    colour = look.palette.ink2 if touch.closed else look.palette.ink
    return (*piece.shapes, Icon(square(piece.face.cx, piece.face.cy, size), icon, colour))
