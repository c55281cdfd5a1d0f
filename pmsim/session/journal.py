"""What a playthrough is on record: where it began, and every decision since.

A journal is the save, the replay, the bug report and the undo. It only ever grows.
"""

from __future__ import annotations

from attrs import evolve, frozen

UNDO = "undo"
"""The one verb of a journal that is no action of the game: `undo 2` takes two decisions back."""


@frozen
class Header:
    """Everything a playthrough needs besides its decisions."""

    scenario: str
    """The scenario's key."""
    scenario_digest: str
    seed: int
    background: str
    made_by: str
    """The version of pmsim that began it."""
    opening: str = ""
    """Digest of the first state."""
    from_event: str = ""
    """For authors: the event in whose middle it began."""
    settings: tuple[tuple[str, float], ...] = ()
    """For authors: numbers that were set at the beginning."""
    source: str = ""
    """The file of a scenario that is not one of the shipped ones."""

    @property
    def from_the_middle(self) -> bool:
        """Whether an author began it somewhere else than on the first morning."""
        return bool(self.from_event or self.settings)


@frozen
class Entry:
    """One decision, and the digest of the state after it."""

    text: str
    """An action's text, or `undo N`."""
    digest: str
    ending: str = ""
    """The key of the ending, when this decision brought it."""

    @property
    def undoes(self) -> int:
        """How many decisions it takes back; 0 for an action."""
        verb, _, count = self.text.partition(" ")
        return int(count) if verb == UNDO and count.isdecimal() else 0


@frozen
class Journal:
    """A header and the entries so far."""

    header: Header
    entries: tuple[Entry, ...] = ()

    def and_then(self, entry: Entry) -> Journal:
        """The journal with one more entry."""
        return evolve(self, entries=(*self.entries, entry))

    def first(self, count: int) -> Journal:
        """The journal as it was after that many entries."""
        return evolve(self, entries=self.entries[:count])

    @property
    def decisions(self) -> int:
        """How many decisions stand, those taken back left out."""
        standing = 0
        for entry in self.entries:
            standing += -entry.undoes or 1
        return max(standing, 0)

    @property
    def ending(self) -> str:
        """The key of the ending, or nothing while it goes on."""
        return self.entries[-1].ending if self.entries else ""
