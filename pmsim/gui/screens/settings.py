"""Settings: readable in ten seconds; everything applies at once, also to the preview."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Self

from attrs import evolve, frozen

from pmsim.gui.cast import Mood
from pmsim.gui.colours import Category
from pmsim.gui.inputs import Drag, Key
from pmsim.gui.motion import between, progress, runs
from pmsim.gui.parts import choices, controls, panels, press
from pmsim.gui.parts.look import Hand, Look, Touch
from pmsim.gui.parts.words import Ink, middle, paragraph, snug
from pmsim.gui.rect import Rect, square
from pmsim.gui.screen import STAY, Pop, Result, Screen, Settle
from pmsim.gui.shapes import Align, Icon, Picture, Shapes
from pmsim.gui.theme import (
    H1,
    HANDLE,
    LABEL_STRONG,
    RADIUS,
    SMALL,
    SMALL_PLAIN,
    SPEECH,
    TEXT_SIZES,
    Face,
    TypeStyle,
)
from pmsim.session.settings import VOLUMES, Settings

_SHEET = Rect(140, 48, 1000, 624)
_CLOSE = Rect(1052, 70, 56, 54)
_ROW_Y, _ROW_H = 148.0, 72.0
_ICON = Rect(176, 0, 52, 52)
_NAME_X, _CONTROL_X = 244.0, 440.0
_SEGMENTS_W = 296.0
_PROJECTOR = Rect(176, 580, 270, 62)
_PREVIEW = Rect(776, 148, 328, 492)
_LETTERS = (18.0, 21.0, 25.0, 30.0)
_PORTRAIT = 200.0
_NAME = TypeStyle(Face.ATKINSON, 600, 20, 26)
_LETTER = TypeStyle(Face.BRICOLAGE, 800, 18, 22)
_TOGGLES = (
    (1, "contrast", "High contrast", "contrast", Category.STAKEHOLDERS),
    (2, "calm", "Less motion", "motion", Category.DATA),
    (4, "mute", "Mute", "ear", Category.USERS),
    (5, "full_screen", "Full screen", "demo", Category.REST),
)
"""The number of the row, the setting, its name, its icon and its colour."""
_SWITCHES = tuple(name for _, name, *_ in _TOGGLES)
_SOUND = ("Volume", "sound", Category.TEAM)
_VOLUME = "volume"
_VOLUME_ROW = 3
_SLIDER = Rect(448, _ROW_Y + _VOLUME_ROW * _ROW_H + 6, 230, 48)
_LEVEL = Rect(_SLIDER.right + 14, _ROW_Y + _VOLUME_ROW * _ROW_H, 44, 52)
_NO_DEVICE = "no sound device found"
_SAMPLE = "“Text this size reads well from two metres.\nI measured.”"
_PROJECT = "projector"
_NOBODY = Hand("nobody", "nobody", "nobody")
"""The sample choice is only to look at."""


@frozen
class SettingsScreen(Screen):
    """The settings as they are, and how they look."""

    settings: Settings
    deaf: bool = False
    """Whether there is no device that sounds."""

    came_from: float | None = None
    """Where the handle of the volume slides from, 0 to 1, and since which millisecond."""
    since: int = 0

    @property
    def sheet(self) -> str:
        """One of the app's own."""
        return "settings"

    def changed(self, settings: Settings, now: int, *, deaf: bool) -> Self:
        """The same sheet with other settings; the handle slides on from where it is."""
        if settings.volume == self.settings.volume:
            return evolve(self, settings=settings, deaf=deaf)
        stands = self._handle(now, calm=settings.calm)
        return evolve(self, settings=settings, deaf=deaf, came_from=stands, since=now)

    def moves(self, now: int) -> bool:
        """While the handle slides to its notch."""
        return self.came_from is not None and runs(HANDLE, now - self.since)

    def sounds(self, before: Self) -> str:
        """A notch is heard as loud as it makes everything."""
        return "notch" if self.settings.volume != before.settings.volume else ""

    def lay_out(self, look: Look, now: int) -> Shapes:
        """Rows at the left, the preview at the right."""
        title = snug(look, Rect(176, 72, 560, 46), "Settings", Ink(H1))
        touch = Touch("close", "close the settings", "close")
        return (
            *panels.sheet(look, _SHEET),
            title,
            *self._sizes(look),
            *self._volume(look, now),
            *(shape for toggle in _TOGGLES for shape in self._toggle(look, *toggle)),
            *_projector(look),
            *_preview(look),
            *press.icon_button(look, _CLOSE, "cross", touch, press.Kind.SOFT, 24),
        )

    def home(self) -> Hashable:
        """The text size that is chosen."""
        return ("text", self.settings.text)

    def chosen(self, target: Hashable) -> Result:
        """Changes a setting, at once."""
        match target:
            case "close":
                return Pop()
            case "projector":
                return Settle(_PROJECT, True)
            case ("text", float(size)):
                return Settle("text", size)
            case ("volume", int(tenths)):
                return Settle(_VOLUME, VOLUMES[tenths])
            case str() if target in _SWITCHES:
                return Settle(target, not getattr(self.settings, target))
            case _:
                return STAY

    def seizes(self, key: Key, focus: Hashable | None) -> bool:
        """Left and right change what has the focus."""
        return key.name in ("left", "right") and focus is not None and focus != "close"

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """Left is less and off, right is more and on."""
        if key.name not in ("left", "right"):
            return Pop() if key.name == "f2" else STAY
        more = key.name == "right"
        if isinstance(focus, tuple):
            at = TEXT_SIZES.index(self.settings.text) + (1 if more else -1)
            return Settle("text", TEXT_SIZES[max(0, min(len(TEXT_SIZES) - 1, at))])
        if focus == _VOLUME:
            return self._louder(VOLUMES.index(self.settings.volume) + (1 if more else -1))
        if isinstance(focus, str) and focus in _SWITCHES:
            return Settle(focus, more)
        return STAY

    def dragged(self, drag: Drag, target: Hashable | None) -> Result:
        """The handle follows the pointer from notch to notch."""
        if target == _VOLUME or (isinstance(target, tuple) and target[0] == _VOLUME):
            return self._louder(round((drag.x - _SLIDER.x) / _SLIDER.w * 10))
        return STAY

    def _louder(self, tenths: int) -> Result:
        volume = VOLUMES[max(0, min(10, tenths))]
        return STAY if volume == self.settings.volume else Settle(_VOLUME, volume)

    def _sizes(self, look: Look) -> Shapes:
        """Four sizes of one letter."""
        parts = tuple(
            controls.Segment(("text", size), "A", f"text at {size:.0%}", _LETTER.sized(px))
            for size, px in zip(TEXT_SIZES, _LETTERS, strict=True)
        )
        at = Rect(_CONTROL_X, _ROW_Y, _SEGMENTS_W, 54)
        chosen = ("text", self.settings.text)
        return (
            *_head(look, 0, "Text size", "text-size", Category.THINK),
            *controls.segments(look, at, parts, chosen, "rows"),
        )

    def _handle(self, now: int, *, calm: bool) -> float:
        """Where the handle of the volume is just now, 0 to 1."""
        volume = self.settings.volume
        start = volume if self.came_from is None else self.came_from
        return between(start, volume, progress(HANDLE, now - self.since, calm=calm))

    def _volume(self, look: Look, now: int) -> Shapes:
        """How loud it is; 0 is called off."""
        head = (*_rule(look, _VOLUME_ROW), *_head(look, _VOLUME_ROW, *_SOUND))
        if self.deaf:
            box = Rect(_CONTROL_X, _LEVEL.y, _LEVEL.right - _CONTROL_X, _LEVEL.h)
            return (*head, *middle(look, box, _NO_DEVICE, Ink(SMALL, look.palette.ink2)))
        volume = self.settings.volume
        touch = Touch(_VOLUME, "volume", "rows")
        level = str(round(volume * 10)) if volume else "off"
        words = snug(look, _LEVEL, level, Ink(_NAME, align=Align.RIGHT))
        handle = self._handle(now, calm=look.calm)
        return (*head, *controls.slider(look, _SLIDER, volume, touch, handle), words)

    def _toggle(
        self, look: Look, number: int, name: str, words: str, icon: str, hue: Category
    ) -> Shapes:
        y = _ROW_Y + number * _ROW_H
        on = bool(getattr(self.settings, name))
        switch = controls.switch(look, _CONTROL_X, y + 8, Touch(name, words, "rows"), on=on)
        return (*_rule(look, number), *_head(look, number, words, icon, hue), *switch)


