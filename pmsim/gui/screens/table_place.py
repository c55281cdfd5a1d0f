"""Where everything at a negotiation table stands, at each text size."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.parts.issue_strip import least_height, most_height, strip_height
from pmsim.gui.parts.look import Look
from pmsim.gui.rect import Rect
from pmsim.gui.theme import BUTTON, SMALL

LARGE, HUGE = 1.2, 1.4
"""Text sizes above which the ledger folds to a tab, and above which there is one column."""

LIP = 10.0
"""The edge of the table."""

_TOP, _BOTTOM = 104.0, 704.0
_PAD = 16.0
_GAP = 8.0
_TIGHT = 4.0
_ARROWS = 56.0
_BETWEEN = 10.0

BUTTON_ICON = 34.0
"""What an icon adds to the width of a button."""


@frozen
class Strips:
    """The strips that show: the first of them, where they lie, and where the arrows stand."""

    first: int
    rects: tuple[Rect, ...]
    arrows: Rect | None
    """None when every issue shows."""


@frozen
class Places:
    """The rectangles of the table."""

    left: Rect
    """The room for words, portrait and card; with one column the bar and the words beneath it."""

    table: Rect
    title: Rect
    tab: Rect | None
    """What opens the ledger, where it has no room of its own."""

    strips: Strips
    meters: Rect
    buttons: tuple[Rect, Rect, Rect, Rect]
    """Ask why, more, leave, and the offer."""

    ledger: Rect | None
    leaving: Rect | None
    """The walk-away card."""


def places_for(look: Look, issues: int, top: int, leaving: float, second: str = "More") -> Places:
    """The places for so many issues, scrolled to ``top``; the walk-away card is so high.

    ``second`` is what the second button says.
    """
    if look.text > HUGE:
        return _one_column(look, issues, top, second)
    table = Rect(336, _TOP, 912 if look.text > LARGE else 612, _BOTTOM - _TOP)
    inner = Rect(table.x + _PAD, table.y, table.w - 2 * _PAD, table.h)
    tall = round(56 * (1 + (look.text - 1) * 0.3))
    row = table.bottom - LIP - _GAP - tall
    meters = _meters_h(look)
    title = Rect(inner.x + 6, table.y + 8, inner.w - 6, 46)
    tab = None
    ledger: Rect | None = Rect(968, _TOP, 280, _BOTTOM - _TOP - leaving - 16)
    if look.text > LARGE:
        w = look.width("Promises", BUTTON) + 70
        tab, ledger = Rect(inner.right - w, table.y + 7, w, 46), None
        title = Rect(title.x, title.y, title.w - w - 12, title.h)
    band = Rect(inner.x, row - _GAP - 2 - meters, inner.w, meters)
    room = Rect(inner.x, _TOP + 54, inner.w, band.y - _TOP - 54 - _GAP)
    return Places(
        left=Rect(32, _TOP + 4, 284, _BOTTOM - _TOP - 4),
        table=table,
        title=title,
        tab=tab,
        strips=_strips(look, room, issues, top),
        meters=band,
        buttons=_buttons(look, Rect(inner.x, row, inner.w, tall), second),
        ledger=ledger,
        leaving=Rect(968, _BOTTOM - leaving, 280, leaving) if ledger else None,
    )


def _one_column(look: Look, issues: int, top: int, second: str) -> Places:
    """Everything below each other, meters beside the buttons."""
    left = Rect(32, 100, 1216, 160)
    table = Rect(32, left.bottom + 4, 1216, _BOTTOM - left.bottom)
    inner = Rect(table.x + _PAD, table.y, table.w - 2 * _PAD, table.h)
    tall = 76.0
    row = table.bottom - LIP - _GAP - tall
    meters = Rect(inner.x, row, 340, tall)
    buttons = Rect(meters.right + 12, row, inner.right - meters.right - 12, tall)
    room = Rect(inner.x, table.y + _GAP, inner.w, row - table.y - 2 * _GAP)
    w = look.capped(1.3).width("Promises", BUTTON) + 60
    tab = Rect(left.right - w - 6, left.y + 4, w, 50)
    return Places(
        left=left,
        table=table,
        title=Rect(0, 0, 0, 0),
        tab=tab,
        strips=_strips(look, room, issues, top),
        meters=meters,
        buttons=_buttons(look.capped(1.3), buttons, second),
        ledger=None,
        leaving=None,
    )


def _meters_h(look: Look) -> float:
    return 34.0 + look.style(SMALL).line


def _strips(look: Look, room: Rect, issues: int, top: int) -> Strips:
    """As many whole strips as fit; they move closer before they begin to scroll."""
    wants, least = strip_height(look), least_height(look)
    pitch = min(most_height(look) + _GAP, (room.h + _GAP) / issues)
    if pitch >= least + _TIGHT:
        gap = _GAP if pitch >= wants + _GAP else _TIGHT + 1
        return Strips(0, _rows(room, issues, pitch, gap), None)
    shown = max(1, int((room.h + _TIGHT) / (least + _TIGHT)))
    pitch = min(wants + _GAP, (room.h + _TIGHT) / shown)
    first = max(0, min(top, issues - shown))
    narrow = Rect(room.x, room.y, room.w - _ARROWS, room.h)
    arrows = Rect(room.right - _ARROWS + 6, room.y, _ARROWS - 6, pitch * shown - _TIGHT)
    return Strips(first, _rows(narrow, shown, pitch, _TIGHT + 1), arrows)


def _rows(room: Rect, count: int, pitch: float, gap: float) -> tuple[Rect, ...]:
    return tuple(Rect(room.x, room.y + i * pitch, room.w, pitch - gap) for i in range(count))


def _buttons(look: Look, row: Rect, second: str) -> tuple[Rect, Rect, Rect, Rect]:
    """Four buttons across: three as wide as their words, the primary one takes the rest."""
    x, rects = row.x, []
    for word, icon in (("Ask why", True), (second, False), ("Leave it", True)):
        w = look.width(word, BUTTON) + 28 + (BUTTON_ICON if icon and shows_icons(look) else 0)
        rects.append(Rect(x, row.y, w, row.h))
        x += w + _BETWEEN
    return rects[0], rects[1], rects[2], Rect(x, row.y, row.right - x, row.h)


def shows_icons(look: Look) -> bool:
    """Whether buttons have room for icons beside their words."""
    return look.text <= 1 or look.text > LARGE
