"""What stands at the door: the scenarios that can be played, and the saves to go on with."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from pmsim.engine.compile import compile_scenario
from pmsim.engine.program import Program
from pmsim.engine.scoring import grade
from pmsim.engine.slots import SCORE
from pmsim.model.scenario import Scenario
from pmsim.model.state import Phase, State
from pmsim.session.run import replay
from pmsim.session.save_file import SaveError
from pmsim.session.shelf import Shelf
from pmsim.session.store import SaveInfo
from pmsim.view.briefing import BriefingView, see_briefing
from pmsim.view.day import HeaderView, see_header

_MOST = 30
"""So many of the latest saves are looked into; nobody scrolls farther."""


@frozen
class SaveCard:
    """One save, in words."""

    path: Path
    name: str
    scenario: str
    """The scenario's key."""
    title: str
    """The scenario's title, or the save's name when nothing more is known."""
    where: str
    """What stands where: `Monday, 10:30`, `finished with B+`, or what is wrong with it."""
    can_go_on: bool
    weekday: str = ""
    grade: str = ""
    """Once it is over."""
    score: float = 0.0
    counts: bool = True
    """Whether it counts for the best grade; a run that was rewound does not."""


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
    saves = tuple(_save(shelf, info, known) for info in shelf.store.listing()[:_MOST])
    cards = tuple(_card(path, scenario, saves) for path, scenario in known.items())
    return Lobby(cards, saves)


def _card(path: Path, scenario: Scenario, saves: tuple[SaveCard, ...]) -> Card:
    mine = [save for save in saves if save.scenario == scenario.key]
    finished = [save for save in mine if save.grade and save.counts]
    best = max(finished, key=lambda save: save.score, default=None)
    going = any(save.can_go_on for save in mine)
    return Card(path, see_briefing(scenario), going, best.grade if best else "")


def _save(shelf: Shelf, info: SaveInfo, known: dict[Path, Scenario]) -> SaveCard:
    """A save as the list shows it; whatever is wrong with it, it gets a line."""
    journal = info.journal
    if journal is None or info.trouble:
        return SaveCard(info.path, info.name, "", info.name, info.trouble or "is empty", False)
    key = journal.header.scenario
    scenario = next((one for one in known.values() if one.key == key), None)
    if scenario is None or journal.header.source:
        try:
            scenario = shelf.scenario_of(journal.header)
        except SaveError:
            return SaveCard(info.path, info.name, key, info.name, "its scenario is missing", False)
    try:
        program = compile_scenario(scenario, journal.header.background)
    except KeyError:
        return _changed(info, scenario)
    followed = replay(program, journal)
    if followed.run is None or followed.parting is not None:
        return _changed(info, scenario)
    return _standing(info, program, followed.run.state, counts=not followed.run.rewound)


def _changed(info: SaveInfo, scenario: Scenario) -> SaveCard:
    where = "the scenario has changed since"
    return SaveCard(info.path, info.name, scenario.key, scenario.title, where, info.can_go_on)


def _standing(info: SaveInfo, program: Program, state: State, *, counts: bool) -> SaveCard:
    head = see_header(program, state)
    over = state.phase == Phase.ENDED
    letter = grade(state) if over else ""
    return SaveCard(
        info.path,
        info.name,
        program.scenario.key,
        head.title,
        _where(program, state, head, letter),
        info.can_go_on,
        head.weekday,
        letter,
        state.v[SCORE] if over else 0.0,
        counts,
    )


def _where(program: Program, state: State, head: HeaderView, letter: str) -> str:
    if letter:
        ending = program.scenario.endings[state.ending]
        return f"finished: {ending.title} ({letter})"
    return f"{head.day_line}, {head.clock}"
