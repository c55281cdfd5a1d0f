"""A negotiation on the plane of both payoffs: every deal there could have been, and the way."""

from __future__ import annotations

from pmsim.report.markup import Markup, line, picture, polyline, tag, words
from pmsim.report.palette import BOND, INFO, INK, INK2, LINE, PAPER, PAPER2, SUN, YOU
from pmsim.report.record import Plane, Spot

_LEFT, _TOP, _SIZE = 64.0, 14.0, 400.0


def plane_picture(plane: Plane) -> Markup:
    """Your payoff to the right, theirs upwards, both from 0 to 10."""
    limit_x, limit_y = _at(plane.limit, plane.their_limit)
    foot, right = _TOP + _SIZE, _LEFT + _SIZE
    edge = [_at(one.you, one.other) for one in plane.frontier]
    return picture(
        710,
        474,
        plane.title,
        f"Every possible deal by what it was worth to you and to {plane.person_name}. "
        f"{plane.outcome}",
        tag("rect", x=_LEFT, y=_TOP, width=_SIZE, height=_SIZE, fill=PAPER2),
        _room(limit_x, limit_y),
        *_axes(plane.person_name),
        *(_dot(*_at(*deal)) for deal in plane.deals),
        *((polyline(edge, INFO, 3),) if len(edge) > 1 else ()),
        polyline([(limit_x, _TOP), (limit_x, foot)], INK2, 2.5, "7 6"),
        polyline([(_LEFT, limit_y), (right, limit_y)], INK2, 2.5, "7 6"),
        *_way(plane),
        *((_star(plane.nash),) if plane.nash else ()),
        *((_struck(plane.deal),) if plane.deal else ()),
        *_legend(plane),
    )


def _at(you: float, other: float) -> tuple[float, float]:
    return _LEFT + _SIZE * you, _TOP + _SIZE * (1.0 - other)


def _room(x: float, y: float) -> Markup:
    """Where both are better off than without a deal."""
    return tag("rect", x=x, y=_TOP, width=_LEFT + _SIZE - x, height=y - _TOP, fill=PAPER)


def _axes(name: str) -> list[Markup]:
    foot = _TOP + _SIZE
    found = [line(_LEFT, foot, _LEFT + _SIZE, foot, LINE), line(_LEFT, _TOP, _LEFT, foot, LINE)]
    for value in (0, 5, 10):
        x, y = _at(value / 10, value / 10)
        found.append(words(x, foot + 20, str(value), colour=INK2, size=14))
        found.append(words(_LEFT - 8, y + 5, str(value), colour=INK2, size=14, anchor="end"))
    found.append(words(_LEFT + _SIZE / 2, foot + 44, "worth to you →", bold=True))
    turned = words(0, 0, f"worth to {name} →", bold=True)
    found.append(tag("g", turned, transform=f"translate(24 {_TOP + _SIZE / 2:g}) rotate(-90)"))
    return found


def _dot(x: float, y: float) -> Markup:
    return tag("circle", cx=x, cy=y, r=3.5, fill=INK2, fill_opacity=0.3)


def _way(plane: Plane) -> list[Markup]:
    """Offers in their order: yours round, theirs square; one line through each side's."""
    found: list[Markup] = []
    for who, colour in (("you", YOU), ("they", BOND)):
        spots = [_at(s.you, s.other) for move in plane.path if move.who == who for s in move.spots]
        if len(spots) > 1:
            found.append(polyline(spots, colour, 2, "2 5"))
    for place, move in enumerate(plane.path, 1):
        found += [_offer(place, move.who, spot) for spot in move.spots]
    return found


def _offer(place: int, who: str, spot: Spot) -> Markup:
    x, y = _at(spot.you, spot.other)
    if who == "you":
        shape = tag("circle", cx=x, cy=y, r=11, fill=PAPER, stroke=YOU, stroke_width=3)
    else:
        shape = tag(
            "rect", x=x - 10, y=y - 10, width=20, height=20, fill=PAPER, stroke=BOND, stroke_width=3
        )
    whose = "Your" if who == "you" else "Their"
    told = tag("title", f"{place}. {whose} offer: {spot.words}")
    return tag("g", told, shape, words(x, y + 5, str(place), size=13, bold=True))


_STAR = "M0 -12 L3.5 -4 L12 -4 L5.5 2 L8 11 L0 6 L-8 11 L-5.5 2 L-12 -4 L-3.5 -4 Z"


def _star(spot: Spot) -> Markup:
    x, y = _at(spot.you, spot.other)
    return tag(
        "g",
        tag("title", f"Best for both together: {spot.words}"),
        tag("path", d=_STAR, fill=INFO, stroke=PAPER, stroke_width=1.5),
        transform=f"translate({x:.1f} {y:.1f})",
    )


def _struck(spot: Spot) -> Markup:
    x, y = _at(spot.you, spot.other)
    return tag(
        "g",
        tag("title", f"The deal: {spot.words}"),
        tag("circle", cx=x, cy=y, r=15, fill="none", stroke=INK, stroke_width=7),
        tag("circle", cx=x, cy=y, r=15, fill="none", stroke=SUN, stroke_width=4),
    )


def _legend(plane: Plane) -> list[Markup]:
    x = _LEFT + _SIZE + 26
    text = x + 20
    rows = [
        (tag("circle", cx=x, cy=0, r=4, fill=INK2, fill_opacity=0.5), "every possible deal"),
        (line(x - 9, 0, x + 9, 0, INFO, 3), "nothing better for both"),
        (polyline([(x - 9, 0), (x + 9, 0)], INK2, 2.5, "7 4"), "no deal was worth this"),
        (tag("circle", cx=x, cy=0, r=8, fill=PAPER, stroke=YOU, stroke_width=3), "your offers"),
        (
            tag(
                "rect", x=x - 8, y=-8, width=16, height=16, fill=PAPER, stroke=BOND, stroke_width=3
            ),
            f"{plane.person_name} asked for",
        ),
        (
            tag("path", d=_STAR, fill=INFO, transform=f"translate({x:g} 0)"),
            "best for both together",
        ),
        (
            tag("circle", cx=x, cy=0, r=9, fill="none", stroke=SUN, stroke_width=5),
            "the deal" if plane.deal else "no deal was struck",
        ),
    ]
    return [
        tag(
            "g",
            mark,
            words(text, 5, told, size=14, anchor="start"),
            transform=f"translate(0 {_TOP + 24 + 32 * place:g})",
        )
        for place, (mark, told) in enumerate(rows)
    ]
