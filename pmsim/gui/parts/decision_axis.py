"""Decisions, or whatever moved the numbers, on the line of time: up helped, down hurt."""

from collections.abc import Hashable

from attrs import evolve, frozen

from pmsim.gui.colours import Category
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.press import focus_ring
from pmsim.gui.parts.words import Ink, label
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Align, Box, Icon, Label, Mark, Shape, Shapes, Sketch, Zone
from pmsim.gui.strokes import Point, circle, dashes, outline
from pmsim.gui.strokes import line as straight
from pmsim.gui.theme import SMALL, SMALL_STRONG

_R = 20.0
_HIT = 46.0
_RANK = 24.0
_APART = 44.0
_NEAREST = 28.0
_UP_FILL, _DOWN_FILL = "#E9F6EF", "#FDEEE6"
_SIDE = 78.0
_INSET = 14.0


@frozen
class Node:
    """Something that moved numbers: when (0 to 1 of the line), how much (-1 to 1)."""

    target: Hashable
    at: float
    impact: float
    icon: str
    category: Category
    says: str
    what_if: bool = False
    """Whether, once chosen, it shows where doing otherwise would have led."""
    rank: str = ""
    """Its place among those that mattered most."""


@frozen
class Axis:
    """The line of time: its nodes and the words below it, each with its middle (0 to 1)."""

    nodes: tuple[Node, ...]
    ticks: tuple[tuple[float, str], ...]
    splits: tuple[float, ...] = ()
    """Where one day ends and the next begins."""


def decision_axis(look: Look, rect: Rect, axis: Axis, chosen: Hashable) -> Shapes:
    """Green above the line, red below; each node on its stalk, the chosen one in a ring."""
    foot = look.style(SMALL).line + 4
    plot = Rect(rect.x + _SIDE, rect.y, rect.w - _SIDE, rect.h - foot)
    zero = plot.y + plot.h * 0.55
    places = node_places(plot, zero, axis.nodes)
    shapes: list[Shape] = [*_ground(look, plot, zero, axis), *_words(look, rect, zero)]
    shapes += _ticks(look, plot, axis)
    shapes.append(_stalks(look, plot, zero, places))
    for node, place in zip(axis.nodes, places, strict=True):
        if node.what_if and node.target == chosen:
            otherwise = _height(plot, zero, evolve(node, impact=-node.impact))
            shapes += _what_if(look, zero, (place.cx, otherwise), places)
    for node, place in zip(axis.nodes, places, strict=True):
        shapes += _node(look, node, place, chosen=node.target == chosen)
    return tuple(shapes)


def node_places(plot: Rect, zero: float, nodes: tuple[Node, ...]) -> tuple[Rect, ...]:
    """Where the nodes stand: neighbours on one side are moved apart, order is kept."""
    inner = plot.w - 2 * _INSET - 2 * _R
    found: dict[int, float] = {}
    for side in (True, False):
        mine = [i for i, node in enumerate(nodes) if (node.impact >= 0) == side]
        wanted = [plot.x + _INSET + _R + inner * nodes[i].at for i in mine]
        step = min(_APART, inner / max(1, len(mine) - 1)) if len(mine) > 1 else 0
        right = plot.right - _INSET - _R
        for place in range(1, len(mine)):
            wanted[place] = max(wanted[place], wanted[place - 1] + step)
        for back in range(len(mine) - 1, -1, -1):
            most = right if back == len(mine) - 1 else wanted[back + 1] - step
            found[mine[back]] = wanted[back] = min(wanted[back], most)
    return tuple(
        square(found[i], _height(plot, zero, node), 2 * _R) for i, node in enumerate(nodes)
    )


def _height(plot: Rect, zero: float, node: Node) -> float:
    room = (zero - plot.y if node.impact >= 0 else plot.bottom - zero) - _R - 6 - _NEAREST
    far = _NEAREST + max(0.0, room) * min(1.0, abs(node.impact))
    return zero - far if node.impact >= 0 else zero + far


def _ground(look: Look, plot: Rect, zero: float, axis: Axis) -> Shapes:
    p = look.palette
    up, down = (p.paper, p.paper) if p.loud else (_UP_FILL, _DOWN_FILL)
    edge, width = (p.ink, 2.5) if p.loud else ("", 0.0)
    shapes: list[Shape] = [
        Box(Rect(plot.x, plot.y, plot.w, zero - plot.y), up, 12, border=edge, border_width=width),
        Box(
            Rect(plot.x, zero, plot.w, plot.bottom - zero),
            down,
            12,
            border=edge,
            border_width=width,
        ),
    ]
    inner = plot.w - 2 * _INSET
    shapes += [
        Box(
            Rect(plot.x + _INSET + inner * at - 2, plot.y + 4, 4, plot.h - 8),
            p.line if p.loud else p.paper,
        )
        for at in axis.splits
    ]
    return (*shapes, Box(Rect(plot.x, zero - 1.5, plot.w, 3), p.ink))


