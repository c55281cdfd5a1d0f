"""A finished run to keep, to print and to share: where it was written, and the day's luck."""

from __future__ import annotations

from attrs import evolve, field, frozen

from pmsim.gui.hindsight import LookBack
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.scroll import Row
from pmsim.gui.parts.words import Ink
from pmsim.gui.screen import Screen
from pmsim.gui.screens.sheets_frame import Sheet
from pmsim.gui.screens.sheets_rows import Entry, entry_row, words_row
from pmsim.gui.theme import BODY, H4


@frozen
class KeepSheet(Sheet):
    """Where page and record are, and how a friend plays the same day."""

    back: LookBack = field(kw_only=True)

    def told(self, back: LookBack) -> Screen:
        """Once they are written, it says where."""
        return self if back == self.back else evolve(self, back=back)

    def title(self) -> str:
        """Its heading."""
        return "To keep, to print, to share"

    def least(self) -> float:
        """Room for whole paths."""
        return 760.0

    def rows(self, look: Look, w: float) -> tuple[Row, ...]:
        """What was written and where; then the seed."""
        friend = entry_row(look, w, Entry(self.command(), icon="play", fill=look.palette.sun_soft))
        return (
            *(entry_row(look, w, one) for one in self._written(look)),
            words_row(look, w, "The same day for a friend", Ink(H4)),
            words_row(look, w, self._same_luck(), Ink(BODY)),
            friend,
        )

    def count(self) -> int:
        """Page, record, and three for the friend."""
        return 6

    def command(self) -> str:
        """What a friend types to play the same day."""
        scenario = self.game.source or self.game.program.scenario.key
        name = f'"{scenario}"' if " " in scenario else scenario
        background = self.game.program.background.key
        return f"pmsim play {name} --seed {self.game.seed} --background {background}"

    def _same_luck(self) -> str:
        program = self.game.program
        who = program.background.name
        return (
            f"{program.scenario.title}, seed {self.game.seed}, {who}: "
            "the same morning, the same truths, the same luck. Only the choices are their own."
        )

    def _written(self, look: Look) -> tuple[Entry, ...]:
        p, kept = look.palette, self.back.kept
        if kept.trouble:
            return (Entry(kept.trouble, icon="warning", colour=p.bad.text, fill=p.bad.tint),)
        if kept.under_way or not kept.files:
            return (Entry("Writing it down.", icon="clock"),)
        page, record = kept.files
        late = "Written before it was known what your decisions were worth; S writes it anew later."
        return (
            Entry(
                "A page to read, print or send, which needs no network",
                under=page,
                icon="check",
                colour=p.good.text,
                fill=p.good.tint,
                strong=True,
            ),
            Entry("A record with every decision, for pmsim compare", under=record, icon="save"),
            *(() if kept.measured else (Entry(late, icon="clock"),)),
        )
