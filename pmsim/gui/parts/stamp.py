"""A stamp on the table: the end of a negotiation in one word."""

from __future__ import annotations

from pmsim.gui.colours import Tone
from pmsim.gui.parts.look import Look
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Align, Box, Icon, Label, Layer, Shapes
from pmsim.gui.theme import DISPLAY

_H = 108.0
_TILT = 7.0
_GROWN = 0.5


def stamp(look: Look, at: Rect, text: str, tone: Tone, icon: str, share: float) -> Shapes:
    """The stamp in the middle of a place, coming down from above, 0 to 1."""
    p = look.palette
    style = DISPLAY.sized(58)
    words = look.measure.width(text, style) + 4
    w = words + 130
    rect = Rect(at.cx - w / 2, at.cy - _H / 2, w, _H)
    fits = min(1.0, at.w / (w + 30), at.h / (_H + 40))
    edge = p.ink if p.loud else tone.main
    inside = rect.grown(-9)
    shapes = (
        Box(rect, tone.tint, 20, border=edge, border_width=5),
        Box(inside, "", 13, border=edge, border_width=2.5),
        Icon(Rect(rect.x + 28, rect.cy - 27, 54, 54), icon, tone.text),
        Label(Rect(rect.x + 94, rect.y, words, _H), text, style, tone.text, Align.CENTER),
    )
    strength = 1.0 if p.loud else min(1.0, 0.2 + share)
    scale = fits * (1 + _GROWN * (1 - share))
    return (Layer(rect.grown(2), shapes, opacity=strength, turn=_TILT, scale=scale),)
