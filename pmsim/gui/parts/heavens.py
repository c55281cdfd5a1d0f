"""What stands behind every screen: the sky of the hour, its clouds, the sun on its arc."""

from pmsim.gui.colours import DAY, faded
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.panels import SCREEN
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Mark, Shapes, Shifted, Sketch, Sky
from pmsim.gui.sky import DAY_BEGINS, DAY_ENDS, DUSK, ink_on_sky, is_dark, sky_at
from pmsim.gui.strokes import Point, circle

_SKY_STEPS = 12
"""The sky changes every five minutes of the game, so that it is seldom painted anew."""

_CLOUD = (
    "M20 60 C4 60 0 48 4 40 C8 31 18 30 24 33 C26 18 40 8 56 10 C70 12 79 22 81 33 "
    "C92 28 106 33 108 45 C110 54 104 60 94 60 Z"
)
_CLOUD_VIEW = (112.0, 64.0)
_CLOUD_ALPHA = 0.75
_MELTS = 0.75
"""Hours before dusk from which on clouds grow faint."""
_WIND = 3.0
"""Logical px in a second."""

_ARC = ((372.0, 66.0), (640.0, -14.0), (908.0, 66.0))
_ARC_BOX = Rect(360, 0, 560, 92)
_DOTS = 21
_HALF_HOUR, _HOUR = 2.6, 3.4
_PAST, _FUTURE = 0.75, 0.28

_SUN, _RIM, _HALO = 17.0, 3.0, 27.0
_MOON_AT = (908.0, 44.0)
_MOON = 24.0


def sky(look: Look, hour: float, rect: Rect = SCREEN, *, hills: bool = True) -> Sky:
    """The sky of an hour (8.5 is 08:30), full screen unless told."""
    colours = sky_at(round(hour * _SKY_STEPS) / _SKY_STEPS, look.palette)
    ranges = colours.hills if hills else ()
    return Sky(rect, colours.stops, hills=ranges, stars=colours.stars and hills)


def lit(hour: float) -> float:
    """How strong a cloud of an hour is: they melt away before text on the sky turns light."""
    step = round(hour * _SKY_STEPS) / _SKY_STEPS
    return _CLOUD_ALPHA * max(0.0, min(1.0, (DUSK - step) / _MELTS))


def cloud(look: Look, x: float, y: float, scale: float, alpha: float = _CLOUD_ALPHA) -> Shapes:
    """A cloud that drifts over the sky; there are none in high contrast."""
    if look.palette.loud:
        return ()
    drawing = cloud_drawing(x, y, scale, faded(DAY, "#FFFFFF", alpha))
    return (Shifted(drawing.rect, drawing, wind=_WIND),)


def cloud_drawing(x: float, y: float, scale: float, colour: str) -> Sketch:
    """A cloud, 112 by 64 at full scale."""
    rect = Rect(x, y, _CLOUD_VIEW[0] * scale, _CLOUD_VIEW[1] * scale)
    return Sketch(rect, _CLOUD_VIEW, (Mark(_CLOUD, colour),))


def arc_point(hour: float) -> Point:
    """Where the sun stands at an hour."""
    u = max(0.0, min(1.0, (hour - DAY_BEGINS) / (DAY_ENDS - DAY_BEGINS)))
    (x0, y0), (x1, y1), (x2, y2) = _ARC
    a, b, c = (1 - u) ** 2, 2 * u * (1 - u), u * u
    return a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2


def arc(look: Look, hour: float) -> Sketch:
    """The dots of the day, half hour by half hour; those gone by are dark."""
    ink = ink_on_sky(hour, look.palette)
    marks = []
    for i in range(_DOTS):
        at = DAY_BEGINS + i / 2
        x, y = arc_point(at)
        r = _HOUR if at == int(at) else _HALF_HOUR
        here = (x - _ARC_BOX.x, y - _ARC_BOX.y)
        if look.palette.loud and at > hour:
            marks.append(Mark(circle(*here, r), line=ink, width=1.5))
        else:
            marks.append(Mark(circle(*here, r), faded(look.palette, ink, _light(at, hour))))
    return Sketch(_ARC_BOX, (_ARC_BOX.w, _ARC_BOX.h), tuple(marks))


def _light(at: float, hour: float) -> float:
    if is_dark(hour):
        return 0.55
    return _PAST if at <= hour else _FUTURE


def sun(look: Look, hour: float) -> Sketch:
    """The sun on its arc; after dusk the moon."""
    p = look.palette
    if hour >= DAY_ENDS:
        return _moon(look)
    mid = _HALO + 1
    halo = Mark(circle(mid, mid, _HALO), faded(p, "#FFF3CF", 0.6))
    rim = Mark(circle(mid, mid, _SUN), p.sun, p.ink if p.loud else p.paper, _RIM)
    marks = (rim,) if p.loud else (halo, rim)
    return Sketch(square(*arc_point(hour), 2 * mid), (2 * mid, 2 * mid), marks)


def _moon(look: Look) -> Sketch:
    r, mid = _MOON, _MOON * 1.7
    spots = ((-0.3, -0.2, 0.18), (0.3, 0.25, 0.24), (0.15, -0.45, 0.12))
    marks = [Mark(circle(mid, mid, mid), faded(look.palette, "#FFE9C4", 0.12))]
    if look.palette.loud:
        marks = []
    marks.append(Mark(circle(mid, mid, r), "#FFE9C4"))
    marks += [Mark(circle(mid + r * x, mid + r * y, r * s), "#EBCFA0") for x, y, s in spots]
    return Sketch(square(*_MOON_AT, 2 * mid), (2 * mid, 2 * mid), tuple(marks))
