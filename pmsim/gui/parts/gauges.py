"""The mug of energy, the tangle of stress, pips, biscuits, meters."""

import math

from pmsim.gui.colours import faded
from pmsim.gui.parts.look import Look
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Box, Hatch, Mark, Shape, Shapes, Sketch
from pmsim.gui.strokes import circle, crescent, number, rounded

_VIEW = (48.0, 48.0)
_STEAM_ONE = "M17 8 C15 5.6 19 4 17 1.5"
_STEAM_TWO = "M25 8 C23 5.6 27 4 25 1.5"
_HANDLE = "M35 18 H37 C41.5 18 44 21 44 24.5 C44 28.4 41.3 31 37 31 H35"
_MUG = "M6 11 H36 V35 C36 40.5 32.5 44 27 44 H15 C9.5 44 6 40.5 6 35 Z"
_DRY = 0.04
_WARM = 0.34
_HOT = 0.67

_TANGLES = (
    "M4 26 C10 16 16 16 22 25 C28 34 36 34 44 22",
    "M4 27 C10 17 18 14 23 22 C27 29 20 35 17 29 C14 22 26 15 33 20 C38 24 40 27 44 23",
    "M4 27 C9 16 20 10 26 19 C31 28 22 37 16 31 C10 24 22 12 31 16 C40 21 36 34 28 33 "
    "C21 31 26 18 34 20 C39 21 41 26 44 23",
    "M4 27 C8 14 22 6 29 16 C35 27 24 41 14 34 C6 26 20 8 32 12 C44 18 39 38 27 38 "
    "C15 36 14 20 24 17 C35 15 38 27 31 31 C24 34 19 27 24 24 C30 21 38 27 44 22",
    "M3 27 C6 11 22 3 31 13 C39 26 26 45 12 37 C3 27 17 5 33 9 C48 16 42 42 26 42 "
    "C10 40 9 18 23 14 C38 10 43 30 32 35 C20 39 13 26 21 20 C30 14 37 25 30 30 "
    "C23 34 18 26 23 22 C28 18 20 9 12 17 C6 28 22 44 36 33 C42 27 40 16 33 18",
)
"""Calm, busy, tense, frayed, snapped."""

_CHIPS = ((-6, -4), (5, -7), (1, 3), (8, 4), (-5, 8))
_CRUMBS = ((-6, 5, 2.0), (5, -3, 1.6), (2, 7, 1.6))
_CHIP, _CHOCOLATE = 2.6, "#6B3F2A"
_DROP = 0.7
"""So far crumbs fall, as a share of the biscuit's radius."""

BITES = (1.5, 0.95, 0.5)
"""How far right of a biscuit's middle each bite has its own, as shares of the radius."""

_PIP_EMPTY = 2.0


def mug(look: Look, rect: Rect, level: float, liquid: str) -> Sketch:
    """Energy: a mug filled to a level of 0 to 1; it steams when it is full enough."""
    ink = look.palette.ink
    top = number(max(13.0, min(38.0, 13 + (1 - level) * 25)))
    marks = [Mark(_HANDLE, line=ink, width=4, round=False)]
    marks.append(Mark(_MUG, look.palette.paper, ink, 3))
    if level > _DRY:
        drink = f"M8.5 {top} H33.5 V35 C33.5 39 31 41.5 27 41.5 H15 C11 41.5 8.5 39 8.5 35 Z"
        marks.append(Mark(drink, liquid))
        if not look.palette.loud:
            marks.append(Mark(f"M8.5 {top} h25 v3 h-25 Z", "#FFFFFF59"))
    steam = faded(look.palette, ink, 0.55)
    puffs = (_STEAM_ONE,) * (level > _WARM) + (_STEAM_TWO,) * (level > _HOT)
    marks += [Mark(puff, line=steam, width=2.6) for puff in puffs]
    return Sketch(rect, _VIEW, tuple(marks), says=f"energy {round(level * 100)}")


def tangle(look: Look, rect: Rect, level: int, width: float = 3.2) -> Sketch:
    """Stress: a thread from calm (0) to snapped (4)."""
    path = _TANGLES[max(0, min(level, len(_TANGLES) - 1))]
    return Sketch(rect, _VIEW, (Mark(path, line=look.palette.ink, width=width),))


