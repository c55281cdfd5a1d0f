"""Your mug, which flies from where you picked it to the gauge that it is from then on."""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.gui.cast import mug_of
from pmsim.gui.motion import progress, rect_between, runs
from pmsim.gui.parts.header import MUG_AT
from pmsim.gui.shapes import Picture, Shapes
from pmsim.gui.theme import MUG_ARC, MUG_FLIES

_WAITS = 160
"""Milliseconds in which the day's first picture comes up around it."""


@frozen
class Flight:
    """A mug on its way, and for how many milliseconds it has been."""

    mug: Picture
    age: int = 0

    @property
    def over(self) -> bool:
        """Whether it has arrived."""
        return not runs(MUG_FLIES, self.age, after=_WAITS)

    def ticked(self, ms: int) -> Flight | None:
        """A little later; nothing once it has arrived."""
        later = evolve(self, age=self.age + ms)
        return None if later.over else later

    def shapes(self) -> Shapes:
        """Where it is now: on a small arc, and ever smaller."""
        share = progress(MUG_FLIES, self.age, after=_WAITS)
        straight = rect_between(self.mug.rect, MUG_AT, share)
        return (evolve(self.mug, rect=straight.moved(0, -MUG_ARC * 4 * share * (1 - share))),)


def flight_of(shapes: Shapes, background: str) -> Flight | None:
    """From where a picture shows the mug of a background; none where it shows none."""
    name = f"mugs/{mug_of(background)}"
    seen = (shape for shape in shapes if isinstance(shape, Picture) and shape.name == name)
    mug = next(seen, None)
    return Flight(mug) if mug else None
