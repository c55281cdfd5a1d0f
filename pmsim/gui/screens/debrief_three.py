"""The decisions that mattered most, as sentences that stand together below the line of time."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.kept import kept
from pmsim.gui.parts.decision_axis import rank_badge
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import plate
from pmsim.gui.parts.press import focus_ring
from pmsim.gui.parts.words import Ink, paragraph
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Box, Icon, Paragraph, Shape, Shapes
from pmsim.gui.theme import RADIUS, SMALL
from pmsim.view.impacts import ImpactView

_SIZES = (1.3, 1.15, 1.0)
_AIR, _GAP = 4.0, 4.0
_LEAST = 44.0
_TEXT_X, _SIGN_X = 52.0, 44.0


@frozen
class Ranked:
    """A sentence, its rank from the worst on, and which node of the line it is."""

    rank: str
    node: int
    one: ImpactView


@frozen
class Three:
    """The sentences set in the largest type in which they fit, and how high they are together."""

    rows: tuple[tuple[Ranked, Paragraph], ...]

    @property
    def height(self) -> float:
        """Of all rows with the gaps between them."""
        return sum(map(_high, self.rows)) + _GAP * (len(self.rows) - 1)


@kept
def three(look: Look, w: float, most: float, found: tuple[Ranked, ...]) -> Three:
    """Sets the sentences; where even small type does not fit, they end in an ellipsis."""
    sizes = [size for size in _SIZES if size <= look.text]
    for size in sizes:
        whole = _set(look.capped(size), w, found, 0)
        if whole.height <= most:
            return whole
    return _set(look.capped(sizes[-1]), w, found, 2)


def _set(look: Look, w: float, found: tuple[Ranked, ...], lines: int) -> Three:
    place = Rect(0, 0, w - _TEXT_X - _SIGN_X, 0)
    return Three(
        tuple(
            (one, paragraph(look, place, one.one.sentence, Ink(SMALL), most=lines)) for one in found
        ),
    )


def _high(row: tuple[Ranked, Paragraph]) -> float:
    return max(_LEAST, row[1].rect.h + 2 * _AIR)


def three_rows(look: Look, rect: Rect, told: Three) -> Shapes:
    """The rows from the top of a rectangle; pressed, one shows all that is known of it."""
    shapes: list[Shape] = []
    y = rect.y
    for row in told.rows:
        high = _high(row)
        shapes += _row(look, Rect(rect.x, y, rect.w, high), *row)
        y += high + _GAP
    return tuple(shapes)


def _row(look: Look, rect: Rect, ranked: Ranked, words: Paragraph) -> Shapes:
    p, one = look.palette, ranked.one
    touch = Touch(("row", ranked.node), one.sentence, "detail")
    fill = p.sun_soft if look.hovers(touch) else p.paper2
    text = Rect(rect.x + _TEXT_X, rect.cy - words.rect.h / 2, words.rect.w, words.rect.h)
    ring = focus_ring(look, rect.grown(-5), RADIUS.chip - 5) if look.focuses(touch) else ()
    return (
        plate(look, rect, fill, RADIUS.chip),
        *ring,
        Box(rect, "", RADIUS.chip, target=touch.target, group=touch.group, says=touch.says),
        *rank_badge(look, rect.x + 28, rect.cy, ranked.rank),
        Icon(square(rect.right - _SIGN_X / 2, rect.cy, 20), *_sign(look, one)),
        Paragraph(text, words.lines, words.style, words.colour, says=words.says),
    )


def _sign(look: Look, one: ImpactView) -> tuple[str, str]:
    """The arrow of the line of time, and its colour: up helped, down hurt."""
    if one.mean > 0:
        return "arrow-up", look.palette.good.text
    return "arrow-down", look.palette.bad.text
