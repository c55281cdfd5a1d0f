"""Keeping round things off each other, so that what is written on them can be read."""

from __future__ import annotations

import math

from attrs import frozen

Point = tuple[float, float]
Room = tuple[float, float, float, float]
"""Left, top, right and bottom."""

_TRIES = 200
_SAME = 0.5
_TURN = 2.4
"""Radians between one try and the next for things at the same place: about the golden angle."""


@frozen
class Disc:
    """A round thing where it belongs."""

    at: Point
    r: float


def apart(discs: tuple[Disc, ...], within: Room, gap: float = 3.0) -> tuple[Point, ...]:
    """Places at which no disc lies on another, each as near as can be; earlier ones stay put.

    What finds no free place after some tries stays where the last try left it.
    """
    placed: list[Disc] = []
    for disc in discs:
        placed.append(Disc(_free(disc, placed, within, gap), disc.r))
    return tuple(one.at for one in placed)


def _free(disc: Disc, placed: list[Disc], within: Room, gap: float) -> Point:
    """The nearest free place found on growing turns around where the disc belongs."""
    left, top, right, bottom = within
    room = (left + disc.r, top + disc.r, right - disc.r, bottom - disc.r)
    best = _inside(disc.at, room)
    for turn in range(_TRIES):
        if all(math.dist(best, one.at) >= one.r + disc.r + gap - _SAME for one in placed):
            return best
        far = disc.r * 0.35 * math.sqrt(turn + 1)
        x = disc.at[0] + far * math.cos(_TURN * turn)
        y = disc.at[1] + far * math.sin(_TURN * turn)
        best = _inside((x, y), room)
    return best


def _inside(point: Point, room: Room) -> Point:
    """The point, or the nearest one inside a room."""
    x, y = point
    left, top, right, bottom = room
    return max(left, min(right, x)), max(top, min(bottom, y))
