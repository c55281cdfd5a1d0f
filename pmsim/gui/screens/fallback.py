"""A plain screen that lists what may be done, until the real one is there."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Self

from attrs import evolve, frozen

from pmsim.gui.inputs import Key, Wheel
from pmsim.gui.parts import choices, heavens, panels
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.words import Ink, label
from pmsim.gui.playing import Playing
from pmsim.gui.rect import Rect
from pmsim.gui.screen import STAY, Act, Become, Home, Result, Screen
from pmsim.gui.shapes import Shapes
from pmsim.gui.theme import H3
from pmsim.view.day import see_header
from pmsim.view.offers import OfferView, see_offers

_ROWS = 8


@frozen
class FallbackScreen(Screen):
    """Eight open offers at a time, as choices."""

    playing: Playing
    first: int = 0

    @classmethod
    def open(cls, playing: Playing) -> Self:
        """The first eight."""
        return cls(playing)

    def renewed(self, playing: Playing) -> Screen:
        """The first eight of the next moment."""
        return type(self)(playing)

    def _offers(self) -> tuple[OfferView, ...]:
        found = see_offers(self.playing.program, self.playing.state)
        return tuple(one for one in found if one.open)[self.first : self.first + _ROWS]

    def lay_out(self, look: Look, now: int) -> Shapes:
        """A sky, a panel and the choices."""
        head = see_header(self.playing.program, self.playing.state)
        rows: Shapes = ()
        for i, offer in enumerate(self._offers()):
            one = choices.Choice(str(i + 1), offer.label)
            touch = Touch(i, offer.label, "choices")
            rows += choices.choice_row(look, Rect(320, 120 + i * 70, 640, 62), one, touch)
        title = f"{head.clock} {head.day_line} ({head.title})"
        return (
            heavens.sky(look, head.minute / 60),
            *panels.panel(look, Rect(300, 40, 680, 660)),
            label(look, Rect(320, 60, 640, 30), title, Ink(H3)),
            *rows,
        )

    def primary(self) -> Hashable:
        """The first offer."""
        return 0

    def chosen(self, target: Hashable) -> Result:
        """Plays the offer."""
        offers = self._offers()
        if not isinstance(target, int) or target >= len(offers):
            return STAY
        return Act((offers[target].action,))

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """Digits choose; after the end Enter goes home."""
        if key.name.isdecimal() and key.name != "0":
            return self.chosen(int(key.name) - 1)
        return Home() if key.name == "return" and not self._offers() else STAY

    def scrolled(self, wheel: Wheel) -> Result:
        """The next eight."""
        first = max(0, self.first + (_ROWS if wheel.notches > 0 else -_ROWS))
        return Become(evolve(self, first=first))
