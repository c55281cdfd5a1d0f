"""A small sheet that says something and asks for one answer."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import frozen

from pmsim.gui.inputs import Key
from pmsim.gui.parts import panels, press
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.words import Ink, label, paragraph
from pmsim.gui.rect import Rect
from pmsim.gui.screen import STAY, Pop, Result, Screen
from pmsim.gui.shapes import Shapes
from pmsim.gui.theme import BODY_LARGE, CANVAS_H, CANVAS_W, H2

_W = 620.0
_PAD = 36.0
_BUTTON_H = 60.0


@frozen
class Answer:
    """A button of the sheet, and what it leads to."""

    text: str
    result: Result
    icon: str = ""
    says: str = ""
    """What it says in full, where that is more than its text."""


@frozen
class AskScreen(Screen):
    """A title, a few words, and up to three answers; Escape takes the mildest."""

    title: str
    text: str
    answers: tuple[Answer, ...] = (Answer("All right", Pop()),)

    def lay_out(self, look: Look, now: int) -> Shapes:
        """A sheet as high as its words, in the middle of the screen."""
        inner = _W - 2 * _PAD
        words = paragraph(look, Rect(0, 0, inner, 0), self.text, Ink(BODY_LARGE))
        head = look.style(H2).line
        step = _BUTTON_H + 12
        h = _PAD + head + 12 + words.rect.h + 24 + step * len(self.answers) - 12 + _PAD
        sheet = Rect((CANVAS_W - _W) / 2, (CANVAS_H - h) / 2, _W, h)
        x, y = sheet.x + _PAD, sheet.y + _PAD
        words = paragraph(look, Rect(x, y + head + 12, inner, 0), self.text, Ink(BODY_LARGE))
        top = words.rect.bottom + 24
        buttons: Shapes = ()
        for i, answer in enumerate(self.answers):
            kind = press.Kind.PRIMARY if i == 0 else press.Kind.SOFT
            face = press.Face(answer.text, answer.icon)
            touch = Touch(i, answer.says or answer.text, "answers")
            buttons += press.button(
                look, Rect(x, top + i * step, inner, _BUTTON_H), face, touch, kind
            )
        title = label(look, Rect(x, y, inner, head), self.title, Ink(H2))
        return (*panels.sheet(look, sheet), title, words, *buttons)

    def primary(self) -> Hashable:
        """The first answer."""
        return 0

    def home(self) -> Hashable:
        """The first answer."""
        return 0

    def chosen(self, target: Hashable) -> Result:
        """An answer's result."""
        return self.answers[target].result if isinstance(target, int) else STAY

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """Escape is the answer that leaves all as it is."""
        return self._mildest() if key.name == "escape" else STAY

    def _mildest(self) -> Result:
        """Putting the sheet away, where that is an answer; else the last one."""
        results = [one.result for one in self.answers]
        return Pop() if Pop() in results else results[-1]
