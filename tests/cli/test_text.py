"""The text game through a pipe, as a script or a screen reader's terminal would drive it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.support import pmsim
from tests.shipped import shipped_scenarios

TYPED = 4000
"""More answers than any playthrough asks for."""

ENDINGS = {ending.title for one in shipped_scenarios() for ending in one.endings}


@pytest.mark.parametrize("answer", ["1", "2", "3"])
def test_one_answer_for_ever_plays_to_an_ending_and_prints_the_same_each_time(
    answer: str, tmp_path: Path
) -> None:
    outputs = []
    for hash_seed in ("1", "2"):
        done = pmsim(
            *("play", "first-monday", "--text", "--seed", "7"),
            typed=f"{answer}\n" * TYPED,
            home=tmp_path / hash_seed,
            environment={"PYTHONHASHSEED": hash_seed},
        )
        assert done.returncode == 0, done.stderr
        outputs.append(done.stdout)
    assert outputs[0] == outputs[1]
    assert any(title in outputs[0].splitlines()[-1] for title in ENDINGS)


def test_at_the_end_of_the_input_it_says_how_to_go_on_and_goes_on_there(tmp_path: Path) -> None:
    command = ("play", "first-monday", "--text", "--seed", "7", "--background", "engineer")
    done = pmsim(*command, typed="1\n1\n1\n", home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "pmsim play first-monday --text --resume" in done.stdout
    replayed = pmsim("replay", "first-monday-1", home=tmp_path)
    assert replayed.returncode == 0
    assert len([line for line in replayed.stdout.splitlines() if line[:4].strip().isdecimal()]) == 3
    again = pmsim("play", "first-monday", "--text", "--resume", typed="1\n" * TYPED, home=tmp_path)
    assert again.returncode == 0, again.stderr
    unbroken = pmsim(*command, typed="1\n" * TYPED, home=tmp_path)
    assert again.stdout.splitlines()[-1] == unbroken.stdout.splitlines()[-1]


def test_leaving_before_anything_was_decided_leaves_no_save(tmp_path: Path) -> None:
    done = pmsim("play", "--text", "--seed", "7", typed="q\n", home=tmp_path)
    assert done.returncode == 0
    assert pmsim("play", "--text", "--resume", home=tmp_path).returncode == 1


def test_authors_begin_in_the_middle(tmp_path: Path) -> None:
    event = shipped_scenarios()[0].events[0].key
    command = ("play", "first-monday", "--text", "--seed", "7", "--from", event)
    done = pmsim(*command, "--set", "stress=70", typed="", home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_a_damaged_save_is_set_aside_and_what_was_whole_goes_on(tmp_path: Path) -> None:
    command = ("play", "first-monday", "--text", "--seed", "7", "--background", "engineer")
    pmsim(*command, typed="1\n1\n1\n", home=tmp_path)
    save = tmp_path / "saves" / "first-monday-1.pmsim"
    rows = save.read_bytes().splitlines(keepends=True)
    save.write_bytes(b"".join([*rows[:-1], b"\x00spoilt\n"]))
    done = pmsim("play", "--text", "--resume", home=tmp_path)
    assert done.returncode == 0
    assert "damaged" in done.stderr
    assert "go on from decision 2" in done.stderr
    assert (tmp_path / "saves" / "first-monday-1.pmsim.damaged-1").exists()