def _words(look: Look, rect: Rect, zero: float) -> Shapes:
    """What up and down mean."""
    p, line = look.palette, look.style(SMALL_STRONG).line
    w = _SIDE - 6
    return (
        Icon(Rect(rect.x, zero - 12 - line - 19, 17, 17), "arrow-up", p.good.text),
        label(
            look, Rect(rect.x, zero - 12 - line, w, line), "helped", Ink(SMALL_STRONG, p.good.text)
        ),
        label(look, Rect(rect.x, zero + 12, w, line), "hurt", Ink(SMALL_STRONG, p.bad.text)),
        Icon(Rect(rect.x, zero + 14 + line, 17, 17), "arrow-down", p.bad.text),
    )


def _ticks(look: Look, plot: Rect, axis: Axis) -> Shapes:
    line = look.style(SMALL).line
    ink = Ink(SMALL, look.palette.ink2, Align.CENTER)
    inner = plot.w - 2 * _INSET
    shapes = []
    for at, text in axis.ticks:
        w = look.width(text, SMALL) + 8
        x = plot.x + _INSET + inner * at - w / 2
        place = Rect(max(plot.x, min(plot.right - w, x)), plot.bottom + 3, w, line)
        shapes.append(label(look, place, text, ink))
    return tuple(shapes)


def _stalks(look: Look, plot: Rect, zero: float, places: tuple[Rect, ...]) -> Sketch:
    marks = tuple(
        Mark(
            straight((place.cx - plot.x, zero - plot.y), (place.cx - plot.x, place.cy - plot.y)),
            line=look.palette.ink,
            width=3.5,
        )
        for place in places
    )
    return Sketch(plot, (plot.w, plot.h), marks)


def _what_if(look: Look, zero: float, at: Point, others: tuple[Rect, ...]) -> Shapes:
    """A dashed ring on the other side of the line; without its sign where a node stands near."""
    blue, (x, y) = look.palette.info.main, at
    top, far = min(y, zero), abs(y - zero)
    ring = square(x, y, 2 * _R + 4)
    size, mid = ring.w, ring.w / 2
    stalk = Rect(x - 2, top, 4, far)
    down = Mark(dashes(((2, 0), (2, far)), (5, 5)), line=blue, width=3.5)
    around = dashes(outline(2, 2, size - 4, size - 4, mid), (6, 4))
    free = not any(ring.common(one).area for one in others)
    sign = (
        Sketch(ring, (size, size), (Mark(circle(mid, mid, _R), look.palette.paper),)),
        Sketch(ring, (size, size), (Mark(around, line=blue, width=3),)),
        Icon(square(ring.cx, ring.cy, 22), "question", blue),
    )
    return (Sketch(stalk, (4, far), (down,)), *(sign if free else ()))


def _node(look: Look, node: Node, place: Rect, *, chosen: bool) -> Shapes:
    """A decision; the chosen one is told beneath the line, and needs no tooltip as well."""
    p, hue = look.palette, look.palette.hue(node.category)
    hit = square(place.cx, place.cy, _HIT)
    touch = Touch(node.target, node.says, "moves")
    size = 2 * _R + 18
    mid = size / 2
    marks = []
    if chosen:
        marks.append(Mark(circle(mid, mid, _R + 6), p.sun if p.loud else p.paper, p.ink, 4))
    marks.append(Mark(circle(mid, mid, _R), hue.tint, p.ink if p.loud else hue.stripe, 3))
    ring = focus_ring(look, place.grown(4 if chosen else 0), _R) if look.focuses(touch) else ()
    return (
        *ring,
        Zone(
            hit,
            target=touch.target,
            group=touch.group,
            says=touch.says,
            tooltip="" if chosen else node.says,
        ),
        Sketch(square(place.cx, place.cy, size), (size, size), tuple(marks)),
        Icon(square(place.cx, place.cy, 24), node.icon, p.ink),
        *(rank_badge(look, place.right - 1, place.y + 1, node.rank) if node.rank else ()),
    )


def rank_badge(look: Look, cx: float, cy: float, rank: str) -> Shapes:
    """A place among those that mattered most, on a node and wherever it is told about."""
    place, p = square(cx, cy, _RANK), look.palette
    style = look.capped(1.0).style(SMALL_STRONG)
    return (Box(place, p.ink, _RANK / 2), Label(place, rank, style, p.paper, Align.CENTER))