def _rule(look: Look, number: int) -> Shapes:
    """The line above a row."""
    return (panels.rule(look, 176, _ROW_Y + number * _ROW_H - 10, 560),)


def _head(look: Look, number: int, words: str, icon: str, hue: Category) -> Shapes:
    """The icon and the name of a row."""
    y = _ROW_Y + number * _ROW_H
    place = Rect(_ICON.x, y, _ICON.w, _ICON.h)
    name = Rect(_NAME_X, y - 6, _CONTROL_X - _NAME_X - 12, 64)
    return (
        *panels.chip(look, place, icon, look.palette.hue(hue).tint, 30, 15),
        *middle(look, name, words, Ink(_NAME)),
    )


def _projector(look: Look) -> Shapes:
    """One button for the back row."""
    face = press.Face("Projector preset", "demo")
    touch = Touch(_PROJECT, "projector preset", "rows")
    words = "Larger text, high contrast and full screen, for the back row."
    ink = Ink(SMALL_PLAIN, look.palette.ink2)
    text = paragraph(look, Rect(_PROJECTOR.right + 16, 0, 288, 0), words, ink, most=3)
    top = min(_PROJECTOR.cy - text.rect.h / 2, _SHEET.bottom - text.rect.h - 8)
    placed = paragraph(look, Rect(_PROJECTOR.right + 16, top, 288, 0), words, ink, most=3)
    return (*press.button(look, _PROJECTOR, face, touch, press.Kind.SOFT), placed)


