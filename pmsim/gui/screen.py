"""What a screen is, and what it may answer.

A screen is a frozen value: it lays itself out as shapes and answers what the player does with what
should happen next. It never paints, never touches the game, and knows no pygame.
The app moves pointer and focus (Tab between groups, arrows inside one) with `touch`, so a screen
hears only of targets that were pressed, and of the keys that nobody else wanted.
A screen that is pushed is painted over the one beneath; one that begins with a sky hides it, a
sheet begins with `panels.sheet`. Nothing beneath can be reached.
"""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self

from attrs import frozen

from pmsim.gui.change import Change
from pmsim.gui.inputs import Drag, Drop, Key, Wheel
from pmsim.gui.parts.look import Look
from pmsim.gui.shapes import Shapes
from pmsim.gui.theme import PANEL_RISE

if TYPE_CHECKING:
    from pmsim.gui.hindsight import LookBack
    from pmsim.gui.lobby import Lobby
    from pmsim.gui.playing import Playing
    from pmsim.model.actions import Action
    from pmsim.session.play import Parted


@frozen
class Stay:
    """Nothing happens."""


@frozen
class Become:
    """The same screen with other values: scrolled, a card picked up, a tab opened."""

    screen: Screen
    anew: bool = False
    """Whether its clock begins again at 0, for a movement that starts now."""

    into: Change | None = None
    """How the old picture passes into the new one; None changes it at once."""

    focus: Hashable | None = None
    """Where the focus goes, to be seen there; None leaves it where it is."""


@frozen
class Push:
    """Another screen on top; time stands still underneath."""

    screen: Screen


@frozen
class Pop:
    """The screen goes away, and the one beneath goes on."""


@frozen
class Act:
    """Actions for the game, in order; the app stops at the first refusal.

    Afterwards the app shows the screen that fits the new phase. When that is a screen of the same
    class, it is made by this screen's `renewed`, so that scrolling and the like are kept.
    """

    actions: tuple[Action, ...]


@frozen
class Undo:
    """Takes back the last decision; `sure` once the player was asked about what was revealed."""

    sure: bool = False


@frozen
class Brief:
    """The letter of a scenario's file."""

    scenario: Path


@frozen
class StartGame:
    """A new playthrough of a scenario's file with a background."""

    scenario: Path
    background: str
    seed: int | None = None


@frozen
class GoOn:
    """Goes on with a save."""

    save: Path


@frozen
class Mend:
    """Goes on with a save that could not be followed to its end, in a new save."""

    parted: Parted
    anew: bool = False
    """From the first morning, instead of the last decision that agrees."""


@frozen
class Settle:
    """A setting changed, by name; it applies at once and is kept."""

    name: str
    value: float | bool


@frozen
class Call:
    """One of the app's own sheets on top: the pause menu, the settings, the help of this screen."""

    sheet: Literal["pause", "settings", "help"]


@frozen
class Home:
    """Leaves the playthrough (it is saved already) for the title."""


@frozen
class WhatIf:
    """Plays on from before a turn of the finished run; `Home` then leads back to its debrief."""

    turn: int


@frozen
class Keep:
    """Writes the finished run down, as a page and as a record, and shows what comes of it."""


@frozen
class Leave:
    """Closes the window."""


Result = (
    Stay
    | Become
    | Push
    | Pop
    | Act
    | Undo
    | Brief
    | StartGame
    | GoOn
    | Mend
    | Settle
    | Call
    | Home
    | Keep
    | WhatIf
    | Leave
)
"""Everything that a screen may answer."""

STAY = Stay()


@frozen
class Tip:
    """A note of the help page: it points at a target of the screen, and says what it is for."""

    target: Hashable
    text: str
    hint: str = ""
    """Its name, if a newcomer is told it unasked, once."""


class Screen:
    """The common part of all screens: by default nothing happens.

    Subclasses are frozen attrs classes. `now` is milliseconds since the screen was opened, from
    the app's own clock, which tests tick by hand.
    """

    __slots__ = ()

    def lay_out(self, look: Look, now: int) -> Shapes:
        """The whole picture, back to front, with the targets that can be pressed."""
        raise NotImplementedError

    def home(self) -> Hashable | None:
        """Where the keyboard's focus begins."""
        return None

    def primary(self) -> Hashable | None:
        """The one primary action: Enter presses it while nothing has the focus."""
        return None

    def tips(self) -> tuple[Tip, ...]:
        """What F1 explains here, in reading order; five or six at most."""
        return ()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The keys that only this screen knows, and what they do, for F1: ("Space", "pause")."""
        return ()

    def moves(self, now: int) -> bool:
        """Whether the picture changes by itself just now, so that time must tick."""
        return False

    def frame(self, now: int) -> int:
        """The number of the picture; while it stays the same, none is laid out.

        Whatever moves slowly needs no sixty pictures in a second.
        """
        return now

    def tick(self, now: int) -> Result:
        """Time passed; asked only while `moves` says so."""
        return STAY

    def chosen(self, target: Hashable) -> Result:
        """A target was clicked, or Enter or Space pressed while it had the focus."""
        return STAY

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """A key that moved no focus and pressed nothing: digits, letters, Escape, F-keys."""
        return STAY

    def lingers(self, playing: Playing) -> Screen | None:
        """What this screen still has to show of what an action led to, before the next screen.

        A talk keeps its last words in view; whatever it shows then answers `Act(())` to go on.
        """
        return None

    def stilled(self) -> Screen:
        """The same for somebody who wants less motion, where that is more than a shorter one."""
        return self

    def told(self, back: LookBack) -> Screen:
        """What becomes of it once it knows how far the look back at the playthrough is."""
        return self

    def learned(self, door: Lobby) -> Screen:
        """What becomes of it once more is known about scenarios and saves."""
        return self

    def seizes(self, key: Key, focus: Hashable | None) -> bool:
        """Whether `key` gets this one before the app moves the focus or presses with it.

        For arrows and Enter while a card is in the hand, for instance.
        """
        return False

    def dragged(self, drag: Drag, target: Hashable | None) -> Result:
        """The pointer drags; `target` is what lay where the drag began."""
        return STAY

    def dropped(self, drop: Drop, target: Hashable | None) -> Result:
        """The drag ended; `target` is what lay where it began."""
        return STAY

    def scrolled(self, wheel: Wheel) -> Result:
        """The wheel turned."""
        return STAY

    def sounds(self, before: Self) -> str:
        """What it sounds like when a hand made this screen of the one before: a card that drops.

        A name of `assets/sounds`; nothing when it is like any other press.
        """
        return ""

    def rings(self, before: Self) -> tuple[str, ...]:
        """What is heard one after the other once this came of the one before: a day's notes."""
        return ()

    @property
    def rise(self) -> float:
        """How far (px) it comes up while it opens."""
        return PANEL_RISE

    @property
    def sheet(self) -> str:
        """Which of the app's own sheets it is, as `Call` names them; empty for all others."""
        return ""

    @property
    def hushes(self) -> bool:
        """Whether what has happened last is still to be shown, and is not to be heard before."""
        return False
