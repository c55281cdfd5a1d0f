"""When one picture gives way to another."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve, frozen

from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Shapes
from pmsim.gui.theme import Motion


@frozen
class Sheet:
    """A modal sheet that comes or goes, on the veil that it lays over the picture."""

    rect: Rect
    veil: str
    opens: bool


@frozen
class Change:
    """The latest change of pictures, for a crossfade; the number tells one from the next."""

    number: int = 0
    motion: Motion = Motion(0, 0)
    rise: float = 0.0
    """How far (px) what stands below the header comes up meanwhile."""
    sheet: Sheet | None = None
    """The sheet that grows or shrinks a little meanwhile, while what it lies on stays still."""
    leaving: Callable[[float], Shapes] | None = None
    """How the old picture still moves while it goes, by how far (0 to 1) it has gone."""
    book: Rect | None = None
    """Where a book opens: its cover, the right half of the old picture, turns over to the left."""

    def after(self, before: Change, *, calm: bool) -> Change:
        """The one that follows; with less motion it is a short crossfade and nothing else."""
        number = before.number + 1
        if calm:
            return Change(number, Motion(self.motion.calm_ms, self.motion.calm_ms))
        return evolve(self, number=number)
