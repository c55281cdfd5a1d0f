"""After the end: how the score was made, what was true, which habits were seen, what moved."""

from __future__ import annotations

from attrs import field, frozen

from pmsim.gui.parts.belief_bars import Bar
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.scroll import Row
from pmsim.gui.parts.words import Ink
from pmsim.gui.screens.debrief_moves import Move, moves
from pmsim.gui.screens.sheets_frame import Sheet
from pmsim.gui.screens.sheets_known import bars_row, evidence_rows
from pmsim.gui.screens.sheets_rows import Entry, entry_row, words_row
from pmsim.gui.theme import BODY
from pmsim.view.answers import AnswerView, see_answers
from pmsim.view.beliefs import see_beliefs
from pmsim.view.debrief import DebriefView, see_debrief
from pmsim.view.scores import ScoreView
from pmsim.view.words import number

HABIT_ICONS = {"good": "check", "bad": "cross", "not yet": "minus"}
"""Whether a habit was seen, as an icon."""


@frozen
class ScoreSheet(Sheet):
    """The score in its parts, which add up."""

    par: str = field(default="", kw_only=True)
    """How good bots do here, in a sentence; empty where that is not known."""

    def title(self) -> str:
        """The grade, never alone."""
        view = self._view()
        return f"{view.grade}: {view.grade_words}"

    def lead(self) -> str:
        """One honest line, and par."""
        return f"{self._view().line} {self.par}".strip()

    def least(self) -> float:
        """Room for whole sentences."""
        return 720.0

    def rows(self, look: Look, w: float) -> tuple[Row, ...]:
        """A row for each part, the whole at the end."""
        return tuple(entry_row(look, w, _part(look, one)) for one in self._view().scores)

    def count(self) -> int:
        """Four parts and the whole."""
        return 5

    def _view(self) -> DebriefView:
        return see_debrief(self.game.program, self.game.state)


def _part(look: Look, one: ScoreView) -> Entry:
    if one.key == "score":
        under = "\n".join(one.lines)
        fill = look.palette.sun_soft
        return Entry(one.name, under=under, end=number(one.value), fill=fill, strong=True)
    how = f"{number(one.value)} of 100, counts {round(one.share)}%"
    end = f"+{number(one.adds)}" if one.counted else "left out"
    return Entry(
        f"{one.name}: {how}" if one.counted else one.name, under="\n".join(one.lines), end=end
    )


@frozen
class TruthSheet(Sheet):
    """What was true, and when you could have known."""

    def title(self) -> str:
        """Its heading."""
        return "What was true"

    def least(self) -> float:
        """Room for whole sentences."""
        return 780.0

    def rows(self, look: Look, w: float) -> tuple[Row, ...]:
        """Question by question: the truth, the verdict, your belief, the signs."""
        found: list[Row] = []
        for answer in see_answers(self.game.program, self.game.state):
            found += _answer(look, w, answer, self._bars(answer))
        return tuple(found) or (words_row(look, w, "There was nothing hidden today."),)

    def count(self) -> int:
        """Three rows a question and one for each sign."""
        answers = see_answers(self.game.program, self.game.state)
        return sum(4 + len(one.evidence) for one in answers)

    def _bars(self, answer: AnswerView) -> tuple[Bar, ...]:
        """Your beliefs at the end; the true answer is the dark one."""
        beliefs = see_beliefs(self.game.program, self.game.state)
        mine = next(one for one in beliefs if one.key == answer.key)
        return tuple(
            Bar(one.text, one.percent, one.word, one.text == answer.truth)
            for one in mine.possibilities
        )


def _answer(look: Look, w: float, answer: AnswerView, bars: tuple[Bar, ...]) -> tuple[Row, ...]:
    p = look.palette
    tone = p.good if answer.right else p.watch
    truth = Entry(
        answer.truth,
        under=answer.verdict,
        icon="check" if answer.right else "bulb",
        colour=tone.text,
        fill=tone.tint,
        strong=True,
    )
    rows = [bars_row(look, w, answer.asks, bars), entry_row(look, w, truth)]
    if answer.evidence:
        rows += evidence_rows(look, w, answer.evidence)
    if answer.unasked:
        more = f"Could have told more: {', '.join(answer.unasked)}."
        rows.append(words_row(look, w, more, Ink(BODY, p.ink2)))
    return tuple(rows)


@frozen
class MoveSheet(Sheet):
    """Everything that moved the numbers, in order of time."""

    def title(self) -> str:
        """Its heading."""
        return "What moved the numbers"

    def lead(self) -> str:
        """What this is, and what it is not."""
        return "What each thing did, as it was recorded. Not what would have happened without it."

    def least(self) -> float:
        """Room for whole sentences."""
        return 780.0

    def rows(self, look: Look, w: float) -> tuple[Row, ...]:
        """A row for each."""
        found = moves(self.game)
        if not found:
            return (words_row(look, w, "Nothing did. A very quiet day."),)
        return tuple(entry_row(look, w, _moved(look, one)) for one in found)

    def count(self) -> int:
        """One row for each."""
        return len(moves(self.game))


def _moved(look: Look, one: Move) -> Entry:
    p = look.palette
    colour = p.good.text if one.points >= 0 else p.bad.text
    changes = ". ".join(one.changes)
    return Entry(one.text, one.when, changes, icon=one.icon, colour=colour, strong=True)
