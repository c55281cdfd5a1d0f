"""The scenario cards of the title."""

from __future__ import annotations

from attrs import evolve

from pmsim.gui.cast import SCENARIO_PICTURES
from pmsim.gui.lobby import Card
from pmsim.gui.parts import gauges, panels, press
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.words import Ink, label, paragraph, snug
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Align, Box, Picture, Shapes
from pmsim.gui.theme import BODY, H4, SHADOW_TILE, SMALL
from pmsim.model.synopsis import Synopsis
from pmsim.view.words import count

IN_ROW = 4
"""So many cards stand side by side."""

_W, _STEP, _LEFT = 289.0, 309.0, 32.0
_TOP, _H = 440.0, 234.0
_FEW = 3
"""Fewer than this are no wider."""
_FEW_MORE = 28.0
"""Fewer cards are wider and so much higher, for the sake of their pictures."""
_HOOK_LINES = 2
_LARGE = 1.3
_LARGE_TOP, _LARGE_H = 428.0, 280.0
_PICTURE_LEAST = 38.0
_LIP = 6.0
_RADIUS = 20.0
_RAISED = 8.0
_RING_OUT = 8.0
_INSET = 6.0
_SIDE = 18.0
_PIP, _PIP_GAP = 14.0, 3.0
_PICTURE = (0.0, 2.0, 277.0, 98.0)

_PIPS = {"gentle": 1, "medium": 2, "hard": 3}


def place(look: Look, number: int, of: int = IN_ROW) -> Rect:
    """Where a card of the row lies, with its lip; few cards share the whole row.

    Larger text makes the cards higher.
    """
    large = look.text >= _LARGE
    gap, shown = _STEP - _W, max(_FEW, min(of, IN_ROW))
    more = _FEW_MORE if shown < IN_ROW and not large else 0.0
    top, h = (_LARGE_TOP, _LARGE_H) if large else (_TOP - more, _H + more)
    wide = (IN_ROW * _STEP - gap - gap * (shown - 1)) / shown
    return Rect(_LEFT + (wide + gap) * number, top, wide, h)


def hook_lines(look: Look, w: float, cards: tuple[Card, ...]) -> int:
    """How many lines the longest hook takes on cards of a width, so that all titles align."""
    place = Rect(0, 0, w - 2 * _SIDE, 0)
    hooks = (paragraph(look, place, one.synopsis.about, Ink(BODY)) for one in cards)
    return max((len(hook.lines) for hook in hooks), default=0)


def length(synopsis: Synopsis) -> str:
    """`1 day`, `5 days`."""
    return count(synopsis.days, "day")


def card(
    look: Look, rect: Rect, shown: Card, touch: Touch, *, chosen: bool, lines: int = _HOOK_LINES
) -> Shapes:
    """A picture, the title, the hook, the length and how hard it is.

    The hook has room for so many lines, even if it takes fewer.
    """
    p, synopsis = look.palette, shown.synopsis
    says = f"{synopsis.title}. {synopsis.about} {length(synopsis)}, {synopsis.difficulty}"
    ring: Shapes = ()
    if chosen:
        rect = rect.moved(0, -_RAISED)
        ring = _ring(look, rect)
    lip = p.sun_lip if chosen else p.lip
    skin = press.Skin(p.paper, lip, _RADIUS, _LIP)
    piece = press.slab(look, rect, touch, skin, says)
    face = piece.face
    shadow = () if p.loud else (Box(rect, lip, _RADIUS, shadow=SHADOW_TILE),)
    inside = _inside(look, face, shown, lines)
    return (*shadow, *ring, *piece.shapes, *inside, *_tag(look, face, shown))


def _ring(look: Look, rect: Rect) -> Shapes:
    p = look.palette
    outer, inner = rect.grown(_RING_OUT), rect.grown(_RING_OUT / 2)
    return (
        Box(outer, p.sun if p.loud else p.ink, _RADIUS + _RING_OUT),
        Box(inner, p.paper, _RADIUS + _RING_OUT / 2),
    )


