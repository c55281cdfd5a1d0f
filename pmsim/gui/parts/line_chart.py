"""A line through time: values, dashed guides with their words, marks with theirs."""

from attrs import frozen

from pmsim.gui.colours import faded
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.words import Ink, label
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Align, Mark, Shape, Shapes, Sketch
from pmsim.gui.strokes import Point, circle, closed, dashes
from pmsim.gui.strokes import line as straight
from pmsim.gui.theme import SMALL_STRONG

_DOT = 6.5
_INSET = 8.0


@frozen
class Guide:
    """A level that matters, such as a goal."""

    value: float
    text: str
    colour: str


@frozen
class Chart:
    """What the chart shows; points are (time, value), in order of time."""

    points: tuple[Point, ...]
    colour: str
    guides: tuple[Guide, ...] = ()


def line_chart(look: Look, rect: Rect, chart: Chart) -> Shapes:
    """The line with its area, its last value as a ring, guides named at the right."""
    p = look.palette
    names = max((look.width(g.text, SMALL_STRONG) for g in chart.guides), default=0) + 14
    plot = Rect(rect.x, rect.y, rect.w - names, rect.h)
    levels = [value for _, value in chart.points] + [guide.value for guide in chart.guides]
    low, high = min(levels), max(levels)
    at = _placed(chart.points, plot, low, high)
    marks: list[Mark] = []
    for guide in chart.guides:
        y = _height(guide.value, plot, low, high)
        path = dashes(((0, y), (plot.w, y)), (9, 6))
        marks.append(Mark(path, line=guide.colour, width=2.5))
    if not p.loud:
        area = closed(*at, (at[-1][0], plot.h), (at[0][0], plot.h))
        marks.append(Mark(area, faded(p, chart.colour, 0.12)))
    marks.append(Mark(straight(*at), line=chart.colour, width=4))
    marks.append(Mark(circle(*at[-1], _DOT), p.paper, chart.colour, 3.5))
    return (Sketch(plot, (plot.w, plot.h), tuple(marks)), *_names(look, plot, chart, low, high))


def _height(value: float, plot: Rect, low: float, high: float) -> float:
    room = plot.h - 4 * _INSET
    return 2 * _INSET + room * (1 - (value - low) / ((high - low) or 1.0))


def _placed(points: tuple[Point, ...], plot: Rect, low: float, high: float) -> tuple[Point, ...]:
    """The points in the plot; a value stays until the next one comes."""
    first, last = points[0][0], points[-1][0]
    span = (last - first) or 1.0
    room = plot.w - 2 * _INSET
    found: list[Point] = []
    for time, value in points:
        x = _INSET + room * (time - first) / span
        if found:
            found.append((x, found[-1][1]))
        found.append((x, _height(value, plot, low, high)))
    return tuple(found)


def _names(look: Look, plot: Rect, chart: Chart, low: float, high: float) -> Shapes:
    """The guides' words, moved apart where two lie close."""
    line = look.style(SMALL_STRONG).line
    shapes: list[Shape] = []
    under = plot.y - line
    for guide in sorted(chart.guides, key=lambda one: _height(one.value, plot, low, high)):
        y = max(under + line, plot.y + _height(guide.value, plot, low, high) - line / 2)
        place = Rect(plot.right + 10, y, look.width(guide.text, SMALL_STRONG) + 4, line)
        shapes.append(label(look, place, guide.text, Ink(SMALL_STRONG, guide.colour, Align.LEFT)))
        under = y
    return tuple(shapes)
