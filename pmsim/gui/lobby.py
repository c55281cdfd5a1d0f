"""What stands at the door: the scenarios that can be played, and the saves to go on with."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve, frozen

from pmsim.gui.save_card import SaveCard
from pmsim.model.synopsis import Synopsis
from pmsim.session.shelf import Shelf
from pmsim.session.store import SaveInfo

_MOST = 30
"""So many of the latest saves are looked into; nobody scrolls farther."""


@frozen
class Card:
    """One scenario of the picker."""

    path: Path
    synopsis: Synopsis
    in_progress: bool
    best: str
    """The best grade so far; empty before the first."""


@frozen
class Lobby:
    """Everything the title and its sheets show."""

    cards: tuple[Card, ...]
    saves: tuple[SaveCard, ...]
    """The latest first."""
    waiting: tuple[SaveInfo, ...] = ()
    """Those that were not followed yet to where they stand."""

    @property
    def latest(self) -> SaveCard | None:
        """The save that Continue goes on with."""
        return next((save for save in self.saves if save.can_go_on), None)


def glimpse(shelf: Shelf) -> Lobby:
    """What can be told at once: a few lines of each scenario, and what the saves say themselves.

    Opens and changes none.
    """
    found = ((path, shelf.synopsis(path)) for path in shelf.shipped())
    known = tuple((path, _told(shelf, path, one)) for path, one in found if one)
    waiting = tuple(shelf.store.listing()[:_MOST])
    saves = tuple(_glimpsed(info, tuple(one for _, one in known)) for info in waiting)
    return Lobby(tuple(_card(path, one, saves) for path, one in known), saves, waiting)


def _glimpsed(info: SaveInfo, known: tuple[Synopsis, ...]) -> SaveCard:
    """A save before it is followed: which scenario it is of, and whether one can go on with it."""
    key = info.journal.header.scenario if info.journal else ""
    of = next((one for one in known if one.key == key), None)
    title, picture = (of.title, of.picture) if of else (info.name, "")
    return SaveCard(info.path, info.name, key, title, info.trouble, info.can_go_on, picture)


def followed(shelf: Shelf, door: Lobby) -> Lobby:
    """One more save is followed to where it stands; the engine is loaded with the first."""
    from pmsim.gui.lobby_saves import save_card

    first, *waiting = door.waiting
    card = save_card(shelf, first)
    saves = tuple(card if one.path == card.path else one for one in door.saves)
    cards = tuple(_card(one.path, one.synopsis, saves) for one in door.cards)
    return Lobby(cards, saves, tuple(waiting))


def lobby(shelf: Shelf) -> Lobby:
    """Everything, looked up at once."""
    door = glimpse(shelf)
    while door.waiting:
        door = followed(shelf, door)
    return door


def _card(path: Path, synopsis: Synopsis, saves: tuple[SaveCard, ...]) -> Card:
    mine = [save for save in saves if save.scenario == synopsis.key]
    finished = [save for save in mine if save.grade and save.counts]
    best = max(finished, key=lambda save: save.score, default=None)
    going = any(save.can_go_on for save in mine)
    return Card(path, synopsis, going, best.grade if best else "")


def _told(shelf: Shelf, path: Path, synopsis: Synopsis) -> Synopsis:
    """As it is told; names that it mentions are looked up in the whole."""
    scenario = shelf.load(path).scenario if "<" in synopsis.about else None
    if scenario is None:
        return synopsis
    from pmsim.view.text import fill_early

    return evolve(synopsis, about=fill_early(scenario, synopsis.about))
