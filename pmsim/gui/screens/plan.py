"""The morning: spend the day before it spends you."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Self

from attrs import evolve, frozen

from pmsim.gui.inputs import Drag, Drop, Key, Wheel
from pmsim.gui.parts.look import Look
from pmsim.gui.playing import Playing
from pmsim.gui.screen import STAY, Act, Become, Call, Push, Result, Screen, Tip
from pmsim.gui.screens import plan_help, plan_layout
from pmsim.gui.screens.plan_deck import ALL, last_row, shown_cards
from pmsim.gui.screens.plan_draft import Draft
from pmsim.gui.screens.plan_lane import Held
from pmsim.gui.screens.plan_motion import NOWHERE, Movement
from pmsim.gui.screens.plan_sheets import BACKLOG, behind, first_answer, leads_to, offers_of
from pmsim.gui.screens.sheets import LedgerSheet
from pmsim.gui.shapes import Shapes
from pmsim.view.day import DayView, see_day

_DIGITS = "123456789"


@frozen
class PlanScreen(Screen):
    """Inbox, promises, calendar and deck, with the draft in the player's hands."""

    game: Playing
    view: DayView
    draft: Draft
    held: Held | None = None
    kind: str = ALL
    """The chip that is on."""

    row: int = 0
    """The first row of cards that shows."""

    mail: int = 0
    """The first message that shows."""

    tab: str = "deck"
    """With large text: which panel shows beside the calendar."""

    taken: Hashable | None = None
    """The card or block that was last in hand: the keyboard goes back to it."""

    opened: tuple[str, str] | None = None
    """A message or a meeting whose sheet lies on top."""

    asked: bool = False
    """Whether the player was asked about starting with nothing planned."""

    movement: Movement = Movement()
    """What moves by itself on the calendar."""

    @classmethod
    def open(cls, playing: Playing) -> Self:
        """The plan as the morning finds it."""
        view = see_day(playing.program, playing.state)
        draft = Draft(playing.program, playing.state)
        return cls(playing, view, draft, movement=Movement(falls=True))

    def renewed(self, playing: Playing) -> Screen:
        """After a reply or a meeting settled: what was drafted stays, as far as it fits."""
        return evolve(
            self,
            game=playing,
            view=see_day(playing.program, playing.state),
            draft=self.draft.on(playing.program, playing.state),
            held=None,
            opened=None,
            mail=0,
            asked=False,
            movement=Movement(),
        )

    def moves(self, now: int) -> bool:
        """While a block is on its way."""
        return not self.movement.resting

    def tick(self, now: int) -> Result:
        """What moves begins, or comes to rest."""
        movement = self.movement.ticked(now)
        return STAY if movement is self.movement else Become(evolve(self, movement=movement))

    def lay_out(self, look: Look, now: int) -> Shapes:
        """Sky, header, panels, the thing in the hand, and a sheet if one is open."""
        return plan_layout.picture(
            look,
            plan_layout.Facts(
                self.game,
                self.view,
                self.draft,
                self.held,
                self.kind,
                self.row,
                self.mail,
                self.tab,
                self.opened,
                self.asked,
                self.movement,
                now,
            ),
        )

    def home(self) -> Hashable | None:
        """The held thing's half hour, a sheet's answer, what was last in hand, the deck."""
        if self.opened:
            return first_answer(self.view, self.opened)
        if self.held and not self.held.drags:
            return ("slot", self.held.slot)
        cards = tuple(("card", one.owner) for one in shown_cards(self.view.deck, self.kind))
        blocks = tuple(("block", one.slot) for one in self.draft.blocks)
        if self.taken in (*cards, *blocks):
            return self.taken
        return cards[0] if cards else "start"

    def primary(self) -> Hashable | None:
        """Enter starts the day."""
        return None if self.opened or self.held else "start"

    def tips(self) -> tuple[Tip, ...]:
        """What F1 explains."""
        return plan_help.tips(self.view, shown_cards(self.view.deck, self.kind))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For F1."""
        return (
            ("Enter", "pick up, drop"),
            ("Delete", "put back"),
            ("Ctrl+Z", "one step back"),
            ("P", "work for a promise"),
            *((("B", "backlog"),) if self.view.backlog else ()),
        )

    def chosen(self, target: Hashable) -> Result:
        """Something was pressed."""
        match target:
            case "start":
                return self._start()
            case "menu":
                return Call("pause")
            case "backlog":
                return self._to_backlog()
            case "close":
                return Become(evolve(self, opened=behind(self.opened)))
            case "ledger":
                return Push(LedgerSheet(self.game))
            case "put-back":
                return Become(evolve(self, held=None))
            case "deck-more":
                return Become(self._turned(1, around=True))
            case "inbox-down" | "inbox-up":
                return Become(self._read(1 if target == "inbox-down" else -1))
            case ("answer", int(number)):
                return self._answered(number)
            case (str(kind), _):
                return self._pressed(str(kind), target)
        return STAY

    def _pressed(self, kind: str, target: Hashable) -> Result:
        """A card, a block, a half hour, a message, a meeting, a chip, a tab, a promise."""
        match target:
            case ("card", str(key)):
                return self._pick_up(key)
            case ("block", int(slot)):
                return self._lift(slot)
            case ("slot", int(slot)):
                return self._lay(slot)
            case ("message" | "meeting", str(key)):
                return Become(evolve(self, opened=(kind, key)))
            case ("filter", str(key)):
                return Become(evolve(self, kind=key, row=0))
            case ("tab", str(key)):
                return Become(evolve(self, tab=key))
            case ("promise", str(key)):
                return self._work_for(key)
        return STAY

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """Digits answer, Escape goes back, Delete puts back, Ctrl+Z undoes."""
        if key.name == "escape":
            if self.held or self.opened:
                return Become(evolve(self, held=None, opened=behind(self.opened)))
            return STAY
        if key.name in _DIGITS and self.opened:
            return self._answered(int(key.name))
        if self.opened:
            return STAY
        if key.name == "z" and key.ctrl and (self.draft.past or self.held):
            return Become(evolve(self, draft=self.draft.undone(), held=None))
        if key.name in ("delete", "backspace"):
            return self._dropped_out(focus)
        if key.name == "b":
            return self._to_backlog()
        if key.name == "p":
            owed = [one for one in self.view.promises if one.status == "open" and one.helps]
            return self._work_for(owed[0].key if owed else "")
        return STAY

    def dragged(self, drag: Drag, target: Hashable | None) -> Result:
        """A card or a block follows the pointer."""
        held = plan_layout.pulled(self.draft, self.held, drag, target)
        if held is None:
            return STAY
        room = plan_layout.wanted_room(self.draft, held)
        pulls = self.held is not None and self.held.drags
        movement = (self.movement if pulls else self.movement.taking()).wanting(room)
        return Become(evolve(self, held=held, asked=False, movement=movement))

    def dropped(self, drop: Drop, target: Hashable | None) -> Result:
        """It lands, or goes back to where it came from; a block that leaves the lane goes back."""
        held = self.held
        if held is None or not held.drags:
            return STAY
        draft, movement = self.draft, self.movement.wanting(NOWHERE)
        if held.slot >= 0:
            draft = self._with(held, held.slot)
            if draft is not self.draft:
                off = plan_layout.let_go(held, self.draft.last)
                movement = self.movement.landing(held.slot, off)
        elif held.lifted >= 0:
            draft = self.draft.put_back(held.lifted)
        return Become(evolve(self, draft=draft, held=None, movement=movement))

    def scrolled(self, wheel: Wheel) -> Result:
        """The wheel turns what lies under the pointer."""
        by = 1 if wheel.notches > 0 else -1
        if self.opened or self.held:
            return STAY
        turns_inbox = self.tab == "inbox" or plan_layout.panel_at(wheel.x, wheel.y) == "inbox"
        if turns_inbox:
            return Become(self._read(by))
        return Become(self._turned(by))

    def sounds(self, before: Self) -> str:
        """A card that is taken up, laid down, or goes back."""
        if self.draft.blocks != before.draft.blocks:
            return "card-drop"
        in_hand, was_in_hand = (one.held and one.held.key for one in (self, before))
        if in_hand == was_in_hand:
            return ""
        return "slide" if self.held else "refused"

    def _to_backlog(self) -> Result:
        return Become(evolve(self, opened=BACKLOG)) if self.view.backlog else STAY

    def _start(self) -> Result:
        if not self.draft.blocks and not self.asked and plan_layout.is_empty(self.view):
            return Become(evolve(self, asked=True, held=None))
        return Act(self.draft.actions)

    def _answered(self, number: int) -> Result:
        """A reply or a meeting settled: it is decided at once."""
        further = leads_to(self.view, self.opened, number) if self.opened else None
        if further:
            return Become(evolve(self, opened=further))
        offers = offers_of(self.view, self.opened) if self.opened else ()
        if 1 <= number <= len(offers) and offers[number - 1].open:
            return Act((offers[number - 1].action,))
        return STAY

    def _pick_up(self, key: str) -> Result:
        offer = next((one for one in self.view.deck if one.owner == key), None)
        if offer is None or not offer.open or self.draft.used_up(key):
            return STAY
        slot = self.draft.first_fit(key)
        if slot < 0:
            slot = min(self.draft.undecided(), default=-1)
        if slot < 0:
            return STAY
        held = Held(key, slot=slot)
        return Become(evolve(self, held=held, taken=("card", key), asked=False))

    def _lift(self, slot: int) -> Result:
        block = self.draft.at(slot)
        if block is None:
            return STAY
        held = Held(block.key, block.slot, block.slot)
        return Become(evolve(self, held=held, taken=("block", block.slot)))

    def _lay(self, slot: int) -> Result:
        if self.held is None:
            return STAY
        if self.draft.misfit(self.held.key, slot, self.held.lifted):
            return STAY
        draft, movement = self._with(self.held, slot), self.movement.landing(slot)
        taken = self.taken if self.held.lifted < 0 else ("block", slot)
        return Become(evolve(self, draft=draft, held=None, taken=taken, movement=movement))

    def _with(self, held: Held, slot: int) -> Draft:
        return self.draft.laid(held.key, slot, held.lifted)

    def _dropped_out(self, focus: Hashable | None) -> Result:
        match focus:
            case ("block", int(slot)):
                return Become(evolve(self, draft=self.draft.put_back(slot), held=None))
        if self.held and self.held.lifted >= 0:
            return Become(evolve(self, draft=self.draft.put_back(self.held.lifted), held=None))
        return STAY

    def _work_for(self, promise: str) -> Result:
        """Takes up the first card that helps to keep a promise."""
        owed = next((one for one in self.view.promises if one.key == promise), None)
        names = owed.helps if owed else ()
        for offer in self.view.deck:
            named = any(name in offer.label for name in names)
            if named and offer.open and not self.draft.used_up(offer.owner):
                return self._pick_up(offer.owner)
        return Push(LedgerSheet(self.game))

    def _turned(self, by: int, *, around: bool = False) -> Self:
        most = last_row(len(shown_cards(self.view.deck, self.kind)), 2)
        row = self.row + by
        if around and row > most:
            row = 0
        return evolve(self, row=max(0, min(most, row)))

    def _read(self, by: int) -> Self:
        most = max(0, len(self.view.inbox) - 1)
        return evolve(self, mail=max(0, min(most, self.mail + by)))
