"""The first picture: morning, the city, the name. It hangs while the rest of the game is fetched.

It knows neither scenarios nor saves, so that it can be shown before anything else is loaded; the
title is painted on top of it.
"""

from __future__ import annotations

from pmsim.gui.parts import heavens
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.panels import SCREEN
from pmsim.gui.parts.words import Ink, snug
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Box, Picture, Shapes
from pmsim.gui.theme import H2

_MORNING = 8.5
_SECOND = "#4A4168"
_TAGLINE_TEXT = 1.15
_FRAME, _FRAME_FROM = Rect(790, 20, 448, 336), Rect(672, 0, 608, 456)
"""Where the framed picture hangs, and the part of the scene that it shows."""


def shapes(look: Look) -> Shapes:
    """Sky and city, and the name with its two lines."""
    return (*_scene(look), *_name(look))


def _scene(look: Look) -> Shapes:
    """The morning and the city; in high contrast a framed picture of it on a flat sky."""
    if not look.palette.loud:
        return (Picture(SCREEN, "scenes/title"),)
    sky = heavens.sky(look, _MORNING, hills=False)
    border = Box(_FRAME, "", 20, border=look.palette.ink, border_width=look.palette.panel_border)
    view = (_FRAME_FROM.x, _FRAME_FROM.y, _FRAME_FROM.w, _FRAME_FROM.h)
    return (sky, Picture(_FRAME, "scenes/title", view, radius=20), border)


def _name(look: Look) -> Shapes:
    second = look.palette.ink if look.palette.loud else _SECOND
    style = H2.weighing(600)
    look = look.capped(_TAGLINE_TEXT)
    return (
        Picture(Rect(58, 58, 470, 142), "brand/wordmark", says="pmsim"),
        snug(look, Rect(66, 206, 460, 34), "Plan a lovely day.", Ink(style)),
        snug(look, Rect(66, 242, 460, 34), "Then the day happens.", Ink(style, second)),
    )
