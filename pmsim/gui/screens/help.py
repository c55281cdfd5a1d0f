"""F1: the screen beneath with short numbered notes, and the keys."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import frozen

from pmsim.gui.inputs import Key
from pmsim.gui.parts import notes, panels, press
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.words import Ink, label, paragraph, snug
from pmsim.gui.rect import Rect, square
from pmsim.gui.screen import STAY, Pop, Result, Screen
from pmsim.gui.shapes import Align, Box, Label, Shapes, Zone
from pmsim.gui.theme import BADGE, BODY, CANVAS_H, CANVAS_W, H2, SMALL

_W, _PAD, _EDGE = 640.0, 32.0, 24.0
_BADGE = 34.0
_SHARES = (0.5, 1.0, 0.0, 0.75, 0.25)
"""Where the sheet may lie, across and down; the middle first."""
_KEYS = (
    ("Tab", "next group"),
    ("Arrows", "move inside it"),
    ("Enter", "do it"),
    ("Esc", "back, or pause"),
    ("F2", "settings"),
    ("F11", "full screen"),
    ("M", "sound on, off"),
    ("Ctrl+Z", "take back"),
)


@frozen
class Pointed:
    """A place of the screen beneath, and what it is for."""

    rect: Rect
    text: str
    others: tuple[Rect, ...] = ()
    """More of its kind, of which the same can be said."""

    def beside(self, sheet: Rect) -> Rect:
        """The place, or another of its kind that a sheet hides less of."""
        places = (self.rect, *self.others)
        return min(places, key=lambda one: (_corner(one, sheet) is None, _hidden(one, sheet)))


def _hidden(place: Rect, sheet: Rect) -> float:
    """The share of a place that lies beneath a sheet."""
    return place.common(sheet).area / max(1.0, place.area)


@frozen
class HelpScreen(Screen):
    """Numbers on the screen, their notes on a sheet."""

    pointed: tuple[Pointed, ...]
    own_keys: tuple[tuple[str, str], ...] = ()

    @property
    def sheet(self) -> str:
        """One of the app's own."""
        return "help"

    def lay_out(self, look: Look, now: int) -> Shapes:
        """The sheet on the side where it hides fewest of the places."""
        sheet = self._place(look)
        x, y, w = sheet.x + _PAD, sheet.y + _PAD, _W - 2 * _PAD
        head = look.style(H2).line
        touch = Touch("close", "close the help", "close")
        close = Rect(sheet.right - _PAD - 56, sheet.y + 22, 56, 54)
        title = label(look, Rect(x, y, w - 70, head), "How this screen works", Ink(H2))
        # A scrim is opaque in high contrast, and then the notes would point at nothing.
        veil = (Zone(panels.SCREEN, wall=True),) if look.palette.loud else panels.scrim(look)
        places = tuple(tip.beside(sheet) for tip in self.pointed)
        shapes: Shapes = (*veil, *_frames(look, places))
        shapes += (*panels.panel(look, sheet, radius=28), *_numbers(look, places, sheet))
        shapes += (title, *press.icon_button(look, close, "cross", touch))
        top = y + head + 14
        for i, tip in enumerate(self.pointed):
            row, top = _note(look, Rect(x, top, w, 0), i + 1, tip.text)
            shapes += row
        return shapes + _keys(look, Rect(x, top + 4, w, 0), self._keys(look))[0]

    def _keys(self, look: Look) -> tuple[tuple[str, str], ...]:
        """The screen's own keys, and as many of those of all screens as there is room for."""
        own = {key.lower() for key, _ in self.own_keys}
        found = [*self.own_keys, *(pair for pair in _KEYS if pair[0].lower() not in own)]
        while len(found) > len(own) and self._height(look, tuple(found)) > CANVAS_H - 16:
            found.pop()
        return tuple(found)

    def _place(self, look: Look) -> Rect:
        """Where the sheet hides least of the places it speaks of."""
        h = self._height(look, self._keys(look))
        across, down = CANVAS_W - _W - 2 * _EDGE, CANVAS_H - h - 2 * _EDGE
        places = [
            Rect(_EDGE + across * x, max(8.0, _EDGE + down * y), _W, h)
            for y in _SHARES
            for x in _SHARES
        ]
        return min(places, key=self._cost)

    def _cost(self, sheet: Rect) -> tuple[int, float]:
        """How many places would have no number beside the sheet, and how much it would hide."""
        places = [one.beside(sheet) for one in self.pointed]
        numberless = sum(_corner(place, sheet) is None for place in places)
        return numberless, sum(_hidden(place, sheet) for place in places)

    def _height(self, look: Look, keys: tuple[tuple[str, str], ...]) -> float:
        top = _PAD + look.style(H2).line + 14
        place = Rect(0, 0, _W - 2 * _PAD, 0)
        for tip in self.pointed:
            top = _note(look, Rect(0, top, place.w, 0), 1, tip.text)[1]
        return _keys(look, Rect(0, top + 4, place.w, 0), keys)[1] + _PAD - 6

    def chosen(self, target: Hashable) -> Result:
        """The button closes."""
        return Pop() if target == "close" else STAY

    def primary(self) -> Hashable:
        """Closing."""
        return "close"

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """F1 again closes."""
        return Pop() if key.name in ("f1", "space") else STAY


