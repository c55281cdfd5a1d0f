"""The examination in the background: real processes, the same findings."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from attrs import evolve

from pmsim.analysis.examination import Examination
from pmsim.analysis.impact import examine, laboratory
from pmsim.session.play import Game, Start
from pmsim.testing import open_offers
from tests.shipped import ROOT, shipped_scenarios


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
    while not examination.progress.done:
        time.sleep(0.01)
    examination.stop()
    assert examination.wait(5.0).impacts is None
    assert multiprocessing.active_children() == []


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


UNGUARDED = """
import sys
from tests.analysis.test_examination import Examination, played
game = played(12)
examination = Examination(game.program, game.run, game.journal)
try:
    while examination.wait(0.05).impacts is None:
        pass
except RuntimeError as error:
    sys.exit(str(error))
"""
"""A script whose processes cannot begin, as each of them runs it again."""

LEFT = """
import multiprocessing, time
from tests.analysis.test_examination import Examination, played
if __name__ == "__main__":
    game = played(40)
    examination = Examination(game.program, game.run, game.journal)
    while not examination.progress.done:
        time.sleep(0.01)
    print(*(one.pid for one in multiprocessing.active_children()), flush=True)
    time.sleep(60)
"""
"""A script that is killed while its processes play."""


def started(folder: Path, text: str) -> subprocess.Popen[str]:
    script = folder / "script.py"
    script.write_text(text, encoding="utf-8")
    pipe = subprocess.PIPE
    there = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(script)]
    return subprocess.Popen(command, env=there, stdout=pipe, stderr=pipe, text=True)


def test_processes_that_cannot_begin_are_told_of(tmp_path: Path) -> None:
    _, said = started(tmp_path, UNGUARDED).communicate(timeout=60)
    assert "ended by itself" in said.splitlines()[-1]


@pytest.mark.skipif(sys.platform == "win32", reason="asks the kernel about processes by a signal")
def test_when_the_window_is_killed_nobody_plays_on(tmp_path: Path) -> None:
    window = started(tmp_path, LEFT)
    assert window.stdout is not None
    players = [int(one) for one in window.stdout.readline().split()]
    assert players
    window.kill()
    window.communicate()
    until = time.monotonic() + 20.0
    while any(map(lives, players)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(lives, players))


def lives(process: int) -> bool:
    """Whether a process is there still; one that has ended and that nobody has buried is not."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    known = Path(f"/proc/{process}/stat")
    return not known.exists() or known.read_text().rpartition(")")[2].split()[0] != "Z"
