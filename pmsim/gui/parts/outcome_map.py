"""The map of outcome against stress: four lands, and the path of the days through them."""

import math

from attrs import frozen

from pmsim.gui.motion import between
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.outcome_clouds import (
    PAR_R,
    Clouds,
    par_mark,
    par_name,
    second_path,
)
from pmsim.gui.parts.outcome_lands import lands
from pmsim.gui.parts.outcome_scale import Borders, placed
from pmsim.gui.parts.outcome_spots import GROUP, cell_spot, crowd_of, spot
from pmsim.gui.parts.words import Ink, label
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Align, Icon, Label, Mark, Shapes, Sketch
from pmsim.gui.strokes import Point, circle, dashes
from pmsim.gui.strokes import line as straight
from pmsim.gui.theme import BUTTON, H3, LABEL_STRONG
from pmsim.report.apart import Disc, apart

_NAMES = {
    "Steady": ("#0B5F45", ((0.34, 0.08), (0.36, 0.45), (0.15, 0.45), (0.4, 0.27))),
    "Heroic": ("#6E4A00", ((0.67, 0.08), (0.8, 0.44), (0.67, 0.3), (0.68, 0.45))),
    "Drifting": (
        "#0B567F",
        (
            *((0.38, 0.85), (0.38, 0.65), (0.16, 0.62), (0.38, 0.75), (0.3, 0.93), (0.16, 0.72)),
            *((0.43, 0.6), (0.43, 0.72), (0.43, 0.93), (0.14, 0.93)),
        ),
    ),
    "Burning": ("#8A3214", ((0.69, 0.85), (0.8, 0.62), (0.7, 0.7), (0.68, 0.93))),
}
"""Land to the colour of its name and where the name may stand, as shares of the map."""

_LEFT, _FOOT = 44.0, 44.0
_NODE, _LAST = 14.0, 21.0

NOBODY = Clouds()
"""A map without others."""


@frozen
class Stop:
    """Where a day ended: outcome and stress from 0 to 100, and what stands on the node."""

    text: str
    outcome: float
    stress: float
    says: str = ""


def outcome_map(
    look: Look,
    rect: Rect,
    stops: tuple[Stop, ...],
    borders: Borders,
    clouds: Clouds = NOBODY,
    gone: float = math.inf,
) -> Shapes:
    """The map with its axes: outcome grows upwards, stress to the right.

    The path is drawn so many days far; what lies beside it is there once it is whole.
    """
    plot = plot_of(rect)
    wanted = tuple(placed(plot, (stop.outcome, stop.stress), borders) for stop in stops)
    middle = () if clouds.middle is None else (placed(plot, clouds.middle, borders),)
    second = tuple(placed(plot, one, borders) for one in clouds.second)
    places = _readable(plot, wanted, (*middle, *second[-1:]))
    at, marks = places[: len(stops)], places[len(stops) :]
    par, end = marks[: len(middle)], marks[len(middle) :]
    taken = _taken(at, marks)
    names = _names(look, plot, taken)
    others = (*_taken(at, end), *(shape.rect for shape in names))
    called = tuple(shape for one in par for shape in par_name(look, plot, one, others))
    words = tuple(shape.rect for shape in (*names, *called))
    crowd = crowd_of(look.untouched(), plot, clouds, borders, words)
    return (
        lands(look, plot),
        *crowd.dots,
        *names,
        *_axes(look, rect, plot, aside=clouds.any),
        *(par_mark(look, one) for one in par),
        *called,
        *(second_path(look, plot, (*second[:-1], *end)) if gone >= len(stops) else ()),
        *_path(look, plot, _walked(at, gone)),
        *_nodes(look, at, stops, gone),
        *(shape for cell in crowd.cells for shape in cell_spot(look, cell)),
        *_spots(look, clouds, at, stops, (*par, *end)),
    )


def plot_of(rect: Rect) -> Rect:
    """The part of the map that is land, without its axes."""
    return Rect(rect.x + _LEFT, rect.y, rect.w - _LEFT, rect.h - _FOOT)


def _spots(
    look: Look,
    clouds: Clouds,
    at: tuple[Point, ...],
    stops: tuple[Stop, ...],
    marks: tuple[Point, ...],
) -> Shapes:
    """What can be asked: par, where another path ends, and each day of the player's own."""
    last = len(stops) - 1
    asked = (
        *((Touch("par", clouds.par_says, GROUP),) if clouds.middle else ()),
        *((Touch("second", clouds.second_says, GROUP),) if clouds.second else ()),
        *(Touch(("stop", i), stop.says, GROUP) for i, stop in enumerate(stops)),
    )
    sizes = (*(PAR_R for _ in marks), *(_radius(last=i == last) for i in range(len(stops))))
    places = zip(asked, (*marks, *at), sizes, strict=True)
    return tuple(shape for touch, one, r in places for shape in spot(look, touch, one, r))


