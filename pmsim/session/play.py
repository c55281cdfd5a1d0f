"""The game that the skins hold in their hands: a state to look at, and two verbs, act and undo."""

from __future__ import annotations

from typing import Literal

from attrs import evolve, frozen

from pmsim import __version__
from pmsim.engine.compile import compile_scenario
from pmsim.engine.digest import digest
from pmsim.engine.program import Program
from pmsim.engine.step import Refusal, Step, step
from pmsim.model.actions import Action
from pmsim.model.facts import Happening
from pmsim.model.scenario import Scenario
from pmsim.model.state import Phase, State
from pmsim.session.journal import UNDO, Entry, Header, Journal
from pmsim.session.run import Parting, Run, Turn, begin, replay
from pmsim.session.save_file import SaveFile
from pmsim.session.store import Opened, Store

_TORN = (
    "The last decision was torn while it was being written, so it does not count; "
    "please decide it again."
)


@frozen
class Start:
    """Where a new playthrough begins."""

    seed: int
    background: str = ""
    """A background's key; the scenario's first when empty."""
    from_event: str = ""
    settings: tuple[tuple[str, float], ...] = ()
    source: str = ""
    """The file of a scenario that is not one of the shipped ones."""


@frozen
class Undone:
    """Decisions were taken back."""

    actions: tuple[Action, ...]
    """The latest first."""


@frozen
class NotUndone:
    """Why nothing was taken back: there is `nothing`, or something was `revealed` since."""

    reason: Literal["nothing", "revealed"]


class Game:
    """A playthrough under way, with its save.

    Without a save (`keep` is None) nothing is written; that is for tests and for what-ifs.
    """

    def __init__(self, program: Program, journal: Journal, run: Run, keep: SaveFile | None) -> None:
        self.program = program
        self.journal = journal
        self._run = run
        self._keep = keep
        self.notice = ""
        """Something the player should be told when the game goes on; usually nothing."""

    @classmethod
    def start(cls, scenario: Scenario, start: Start, store: Store | None = None) -> Game:
        """A new playthrough, in a new save. Raises KeyError for unknown names, SaveError."""
        program = compile_scenario(scenario, start.background)
        header = Header(
            scenario=scenario.key,
            scenario_digest=scenario.digest,
            seed=start.seed,
            background=program.background.key,
            made_by=__version__,
            from_event=start.from_event,
            settings=start.settings,
            source=start.source,
        )
        run = begin(program, header)
        journal = Journal(evolve(header, opening=digest(run.opening)))
        return cls(program, journal, run, store.create(journal) if store else None)

    @classmethod
    def resume(cls, scenario: Scenario, opened: Opened) -> Game | Parted:
        """Goes on with a save, or tells where its replay parts from it and closes it."""
        journal = opened.journal
        try:
            program = compile_scenario(scenario, journal.header.background)
        except KeyError:
            opened.file.close()
            return Parted(scenario, journal, Parting(0, "", "beginning"), 0)
        followed = replay(program, journal)
        if followed.parting is None and followed.run is not None:
            game = cls(program, journal, followed.run, opened.file)
            game.notice = _TORN if opened.torn else ""
            return game
        opened.file.close()
        parting = followed.parting or Parting(0, "", "beginning")
        return Parted(scenario, journal, parting, followed.agreed)

    @property
    def run(self) -> Run:
        """Everything that has been decided, and the moments between."""
        return self._run

    @property
    def state(self) -> State:
        """The state now. Not to be written to."""
        return self._run.state

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Every decision that stands, with the state and the facts it led to."""
        return self._run.turns

    @property
    def opening(self) -> State:
        """The first state."""
        return self._run.opening

    @property
    def facts_since_last(self) -> tuple[Happening, ...]:
        """What the last decision led to; at the beginning, what the first morning brought."""
        return self._run.facts

    @property
    def rewound(self) -> bool:
        """Whether something revealed was taken back; such a run counts for no comparison."""
        return self._run.rewound

    @property
    def seed(self) -> int:
        """The day's luck, as a number to tell a friend."""
        return self.journal.header.seed

    @property
    def over(self) -> bool:
        """Whether the playthrough has reached its ending."""
        return self.state.phase == Phase.ENDED

    @property
    def save_name(self) -> str:
        """What the player calls the save; empty without one."""
        return self._keep.name if self._keep else ""

    def act(self, action: Action) -> Step | Refusal:
        """Plays an action; it is on disk before this returns. SaveError means nothing changed."""
        result = step(self.program, self.state, action)
        if isinstance(result, Refusal):
            return result
        self._record(Entry(action.text, digest(result.state), self._ending(result.state)))
        self._run = self._run.and_then(action, result)
        return result

    def undo(self, count: int = 1, *, confirm: bool = False) -> Undone | NotUndone:
        """Takes decisions back. Past something revealed it needs `confirm`, and marks the run."""
        turns = self._run.turns
        if not 1 <= count <= len(turns):
            return NotUndone("nothing")
        back = turns[len(turns) - count :]
        if any(turn.revealed for turn in back) and not confirm:
            return NotUndone("revealed")
        after = self._run.without_last(count)
        self._record(Entry(f"{UNDO} {count}", digest(after.state)))
        self._run = after
        return Undone(tuple(turn.action for turn in reversed(back)))

    def branch(self, turn: int) -> Game:
        """A what-if: this playthrough as it stood before a turn, in no save.

        Whoever plays on has seen what came of it once, so it counts as rewound.
        """
        run = Run(self.opening, self.turns[:turn], rewound=True)
        entries = tuple(Entry(one.action.text, digest(one.state)) for one in run.turns)
        return Game(self.program, Journal(self.journal.header, entries), run, None)

    def close(self) -> None:
        """Lets go of the save. One in which nothing was decided is not worth keeping."""
        if self._keep is None:
            return
        if not self.journal.entries:
            self._keep.discard()
        else:
            self._keep.close()

    def _record(self, entry: Entry) -> None:
        if self._keep is not None:
            self._keep.append(entry)
        self.journal = self.journal.and_then(entry)

    def _ending(self, state: State) -> str:
        if state.phase != Phase.ENDED:
            return ""
        return self.program.scenario.endings[state.ending].key


