"""The debrief: first how it ended, then outcome against cost, and what moved the numbers."""

from __future__ import annotations

import math
from collections.abc import Hashable
from pathlib import Path
from typing import Self

from attrs import evolve, frozen

from pmsim.gui.hindsight import LookBack
from pmsim.gui.inputs import Key
from pmsim.gui.kept import kept
from pmsim.gui.motion import progress, runs
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.playing import Playing
from pmsim.gui.screen import (
    STAY,
    Become,
    Call,
    Home,
    Keep,
    Push,
    Result,
    Screen,
    StartGame,
    Tip,
    WhatIf,
)
from pmsim.gui.screens.debrief_ending import ending
from pmsim.gui.screens.debrief_line import Shown
from pmsim.gui.screens.debrief_moves import MOST, Move, largest, moves
from pmsim.gui.screens.debrief_pages import TABS, folded, pages
from pmsim.gui.screens.debrief_plane import plane_sheet
from pmsim.gui.screens.debrief_worth import WorthSheet, claimed, weightiest
from pmsim.gui.screens.sheets import LedgerSheet
from pmsim.gui.screens.sheets_habits import HabitSheet
from pmsim.gui.screens.sheets_score import MoveSheet, ScoreSheet, TruthSheet
from pmsim.gui.shapes import Shapes
from pmsim.gui.theme import PATH_DAY, SUN_RISE
from pmsim.paths import data_folder
from pmsim.view.clouds import par_sentence
from pmsim.view.debrief import DebriefView, see_debrief

_HUGE = 1.4
_DECISIONS = "A decision. Above the line it helped, below it hurt."

DAY_NOTES = 5
"""So many notes the days have; a sixth day begins again."""


