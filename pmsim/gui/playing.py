"""The playthrough as a screen may see it: what to look at, nothing to write to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from attrs import frozen

if TYPE_CHECKING:
    from pmsim.engine.program import Program
    from pmsim.model.facts import Happening
    from pmsim.model.state import State
    from pmsim.session.play import Game
    from pmsim.session.run import Turn


class Playing(Protocol):
    """What every screen of a day is made from; screens ask `pmsim.view` about the rest."""

    @property
    def program(self) -> Program:
        """The scenario, compiled for the player's background."""

    @property
    def state(self) -> State:
        """The state now. Not to be written to."""

    @property
    def opening(self) -> State:
        """The first state of the playthrough."""

    @property
    def facts_since_last(self) -> tuple[Happening, ...]:
        """What the last decision led to; at the beginning, what the first morning brought."""

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Every decision that stands."""

    @property
    def notice(self) -> str:
        """Something the player should be told when the game goes on; usually nothing."""

    @property
    def save_name(self) -> str:
        """What the player calls the save; empty without one."""

    @property
    def seed(self) -> int:
        """The day's luck, as a number to tell a friend."""

    @property
    def source(self) -> str:
        """The file of a scenario that is not one of the shipped ones; else empty."""

    @property
    def rewound(self) -> bool:
        """Whether something revealed was taken back."""


@frozen
class Snapshot:
    """A playthrough at one moment, so that a screen that keeps it stays true to its picture."""

    program: Program
    state: State
    opening: State
    facts_since_last: tuple[Happening, ...]
    turns: tuple[Turn, ...]
    notice: str = ""
    save_name: str = ""
    seed: int = 0
    source: str = ""
    rewound: bool = False


def snapshot(game: Game) -> Snapshot:
    """The game as it stands now."""
    return Snapshot(
        game.program,
        game.state,
        game.opening,
        game.facts_since_last,
        game.turns,
        game.notice,
        game.save_name,
        game.journal.header.seed,
        game.journal.header.source,
        game.rewound,
    )
