"""Patience: biscuits on a plate. Every move eats one, and with the last they stand up."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.motion import progress, runs
from pmsim.gui.parts.gauges import BITES, biscuit, bitten, crumbs
from pmsim.gui.parts.look import Look
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Mark, Shape, Shapes, Sketch
from pmsim.gui.strokes import Point, ellipse
from pmsim.gui.theme import BISCUIT, CRUMBS

PLATE_H = 62.0
"""Height of the plate with its biscuits."""

_STEP = 44.0
_RADIUS = 19.0
_LEAST = 11.0
_ROW = 8
_AIR = 3.0


@frozen
class Patience:
    """How many biscuits are left of how many, and how far the latest ones are eaten."""

    left: int
    whole: int
    before: int = -1
    """How many were left before the last move; -1 when none has just been eaten."""

    now: float = 0.0
    """How many milliseconds ago that was."""


def plate_of_biscuits(look: Look, rect: Rect, facts: Patience) -> Shapes:
    """The plate; what is gone has left crumbs."""
    p = look.palette
    w, mid = rect.w, rect.h / 2 + 4
    edge = (p.ink, 2.5) if p.loud else ("", 0.0)
    marks = (
        Mark(ellipse(w / 2, mid + 4, w / 2 - 2, 22), p.line if not p.loud else p.ink),
        Mark(ellipse(w / 2, mid, w / 2 - 2, 21), p.paper2, *edge),
        Mark(ellipse(w / 2, mid, w * 0.41, 14), p.lavender),
    )
    plate = Sketch(rect, (rect.w, rect.h), marks, says=_said(facts))
    return (plate, *_biscuits(look, rect, facts))


def _said(facts: Patience) -> str:
    return f"{facts.left} of {facts.whole} biscuits left"


def _biscuits(look: Look, rect: Rect, facts: Patience) -> Shapes:
    """In one row, or in two when there are many."""
    rows = 1 if facts.whole <= _ROW else 2
    per_row = -(-facts.whole // rows)
    step = min(_STEP, (rect.w - 12) / per_row)
    r = max(_LEAST, min(_RADIUS, step / 2 - _AIR, 14.0 if rows > 1 else _RADIUS))
    step = min(step, 2 * r + 6)
    shapes: list[Shape] = []
    for row in range(rows):
        here = range(row * per_row, min(facts.whole, (row + 1) * per_row))
        x = rect.cx - step * (len(here) - 1) / 2
        y = rect.y + rect.h / 2 + (0 if rows == 1 else (row * 2 - 1) * (r + 1)) - 1
        for place, number in enumerate(here):
            shapes += _one(look, (x + place * step, y), r, number, facts)
    return tuple(shapes)


def _one(look: Look, at: Point, r: float, number: int, facts: Patience) -> Shapes:
    """A biscuit, its crumbs, or one that is just being eaten."""
    x, y = at
    if number < facts.left:
        return (biscuit(x, y - 2, r),)
    if number >= facts.before or not runs(CRUMBS, facts.now, calm=look.calm):
        return (biscuit(x, y, r, eaten=True),)
    bites = int(progress(BISCUIT, facts.now) * len(BITES)) + 1
    falling = crumbs(x, y, r, progress(CRUMBS, facts.now))
    rest = (bitten(x, y - 2, r, bites),) if runs(BISCUIT, facts.now) else ()
    return (falling, *rest)
