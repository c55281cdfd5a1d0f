"""What the text game asks of a playthrough."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from pmsim.engine.program import Program
from pmsim.engine.step import Refusal, Step
from pmsim.model.actions import Action
from pmsim.model.facts import Happening
from pmsim.model.state import State
from pmsim.session.journal import Journal
from pmsim.session.play import NotUndone, Undone
from pmsim.session.run import Run

ReadLine = Callable[[str], str | None]
"""Shows a prompt and gives back the line that was typed; None when the input has ended."""
Write = Callable[[str], None]
"""Takes one line of text, without its end."""


class Game(Protocol):
    """A playthrough that can be looked at, played and taken back."""

    @property
    def program(self) -> Program:
        """What is played."""

    @property
    def state(self) -> State:
        """How it stands."""

    @property
    def save_name(self) -> str:
        """What the player calls the save; empty without one."""

    @property
    def run(self) -> Run:
        """Every decision that stands, and the moments between."""

    @property
    def journal(self) -> Journal:
        """The record of the playthrough."""

    @property
    def facts_since_last(self) -> tuple[Happening, ...]:
        """What the last decision led to."""

    def act(self, action: Action) -> Step | Refusal:
        """Plays an action."""

    def undo(self, count: int = 1, *, confirm: bool = False) -> Undone | NotUndone:
        """Takes decisions back."""
