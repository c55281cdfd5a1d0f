"""Skies as sprites: a gradient, three ranges of hills, stars at night."""

from collections.abc import Iterable
from itertools import pairwise
from math import ceil, floor

import pygame

from pmsim.gui import svg
from pmsim.gui.paint_kit import Kit, Sprite
from pmsim.gui.paint_raster import blank, lay, masked
from pmsim.gui.shapes import Sky
from pmsim.gui.strokes import circle

_HILL_CURVES = (
    "M0 {0} C160 {1} 300 {2} 470 {3} C640 {4} 760 {2} 930 {1} C1090 {5} 1200 {3} 1280 {4}",
    "M0 {4} C120 {3} 260 {0} 420 {2} C600 {5} 720 {0} 900 {4} C1040 {3} 1180 {1} 1280 {0}",
    "M0 {3} C200 {5} 340 {1} 560 {4} C760 {3} 860 {0} 1040 {2} C1140 {3} 1220 {5} 1280 {4}",
)
"""The ridges of the back, middle and front range; the numbers are heights above its foot."""

_RIDGE = (26, 58, 44, 8, 20, 66)
_RANGE_STEP = 34
_VIEW_W = 1280.0
_VIEW_H = 720.0
_FOOT = 720
_HILLS_BEGIN = 560.0
"""No ridge is higher."""

_STARS = 46
_STARS_END = 304.0
_STAR = "#FFF3D6"
_STAR_SIZES = (1.2, 1.6, 2.2)
_STAR_LIGHT = ("80", "B3", "E6")


def sky_sprite(kit: Kit, sky: Sky) -> Sprite:
    """A sky; opaque unless its corners are round."""
    x, y, w, h = kit.pixels(sky.rect)
    surface = gradient(w, h, zip(sky.at, sky.stops, strict=True))
    if sky.stars:
        _lay_band(kit, surface, _stars(), 0.0, _STARS_END)
    if sky.hills:
        _lay_band(kit, surface, _hills(sky.hills), _HILLS_BEGIN, _VIEW_H)
    if sky.radius:
        soft = blank(w, h)
        soft.blit(surface, (0, 0))
        surface = masked(soft, kit.rounded(w, h, sky.radius))
    return Sprite(surface, x, y)


def _lay_band(kit: Kit, surface: pygame.Surface, inner: str, begin: float, end: float) -> None:
    """Lays a drawing on the part of a sky where it is; the rest costs nothing."""
    w, h = surface.get_size()
    k = w / _VIEW_W
    top, bottom = floor(begin * k), min(h, ceil(end * k))
    if top >= bottom:
        return
    view = (0.0, top / k, _VIEW_W, (bottom - top) / k)
    text = svg.cropped(svg.document(w, bottom - top, inner), view)
    lay(surface, kit.raster.svg(text, w, bottom - top), (0, top))


def _hills(colours: tuple[str, ...]) -> str:
    ranges = []
    for i, (curve, colour) in enumerate(zip(_HILL_CURVES, colours, strict=False)):
        foot = _FOOT - (len(_HILL_CURVES) - 1 - i) * _RANGE_STEP
        ridge = curve.format(*(foot - height for height in _RIDGE))
        ranges.append(f'<path d="{ridge} L1280 760 L0 760 Z"{svg.paint("fill", colour)}/>')
    return "".join(ranges)


def _stars() -> str:
    """Forty-six stars in the upper part of the sky, always the same ones."""
    dots = []
    for i in range(_STARS):
        x, y = 10 + (i * 547 + i * i * 31) % 1260, 4 + (i * 173 + i * i * 7) % 296
        dots.append(
            f'<path d="{circle(x, y, _STAR_SIZES[i % 3])}"'
            f"{svg.paint('fill', _STAR + _STAR_LIGHT[i * 5 % 7 % 3])}/>"
        )
    return "".join(dots)


def gradient(w: int, h: int, stops: Iterable[tuple[float, str]]) -> pygame.Surface:
    """Colours from top to bottom; the first and last stop fill what lies beyond them."""
    column = pygame.Surface((1, max(1, h)))
    known = [(at, pygame.Color(colour)) for at, colour in stops]
    for y in range(column.get_height()):
        column.set_at((0, y), _colour_at(known, y / max(1, h - 1)))
    return pygame.transform.scale(column, (max(1, w), max(1, h)))


def _colour_at(stops: list[tuple[float, pygame.Color]], share: float) -> pygame.Color:
    for (low, one), (high, other) in pairwise(stops):
        if share <= high:
            return one.lerp(other, min(1.0, max(0.0, (share - low) / (high - low))))
    return stops[-1][1]
