"""The evening's notebook: a leather cover, two pages, a spiral; or one wide page."""

from pmsim.gui.colours import faded
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.words import Ink, snug
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Align, Box, Mark, Shape, Shapes, Sketch
from pmsim.gui.strokes import circle
from pmsim.gui.theme import H2, RADIUS

BOOK = Rect(32, 92, 1216, 524)
"""The cover."""

LEFT = Rect(68, 104, 530, 500)
"""Where one may write on the left page."""

RIGHT = Rect(684, 104, 520, 500)
"""Where one may write on the right page."""

OPENS = Rect(BOOK.x, BOOK.y - 4, BOOK.w, BOOK.h + 14)
"""What the book covers when it opens, its cover and its edges with it; the spine is the middle."""

WIDE = Rect(68, 104, 1136, 500)
"""Where one may write when the book shows one page only."""

_TITLE_TEXT = 1.3
_RINGS = 9
_RING_STEP = 56.0
_HOLE = "#C9B18A"
_FOLD = "#EBD7B6"


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


def notebook_shut(look: Look, title: str) -> Shapes:
    """The same book before it is opened: its cover lies on the right half."""
    p = look.palette
    x, h, w = BOOK.cx, BOOK.h, BOOK.w / 2
    right = (False, True, True, False)
    cover = Rect(x, BOOK.y, w - 4, h - 4)
    name = Rect(cover.cx - 140, cover.y + 120, 280, 96)
    words = Rect(name.x + 16, name.y, name.w - 32, name.h)
    return (
        Box(Rect(x, BOOK.y + 8, w, h), p.page_cover, 22, right),
        Box(Rect(x, BOOK.y + 4, w - 6, h - 6), p.page_edge, RADIUS.pill, right),
        Box(cover, p.page_cover, RADIUS.pill, right, border=p.page_edge, border_width=1.5),
        Box(Rect(cover.right - 64, cover.y, 16, cover.h), faded(p, p.ink, 0.35)),
        Box(name, p.page, RADIUS.button, border=p.page_line, border_width=2),
        snug(look.capped(_TITLE_TEXT), words, title, Ink(H2, align=Align.CENTER)),
        _rings(look, x, h - 4),
    )


def _spiral(look: Look, x: float, page_h: float) -> Shapes:
    p = look.palette
    shapes: list[Shape] = []
    if not p.loud:
        shapes = [
            Box(Rect(x - 26, BOOK.y, 26, page_h), faded(p, _FOLD, 0.55)),
            Box(Rect(x, BOOK.y, 22, page_h), faded(p, _FOLD, 0.35)),
        ]
    return (*shapes, _rings(look, x, page_h))


def _rings(look: Look, x: float, page_h: float) -> Sketch:
    """The wire, from hole to hole across the spine."""
    p = look.palette
    hole = p.ink if p.loud else _HOLE
    marks: list[Mark] = []
    for i in range(_RINGS):
        y = 20 + i * _RING_STEP
        marks += [Mark(circle(7, y, 6), hole), Mark(circle(43, y, 6), hole)]
        arch = f"M7 {y} C13 {y - 12} 37 {y - 12} 43 {y}"
        marks.append(Mark(arch, line=p.ink, width=5))
    place = Rect(x - 25, BOOK.y + 18, 50, page_h - 24)
    return Sketch(place, (place.w, place.h), tuple(marks))
