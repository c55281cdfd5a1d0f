"""Decisions by what they were worth: their nodes on the line of time, and the sheet of them all."""

from __future__ import annotations

from attrs import field, frozen

from pmsim.gui.colours import Category
from pmsim.gui.hindsight import LookBack
from pmsim.gui.parts.decision_axis import Node
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.scroll import Row
from pmsim.gui.parts.words import Ink
from pmsim.gui.screens.debrief_three import Ranked
from pmsim.gui.screens.sheets_frame import Sheet
from pmsim.gui.screens.sheets_rows import Entry, entry_row, words_row
from pmsim.gui.screens.sheets_score import MoveSheet
from pmsim.gui.theme import H4
from pmsim.model.clock import share_of_days
from pmsim.view.impacts import NOTHING_STANDS_OUT, ImpactView, that_mattered
from pmsim.view.words import sentence

_CATEGORIES = {
    "plan-day": Category.THINK,
    "negotiate": Category.STAKEHOLDERS,
    "home": Category.REST,
    "bulb": Category.THINK,
    "chat": Category.STAKEHOLDERS,
    "door-knock": Category.USERS,
    "backlog": Category.TEAM,
    "calendar-fixed": Category.TEAM,
}
"""The colour of a decision, by its icon; what is none of these came by post."""


def claimed(back: LookBack) -> tuple[ImpactView, ...]:
    """What is beyond noise, in the order of the run."""
    return tuple(one for one in back.impacts or () if one.claimed)


def mattered(back: LookBack) -> tuple[ImpactView, ...]:
    """The three that mattered most, the worst first."""
    return that_mattered(back.impacts or ())


def weightiest(back: LookBack) -> int:
    """Which of the claimed ones is told about first: the worst; -1 without any."""
    first = mattered(back)[:1]
    return claimed(back).index(first[0]) if first else -1


def ranked(worths: tuple[ImpactView, ...]) -> tuple[Ranked, ...]:
    """The three that mattered most with their rank and their node on the line."""
    found = enumerate(that_mattered(worths), start=1)
    return tuple(Ranked(str(rank), worths.index(one), one) for rank, one in found)


def hue_of(one: ImpactView) -> Category:
    """The colour of a decision."""
    return _CATEGORIES.get(one.icon, Category.ADMIN)


def impact_nodes(worths: tuple[ImpactView, ...], days: int) -> tuple[Node, ...]:
    """A node for each decision; the largest reaches the edge."""
    most = max((abs(one.mean) for one in worths), default=1.0)
    ranks = {one.node: one.rank for one in ranked(worths)}
    return tuple(
        Node(
            ("move", i),
            share_of_days(one.at, days),
            one.mean / most,
            one.icon,
            hue_of(one),
            f"{one.when}. {sentence(one.did)} {one.verdict}",
            what_if=True,
            rank=ranks.get(i, ""),
        )
        for i, one in enumerate(worths)
    )


@frozen
class WorthSheet(Sheet):
    """What decisions were worth: the three that mattered most, then all that was measured."""

    back: LookBack = field(kw_only=True)

    def title(self) -> str:
        """Its heading."""
        return "What would have been"

    def lead(self) -> str:
        """How it was found out."""
        return (
            "Played again from each decision, with the same luck, by somebody sensible; "
            "the numbers are points of score."
        )

    def least(self) -> float:
        """Room for whole sentences."""
        return 860.0

    def rows(self, look: Look, w: float) -> tuple[Row, ...]:
        """Sentences first, then the rest of what was measured, then what was recorded."""
        first = mattered(self.back)
        measured = [one for one in self.back.impacts or () if one not in first]
        told = [one for one in measured if one.claimed or one.hindsight]
        rest = [one for one in measured if one not in told]
        rows = [entry_row(look, w, _entry(look, one)) for one in first]
        if not first:
            rows.append(words_row(look, w, NOTHING_STANDS_OUT))
        for heading, some in (("Smaller things", told), ("No difference beyond luck", rest)):
            if some:
                rows.append(words_row(look, w, heading, Ink(H4)))
                rows += [entry_row(look, w, _entry(look, one)) for one in some]
        rows.append(words_row(look, w, "What moved the numbers, as it was recorded", Ink(H4)))
        return (*rows, *MoveSheet(self.game).rows(look, w))

    def count(self) -> int:
        """One row for each."""
        return len(self.back.impacts or ()) + MoveSheet(self.game).count() + 4


def _entry(look: Look, one: ImpactView) -> Entry:
    p = look.palette
    if not one.claimed:
        text = one.sentence if one.hindsight else f"{one.done}."
        return Entry(text, icon=one.icon, colour=p.ink2)
    tone = p.good if one.mean > 0 else p.bad
    under = f"Mostly {one.mostly}: {one.interval} points."
    return Entry(
        one.sentence,
        under=under,
        icon=one.icon,
        colour=tone.text,
        end=one.points,
        fill=tone.tint,
        strong=True,
    )
