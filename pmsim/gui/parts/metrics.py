"""Numbers of the product: a tile with value, trend in words and a small line."""

from enum import Enum

from attrs import frozen

from pmsim.gui.colours import faded
from pmsim.gui.motion import between, progress
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.passing import counted_text
from pmsim.gui.parts.press import focus_ring
from pmsim.gui.parts.words import Ink, line, snug
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Box, Icon, Mark, Shapes, Sketch
from pmsim.gui.strokes import Point, circle, closed, shifted, spread
from pmsim.gui.strokes import line as straight
from pmsim.gui.theme import LABEL, LIFT, NUMBER, RADIUS, SHADOW_TILE, SMALL, VALUE_COUNT

_MARGIN = 0.12
_LARGE = 1.2
_TILE_TEXT = 1.3
_VALUE_TEXT = 1.15
_TREND_LEFT = 20.0
_SPARK_LEAST = 60.0
"""A narrower sparkline tells nothing."""


class Trend(Enum):
    """Whether a metric moves for the better: the words are the player's."""

    BETTER = "better"
    WORSE = "worse"
    STEADY = "steady"


@frozen
class Metric:
    """A metric as the player sees it."""

    name: str
    icon: str
    value: str
    trend: Trend
    rising: bool
    """Which way the arrow points; a steady metric has none."""

    change: str = ""
    history: tuple[float, ...] = ()
    goal: float | None = None


def trend_colours(look: Look, trend: Trend) -> tuple[str, str]:
    """The colour of the line and of the words."""
    p = look.palette
    return {
        Trend.BETTER: (p.good.main, p.good.text),
        Trend.WORSE: (p.bad.main, p.bad.text),
        Trend.STEADY: (p.ink2, p.ink2),
    }[trend]


def metric_tile(
    look: Look,
    rect: Rect,
    metric: Metric,
    touch: Touch,
    before: Metric | None = None,
    now: float = 0.0,
) -> Shapes:
    """Name, value, trend in words; a sparkline where the text is small enough.

    What the metric was ``before`` counts on to what it is, so many milliseconds ``now``.
    """
    look = look.capped(_TILE_TEXT)
    tile = rect.moved(0, -LIFT * look.lifts(touch))
    ring = focus_ring(look, tile, RADIUS.toast) if look.focuses(touch) else ()
    small = look.text > _LARGE
    room = tile.w - (28 if small else 124)
    return (
        *ring,
        _ground(look, tile, metric, touch),
        Icon(Rect(tile.x + 13, tile.y + 11, 20, 20), metric.icon, look.palette.ink2),
        line(look, tile.x + 38, tile.y + 10, tile.w - 52, metric.name, Ink(LABEL)),
        snug(
            look.capped(_VALUE_TEXT),
            Rect(tile.x + 14, tile.y + 35, room, 32),
            counted_text(look, before.value, metric.value, now) if before else metric.value,
            Ink(NUMBER),
        ),
        *trend_line(look, tile.x + 13, tile.y + 66, tile.w - 24, metric),
        *(() if small else spark_of(look, _beside_trend(look, tile, metric), metric, before, now)),
    )


def _ground(look: Look, tile: Rect, metric: Metric, touch: Touch) -> Box:
    """The tile itself, which says all that stands on it."""
    p = look.palette
    says = f"{metric.name} {metric.value}, {metric.trend.value} {metric.change}".strip()
    return Box(
        tile,
        p.paper2 if look.calm and look.hovers(touch) else p.paper,
        RADIUS.toast,
        border=p.ink if p.loud else "",
        border_width=p.control_border,
        shadow=None if p.loud else SHADOW_TILE,
        target=touch.target,
        group=touch.group,
        says=touch.says or says,
    )


def _beside_trend(look: Look, tile: Rect, metric: Metric) -> Rect:
    """Where the sparkline goes: right of the words of the trend, or above them."""
    words = look.width(_trend_words(metric), SMALL) + _TREND_LEFT
    x = max(tile.right - 106, tile.x + 13 + words + 8)
    if tile.right - 14 - x < _SPARK_LEAST:
        return Rect(tile.right - 106, tile.y + 26, 92, 38)
    return Rect(x, tile.y + 34, tile.right - 14 - x, 46)


