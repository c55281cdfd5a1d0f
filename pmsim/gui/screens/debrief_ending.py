"""The page before the debrief: how it ended, in the author's words."""

from __future__ import annotations

from pmsim.gui.parts.heavens import cloud, sky
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import panel
from pmsim.gui.parts.press import Face, button
from pmsim.gui.parts.words import Ink, label, paragraph
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Mark, Shape, Shapes, Sketch
from pmsim.gui.shapes import Paragraph as Lines
from pmsim.gui.strokes import circle, rays
from pmsim.gui.theme import BODY_LARGE, H1, RADIUS, SHADOW_CARD, TypeStyle
from pmsim.view.debrief import DebriefView

DUSK = 18.75
"""The hour of the sky behind the debrief."""

_SUN_Y = 164.0
_TOP = 214.0
_TEXT: TypeStyle = BODY_LARGE.sized(21)


def ending(look: Look, view: DebriefView, touch: Touch) -> Shapes:
    """Title and text on a sheet, with the sun going down behind it."""
    p = look.palette
    w = min(1160.0, 760 * (1 + (look.text - 1) * 0.8))
    x = round((1280 - w) / 2)
    title_h = look.style(H1).line
    words = _words(look, Rect(x + 48, _TOP + 36 + title_h + 14, w - 96, 0), view.text)
    bottom = max(one.rect.bottom for one in words)
    sheet = Rect(x, _TOP, w, bottom + 112 - _TOP)
    lift = max(0.0, sheet.bottom - 700)
    go_on = Rect(sheet.right - 48 - 250 * look.text, sheet.bottom - 92 - lift, 250 * look.text, 64)
    title = Rect(x + 48, _TOP + 36 - lift, w - 96, title_h)
    shapes: tuple[Shape, ...] = (
        *panel(look, sheet.moved(0, -lift), radius=RADIUS.modal, shadow=SHADOW_CARD),
        label(look, title, view.title, Ink(H1)),
        *_words(look, Rect(x + 48, title.bottom + 14, w - 96, 0), view.text),
        *button(look, go_on, Face("See how it went", "", "arrow-right"), touch),
    )
    return (
        sky(look, DUSK),
        *cloud(look, 200, 70, 0.8, 0.18),
        *cloud(look, 990, 44, 0.6, 0.18),
        _sun(look, p.sun),
        *shapes,
    )


def _words(look: Look, at: Rect, text: tuple[str, ...]) -> tuple[Lines, ...]:
    found: list[Lines] = []
    y = at.y
    for part in text:
        found.append(paragraph(look, Rect(at.x, y, at.w, 0), part, Ink(_TEXT)))
        y = found[-1].rect.bottom + 12
    return tuple(found)


def _sun(look: Look, colour: str) -> Sketch:
    """The evening sun, half behind the sheet."""
    p = look.palette
    marks = (
        Mark(rays(150, 150, 112, 134, 20), line=colour, width=8),
        Mark(circle(150, 150, 96), p.paper if p.loud else "#FFE09A", p.ink if p.loud else "", 3),
        Mark(circle(150, 150, 86), colour),
    )
    return Sketch(Rect(640 - 150, _SUN_Y - 130, 300, 300), (300, 300), marks)
