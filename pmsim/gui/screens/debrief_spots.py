"""What lies on the plane of a negotiation, in words: its spots, its signs, and what mattered."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import frozen

from pmsim.gui.parts.look import Look
from pmsim.gui.parts.payoff_plane import Kind, Plane, Spot
from pmsim.gui.parts.scroll import Row
from pmsim.gui.parts.words import Ink, icon_line_width, label
from pmsim.gui.rect import Rect, square
from pmsim.gui.screens.sheets_rows import Entry
from pmsim.gui.shapes import Box, Icon, Mark, Shape, Shapes, Sketch
from pmsim.gui.strokes import circle
from pmsim.gui.strokes import line as straight
from pmsim.gui.theme import SMALL
from pmsim.view.plane import MoveOnPlane, PlaneView, PointView, WeightView
from pmsim.view.words import number, owned

_BAR_H = 12.0
_ANSWERS = {"yes": "It was taken.", "no": "It was refused.", "insulted": "It was taken ill."}


def spots_of(view: PlaneView) -> tuple[Spot, ...]:
    """What can be looked at: both sides' offers in order, the best for both, the deal."""
    found: list[Spot] = []
    counts: dict[Kind, int] = {"you": 0, "they": 0}
    for number_of, move in enumerate(view.path):
        kind: Kind = "you" if move.who == "you" else "they"
        counts[kind] += 1
        for place, point in enumerate(move.points):
            target = (f"offer {place}", number_of)
            says = _offer_words(view, move, counts[kind])
            found.append(Spot(kind, (point.you, point.other), str(counts[kind]), target, says))
    if view.nash is not None and (view.deal is None or view.deal.package != view.nash.package):
        at = (view.nash.you, view.nash.other)
        found.append(Spot("nash", at, "", ("nash", 0), "the best for both together"))
    if view.deal is not None:
        at = (view.deal.you, view.deal.other)
        found.append(Spot("deal", at, "", ("deal", 0), f"the deal: {view.deal.words}"))
    return tuple(found)


def _offer_words(view: PlaneView, move: MoveOnPlane, count: int) -> str:
    whose = "Your" if move.who == "you" else owned(view.person_name)
    return f"{whose} offer {count}: {move.points[0].words}"


def plane_of(view: PlaneView) -> Plane:
    """A negotiation as the plane draws it."""
    return Plane(
        name=view.person_name,
        deals=tuple((one.you, one.other) for one in view.deals),
        frontier=tuple((one.you, one.other) for one in view.frontier),
        limits=(view.limit, view.their_limit),
        spots=spots_of(view),
    )


def about(look: Look, view: PlaneView, target: Hashable) -> Entry:
    """What a spot is, in words."""
    p = look.palette
    match target:
        case ("deal", _) if view.deal is not None:
            title, point, icon, fill = "The deal", view.deal, "check", p.good.tint
            return _entry(view, title, point, "", icon, fill)
        case ("nash", _) if view.nash is not None:
            title, note = (
                "The best for both together",
                "Nash\u2019s point: the largest product of gains.",
            )
            return _entry(view, title, view.nash, note, "star", p.info.tint)
        case (str(which), int(place)) if place < len(view.path):
            move = view.path[place]
            count = sum(one.who == move.who for one in view.path[: place + 1])
            yours = move.who == "you"
            whose = "Your" if yours else owned(view.person_name)
            fill = p.sun_soft if yours else p.bond.tint
            point = move.points[int(which.removeprefix("offer "))]
            note = _ANSWERS.get(move.answer, "") if yours else ""
            return _entry(view, f"{whose} offer {count}", point, note, "handshake", fill)
    return Entry("There was no offer.", icon="handshake")


def _entry(view: PlaneView, title: str, point: PointView, note: str, icon: str, fill: str) -> Entry:
    worth = f"{number(point.you * 10)} of 10 to you, {number(point.other * 10)} to"
    under = f"{worth} {view.person_name}. {note}".strip()
    return Entry(f"{title}: {point.words}", under=under, icon=icon, fill=fill, strong=True)