def _trend_words(metric: Metric) -> str:
    return f"{metric.trend.value} {metric.change}".strip()


def trend_line(look: Look, x: float, y: float, w: float, metric: Metric) -> Shapes:
    """An arrow and the word."""
    _, colour = trend_colours(look, metric.trend)
    arrow = "arrow-up" if metric.rising else "arrow-down"
    name = "minus" if metric.trend is Trend.STEADY else arrow
    icon = Icon(Rect(x, y + 3, 15, 15), name, colour)
    words = Ink(SMALL, colour)
    return (icon, line(look, x + _TREND_LEFT, y, w - _TREND_LEFT, _trend_words(metric), words))


def spark_of(
    look: Look, rect: Rect, metric: Metric, before: Metric | None = None, now: float = 0.0
) -> Shapes:
    """The sparkline of a metric, or nothing without a history; it grows from what it was before."""
    if len(metric.history) < 2:
        return ()
    colour, _ = trend_colours(look, metric.trend)
    grown = progress(VALUE_COUNT, now, calm=look.calm) if before else 1.0
    old = before.history if before and grown < 1 else ()
    return (sparkline(look, rect, metric.history, colour, metric.goal, before=old, grown=grown),)


def sparkline(
    look: Look,
    rect: Rect,
    values: tuple[float, ...],
    colour: str,
    goal: float | None = None,
    *,
    filled: bool = True,
    before: tuple[float, ...] = (),
    grown: float = 1.0,
) -> Sketch:
    """A small line that ends in a dot, with the goal dashed behind it.

    The values of ``before`` grow into these: 1 when they have.
    """
    p = look.palette
    low, high = _span(values, goal)
    w, h = rect.w - 8, rect.h - 6
    points = shifted(spread(values, w, h, low, high), 2, 2)
    if before:
        lowest, highest = _span(before, goal)
        was = shifted(spread(before, w, h, lowest, highest), 2, 2)
        points = _growing(was, points, _known(before, values), grown)
        low, high = between(lowest, low, grown), between(highest, high, grown)
    marks: list[Mark] = []
    if filled and not p.loud:
        area = closed(*points, (points[-1][0], h + 2), (points[0][0], h + 2))
        marks.append(Mark(area, faded(p, colour, 0.14)))
    if goal is not None:
        y = 2 + spread((goal, goal), w, h, low, high)[0][1]
        edge = faded(p, p.ink, 0.55)
        marks.append(
            Mark(straight((2, y), (w + 2, y)), line=edge, width=2, dash=(3, 5), round=False)
        )
    marks.append(Mark(straight(*points), line=colour, width=3.5))
    marks.append(Mark(circle(*points[-1], 5.5), colour, p.paper, 2.5))
    return Sketch(rect, (rect.w, rect.h), tuple(marks))


def _span(values: tuple[float, ...], goal: float | None) -> tuple[float, float]:
    """What lies at the bottom and at the top of a sparkline."""
    seen = (*values, goal) if goal is not None else values
    low, high = min(seen), max(seen)
    span = (high - low) or 1.0
    return low - span * _MARGIN, high + span * _MARGIN


def _known(before: tuple[float, ...], values: tuple[float, ...]) -> int:
    """How many of the earliest values are left out now: a sparkline shows the latest ones only."""
    past = before[:-1]
    return next(n for n in range(len(before)) if values[: len(past) - n] == past[n:])


def _growing(
    was: tuple[Point, ...], points: tuple[Point, ...], gone: int, share: float
) -> tuple[Point, ...]:
    """Every point on its way from where it was; new ones come out of the old end."""
    starts = [was[min(n + gone, len(was) - 1)] for n in range(len(points))]
    return tuple(
        (between(ax, bx, share), between(ay, by, share))
        for (ax, ay), (bx, by) in zip(starts, points, strict=True)
    )
