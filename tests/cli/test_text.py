"""The text game through a pipe, as a script or a screen reader's terminal would drive it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pmsim.model.scenario import Scenario
from pmsim.session.play import Game, Start
from pmsim.session.store import Store
from pmsim.tui.shell import converse
from tests.cli.support import pmsim
from tests.cli.typist import Typist
from tests.shipped import shipped_scenarios

TYPED = 4000
"""More answers than any playthrough asks for."""

SOME = 24
"""Answers that make a handful of decisions, though some are not on offer."""

ENDINGS = {ending.title for one in shipped_scenarios() for ending in one.endings}


@pytest.mark.parametrize("scenario", [one.key for one in shipped_scenarios()])
def test_one_answer_for_ever_plays_to_an_ending_and_prints_the_same_each_time(
    scenario: str, tmp_path: Path
) -> None:
    outputs = []
    for hash_seed in ("1", "2"):
        done = pmsim(
            *("play", scenario, "--text", "--seed", "7"),
            typed="1\n" * TYPED,
            home=tmp_path / hash_seed,
            environment={"PYTHONHASHSEED": hash_seed},
        )
        assert done.returncode == 0, done.stderr
        outputs.append(done.stdout)
    assert outputs[0] == outputs[1]
    assert any(title in outputs[0].splitlines()[-1] for title in ENDINGS)


@pytest.mark.parametrize("scenario", shipped_scenarios(), ids=lambda one: one.key)
def test_somebody_careful_plays_from_the_letter_to_the_debrief(
    scenario: Scenario, tmp_path: Path
) -> None:
    background = scenario.backgrounds[2].key
    game = Game.start(scenario, Start(7, background), Store(tmp_path / "elsewhere"))
    typist = Typist(game)
    assert converse(game, typist.next_line, typist.hear)
    done = pmsim(
        *("play", scenario.key, "--text", "--seed", "7", "--background", background),
        typed="\n".join([*typist.typed, ""]),
        home=tmp_path,
        environment={"PYTHONHASHSEED": "3"},
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout == "".join(typist.told)
    told = done.stdout.splitlines()
    assert told[-1].removeprefix("Ending: ") in {one.title for one in scenario.endings}
    assert any(line.startswith("Grade ") for line in told)
    verbs = [turn.action.verb for turn in game.turns]
    assert verbs.count("evening") == scenario.days
    assert verbs.count("put") >= 2 * scenario.days
    assert {"reply", "choose"} <= {*verbs}
    if scenario.negotiations:
        assert {"ask", "offer", "accept"} <= {*verbs}
    assert "These would do" not in done.stdout, "somebody careful types nothing in vain"


def test_at_the_end_of_the_input_it_says_how_to_go_on_and_goes_on_there(tmp_path: Path) -> None:
    command = ("play", "first-monday", "--text", "--seed", "7", "--background", "engineer")
    done = pmsim(*command, typed="1\n" * SOME, home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "pmsim play first-monday --text --resume" in done.stdout
    replayed = pmsim("replay", "first-monday-1", home=tmp_path)
    assert replayed.returncode == 0
    assert "   3  " in replayed.stdout, "three decisions at least"
    again = pmsim("play", "first-monday", "--text", "--resume", typed="1\n" * TYPED, home=tmp_path)
    assert again.returncode == 0, again.stderr
    unbroken = pmsim(*command, typed="1\n" * TYPED, home=tmp_path)
    assert again.stdout.splitlines()[-1] == unbroken.stdout.splitlines()[-1]


def test_leaving_before_anything_was_decided_leaves_no_save(tmp_path: Path) -> None:
    done = pmsim("play", "--text", "--seed", "7", typed="q\n", home=tmp_path)
    assert done.returncode == 0
    assert pmsim("play", "--text", "--resume", home=tmp_path).returncode == 1


def test_authors_begin_in_the_middle(tmp_path: Path) -> None:
    event = shipped_scenarios()[0].events[0]
    command = ("play", "first-monday", "--text", "--seed", "7", "--from", event.key)
    done = pmsim(*command, "--set", "stress=70", typed="", home=tmp_path)
    assert done.returncode == 0, done.stderr
    told = " ".join(done.stdout.split())
    assert event.said[0].text in told
    assert "Stress 70" in told
    assert event.choices[0].text in told


def test_a_damaged_save_is_set_aside_and_what_was_whole_goes_on(tmp_path: Path) -> None:
    command = ("play", "first-monday", "--text", "--seed", "7", "--background", "engineer")
    pmsim(*command, typed="1\n" * SOME, home=tmp_path)
    save = tmp_path / "saves" / "first-monday-1.pmsim"
    rows = save.read_bytes().splitlines(keepends=True)
    decisions = len(rows) - rows.index(b"\n") - 1
    save.write_bytes(b"".join([*rows[:-1], b"\x00spoilt\n"]))
    done = pmsim("play", "--text", "--resume", home=tmp_path)
    assert done.returncode == 0
    assert "damaged" in done.stderr
    assert f"go on from decision {decisions - 1}" in done.stderr
    assert (tmp_path / "saves" / "first-monday-1.pmsim.damaged-1").exists()


def test_a_save_that_is_none_is_set_aside_and_the_one_before_goes_on(tmp_path: Path) -> None:
    command = ("play", "first-monday", "--text", "--seed", "7", "--background", "engineer")
    pmsim(*command, typed="1\n" * SOME, home=tmp_path)
    (tmp_path / "saves" / "first-monday-2.pmsim").write_bytes(b"\x00\x01")
    done = pmsim("play", "--text", "--resume", home=tmp_path)
    assert done.returncode == 0
    assert done.stderr.count("\n") == 1
    assert "first-monday-2.pmsim is not a save" in done.stderr
    assert (tmp_path / "saves" / "first-monday-2.pmsim.damaged-1").exists()