def weight_row(look: Look, w: float, one: WeightView) -> Row:
    """An issue with two bars: what it meant to you, and to them."""
    line = look.style(SMALL).line
    name_w = w * 0.5

    def draw(rect: Rect) -> Shapes:
        p = look.palette
        track = Rect(rect.x + name_w + 12, rect.y, rect.w - name_w - 12, rect.h)
        bars = [(one.you, p.sun), (one.other, p.bond.text)]
        shapes: list[Shape] = [
            label(look, Rect(rect.x, rect.y, name_w, rect.h), one.name, Ink(SMALL)),
        ]
        for place, (share, colour) in enumerate(bars):
            y = rect.cy - _BAR_H - 1 + place * (_BAR_H + 2)
            bar = Rect(track.x, y, max(4.0, track.w * share), _BAR_H)
            rim = p.ink if p.loud else ""
            shapes.append(Box(bar, colour, 4, border=rim, border_width=2.0 if rim else 0.0))
        says = f"{one.name}: {round(one.you * 100)}% to you, {round(one.other * 100)}% to them"
        return (Box(rect, says=says), *shapes)

    return Row(max(line + 6, 2 * _BAR_H + 8), draw)


@frozen
class _Sign:
    """A sign of the plane, and what it means."""

    marks: tuple[Mark, ...]
    text: str
    icon: str = ""


def _signs(look: Look, view: PlaneView) -> tuple[_Sign, ...]:
    """What the signs on the plane mean; the star only where it stands."""
    p = look.palette
    dot = Mark(circle(12, 12, 4), p.ink2)
    edge = Mark(straight((2, 18), (12, 10), (22, 4)), line=p.info.main, width=3.5)
    you = Mark(circle(12, 12, 9), p.sun, p.ink, 2.5)
    they = Mark(circle(12, 12, 9), p.bond.tint, p.bond.text, 3)
    best = Mark(circle(12, 12, 10), p.paper, p.info.text, 2.5)
    starred = any(spot.kind == "nash" for spot in spots_of(view))
    return (
        _Sign((dot,), "a possible deal"),
        _Sign((edge,), "none better for both"),
        _Sign((you,), "your offers"),
        _Sign((they,), f"{owned(view.person_name)} offers"),
        *((_Sign((best,), "best for both together", "star"),) if starred else ()),
    )


def _key_places(look: Look, w: float, view: PlaneView) -> tuple[tuple[Rect, _Sign], ...]:
    """The signs with their words, from left to right and on as many lines as they take."""
    line = look.style(SMALL).line + 4
    x, y = 0.0, 0.0
    found = []
    for sign in _signs(look, view):
        wide = icon_line_width(look, sign.text, SMALL) + 10
        if x and x + wide > w:
            x, y = 0.0, y + line
        found.append((Rect(x, y, wide, line), sign))
        x += wide + 14
    return tuple(found)


def key_height(look: Look, w: float, view: PlaneView) -> float:
    """How high the key to the signs is."""
    return max(place.bottom for place, _ in _key_places(look, w, view))


def key(look: Look, at: Rect, view: PlaneView) -> Shapes:
    """The key to the signs, below the plane."""
    shapes: list[Shape] = []
    for place, sign in _key_places(look, at.w, view):
        here = place.moved(at.x, at.y)
        size = round(18 * look.text)
        shapes.append(Sketch(Rect(here.x, here.cy - size / 2, size, size), (24, 24), sign.marks))
        if sign.icon:
            inside = square(here.x + size / 2, here.cy, round(size * 0.6))
            shapes.append(Icon(inside, sign.icon, look.palette.info.text))
        words = Rect(here.x + size + 6, here.y, here.w - size - 6, here.h)
        shapes.append(label(look, words, sign.text, Ink(SMALL)))
    return tuple(shapes)
