"""Stress, hour by hour: bands with the words of the header, and who stood at the peaks."""

from __future__ import annotations

from itertools import pairwise

from attrs import evolve, frozen

from pmsim.gui.colours import faded
from pmsim.gui.motion import between
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.words import Ink, label
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import POINTER, Align, Box, Mark, Shape, Shapes, Sketch, Zone
from pmsim.gui.strokes import Point, circle, closed
from pmsim.gui.strokes import line as straight
from pmsim.gui.theme import SMALL, SMALL_STRONG

_BANDS = ("#EAF3E6", "#FBF0D3", "#FBE3CB", "#F8D6C6", "#F1C0B4")
_LINE = "#573083"
_DOT = 6.5
_HOURS = (9, 12, 15, 18, 21)
_AFTER = 6.0
"""Minutes of room behind the end of the day, so that the line's last step shows."""
_NAME_MOST = 0.75
"""A name takes so much of the plot's width at most."""
_AXIS = 24.0
_RING_GOES = 20.0
"""So far (px) a pulse goes out."""


@frozen
class Band:
    """A stretch of stress with its word; it ends at ``up_to``."""

    word: str
    up_to: float


@frozen
class Peak:
    """A moment when stress rose, and who or what it was."""

    minute: float
    value: float
    name: str


@frozen
class StressLine:
    """What the chart shows: (minute of the day, stress), and the moments worth a name."""

    points: tuple[Point, ...]
    bands: tuple[Band, ...]
    peaks: tuple[Peak, ...] = ()

    def until(self, share: float) -> StressLine:
        """The line as far as it is drawn: so much of it, 0 to 1, and the peaks on the way."""
        if share >= 1:
            return self
        first, last = self.points[0][0], self.points[-1][0]
        end = between(first, last, share)
        past = tuple(point for point in self.points if point[0] <= end)
        peaks = tuple(peak for peak in self.peaks if peak.minute <= end)
        return evolve(self, points=(*past, (end, past[-1][1])), peaks=peaks)

    def value_at(self, minute: float) -> float:
        """The stress at a minute of the day."""
        return next((v for at, v in reversed(self.points) if at <= minute), self.points[0][1])


@frozen
class Pulse:
    """The moment that is asked for, and how far its ring has gone out, 0 to 1."""

    minute: float
    gone: float


def stress_chart(
    look: Look, rect: Rect, whole: StressLine, grown: float = 1.0, pulse: Pulse | None = None
) -> Shapes:
    """Words at the left, the bands, the line, names above the peaks, hours below.

    The line is drawn as far as it has ``grown``; a moment that is asked for pulses once.
    """
    bands, facts = _seen(whole), whole.until(grown)
    words, plot = _places(look, rect, bands)
    top = bands[-1].up_to
    first, last = _ends(whole)
    at = tuple(_at(plot, point, first, last, top) for point in facts.points)
    return (
        *_ground(look, plot, rect.x, words, bands),
        _drawn(look, plot, at),
        *_hours(look, plot, first, last),
        *_peaks(look, plot, facts, first, last, top),
        *(
            _pulsing(look, plot, _at(plot, _moment(facts, pulse), first, last, top), pulse.gone)
            if pulse
            else ()
        ),
    )


def _places(look: Look, rect: Rect, bands: tuple[Band, ...]) -> tuple[float, Rect]:
    """How wide the words at the left are, and where the line is drawn."""
    words = max(look.width(band.word, SMALL) for band in bands) + 12
    axis = round(_AXIS * look.text)
    return words, Rect(rect.x + words, rect.y, rect.w - words, rect.h - axis)


def _ends(whole: StressLine) -> tuple[float, float]:
    """The minutes at both ends of the chart: a working day at least."""
    return min(510.0, whole.points[0][0]), max(1110.0, whole.points[-1][0]) + _AFTER


def moments(look: Look, rect: Rect, whole: StressLine, told: tuple[tuple[int, str], ...]) -> Shapes:
    """A place to point at for each of some minutes, and what is told there; for pointers only."""
    _, plot = _places(look, rect, _seen(whole))
    first, last = _ends(whole)
    minutes = [minute for minute, _ in told]
    edges = [first, *((a + b) / 2 for a, b in pairwise(minutes)), last]
    shapes = []
    for (minute, words), (low, high) in zip(told, pairwise(edges), strict=True):
        x = plot.x + plot.w * (low - first) / (last - first)
        w = plot.w * (high - low) / (last - first)
        place = Rect(x, plot.y, w, plot.h)
        target = ("stress", minute)
        shapes.append(Zone(place, target=target, group=POINTER, says=words, tooltip=words))
    return tuple(shapes)


def _moment(facts: StressLine, pulse: Pulse) -> Point:
    """The place of a moment on the line; what came before the first minute stands at it."""
    first, last = facts.points[0][0], facts.points[-1][0]
    return max(first, min(last, pulse.minute)), facts.value_at(pulse.minute)


