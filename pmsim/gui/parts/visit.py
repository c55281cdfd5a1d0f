"""The card at your desk: who is there, what they say line by line, and what can be done."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.parts.bubbles import Caller, interruption_card
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.words import Ink, paragraph
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Icon, Paragraph, Shape, Shapes
from pmsim.gui.theme import BODY_LARGE, SMALL, SPEECH_CARD, SPEECH_SMALL, TypeStyle

SIZES: tuple[TypeStyle, ...] = (SPEECH_CARD, SPEECH_SMALL, BODY_LARGE.sized(17))
"""Type for speech; the first in which everything fits is taken."""

_GAP = 7.0
_INDENT = 28.0


@frozen
class Said:
    """One thing said, seen or brought about."""

    text: str
    speech: bool = False
    """Set large, as the words of whoever is there."""

    icon: str = ""
    faint: bool = False
    colour: str = ""


def lines_height(look: Look, w: float, lines: tuple[Said, ...], style: TypeStyle) -> float:
    """How high the lines are together."""
    return sum(_line(look, Rect(0, 0, w, 0), one, style)[0] + _GAP for one in lines)


def best_style(look: Look, w: float, lines: tuple[Said, ...], most: float) -> TypeStyle:
    """The largest type in which the lines keep to a height."""
    return next((s for s in SIZES if lines_height(look, w, lines, s) <= most), SIZES[-1])


def said_lines(look: Look, at: Rect, lines: tuple[Said, ...], style: TypeStyle) -> Shapes:
    """The lines from the top of a place down."""
    shapes: list[Shape] = []
    y = at.y
    for one in lines:
        h, drawn = _line(look, Rect(at.x, y, at.w, 0), one, style)
        shapes += drawn
        y += h + _GAP
    return tuple(shapes)


def _line(look: Look, at: Rect, one: Said, style: TypeStyle) -> tuple[float, Shapes]:
    p = look.palette
    chosen = style if one.speech else (SMALL if one.icon else BODY_LARGE.sized(17))
    colour = one.colour or (p.ink2 if one.faint else p.ink)
    left = _INDENT * look.text if one.icon else 0.0
    place = Rect(at.x + left, at.y, at.w - left, 0)
    text = paragraph(look, place, one.text, Ink(chosen, colour), mark=p.mark if one.speech else "")
    if not one.icon:
        return text.rect.h, (text,)
    size = round(19 * look.text)
    first = at.y + text.style.line / 2
    return text.rect.h, (Icon(square(at.x + size / 2, first, size), one.icon, colour), text)


def card(look: Look, rect: Rect, caller: Caller) -> Shapes:
    """The card with its tab; what is said comes on top by `said_lines`."""
    shapes = interruption_card(look, rect, caller, "")
    return tuple(shape for shape in shapes if not _is_empty(shape))


def _is_empty(shape: Shape) -> bool:
    return isinstance(shape, Paragraph) and not any(run.text for row in shape.lines for run in row)
