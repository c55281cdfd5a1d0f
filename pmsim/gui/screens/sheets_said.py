"""The talk so far."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.playing import Playing
from pmsim.gui.screens.sheets_known import StorySheet
from pmsim.model.facts import Came
from pmsim.view.story import StoryLine, story

_SHOWN = ("said", "heard", "learned", "told", "tried", "promised", "offered", "agreed", "parted")
_BEGINS = ("talk", "table")


@frozen
class SaidSheet(StorySheet):
    """Everything said since one sat down, the oldest first; it opens at the end."""

    def title(self) -> str:
        """Its heading."""
        return "The talk so far"

    def nothing(self) -> str:
        """Before the first word."""
        return "Nothing has been said yet."

    def lines(self) -> tuple[StoryLine, ...]:
        """What was said, heard and promised in this talk."""
        facts = tuple(self.game.state.facts or ())
        begun = [
            i for i, fact in enumerate(facts) if isinstance(fact, Came) and fact.kind in _BEGINS
        ]
        told = story(self.game.program, self.game.state, facts[begun[-1] :] if begun else ())
        return tuple(line for line in told if line.kind in _SHOWN)


def said_so_far(playing: Playing) -> SaidSheet:
    """The sheet, scrolled to what was said last."""
    return SaidSheet(playing, place=1.0)
