"""The frame that all sheets share: a scrim, paper, a title, a cross, rows that scroll."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import evolve, field, frozen

from pmsim.gui.inputs import Key, Wheel
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import sheet
from pmsim.gui.parts.press import icon_button
from pmsim.gui.parts.scroll import FOOT, Row, scroll_list, scrolled_by, total
from pmsim.gui.parts.words import Ink, headline, paragraph
from pmsim.gui.playing import Playing
from pmsim.gui.rect import Rect
from pmsim.gui.screen import STAY, Become, Pop, Result, Screen
from pmsim.gui.shapes import Shapes
from pmsim.gui.theme import BODY_LARGE, CANVAS_H, CANVAS_W, H2, TypeStyle

PAD = 32.0
"""Air between the sheet's edge and what is on it."""

_EDGE = 24.0
_CLOSE = 52.0
_KEYS = {"up": -1.0, "down": 1.0, "page up": -2.0, "page down": 2.0}


@frozen
class Sheet(Screen):
    """A sheet over the screen beneath. Subclasses say its title, its lead and its rows."""

    game: Playing
    place: float = field(default=0.0, kw_only=True)
    """How far it is scrolled: 0 is the top, 1 the end."""

    def title(self) -> str:
        """What stands at its top."""
        raise NotImplementedError

    def lead(self) -> str:
        """A sentence below the title that stays while the rows scroll; may be empty."""
        return ""

    def rows(self, look: Look, w: float) -> tuple[Row, ...]:
        """What is on it, for that width."""
        raise NotImplementedError

    def least(self) -> float:
        """Its width at 100 percent text."""
        return 640.0

    def gap(self) -> float:
        """Between two rows."""
        return 10.0

    def lay_out(self, look: Look, now: int) -> Shapes:
        """Scrim, paper, title, cross and as many rows as fit."""
        w = min(CANVAS_W - 2 * _EDGE, self.least() * (1 + (look.text - 1) * 0.9))
        inner = w - 2 * PAD
        head = self._head(look, Rect(PAD, 0, inner, 0))
        rows = self.rows(look, inner)
        top = max(shape.rect.bottom for shape in head) + 16
        most = CANVAS_H - 2 * _EDGE
        h = min(most, top + max(total(rows, self.gap()), FOOT) + PAD)
        x, y = round((CANVAS_W - w) / 2), round((CANVAS_H - h) / 2)
        paper = Rect(x, y, w, h)
        room = Rect(x + PAD, y + top, inner, h - top - PAD + 8)
        close = Rect(paper.right - 24 - _CLOSE, y + 20, _CLOSE, _CLOSE)
        return (
            *sheet(look, paper),
            *self._head(look, Rect(x + PAD, y, inner, 0)),
            *scroll_list(look, room, rows, self.gap(), self.place),
            *icon_button(look, close, "cross", Touch("close", "close", "close")),
        )

    def _head(self, look: Look, at: Rect) -> Shapes:
        """Title and lead, from the top edge of the sheet on."""
        w = at.w - _CLOSE
        style: TypeStyle = look.style(H2)
        title = headline(look, Rect(at.x, at.y + 24, w, style.line), self.title(), Ink(H2))
        if not self.lead():
            return (title,)
        under = Rect(at.x, title.rect.bottom + 6, at.w if title.rect.h > 44 else w, 0)
        return (title, paragraph(look, under, self.lead(), Ink(BODY_LARGE, look.palette.ink2)))

    def home(self) -> Hashable | None:
        """The cross: a sheet is soon put away again."""
        return "close"

    def chosen(self, target: Hashable) -> Result:
        """The cross, or an arrow."""
        if target == "close":
            return Pop()
        if target in ("up", "down"):
            return self._moved(1.5 if target == "down" else -1.5)
        return STAY

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """Escape puts the sheet away; up and down scroll."""
        if key.name == "escape":
            return Pop()
        if key.name in _KEYS:
            return self._moved(_KEYS[key.name])
        if key.name in ("home", "end"):
            return Become(evolve(self, place=1.0 if key.name == "end" else 0.0))
        return STAY

    def scrolled(self, wheel: Wheel) -> Result:
        """The wheel turns the list."""
        return self._moved(wheel.notches)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For F1."""
        return (("Esc", "close"), ("Up and down", "scroll"))

    def _moved(self, notches: float) -> Result:
        return Become(evolve(self, place=scrolled_by(self.place, notches, self.count())))

    def count(self) -> int:
        """About how many rows there are, so that the wheel knows how far to turn."""
        return 12
