"""The morning of the title: a great sun, clouds, and the city of calendar blocks with its cat."""

from __future__ import annotations

from functools import cache

from pmsim.gui.colours import DAY, Palette, faded
from pmsim.gui.parts import heavens
from pmsim.gui.parts.cat import eyes
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.panels import SCREEN
from pmsim.gui.parts.steam import steam
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Loop, Mark, Picture, Shapes, Shifted, Sketch, Sky
from pmsim.gui.sky import sky_at
from pmsim.gui.strokes import circle

_MORNING = 8.5
_FALLS = 534.0
"""So far down (px) nothing of the city is left."""

_HORIZON = (0.0, 0.2, 0.42, 0.64)
_CITY = Rect(-8, 190, 1296, 534)
_WEST, _EAST = Rect(-640, 190, 636, 534), Rect(1284, 190, 636, 534)
"""It goes on beyond the canvas, for windows that are wider; its parts overlap a little."""

_SUN = Rect(704, 18, 488, 488)
_RINGS = ((244.0, "#FFF6DD", 0.32), (182.0, "#FFEFC2", 0.55), (120.0, "#FFBE3D", 1.0))
_CLOUDS = (
    (560, 64, 1.25, 0.85),
    (1120, 108, 1.0, 0.9),
    (690, 196, 0.7, 0.8),
    (330, 22, 0.7, 0.6),
)
_CUP = Rect(872.5, 265, 18, 14)
_STEAM = Mark("", line="#FFFDF7E6", width=2.9)

_EYES = Rect(1156, 312, 17, 8)
_PLACES = (_WEST, _CITY, _EAST, _CUP, _EYES)


def sky(palette: Palette) -> Sky:
    """The sky above the city, early in the morning."""
    return Sky(SCREEN, sky_at(_MORNING, palette).stops, _HORIZON)


def sun(below: float = 0.0) -> Shifted:
    """The sun that comes up behind the city, still so far (px) below its place."""
    return Shifted(_SUN, _great_sun(), down=below)


def clouds(look: Look) -> Shapes:
    """The clouds of the morning."""
    return tuple(one for cloud in _CLOUDS for one in heavens.cloud(look, *cloud))


def city() -> Shapes:
    """Hills, towers, somebody with a mug and a cat."""
    parts = ((_WEST, "city-west"), (_EAST, "city-east"), (_CITY, "city"))
    return (*(Picture(rect, f"scenes/{name}") for rect, name in parts), _steaming(), eyes(_EYES))


def fallen(shapes: Shapes, share: float) -> Shapes:
    """The same picture while the city goes down and the sky stays; gone at 1."""
    below = _FALLS * share
    return tuple(
        Shifted(shape.rect, shape, down=below) if shape.rect in _PLACES else shape
        for shape in shapes
    )


@cache
def _great_sun() -> Sketch:
    mid = _SUN.w / 2
    marks = (Mark(circle(mid, mid, r), faded(DAY, colour, a)) for r, colour, a in _RINGS)
    return Sketch(_SUN, (_SUN.w, _SUN.h), tuple(marks))


@cache
def _steaming() -> Loop:
    return steam(_CUP, (_CUP.w, _CUP.h), (4.4, 13.4), _STEAM)
