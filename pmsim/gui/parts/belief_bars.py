"""What you believe: one bar for each possible answer."""

from attrs import frozen

from pmsim.gui.parts.look import Look
from pmsim.gui.parts.words import Ink, label, paragraph
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Align, Box, Shape, Shapes
from pmsim.gui.theme import BODY, LABEL_STRONG, SMALL_STRONG

_BAR = 12.0
_GAP = 14.0
_PERCENT = 118.0


@frozen
class Bar:
    """A possible answer: its words, how far it is believed (0 to 100), and that in a word."""

    text: str
    percent: float
    word: str
    leads: bool = False
    """Whether it is the one believed most."""


def bars_height(look: Look, w: float, bars: tuple[Bar, ...]) -> float:
    """How high `belief_bars` will be."""
    return sum(_words(look, Rect(0, 0, w, 0), bar)[1] + _BAR + 6 + _GAP for bar in bars) - _GAP


def belief_bars(look: Look, rect: Rect, bars: tuple[Bar, ...]) -> Shapes:
    """The bars below each other; the leading one is darker and its words are bold."""
    shapes: list[Shape] = []
    y = rect.y
    for bar in bars:
        words, high = _words(look, Rect(rect.x, y, rect.w, 0), bar)
        shapes += words
        y += high + 6
        shapes += _bar(look, Rect(rect.x, y, rect.w, _BAR), bar)
        y += _BAR + _GAP
    return tuple(shapes)


def _words(look: Look, at: Rect, bar: Bar) -> tuple[Shapes, float]:
    said = f"{round(bar.percent)}%" + (f", {bar.word}" if bar.leads else "")
    side = max(_PERCENT * look.text, look.width(said, SMALL_STRONG) + 4)
    style = LABEL_STRONG if bar.leads else BODY
    text = paragraph(look, Rect(at.x, at.y, at.w - side - 8, 0), bar.text, Ink(style))
    place = Rect(at.right - side, at.y, side, look.style(style).line)
    colour = look.palette.info.text if bar.leads else look.palette.ink2
    share = label(look, place, said, Ink(SMALL_STRONG, colour, Align.RIGHT))
    return (text, share), max(text.rect.h, place.h)


def _bar(look: Look, rect: Rect, bar: Bar) -> Shapes:
    p, r = look.palette, rect.h / 2
    edge = p.ink if p.loud else ""
    track = Box(rect, p.track, r, border=edge, border_width=p.control_border)
    full = max(rect.h, rect.w * bar.percent / 100)
    fill = p.info.main if bar.leads else p.dashed
    return (track, Box(Rect(rect.x, rect.y, full, rect.h), fill, r))
