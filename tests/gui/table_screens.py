"""The table after some moves, and somebody at the keyboard in front of it."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from pmsim.gui.hands import Hands, felt, settled
from pmsim.gui.inputs import Key
from pmsim.gui.parts.look import Look
from pmsim.gui.playing import snapshot
from pmsim.gui.route import screen_for
from pmsim.gui.screen import Act, Become
from pmsim.gui.screens.table import TableScreen
from pmsim.model.actions import Action, parse_action
from tests.gui.tables import at_table, game_at_table, offer

OFFERED = offer("read", "july4", "one", "k15")
INSULT = offer("none", "q4", "two", "k24")


def table(*actions: str, **parts: Any) -> TableScreen:
    """The screen after some moves, everything heard."""
    return evolve(TableScreen.open(at_table(*actions, **parts)), whole=True)


def became(screen: TableScreen, target: object) -> TableScreen:
    answer = screen.chosen(target)
    assert isinstance(answer, Become)
    assert isinstance(answer.screen, TableScreen)
    return answer.screen


def ended(*actions: str, **parts: Any) -> TableScreen:
    """The last picture of a negotiation that the last action ended."""
    game = game_at_table(*actions[:-1], **parts)
    before = TableScreen.open(snapshot(game))
    game.act(parse_action(actions[-1]))
    after = screen_for(snapshot(game), before)
    assert isinstance(after, TableScreen)
    return evolve(after, whole=True)


class Keyboard:
    """A screen and the keys that are pressed on it."""

    def __init__(self, screen: TableScreen, look: Look) -> None:
        self.screen, self.look, self.hands = screen, look, Hands(focus=screen.home())
        self.acted: tuple[Action, ...] = ()

    def press(self, *names: str, ctrl: bool = False) -> None:
        for name in names:
            shapes = self.screen.lay_out(evolve(self.look, hand=self.hands.seen()), 0)
            self.hands = settled(self.hands, shapes, self.screen)
            self.hands, answer = felt(self.hands, Key(name, ctrl=ctrl), shapes, self.screen)
            if isinstance(answer, Become) and isinstance(answer.screen, TableScreen):
                self.screen = answer.screen
            if isinstance(answer, Act):
                self.acted = answer.actions
            shapes = self.screen.lay_out(evolve(self.look, hand=self.hands.seen()), 0)
            self.hands = settled(self.hands, shapes, self.screen)

    @property
    def said(self) -> list[str]:
        """What was sent to the game."""
        return [action.text for action in self.acted]

    @property
    def values(self) -> tuple[int, ...]:
        return self.screen.draft.values
