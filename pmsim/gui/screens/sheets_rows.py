"""Rows that several sheets are made of."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.parts.look import Look
from pmsim.gui.parts.panels import plate
from pmsim.gui.parts.scroll import Row
from pmsim.gui.parts.words import Ink, label, paragraph
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Align, Icon, Shape, Shapes
from pmsim.gui.theme import BODY, LABEL_STRONG, RADIUS, SMALL, SMALL_STRONG

_SIDE = 14.0
_AIR = 9.0
_ICON = 22.0


@frozen
class Entry:
    """A line of a list: an icon, a time, words, a smaller line beneath, a word at the right."""

    text: str
    when: str = ""
    under: str = ""
    icon: str = ""
    colour: str = ""
    """Of the icon and the word at the right; ink when empty."""

    end: str = ""
    fill: str = ""
    strong: bool = False


def entry_row(look: Look, w: float, entry: Entry) -> Row:
    """The entry as a row as high as its words need."""
    bottom = _draw(look, Rect(0, 0, w, 0), entry)[1]
    return Row(bottom + _AIR, lambda rect: _drawn(look, rect, entry))


def _drawn(look: Look, rect: Rect, entry: Entry) -> Shapes:
    fill = entry.fill or look.palette.paper2
    return (plate(look, rect, fill, RADIUS.chip), *_draw(look, rect, entry)[0])


def _draw(look: Look, rect: Rect, entry: Entry) -> tuple[Shapes, float]:
    """The words at the top of a rectangle, and how far down they reach from it."""
    p = look.palette
    colour = entry.colour or p.ink
    body = look.style(LABEL_STRONG if entry.strong else BODY)
    x, y = rect.x + _SIDE, rect.y + _AIR
    shapes: list[Shape] = []
    if entry.icon:
        size = round(_ICON * look.text)
        shapes.append(Icon(square(x + size / 2, y + body.line / 2, size), entry.icon, colour))
        x += size + 10
    if entry.when:
        wide = look.width(entry.when, SMALL) + 2
        place = Rect(x, y, wide, body.line)
        shapes.append(label(look, place, entry.when, Ink(SMALL, p.ink2)))
        x += wide + 12
    right = rect.right - _SIDE
    if entry.end:
        wide = look.width(entry.end, SMALL_STRONG) + 2
        place = Rect(right - wide, y, wide, body.line)
        ink = Ink(SMALL_STRONG, colour, Align.RIGHT)
        shapes.append(label(look, place, entry.end, ink))
        right -= wide + 12
    kind = LABEL_STRONG if entry.strong else BODY
    words = paragraph(look, Rect(x, y, right - x, 0), entry.text, Ink(kind))
    shapes.append(words)
    bottom = words.rect.bottom
    if entry.under:
        place = Rect(x, bottom + 1, rect.right - _SIDE - x, 0)
        small = paragraph(look, place, entry.under, Ink(SMALL, p.ink2))
        shapes.append(small)
        bottom = small.rect.bottom
    return tuple(shapes), bottom - rect.y


def words_row(look: Look, w: float, text: str, ink: Ink | None = None) -> Row:
    """A plain paragraph as a row."""
    how = ink or Ink(BODY)
    high = paragraph(look, Rect(0, 0, w, 0), text, how).rect.h
    return Row(high, lambda rect: (paragraph(look, Rect(rect.x, rect.y, rect.w, 0), text, how),))
