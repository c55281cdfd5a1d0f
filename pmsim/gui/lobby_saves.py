"""The saves as the title and its list show them: each is followed to where it stands."""

from __future__ import annotations

from pmsim.engine.compile import compile_scenario
from pmsim.engine.program import Program
from pmsim.engine.scoring import grade
from pmsim.engine.slots import SCORE
from pmsim.gui.save_card import SaveCard
from pmsim.model.scenario import Scenario
from pmsim.model.state import Phase, State
from pmsim.session.run import replay
from pmsim.session.save_file import SaveError
from pmsim.session.shelf import Shelf
from pmsim.session.store import SaveInfo
from pmsim.view.day import HeaderView, see_header
from pmsim.view.ledger import see_promises
from pmsim.view.words import MINUS, count


def save_card(shelf: Shelf, info: SaveInfo) -> SaveCard:
    """A save as the list shows it; whatever is wrong with it, it gets a line."""
    journal = info.journal
    if journal is None or info.trouble:
        return SaveCard(info.path, info.name, "", info.name, info.trouble or "is empty", False)
    key = journal.header.scenario
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
    return SaveCard(
        info.path, info.name, scenario.key, scenario.title, where, info.can_go_on, scenario.picture
    )


def _standing(info: SaveInfo, program: Program, state: State, *, counts: bool) -> SaveCard:
    head = see_header(program, state)
    over = state.phase == Phase.ENDED
    letter = grade(state).replace("-", MINUS) if over else ""
    return SaveCard(
        info.path,
        info.name,
        program.scenario.key,
        head.title,
        _where(program, state, head, letter),
        info.can_go_on,
        program.scenario.picture,
        "" if over else _shape(program, state, head),
        head.weekday,
        letter,
        state.v[SCORE] if over else 0.0,
        counts,
    )


def _shape(program: Program, state: State, head: HeaderView) -> str:
    open_now = sum(one.status == "open" for one in see_promises(program, state))
    owed = f", {count(open_now, 'promise')} open" if open_now else ""
    return f"energy {round(head.energy)}, {head.energy_word}{owed}"


def _where(program: Program, state: State, head: HeaderView, letter: str) -> str:
    if letter:
        ending = program.scenario.endings[state.ending]
        return f"finished: {ending.title} ({letter})"
    return f"{head.day_line}, {head.clock}"
