"""The bar below the notebook: what a card is like, or what tomorrow holds already."""

from __future__ import annotations

from pmsim.gui.parts.look import Look
from pmsim.gui.parts.panels import pill
from pmsim.gui.parts.words import Ink, label, paragraph
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Shape, Shapes
from pmsim.gui.theme import BODY, H4, SMALL, SMALL_STRONG
from pmsim.view.evening import TomorrowView

_BLANK = "A blank page so far. The best kind of morning."


def told(look: Look, rect: Rect, text: str) -> Shapes:
    """A few lines in the middle of a bar."""
    words = paragraph(look, Rect(rect.x, 0, rect.w, 0), text, Ink(BODY), most=2)
    place = Rect(rect.x, rect.cy - words.rect.h / 2, rect.w, 0)
    return (paragraph(look, place, text, Ink(BODY), most=2),)


def tomorrow(look: Look, rect: Rect, view: TomorrowView) -> Shapes:
    """The day's name and what stands in it already."""
    p = look.palette
    count = f"{len(view.fixed)} fixed, {len(view.due)} due"
    wide = max(look.width(view.weekday, H4), look.width(count, SMALL)) + 8
    h4, small = look.style(H4).line, look.style(SMALL).line
    top = rect.cy - (h4 + small) / 2
    shapes: list[Shape] = [
        label(look, Rect(rect.x, top, wide, h4), view.weekday, Ink(H4)),
        label(look, Rect(rect.x, top + h4, wide, small), count, Ink(SMALL, p.page_ink)),
    ]
    x = rect.x + wide + 14
    if not view.fixed and not view.due:
        blank = Rect(x + 20, rect.y, rect.right - x - 20, rect.h)
        return (*shapes, label(look, blank, _BLANK, Ink(SMALL, p.page_ink)))
    fixed = [(text, p.hues[3].tint, "calendar-fixed") for text in view.fixed]
    for text, fill, icon in (*fixed, *((text, p.hues[4].tint, "promise") for text in view.due)):
        made, end = pill(look, x, rect.cy - 22, text, fill, Ink(SMALL_STRONG), icon, 44)
        if end > rect.right:
            break
        shapes += made
        x = end + 10
    return tuple(shapes)