@frozen
class Parted:
    """A save that can no longer be followed to its end. It stays as it is."""

    scenario: Scenario
    journal: Journal
    parting: Parting
    agreed: int
    """How many entries still agree; one can go on from there."""

    @property
    def sentence(self) -> str:
        """Where it parts, for the player."""
        return self.parting.sentence

    def go_on(self, store: Store) -> Game:
        """Goes on, in a new save, from the last decision that agrees. Raises SaveError."""
        header = evolve(
            self.journal.header, scenario_digest=self.scenario.digest, made_by=__version__
        )
        try:
            program = compile_scenario(self.scenario, header.background)
        except KeyError:
            return self.anew(store)
        journal = evolve(self.journal.first(self.agreed), header=header)
        followed = replay(program, journal)
        if followed.run is None:
            return self.anew(store)
        journal = journal.first(followed.agreed)
        return Game(program, journal, followed.run, store.create(journal))

    def anew(self, store: Store) -> Game:
        """The same day from its beginning, with the same luck. Raises SaveError.

        A background, an event or a setting that the scenario no longer knows is left out.
        """
        header, scenario = self.journal.header, self.scenario
        backgrounds = {one.key for one in scenario.backgrounds}
        events = {one.key for one in scenario.events}
        background = header.background if header.background in backgrounds else ""
        names = compile_scenario(scenario, background).slots.index
        start = Start(
            seed=header.seed,
            background=background,
            from_event=header.from_event if header.from_event in events else "",
            settings=tuple(pair for pair in header.settings if pair[0] in names),
            source=header.source,
        )
        return Game.start(scenario, start, store)
