"""The pause menu: time stands still, and everything is saved already."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import frozen

from pmsim.gui.inputs import Key
from pmsim.gui.parts import panels, press
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.words import Ink, label, paragraph
from pmsim.gui.rect import Rect
from pmsim.gui.screen import STAY, Call, Home, Leave, Pop, Result, Screen, Undo
from pmsim.gui.shapes import Align, Shapes
from pmsim.gui.theme import CANVAS_H, CANVAS_W, H2, SMALL_PLAIN

_PAD = 36.0
_WIDTH = 440.0
_WIDEST = 1.4
_BUTTON, _STEP = 56.0, 66.0

_ROWS = (
    ("resume", "Resume", "play"),
    ("undo", "Take back the last decision", "undo"),
    ("settings", "Settings", "settings"),
    ("help", "How this screen works", "question"),
    ("home", "Leave for the title", "home"),
    ("quit", "Leave the game", "door"),
)
_BACK = "Back to the debrief"
"""Where leaving a what-if leads."""


@frozen
class PauseScreen(Screen):
    """What can be done instead of playing."""

    save_name: str
    branched: bool = False
    """Whether a what-if is played, which is in no save."""

    @property
    def sheet(self) -> str:
        """One of the app's own."""
        return "pause"

    def lay_out(self, look: Look, now: int) -> Shapes:
        """A sheet with one button a row."""
        wide = _WIDTH * min(_WIDEST, look.text)
        head = look.style(H2).line
        small = look.style(SMALL_PLAIN).line
        saved = f"Saved as “{self.save_name}”." if self.save_name else ""
        if self.branched:
            saved = "A what-if, in no save."
        h = _PAD + head + 6 + small + 18 + _STEP * len(_ROWS) - 10 + _PAD
        sheet = Rect((CANVAS_W - wide) / 2, (CANVAS_H - h) / 2, wide, h)
        x, y, w = sheet.x + _PAD, sheet.y + _PAD, wide - 2 * _PAD
        ink = Ink(SMALL_PLAIN, look.palette.ink2, Align.CENTER)
        note = paragraph(look, Rect(x - 20, y + head + 6, w + 40, 0), saved, ink, most=1)
        top = y + head + 6 + small + 18
        rows: Shapes = ()
        for i, (target, text, icon) in enumerate(_ROWS):
            words = _BACK if self.branched and target == "home" else text
            kind = press.Kind.SOFT if i else press.Kind.PRIMARY
            place = Rect(x, top + i * _STEP, w, _BUTTON)
            face = press.Face(words, icon)
            rows += press.button(look, place, face, Touch(target, words, "menu"), kind)
        title = label(look, Rect(x, y, w, head), "A pause", Ink(H2, align=Align.CENTER))
        return (*panels.sheet(look, sheet), title, note, *rows)

    def primary(self) -> Hashable:
        """Going on."""
        return "resume"

    def home(self) -> Hashable:
        """Going on."""
        return "resume"

    def chosen(self, target: Hashable) -> Result:
        """What the buttons lead to."""
        match target:
            case "resume":
                return Pop()
            case "undo":
                return Undo()
            case "settings":
                return Call("settings")
            case "help":
                return Call("help")
            case "home":
                return Home()
            case "quit":
                return Leave()
            case _:
                return STAY

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """Space goes on, too."""
        return Pop() if key.name == "space" else STAY
