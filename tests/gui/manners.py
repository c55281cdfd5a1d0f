"""Two ways of doing the same in the window: with the keyboard alone, and with the mouse alone."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable
from typing import Protocol

import pygame
from attrs import frozen

from pmsim.gui import touch
from pmsim.gui.screens.table import TableScreen
from pmsim.gui.shapes import Shapes
from pmsim.gui.touch import Way
from tests.gui.player import Player

_TAB = pygame.K_TAB
_ARROWS = {
    pygame.K_UP: Way.UP,
    pygame.K_DOWN: Way.DOWN,
    pygame.K_LEFT: Way.LEFT,
    pygame.K_RIGHT: Way.RIGHT,
}
_LETTERS: dict[Hashable, int] = {"skip": pygame.K_s, "ask": pygame.K_w}
"""What has a letter of its own, as F1 says."""

_MOST_KEYS = 40
"""Whoever needs more keys than this to reach something does not call it reachable."""


class Manner(Protocol):
    """How somebody presses what they see."""

    def press(self, player: Player, target: Hashable) -> None:
        """Presses a target of the screen."""

    def set_notch(self, player: Player, issue: int, value: int) -> None:
        """Moves the handle of an issue to a notch."""


@frozen
class ByMouse:
    """Moves the pointer there and clicks; no key is ever touched."""

    def press(self, player: Player, target: Hashable) -> None:
        player.click(target)

    def set_notch(self, player: Player, issue: int, value: int) -> None:
        if _notch(player, issue) != value:
            player.click(("notch", issue, value))


@frozen
class ByKeyboard:
    """Tab from group to group, arrows inside one, Enter; the mouse lies in a drawer."""

    def press(self, player: Player, target: Hashable) -> None:
        if target in _LETTERS:
            player.press(_LETTERS[target])
            return
        if target != player.screen.primary() or player.app.manager.stage.top.hands.shown:
            self.go_to(player, target)
        player.press(pygame.K_RETURN)

    def set_notch(self, player: Player, issue: int, value: int) -> None:
        self.go_to(player, ("issue", issue))
        for _ in range(9):
            here = _notch(player, issue)
            if here == value:
                return
            player.press(pygame.K_RIGHT if here < value else pygame.K_LEFT)
        raise AssertionError(f"the handle of issue {issue} never came to {value}")

    def go_to(self, player: Player, target: Hashable) -> None:
        """Brings the focus to a target, a key at a time, looking again after each."""
        for _ in range(_MOST_KEYS):
            hands = player.app.manager.stage.top.hands
            if hands.shown and hands.focus == target:
                return
            player.press(_next_key(player.shapes, hands.focus, target) if hands.shown else _TAB)
        raise AssertionError(f"{target} is too far for the keyboard on {player.screen!r:.200}")


def _notch(player: Player, issue: int) -> int:
    """Where the handle of an issue stands."""
    table = player.screen
    assert isinstance(table, TableScreen)
    return table.draft.values[issue]


def _next_key(shapes: Shapes, focus: Hashable | None, target: Hashable) -> int:
    """The first key on the shortest way of the focus to a target."""
    first: dict[Hashable | None, int] = {focus: 0}
    waiting = deque([focus])
    while waiting:
        here = waiting.popleft()
        if here == target:
            return first[here]
        steps = [(_TAB, touch.next_group(shapes, here))]
        if here is not None:
            steps += [(key, touch.neighbour(shapes, here, way)) for key, way in _ARROWS.items()]
        for key, there in steps:
            if there not in first:
                first[there] = first[here] or key
                waiting.append(there)
    raise AssertionError(f"no key leads from {focus} to {target}")
