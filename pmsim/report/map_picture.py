"""The map of outcome against stress: four lands by the numbers, and who stood where."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from pmsim.model.study import HINDSIGHT, PAR
from pmsim.report.markup import Markup, join, line, picture, polyline, tag, words
from pmsim.report.palette import INFO, INFO_TEXT, INK, INK2, LANDS, PAPER, SUN
from pmsim.report.record import Cloud
from pmsim.view.clouds import middle
from pmsim.view.debrief import ZONE_OUTCOME, ZONE_STRESS

WIDTH, HEIGHT = 640.0, 470.0
_LEFT, _TOP, _W, _H = 64.0, 16.0, 560.0, 400.0
_NAME_GAP, _NAME_ROOM = 18.0, 136.0
"""Between two names of bots, and what the longest of them takes."""
_SMALL, _NODE, _LAST = 11.0, 14.0, 20.0


@frozen
class Place:
    """Somebody on the map: outcome and stress from 0 to 100."""

    outcome: float
    stress: float
    text: str
    """What stands on the node."""
    told: str
    """What a pointer resting on it reads."""
    stop: bool = True
    """Whether it is a stop on a path; somebody among many is drawn smaller."""
    last: bool = False
    """Whether it is drawn large and yellow."""


def map_picture(
    title: str, told: str, places: Sequence[Place], clouds: Sequence[Cloud] = (), *, path: bool
) -> Markup:
    """The map. With `path` the places are joined in their order."""
    at = [_at(one.outcome, one.stress) for one in places]
    return picture(
        WIDTH,
        HEIGHT,
        title,
        told,
        *_lands(at),
        _landmarks(),
        *_axes(),
        *(_dot(cloud, *_at(*point)) for cloud in clouds for point in cloud.points),
        *_cloud_names(clouds),
        *(_path(at) if path and len(at) > 1 else ()),
        *(_node(x, y, one) for (x, y), one in zip(at, places, strict=True)),
    )


def _at(outcome: float, stress: float) -> tuple[float, float]:
    return _LEFT + _W * stress / 100.0, _TOP + _H * (1.0 - outcome / 100.0)


def _lands(nodes: list[tuple[float, float]]) -> list[Markup]:
    (x, y), right, foot = _at(ZONE_OUTCOME, ZONE_STRESS), _LEFT + _W, _TOP + _H
    corners = {
        "Steady": (_LEFT, _TOP, x, y),
        "Heroic": (x, _TOP, right, y),
        "Drifting": (_LEFT, y, x, foot),
        "Burning": (x, y, right, foot),
    }
    found = []
    for name, (left, top, end, bottom) in corners.items():
        ground, ink = LANDS[name]
        found.append(tag("rect", x=left, y=top, width=end - left, height=bottom - top, fill=ground))
        edge = top + 30 if top == _TOP else bottom - 16
        spot = _free(nodes, (left + end) / 2, (edge, (top + bottom) / 2, top + bottom - edge))
        found.append(words(*spot, name, colour=ink, size=21, bold=True))
    return found


def _free(
    nodes: list[tuple[float, float]], x: float, heights: tuple[float, ...]
) -> tuple[float, float]:
    """The first of some heights at which no node covers a name; the first if all are covered."""
    for y in heights:
        if not any(abs(node_x - x) < 64 and abs(node_y - y + 7) < 34 for node_x, node_y in nodes):
            return x, y
    return x, heights[0]


def _landmarks() -> Markup:
    """A tree, a tent, a boat and a fire, one in each corner."""
    right, foot = _LEFT + _W, _TOP + _H
    tree = join(
        line(_LEFT + 34, _TOP + 78, _LEFT + 34, _TOP + 52, "#8A5A2E", 5),
        tag("circle", cx=_LEFT + 34, cy=_TOP + 42, r=17, fill="#46B892"),
        line(_LEFT + 64, _TOP + 86, _LEFT + 64, _TOP + 68, "#8A5A2E", 4),
        tag("circle", cx=_LEFT + 64, cy=_TOP + 60, r=11, fill="#2F9A77"),
    )
    tent = join(
        tag("path", d=f"M{right - 92} {_TOP + 82} l36 -54 l36 54 Z", fill="#E9A24B"),
        tag("path", d=f"M{right - 56} {_TOP + 28} l36 54 h-28 Z", fill="#D98A2B"),
    )
    boat = join(
        tag("path", d=f"M{_LEFT + 14} {foot - 26} c14 18 54 18 68 0 Z", fill="#E06B4C"),
        tag("path", d=f"M{_LEFT + 46} {foot - 28} v-36 l26 30 Z", fill=PAPER),
    )
    x, y = right - 40, foot - 16
    fire = join(
        tag("path", d=f"M{x} {y} c-26 0 -28 -26 -12 -42 c0 10 8 10 8 -16 c20 14 34 58 4 58 Z",
            fill="#E06B4C"),
        tag("path", d=f"M{x} {y} c-12 0 -12 -14 -2 -26 c14 12 14 26 2 26 Z", fill=SUN),
    )  # fmt: skip
    return tag("g", tree, tent, boat, fire, aria_hidden="true")


def _axes() -> list[Markup]:
    foot = _TOP + _H
    found = []
    for value in (0, 25, 50, 75, 100):
        x, y = _at(value, value)
        found.append(words(x, foot + 20, str(value), colour=INK2, size=14))
        found.append(words(_LEFT - 8, y + 5, str(value), colour=INK2, size=14, anchor="end"))
    found.append(words(_LEFT + _W / 2, HEIGHT - 10, "stress (mean) →", bold=True))
    turned = words(0, 0, "outcome →", bold=True)
    found.append(tag("g", turned, transform=f"translate(20 {_TOP + _H / 2:g}) rotate(-90)"))
    return found


def _dot(cloud: Cloud, x: float, y: float) -> Markup:
    """Par is blue diamonds; everybody else is grey."""
    if cloud.bot in (PAR, HINDSIGHT):
        d = f"M{x:.1f} {y - 5:.1f} l5 5 l-5 5 l-5 -5 Z"
        return tag("path", d=d, fill=INFO, fill_opacity=0.55)
    return tag("circle", cx=x, cy=y, r=4, fill=INK2, fill_opacity=0.35)


def _cloud_names(clouds: Sequence[Cloud]) -> list[Markup]:
    """Every bot's name beside the clouds, with a fine line to the middle of its own."""
    named = [(_at(*middle(cloud.points)), cloud) for cloud in clouds if cloud.points]
    if not named:
        return []
    farthest = max(_at(*point)[0] for cloud in clouds for point in cloud.points)
    x = min(farthest + 34.0, _LEFT + _W - _NAME_ROOM)
    named.sort(key=lambda pair: pair[0][1])
    lowest = _TOP + _H - 8.0 - _NAME_GAP * (len(named) - 1)
    y = _TOP
    found = []
    for place, (centre, cloud) in enumerate(named):
        y = min(max(centre[1], y + _NAME_GAP), lowest + _NAME_GAP * place)
        found.append(_cloud_name(cloud, centre, (x, y)))
    return found


def _cloud_name(cloud: Cloud, centre: tuple[float, float], at: tuple[float, float]) -> Markup:
    par = cloud.bot in (PAR, HINDSIGHT)
    return tag(
        "g",
        line(*centre, at[0] - 5, at[1], INFO if par else INK2, 1),
        words(
            at[0],
            at[1] + 5,
            cloud.name,
            colour=INFO_TEXT if par else INK,
            size=14,
            bold=par,
            anchor="start",
        ),
    )


def _path(at: list[tuple[float, float]]) -> tuple[Markup, ...]:
    return polyline(at, PAPER, 9), polyline(at, INK, 4, "1 9")


def _node(x: float, y: float, one: Place) -> Markup:
    radius = _LAST if one.last else _NODE if one.stop else _SMALL
    fill = SUN if one.last else PAPER
    return tag(
        "g",
        tag("title", one.told),
        tag("circle", cx=x, cy=y, r=radius, fill=fill, stroke=INK, stroke_width=3),
        words(x, y + 5, one.text, size=18 if one.last else 14, bold=True),
    )