def dots(look: Look, x: float, cy: float, full: int, of: int = 3) -> Shapes:
    """Odds: round pips, 10 px each."""
    ink = look.palette.ink
    return tuple(
        Box(
            Rect(x + i * 13, cy - 5, 10, 10),
            ink if i < full else "",
            5,
            border=ink,
            border_width=_PIP_EMPTY,
        )
        for i in range(of)
    )


def pips(look: Look, rect: Rect, full: int, of: int, gap: float = 4.0, edge: str = "") -> Shapes:
    """Rounded pips across a rectangle: minutes, trust, skills, difficulty."""
    p = look.palette
    w = (rect.w - gap * (of - 1)) / of
    places = [Rect(rect.x + i * (w + gap), rect.y, w, rect.h) for i in range(of)]
    return tuple(
        Box(place, p.ink, 5)
        if i < full
        else Box(place, "", 5, border=edge or p.dashed, border_width=_PIP_EMPTY)
        for i, place in enumerate(places)
    )


def biscuit(cx: float, cy: float, r: float, *, eaten: bool = False) -> Sketch:
    """Patience: a biscuit, or the crumbs of one."""
    if eaten:
        return crumbs(cx, cy, r, 1.0)
    size = 2 * r + 6
    mid = size / 2
    marks = [Mark(circle(mid, mid + 2, r), "#A9712F"), Mark(circle(mid, mid, r), "#E2AE66")]
    marks += [Mark(circle(mid + x, mid + y, _CHIP), _CHOCOLATE) for x, y in _CHIPS]
    return Sketch(square(cx, cy, size), (size, size), tuple(marks), says="a biscuit")


def bitten(cx: float, cy: float, r: float, bites: int) -> Sketch:
    """What so many bites, one to three, have left of a biscuit; they come from the right."""
    size = 2 * r + 6
    mid, off = size / 2, BITES[bites - 1] * r
    marks = [
        Mark(crescent(mid, mid + 2, r, off), "#A9712F"),
        Mark(crescent(mid, mid, r, off), "#E2AE66"),
    ]
    left = ((x, y) for x, y in _CHIPS if math.hypot(x - off, y) > r + _CHIP)
    marks += [Mark(circle(mid + x, mid + y, _CHIP), _CHOCOLATE) for x, y in left]
    return Sketch(square(cx, cy, size), (size, size), tuple(marks), says="a biscuit")


def crumbs(cx: float, cy: float, r: float, fallen: float) -> Sketch:
    """What is left of a biscuit: its outline, and crumbs that have fallen so far, 0 to 1."""
    size = 2 * r + 6
    mid = size / 2
    marks = [Mark(circle(mid, mid, r - 1.5), line="#C3A577", width=2.5, dash=(3, 5))]
    for x, y, dot in _CRUMBS:
        high = (1 - fallen * fallen) * _DROP * r
        marks.append(Mark(circle(mid + x, mid + y - high, dot), "#C58F52"))
    return Sketch(square(cx, cy, size), (size, size), tuple(marks), says="eaten")


def meter(
    look: Look, rect: Rect, value: float, colour: str, *, unsure: float = 0.0, tick: float = -1
) -> Shapes:
    """A bar of 0 to 1 with a hatched part we are not sure of and a tick, such as walk-away."""
    p = look.palette
    r = rect.h / 2
    shapes: list[Shape] = [
        Box(rect, p.paper, r, border=p.ink if p.loud else "", border_width=p.control_border)
    ]
    if unsure > value:
        band = Rect(rect.x + rect.w * value - r, rect.y, rect.w * (unsure - value) + r, rect.h)
        field = Mark(rounded(0, 0, band.w, band.h, r), hatch=Hatch(colour, 8, 3))
        shapes.append(Sketch(band, (band.w, band.h), (field,)))
    if value > 0:
        shapes.append(Box(Rect(rect.x, rect.y, rect.w * value, rect.h), colour, r))
    if tick >= 0:
        at = rect.x + rect.w * tick
        shapes.append(Box(Rect(at - 2, rect.y - 7, 4, rect.h + 14), p.ink, 2))
    return tuple(shapes)
