"""Where the pieces of the plan stand, at each text size."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.parts.look import Look
from pmsim.gui.rect import Rect

FOLD = 1.4
"""From this text size on inbox, promises and deck share one panel with tabs."""

ONE_COLUMN = 1.2
"""From this text size on the deck has one column."""

DAY_START, SLOT = 510, 30

FIRST_EVENING = 20
"""The first half hour after the working day."""


@frozen
class Places:
    """The panels of the plan."""

    inbox: Rect
    promises: Rect
    calendar: Rect
    lane: Rect
    times: float
    """The right edge of the clock times beside the lane."""

    ribbon: Rect
    deck: Rect
    start: Rect
    tabs: Rect | None = None


def places(look: Look) -> Places:
    """The panels for a text size."""
    if look.text > FOLD:
        return _FOLDED
    return _WIDE


_WIDE = Places(
    inbox=Rect(32, 96, 300, 388),
    promises=Rect(32, 500, 300, 204),
    calendar=Rect(352, 96, 480, 608),
    lane=Rect(414, 146, 300, 500),
    times=404,
    ribbon=Rect(728, 146, 84, 500),
    deck=Rect(852, 96, 396, 526),
    start=Rect(852, 636, 396, 68),
)

_SIDE = Rect(720, 160, 528, 462)
_FOLDED = Places(
    inbox=_SIDE,
    promises=_SIDE,
    calendar=Rect(32, 96, 668, 608),
    lane=Rect(122, 146, 446, 500),
    times=112,
    ribbon=Rect(584, 146, 96, 500),
    deck=_SIDE,
    start=Rect(720, 636, 528, 68),
    tabs=Rect(720, 96, 528, 54),
)

LANE_TOP, LANE_BOTTOM, LANE_RIGHT = 146.0, 646.0, 716.0
RIBBON_RIGHT, DECK_LEFT = 832.0, 852.0
"""What is dropped left of and between these is meant for the lane, at every text size."""


@frozen
class Lane:
    """The strip of half hours: from one slot up to, not with, another."""

    rect: Rect
    first: int
    last: int

    @property
    def step(self) -> float:
        """Height of half an hour; 25 px on a working day."""
        return self.rect.h / (self.last - self.first)

    def y(self, slot: float) -> float:
        """The upper edge of a half hour."""
        return self.rect.y + (slot - self.first) * self.step

    def block(self, slot: int, slots: int) -> Rect:
        """Where a block of so many half hours lies, with air beneath."""
        return Rect(self.rect.x, self.y(slot) + 1, self.rect.w, slots * self.step - 3)


def lane(look: Look, last: int) -> Lane:
    """The lane of the working day, or of the evening when that is worked."""
    rect = places(look).lane
    return Lane(rect, first_of(last), last)


def first_of(last: int) -> int:
    """The first half hour of the lane that ends with one."""
    return FIRST_EVENING if last > FIRST_EVENING else 0


def slot_under(x: float, y: float, last: int, from_x: float = 0.0) -> int:
    """The half hour under the pointer, or -1 outside the lane.

    A card that comes from the right reaches the lane before the pointer does.
    """
    right = RIBBON_RIGHT if from_x >= DECK_LEFT else LANE_RIGHT
    if x >= right or not LANE_TOP - 20 <= y < LANE_BOTTOM + 20:
        return -1
    first = first_of(last)
    step = (LANE_BOTTOM - LANE_TOP) / (last - first)
    slot = first + int((min(max(y, LANE_TOP), LANE_BOTTOM - 1) - LANE_TOP) // step)
    return min(max(slot, first), last - 1)
