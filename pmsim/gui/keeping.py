"""A finished run written down, as a page and as a record, in a thread; screens see what came of it.

The thread is waited for when the program ends, so that no page is torn.
"""

from __future__ import annotations

from threading import Thread
from traceback import format_exc
from typing import TYPE_CHECKING

from attrs import frozen

from pmsim.paths import data_folder
from pmsim.session.save_file import reason

if TYPE_CHECKING:
    from pathlib import Path

    from pmsim.model.impact import Impact
    from pmsim.model.study import Study
    from pmsim.session.drawer import Drawer
    from pmsim.session.play import Game


@frozen
class Kept:
    """What came of writing a run down, as a screen may see it."""

    under_way: bool = False
    measured: bool = False
    """Whether what its decisions were worth is on it."""
    files: tuple[str, ...] = ()
    trouble: str = ""
    """Why there are no files, in a sentence."""


class Keeper:
    """Writes runs down beside the saves, never over anything."""

    def __init__(self, drawer: Drawer) -> None:
        self._drawer = drawer
        self._job: _Job | None = None

    @property
    def seen(self) -> Kept:
        """What came of the latest wish."""
        return self._job.seen if self._job else Kept()

    def keep(self, game: Game, impacts: tuple[Impact, ...] | None, study: Study | None) -> None:
        """Begins to write, unless just that was written already."""
        job = _Job(self._drawer, game, impacts, study)
        if self._job is None or not self._job.serves(job):
            self._job = job
            Thread(target=job.work, name="keeper").start()

    def forget(self) -> None:
        """The run is put away; what is being written is finished."""
        self._job = None


class _Job:
    """One run to be written down."""

    def __init__(
        self, drawer: Drawer, game: Game, impacts: tuple[Impact, ...] | None, study: Study | None
    ) -> None:
        self._drawer = drawer
        self._program, self._run, self._journal = game.program, game.run, game.journal
        self._impacts, self._study = impacts, study
        self._name = game.save_name or f"{game.program.scenario.key}-seed-{game.seed}"
        self.seen = Kept(under_way=True, measured=impacts is not None)

    def serves(self, other: _Job) -> bool:
        """Whether the other would write the very same."""
        same = self._run is other._run and self.seen.measured == other.seen.measured
        return same and not self.seen.trouble

    def work(self) -> None:
        """Makes page and record, and writes them."""
        measured = self.seen.measured
        try:
            files = self._drawer.file_away(self._name, self._pages())
            self.seen = Kept(measured=measured, files=tuple(map(str, files)))
        except OSError as error:
            words = f"Nothing could be written in {self._drawer.folder} ({reason(error)})."
            self.seen = Kept(trouble=words)
        except Exception:  # noqa: BLE001 - a page that fails must not cost the debrief
            path = self._drawer.note_fault(format_exc())
            self.seen = Kept(trouble=f"The page could not be made; {path.name} says why.")

    def _pages(self) -> tuple[tuple[str, str], ...]:
        from pmsim.report.debrief_page import debrief_page
        from pmsim.report.making import record_of
        from pmsim.report.plain import record_text
        from pmsim.report.style import page_fonts

        record = record_of(self._program, self._run, self._journal, self._impacts, self._study)
        page = debrief_page(record, page_fonts(_typeface))
        return ((".html", page), (".json", record_text(record)))


def _typeface(file: str) -> bytes:
    folder: Path = data_folder("assets") / "fonts"
    return (folder / file).read_bytes()
