"""The examination in the background: real processes, the same findings."""

from __future__ import annotations

import multiprocessing
import time

import pytest
from attrs import evolve

from pmsim.analysis.examination import Examination
from pmsim.analysis.impact import examine, laboratory
from pmsim.session.play import Game, Start
from pmsim.testing import open_offers
from tests.shipped import shipped_scenarios


def played(turns: int) -> Game:
    """First Monday, every answer the first one, for some turns."""
    scenario = next(one for one in shipped_scenarios() if one.key == "first-monday")
    game = Game.start(scenario, Start(5, "engineer"))
    for _ in range(turns):
        found = open_offers(game.program, game.state)
        game.act(found[0].action)
    return game


def test_other_processes_find_what_this_one_finds() -> None:
    """However the tasks are shared out, and also where something was taken back on the way."""
    game = played(42)
    game.undo(4, confirm=True)
    for _ in range(2):
        game.act(open_offers(game.program, game.state)[-1].action)
    assert game.rewound
    here = [*examine(laboratory(game.program, game.run))][-1]
    there = Examination(game.program, game.run, game.journal).wait()
    assert there == here
    assert here.impacts


def test_what_goes_wrong_in_the_background_is_raised_where_it_is_asked_for() -> None:
    """A journal of another run."""
    game = played(40)
    header = evolve(game.journal.header, seed=6)
    examination = Examination(game.program, game.run, evolve(game.journal, header=header))
    with pytest.raises(RuntimeError, match="journal"):
        examination.wait()


def test_it_can_be_stopped() -> None:
    """And then says nothing more."""
    game = played(40)
    examination = Examination(game.program, game.run, game.journal)
    examination.stop()
    assert examination.wait().impacts is None


def test_a_process_that_ends_by_itself_is_told_and_nobody_waits_for_ever() -> None:
    """As when the machine runs out of memory."""
    game = played(40)
    examination = Examination(game.program, game.run, game.journal)
    while not examination.progress.done:
        time.sleep(0.01)
    for process in multiprocessing.active_children():
        process.kill()
    with pytest.raises(RuntimeError, match="ended by itself"):
        examination.wait()
