"""A screen on the stack with its clock and the player's hands, and how a stack becomes shapes."""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.gui.feel import Feel
from pmsim.gui.hands import Hands, settled
from pmsim.gui.kept import kept
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.panels import SCREEN
from pmsim.gui.screen import Screen
from pmsim.gui.shapes import Picture, Shapes, Sky, Zone


@frozen
class Shown:
    """A screen, the milliseconds it has been on top, and where pointer and focus are on it."""

    screen: Screen
    clock: int = 0
    hands: Hands = Hands()

    def with_(self, screen: Screen) -> Shown:
        """Another screen in its place, under the same hands."""
        return evolve(self, screen=screen)


Stack = tuple[Shown, ...]
"""The last one is on top."""


def fresh(screen: Screen, hands: Hands) -> Shown:
    """A screen that appears now, the focus at its home, the pointer where it was."""
    at_home = evolve(hands, focus=screen.home(), pressed=None, pointer=None)
    return Shown(screen, 0, at_home)


def picture(
    stack: Stack, look: Look, feel: Feel | None = None, over: Shapes = ()
) -> tuple[Shapes, Stack]:
    """The shapes of a stack, and the stack with the top's hands fitted to them.

    Without ``feel`` whatever the hands touch has risen or sunk already. What lies ``over`` the
    screens can have the focus as well.
    """
    *below, top = stack
    shapes = _on_top(top, look, feel)
    beneath = () if hides(shapes) else _beneath(tuple(below), look)
    fitted = settled(top.hands, (*beneath, *shapes, *over), top.screen)
    if fitted != top.hands:
        top = evolve(top, hands=fitted)
        shapes = _on_top(top, look, feel)
    return (*beneath, *shapes), (*below, top)


def hides(shapes: Shapes) -> bool:
    """Whether nothing beneath is seen: the picture begins with a sky over the whole canvas."""
    return bool(shapes) and isinstance(shapes[0], Sky | Picture) and shapes[0].rect.covers(SCREEN)


def _on_top(top: Shown, look: Look, feel: Feel | None) -> Shapes:
    hand = feel.hand(top.hands) if feel else top.hands.seen()
    return top.screen.lay_out(evolve(look, hand=hand), top.clock)


@kept
def _beneath(stack: Stack, look: Look) -> Shapes:
    """What shows through a sheet; a wall keeps everything there out of reach."""
    if not stack:
        return ()
    *below, top = stack
    shapes = top.screen.lay_out(look, top.clock)
    deeper = () if hides(shapes) else _beneath(tuple(below), look)
    return (*deeper, *shapes, Zone(SCREEN, wall=True))
