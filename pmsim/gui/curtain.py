"""The first picture: morning, the city, the name. It hangs while the rest of the game is fetched.

It knows neither scenarios nor saves, so that it can be shown before anything else is loaded; the
title is painted on top of it.
"""

from __future__ import annotations

from pmsim.gui.colours import DAY
from pmsim.gui.parts import city
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.words import Ink, snug
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Box, Layer, Picture, Shapes, moved
from pmsim.gui.theme import H2

_SECOND = "#4A4168"
_TAGLINE_TEXT = 1.15
_FRAME, _SHOWS = Rect(790, 20, 448, 336), (756.0, 120.0)
"""Where the framed picture hangs, and the corner of the scene that it begins with."""


def shapes(look: Look, below: float = 0.0) -> Shapes:
    """Sky and city, and the name with its two lines; the sun is so far (px) below its place."""
    return (*_scene(look, below), *_name(look))


def _scene(look: Look, below: float) -> Shapes:
    """The morning and the city; in high contrast a framed picture of it on a flat sky."""
    scene = (city.sky(look.palette), city.sun(below), *city.clouds(look), *city.city())
    if not look.palette.loud:
        return scene
    whole = moved((city.sky(DAY), *scene[1:]), _FRAME.x - _SHOWS[0], _FRAME.y - _SHOWS[1])
    inside = tuple(shape for shape in whole if shape.rect.common(_FRAME).area)
    border = Box(_FRAME, "", 20, border=look.palette.ink, border_width=look.palette.panel_border)
    return (scene[0], Layer(_FRAME, inside, radius=20), border)


def _name(look: Look) -> Shapes:
    second = look.palette.ink if look.palette.loud else _SECOND
    style = H2.weighing(600)
    look = look.capped(_TAGLINE_TEXT)
    return (
        Picture(Rect(58, 58, 470, 142), "brand/wordmark", says="pmsim"),
        snug(look, Rect(66, 206, 460, 34), "Plan a lovely day.", Ink(style)),
        snug(look, Rect(66, 242, 460, 34), "Then the day happens.", Ink(style, second)),
    )
