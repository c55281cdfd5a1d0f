"""The map of outcome against stress: four lands by the numbers, and who stood where."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from pmsim.model.study import HINDSIGHT, PAR
from pmsim.report.apart import Disc, Point, apart
from pmsim.report.markup import Markup, join, line, picture, polyline, tag, words
from pmsim.report.palette import INFO, INFO_TEXT, INK, INK2, LANDS, PAPER, SUN
from pmsim.report.record import Cloud
from pmsim.view.clouds import middle
from pmsim.view.debrief import ZONE_OUTCOME, ZONE_STRESS

WIDTH, HEIGHT = 640.0, 470.0
_LEFT, _TOP, _W, _H = 64.0, 16.0, 560.0, 400.0
_NAME_GAP, _NAME_ROOM = 18.0, 136.0
"""Between two names of bots, and what the longest of them takes."""
_HEAVY = 4
"""How much worse it is for a name to lie under a node than on a line."""
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
    at = _readable(places)
    called = _called(clouds)
    return picture(
        WIDTH,
        HEIGHT,
        title,
        told,
        *_grounds(),
        _landmarks(),
        *_axes(),
        *(_dot(cloud, *_at(*point)) for cloud in clouds for point in cloud.points),
        *_land_names([*(_HEAVY * at), *(spot for name in called for spot in name.covers)]),
        *map(_cloud_name, called),
        *(_path(at) if path and len(at) > 1 else ()),
        *(_node(x, y, one) for (x, y), one in zip(at, places, strict=True)),
    )


def _at(outcome: float, stress: float) -> Point:
    return _LEFT + _W * stress / 100.0, _TOP + _H * (1.0 - outcome / 100.0)


def _readable(places: Sequence[Place]) -> list[Point]:
    """Where everybody is drawn: nodes keep off each other, and the last one, which is the score,
    stays where it is.
    """
    discs = [Disc(_at(one.outcome, one.stress), _radius(one)) for one in places]
    first = sorted(range(len(discs)), key=lambda place: not places[place].last)
    room = (_LEFT - _SMALL, _TOP, _LEFT + _W, _TOP + _H + _SMALL)
    found = dict(zip(first, apart(tuple(discs[place] for place in first), room), strict=True))
    return [found[place] for place in range(len(discs))]


def _corners() -> dict[str, tuple[float, float, float, float]]:
    """Each land's left, top, right and bottom."""
    (x, y), right, foot = _at(ZONE_OUTCOME, ZONE_STRESS), _LEFT + _W, _TOP + _H
    return {
        "Steady": (_LEFT, _TOP, x, y),
        "Heroic": (x, _TOP, right, y),
        "Drifting": (_LEFT, y, x, foot),
        "Burning": (x, y, right, foot),
    }


def _grounds() -> list[Markup]:
    return [
        tag("rect", x=left, y=top, width=end - left, height=bottom - top, fill=LANDS[name][0])
        for name, (left, top, end, bottom) in _corners().items()
    ]


def _land_names(taken: Sequence[Point]) -> list[Markup]:
    """Each name in the middle of its land, or wherever there least lies on it."""
    found = []
    right, foot = _LEFT + _W, _TOP + _H
    signs = ((_LEFT + 45, _TOP + 60), (right - 56, _TOP + 60), (_LEFT + 45, foot - 30))
    taken = [*taken, *(_HEAVY * (*signs, (right - 40, foot - 40)))]
    for name, (left, top, end, bottom) in _corners().items():
        edge = top + 30 if top == _TOP else bottom - 16
        far = top + bottom - edge
        heights = [edge + (far - edge) * part / 4 for part in (0, 2, 4, 1, 3)]
        spots = [(x, y) for x in ((left + end) / 2, end - 62, left + 62) for y in heights]
        spot = min(spots, key=lambda one: _covered(one, taken))
        found.append(words(*spot, name, colour=LANDS[name][1], size=21, bold=True))
    return found


def _covered(spot: Point, taken: Sequence[Point]) -> int:
    """How much lies on a name there."""
    return sum(abs(x - spot[0]) < 64 and abs(y - spot[1] + 7) < 30 for x, y in taken)


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


@frozen
class _Called:
    """The name of a bot: where it begins, and the middle of its cloud."""

    cloud: Cloud
    at: Point
    middle: Point

    @property
    def covers(self) -> tuple[Point, ...]:
        """Places that the word and its line lie on."""
        (x, y), (from_x, from_y) = self.at, self.middle
        line = ((from_x + (x - from_x) * k / 8, from_y + (y - from_y) * k / 8) for k in range(8))
        return (*((x + 8.0 * k, y) for k in range(len(self.cloud.name))), *line)


def _called(clouds: Sequence[Cloud]) -> list[_Called]:
    """Every bot's name beside the clouds, each on a line of its own."""
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
        found.append(_Called(cloud, (x, y), centre))
    return found


def _cloud_name(called: _Called) -> Markup:
    """The name, with a fine line to the middle of its own."""
    par, (x, y) = called.cloud.bot in (PAR, HINDSIGHT), called.at
    colour = INFO_TEXT if par else INK
    return tag(
        "g",
        line(*called.middle, x - 5, y, INFO if par else INK2, 1),
        words(x, y + 5, called.cloud.name, colour=colour, size=14, bold=par, anchor="start"),
    )


def _path(at: list[Point]) -> tuple[Markup, ...]:
    return polyline(at, PAPER, 9), polyline(at, INK, 4, "1 9")


def _radius(one: Place) -> float:
    return _LAST if one.last else _NODE if one.stop else _SMALL


def _node(x: float, y: float, one: Place) -> Markup:
    radius = _radius(one)
    fill = SUN if one.last else PAPER
    return tag(
        "g",
        tag("title", one.told),
        tag("circle", cx=x, cy=y, r=radius, fill=fill, stroke=INK, stroke_width=3),
        words(x, y + 5, one.text, size=18 if one.last else 14, bold=True),
    )
