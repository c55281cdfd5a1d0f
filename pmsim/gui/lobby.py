"""What stands at the door: the scenarios that can be played, and the saves to go on with."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve, frozen

from pmsim.gui.save_card import SaveCard
from pmsim.model.synopsis import Synopsis
from pmsim.session.shelf import Shelf

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

    @property
    def latest(self) -> SaveCard | None:
        """The save that Continue goes on with."""
        return next((save for save in self.saves if save.can_go_on), None)


def lobby(shelf: Shelf) -> Lobby:
    """Looks through scenarios and saves; opens and changes none.

    Of scenarios it reads a few lines; the rest is read when one is chosen.
    """
    saves = _saves(shelf)
    known = ((path, shelf.synopsis(path)) for path in shelf.shipped())
    cards = tuple(_card(path, _told(shelf, path, one), saves) for path, one in known if one)
    return Lobby(cards, saves)


def _saves(shelf: Shelf) -> tuple[SaveCard, ...]:
    """The engine is loaded only when there are saves to follow."""
    infos = shelf.store.listing()[:_MOST]
    if not infos:
        return ()
    from pmsim.gui.lobby_saves import save_card

    return tuple(save_card(shelf, info) for info in infos)


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
