"""A negotiation: what they want, what you want, and a table between you."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Self

from attrs import evolve, frozen

from pmsim.gui.inputs import Drag, Drop, Key, Wheel
from pmsim.gui.motion import letters
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.notch_track import Grip
from pmsim.gui.playing import Playing
from pmsim.gui.screen import STAY, Act, Become, Call, Push, Result, Screen, Tip
from pmsim.gui.screens import table_picture
from pmsim.gui.screens.sheets import LogSheet
from pmsim.gui.screens.sheets_said import said_so_far
from pmsim.gui.screens.table_draft import Draft, draft_for
from pmsim.gui.screens.table_ending import GO_ON, Ending, ending_of
from pmsim.gui.screens.table_moves import (
    TWO,
    Does,
    Jump,
    MoveRow,
    Open,
    Opened,
    first_open,
    rows_of,
)
from pmsim.gui.screens.table_owed import OwedSheet
from pmsim.gui.screens.table_passing import Before, Held
from pmsim.gui.shapes import Shapes
from pmsim.gui.theme import SPEECH_PER_SECOND, TABLE_RISE
from pmsim.model.actions import Action
from pmsim.model.state import Phase
from pmsim.view.offers import see_offers
from pmsim.view.table import TableView, see_table
from pmsim.view.table_draft import actions_of, see_draft

_MOVES = "12345678"
_STEPS = {"left": -1, "right": 1}
_WHY = "Why before how. The first question on each issue is free of biscuits."


@frozen
class TableScreen(Screen):
    """The table with the offer in the player's hands, or how it ended."""

    playing: Playing
    sat: Playing
    """The playthrough while the table stood; after the end an earlier one."""

    view: TableView
    draft: Draft
    issue: int = 0
    """The issue that was dealt with last."""

    top: int = 0
    """The first strip that shows."""

    held: Held | None = None
    """The handle that the pointer pulls."""

    opened: Opened | None = None
    """The sheet that lies on top."""

    heard: int = 0
    """How many parts of what is said have been read."""

    whole: bool = False
    """Whether all letters of what is said show."""

    before: Before | None = None
    """How it was before the last move; kept while it moves to how it is now."""

    ended: Ending | None = None
    """How it ended; None while it goes on."""

    @classmethod
    def open(cls, playing: Playing) -> Self:
        """The table as one sits down, or as a save goes on."""
        view = _seen(playing)
        if view is None:
            raise ValueError("nobody is bargaining")
        return cls(playing, playing, view, draft_for(view))

    def renewed(self, playing: Playing) -> Screen:
        """After a move: what they said to it, and where they stand now."""
        fresh = type(self).open(playing)
        if fresh.view.key != self.view.key or self.ended is not None:
            return fresh
        return evolve(
            fresh,
            draft=self._kept(fresh),
            issue=self.issue,
            top=self.top,
            before=Before(self.playing, self.view, self.draft),
        )

    def _kept(self, fresh: TableScreen) -> Draft:
        """What stays in the player's hands after a move; an offer that was made is past."""
        if fresh.view.composing or self.draft.said:
            return fresh.draft
        if len(fresh.view.tried) != len(self.view.tried):
            return evolve(self.draft, first=(), past=())
        return self.draft

    def lingers(self, playing: Playing) -> Screen | None:
        """The end of the negotiation, until the player goes on."""
        if self.ended is not None or playing.state.phase == Phase.TABLE:
            return None
        ended = ending_of(playing)
        if ended is None:
            return None
        return evolve(
            self,
            playing=playing,
            ended=ended,
            held=None,
            opened=None,
            heard=0,
            whole=False,
            before=Before(self.playing, self.view, self.draft),
        )

    # what the player does

    def home(self) -> Hashable | None:
        """A row of the sheet, the way on, or the issue that was dealt with last."""
        if self.opened is not None:
            return first_open(self._rows(), self.opened.at)
        return GO_ON if self.ended is not None else ("issue", self.issue)

    def primary(self) -> Hashable | None:
        """Enter makes the offer, or goes on; on a sheet it takes the row it was opened for."""
        if self.opened is not None:
            return ("answer", self.opened.at) if self.opened.at else None
        return GO_ON if self.ended is not None else "offer"

    def moves(self, now: int) -> bool:
        """While letters appear, heads and handles slide, a biscuit is eaten, a stamp falls."""
        return not self.whole or table_picture.moving(self._facts(), now)

    def frame(self, now: int) -> int:
        """A picture for each letter, unless something else moves."""
        if table_picture.moving(self._facts(), now):
            return now
        return letters(now, SPEECH_PER_SECOND)

    def tick(self, now: int) -> Result:
        """What is said is complete after its time."""
        if self.whole or now < table_picture.talking_ms(self._facts()):
            return STAY
        return Become(evolve(self, whole=True))

    def chosen(self, target: Hashable) -> Result:
        """Something was pressed."""
        match target:
            case "menu":
                return Call("pause")
            case "listen":
                further = evolve(self, heard=self.heard + 1, whole=False, before=None)
                return Become(further, anew=True)
            case "go-on":
                return Act(())
            case "close":
                return self._with(opened=None)
            case "ledger" | ("owed", _, _):
                return self._ledger()
            case "up" | "down":
                return self._turned(1 if target == "down" else -1)
            case ("answer", str(key)):
                return self._answered(key)
        return self._at_table(target) if self.ended is None else STAY

    def _at_table(self, target: Hashable) -> Result:
        """An issue, a notch, a handle, a button."""
        match target:
            case ("issue" | "reaction", int(issue)):
                return self._with(issue=issue, opened=Opened("issue", issue))
            case ("notch", int(issue), int(value)):
                return self._with(issue=issue, draft=self.draft.at(issue, value))
            case Grip(issue):
                return self._with(issue=issue)
            case "ask" | "more" | "leave" as sheet:
                return self._with(opened=Opened(sheet))
            case "single":
                return self._with(draft=self.draft.single())
            case "offer":
                return self._offer()
        return STAY

    def _offer(self) -> Result:
        """The offer as it stands; what is exactly theirs is taken."""
        draft, game = self.draft, self.playing
        if draft.first and draft.same:
            return STAY
        if not draft.first and self.view.composing == TWO:
            return self._with(draft=draft.doubled())
        if table_picture.takes(self.view, draft):
            return Act((Action("accept"),))
        first, second = (draft.first, draft.values) if draft.first else (draft.values, None)
        return Act(actions_of(game.program, game.state, first, second))

    def _answered(self, key: str) -> Result:
        """A row of the sheet was picked."""
        row = next((one for one in self._rows() if one.key == key), None)
        return self._do(row.does) if row is not None and not row.closed else STAY

    def _do(self, does: Does) -> Result:
        match does:
            case Action():
                return Act((does,))
            case Jump(issue, value):
                return self._with(opened=None, issue=issue, draft=self.draft.at(issue, value))
            case Open(sheet):
                return self._with(opened=Opened(sheet))
            case "two":
                return self._with(opened=None, draft=self.draft.doubled())
            case "take":
                return self._with(opened=None, draft=self.draft.all_at(self.view.counter))
        return self._with(opened=None)

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """Arrows move the handle; letters and digits are the moves."""
        if self.opened is not None:
            return self._on_sheet(key)
        if key.name == "h":
            return Push(said_so_far(self.playing))
        if key.name == "l":
            return self._ledger()
        if self.ended is not None:
            return Act(()) if key.name == "space" else STAY
        if key.name in _STEPS or key.name in ("up", "down"):
            return self._arrow(key.name, focus)
        if key.name == "z" and key.ctrl and self.draft.past:
            return self._with(draft=self.draft.undone())
        return self._letter(key, focus)

    def _on_sheet(self, key: Key) -> Result:
        """A sheet is open: its digits, and Escape to put it away."""
        if key.name in ("escape", "backspace"):
            return self._with(opened=None)
        return self._answered(key.name)

    def _arrow(self, name: str, focus: Hashable | None) -> Result:
        """Left and right move the handle, up and down at an end turn to more issues."""
        match focus:
            case ("issue", int(issue)):
                if name in _STEPS:
                    value = self.draft.values[issue] + _STEPS[name]
                    return self._with(issue=issue, draft=self.draft.at(issue, value))
                return self._turned(1 if name == "down" else -1)
        return STAY

    def _letter(self, key: Key, focus: Hashable | None) -> Result:
        match key.name:
            case "w":
                return self._why(focus)
            case "o":
                return self._offer()
            case "backspace" if self.draft.first and self.view.composing != TWO:
                return self._with(draft=self.draft.single())
            case "backspace" if not self.view.composing:
                return self._with(opened=Opened("leave"))
            case "space":
                return self._with(whole=True)
            case name if name in _MOVES and not self.view.composing:
                return self._with(opened=Opened("more", at=name))
        return STAY

    def _why(self, focus: Hashable | None) -> Result:
        """Asks about the issue in focus, whose price stands on its strip; else which one."""
        match focus:
            case ("issue", int(issue)):
                row = rows_of(self.view, self.draft, Opened("ask"))[issue]
                return self._do(row.does) if not row.closed else STAY
        return self._with(opened=Opened("ask"))

    def _ledger(self) -> Result:
        if self.ended is not None:
            return Push(LogSheet(self.playing))
        game = self.playing
        seen = see_draft(game.program, game.state, self.draft.values)
        return Push(OwedSheet(game, self.view, seen))

    def _turned(self, by: int) -> Result:
        top = max(0, min(len(self.view.issues) - 1, self.top + by))
        return self._with(top=top) if top != self.top else STAY

    def _rows(self) -> tuple[MoveRow, ...]:
        return rows_of(self.view, self.draft, self.opened) if self.opened else ()

    def _with(self, **changes: object) -> Result:
        """The same table with something changed by hand; what was on its way has arrived."""
        there = evolve(self, before=None, **changes)  # type: ignore[arg-type]
        if there.held or there.draft.values == self.draft.values:
            return Become(there)
        slid = Before(self.playing, self.view, self.draft)
        return Become(evolve(there, whole=True, before=slid), anew=True)

    def dragged(self, drag: Drag, target: Hashable | None) -> Result:
        """A handle follows the pointer; its offer follows from notch to notch."""
        match target:
            case Grip(issue) if self.opened is None and self.ended is None:
                place = target.place(drag.x)
                draft = (self.held.draft if self.held else self.draft).at(issue, round(place))
                origin = self.held.draft if self.held else self.draft
                return self._with(issue=issue, draft=draft, held=Held(issue, place, origin))
        return STAY

    def dropped(self, drop: Drop, target: Hashable | None) -> Result:
        """The handle falls to the nearest notch."""
        held = self.held
        if held is None:
            return STAY
        slid = Before(self.playing, self.view, self.draft, held)
        return Become(evolve(self, held=None, whole=True, before=slid), anew=True)

    def scrolled(self, wheel: Wheel) -> Result:
        """The wheel turns the strips."""
        return self._turned(1 if wheel.notches > 0 else -1)

    # what the player sees

    @property
    def rise(self) -> float:
        """The table is pushed up."""
        return TABLE_RISE

    def sounds(self, before: Self) -> str:
        """A peg that falls into a notch."""
        return "notch" if self.draft.values != before.draft.values else ""

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For F1."""
        return (
            ("Left, right", "move the handle"),
            ("W", "ask why"),
            ("O", "offer"),
            ("1 to 8", "other moves"),
            ("L", "what you owe"),
            ("H", "the talk so far"),
            ("Backspace", "leave"),
        )

    def tips(self) -> tuple[Tip, ...]:
        """For F1."""
        return (
            Tip(
                ("issue", self.issue),
                "Drag the yellow handle. The bars tell what it weighs for you.",
                hint="handles",
            ),
            Tip("ask", _WHY, hint="why"),
            Tip("more", "Two offers at once, grounds, an if-then deal, a break."),
            Tip("leave", "No deal is better than a bad one. The dark card says what it means."),
            Tip("offer", "Costs a biscuit. With the last one they stand up.", hint="biscuits"),
        )

    def lay_out(self, look: Look, now: int) -> Shapes:
        """The room, the person, the table, what you owe, and a sheet if one is open."""
        return table_picture.picture(look, self._facts(), now)

    def _facts(self) -> table_picture.Facts:
        return table_picture.Facts(
            self.sat,
            self.view,
            self.draft,
            self.held,
            self.top,
            self.opened,
            self.heard,
            self.whole,
            self.before,
            self.ended,
            self.playing,
        )


def _seen(playing: Playing) -> TableView | None:
    program, state = playing.program, playing.state
    return see_table(program, state, see_offers(program, state))
