"""The stack of screens, the news on top of them, and the verbs that change them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from pmsim.gui.change import Change, Sheet
from pmsim.gui.hindsight import LookBack
from pmsim.gui.rect import Rect
from pmsim.gui.screen import Screen
from pmsim.gui.shapes import Shapes
from pmsim.gui.shown import Shown, Stack, fresh
from pmsim.gui.table import Table
from pmsim.gui.theme import MODAL_IN, SCREEN_CHANGE, Motion

if TYPE_CHECKING:
    from pmsim.gui.flight import Flight
    from pmsim.gui.lobby import Lobby


@frozen
class Toast:
    """A line of news, and how many milliseconds it has been there."""

    title: str
    text: str
    icon: str = "warning"
    age: int = 0


class Stage:
    """What is shown now. Whoever changes something marks it stale."""

    def __init__(self, table: Table, first: Screen) -> None:
        self.table = table
        self.stack: Stack = (Shown(first),)
        self.change = Change()
        self.toast = Toast("Settings", table.notice) if table.notice else None
        self.flight: Flight | None = None
        """Your mug on its way to its gauge."""
        self.errands: Iterator[None] = iter(())
        """What is still to be found out while nobody does anything."""
        self.stale = True
        self.closed = False
        self.deaf = False
        """Whether there is no device that sounds."""

    @property
    def top(self) -> Shown:
        """The screen that the player deals with."""
        return self.stack[-1]

    def show(self, stack: Stack, motion: Motion, rise: float = 0.0) -> None:
        """Another stack, with a crossfade."""
        self.stack, self.stale = stack, True
        self.pass_into(Change(motion=motion, rise=rise))

    def pass_into(self, change: Change) -> None:
        """How the next picture comes."""
        self.change = change.after(self.change, calm=self.table.settings.calm)

    def open(self, screen: Screen, motion: Motion) -> None:
        """One screen alone, as it first appears."""
        screen = screen.stilled() if self.table.settings.calm else screen
        self.show((fresh(screen, self.top.hands),), motion, screen.rise)

    def sheet(self, rect: Rect, veil: str, *, opens: bool) -> None:
        """A sheet was laid on the picture, or taken off: what it lies on does not move."""
        self.pass_into(Change(motion=MODAL_IN, sheet=Sheet(rect, veil, opens)))

    def push(self, screen: Screen) -> None:
        """Another screen on top."""
        self.show((*self.stack, fresh(screen, self.top.hands)), SCREEN_CHANGE, screen.rise)

    def push_past(self, screen: Screen, motion: Motion, old: Callable[[float], Shapes]) -> None:
        """Another screen on top, while the picture that was there moves out of its way."""
        self.stack, self.stale = (*self.stack, fresh(screen, self.top.hands)), True
        self.pass_into(Change(motion=motion, rise=screen.rise, leaving=old))

    def pop(self) -> None:
        """The screen beneath goes on, the focus where it was left."""
        if len(self.stack) > 1:
            *rest, below, top = self.stack
            hands = evolve(top.hands, pointer=None, pressed=None, focus=below.hands.focus)
            self.show((*rest, evolve(below, hands=hands)), SCREEN_CHANGE, below.screen.rise)

    def put(self, shown: Shown) -> None:
        """Another screen on top in place of the one there, at once."""
        self.stack, self.stale = (*self.stack[:-1], shown), True

    def renew(self, screen: Screen) -> None:
        """The next moment of the screen at the bottom; sheets above it are put away."""
        hands = evolve(self.top.hands, pressed=None, focus=self.stack[0].hands.focus)
        if len(self.stack) > 1:
            self.show((Shown(screen, 0, hands),), SCREEN_CHANGE)
        else:
            self.put(Shown(screen, 0, hands))

    def look_back(self) -> None:
        """Tells the screens how far the look back is."""
        back = self.table.look_back()
        told = tuple(_told(shown, back) for shown in self.stack)
        if any(new is not old for new, old in zip(told, self.stack, strict=True)):
            self.stack, self.stale = told, True

    def learn(self, door: Lobby) -> None:
        """More is known about scenarios and saves."""
        self.stack = tuple(shown.with_(shown.screen.learned(door)) for shown in self.stack)
        self.stale = True

    def say(self, title: str, text: str, icon: str = "warning") -> None:
        """News that stays for a few seconds."""
        self.toast, self.stale = Toast(title, text, icon), True


def _told(shown: Shown, back: LookBack) -> Shown:
    screen = shown.screen.told(back)
    return shown if screen is shown.screen else shown.with_(screen)
