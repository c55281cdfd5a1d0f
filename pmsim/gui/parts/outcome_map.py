"""The map of outcome against stress: four lands, and the path of the days through them."""

from attrs import frozen

from pmsim.gui.apart import Disc, apart
from pmsim.gui.kept import kept
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.outcome_clouds import PAR_R, Clouds, dots, par_mark, par_name, second_path
from pmsim.gui.parts.words import Ink, label
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Align, Box, Icon, Label, Layer, Mark, Shape, Shapes, Sketch
from pmsim.gui.strokes import Point, circle, closed, dashes
from pmsim.gui.strokes import line as straight
from pmsim.gui.theme import BUTTON, H3, LABEL_STRONG

SPLIT_STRESS, SPLIT_OUTCOME = 0.55, 0.53
"""Where the lands meet, as shares of the map from its left and its top."""

_VIEW = (410.0, 326.0)
_STEADY, _HEROIC, _DRIFTING, _BURNING = "#CFEBD9", "#FFDFA8", "#CFE3F5", "#F3C9BC"
_NAMES = {
    "Steady": ("#0B5F45", ((0.34, 0.08), (0.36, 0.45), (0.15, 0.45), (0.4, 0.27))),
    "Heroic": ("#6E4A00", ((0.67, 0.08), (0.8, 0.44), (0.67, 0.3), (0.68, 0.45))),
    "Drifting": (
        "#0B567F",
        ((0.38, 0.85), (0.38, 0.65), (0.16, 0.62), (0.38, 0.75), (0.3, 0.93), (0.16, 0.72)),
    ),
    "Burning": ("#8A3214", ((0.69, 0.85), (0.8, 0.62), (0.7, 0.7), (0.68, 0.93))),
}
"""Land to the colour of its name and where the name may stand, as shares of the map."""

_SHY = 0.035
"""So far a point keeps from the wavy borders, so that its land is never in doubt."""

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


@frozen
class Borders:
    """Where good and much begin."""

    outcome: float
    stress: float


def outcome_map(
    look: Look,
    rect: Rect,
    stops: tuple[Stop, ...],
    borders: Borders,
    clouds: Clouds = NOBODY,
) -> Shapes:
    """The map with its axes: outcome grows upwards, stress to the right."""
    plot = plot_of(rect)
    wanted = tuple(_place(plot, (stop.outcome, stop.stress), borders) for stop in stops)
    middle = () if clouds.middle is None else (_place(plot, clouds.middle, borders),)
    second = tuple(_place(plot, one, borders) for one in clouds.second)
    places = _readable(plot, wanted, (*middle, *second[-1:]))
    at, marks = places[: len(stops)], places[len(stops) :]
    par, end = marks[: len(middle)], marks[len(middle) :]
    taken = _taken(at, marks)
    names = _names(look, plot, taken)
    others = (*_taken(at, end), *(shape.rect for shape in names))
    called = tuple(shape for one in par for shape in par_name(look, plot, one, others))
    words = tuple(shape.rect for shape in (*names, *called))
    return (
        _lands(look, plot),
        *_crowd(look, plot, clouds, borders, words),
        *names,
        *_axes(look, rect, plot, aside=clouds.any),
        *(par_mark(look, one) for one in par),
        *called,
        *second_path(look, plot, (*second[:-1], *end)),
        *_path(look, plot, at),
        *(
            shape
            for i, (stop, point) in enumerate(zip(stops, at, strict=True))
            for shape in _node(look, point, stop, last=i == len(stops) - 1)
        ),
    )


def plot_of(rect: Rect) -> Rect:
    """The part of the map that is land, without its axes."""
    return Rect(rect.x + _LEFT, rect.y, rect.w - _LEFT, rect.h - _FOOT)


