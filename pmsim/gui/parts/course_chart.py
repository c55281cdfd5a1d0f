"""The course of a number over the days of a scenario: the line so far, the goal, and room ahead."""

from __future__ import annotations

from itertools import pairwise

from attrs import evolve, frozen

from pmsim.gui.colours import faded
from pmsim.gui.motion import between
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.words import Ink, label
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Align, Label, Mark, Shape, Shapes, Sketch
from pmsim.gui.strokes import Point, circle, closed, dashes
from pmsim.gui.strokes import line as straight
from pmsim.gui.theme import SMALL, SMALL_STRONG

_DOT = 6.5
_INSET = 8.0
_GAP = 6.0
_STEP = 5.0
"""Words keep off points of a line so far apart (px)."""


@frozen
class Tick:
    """A word below the chart, at a share of its width from 0 to 1; the current one is bold."""

    at: float
    text: str
    now: bool = False


@frozen
class Ahead:
    """What is expected at a share of all days, and the band within which it stays."""

    at: float
    value: float
    low: float
    high: float


@frozen
class Course:
    """What the chart shows."""

    points: tuple[Point, ...]
    """(share of all days from 0 to 1, value), in order of time."""
    start_text: str
    goal: float
    goal_text: str
    ticks: tuple[Tick, ...]
    ahead: tuple[Ahead, ...] = ()
    """What is expected from now on; nothing when there is nothing left to come."""

    def until(self, share: float) -> Course:
        """The course as it was then: the line ends there, and nothing is expected yet."""
        past = tuple(point for point in self.points if point[0] <= share)
        if not past or share >= self.points[-1][0]:
            return self
        return evolve(self, points=(*past, (share, past[-1][1])), ahead=())


def course_chart(look: Look, rect: Rect, course: Course, colour: str) -> Shapes:
    """The line with its area, the goal dashed, both named at the left, times below."""
    p = look.palette
    row = look.style(SMALL).line
    names = max(look.width(t, SMALL_STRONG) for t in (course.start_text, course.goal_text)) + 4
    plot = Rect(rect.x + names + _GAP, rect.y, rect.w - names - _GAP, rect.h - row)
    low, high = _levels_of(course)
    at = _stepped(course.points, plot, low, high)
    goal_y = _height(course.goal, plot, low, high)
    ahead = _expected(course, plot, low, high, at[-1])
    marks = [*_band(look, ahead)]
    marks.append(Mark(dashes(((0, goal_y), (plot.w, goal_y)), (9, 6)), line=p.good.text, width=2.5))
    if not p.loud:
        area = closed(*at, (at[-1][0], plot.h), (at[0][0], plot.h))
        marks.append(Mark(area, faded(p, colour, 0.14)))
    marks.append(Mark(straight((0, plot.h - 1), (plot.w, plot.h - 1)), line=p.page_line, width=2))
    if ahead:
        path = dashes(tuple((x, y) for x, y, _, _ in ahead), (5, 5))
        marks.append(Mark(path, line=p.info.main, width=3.5))
    marks.append(Mark(straight(*at), line=colour, width=4))
    marks.append(Mark(circle(*at[-1], _DOT), p.page, colour, 3.5))
    sketch = Sketch(plot, (plot.w, plot.h), tuple(marks))
    left = Rect(rect.x, plot.y, names, plot.h)
    return (
        sketch,
        *_levels(look, left, course, goal_y, at[0][1]),
        *_words(look, plot, goal_y, at, ahead),
        *_ticks(look, plot, course),
    )


_Band = tuple[tuple[float, float, float, float], ...]
"""Points of what is expected: x, y, and the heights of the band's upper and lower edge."""


def _levels_of(course: Course) -> tuple[float, float]:
    """The least and the greatest of all that is drawn."""
    levels = [value for _, value in course.points] + [course.goal]
    levels += [edge for one in course.ahead for edge in (one.low, one.high)]
    return min(levels), max(levels)


def _expected(course: Course, plot: Rect, low: float, high: float, now: Point) -> _Band:
    """The way of what is expected, from the last point on."""
    if not course.ahead:
        return ()
    found = [(now[0], now[1], now[1], now[1])]
    for one in course.ahead:
        y, top, foot = (_height(level, plot, low, high) for level in (one.value, one.high, one.low))
        found.append((_across(plot, one.at), y, top, foot))
    return tuple(found)


def _band(look: Look, ahead: _Band) -> tuple[Mark, ...]:
    """The room that luck has; in high contrast by its edges."""
    p = look.palette
    upper = [(x, top) for x, _, top, _ in ahead]
    lower = [(x, foot) for x, _, _, foot in ahead]
    if all(top == foot for _, _, top, foot in ahead):
        return ()
    if p.loud:
        return tuple(Mark(straight(*edge), line=p.info.main, width=1.5) for edge in (upper, lower))
    return (Mark(closed(*upper, *reversed(lower)), faded(p, p.info.main, 0.18)),)


