"""The plan while it is still in the player's hands: blocks laid on the day, and what was before.

A draft never touches the state. Every draft that can be made here is accepted by the engine,
action by action, when it is sent as `actions`.
"""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.engine.program import Program
from pmsim.model.actions import Action
from pmsim.model.state import OPEN, State
from pmsim.view.calendar import RowView
from pmsim.view.draft import (
    Drafted,
    draft_actions,
    draft_rows,
    drafted_plan,
    last_slot,
    misfit,
    slots_of,
)
from pmsim.view.forecast import ForecastView, forecast

_KEPT = 50
"""How many steps back the draft remembers."""


@frozen
class Draft:
    """Blocks on undecided half hours, in the order of the day."""

    program: Program
    state: State
    blocks: tuple[Drafted, ...] = ()
    past: tuple[tuple[Drafted, ...], ...] = ()
    """What Ctrl+Z goes back to, the latest last."""

    @property
    def rows(self) -> tuple[RowView, ...]:
        """The calendar with the draft laid over it."""
        return draft_rows(self.program, self.state, self.blocks)

    @property
    def forecast(self) -> ForecastView:
        """The energy that this plan will leave."""
        return forecast(self.program, self.state, self.blocks)

    @property
    def actions(self) -> tuple[Action, ...]:
        """The draft as the journal will have it, ending with the start of the day."""
        return draft_actions(self.program, self.state, self.blocks)

    @property
    def last(self) -> int:
        """Half hours of today that can be planned at all."""
        return last_slot(self.state)

    def slots(self, key: str) -> int:
        """Half hours that an activity takes on the calendar."""
        return slots_of(self.program, self.state, key)

    def at(self, slot: int) -> Drafted | None:
        """The drafted block that lies on a half hour, or None."""
        for block in self.blocks:
            if block.slot <= slot < block.slot + self.slots(block.key):
                return block
        return None

    def on_lane(self, key: str) -> int:
        """How often an activity has been laid on the calendar."""
        return sum(block.key == key for block in self.blocks)

    def used_up(self, key: str) -> bool:
        """Whether the cards of this activity that lie on the calendar are all there may be."""
        if not self.on_lane(key):
            return False
        beyond = self.last  # past the day, so that only limits and this very reason can speak
        plain = misfit(self.program, self.state, (), key, beyond)
        return misfit(self.program, self.state, self.blocks, key, beyond) != plain

    def misfit(self, key: str, slot: int, lifted: int = -1) -> str:
        """Why an activity cannot begin at a half hour, in words; empty when it can.

        ``lifted`` is where the block was taken up from; it does not stand in its own way.
        """
        rest = self._without(lifted)
        return misfit(self.program, self.state, rest, key, slot)

    def first_fit(self, key: str, after: int = 0, lifted: int = -1) -> int:
        """The first half hour after one at which it fits, else the first at all, or -1."""
        fits = [s for s in self.undecided(lifted) if not self.misfit(key, s, lifted)]
        return next((slot for slot in fits if slot >= after), fits[0] if fits else -1)

    def undecided(self, lifted: int = -1) -> tuple[int, ...]:
        """Half hours that nothing lies on yet."""
        plan = drafted_plan(self.program, self.state, self._without(lifted))
        return tuple(slot for slot in range(self.last) if plan[slot] == OPEN)

    def laid(self, key: str, slot: int, lifted: int = -1) -> Draft:
        """With an activity laid, or moved, to a half hour; the same draft when it does not fit."""
        if slot == lifted or self.misfit(key, slot, lifted):
            return self
        return self._changed((*self._without(lifted), Drafted(slot, key)))

    def put_back(self, slot: int) -> Draft:
        """Without the block that begins at a half hour."""
        rest = self._without(slot)
        return self if rest == self.blocks else self._changed(rest)

    def undone(self) -> Draft:
        """As it was one step ago."""
        if not self.past:
            return self
        return evolve(self, blocks=self.past[-1], past=self.past[:-1])

    def on(self, program: Program, state: State) -> Draft:
        """The same draft on another moment; what no longer fits goes back to the deck."""
        fresh = Draft(program, state)
        for block in self.blocks:
            fresh = fresh.laid(block.key, block.slot)
        return evolve(fresh, past=())

    def _without(self, slot: int) -> tuple[Drafted, ...]:
        return tuple(block for block in self.blocks if block.slot != slot)

    def _changed(self, blocks: tuple[Drafted, ...]) -> Draft:
        ordered = tuple(sorted(blocks, key=lambda block: block.slot))
        return evolve(self, blocks=ordered, past=(*self.past, self.blocks)[-_KEPT:])
