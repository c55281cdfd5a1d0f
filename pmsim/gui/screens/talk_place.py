"""Where everything in a talk stands, at each text size, for what there is to say."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.parts.bubbles import Speech, bubble_height
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.replies import Reply, reply_height
from pmsim.gui.rect import Rect
from pmsim.gui.theme import SPEECH, SPEECH_CARD, SPEECH_SMALL, TypeStyle

WIDE, LARGE, HUGE = 1.0, 1.2, 1.4
"""Text sizes above which the talk folds: shorter bars, a wider column, one column."""

_BOTTOM = 708.0
_GAP = 9.0
_AIR = 14.0
_STYLES = (SPEECH, SPEECH_CARD.weighing(600), SPEECH_SMALL, SPEECH_SMALL.sized(18))


@frozen
class Places:
    """The rectangles of a talk."""

    portrait: Rect | None
    """None when there is room for one column only; then a head stands in the bar."""

    plate: Rect | None
    bar: Rect
    own: Rect | None
    """Where your own line ends at the right; None when it has to give way."""

    bubble: Rect
    """As wide as a bubble may be, and as high as there is room."""

    style: TypeStyle
    replies: tuple[Rect, ...]


def places_for(
    look: Look, texts: tuple[str, ...], replies: tuple[Reply, ...], *, own: bool
) -> Places:
    """The places for the lines of a turn, so that nothing moves from one line to the next."""
    column = _column(look)
    bar = Rect(column.x, 100, column.w, _bar_height(look))
    rows = _replies(look, column, replies)
    end = rows[0].y - _AIR if rows else 610.0
    for with_own in (True, False) if own and look.text <= LARGE else (False,):
        line = Rect(column.x, bar.bottom + 12, column.w, round(40 * look.text))
        top = line.bottom + 12 if with_own else bar.bottom + 12
        room = Rect(column.x, top, column.w - _inset(look), end - top)
        for style in _STYLES:
            if _fits(look, room, texts, style):
                return _places(look, bar, line if with_own else None, room, style, rows)
    return _places(look, bar, None, room, _STYLES[-1], rows)


def _places(
    look: Look,
    bar: Rect,
    own: Rect | None,
    room: Rect,
    style: TypeStyle,
    rows: tuple[Rect, ...],
) -> Places:
    portrait, plate = Rect(22, 176, 470, 468), Rect(28, 598, 336, 98)
    if look.text > HUGE:
        return Places(None, None, bar, own, room, style, rows)
    if look.text > LARGE:
        portrait, plate = Rect(8, 216, 430, 428), Rect(28, 594, 352, 102)
    return Places(portrait, plate, bar, own, room, style, rows)


def _column(look: Look) -> Rect:
    if look.text > HUGE:
        return Rect(32, 100, 1216, 608)
    if look.text > LARGE:
        return Rect(456, 100, 792, 608)
    return Rect(520, 100, 728, 608)


def _bar_height(look: Look) -> float:
    return 84.0 if look.text <= WIDE else 60.0 if look.text > HUGE else 52.0


def _inset(look: Look) -> float:
    """Bubbles are narrower than replies, so that one sees who speaks."""
    return 54.0 if look.text <= LARGE else 30.0


def _fits(look: Look, room: Rect, texts: tuple[str, ...], style: TypeStyle) -> bool:
    return all(
        bubble_height(look, room.w, Speech(text, style=style)) <= room.h for text in texts if text
    )


def _replies(look: Look, column: Rect, replies: tuple[Reply, ...]) -> tuple[Rect, ...]:
    """From the bottom up; few replies begin where four would."""
    heights = [reply_height(look, column.w, reply) for reply in replies]
    total = sum(heights) + _GAP * max(0, len(heights) - 1)
    y = min(414.0 if look.text <= LARGE else 354.0, _BOTTOM - total)
    rows = []
    for height in heights:
        rows.append(Rect(column.x, y, column.w, height))
        y += height + _GAP
    return tuple(rows)
