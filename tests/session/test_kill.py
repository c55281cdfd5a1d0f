"""Killed at any moment, nothing decided is lost. These processes are really killed."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pmsim.engine.digest import digest
from pmsim.session.play import Game
from pmsim.session.save import read, write_head
from pmsim.session.save_file import SaveError
from pmsim.session.shelf import Shelf
from pmsim.session.store import Store
from tests.session.player import open_game, play_on
from tests.shipped import ROOT


def unbroken(seed: int, folder: Path) -> list[str]:
    """The digests of a run that nobody interrupts."""
    with contextlib.redirect_stdout(None):
        return play_on(open_game(Shelf(Store(folder)), seed), seed)


def player(seed: int, home: Path, *more: str) -> subprocess.Popen[str]:
    """A player in a process of its own."""
    command = [sys.executable, "-m", "tests.session.player", str(seed), *more]
    environment = {**os.environ, "PMSIM_HOME": str(home)}
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, bufsize=1
    )


def lived(process: subprocess.Popen[str], lines: int, luck: random.Random) -> list[str]:
    """Listens to some lines, waits a random blink, kills, and gives everything it had said."""
    assert process.stdout is not None
    said = [line for _ in range(lines) if (line := process.stdout.readline().strip())]
    time.sleep(luck.uniform(0.0, 0.01))
    process.kill()
    rest = process.stdout.read().split()
    process.stdout.close()
    process.wait()
    return said + rest


def test_killed_again_and_again_a_run_ends_as_if_it_had_never_stopped(tmp_path: Path) -> None:
    seed = 11
    luck = random.Random(seed)
    expected = unbroken(seed, tmp_path / "unbroken")
    store = Store(tmp_path / "saves")
    kills = 0
    while True:
        said = lived(player(seed, tmp_path, "--slow"), luck.randint(1, 20), luck)
        saved = read_all(store)
        assert saved == expected[: len(saved)]
        if "end" in said:
            break
        assert said[-1] in saved, "something decided was lost"
        kills += 1
    assert saved == expected
    assert kills >= 3, "it was hardly killed at all"


def read_all(store: Store) -> list[str]:
    """The digests in the one save of a store."""
    (info,) = store.listing()
    assert info.journal is not None
    return [entry.digest for entry in info.journal.entries]


@pytest.mark.parametrize("line", [2, 9, 40])
def test_killed_between_the_words_and_the_newline_the_line_is_dropped_and_said(
    line: int, tmp_path: Path
) -> None:
    expected = unbroken(5, tmp_path / "unbroken")
    dying = player(5, tmp_path, "--tear", str(line))
    out, _ = dying.communicate(timeout=60)
    said = out.split()
    shelf = Shelf(Store(tmp_path / "saves"))
    (info,) = shelf.store.listing()
    assert not info.path.read_bytes().endswith(b"\n")
    game = shelf.resume(info.path)
    assert isinstance(game, Game)
    # The first line that is written is the whole head, so line N is decision N - 1.
    assert len(game.turns) == len(said) == line - 2
    assert "torn" in game.notice
    with contextlib.redirect_stdout(None):
        play_on(game, 5)
    assert digest(game.state) == expected[-1]


def test_cut_at_every_byte_of_the_last_line_only_that_line_is_lost(tmp_path: Path) -> None:
    game = open_game(Shelf(Store(tmp_path)), 5)
    with contextlib.redirect_stdout(None):
        digests = play_on(game, 5, most=12)
    game.close()
    (info,) = Store(tmp_path).listing()
    whole = info.path.read_bytes()
    start = whole.rstrip(b"\n").rindex(b"\n") + 1
    for end in range(start, len(whole)):
        info.path.write_bytes(whole[:end])
        again = Shelf(Store(tmp_path)).resume(info.path)
        assert isinstance(again, Game)
        assert [digest(turn.state) for turn in again.turns] == digests[:-1]
        assert bool(again.notice) == (end > start)
        again.act(game.turns[-1].action)
        again.close()
        assert info.path.read_bytes() == whole


def test_a_head_cut_at_any_byte_is_one_clear_sentence(tmp_path: Path) -> None:
    game = open_game(Shelf(Store(tmp_path)), 5)
    head = write_head(game.journal.header).encode()
    game.close()
    for end in range(len(head)):
        assert hasattr(read(head[:end]), "why"), end


def test_two_windows_never_write_one_save(tmp_path: Path) -> None:
    first = player(7, tmp_path)
    assert first.stdout is not None
    first.stdout.readline()
    shelf = Shelf(Store(tmp_path / "saves"))
    if sys.platform != "win32":
        first.send_signal(signal.SIGSTOP)  # so that the file lies still while we look at it
    try:
        (info,) = shelf.store.listing()
        before = info.path.read_bytes()
        with pytest.raises(SaveError, match="another window"):
            shelf.resume(info.path)
        assert info.path.read_bytes() == before
    finally:
        first.kill()
        first.stdout.close()
        first.wait()
    game = shelf.resume(info.path)
    assert isinstance(game, Game), "a lock outlived its process"
    game.close()


def test_a_new_game_beside_another_window_gets_a_save_of_its_own(tmp_path: Path) -> None:
    shelf = Shelf(Store(tmp_path))
    one, two = open_game(shelf, 1), open_game(shelf, 2)
    assert one.save_name != two.save_name
    one.close()
    two.close()
