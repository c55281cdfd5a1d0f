"""The course of a number over the days of a scenario: the line so far, the goal, and room ahead."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.colours import faded
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.words import Ink, label
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Align, Mark, Shape, Shapes, Sketch
from pmsim.gui.strokes import Point, circle, closed, dashes
from pmsim.gui.strokes import line as straight
from pmsim.gui.theme import SMALL, SMALL_STRONG

_DOT = 6.5
_INSET = 8.0
_GAP = 6.0


@frozen
class Tick:
    """A word below the chart, at a share of its width from 0 to 1; the current one is bold."""

    at: float
    text: str
    now: bool = False


@frozen
class Course:
    """What the chart shows."""

    points: tuple[Point, ...]
    """(share of all days from 0 to 1, value), in order of time."""
    start_text: str
    goal: float
    goal_text: str
    ticks: tuple[Tick, ...]


def course_chart(look: Look, rect: Rect, course: Course, colour: str) -> Shapes:
    """The line with its area, the goal dashed, both named at the left, times below."""
    p = look.palette
    row = look.style(SMALL).line
    names = max(look.width(t, SMALL_STRONG) for t in (course.start_text, course.goal_text)) + 4
    plot = Rect(rect.x + names + _GAP, rect.y, rect.w - names - _GAP, rect.h - row)
    levels = [value for _, value in course.points] + [course.goal]
    low, high = min(levels), max(levels)
    at = _stepped(course.points, plot, low, high)
    goal_y = _height(course.goal, plot, low, high)
    marks = [Mark(dashes(((0, goal_y), (plot.w, goal_y)), (9, 6)), line=p.good.text, width=2.5)]
    if not p.loud:
        area = closed(*at, (at[-1][0], plot.h), (at[0][0], plot.h))
        marks.append(Mark(area, faded(p, colour, 0.14)))
    marks.append(Mark(straight((0, plot.h - 1), (plot.w, plot.h - 1)), line=p.page_line, width=2))
    marks.append(Mark(straight(*at), line=colour, width=4))
    marks.append(Mark(circle(*at[-1], _DOT), p.page, colour, 3.5))
    sketch = Sketch(plot, (plot.w, plot.h), tuple(marks))
    left = Rect(rect.x, plot.y, names, plot.h)
    return (sketch, *_levels(look, left, course, goal_y, at[0][1]), *_ticks(look, plot, course))


def _height(value: float, plot: Rect, low: float, high: float) -> float:
    room = plot.h - 2.5 * _INSET
    return _INSET + room * (1 - (value - low) / ((high - low) or 1.0))


def _stepped(points: tuple[Point, ...], plot: Rect, low: float, high: float) -> tuple[Point, ...]:
    """The points in the plot; a value stays until the next one comes."""
    found: list[Point] = []
    for share, value in points:
        x = _INSET + (plot.w - 2 * _INSET) * share
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
        x = plot.x + _INSET + (plot.w - 2 * _INSET) * tick.at - w / 2
        ink = Ink(style, p.ink if tick.now else p.page_ink, Align.CENTER)
        place = Rect(x, plot.bottom + 2, w, h)
        if not any(place.grown(_GAP).common(one).w > 0 for one in taken):
            taken.append(place)
            shapes.append(label(look, place, tick.text, ink))
    return tuple(shapes)
