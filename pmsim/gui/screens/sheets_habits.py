"""After the end: which habits were seen and what proves it, what practice did, what to try next."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from pmsim.gui.kept import kept
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.scroll import Row
from pmsim.gui.parts.words import Ink
from pmsim.gui.playing import Playing
from pmsim.gui.screens.day_facts import icon
from pmsim.gui.screens.sheets_frame import Sheet
from pmsim.gui.screens.sheets_rows import Entry, entry_row, words_row
from pmsim.gui.theme import H4
from pmsim.view.debrief import HabitView, see_debrief
from pmsim.view.proofs import ProofView, see_proofs
from pmsim.view.skills import GrowthView, see_growth
from pmsim.view.words import SKILL_ICONS, number

NONE_GROWN = "None was put to use enough to grow."


@frozen
class HabitSheet(Sheet):
    """Every habit with the moment that proves it, then the skills that have grown."""

    def title(self) -> str:
        """Its heading."""
        return "Habits and skills"

    def lead(self) -> str:
        """What to try next."""
        return see_debrief(self.game.program, self.game.state).next_time

    def least(self) -> float:
        """Room for whole sentences."""
        return 720.0

    def rows(self, look: Look, w: float) -> tuple[Row, ...]:
        """A row for each habit, then one for each skill that has changed."""
        proofs, grown = _proved(self.game), self._grown()
        habits = (_habit(look, one, proofs) for one in self._habits())
        skills = tuple(entry_row(look, w, _skill(look, one)) for one in grown)
        return (
            *(entry_row(look, w, one) for one in habits),
            words_row(look, w, "Skills, from the first morning to the end", Ink(H4)),
            *(skills or (words_row(look, w, NONE_GROWN),)),
        )

    def count(self) -> int:
        """One row for each, and a heading."""
        return len(self._habits()) + 1 + max(1, len(self._grown()))

    def _habits(self) -> tuple[HabitView, ...]:
        return see_debrief(self.game.program, self.game.state).habits

    def _grown(self) -> tuple[GrowthView, ...]:
        every = see_growth(self.game.program, self.game.state)
        return tuple(one for one in every if one.change_text)


@kept
def _proved(game: Playing) -> Mapping[str, ProofView]:
    """What proves each habit, by its key."""
    moments = (game.opening, *(turn.state for turn in game.turns))
    return {one.habit: one for one in see_proofs(game.program, moments)}


def _habit(look: Look, one: HabitView, proofs: Mapping[str, ProofView]) -> Entry:
    p = look.palette
    fills = {"good": p.good.tint, "bad": p.bad.tint, "not yet": p.paper2}
    colours = {"good": p.good.text, "bad": p.bad.text, "not yet": p.ink2}
    words = {"good": "seen", "bad": "slipped", "not yet": "not yet"}
    proof = proofs[one.key].sentence if one.key in proofs else ""
    advice = one.advice if one.seen != "good" else ""
    return Entry(
        one.name,
        under="\n".join(text for text in (proof, advice) if text),
        icon=icon(one.icon),
        colour=colours[one.seen],
        end=words[one.seen],
        fill=fills[one.seen],
        strong=True,
    )


def _skill(look: Look, one: GrowthView) -> Entry:
    came = f"{one.name}: {number(one.start)} to {number(one.value)}"
    return Entry(came, icon=SKILL_ICONS[one.key], end=one.change_text, colour=look.palette.ink2)
