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

IN_ROW = 4
"""So many cards stand side by side."""

_W, _STEP, _LEFT = 289.0, 309.0, 32.0
_TOP, _H, _PICTURE_H = 440.0, 234.0, 98.0
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


def place(look: Look, number: int) -> Rect:
    """Where a card of the row lies, with its lip; larger text makes the cards higher."""
    large = look.text >= _LARGE
    top, h = (_LARGE_TOP, _LARGE_H) if large else (_TOP, _H)
    return Rect(_LEFT + _STEP * number, top, _W, h)


def card(look: Look, rect: Rect, shown: Card, touch: Touch, *, chosen: bool) -> Shapes:
    """A picture, the title, the hook, the length and how hard it is."""
    p, briefing = look.palette, shown.briefing
    says = f"{briefing.title}. {briefing.about} {briefing.days_text}, {briefing.difficulty}"
    ring: Shapes = ()
    if chosen:
        rect = rect.moved(0, -_RAISED)
        ring = _ring(look, rect)
    lip = p.sun_lip if chosen else p.lip
    skin = press.Skin(p.paper, lip, _RADIUS, _LIP)
    piece = press.slab(look, rect, touch, skin, says)
    face = piece.face
    shadow = () if p.loud else (Box(rect, lip, _RADIUS, shadow=SHADOW_TILE),)
    return (*shadow, *ring, *piece.shapes, *_inside(look, face, shown), *_tag(look, face, shown))


def _ring(look: Look, rect: Rect) -> Shapes:
    p = look.palette
    outer, inner = rect.grown(_RING_OUT), rect.grown(_RING_OUT / 2)
    return (
        Box(outer, p.sun if p.loud else p.ink, _RADIUS + _RING_OUT),
        Box(inner, p.paper, _RADIUS + _RING_OUT / 2),
    )


def _inside(look: Look, face: Rect, shown: Card) -> Shapes:
    """Everything on the face, from the bottom up; the picture takes what is left."""
    briefing = shown.briefing
    x, w = face.x + _SIDE, face.w - 2 * _SIDE
    foot_h, title_h = round(24 * look.text), round(28 * look.text)
    foot = Rect(x, face.bottom - foot_h - 10, w, foot_h)
    ink = Ink(BODY, look.palette.ink2)
    least = face.y + _INSET + _PICTURE_LEAST + 6 + title_h
    lines = int((foot.y - least) // look.style(BODY).line)
    hook = paragraph(look, Rect(x, 0, w, 0), briefing.about, ink, most=max(1, lines))
    room = foot.y - title_h - max(hook.rect.h, 2 * look.style(BODY).line) - 14
    picture_h = min(_PICTURE_H, room - face.y - _INSET)
    title_y = face.y + _INSET + picture_h + 6
    title = snug(look, Rect(x, title_y, w, title_h), briefing.title, Ink(H4.sized(23)))
    placed = evolve(hook, rect=hook.rect.moved(0, title.rect.bottom + 1))
    picture = _picture(look, face, picture_h, briefing.picture)
    return (*picture, title, placed, *_foot(look, foot, shown))


def _picture(look: Look, face: Rect, h: float, name: str) -> Shapes:
    rect = Rect(face.x + _INSET, face.y + _INSET, face.w - 2 * _INSET, h)
    path = f"scenes/{name}"
    if path not in SCENARIO_PICTURES:
        return (panels.plate(look, rect, look.palette.paper2, 15),)
    x, y, w, full = _PICTURE
    part = full * h / _PICTURE_H
    return (Picture(rect, path, (x, y + (full - part) * 0.6, w, part), radius=15),)


def _foot(look: Look, rect: Rect, shown: Card) -> Shapes:
    """The length at the left, the difficulty at the right."""
    briefing = shown.briefing
    word = briefing.difficulty.capitalize()
    wide = look.width(word, SMALL) + 1
    full = _PIPS.get(briefing.difficulty, 2)
    pips_w = len(_PIPS) * _PIP + (len(_PIPS) - 1) * _PIP_GAP
    pips = Rect(rect.right - wide - 8 - pips_w, rect.cy - _PIP / 2, pips_w, _PIP)
    days = briefing.days_text[:1].upper() + briefing.days_text[1:]
    return (
        snug(look, Rect(rect.x, rect.y, pips.x - rect.x - 6, rect.h), days, Ink(SMALL)),
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