@kept
def _crowd(
    look: Look, plot: Rect, clouds: Clouds, borders: Borders, words: tuple[Rect, ...]
) -> Shapes:
    """The runs of others; those that would lie under a word are left out, so that it is read."""

    def seen(runs: tuple[Point, ...]) -> tuple[Point, ...]:
        places = (_place(plot, one, borders) for one in runs)
        return tuple(at for at in places if not any(word.holds(*at) for word in words))

    return dots(look, plot, seen(clouds.others), seen(clouds.par))


def _place(plot: Rect, run: Point, borders: Borders) -> Point:
    """Where outcome and stress lie on the canvas, on the side of each border where they belong."""
    x = _share(run[1], borders.stress, SPLIT_STRESS)
    y = 1 - _share(run[0], borders.outcome, 1 - SPLIT_OUTCOME)
    return plot.x + plot.w * x, plot.y + plot.h * y


def _readable(
    plot: Rect, points: tuple[Point, ...], others: tuple[Point, ...]
) -> tuple[Point, ...]:
    """Nodes and other marks moved off each other; the last node, which is the score, stays."""
    last = len(points) - 1
    nodes = [Disc(point, _LAST if i == last else _NODE) for i, point in enumerate(points)]
    marks = [Disc(point, PAR_R) for point in others]
    placed = apart((*reversed(nodes), *marks), plot)
    return (*reversed(placed[: len(nodes)]), *placed[len(nodes) :])


def _taken(nodes: tuple[Point, ...], marks: tuple[Point, ...]) -> tuple[Rect, ...]:
    """What names keep clear of: the nodes, then the other marks."""
    last = len(nodes) - 1
    sizes = [2 * (_LAST if i == last else _NODE) + 6 for i in range(len(nodes))]
    found = [square(*at, size) for at, size in zip(nodes, sizes, strict=True)]
    return (*found, *(square(*at, 2 * PAR_R + 6) for at in marks))


def _share(value: float, border: float, split: float) -> float:
    if value < border:
        share = min(split - _SHY, split * value / border)
    else:
        share = max(split + _SHY, split + (1 - split) * (value - border) / (100.0 - border))
    return max(0.07, min(0.93, share))


def _lands(look: Look, plot: Rect) -> Shape:
    if look.palette.loud:
        return Layer(plot, (Box(plot, look.palette.paper), _cross(look, plot)))
    drawing = Sketch(plot, _VIEW, (*_areas(), *_trees(), *_tent(), *_boat(), *_fire()))
    return Layer(plot, (drawing,), 16)


def _cross(look: Look, plot: Rect) -> Sketch:
    """In high contrast the borders are lines."""
    ink, x, y = look.palette.ink, plot.w * SPLIT_STRESS, plot.h * SPLIT_OUTCOME
    frame = closed(
        (1.5, 1.5), (plot.w - 1.5, 1.5), (plot.w - 1.5, plot.h - 1.5), (1.5, plot.h - 1.5)
    )
    across, down = straight((0, y), (plot.w, y)), straight((x, 0), (x, plot.h))
    marks = tuple(Mark(path, line=ink, width=3) for path in (frame, across, down))
    return Sketch(plot, (plot.w, plot.h), marks)


def _areas() -> tuple[Mark, ...]:
    w, h = _VIEW
    x, y = w * SPLIT_STRESS, h * SPLIT_OUTCOME
    right = f"M{x} 0 C{x - 14} {y * 0.35} {x + 14} {y * 0.7} {x} {y} V{h} H{w} V0 Z"
    low = f"M0 {y} C{w * 0.2} {y - 11} {w * 0.36} {y + 11} {x} {y} "
    return (
        Mark(f"M0 0 H{w} V{h} H0 Z", _STEADY),
        Mark(right, _HEROIC),
        Mark(f"{low} C{x + 14} {h * 0.7} {x - 14} {h * 0.85} {x} {h} H0 Z", _DRIFTING),
        Mark(
            f"M{x} {y} C{w * 0.7} {y - 11} {w * 0.85} {y + 11} {w} {y} V{h} H{x} "
            f"C{x - 14} {h * 0.85} {x + 14} {h * 0.7} {x} {y} Z",
            _BURNING,
        ),
    )