def _inside(look: Look, face: Rect, shown: Card, lines: int) -> Shapes:
    """Everything on the face, from the bottom up; the picture takes what is left."""
    synopsis = shown.synopsis
    x, w = face.x + _SIDE, face.w - 2 * _SIDE
    foot_h, title_h = round(24 * look.text), round(28 * look.text)
    foot = Rect(x, face.bottom - foot_h - 10, w, foot_h)
    ink = Ink(BODY, look.palette.ink2)
    least = face.y + _INSET + _PICTURE_LEAST + 6 + title_h
    line_h = look.style(BODY).line
    most = max(1, int((foot.y - least) // line_h))
    hook = paragraph(look, Rect(x, 0, w, 0), synopsis.about, ink, most=most)
    room = foot.y - title_h - min(most, max(lines, _HOOK_LINES)) * line_h - 14
    picture_h = min(_whole(face.w - 2 * _INSET), room - face.y - _INSET)
    title_y = face.y + _INSET + picture_h + 6
    title = snug(look, Rect(x, title_y, w, title_h), synopsis.title, Ink(H4.sized(23)))
    placed = evolve(hook, rect=hook.rect.moved(0, title.rect.bottom + 1))
    rect = Rect(face.x + _INSET, face.y + _INSET, face.w - 2 * _INSET, picture_h)
    picture = scenario_picture(look, rect, synopsis.picture)
    return (*picture, title, placed, *_foot(look, foot, shown))


def _whole(w: float) -> float:
    """How high a picture of a width is when nothing is cut off."""
    return w * _PICTURE[3] / _PICTURE[2]


def scenario_picture(look: Look, rect: Rect, name: str, radius: float = 15) -> Shapes:
    """As much of the picture as its place has the shape for."""
    path = f"scenes/{name}"
    if path not in SCENARIO_PICTURES:
        return (panels.plate(look, rect, look.palette.paper2, radius),)
    x, y, w, h = _PICTURE
    scale = min(w / rect.w, h / rect.h)
    crop_w, crop_h = rect.w * scale, rect.h * scale
    crop = (x + (w - crop_w) * 0.9, y + (h - crop_h) * 0.6, crop_w, crop_h)
    return (Picture(rect, path, crop, radius=radius),)


def _foot(look: Look, rect: Rect, shown: Card) -> Shapes:
    """The length at the left, the difficulty at the right."""
    synopsis = shown.synopsis
    word = synopsis.difficulty.capitalize()
    wide = look.width(word, SMALL) + 1
    full = _PIPS.get(synopsis.difficulty, 2)
    pips_w = len(_PIPS) * _PIP + (len(_PIPS) - 1) * _PIP_GAP
    pips = Rect(rect.right - wide - 8 - pips_w, rect.cy - _PIP / 2, pips_w, _PIP)
    return (
        snug(look, evolve(rect, w=pips.x - rect.x - 6), length(synopsis), Ink(SMALL)),
        *gauges.pips(look, pips, full, len(_PIPS), _PIP_GAP, look.palette.ink),
        label(
            look, Rect(rect.right - wide, rect.y, wide, rect.h), word, Ink(SMALL, align=Align.RIGHT)
        ),
    )


def _tag(look: Look, face: Rect, shown: Card) -> Shapes:
    """What hangs on the picture: begun, or the best grade so far."""
    p = look.palette
    x, y = face.x + 14, face.y + 14
    if shown.in_progress:
        return panels.pill(look, x, y, "In progress", p.sun, Ink(SMALL), "play", _tag_h(look))[0]
    if shown.best:
        ink = Ink(SMALL, p.good.text)
        words = f"Best: {shown.best}"
        return panels.pill(look, x, y, words, p.good.tint, ink, "kept", _tag_h(look))[0]
    return ()


def _tag_h(look: Look) -> float:
    return round(28 * min(look.text, _LARGE))
