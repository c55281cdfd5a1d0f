"""Steam over a full mug: a few threads that sway, in a loop without a seam."""

from __future__ import annotations

from math import cos, pi, sin

from pmsim.gui.parts.look import Look
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Loop, Mark, Sketch
from pmsim.gui.strokes import number

_LOOP, _FRAMES = 2400, 16
_CUP = 92.0
"""The size of a mug to which the threads are drawn."""

_LENGTHS = (_LOOP // _FRAMES,) * _FRAMES


def over_mug(look: Look, cup: Rect) -> Loop:
    """Two threads above the rim of one of the eight mugs, to be painted before it."""
    white = look.palette.ink2 if look.palette.loud else "#FFFFFFE0"
    size = cup.w / _CUP
    place = Rect(cup.x + cup.w * 0.22, cup.y - 2 * size, 26 * size, 18 * size)
    return steam(place, (26, 20), (7, 18), Mark("", line=white, width=2.6))


def steam(rect: Rect, view: tuple[float, float], feet: tuple[float, ...], mark: Mark) -> Loop:
    """Threads from the foot of a drawing to its top, at some places across its own width.

    The mark lends its colour and its width.
    """
    frames = tuple(
        Sketch(rect, view, tuple(_thread(x, view[1], n / _FRAMES, mark) for x in feet))
        for n in range(_FRAMES)
    )
    return Loop(rect, frames, _LENGTHS)


def _thread(x: float, h: float, turn: float, mark: Mark) -> Mark:
    """One thread, an S that turns into its mirror image and back while it goes up."""
    sway, rise = h * 0.2 * cos(2 * pi * turn), h * 0.07 * sin(2 * pi * turn)
    edge = mark.width / 2
    foot, top = h - edge, edge
    low, high = x - 0.8 * sway + rise, x + sway - rise
    ends = f"M{_short(x)} {_short(foot)}", f"{_short(x + rise)} {_short(top)}"
    knees = f"C{_short(low)} {_short(h * 0.68)} {_short(high)} {_short(h * 0.44)}"
    return Mark(f"{ends[0]} {knees} {ends[1]}", line=mark.line, width=mark.width)


def _short(value: float) -> str:
    return number(round(value, 2))
