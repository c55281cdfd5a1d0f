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


@frozen
class HelpScreen(Screen):
    """Numbers on the screen, their notes on a sheet."""

    pointed: tuple[Pointed, ...]
    own_keys: tuple[tuple[str, str], ...] = ()

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
        shapes: Shapes = (*veil, *_frames(look, self.pointed))
        shapes += (*panels.panel(look, sheet, radius=28), *_numbers(look, self.pointed, sheet))
        shapes += (title, *press.icon_button(look, close, "cross", touch))
        top = y + head + 14
        for i, tip in enumerate(self.pointed):
            row, top = _note(look, Rect(x, top, w, 0), i + 1, tip.text)
            shapes += row
        return shapes + _keys(look, Rect(x, top + 4, w, 0), self._keys())[0]

    def _keys(self) -> tuple[tuple[str, str], ...]:
        """The screen's own keys, and those of all screens that it does not explain itself."""
        own = {key.lower() for key, _ in self.own_keys}
        return (*self.own_keys, *(pair for pair in _KEYS if pair[0].lower() not in own))

    def _place(self, look: Look) -> Rect:
        """Where the sheet hides least of the places it speaks of."""
        h = self._height(look)
        across = ((CANVAS_W - _W) / 2, CANVAS_W - _W - _EDGE, _EDGE)
        down = ((CANVAS_H - h) / 2, _EDGE, CANVAS_H - h - _EDGE)
        places = [Rect(x, max(8.0, y), _W, h) for y in down for x in across]
        return min(places, key=self._hidden)

    def _hidden(self, place: Rect) -> float:
        """How much of the places lies beneath, each counted as one."""
        return sum(place.common(one.rect).area / max(1.0, one.rect.area) for one in self.pointed)

    def _height(self, look: Look) -> float:
        top = _PAD + look.style(H2).line + 14
        place = Rect(0, 0, _W - 2 * _PAD, 0)
        for tip in self.pointed:
            top = _note(look, Rect(0, top, place.w, 0), 1, tip.text)[1]
        return _keys(look, Rect(0, top + 4, place.w, 0), self._keys())[1] + _PAD - 6

    def chosen(self, target: Hashable) -> Result:
        """The button closes."""
        return Pop() if target == "close" else STAY

    def primary(self) -> Hashable:
        """Closing."""
        return "close"

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """F1 again closes."""
        return Pop() if key.name in ("f1", "space") else STAY


def _frames(look: Look, tips: tuple[Pointed, ...]) -> Shapes:
    """A frame around each place."""
    p = look.palette
    colour = p.focus if p.loud else p.sun
    return tuple(Box(tip.rect.grown(4), "", 16, border=colour, border_width=4) for tip in tips)


def _numbers(look: Look, tips: tuple[Pointed, ...], sheet: Rect) -> Shapes:
    """The number of each place, at a corner that the sheet leaves free, if there is one."""
    shapes: Shapes = ()
    for i, tip in enumerate(tips):
        frame, half = tip.rect.grown(4), _BADGE / 2 + 3
        corners = ((x, y) for y in (frame.y, frame.bottom) for x in (frame.x, frame.right))
        inside = (
            square(min(max(x, half), CANVAS_W - half), min(max(y, half), CANVAS_H - half), _BADGE)
            for x, y in corners
        )
        free = next((place for place in inside if not place.common(sheet).area), None)
        shapes += _badge(look, free, i + 1) if free else ()
    return shapes


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
