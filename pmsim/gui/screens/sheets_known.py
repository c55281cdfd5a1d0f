"""What you know: what you believe and from what evidence, and the log of the day."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.parts.belief_bars import Bar, bars_height, belief_bars
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.scroll import Row
from pmsim.gui.parts.words import Ink
from pmsim.gui.rect import Rect
from pmsim.gui.screens.sheets_frame import Sheet
from pmsim.gui.screens.sheets_rows import Entry, entry_row, words_row
from pmsim.gui.shapes import Shapes
from pmsim.gui.theme import BODY, H4
from pmsim.view.beliefs import BeliefView, EvidenceView, see_beliefs
from pmsim.view.story import StoryLine, story_of_day
from pmsim.view.words import begins


@frozen
class BeliefSheet(Sheet):
    """The open questions, how far you believe each answer, and what that rests on."""

    def title(self) -> str:
        """Its heading."""
        return "What you believe"

    def lead(self) -> str:
        """How to read it."""
        return "Two weak signs that agree are worth more than a loud one."

    def least(self) -> float:
        """Room for whole sentences."""
        return 780.0

    def rows(self, look: Look, w: float) -> tuple[Row, ...]:
        """Question by question."""
        found: list[Row] = []
        for view in see_beliefs(self.game.program, self.game.state):
            found += _question(look, w, view)
        return tuple(found) or (words_row(look, w, "There is nothing to find out today."),)

    def count(self) -> int:
        """Two rows a question and one for each sign."""
        views = see_beliefs(self.game.program, self.game.state)
        return sum(3 + len(view.evidence) for view in views)


def _question(look: Look, w: float, view: BeliefView) -> tuple[Row, ...]:
    return (
        bars_row(look, w, view.asks, belief_bars_of(view)),
        *evidence_rows(look, w, view.evidence),
    )


def bars_row(look: Look, w: float, asks: str, bars: tuple[Bar, ...]) -> Row:
    """A question with its bars, never torn apart by the end of a page."""
    head = words_row(look, w, asks, Ink(H4))
    top = head.height + 8

    def draw(rect: Rect) -> Shapes:
        return (*head.draw(rect), *belief_bars(look, rect.row(top, rect.h - top), bars))

    return Row(top + bars_height(look, w, bars) + 4, draw)


def belief_bars_of(view: BeliefView) -> tuple[Bar, ...]:
    """The possible answers as bars."""
    return tuple(
        Bar(one.text, one.percent, one.word, one.key == view.leading) for one in view.possibilities
    )


def evidence_rows(look: Look, w: float, evidence: tuple[EvidenceView, ...]) -> tuple[Row, ...]:
    """What was heard, one row each; without any, a kind word."""
    if not evidence:
        none = "Nothing heard yet. Talks, calls and numbers all know a little."
        return (words_row(look, w, none, Ink(BODY, look.palette.ink2)),)
    return tuple(entry_row(look, w, _sign(one)) for one in evidence)


def _sign(one: EvidenceView) -> Entry:
    under = f"{begins(one.strength)} for “{one.points_to_text}”, from {one.source}"
    return Entry(one.text, one.when, under, icon="ear")


@frozen
class StorySheet(Sheet):
    """Sentences of the story, one row each."""

    def lines(self) -> tuple[StoryLine, ...]:
        """The sentences, in the order in which they are shown."""
        raise NotImplementedError

    def nothing(self) -> str:
        """What stands there when there is no sentence yet."""
        raise NotImplementedError

    def least(self) -> float:
        """Room for whole sentences."""
        return 780.0

    def gap(self) -> float:
        """Close together."""
        return 6.0

    def rows(self, look: Look, w: float) -> tuple[Row, ...]:
        """A row for each sentence."""
        lines = self.lines()
        if not lines:
            return (words_row(look, w, self.nothing()),)
        return tuple(entry_row(look, w, log_entry(line)) for line in lines)

    def count(self) -> int:
        """One row for each sentence."""
        return len(self.lines())


@frozen
class LogSheet(StorySheet):
    """Everything that happened today, the newest first."""

    def title(self) -> str:
        """Its heading."""
        return "Today so far"

    def nothing(self) -> str:
        """Before anything happened."""
        return "The day is still a clean page."

    def lines(self) -> tuple[StoryLine, ...]:
        """Today's sentences."""
        return story_of_day(self.game.program, self.game.state)[::-1]


def log_entry(line: StoryLine) -> Entry:
    """A sentence of the story as a row."""
    text = f"{line.name}: “{line.text}”" if line.name else line.text
    text = text[:1].upper() + text[1:]
    return Entry(text, line.clock, line.because, icon=line.icon)
