"""The saves: which day stands where, going on with any of them, and looking back at those over."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import evolve, frozen

from pmsim.gui.inputs import Key, Wheel
from pmsim.gui.lobby import Lobby
from pmsim.gui.parts import panels, press
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.words import Ink, label
from pmsim.gui.rect import Rect, square
from pmsim.gui.save_card import SaveCard
from pmsim.gui.screen import STAY, Become, GoOn, Pop, Result, Screen
from pmsim.gui.screens.title_cards import scenario_picture
from pmsim.gui.shapes import Icon, Shapes
from pmsim.gui.theme import CANVAS_H, H2, LABEL_STRONG, RADIUS, SMALL

_X, _W, _PAD = 240.0, 800.0, 36.0
_HEAD, _FOOT = 100.0, 26.0
_MOST_H = 624.0
_LIST_W = _W - 2 * _PAD
_PICTURE_W = 116.0


@frozen
class SavesScreen(Screen):
    """A list, the latest first."""

    saves: tuple[SaveCard, ...]
    first: int = 0

    def lay_out(self, look: Look, now: int) -> Shapes:
        """The sheet, its rows, and arrows when there are more."""
        pitch, shown = _pitch(look), self._shown(look)
        h = _HEAD + pitch * len(shown) + _FOOT
        sheet = Rect(_X, (CANVAS_H - h) / 2, _W, h)
        x = sheet.x + _PAD
        title = label(look, Rect(x, sheet.y + 28, 440, 46), "Your days", Ink(H2))
        place = Rect(sheet.right - 92, sheet.y + 24, 56, 54)
        touch = Touch("close", "close", "close")
        close = press.icon_button(look, place, "cross", touch)
        shapes = (*panels.sheet(look, sheet), title)
        for i, save in enumerate(shown):
            row = Rect(x, sheet.y + _HEAD + i * pitch, _LIST_W, pitch - 10)
            shapes += _row(look, row, save)
        return (*shapes, *close, *self._arrows(look, place))

    def learned(self, door: Lobby) -> SavesScreen:
        """The list as it is known by now."""
        return evolve(self, saves=door.saves)

    def home(self) -> Hashable:
        """The latest save that goes on, else the latest day that is over."""
        latest = (*filter(_goes_on, self.saves), *filter(_opens, self.saves))
        found = next(iter(latest), None)
        return ("save", found.name) if found else "close"

    def chosen(self, target: Hashable) -> Result:
        """A row goes on with its save, or looks back at a day that is over."""
        if target == "close":
            return Pop()
        if target in ("up", "down"):
            return self._turned(1 if target == "down" else -1)
        found = (save for save in self.saves if ("save", save.name) == target)
        save = next(found, None)
        return GoOn(save.path) if save and _opens(save) else STAY

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """Up and down past the edge turn the list."""
        if key.name in ("up", "down") and focus != "close":
            return self._turned(1 if key.name == "down" else -1)
        return STAY

    def scrolled(self, wheel: Wheel) -> Result:
        """The wheel turns the list."""
        return self._turned(1 if wheel.notches > 0 else -1)

    def _turned(self, by: int) -> Result:
        first = max(0, min(len(self.saves) - 1, self.first + by))
        return STAY if first == self.first else Become(evolve(self, first=first))

    def _shown(self, look: Look) -> tuple[SaveCard, ...]:
        return self.saves[self.first : self.first + int((_MOST_H - _HEAD - _FOOT) // _pitch(look))]

    def _arrows(self, look: Look, close: Rect) -> Shapes:
        shapes: Shapes = ()
        after = self.first + len(self._shown(look)) < len(self.saves)
        ways = (("up", "arrow-up", self.first > 0, 148), ("down", "arrow-down", after, 74))
        for target, icon, there, left in ways:
            place = close.moved(-left)
            if there:
                touch = Touch(target, f"scroll {target}", "close")
                shapes += press.icon_button(look, place, icon, touch)
        return shapes


def _pitch(look: Look) -> float:
    return round(34 + 42 * look.text)


def _goes_on(save: SaveCard) -> bool:
    return save.can_go_on


def _opens(save: SaveCard) -> bool:
    """Whether there is something to go on with, or to look back at."""
    return save.can_go_on or bool(save.grade)


def _row(look: Look, rect: Rect, save: SaveCard) -> Shapes:
    """The scenario and where the day stands; broken ones lie flat."""
    p = look.palette
    says = ", ".join(part for part in (save.title, save.where, save.shape) if part)
    icon = "play" if save.can_go_on else "kept" if save.grade else "warning"
    if _opens(save):
        touch = Touch(("save", save.name), says, "saves")
        piece = press.slab(look, rect, touch, press.Skin(p.paper2, p.lip))
        shapes, face = piece.shapes, piece.face
    else:
        shapes, face = (panels.plate(look, rect, p.paper2, RADIUS.button),), rect
    line = round(24 * look.text)
    frame = Rect(face.x + 8, face.y + 8, _PICTURE_W, face.h - 16)
    x, right = frame.right + 16, face.right - 16
    top, size = face.cy - line, round(20 * look.text)
    name_w = min((right - x) * 0.4, look.width(save.name, SMALL) + 2)
    title = Rect(x, top, right - x - name_w - 10, line)
    name = Rect(right - name_w, top, name_w, line)
    colour = p.ink if _opens(save) else p.ink2
    return (
        *shapes,
        *scenario_picture(look, frame, save.picture, 10),
        label(look, title, save.title, Ink(LABEL_STRONG)),
        label(look, name, save.name, Ink(SMALL, p.ink2)),
        Icon(square(x + size / 2, face.cy + line / 2, size), icon, colour),
        *_standing(look, Rect(x + size + 8, face.cy, right - x - size - 8, line), save),
    )


def _standing(look: Look, rect: Rect, save: SaveCard) -> Shapes:
    """Where the day stands, and how one is, if there is room for both."""
    ink = Ink(SMALL, look.palette.ink2)
    wide = look.width(save.shape, SMALL) + 2
    where = label(look, rect, save.where, ink)
    if not save.shape or look.width(save.where, SMALL) + wide + 24 > rect.w:
        return (where,)
    shape = Rect(rect.right - wide, rect.y, wide, rect.h)
    return (where, label(look, shape, save.shape, ink))
