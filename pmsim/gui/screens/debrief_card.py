"""What one thing did to the numbers, on a card below the line of time."""

from __future__ import annotations

from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import chip, plate
from pmsim.gui.parts.press import Face, Kind, button
from pmsim.gui.parts.words import Ink, paragraph
from pmsim.gui.rect import Rect
from pmsim.gui.screens.debrief_moves import Move
from pmsim.gui.shapes import Shapes
from pmsim.gui.theme import CHOICE, RADIUS, SMALL

_SMALL_TEXT = 1.15
"""The changes keep to this size, so that more of them are seen."""


def move_card(look: Look, rect: Rect, move: Move) -> Shapes:
    """When, what, and each change as a line; the rest is on the sheet of all."""
    p = look.palette
    hue = p.hue(move.category)
    more = Rect(rect.right - 14 - 130, rect.y + 28, 130, 52)
    x = rect.x + 70
    room = more.x - 16 - x
    title = paragraph(
        look, Rect(x, rect.y + 10, room, 0), f"{move.when}. {move.text}", Ink(CHOICE), most=2
    )
    under = Rect(x, title.rect.bottom + 3, room, 0)
    small = look.capped(_SMALL_TEXT)
    lines = int((rect.bottom - 8 - under.y) // small.style(SMALL).line)
    changes = paragraph(
        small, under, ". ".join(move.changes) + ".", Ink(SMALL, p.ink2), most=max(1, lines)
    )
    ask = Touch("moves", "Everything that moved the numbers", "detail")
    return (
        plate(look, rect, p.paper2, RADIUS.toast),
        *chip(look, Rect(rect.x + 14, rect.y + 14, 44, 44), move.icon, hue.tint, 28, 13),
        title,
        changes,
        *button(look, more, Face("Show all"), ask, Kind.PLAIN),
    )
