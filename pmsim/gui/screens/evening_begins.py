"""How an evening begins: the night falls, the notebook lies there, then it opens."""

from __future__ import annotations

from enum import Enum

from pmsim.gui.change import Change
from pmsim.gui.motion import progress
from pmsim.gui.parts.notebook import OPENS
from pmsim.gui.theme import BOOK_OPENS, NIGHTFALL, PANEL_IN, PANEL_RISE, VALUE_COUNT


class Scene(Enum):
    """How far the evening has begun; whatever is pressed, the rest of it is skipped."""

    DUSK = "dusk"
    """The sky falls, and nothing else is seen."""
    SHUT = "shut"
    """It is night, and the notebook lies there."""
    OPEN = "open"
    """The notebook has just opened; its numbers count and its lines grow."""
    STILL = "still"
    """With less motion all is there from the beginning, and the sky falls in a moment."""
    READ = "read"

    @property
    def begun(self) -> bool:
        """Whether the pages can be seen."""
        return self not in (Scene.DUSK, Scene.SHUT)

    def moves(self, now: int) -> bool:
        """Whether this is not over yet."""
        return now < _LENGTHS[self]

    def counted(self, now: int) -> int:
        """Milliseconds since the numbers began to count; it is over when nothing opens."""
        return now - BOOK_OPENS.ms if self is Scene.OPEN else VALUE_COUNT.ms

    def fallen(self, now: int) -> float:
        """How far the night has fallen, 0 to 1."""
        if self not in (Scene.DUSK, Scene.STILL):
            return 1.0
        return progress(NIGHTFALL, now, calm=self is Scene.STILL)


_LENGTHS: dict[Scene, int] = {
    Scene.DUSK: NIGHTFALL.ms,
    Scene.SHUT: PANEL_IN.ms,
    Scene.OPEN: BOOK_OPENS.ms + VALUE_COUNT.ms,
    Scene.STILL: NIGHTFALL.calm_ms,
    Scene.READ: 0,
}

AT_ONCE = Change(motion=PANEL_IN)
"""How the pages come when somebody does not wait for them."""


def following(scene: Scene, now: int) -> tuple[Scene, Change] | None:
    """What comes next, and how, when it is time for it."""
    if scene.begun or scene.moves(now):
        return None
    if scene is Scene.DUSK:
        return Scene.SHUT, Change(motion=PANEL_IN, rise=PANEL_RISE)
    return Scene.OPEN, Change(motion=BOOK_OPENS, book=OPENS)
