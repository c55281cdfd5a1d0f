"""What moves by itself on the calendar: blocks fall in, settle, and make room for each other."""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.gui.motion import between, progress, runs
from pmsim.gui.theme import BLOCK_FALL, CARD_DROP, CARD_LEANS, FALL_APART, NEIGHBOURS
from pmsim.view.calendar import RowView

YIELDS = 4.0
"""So far (px) neighbours make room for what is about to come down between them."""
FROM_AFAR = 40.0
"""From no farther than this (px) a block settles after it was let go of."""
_HOP = -12.0
"""A block that was laid without being dragged comes from so far above (px)."""
_BLOCKS = 20
"""As many blocks as a working day has half hours."""

Room = tuple[int, int]
"""Half hours that are wanted: the first one, and how many; none of them is no room."""
NOWHERE: Room = (-1, 0)


@frozen
class Movement:
    """What is on its way; at rest by default, and before the clock has seen it."""

    falls: bool = False
    landed: int = -1
    """The half hour at which a block has just come down, or -1."""

    off: float = _HOP
    """How far below its place it was let go of, px."""

    room: Room = NOWHERE
    before: Room = NOWHERE
    """The room that was made until now."""

    since: int = -1
    """When it began, in milliseconds of the screen; -1 until the clock has seen it."""

    leans: bool = False
    """Whether the card in the hand was just taken up and begins to lean, and since when."""
    leaning: int = -1

    @property
    def resting(self) -> bool:
        """Whether nothing is on its way."""
        still = not self.falls and self.landed < 0 and self.room == self.before
        return still and not self.leans

    def lean(self, now: int) -> float:
        """How far the card in the hand leans, 0 to 1."""
        if not self.leans:
            return 1.0
        return progress(CARD_LEANS, now - self.leaning) if self.leaning >= 0 else 0.0

    def ticked(self, now: int) -> Movement:
        """As the clock finds it: begun, under way, or at rest."""
        if self.since < 0 or (self.leans and self.leaning < 0):
            leaning = now if self.leaning < 0 else self.leaning
            return evolve(self, since=now if self.since < 0 else self.since, leaning=leaning)
        age = now - self.since
        falling = self.falls and runs(BLOCK_FALL, age, after=FALL_APART * _BLOCKS)
        leaning = self.leans and runs(CARD_LEANS, now - self.leaning)
        if falling or leaning or runs(CARD_DROP, age) or runs(NEIGHBOURS, age):
            return self
        return Movement(room=self.room, before=self.room)

    def wanting(self, room: Room) -> Movement:
        """The thing in hand is over another place."""
        if room == self.room:
            return self
        return Movement(room=room, before=self.room, leans=self.leans, leaning=self.leaning)

    def taking(self) -> Movement:
        """Something was just taken up."""
        return evolve(self, leans=True, leaning=-1)

    def landing(self, slot: int, off: float = _HOP) -> Movement:
        """A block comes down; who made room comes back."""
        near = max(-FROM_AFAR, min(FROM_AFAR, off))
        return Movement(landed=slot, off=near, before=self.room)

    def offsets(
        self, rows: tuple[RowView, ...], heights: tuple[float, ...], now: int, *, calm: bool
    ) -> tuple[float, ...]:
        """How far below its place (px) each row is now; ``heights`` are above the lane's top."""
        age = now - self.since
        if calm:
            return tuple(0.0 for _ in rows)
        wanted, left = _yielding(rows, self.room), _yielding(rows, self.before)
        if self.since < 0:
            return tuple(wanted)
        share = progress(NEIGHBOURS, age)
        found = [between(a, b, share) for a, b in zip(left, wanted, strict=True)]
        for place, row in enumerate(rows):
            if self.falls:
                fallen = progress(BLOCK_FALL, age, after=FALL_APART * place)
                found[place] -= heights[place] * (1 - fallen)
            if row.slot == self.landed:
                found[place] += self.off * (1 - progress(CARD_DROP, age))
        return tuple(found)


def _yielding(rows: tuple[RowView, ...], room: Room) -> list[float]:
    """How far each row gives way: those that touch the room, and those that touch them."""
    found = [0.0] * len(rows)
    first, count = room
    if not count:
        return found
    edge = first
    for place in reversed(range(len(rows))):
        if rows[place].slot + rows[place].slots == edge:
            found[place], edge = -YIELDS, rows[place].slot
    edge = first + count
    for place, row in enumerate(rows):
        if row.slot == edge:
            found[place], edge = YIELDS, row.slot + row.slots
    return found