def _frames(look: Look, places: tuple[Rect, ...]) -> Shapes:
    """A frame around each place."""
    p = look.palette
    colour = p.focus if p.loud else p.sun
    return tuple(Box(place.grown(4), "", 16, border=colour, border_width=4) for place in places)


def _numbers(look: Look, places: tuple[Rect, ...], sheet: Rect) -> Shapes:
    """The number of each place, at a corner that the sheet leaves free, if there is one."""
    corners = (_corner(place, sheet) for place in places)
    return tuple(
        shape
        for number, corner in enumerate(corners, 1)
        if corner
        for shape in _badge(look, corner, number)
    )


def _corner(place: Rect, sheet: Rect) -> Rect | None:
    """Where a place's number goes; None when the sheet hides all its corners."""
    frame, half = place.grown(4), _BADGE / 2 + 3
    corners = (
        square(min(max(x, half), CANVAS_W - half), min(max(y, half), CANVAS_H - half), _BADGE)
        for y in (frame.y, frame.bottom)
        for x in (frame.x, frame.right)
    )
    return next((corner for corner in corners if not corner.common(sheet).area), None)


def _badge(look: Look, rect: Rect, number: int) -> Shapes:
    p = look.palette
    disc = Box(rect, p.sun, rect.w / 2, border=p.ink, border_width=2.5)
    return (disc, Label(rect, str(number), BADGE, p.ink, Align.CENTER))


def _note(look: Look, rect: Rect, number: int, text: str) -> tuple[Shapes, float]:
    """A number with its words, and where it ends."""
    words = paragraph(look, Rect(rect.x + 48, rect.y + 5, rect.w - 48, 0), text, Ink(BODY))
    badge = Rect(rect.x, rect.y, _BADGE, _BADGE)
    end = max(badge.bottom, words.rect.bottom)
    return (*_badge(look, badge, number), words), end + 10


def _keys(look: Look, rect: Rect, keys: tuple[tuple[str, str], ...]) -> tuple[Shapes, float]:
    """Keys and what they do, in two columns, and where they end."""
    shapes: Shapes = (panels.rule(look, rect.x, rect.y, rect.w),)
    small = look.style(SMALL)
    cap_h = round(small.line + 8)
    column = rect.w / 2
    y = rect.y + 14
    cap_w = max(look.width(key, SMALL) for key, _ in keys) + 22
    for i, (key, does) in enumerate(keys):
        x = rect.x + column * (i % 2)
        cap = Rect(x, y + (i // 2) * (cap_h + 8), cap_w, cap_h)
        words = Rect(cap.right + 10, cap.y, column - cap_w - 16, cap_h)
        shapes += notes.key_cap(look, cap, key)
        shapes += (snug(look, words, does, Ink(SMALL)),)
    return shapes, y + ((len(keys) + 1) // 2) * (cap_h + 8)