def _pulsing(look: Look, plot: Rect, at: Point, gone: float) -> Shapes:
    """The moment in ink, and a ring that goes out from it once, fainter and fainter."""
    p, size = look.palette, 2 * (_DOT + _RING_GOES) + 8
    place = square(plot.x + at[0], plot.y + at[1], size)
    marks = [Mark(circle(size / 2, size / 2, _DOT + 1), p.ink, p.paper, 2)]
    if gone < 1:
        ring = circle(size / 2, size / 2, _DOT + _RING_GOES * gone)
        marks.insert(0, Mark(ring, line=faded(p, p.ink, 1 - gone), width=4 * (1 - gone) + 0.5))
    return (Sketch(place, (size, size), tuple(marks)),)


def _seen(facts: StressLine) -> tuple[Band, ...]:
    """The bands up to the one above the highest value; three at least."""
    most = max(value for _, value in facts.points)
    count = next((i for i, band in enumerate(facts.bands) if most < band.up_to - 4), 4) + 1
    return facts.bands[: max(3, min(len(facts.bands), count))]


def _at(plot: Rect, point: Point, first: float, last: float, top: float) -> Point:
    """A point in the plot's own units."""
    minute, value = point
    return plot.w * (minute - first) / (last - first), plot.h * (1 - min(value, top) / top)


def _ground(look: Look, plot: Rect, left: float, words: float, bands: tuple[Band, ...]) -> Shapes:
    p, low = look.palette, 0.0
    shapes: list[Shape] = []
    for band, colour in zip(bands, _BANDS, strict=False):
        y0 = plot.bottom - plot.h * band.up_to / bands[-1].up_to
        high = plot.h * (band.up_to - low) / bands[-1].up_to
        edge = p.ink if p.loud else ""
        fill = p.paper if p.loud else colour
        area = Rect(plot.x, y0, plot.w, high)
        shapes.append(Box(area, fill, border=edge, border_width=1.5 if p.loud else 0))
        place = Rect(left, y0 + high / 2 - 10, words - 10, 20)
        shapes.append(label(look, place, band.word, Ink(SMALL, p.page_ink, Align.RIGHT)))
        low = band.up_to
    return tuple(shapes)


def _drawn(look: Look, plot: Rect, at: tuple[Point, ...]) -> Sketch:
    p = look.palette
    colour = p.ink if p.loud else _LINE
    marks = [Mark(straight(*at), line=colour, width=4)]
    if not p.loud:
        area = closed(*at, (at[-1][0], plot.h), (at[0][0], plot.h))
        marks.insert(0, Mark(area, faded(p, colour, 0.1)))
    return Sketch(plot, (plot.w, plot.h), tuple(marks))


def _hours(look: Look, plot: Rect, first: float, last: float) -> Shapes:
    style, h = look.style(SMALL), round(_AXIS * look.text)
    ink = Ink(SMALL, look.palette.page_ink, Align.CENTER)
    shapes = []
    for hour in _HOURS:
        if first <= hour * 60 <= last:
            x = plot.x + plot.w * (hour * 60 - first) / (last - first)
            place = Rect(x - style.size, plot.bottom + 1, 2 * style.size, h)
            shapes.append(label(look, place, f"{hour:02d}", ink))
    return tuple(shapes)


def _peaks(
    look: Look, plot: Rect, facts: StressLine, first: float, last: float, top: float
) -> Shapes:
    """The peaks as dots with their names, each where it hides no line, no dot and no name."""
    p, size = look.palette, 2 * _DOT + 4
    colour = p.ink if p.loud else _LINE
    line = [_on(plot, _at(plot, point, first, last, top)) for point in facts.points]
    points = [
        _on(plot, _at(plot, (one.minute, one.value), first, last, top)) for one in facts.peaks
    ]
    dots = [square(*point, size) for point in points]
    mark = Mark(circle(size / 2, size / 2, _DOT), p.paper, colour, 3.5)
    shapes: list[Shape] = [Sketch(dot, (size, size), (mark,)) for dot in dots]
    taken = list(dots)
    for peak, dot in zip(facts.peaks, dots, strict=True):
        place = _name_place(look, plot, dot, peak.name, taken, line)
        if place is not None:
            taken.append(place)
            shapes.append(label(look, place, peak.name, Ink(SMALL_STRONG, align=Align.CENTER)))
    return tuple(shapes)


def _on(plot: Rect, point: Point) -> Point:
    """A point of the plot's own units on the canvas."""
    return plot.x + point[0], plot.y + point[1]


def _name_place(
    look: Look, plot: Rect, dot: Rect, name: str, taken: list[Rect], line: list[Point]
) -> Rect | None:
    """Above the dot or below it, one line of text farther if need be; None without any room."""
    style = look.style(SMALL_STRONG)
    w = min(plot.w * _NAME_MOST, look.width(name, SMALL_STRONG) + 6)
    x = max(plot.x + 2, min(plot.right - w - 2, dot.cx - w / 2))
    steps = (-style.line - 2, dot.h + 2, -2 * style.line - 2, dot.h + style.line + 2)
    places = [Rect(x, dot.y + step, w, style.line) for step in steps]
    free = [
        place
        for place in places
        if plot.y <= place.y and place.bottom <= plot.bottom and not _touches(place, taken)
    ]
    return min(free, key=lambda place: sum(place.holds(*point) for point in line), default=None)


def _touches(place: Rect, taken: list[Rect]) -> bool:
    return any(min(place.common(one).w, place.common(one).h) > 0 for one in taken)
