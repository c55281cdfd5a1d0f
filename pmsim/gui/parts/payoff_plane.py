"""The plane of both payoffs: every deal there could have been, and the way to the one there was."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Literal

from attrs import frozen

from pmsim.gui.colours import Palette, faded
from pmsim.gui.kept import kept
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import plate
from pmsim.gui.parts.press import focus_ring
from pmsim.gui.parts.words import Ink, icon_line, label, middle
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Align, Box, Icon, Label, Mark, Shape, Shapes, Sketch
from pmsim.gui.strokes import Point, circle, dashes
from pmsim.gui.strokes import line as straight
from pmsim.gui.theme import BUTTON, RADIUS, SMALL, SMALL_STRONG
from pmsim.report.apart import Disc, apart
from pmsim.view.words import owned

Kind = Literal["you", "they", "deal", "nash"]
"""Your offer, theirs, the deal, and the best for both together."""

RADII: dict[Kind, float] = {"deal": 19.0, "you": 14.0, "they": 12.0, "nash": 15.0}
"""How large each kind of spot is drawn."""

_INSET = 18.0
_LEFT = 78.0
_HIT = 46.0
_ICONS: dict[Kind, str] = {"deal": "check", "nash": "star"}


@frozen
class Spot:
    """Something on the plane that can be looked at."""

    kind: Kind
    at: Point
    """What it is worth to you and to them, from 0 to 1."""

    text: str
    """The number of an offer; empty for what has a sign of its own."""

    target: Hashable
    says: str


@frozen
class Plane:
    """What the plane shows; all payoffs run from 0 to 1."""

    name: str
    """Of the other side."""

    deals: tuple[Point, ...]
    frontier: tuple[Point, ...]
    limits: Point
    """What having no deal was worth to you and to them."""

    spots: tuple[Spot, ...]
    """In order of time; the best for both and the deal last."""


def payoff_plane(look: Look, rect: Rect, plane: Plane, chosen: Hashable) -> Shapes:
    """The plot with its axes: right is good for you, up is good for them."""
    line = look.style(SMALL).line
    plot = Rect(rect.x + _LEFT, rect.y + line + 8, rect.w - _LEFT, rect.h - 3 * line - 20)
    ink = Ink(SMALL_STRONG)
    up = f"worth to {plane.name}"
    return (
        *icon_line(look, rect.x, rect.y, rect.w, "arrow-up", up, ink),
        plate(look, plot, look.palette.paper2, RADIUS.toast),
        _field(look.palette, plot, plane.deals, plane.frontier, plane.limits),
        *_limit_words(look, plot, plane),
        *_axis(look, plot),
        *_spots(look, plot, plane, chosen),
    )


def _place(plot: Rect, point: Point) -> Point:
    """Where a pair of payoffs lies on the canvas."""
    w, h = plot.w - 2 * _INSET, plot.h - 2 * _INSET
    return plot.x + _INSET + w * point[0], plot.bottom - _INSET - h * point[1]


@kept
def _field(
    palette: Palette,
    plot: Rect,
    deals: tuple[Point, ...],
    frontier: tuple[Point, ...],
    limits: Point,
) -> Sketch:
    """Where both gain, all deals as dots, the frontier as a line, and both limits."""
    p = palette

    def local(point: Point) -> Point:
        x, y = _place(plot, point)
        return x - plot.x, y - plot.y

    x, y = local(limits)
    right, top = plot.w - 4, 4.0
    zone = f"M{x} {top} H{right} V{y} H{x} Z"
    marks = [Mark(zone, "" if p.loud else p.good.tint)]
    marks += [
        Mark(dashes(((x, top), (x, plot.h - 4)), (7, 6)), line=p.bad.text, width=2.5),
        Mark(dashes(((4, y), (right, y)), (7, 6)), line=p.bond.text, width=2.5),
    ]
    dot = p.ink if p.loud else faded(p, p.ink, 0.3)
    marks += [Mark(circle(*local(deal), 2 if p.loud else 2.8), dot) for deal in deals]
    edge = tuple(local(point) for point in frontier)
    if len(edge) > 1:
        marks.append(Mark(straight(*edge), line=p.info.main, width=3))
    marks += [Mark(circle(*point, 4.5), p.info.main) for point in edge]
    return Sketch(plot, (plot.w, plot.h), tuple(marks))


def _limit_words(look: Look, plot: Rect, plane: Plane) -> Shapes:
    """What the dashed lines are: yours below the plot, theirs left of it."""
    p, line = look.palette, look.style(SMALL).line
    small = look.capped(1.15)
    x, y = _place(plot, plane.limits)
    wide = look.width("your limit", SMALL) + 6
    left = max(plot.x, min(plot.right - wide, x - wide / 2))
    mine = Rect(left, plot.bottom + 3, wide, line)
    theirs = Rect(plot.x - _LEFT, y - 22, _LEFT - 8, 44)
    ink = Ink(SMALL, p.bond.text, Align.RIGHT)
    return (
        label(look, mine, "your limit", Ink(SMALL, p.bad.text, Align.CENTER)),
        *middle(small, theirs, f"{owned(plane.name)} limit", ink, 2),
    )


def _axis(look: Look, plot: Rect) -> Shapes:
    """Below the plot, at its right end."""
    line = look.style(SMALL).line
    words = "worth to you"
    wide = look.width(words, SMALL_STRONG) + 4
    size = round(18 * look.text)
    y = plot.bottom + line + 6
    icon = Rect(plot.right - size, y + (line - size) / 2, size, size)
    text = Rect(icon.x - wide - 6, y, wide, line)
    return (
        label(look, text, words, Ink(SMALL_STRONG, align=Align.RIGHT)),
        Icon(icon, "arrow-right", look.palette.ink),
    )


def _spots(look: Look, plot: Rect, plane: Plane, chosen: Hashable) -> Shapes:
    """The offers in order with the ways between them, the best for both, and the deal."""
    first = tuple(reversed(plane.spots))
    discs = tuple(Disc(_place(plot, spot.at), RADII[spot.kind]) for spot in first)
    places = dict(zip((spot.target for spot in first), apart(discs, plot.edges), strict=True))
    shapes: list[Shape] = list(_ways(look, plot, plane, places))
    for spot in plane.spots:
        shapes += _spot(look, spot, places[spot.target], chosen=spot.target == chosen)
    return tuple(shapes)


def _ways(look: Look, plot: Rect, plane: Plane, places: dict[Hashable, Point]) -> Shapes:
    """Dotted lines from offer to offer, yours and theirs."""
    p = look.palette
    marks = []
    for kind, colour in (("you", p.sun_lip), ("they", p.bond.text)):
        points = [places[spot.target] for spot in plane.spots if spot.kind == kind]
        local = tuple((x - plot.x, y - plot.y) for x, y in points)
        if len(local) > 1:
            marks.append(Mark(dashes(local, (2, 7)), line=colour, width=4))
    return (Sketch(plot, (plot.w, plot.h), tuple(marks)),) if marks else ()


def _spot(look: Look, spot: Spot, at: Point, *, chosen: bool) -> Shapes:
    """A disc with its number or its sign, in a ring if it is the one that is told about."""
    p, r = look.palette, RADII[spot.kind]
    touch = Touch(spot.target, spot.says, "spots")
    fill, edge, ink = {
        "you": (p.sun, p.ink, p.ink),
        "they": (p.bond.tint, p.bond.text, p.bond.text),
        "deal": (p.good.main, p.paper, p.paper),
        "nash": (p.paper, p.info.text, p.info.text),
    }[spot.kind]
    size = 2 * r + 18
    mid = size / 2
    marks = [Mark(circle(mid, mid, r + 6), p.paper, p.ink, 3)] if chosen else []
    marks.append(Mark(circle(mid, mid, r), fill, edge, 3))
    place = square(*at, size)
    ring = focus_ring(look, square(*at, 2 * r), r) if look.focuses(touch) else ()
    hit = square(*at, _HIT)
    return (
        *ring,
        Box(hit, "", _HIT / 2, target=touch.target, group=touch.group, says=touch.says),
        Sketch(place, (size, size), tuple(marks)),
        _sign(spot, at, r, ink),
    )


def _sign(spot: Spot, at: Point, r: float, ink: str) -> Shape:
    icon = _ICONS.get(spot.kind)
    if icon:
        return Icon(square(*at, r * 1.2), icon, ink)
    style = BUTTON.weighing(800).sized(16)
    return Label(square(*at, 2 * r), spot.text, style, ink, Align.CENTER)
