"""The energy ribbon beside the plan: how full the mug will be, from top to bottom of the day."""

from __future__ import annotations

from itertools import pairwise

from attrs import frozen

from pmsim.gui.colours import faded, mix
from pmsim.gui.parts.look import Look
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Box, Hatch, Mark, Shapes, Sketch
from pmsim.gui.strokes import Point, dashes, flowing, line, number
from pmsim.gui.theme import RADIUS

_EDGE = "#8A5A1F"
_LINE = 3.5
_FULL = 100.0
_TOP = 4.0


@frozen
class Level:
    """Energy at a height of the ribbon."""

    y: float
    energy: float


def ribbon(look: Look, rect: Rect, levels: tuple[Level, ...], low: float, says: str) -> Shapes:
    """The ribbon: its width is energy, its dotted line where work begins to yield less.

    ``levels`` go from the top down, in px from the upper edge. What lies below the line of
    ``low`` energy is hatched.
    """
    p = look.palette
    ground = Box(
        rect,
        p.paper2,
        RADIUS.pip,
        border=p.ink if p.loud else "",
        border_width=p.control_border,
        says=says,
    )
    if len(levels) < 2:
        return (ground,)
    points = tuple(_point(rect, level) for level in levels)
    marks = (
        *_body(look, points),
        *_tired(look, rect, levels, low),
        *_limit(look, rect, low),
        Mark(flowing(points), line=p.ink if p.loud else _EDGE, width=_LINE),
    )
    return (ground, Sketch(rect, (rect.w, rect.h), marks))


def _point(rect: Rect, level: Level) -> Point:
    share = max(0.0, min(_FULL, level.energy)) / _FULL
    return _LINE / 2 + share * (rect.w - _LINE), level.y


def _body(look: Look, points: tuple[Point, ...]) -> tuple[Mark, ...]:
    """The filled part, left of the curve."""
    p = look.palette
    fill = p.sun if p.loud else mix(p.coffee, p.mark, 0.72)
    return (Mark(_area(points), fill),)


def _area(points: tuple[Point, ...]) -> str:
    top, bottom = number(points[0][1]), number(points[-1][1])
    return f"{flowing(points)} L0 {bottom} L0 {top} Z"


def _tired(look: Look, rect: Rect, levels: tuple[Level, ...], low: float) -> tuple[Mark, ...]:
    """Hatching over each stretch that begins or ends below the line."""
    p, marks = look.palette, []
    stretches = pairwise(levels)
    for one, other in stretches:
        if min(one.energy, other.energy) < low:
            path = _area((_point(rect, one), _point(rect, other)))
            marks.append(Mark(path, hatch=Hatch(p.bad.main, 9, 3.5)))
    return tuple(marks)


def _limit(look: Look, rect: Rect, low: float) -> tuple[Mark, ...]:
    x = rect.w * low / _FULL
    p = look.palette
    if p.loud:
        return (Mark(line((x, _TOP), (x, rect.h - _TOP)), line=p.ink, width=2, round=False),)
    path = dashes(((x, _TOP), (x, rect.h - _TOP)), (2.5, 5.0))
    return (Mark(path, line=faded(p, p.ink, 0.7), width=2.5, round=False),)
