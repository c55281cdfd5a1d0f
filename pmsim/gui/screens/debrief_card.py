"""What the chosen decision did, on a card below the line of time."""

from __future__ import annotations

from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import chip, plate
from pmsim.gui.parts.press import Face, Kind, button
from pmsim.gui.parts.words import Ink, paragraph
from pmsim.gui.rect import Rect
from pmsim.gui.screens.debrief_moves import Move
from pmsim.gui.screens.debrief_worth import hue_of
from pmsim.gui.shapes import Shapes
from pmsim.gui.theme import BUTTON, CHOICE, RADIUS, SMALL
from pmsim.view.impacts import ImpactView
from pmsim.view.words import begins

_WIDE = 150.0
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


def impact_card(look: Look, rect: Rect, one: ImpactView) -> Shapes:
    """When and what, what would have been otherwise, and where it told."""
    p = look.palette
    hue = p.hue(hue_of(one))
    again = Rect(rect.right - 14 - _WIDE, rect.y + 12, _WIDE, (rect.h - 34) / 2)
    x = rect.x + 70
    room = again.x - 16 - x
    small = look.capped(_SMALL_TEXT)
    title = paragraph(
        small, Rect(x, rect.y + 8, room, 0), f"{one.when}. {one.did}", Ink(CHOICE), most=2
    )
    tone = p.good if one.mean > 0 else p.info
    verdict = paragraph(
        small, Rect(x, title.rect.bottom + 2, room, 0), one.verdict, Ink(SMALL, tone.text), most=2
    )
    where = Rect(x, verdict.rect.bottom + 2, room, 0)
    lines = int((rect.bottom - 3 - where.y) // small.style(SMALL).line)
    told = paragraph(small, where, _where(one), Ink(SMALL, p.ink2), most=max(1, lines))
    play = Touch("what if", "Play what if: on from here, in no save", "detail")
    back = Touch("three", "Back to the decisions that mattered most", "detail")
    return (
        plate(look, rect, p.paper2, RADIUS.toast),
        *chip(look, Rect(rect.x + 14, rect.y + 14, 44, 44), one.icon, hue.tint, 28, 13),
        title,
        verdict,
        *((told,) if lines > 0 else ()),
        *button(small, again, Face("Play what if", style=BUTTON), play, Kind.PLAIN),
        *button(small, again.moved(0, again.h + 10), Face("Back"), back, Kind.PLAIN),
    )


def _where(one: ImpactView) -> str:
    """Where in the score it told, and the odds of burnout."""
    odds = f" {begins(one.burnout)}." if one.burnout else ""
    return f"Mostly {one.mostly}.{odds}"
