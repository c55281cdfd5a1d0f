"""The talk so far."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.parts.look import Look
from pmsim.gui.parts.scroll import Row
from pmsim.gui.playing import Playing
from pmsim.gui.screens.sheets_frame import Sheet
from pmsim.gui.screens.sheets_known import log_entry
from pmsim.gui.screens.sheets_rows import entry_row, words_row
from pmsim.model.facts import Came
from pmsim.view.story import StoryLine, story

_SHOWN = ("said", "heard", "learned", "told", "tried", "promised")


@frozen
class SaidSheet(Sheet):
    """Everything said since the talk began, the oldest first; it opens at the end."""

    def title(self) -> str:
        """Its heading."""
        return "The talk so far"

    def least(self) -> float:
        """Room for whole sentences."""
        return 780.0

    def gap(self) -> float:
        """Close together."""
        return 6.0

    def rows(self, look: Look, w: float) -> tuple[Row, ...]:
        """A row for each line."""
        lines = self._lines()
        if not lines:
            return (words_row(look, w, "Nothing has been said yet."),)
        return tuple(entry_row(look, w, log_entry(line)) for line in lines)

    def count(self) -> int:
        """One row for each line."""
        return len(self._lines())

    def _lines(self) -> tuple[StoryLine, ...]:
        facts = tuple(self.game.state.facts or ())
        begun = [
            i for i, fact in enumerate(facts) if isinstance(fact, Came) and fact.kind == "talk"
        ]
        told = story(self.game.program, self.game.state, facts[begun[-1] :] if begun else ())
        return tuple(line for line in told if line.kind in _SHOWN)


def said_so_far(playing: Playing) -> SaidSheet:
    """The sheet, scrolled to what was said last."""
    return SaidSheet(playing, place=1.0)