@frozen
class DebriefScreen(Screen):
    """First the ending, as a page of its own; then the debrief."""

    playing: Playing
    read: bool = False
    """Whether the ending has been read."""

    move: int = -1
    """Which node on the line of time is chosen; -1 is the one that weighed most."""

    tab: str = TABS[0][0]
    """On the largest text: which panel shows."""

    back: LookBack = LookBack()
    """What the decisions were worth, as far as it is known."""

    @classmethod
    def open(cls, playing: Playing) -> Self:
        """The ending."""
        return cls(playing)

    def renewed(self, playing: Playing) -> Screen:
        """The same day again."""
        return evolve(self, playing=playing)

    def told(self, back: LookBack) -> Screen:
        """When the decisions' worth becomes known, the weightiest is shown."""
        if back == self.back:
            return self
        news = back.impacts is not None
        return evolve(self, back=back, move=-1 if news else self.move)

    # what the player does

    def home(self) -> Hashable | None:
        """The way on, then the first thing that moved the numbers."""
        return ("move", self._chosen()) if self.read else "read"

    def primary(self) -> Hashable | None:
        """The way on, then done."""
        return "done" if self.read else "read"

    def chosen(self, target: Hashable) -> Result:
        """Buttons, nodes, tags, badges."""
        match target:
            case "menu":
                return Call("pause")
            case "read":
                return Become(evolve(self, read=True), anew=True)
            case "done":
                return Home()
            case "replay":
                return self._replay()
            case "keep":
                return Keep()
            case "what if":
                return self._what_if()
            case "letter":
                return Become(evolve(self, read=False), anew=True)
            case "three":
                return Become(evolve(self, move=-1))
            case ("move" | "row", int(place)):
                return Become(evolve(self, move=place))
            case ("tab", str(tab)):
                return Become(evolve(self, tab=tab))
        sheet = self._sheet(target)
        return Push(sheet) if sheet else STAY

    def _sheet(self, target: Hashable) -> Screen | None:
        match target:
            case "score" | "par" | "second" | ("stop" | "runs", _):
                par = par_sentence(self.back.clouds, self._view().score)
                return ScoreSheet(self.playing, par=par)
            case "truth":
                return TruthSheet(self.playing)
            case "moves":
                return MoveSheet(self.playing)
            case "worths":
                return WorthSheet(self.playing, back=self.back)
            case "tables":
                return plane_sheet(self.playing)
            case ("promise", _):
                return LedgerSheet(self.playing)
            case ("habit", _):
                return HabitSheet(self.playing)
        return None

    def _replay(self) -> Result:
        program = self.playing.program
        file = self.playing.source or data_folder("scenarios") / f"{program.scenario.key}.yaml"
        return StartGame(Path(file), program.background.key, self.playing.seed)

    def _what_if(self) -> Result:
        known = claimed(self.back)
        return WhatIf(known[self._chosen()].turn) if known else STAY

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """Left and right go through the moves; letters open the sheets."""
        if not self.read:
            return self.chosen("read") if key.name in ("space", "return") else STAY
        if key.name in ("left", "right"):
            step = 1 if key.name == "right" else -1
            count = len(claimed(self.back) or self._moves())
            return self.chosen(("move", (self._chosen() + step) % count)) if count else STAY
        if key.name == "escape":
            return self.chosen("three") if self.move >= 0 and claimed(self.back) else STAY
        if key.name in ("s", "w"):
            return Keep() if key.name == "s" else self._what_if()
        every = "moves" if self.back.impacts is None else "worths"
        sheets = {"g": "score", "t": "truth", "a": every, "n": "tables", "r": ("promise", "")}
        return self.chosen(sheets[key.name]) if key.name in sheets else STAY

    def rings(self, before: Self) -> tuple[str, ...]:
        """A note for each day, and the chord of the grade, when the ending has been read."""
        if before.read or not self.read:
            return ()
        days = tuple(f"day-{(point.day - 1) % DAY_NOTES + 1}" for point in self._view().path)
        return (*days, f"grade-{self._view().grade[0].lower()}")

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For F1."""
        return (
            ("Left, right", "decisions"),
            ("G", "the score"),
            ("T", "what was true"),
            ("A", "all in a list"),
            *((("W", "play what if"), ("Esc", "the top three")) if claimed(self.back) else ()),
            *((("N", "the tables"),) if self._view().planes else ()),
            ("R", "promises"),
            ("S", "keep, share"),
        )

    def tips(self) -> tuple[Tip, ...]:
        """For F1."""
        return (
            Tip("score", "The grade. Press it to see how the score was made."),
            Tip(("move", self._chosen()), _DECISIONS, hint="decisions"),
            Tip("truth", "What was true all along, and when you could have known."),
            Tip("keep", "A page to print or send, a record, and how a friend plays the same day."),
            Tip("replay", "The same day again, with the same luck.", hint="replay"),
        )

    # what the player sees

    def moves(self, now: int) -> bool:
        """While the path draws itself, day by day, and the grade rises at last."""
        return self.read and runs(SUN_RISE, now, after=self._walk())

    def _walk(self) -> int:
        """How long the path takes, in milliseconds."""
        return PATH_DAY.ms * (len(self._view().path) - 1)

    def lay_out(self, look: Look, now: int) -> Shapes:
        """The ending, or the debrief."""
        view = self._view()
        if not self.read:
            return ending(look, view, Touch("read", "See how it went", "action"))
        shown = Shown(
            view,
            self._moves(),
            self.back,
            self._chosen(),
            self.playing.program.scenario.days,
            self.tab,
            gone_by(now, calm=look.calm),
            progress(SUN_RISE, now, calm=look.calm, after=self._walk()),
            together=self.move < 0,
        )
        return folded(look, shown) if look.text > _HUGE else pages(look, shown)

    def _view(self) -> DebriefView:
        return _seen(self.playing)

    def _moves(self) -> tuple[Move, ...]:
        return _moved(self.playing)

    def _chosen(self) -> int:
        """The chosen node; without one, the weightiest."""
        known = claimed(self.back)
        if known:
            return self.move if 0 <= self.move < len(known) else weightiest(self.back)
        found = self._moves()
        if 0 <= self.move < len(found):
            return self.move
        return max(range(len(found)), key=lambda i: abs(found[i].points), default=-1)


def gone_by(ms: int, *, calm: bool) -> float:
    """How many days of the path are drawn: the first at once, each other one in its time."""
    days = ms // PATH_DAY.ms
    return math.inf if calm else 1 + days + progress(PATH_DAY, ms - days * PATH_DAY.ms)


@kept
def _seen(playing: Playing) -> DebriefView:
    """The whole look back, which stays the same however often the picture changes."""
    return see_debrief(playing.program, playing.state)


@kept
def _moved(playing: Playing) -> tuple[Move, ...]:
    return largest(moves(playing), MOST)
