"""Rows that scroll: only whole rows are shown, so that no line of text is ever cut."""

from collections.abc import Callable

from attrs import frozen

from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.press import icon_button
from pmsim.gui.parts.words import Ink, label
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Shape, Shapes
from pmsim.gui.theme import SMALL

FOOT = 56.0
"""Height of the strip with the arrows, there only when not all rows fit."""

_BUTTON = 48.0


@frozen
class Row:
    """Something of a known height, to be drawn into a rectangle of that height."""

    height: float
    draw: Callable[[Rect], Shapes]


@frozen
class Window:
    """Which rows show: from ``first`` up to, not with, ``last``."""

    first: int
    last: int
    of: int

    @property
    def all(self) -> bool:
        """Whether every row shows."""
        return self.last - self.first == self.of


def total(rows: tuple[Row, ...], gap: float) -> float:
    """The height of all rows with their gaps."""
    return sum(row.height for row in rows) + gap * max(0, len(rows) - 1)


def window(
    rows: tuple[Row, ...], room: float, gap: float, place: float, foot: float = FOOT
) -> Window:
    """The rows that fit, when the list is scrolled to ``place``: 0 is the top, 1 the end.

    ``foot`` is kept free for arrows when not all rows fit.
    """
    if total(rows, gap) <= room:
        return Window(0, len(rows), len(rows))
    room -= foot
    last_page = len(rows) - _fitting(rows[::-1], room, gap)
    first = round(max(0.0, min(1.0, place)) * last_page)
    return Window(first, first + _fitting(rows[first:], room, gap), len(rows))


def _fitting(rows: tuple[Row, ...], room: float, gap: float) -> int:
    """How many of the first rows fit; one at least."""
    used, count = -gap, 0
    for row in rows:
        used += gap + row.height
        if used > room and count:
            break
        count += 1
    return count


def scroll_list(look: Look, rect: Rect, rows: tuple[Row, ...], gap: float, place: float) -> Shapes:
    """The rows that fit, and arrows (targets ``up`` and ``down``) when there are more."""
    shown = window(rows, rect.h, gap, place)
    shapes: list[Shape] = []
    y = rect.y
    for row in rows[shown.first : shown.last]:
        shapes += row.draw(Rect(rect.x, y, rect.w, row.height))
        y += row.height + gap
    return tuple(shapes) if shown.all else (*shapes, *_arrows(look, rect, shown))


def _arrows(look: Look, rect: Rect, shown: Window) -> Shapes:
    y = rect.bottom - _BUTTON
    top = "" if shown.first else "this is the top"
    end = "" if shown.last < shown.of else "this is the end"
    up = Touch("up", "further up", "scroll", top)
    down = Touch("down", "further down", "scroll", end)
    said = f"{shown.first + 1} to {shown.last} of {shown.of}"
    place = Rect(rect.x, y, rect.w - 2 * _BUTTON - 24, _BUTTON)
    right = rect.right - _BUTTON
    return (
        label(look, place, said, Ink(SMALL, look.palette.ink2)),
        *icon_button(look, Rect(right - 56, y, _BUTTON, _BUTTON), "arrow-up", up),
        *icon_button(look, Rect(right, y, _BUTTON, _BUTTON), "arrow-down", down),
    )


def scrolled_by(place: float, notches: float, rows: int) -> float:
    """Where the list is after the wheel turned; about three rows a notch in a long list."""
    return max(0.0, min(1.0, place + notches * min(0.5, 4 / max(1, rows))))
