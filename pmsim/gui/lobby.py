"""What stands at the door: the scenarios that can be played, and the saves to go on with."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from pmsim.gui.save_card import SaveCard
from pmsim.model.scenario import Scenario
from pmsim.session.shelf import Shelf
from pmsim.view.briefing import BriefingView, see_briefing

_MOST = 30
"""So many of the latest saves are looked into; nobody scrolls farther."""


@frozen
class Card:
    """One scenario of the picker."""

    path: Path
    briefing: BriefingView
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
    """Looks through scenarios and saves; opens and changes none."""
    files = {path: shelf.load(path).scenario for path in shelf.shipped()}
    known = {path: scenario for path, scenario in files.items() if scenario is not None}
    saves = _saves(shelf, known)
    cards = tuple(_card(path, scenario, saves) for path, scenario in known.items())
    return Lobby(cards, saves)


def _saves(shelf: Shelf, known: dict[Path, Scenario]) -> tuple[SaveCard, ...]:
    """The engine is loaded only when there are saves to follow."""
    infos = shelf.store.listing()[:_MOST]
    if not infos:
        return ()
    from pmsim.gui.lobby_saves import save_card

    return tuple(save_card(shelf, info, known) for info in infos)


def _card(path: Path, scenario: Scenario, saves: tuple[SaveCard, ...]) -> Card:
    mine = [save for save in saves if save.scenario == scenario.key]
    finished = [save for save in mine if save.grade and save.counts]
    best = max(finished, key=lambda save: save.score, default=None)
    going = any(save.can_go_on for save in mine)
    return Card(path, see_briefing(scenario), going, best.grade if best else "")
