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
_STEP = 0.1
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
    text: float
    """The text size in which words and answers fit; smaller than wished for if need be."""


def places_for(
    look: Look, texts: tuple[str, ...], replies: tuple[Reply, ...], *, own: bool
) -> Places:
    """The places for the lines of a turn, so that nothing moves from one line to the next.

    What is too long for the wished text size is set smaller, step by step.
    """
    shown = look
    while True:
        found = _tried(look, shown, texts, replies, own=own)
        if found is not None:
            return found
        if shown.text <= 1:
            return _crowded(look, shown, replies)
        shown = shown.capped(max(1.0, shown.text - _STEP))


def _tried(
    look: Look, shown: Look, texts: tuple[str, ...], replies: tuple[Reply, ...], *, own: bool
) -> Places | None:
    """The places at one text size, if all words fit."""
    column = _column(look)
    bar = Rect(column.x, 100, column.w, _bar_height(look))
    rows = _replies(shown, column, replies)
    end = rows[0].y - _AIR if rows else 610.0
    for with_own in (True, False) if own and look.text <= LARGE else (False,):
        line = Rect(column.x, bar.bottom + 12, column.w, round(40 * look.text))
        top = line.bottom + 12 if with_own else bar.bottom + 12
        room = Rect(column.x, top, column.w - _inset(look), end - top)
        for style in _STYLES:
            if _fits(shown, room, texts, style):
                mine = line if with_own else None
                return _places(look, bar, mine, room, style, rows, shown.text)
    return None


def _crowded(look: Look, shown: Look, replies: tuple[Reply, ...]) -> Places:
    """More words than there is room for at any text size: the answers come first."""
    column = _column(look)
    bar = Rect(column.x, 100, column.w, _bar_height(look))
    rows = _replies(shown, column, replies)
    end = rows[0].y - _AIR if rows else 610.0
    room = Rect(column.x, bar.bottom + 12, column.w - _inset(look), end - bar.bottom - 12)
    return _places(look, bar, None, room, _STYLES[-1], rows, shown.text)


def _places(
    look: Look,
    bar: Rect,
    own: Rect | None,
    room: Rect,
    style: TypeStyle,
    rows: tuple[Rect, ...],
    text: float,
) -> Places:
    portrait, plate = Rect(22, 176, 470, 468), Rect(28, 598, 336, 98)
    if look.text > HUGE:
        return Places(None, None, bar, own, room, style, rows, text)
    if look.text > LARGE:
        portrait, plate = Rect(8, 216, 430, 428), Rect(28, 594, 352, 102)
    return Places(portrait, plate, bar, own, room, style, rows, text)


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
