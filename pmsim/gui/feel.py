"""How things give under the hands: they rise under the pointer, sink when pressed, come back."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Self

from attrs import evolve, frozen

from pmsim.gui.hands import Hands
from pmsim.gui.motion import progress, runs
from pmsim.gui.parts.look import Hand
from pmsim.gui.theme import HOVER, PRESS, RELEASE

_FIRST = 16
"""Milliseconds that a movement has gone on in its first picture, however long the one before
hung: nobody looked at the queue meanwhile.
"""


@frozen
class Feel:
    """What rises and sinks just now, with the milliseconds that it has done so."""

    over: Hashable | None = None
    """What the pointer rests on, and how long it has."""
    hovering: int = 0
    left: Hashable | None = None
    """What the pointer has left, how high it stood then (0 to 1), and how long ago that was."""
    height: float = 0.0
    leaving: int = 0
    pressed: Hashable | None = None
    """What was pressed last, and how long ago; it stays down while it is held."""
    down: int = 0
    held: bool = False
    up: int = 0
    """How long after the press it was let go of."""

    def touched(self, hands: Hands) -> Self:
        """As pointer and button now have it."""
        feel = self._pointed(hands.pointer)
        under = hands.pressed if hands.pressed == hands.pointer else None
        if under is None:
            return evolve(feel, held=False, up=feel.down) if feel.held else feel
        if feel.held and feel.pressed == under:
            return feel
        return evolve(feel, pressed=under, down=0, held=True)

    def tapped(self, target: Hashable) -> Self:
        """A key pressed it, and is gone again at once."""
        return evolve(self, pressed=target, down=0, held=False, up=0)

    def gone(self) -> Self:
        """What was pressed is not there any more."""
        return evolve(self, pressed=None, held=False)

    def covered(self) -> Self:
        """A sheet lies on what the pointer has left, or is gone with it: it need not come down."""
        return evolve(self, left=None, height=0.0)

    def ticked(self, ms: int) -> Self:
        """So much later."""
        return evolve(
            self,
            hovering=_later(self.hovering, ms),
            leaving=_later(self.leaving, ms),
            down=_later(self.down, ms),
        )

    def moves(self, *, calm: bool) -> bool:
        """Whether something is on its way; with less motion nothing rises."""
        rises = self.over is not None and runs(HOVER, self.hovering)
        falls = self.left is not None and runs(HOVER, self.leaving)
        return self._sinks or (not calm and (rises or falls))

    def hand(self, hands: Hands) -> Hand:
        """The hands as a screen draws them just now."""
        return evolve(
            hands.seen(),
            lift=progress(HOVER, self.hovering),
            left=self.left,
            falling=self._fallen,
            pressed=self.pressed if self._sunk > 0 else None,
            sunk=self._sunk,
        )

    def _pointed(self, target: Hashable | None) -> Self:
        if target == self.over:
            return self
        height = progress(HOVER, self.hovering) if self.over is not None else 0.0
        return evolve(self, over=target, hovering=0, left=self.over, height=height, leaving=0)

    @property
    def _fallen(self) -> float:
        """How high what was left still stands."""
        return self.height * (1 - progress(HOVER, self.leaving))

    @property
    def _sunk(self) -> float:
        """How deep what was pressed is: all the way down first, however short the press was."""
        turn = max(self.up, PRESS.ms)
        if self.pressed is None:
            return 0.0
        if self.held or self.down <= turn:
            return progress(PRESS, self.down)
        return 1 - progress(RELEASE, self.down - turn)

    @property
    def _sinks(self) -> bool:
        if self.pressed is None:
            return False
        if self.held:
            return runs(PRESS, self.down)
        return runs(RELEASE, self.down, after=max(self.up, PRESS.ms))


def _later(age: int, ms: int) -> int:
    return age + (ms if age else min(ms, _FIRST))
