"""The notebook's right page: the numbers tonight, and the cards to choose from."""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.gui.motion import progress
from pmsim.gui.parts.course_chart import Course, course_chart
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.metrics import Metric, sparkline, trend_colours, trend_line
from pmsim.gui.parts.panels import rule
from pmsim.gui.parts.passing import counted_text
from pmsim.gui.parts.press import focus_ring
from pmsim.gui.parts.words import Ink, icon_line, label, snug
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Box, Shape, Shapes
from pmsim.gui.theme import (
    H2,
    H3,
    LABEL_STRONG,
    NUMBER_TINY,
    RADIUS,
    SMALL,
    VALUE_COUNT,
)

CHART_H = 126.0
"""From this height on the first number is drawn as a chart."""

_CHART_W = 194.0

_LARGE = 1.2
_ARROW_W = 18.0


@frozen
class Figure:
    """A number of the product, its key, and the way it came."""

    key: str
    metric: Metric
    course: Course
    before: Metric
    """As it was this morning."""
    counted: float
    """Milliseconds since it began to count on to what it is."""

    def value(self, look: Look) -> str:
        """What it counts by just now."""
        return counted_text(look, self.before.value, self.metric.value, self.counted)


def least_numbers(look: Look, count: int) -> float:
    """The least height for so many numbers: two to a line, in words."""
    return -(-count // 2) * look.capped(_LARGE).style(LABEL_STRONG).line


def numbers(look: Look, rect: Rect, figures: tuple[Figure, ...]) -> Shapes:
    """The product tonight: the first number as a chart, the others small beside it."""
    if look.text > 1 or rect.h < CHART_H:
        return _in_words(look.capped(max(1.0, rect.h / (22.5 * len(figures)))), rect, figures)
    first, rest = figures[0], figures[1:5]
    return (*_chart(look, Rect(rect.x, rect.y, _CHART_W, rect.h), first), *_small(look, rect, rest))


def _pressable(look: Look, rect: Rect, figure: Figure) -> Shapes:
    """The place that opens the number's own sheet."""
    one = figure.metric
    says = f"{one.name} {one.value}, {one.trend.value} {one.change}".strip()
    touch = Touch(("metric", figure.key), says, "numbers")
    ring = focus_ring(look, rect, RADIUS.chip) if look.focuses(touch) else ()
    fill = look.palette.page_edge if look.hovers(touch) else ""
    box = Box(rect, fill, RADIUS.chip, target=touch.target, group=touch.group, says=says)
    return (*ring, box)


def _chart(look: Look, rect: Rect, figure: Figure) -> Shapes:
    metric = figure.metric
    words = f"{metric.name} {figure.value(look)}"
    head = icon_line(look, rect.x, rect.y, rect.w, metric.icon, words, Ink(LABEL_STRONG))
    colour = trend_colours(look, metric.trend)[0]
    plot = Rect(rect.x, rect.y + 26, rect.w, rect.h - 26)
    chart = course_chart(look, plot, figure.course, colour)
    return (*_pressable(look, rect.grown(4), figure), *head, *chart)


def _small(look: Look, rect: Rect, figures: tuple[Figure, ...]) -> Shapes:
    shapes: list[Shape] = []
    for i, one in enumerate(figures):
        w = (rect.w - _CHART_W) / 2
        x, y = rect.x + _CHART_W + 10 + (i % 2) * w, rect.y + (i // 2) * 68
        shapes += _one(look, Rect(x, y, w - 10, 66), one)
    return tuple(shapes)


def _one(look: Look, rect: Rect, figure: Figure) -> Shapes:
    metric, faint = figure.metric, look.palette.page_ink
    wide = look.width(metric.value, NUMBER_TINY) + 2
    place = Rect(rect.x + max(70, wide + 8), rect.y + 21, 54, 24)
    roomy = place.right <= rect.right and len(metric.history) > 1
    value = Rect(rect.x, rect.y + 19, min(wide, rect.w), 26)
    spark: Shapes = ()
    if roomy:
        colour = trend_colours(look, metric.trend)[0]
        grown = progress(VALUE_COUNT, figure.counted, calm=look.calm)
        before = figure.before.history if grown < 1 else ()
        line = sparkline(
            look, place, metric.history, colour, filled=False, before=before, grown=grown
        )
        spark = (line,)
    return (
        *_pressable(look, rect.grown(3), figure),
        label(look, Rect(rect.x, rect.y, rect.w, 20), metric.name, Ink(SMALL, faint)),
        snug(look, value, figure.value(look), Ink(NUMBER_TINY)),
        *spark,
        *trend_line(look, rect.x, rect.y + 45, rect.w, metric),
    )


def _in_words(look: Look, rect: Rect, figures: tuple[Figure, ...]) -> Shapes:
    """For large text: a line for each number, in two columns when there are many."""
    h = look.style(LABEL_STRONG).line
    columns = 1 if len(figures) * h <= rect.h else 2
    w = (rect.w - 20 * (columns - 1)) / columns
    lines = max(1, min(int(rect.h // h), -(-len(figures) // columns)))
    step = min(h + 10, rect.h / lines)
    shapes: list[Shape] = []
    for i, one in enumerate(figures[: lines * columns]):
        place = Rect(rect.x + (i // lines) * (w + 20), rect.y + (i % lines) * step, w, h)
        shapes += _line(look, place, one)
    return tuple(shapes)


def _line(look: Look, rect: Rect, figure: Figure) -> Shapes:
    """A name, its value, and whether it got better: in words, or by an arrow where it is tight."""
    metric = figure.metric
    value = look.width(metric.value, LABEL_STRONG) + 2
    name = look.width(metric.name, LABEL_STRONG) + 2
    wide = _ARROW_W
    for change in (metric.change, ""):
        trend = f"{metric.trend.value} {change}".strip()
        wants = look.width(trend, SMALL) + 24
        if name + value + wants + 16 <= rect.w:
            metric, wide = evolve(metric, change=change), wants
            break
    at = Rect(rect.x, rect.y, min(name, rect.w - wide - value - 14), rect.h)
    number = Rect(at.right + 6, rect.y, value, rect.h)
    y = rect.cy - SMALL.line / 2
    sign = trend_line(look, rect.right - wide, y, wide, metric)
    return (
        *_pressable(look, rect, figure),
        label(look, at, metric.name, Ink(LABEL_STRONG)),
        label(look, number, figure.value(look), Ink(LABEL_STRONG)),
        *(sign if wide > _ARROW_W else sign[:1]),
    )


def heading(look: Look, rect: Rect, text: str, *, small: bool = False) -> Shapes:
    """A heading of the page; the smaller one has a line above it."""
    style = H3 if small else H2
    head = label(look, Rect(rect.x, rect.y, rect.w, look.style(style).line), text, Ink(style))
    return (
        (rule(look, rect.x, rect.y - 8, rect.w, look.palette.page_line), head) if small else (head,)
    )