def _radius(*, last: bool) -> float:
    return _LAST if last else _NODE


def _readable(
    plot: Rect, points: tuple[Point, ...], others: tuple[Point, ...]
) -> tuple[Point, ...]:
    """Nodes and other marks moved off each other; the last node, which is the score, stays."""
    last = len(points) - 1
    nodes = [Disc(point, _radius(last=i == last)) for i, point in enumerate(points)]
    marks = [Disc(point, PAR_R) for point in others]
    placed = apart((*reversed(nodes), *marks), plot.edges)
    return (*reversed(placed[: len(nodes)]), *placed[len(nodes) :])


def _taken(nodes: tuple[Point, ...], marks: tuple[Point, ...]) -> tuple[Rect, ...]:
    """What names keep clear of: the nodes, then the other marks."""
    last = len(nodes) - 1
    sizes = [2 * _radius(last=i == last) + 6 for i in range(len(nodes))]
    found = [square(*at, size) for at, size in zip(nodes, sizes, strict=True)]
    return (*found, *(square(*at, 2 * PAR_R + 6) for at in marks))


def _names(look: Look, plot: Rect, taken: tuple[Rect, ...]) -> Shapes:
    """Each land's name, at the first of its places that is covered least."""
    shown = look.capped(1.0)
    line = shown.style(H3).line
    shapes = []
    for name, (colour, spots) in _NAMES.items():
        w = shown.width(name, H3) + 6
        places = [
            Rect(plot.x + plot.w * x - w / 2, plot.y + plot.h * y - line / 2, w, line)
            for x, y in spots
        ]
        covered = [sum(one.common(t).area for t in taken) for one in places]
        place = places[covered.index(min(covered))]
        ink = Ink(H3, look.palette.ink if look.palette.loud else colour, Align.CENTER)
        shapes.append(label(shown, place, name, ink))
    return tuple(shapes)


def _axes(look: Look, rect: Rect, plot: Rect, *, aside: bool) -> Shapes:
    """Arrows and words; stress steps `aside` for a legend."""
    ink, style = look.palette.ink, look.capped(1.3).style(LABEL_STRONG)
    side = Rect(rect.x, plot.cy - 14, 28, 28)
    foot = Rect(plot.x, plot.bottom + 10, plot.w, 26)
    below = Rect(foot.x, foot.y, foot.w - 28, foot.h) if aside else foot
    wide = Rect(side.cx - 70, side.y, 140, 28)
    return (
        Icon(Rect(rect.x + 4, plot.y + 8, 20, 20), "arrow-up", ink),
        Label(wide, "outcome", style, ink, Align.CENTER, turn=90),
        Label(below, "stress", style, ink, Align.RIGHT if aside else Align.CENTER),
        Icon(Rect(plot.right - 20, foot.y + 3, 20, 20), "arrow-right", ink),
    )


def _walked(at: tuple[Point, ...], gone: float) -> tuple[Point, ...]:
    """The path as far as it is gone; the first day is where it begins."""
    whole = int(min(max(1.0, gone), len(at)))
    if whole >= len(at):
        return at
    (x0, y0), (x1, y1) = at[whole - 1], at[whole]
    share = max(0.0, gone - whole)
    return (*at[:whole], (between(x0, x1, share), between(y0, y1, share)))


def _path(look: Look, plot: Rect, at: tuple[Point, ...]) -> Shapes:
    if len(at) < 2:
        return ()
    local = tuple((x - plot.x, y - plot.y) for x, y in at)
    marks = (
        Mark(straight(*local), line=look.palette.paper, width=9),
        Mark(dashes(local, (1, 9)), line=look.palette.ink, width=4),
    )
    return (Sketch(plot, (plot.w, plot.h), marks),)


def _nodes(look: Look, at: tuple[Point, ...], stops: tuple[Stop, ...], gone: float) -> Shapes:
    """The days that are gone already; the first is there at once."""
    return tuple(
        shape
        for i, (stop, point) in enumerate(zip(stops, at, strict=True))
        if i + 1 <= max(1.0, gone)
        for shape in _node(look, point, stop, last=i == len(stops) - 1)
    )


def _node(look: Look, at: Point, stop: Stop, *, last: bool) -> Shapes:
    p, r = look.palette, _radius(last=last)
    size = 2 * r + 6
    ring = Mark(
        circle(size / 2, size / 2, r), p.sun if last else p.paper, p.ink, 3.5 if last else 3
    )
    place = square(*at, size)
    style = BUTTON.weighing(800).sized(20 if last else 16)
    return (
        Sketch(place, (size, size), (ring,)),
        Label(place, stop.text, style, p.ink, Align.CENTER),
    )