def _words(
    look: Look, plot: Rect, goal_y: float, at: tuple[Point, ...], ahead: _Band
) -> tuple[Label, ...]:
    """What the dashes mean, where no line runs through the words; left out without any room.

    A forecast's word stands at the end of it, never over what has been.
    """
    p, h = look.palette, look.style(SMALL_STRONG).line
    goal = ((0.0, goal_y), (plot.w, goal_y))
    x, y = at[-1]
    dot = [(x + dx, y + dy) for dx in (-_DOT, 0, _DOT) for dy in (-_DOT, 0, _DOT)]
    lines = [*_along(at), *_along(tuple((x, y) for x, y, _, _ in ahead)), *_along(goal), *dot]
    found: list[Label] = []
    taken: list[Rect] = []

    def write(text: str, colour: str, heights: tuple[float, ...], sides: int) -> None:
        w = look.width(text, SMALL_STRONG) + 4
        lefts = (plot.w - w - 2, 2.0)[:sides]
        for place in (Rect(x, y, w, h) for y in heights for x in lefts):
            if _is_free(place, plot, lines, taken):
                taken.append(place)
                spot = place.moved(plot.x, plot.y)
                found.append(label(look, spot, text, Ink(SMALL_STRONG, colour)))
                return

    if ahead:
        _, _, top, foot = ahead[-1]
        heights = (top - h, foot + 1, top - 1.6 * h, foot + 0.6 * h, 0.0, plot.h - h - 2)
        write("forecast", p.info.text, heights, 1)
    write("goal", p.good.text, (goal_y - h - 2, goal_y + 3), 2)
    return tuple(found)


def _is_free(place: Rect, plot: Rect, lines: list[Point], taken: list[Rect]) -> bool:
    inside = place.y >= 0 and place.bottom <= plot.h
    clear = not any(place.holds(*point) for point in lines)
    return inside and clear and not any(place.common(one).area > 0 for one in taken)


def _along(points: tuple[Point, ...]) -> list[Point]:
    """Points of a line, close enough together that no word slips between them."""
    found: list[Point] = []
    for (x0, y0), (x1, y1) in pairwise(points):
        steps = max(1, round((abs(x1 - x0) + abs(y1 - y0)) / _STEP))
        found += [
            (between(x0, x1, i / steps), between(y0, y1, i / steps)) for i in range(steps + 1)
        ]
    return found


def _across(plot: Rect, share: float) -> float:
    return _INSET + (plot.w - 2 * _INSET) * share


def _height(value: float, plot: Rect, low: float, high: float) -> float:
    room = plot.h - 2.5 * _INSET
    return _INSET + room * (1 - (value - low) / ((high - low) or 1.0))


def _stepped(points: tuple[Point, ...], plot: Rect, low: float, high: float) -> tuple[Point, ...]:
    """The points in the plot; a value stays until the next one comes."""
    found: list[Point] = []
    for share, value in points:
        x = _across(plot, share)
        if found:
            found.append((x, found[-1][1]))
        found.append((x, _height(value, plot, low, high)))
    return tuple(found)


def _levels(look: Look, rect: Rect, course: Course, goal_y: float, start_y: float) -> Shapes:
    """Goal and start at their heights, moved apart where they are close."""
    p, h = look.palette, look.style(SMALL).line
    goal, start = goal_y - h / 2, start_y - h / 2
    if abs(goal - start) < h:
        middle = (goal + start) / 2
        upper, lower = middle - h / 2, middle + h / 2
        goal, start = (upper, lower) if goal < start else (lower, upper)
    names = (
        (goal, course.goal_text, Ink(SMALL_STRONG, p.good.text, Align.RIGHT)),
        (start, course.start_text, Ink(SMALL, p.page_ink, Align.RIGHT)),
    )
    return tuple(
        label(look, Rect(rect.x, rect.y + y, rect.w, h), text, ink) for y, text, ink in names
    )


def _ticks(look: Look, plot: Rect, course: Course) -> Shapes:
    """The words below, each under its place: the current one, the ends, then what has room."""
    p, h = look.palette, look.style(SMALL).line
    shapes: list[Shape] = []
    taken: list[Rect] = []
    for tick in sorted(course.ticks, key=lambda one: (not one.now, -abs(one.at - 0.5))):
        style = SMALL_STRONG if tick.now else SMALL
        w = look.width(tick.text, style) + 2
        x = plot.x + _across(plot, tick.at) - w / 2
        ink = Ink(style, p.ink if tick.now else p.page_ink, Align.CENTER)
        place = Rect(x, plot.bottom + 2, w, h)
        if not any(place.grown(_GAP).common(one).w > 0 for one in taken):
            taken.append(place)
            shapes.append(label(look, place, tick.text, ink))
    return tuple(shapes)