def _trees() -> tuple[Mark, ...]:
    marks: list[Mark] = []
    for x, y, k in ((30.0, 70.0, 0.85), (58.0, 78.0, 0.62), (20.0, 112.0, 0.5)):
        trunk = straight((x, y + 2 * k), (x, y - 16 * k))
        marks.append(Mark(trunk, line="#8A5A2E", width=6 * k))
        marks.append(Mark(circle(x, y - 30 * k, 18 * k), "#46B892"))
        shade = f"M{x + 6 * k} {y - 47 * k} A{18 * k} {18 * k} 0 0 1 {x + 6 * k} {y - 13 * k} "
        marks.append(
            Mark(f"{shade} A{24 * k} {24 * k} 0 0 0 {x + 6 * k} {y - 47 * k} Z", "#2F9A77")
        )
    return tuple(marks)


def _tent() -> tuple[Mark, ...]:
    w, top = _VIEW[0], (_VIEW[0] - 50, 28.0)
    flag = f"M{w - 50} 28 V10 L{w - 30} 16 L{w - 50} 22"
    return (
        Mark(closed((w - 86, 84), top, (w - 14, 84)), "#E9A24B"),
        Mark(closed(top, (w - 14, 84), (w - 42, 84)), "#D98A2B"),
        Mark(flag, "#E06B4C", "#2A2342", 2.5),
    )


def _boat() -> tuple[Mark, ...]:
    h = _VIEW[1]
    hull = f"M20 {h - 24} C34 {h - 6} 74 {h - 6} 88 {h - 24} Z"
    waves = f"M8 {h - 8}" + " c8 -6 14 6 22 0" * 4
    return (
        Mark(hull, "#E06B4C"),
        Mark(closed((54, h - 24), (54, h - 62), (80, h - 32)), "#FFFDF7"),
        Mark(waves, line="#7FB3DE", width=4),
    )


def _fire() -> tuple[Mark, ...]:
    x, y = _VIEW[0] - 44, _VIEW[1] - 24
    outer = (
        f"M{x} {y} C{x - 26} {y} {x - 28} {y - 26} {x - 12} {y - 42} C{x - 12} {y - 32} "
        f"{x - 4} {y - 32} {x - 4} {y - 58} C{x + 16} {y - 44} {x + 30} {y} {x} {y} Z"
    )
    inner = (
        f"M{x} {y} C{x - 12} {y} {x - 12} {y - 14} {x - 2} {y - 26} "
        f"C{x + 12} {y - 14} {x + 12} {y} {x} {y} Z"
    )
    return (Mark(outer, "#E06B4C"), Mark(inner, "#FFBE3D"))


def _names(look: Look, plot: Rect, taken: tuple[Rect, ...]) -> Shapes:
    """Each land's name, at the first of its places that nothing covers."""
    shown = look.capped(1.0)
    line = shown.style(H3).line
    shapes = []
    for name, (colour, spots) in _NAMES.items():
        w = shown.width(name, H3) + 6
        places = [
            Rect(plot.x + plot.w * x - w / 2, plot.y + plot.h * y - line / 2, w, line)
            for x, y in spots
        ]
        free = (one for one in places if not any(one.common(t).area for t in taken))
        ink = Ink(H3, look.palette.ink if look.palette.loud else colour, Align.CENTER)
        shapes.append(label(shown, next(free, places[0]), name, ink))
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


def _path(look: Look, plot: Rect, at: tuple[Point, ...]) -> Shapes:
    if len(at) < 2:
        return ()
    local = tuple((x - plot.x, y - plot.y) for x, y in at)
    marks = (
        Mark(straight(*local), line=look.palette.paper, width=9),
        Mark(dashes(local, (1, 9)), line=look.palette.ink, width=4),
    )
    return (Sketch(plot, (plot.w, plot.h), marks),)


def _node(look: Look, at: Point, stop: Stop, *, last: bool) -> Shapes:
    p, r = look.palette, _LAST if last else _NODE
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
