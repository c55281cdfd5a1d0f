"""Mouse and keyboard on one screen: what an input does to pointer and focus, and what it presses.

Pure: hands and shapes go in, hands and the screen's answer come out.
"""

from __future__ import annotations

from collections.abc import Hashable

from attrs import evolve, frozen

from pmsim.gui import touch
from pmsim.gui.inputs import Click, Drag, Drop, Input, Key, Move, Press, Wheel
from pmsim.gui.parts.look import Hand
from pmsim.gui.screen import STAY, Result, Screen
from pmsim.gui.shapes import Shapes
from pmsim.gui.touch import Way

_ARROWS = {"up": Way.UP, "down": Way.DOWN, "left": Way.LEFT, "right": Way.RIGHT}
_TREMBLE = 0.5
"""The pointer has to go farther than this (logical px) to count as moved."""


@frozen
class Hands:
    """Where the pointer, the pressed button and the keyboard's focus are."""

    at: tuple[float, float] | None = None
    """The pointer's place; None before it was seen."""
    pointer: Hashable | None = None
    pressed: Hashable | None = None
    focus: Hashable | None = None
    shown: bool = False
    """Whether the focus is drawn: from the first key on, until the mouse moves."""

    @property
    def seen_focus(self) -> Hashable | None:
        """The focus if the player can see it."""
        return self.focus if self.shown else None

    def seen(self) -> Hand:
        """The hands as a screen draws them, at rest.

        While the keyboard leads, a resting pointer points at nothing; what is pressed shows as
        long as the pointer stays on it.
        """
        pointer = None if self.shown else self.pointer
        pressed = self.pressed if self.pressed == self.pointer else None
        return Hand(pointer, pressed, self.seen_focus)


def settled(hands: Hands, shapes: Shapes, screen: Screen) -> Hands:
    """Hands that fit the shapes: the target beneath the pointer, and a focus that exists."""
    order = touch.focus_order(shapes)
    focus = hands.focus
    if focus not in order:
        home = screen.home()
        focus = home if home in order else next(iter(order), None)
    pointer = touch.at(shapes, *hands.at) if hands.at else None
    return evolve(hands, pointer=pointer, focus=focus)


def felt(hands: Hands, event: Input, shapes: Shapes, screen: Screen) -> tuple[Hands, Result]:
    """One input on a screen."""
    match event:
        case Key():
            return _key(hands, event, shapes, screen)
        case Move(x, y):
            return _moved(hands, shapes, x, y), STAY
        case Press(x, y):
            hands = _moved(hands, shapes, x, y)
            return evolve(hands, pressed=hands.pointer), STAY
        case Drag(x, y):
            hands = _moved(hands, shapes, x, y)
            return hands, screen.dragged(event, hands.pressed)
        case Drop():
            return _dropped(hands, event, shapes, screen)
        case Click(x, y):
            return _clicked(hands, shapes, screen, x, y)
        case Wheel():
            return hands, screen.scrolled(event)
        case _:
            return hands, STAY


def _moved(hands: Hands, shapes: Shapes, x: float, y: float) -> Hands:
    old = hands.at or (x, y)
    trembled = abs(x - old[0]) + abs(y - old[1]) <= _TREMBLE
    shown = hands.shown and trembled
    return evolve(hands, at=(x, y), pointer=touch.at(shapes, x, y), shown=shown)


def _clicked(
    hands: Hands, shapes: Shapes, screen: Screen, x: float, y: float
) -> tuple[Hands, Result]:
    target = touch.at(shapes, x, y)
    pressed = hands.pressed
    hands = evolve(hands, at=(x, y), pointer=target, pressed=None)
    if target is None or target != pressed:
        return hands, STAY
    return evolve(hands, focus=target, shown=False), screen.chosen(target)


def _dropped(hands: Hands, drop: Drop, shapes: Shapes, screen: Screen) -> tuple[Hands, Result]:
    """The end of a drag; on a thing that cannot be dragged it was a click with a shaky hand."""
    answer = screen.dropped(drop, hands.pressed)
    if answer is STAY:
        return _clicked(hands, shapes, screen, drop.x, drop.y)
    return evolve(hands, at=(drop.x, drop.y), pressed=None), answer


def _key(hands: Hands, key: Key, shapes: Shapes, screen: Screen) -> tuple[Hands, Result]:
    focus = hands.seen_focus
    if screen.seizes(key, focus):
        return hands, screen.key(key, focus)
    if key.name == "tab":
        return _tabbed(hands, key, shapes), STAY
    if key.name in _ARROWS:
        return _arrow(hands, key, shapes, screen)
    if key.name in ("return", "space"):
        answer = _entered(hands, key, shapes, screen)
        return (evolve(hands, shown=True) if answer is STAY else hands), answer
    return hands, screen.key(key, focus)


def _tabbed(hands: Hands, key: Key, shapes: Shapes) -> Hands:
    """The first Tab shows where the focus is; the next ones move it."""
    if not hands.shown and hands.focus is not None:
        return evolve(hands, shown=True)
    focus = touch.next_group(shapes, hands.focus, back=key.shift)
    return evolve(hands, focus=focus, shown=True)


def _arrow(hands: Hands, key: Key, shapes: Shapes, screen: Screen) -> tuple[Hands, Result]:
    focus = hands.seen_focus
    if focus is not None:
        there = touch.neighbour(shapes, focus, _ARROWS[key.name])
        if there != focus:
            return evolve(hands, focus=there), STAY
    answer = screen.key(key, focus)
    if answer is STAY:
        hands = evolve(hands, shown=True)
    return hands, answer


def _entered(hands: Hands, key: Key, shapes: Shapes, screen: Screen) -> Result:
    """Enter and Space press the focus; Enter without one presses the primary action.

    When there is nothing to press, the focus shows where the keyboard is.
    """
    order = touch.focus_order(shapes)
    focus = hands.seen_focus
    if focus is not None and focus in order:
        return screen.chosen(focus)
    primary = screen.primary()
    if key.name == "return" and primary is not None and primary in order:
        return screen.chosen(primary)
    return screen.key(key, focus)


def tapped(
    hands: Hands, key: Key, result: Result, shapes: Shapes, screen: Screen
) -> Hashable | None:
    """What a key pressed: the focus, the primary action, or whatever would have answered so."""
    order = touch.focus_order(shapes)
    keyed = () if screen.seizes(key, hands.seen_focus) else (hands.seen_focus, screen.primary())
    first = tuple(one for one in keyed if one in order)
    return next((one for one in (*first, *order) if screen.chosen(one) == result), None)
