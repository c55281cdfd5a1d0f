"""A track with notches: your handle, their head, and where your limit lies."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import evolve, field, frozen

from pmsim.gui.cast import Mood
from pmsim.gui.colours import faded
from pmsim.gui.measure import fit
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.words import Ink, label
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import POINTER, Align, Hatch, Head, Label, Mark, Shape, Shapes, Sketch, Zone
from pmsim.gui.strokes import circle, cornered, line
from pmsim.gui.theme import SMALL_PLAIN, SMALL_STRONG

GRIP = 48.0
"""The side of the square in which the handle can be gripped."""

_HALF = 6.0
_OUT = 16.0
_HANDLE = 16.0
_HEAD = 34.0
_LIMIT = 13.0
_ASIDE = 15.0
_NEAR = 0.4
_BETWEEN = 10.0
_REACH = 52.0
_LEAST_LABEL = 44.0
_CLEAR = 7.0
_LEAST_WAY = 32.0
_NAMES, _MORE = 16.0, 14.0
"""From the line to the names of the values, and how much farther at twice the text's size, where
handle and face would lie on the taller letters.
"""


@frozen
class Notch:
    """A value that one can choose."""

    text: str
    beyond: bool = False
    """Whether it lies beyond your limit, with the rest as it is."""


@frozen
class Track:
    """What a track shows; places are counted in notches and may lie between two of them."""

    notches: tuple[Notch, ...]
    mine: float
    """Where your handle is; below 0 it is nowhere yet."""

    theirs: float = -1.0
    """Where they stand; below 0 nobody knows."""

    who: str = ""
    """Their portrait."""

    first: float = -1.0
    """The first of two equal offers; below 0 there is only one."""

    locked: bool = False
    """Whether the handle is fixed, as for what has been said already."""

    rest: float = -1.0
    """Where your handle can be gripped while it is on its way; below 0 where it is."""


@frozen
class Grip:
    """The target of a handle; it knows its track, so that a pull can be read without a layout."""

    issue: int
    left: float = field(eq=False)
    right: float = field(eq=False)
    """The middles of the first and the last notch, logical px."""

    count: int = field(eq=False)

    def place(self, x: float) -> float:
        """Which notch a point lies at, in parts of notches; never off the track."""
        share = (x - self.left) / ((self.right - self.left) or 1.0)
        return max(0.0, min(1.0, share)) * (self.count - 1)


def notch_x(rect: Rect, count: int, place: float) -> float:
    """The middle of a notch, or of a place between two, on a track of that rectangle."""
    return rect.x + rect.w * (place / max(1, count - 1))


def notch_track(look: Look, rect: Rect, track: Track, lines: int = 1) -> Shapes:
    """The track: the rectangle reaches from the first notch to the last, its middle is the line.

    The names of the values stand beneath it, on so many lines at most.
    """
    count = len(track.notches)
    shapes: list[Shape] = [_line(look, rect, track)]
    if track.theirs >= 0:
        beside = _near(track.first, track.theirs) or _near(track.mine, track.theirs)
        x = notch_x(rect, count, track.theirs) + (_ASIDE if beside else 0.0)
        ring = look.palette.bond.text
        head = square(x, rect.cy, _HEAD)
        shapes.append(Head(head, track.who, Mood.NEUTRAL, badge=False, ring=ring))
    if track.first >= 0 and abs(track.first - track.mine) >= _NEAR:
        aside = _ASIDE if _near(track.first, track.theirs) else 0.0
        x = notch_x(rect, count, track.first) - aside
        shapes.append(_handle(look, x, rect.cy, hollow=True))
    if track.mine >= 0:
        x = notch_x(rect, count, track.mine) - _aside(track)
        shapes.append(_handle(look, x, rect.cy, locked=track.locked))
    return (*shapes, *_names(look, rect, track, lines))


def track_zones(rect: Rect, issue: int, track: Track, says: str) -> Shapes:
    """What a pointer can grip and press: every notch, and the handle on top."""
    count = len(track.notches)
    step = rect.w / max(1, count - 1)
    zones: list[Shape] = []
    for number, notch in enumerate(track.notches):
        target: Hashable = ("notch", issue, number)
        zone = Rect(notch_x(rect, count, number) - step / 2, rect.cy - 22, step, 50)
        words = f"{says}: {notch.text}"
        zones.append(Zone(zone, target=target, group=POINTER, says=words))
    if track.mine >= 0:
        grip = Grip(issue, rect.x, rect.right, count)
        rest = evolve(track, mine=track.rest) if track.rest >= 0 else track
        place = square(notch_x(rect, count, rest.mine) - _aside(rest), rect.cy, GRIP)
        zones.append(Zone(place, target=grip, group=POINTER, says=f"{says}, your handle"))
    return tuple(zones)


def _aside(track: Track) -> float:
    """How far your handle moves over for their head at the same notch."""
    return _ASIDE if _near(track.mine, track.theirs) else 0.0


def _near(one: float, other: float) -> bool:
    """Whether two places would lie on each other."""
    return one >= 0 and other >= 0 and abs(one - other) < _NEAR


def _line(look: Look, rect: Rect, track: Track) -> Sketch:
    """The line itself with the zone beyond your limit, the way between you two, the notches."""
    p = look.palette
    box = Rect(rect.x - _OUT, rect.cy - 16, rect.w + 2 * _OUT, 32)
    count, mid = len(track.notches), box.h / 2
    at = [_OUT + rect.w * i / max(1, count - 1) for i in range(count)]
    edge = (p.ink, 2.0) if p.loud else ("", 0.0)
    ground = cornered(0, mid - _HALF, box.w, 2 * _HALF, (_HALF,) * 4)
    marks = [Mark(ground, p.track, *edge)]
    beyond = tuple(notch.beyond for notch in track.notches)
    limits: list[float] = []
    zones: list[tuple[float, float]] = []
    for start, end in _runs(beyond):
        left = 0.0 if start == 0 else (at[start - 1] + at[start]) / 2
        right = box.w if end == count else (at[end - 1] + at[end]) / 2
        zones.append((left, right))
        round_left, round_right = _HALF * (start == 0), _HALF * (end == count)
        radii = (round_left, round_right, round_right, round_left)
        zone = cornered(left, mid - _HALF, right - left, 2 * _HALF, radii)
        marks.append(Mark(zone, hatch=Hatch(p.bad.main, 8, 3)))
        limits += [x for x, inside in ((left, start > 0), (right, end < count)) if inside]
    if track.theirs >= 0 and track.mine >= 0:
        for start_x, end_x in _clear(_x(at, track.mine), _x(at, track.theirs), zones):
            marks.append(_way(look, start_x, end_x, mid))
    dot = faded(p, p.ink, 0.55)
    marks += [Mark(circle(x, mid, 4), dot) for x in at]
    bars = (line((x, mid - _LIMIT), (x, mid + _LIMIT)) for x in limits)
    marks += [Mark(bar, line=p.bad.text, width=4) for bar in bars]
    return Sketch(box, (box.w, box.h), tuple(marks))


def _runs(flags: tuple[bool, ...]) -> tuple[tuple[int, int], ...]:
    """Where the true ones begin and end, neighbours together."""
    found: list[tuple[int, int]] = []
    for place, flag in enumerate(flags):
        if flag and found and found[-1][1] == place:
            found[-1] = (found[-1][0], place + 1)
        elif flag:
            found.append((place, place + 1))
    return tuple(found)


def _x(at: list[float], place: float) -> float:
    """The x of a place between two notches."""
    low = min(int(place), len(at) - 1)
    high = min(low + 1, len(at) - 1)
    return at[low] + (at[high] - at[low]) * (place - low)


def _clear(
    one: float, other: float, zones: list[tuple[float, float]]
) -> tuple[tuple[float, float], ...]:
    """The stretches between two places that lie in none of the zones; slivers are left out."""
    start, end = sorted((one, other))
    found: list[tuple[float, float]] = []
    for left, right in zones:
        found.append((start, min(end, left - _CLEAR)))
        start = max(start, right + _CLEAR)
    found.append((start, end))
    return tuple((a, b) for a, b in found if b - a >= _LEAST_WAY)


def _way(look: Look, start: float, end: float, y: float) -> Mark:
    """The dotted way from you to them."""
    tone = look.palette.bond
    colour = tone.text if look.palette.loud else tone.main
    return Mark(line((start, y), (end, y)), line=colour, width=5, dash=(2, 9))


def _handle(
    look: Look, x: float, y: float, *, hollow: bool = False, locked: bool = False
) -> Sketch:
    """The handle that is yours; hollow where the first of two offers stands."""
    p, r = look.palette, _HANDLE
    mid, size = r + 5, 2 * r + 10
    place = square(x, y, size)
    if hollow:
        ring = Mark(circle(mid, mid, r - 1.5), p.paper, p.sun_lip, 3, dash=(4, 4))
        return Sketch(place, (size, size), (ring, Mark(circle(mid, mid, 4.5), p.sun_lip)))
    face, lip = (p.disabled, p.ink3) if locked else (p.sun, p.sun_lip)
    grooves = " ".join(line((mid + dx, mid - 5), (mid + dx, mid + 5)) for dx in (-5, 0, 5))
    marks = (
        Mark(circle(mid, mid + 3, r), lip),
        Mark(circle(mid, mid, r), face, p.ink if p.loud else "", p.control_border),
        Mark(grooves, line=p.ink, width=2.5),
    )
    return Sketch(place, (size, size), marks)


def _names(look: Look, rect: Rect, track: Track, lines: int) -> Shapes:
    """The values' names: yours first, then theirs, then the others where there is room."""
    p, count = look.palette, len(track.notches)
    mine, theirs = round(track.mine), round(track.theirs)
    order = sorted(range(count), key=lambda i: (i != mine, i != theirs, i))
    left, right = rect.x - _REACH, rect.right + _REACH
    most = rect.w / max(1, count - 1) - _BETWEEN if lines > 1 else right - left
    taken: list[Rect] = []
    shapes: list[Shape] = []
    for number in order:
        style = SMALL_STRONG if number == mine else SMALL_PLAIN
        ink = Ink(style, p.ink if number in (mine, theirs) else p.ink2, Align.CENTER)
        text = track.notches[number].text
        wants = min(most, look.width(text, style) + 6)
        place = _room(wants, notch_x(rect, count, number), left, right, taken)
        if place is None:
            continue
        top = rect.cy + _NAMES + _MORE * (look.text - 1)
        box = Rect(place[0], top, place[1], look.style(style).line)
        taken.append(box)
        shapes += _name(look, box, text, ink, lines)
    return tuple(shapes)


def _name(look: Look, box: Rect, text: str, ink: Ink, lines: int) -> Shapes:
    """A value's name from the top of its box, on one line or on as many as there may be."""
    if lines == 1:
        return (label(look, box, text, ink),)
    fitted = fit(text, look.style(ink.style), box.w, lines, look.measure)
    step = fitted.style.line
    colour = ink.colour or look.palette.ink
    says = text if fitted.cut else ""
    return tuple(
        Label(box.row(n * step, step), part, fitted.style, colour, ink.align, says=says)
        for n, part in enumerate(fitted.lines)
    )


def _room(
    wants: float, x: float, left: float, right: float, taken: list[Rect]
) -> tuple[float, float] | None:
    """Left and width for words about ``x`` that keep clear of the others; None without room."""
    low = max([left, *(one.right + _BETWEEN for one in taken if one.cx < x)])
    high = min([right, *(one.x - _BETWEEN for one in taken if one.cx >= x)])
    if high - low < min(wants, _LEAST_LABEL) or not low <= x <= high:
        return None
    w = min(wants, high - low)
    return max(low, min(high - w, x - w / 2)), w
