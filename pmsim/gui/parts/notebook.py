"""The evening's notebook: a leather cover, two pages, a spiral; or one wide page."""

from pmsim.gui.colours import faded
from pmsim.gui.parts.look import Look
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Box, Mark, Shape, Shapes, Sketch
from pmsim.gui.strokes import circle
from pmsim.gui.theme import RADIUS

BOOK = Rect(32, 92, 1216, 524)
"""The cover."""

LEFT = Rect(68, 104, 530, 500)
"""Where one may write on the left page."""

RIGHT = Rect(684, 104, 520, 500)
"""Where one may write on the right page."""

WIDE = Rect(68, 104, 1136, 500)
"""Where one may write when the book shows one page only."""

_RINGS = 9
_RING_STEP = 56.0
_HOLE = "#C9B18A"
_FOLD = "#EBD7B6"
_INNER = 8.0


def notebook(look: Look, *, one_page: bool = False) -> Shapes:
    """Cover, page edges, pages and spiral."""
    p = look.palette
    edge = p.ink if p.loud else ""
    cover = Rect(BOOK.x, BOOK.y + 8, BOOK.w, BOOK.h)
    edges = Rect(BOOK.x + 6, BOOK.y + 4, BOOK.w - 12, BOOK.h - 6)
    shapes: list[Shape] = [Box(cover, p.page_cover, 22), Box(edges, p.page_edge, RADIUS.pill)]
    page_h, half = BOOK.h - 4, BOOK.w / 2
    if one_page:
        page = Rect(BOOK.x + 8, BOOK.y, BOOK.w - 16, page_h)
        return (*shapes, Box(page, p.page, 18, border=edge, border_width=p.control_border))
    for x in (BOOK.x + 8, BOOK.x + half + 2):
        page = Rect(x, BOOK.y, half - 10, page_h)
        shapes.append(Box(page, p.page, 18, border=edge, border_width=p.control_border))
    return (*shapes, *_spiral(look, BOOK.x + half, page_h))


def _spiral(look: Look, x: float, page_h: float) -> Shapes:
    p = look.palette
    shapes: list[Shape] = []
    if not p.loud:
        shapes = [
            Box(Rect(x - 26, BOOK.y, 26, page_h), faded(p, _FOLD, 0.55)),
            Box(Rect(x, BOOK.y, 22, page_h), faded(p, _FOLD, 0.35)),
        ]
    hole = p.ink if p.loud else _HOLE
    marks: list[Mark] = []
    for i in range(_RINGS):
        y = 20 + i * _RING_STEP
        marks += [Mark(circle(7, y, 6), hole), Mark(circle(43, y, 6), hole)]
        arch = f"M7 {y} C13 {y - 12} 37 {y - 12} 43 {y}"
        marks.append(Mark(arch, line=p.ink, width=5))
    place = Rect(x - 25, BOOK.y + 18, 50, page_h - 24)
    return (*shapes, Sketch(place, (place.w, place.h), tuple(marks)))
