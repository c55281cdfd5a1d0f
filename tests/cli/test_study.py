"""`pmsim study`: plain sentences, an exit code, and a file that the scenario's own text unlocks."""

from __future__ import annotations

from pathlib import Path

from pmsim.language.library import load
from pmsim.session.shelf import Shelf
from pmsim.session.store import Store
from tests.cli.support import assert_one_sentence, pmsim
from tests.shipped import SCENARIOS

QUICK = ("--runs", "3", "--thinking", "1", "--visiting", "1")


def test_a_study_is_told_in_sentences_and_written_beside_the_scenario(tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    assert pmsim("new", str(file)).returncode == 0
    done = pmsim("study", str(file), *QUICK, "--write")
    assert done.returncode == 0, done.stderr
    assert "is the best honest bot" in done.stdout
    scenario = load(file, SCENARIOS / "library").scenario
    assert scenario is not None
    shelf = Shelf(Store(tmp_path / "home"))
    study = shelf.study(file, scenario)
    assert study is not None
    assert study.of("random") is not None
    assert study.of("nobody") is None

    file.write_text(file.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    changed = load(file, SCENARIOS / "library").scenario
    assert changed is not None
    assert shelf.study(file, changed) is None


def test_a_wish_of_the_author_that_fails_is_an_exit_code(tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    assert pmsim("new", str(file)).returncode == 0
    wish = "\nbalance: {best over random: 99 sd}\n"
    file.write_text(file.read_text(encoding="utf-8") + wish, encoding="utf-8")
    done = pmsim("study", str(file), *QUICK)
    assert done.returncode == 1
    assert "99 are wanted" in done.stdout


def test_a_wrong_name_is_one_sentence() -> None:
    assert_one_sentence(pmsim("study", "first-munday"), 1)
    assert_one_sentence(pmsim("simulate", "first-monday", "--bot", "hiro"), 1)
