"""What would have been, worked out while the player reads how it ended; screens see how far it is.

The work is done by other processes; here they are begun, asked, and ended.
"""

from __future__ import annotations

from collections.abc import Callable
from traceback import format_exc
from typing import TYPE_CHECKING, Protocol

from attrs import evolve, frozen

from pmsim.gui.keeping import Kept

if TYPE_CHECKING:
    from pathlib import Path

    from pmsim.analysis.impact import Progress
    from pmsim.model.impact import Impact
    from pmsim.model.study import Study
    from pmsim.session.play import Game
    from pmsim.session.run import Run
    from pmsim.view.clouds import CloudView
    from pmsim.view.impacts import ImpactView


@frozen
class LookBack:
    """How far it is, as a screen may see it; at the end, what was found."""

    done: int = 0
    of: int = 0
    """0 before it has begun."""
    impacts: tuple[ImpactView, ...] | None = None
    trouble: str = ""
    """Why nothing will come of it, in a sentence."""
    clouds: tuple[CloudView, ...] = ()
    """How bots did; none where no study of this very scenario is at hand."""
    other: tuple[tuple[float, float], ...] = ()
    """After a what-if: the path as it was, (outcome, stress) at the end of each day."""
    first: float = 0.0
    """After a what-if: the score as it was."""
    kept: Kept = Kept()
    """What came of writing the run down."""


class Measuring(Protocol):
    """An examination under way."""

    @property
    def progress(self) -> Progress:
        """How far it is. Raises what went wrong in the background."""

    def stop(self) -> None:
        """Ends it early."""


def _begin(game: Game) -> Measuring:
    from pmsim.analysis.examination import Examination

    return Examination(game.program, game.run, game.journal)


class Hindsight:
    """Examines the run that has ended, one at a time."""

    def __init__(
        self,
        note_fault: Callable[[str], Path],
        study: Callable[[Game], Study | None],
        begin: Callable[[Game], Measuring] = _begin,
    ) -> None:
        self._note_fault = note_fault
        self._study = study
        self._begin = begin
        self._run: Run | None = None
        self._measuring: Measuring | None = None
        self._seen = LookBack()
        self.found: tuple[Impact, ...] | None = None
        """What came of it, once it is done."""

    def another(self) -> Hindsight:
        """One for another run, asked and ended by itself."""
        return Hindsight(self._note_fault, self._study, self._begin)

    def look(self, game: Game | None) -> LookBack:
        """How far it is with a game that is over; begins when it sees that. Never waits."""
        run = game.run if game is not None and game.over else None
        if run is not self._run:
            self.stop()
            self._run = run
        if game is None or run is None or self._seen.impacts is not None or self._seen.trouble:
            return self._seen
        try:
            self._ask(game)
        except Exception:  # noqa: BLE001 - the rest of the debrief is worth reading without it
            seen = self._seen
            self.stop()
            self._run = run
            self._seen = evolve(seen, trouble=_sorry(self._note_fault(format_exc())))
        return self._seen

    def stop(self) -> None:
        """Ends what is under way, and forgets what was found."""
        if self._measuring is not None:
            self._measuring.stop()
        self._run, self._measuring, self._seen, self.found = None, None, LookBack(), None

    def _ask(self, game: Game) -> None:
        seen = self._seen
        if self._measuring is None:
            seen = LookBack(clouds=_clouds(self._study(game)))
            self._measuring = self._begin(game)
        progress = self._measuring.progress
        if (progress.done, progress.of) != (seen.done, seen.of):
            seen = evolve(seen, done=progress.done, of=progress.of)
        if progress.impacts is not None:
            seen = evolve(seen, impacts=told(game, progress.impacts))
            self.found, self._measuring = progress.impacts, None
        self._seen = seen


def _clouds(study: Study | None) -> tuple[CloudView, ...]:
    from pmsim.view.clouds import see_clouds

    return see_clouds(study) if study else ()


def told(game: Game, impacts: tuple[Impact, ...]) -> tuple[ImpactView, ...]:
    """Impacts in words, in the order of the run."""
    from pmsim.view.impacts import see_impacts

    run = game.run
    return see_impacts(game.program, [(run.before(one.question.turn), one) for one in impacts])


def _sorry(path: Path) -> str:
    return f"What would have been could not be worked out; {path.name} says why."
