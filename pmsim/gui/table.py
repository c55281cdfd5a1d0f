"""The table the game is played at: scenarios, saves, settings, and the day under way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from pmsim.gui.hindsight import Hindsight, LookBack
from pmsim.gui.keeping import Keeper
from pmsim.gui.playing import Snapshot, snapshot
from pmsim.session.drawer import Drawer
from pmsim.session.save_file import SaveError
from pmsim.session.shelf import Shelf

if TYPE_CHECKING:
    from pmsim.engine.step import Refusal
    from pmsim.model.actions import Action
    from pmsim.model.scenario import Scenario
    from pmsim.model.study import Study
    from pmsim.session.play import Game, NotUndone, Parted
    from pmsim.view.briefing import BriefingView

_SEEDS = 10_000
"""Seeds that are drawn are short, so that they can be told to a friend."""


_PASSES = "advance"
"""What the day's clock does without the player; nobody calls that a decision."""

_PART = "set"
"""A value of an offer: only the whole offer is a decision."""


class NotPossibleError(Exception):
    """Something the player asked for cannot be; the message is a sentence to show."""


class Table:
    """Holds one game at a time, and lets go of it when another begins.

    The engine is loaded with the first game; the title does without.
    """

    def __init__(self, shelf: Shelf, drawer: Drawer, game: Game | None = None) -> None:
        self.shelf = shelf
        self.game = game
        self._real: Game | None = None
        """The playthrough as it was, while a what-if of it is played."""
        self._as_it_was: tuple[tuple[tuple[float, float], ...], float] = ((), 0.0)
        """Its path on the map, and its score."""
        self._drawer = drawer
        self.hindsight = Hindsight(drawer.note_fault, self._study)
        self._again: Hindsight | None = None
        """The same for a what-if."""
        self._keeper = Keeper(drawer)
        self.settings, self.notice = drawer.settings()
        """What the player likes, and something to be told about it; usually nothing."""

    @property
    def playing(self) -> Snapshot | None:
        """The game as it stands, if there is one."""
        return snapshot(self.game) if self.game else None

    def briefing(self, path: Path) -> BriefingView:
        """The letter of a scenario. Raises NotPossibleError with what is wrong with it."""
        from pmsim.view.briefing import see_briefing

        return see_briefing(self._scenario(path))

    def _scenario(self, path: Path) -> Scenario:
        loaded = self.shelf.load(path)
        if loaded.scenario is None:
            from pmsim.language.diagnostics import as_text

            raise NotPossibleError(as_text(loaded.errors[0]))
        return loaded.scenario

    def start(self, path: Path, background: str, seed: int | None) -> None:
        """A new playthrough. Raises NotPossibleError."""
        import secrets

        from pmsim.session.play import Start

        scenario = self._scenario(path)
        luck = secrets.randbelow(_SEEDS) if seed is None else seed
        try:
            self._take(self.shelf.start(path, scenario, Start(luck, background)))
        except SaveError as error:
            raise NotPossibleError(str(error)) from error

    def go_on(self, save: Path) -> Parted | None:
        """Goes on with a save, or says where it parts from it. Raises NotPossibleError."""
        from pmsim.session.play import Parted

        self.leave()
        try:
            game = self.shelf.resume(save)
        except SaveError as error:
            raise NotPossibleError(str(error)) from error
        if isinstance(game, Parted):
            return game
        self._take(game)
        return None

    def mend(self, parted: Parted, *, anew: bool) -> None:
        """Goes on in a new save with what still agrees, or anew. Raises NotPossibleError."""
        store = self.shelf.store
        try:
            self._take(parted.anew(store) if anew else parted.go_on(store))
        except (SaveError, KeyError) as error:
            raise NotPossibleError(str(error)) from error

    def act(self, actions: tuple[Action, ...]) -> str:
        """Plays actions until one is refused; then why, else nothing. Raises NotPossibleError."""
        from pmsim.engine.step import Refusal

        game = self.game
        if game is None:
            return ""
        for action in actions:
            try:
                result = game.act(action)
            except SaveError as error:
                raise NotPossibleError(str(error)) from error
            if isinstance(result, Refusal):
                return _why(game, result)
        return ""

    def undo(self, *, sure: bool) -> NotUndone | None:
        """Takes the last decision back, and the time that went by itself since, or says why not.

        Raises NotPossibleError.
        """
        from pmsim.session.play import NotUndone

        if self.game is None:
            return NotUndone("nothing")
        verbs = [turn.action.verb for turn in self.game.turns]
        try:
            result = self.game.undo(_one_decision(verbs), confirm=sure)
        except SaveError as error:
            raise NotPossibleError(str(error)) from error
        return result if isinstance(result, NotUndone) else None

    def settle(self, name: str, value: float | bool) -> str:
        """Changes a setting and keeps it; one sentence when it could not be kept."""
        self.settings = self.settings.with_(name, value)
        return self._drawer.keep(self.settings)

    def tell(self, hint: str) -> str:
        """Keeps that a hint was given; one sentence when it could not be kept."""
        self.settings = self.settings.having_told(hint)
        return self._drawer.keep(self.settings)

    def note_fault(self, trace: str) -> Path:
        """Keeps the trace of a fault for a report."""
        return self._drawer.note_fault(trace)

    def look_back(self) -> LookBack:
        """What would have been, as far as it is worked out by now; nothing while a day runs."""
        kept = self._keeper.seen
        if self._real is None or self._again is None:
            back = self.hindsight.look(self.game)
        else:
            path, score = self._as_it_was
            back = evolve(self._again.look(self.game), other=path, first=score)
        return back if back.kept == kept else evolve(back, kept=kept)

    @property
    def branched(self) -> bool:
        """Whether a what-if is played."""
        return self._real is not None

    def what_if(self, turn: int) -> None:
        """Plays on from before a turn of a run that has ended; the one that is saved waits."""
        if self.game is not None:
            self._end_again()
            self._real = self._real or self.game
            self._as_it_was = _path_and_score(self._real)
            self.game = self.game.branch(turn)
            self._again = self.hindsight.another()
            self._keeper.forget()

    def as_it_was(self) -> None:
        """Ends a what-if: the finished run is the one that is looked at."""
        if self._real is not None:
            self._end_again()
            self._real, self.game = None, self._real
            self._keeper.forget()

    def _end_again(self) -> None:
        if self._again is not None:
            self._again.stop()
            self._again = None

    def keep(self) -> None:
        """Begins to write the finished run down; `look_back` tells what comes of it."""
        if self.game is not None and self.game.over:
            found = (self._again or self.hindsight).found
            self._keeper.keep(self.game, found, self._study(self.game))

    def leave(self) -> None:
        """Lets go of the game; it is on disk already."""
        self.hindsight.stop()
        self._end_again()
        self._keeper.forget()
        for game in (self.game, self._real):
            if game is not None:
                game.close()
        self.game = self._real = None

    def _study(self, game: Game) -> Study | None:
        source, scenario = game.journal.header.source, game.program.scenario
        path = Path(source) if source else self.shelf.find(scenario.key)
        return self.shelf.study(path, scenario)

    def _take(self, game: Game) -> None:
        self.leave()
        self.game = game


def _path_and_score(game: Game) -> tuple[tuple[tuple[float, float], ...], float]:
    from pmsim.view.debrief import see_debrief

    view = see_debrief(game.program, game.state)
    return tuple((one.outcome, one.stress) for one in view.path), view.score


def _one_decision(verbs: list[str]) -> int:
    """How many of the latest actions one decision is: with the time that passed by itself since,
    and with all the values of an offer.
    """
    back = list(reversed(verbs))
    count = next((i for i, verb in enumerate(back) if verb != _PASSES), len(back))
    count = next((i for i, verb in enumerate(back) if i >= count and verb != _PART), len(back))
    return min(count + 1, len(back))


def _why(game: Game, refusal: Refusal) -> str:
    from pmsim.view.offers import offer_view

    if refusal.offer is None:
        return "That is not on offer any more."
    view = offer_view(game.program, game.state, refusal.offer)
    return f"{view.label}: {view.why}"