def _preview(look: Look) -> Shapes:
    """Somebody saying a line, a choice and the moods, as they look now."""
    p, box = look.palette, _PREVIEW
    wall = panels.plate(look, box, p.hue(Category.DATA).tint, RADIUS.panel)
    inner = Rect(box.x + 16, 0, box.w - 32, 0)
    style = SPEECH.sized(23 if look.text <= 1.3 else 20)
    speech = paragraph(look, Rect(inner.x + 18, 0, inner.w - 36, 0), _SAMPLE, Ink(style))
    one = choices.Choice("1", "“Of course you did.”")
    one_h = choices.choice_height(look, inner.w, one, 60)
    foot = round(26 + 22 * look.text)
    bubble_h = speech.rect.h + 24
    portrait = max(0.0, min(_PORTRAIT, box.h - 24 - bubble_h - one_h - foot - 34))
    bubble = Rect(inner.x, box.y + 16 + portrait, inner.w, bubble_h)
    words = paragraph(look, Rect(inner.x + 18, bubble.y + 12, inner.w - 36, 0), _SAMPLE, Ink(style))
    row = Rect(inner.x, bubble.bottom + 14, inner.w, one_h)
    return (
        wall,
        *_person(look, box, portrait),
        panels.plate(look, bubble, p.paper, RADIUS.pill),
        words,
        *choices.choice_row(evolve(look, hand=_NOBODY), row, one, Touch(None)),
        *_moods(look, inner.x + 4, row.bottom + 14),
    )


def _person(look: Look, box: Rect, size: float) -> Shapes:
    """As much of the portrait as there is room for, and the word at the left."""
    word = snug(look, Rect(box.x + 20, box.y + 14, 90, 24), "Preview", Ink(LABEL_STRONG))
    if size < 90:
        return ()
    name = f"portraits/amina-{Mood.PLEASED.value}"
    return (Picture(Rect(box.cx - size / 2 + 20, box.y + 16, size, size), name), word)


def _moods(look: Look, x: float, y: float) -> Shapes:
    icons = tuple(
        Icon(square(x + 13 + 34 * i, y + 13, 26), f"mood-{mood.value}", look.palette.ink)
        for i, mood in enumerate(Mood)
    )
    ink = Ink(SMALL, look.palette.ink2)
    words = snug(look, Rect(x, y + 28, 288, 20 * look.text), "shape and face, then colour", ink)
    return (*icons, words)
