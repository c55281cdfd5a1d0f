"""Scenarios and saves in one hand."""

from __future__ import annotations

import contextlib
import tempfile
from functools import cache
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmsim.analysis.bots import random
from pmsim.engine.offers import offers
from pmsim.engine.step import Step
from pmsim.model.actions import Action
from pmsim.session.play import Game, Parted, Start
from pmsim.session.save import write
from pmsim.session.save_file import SaveError
from pmsim.session.shelf import TUTORIAL, Shelf
from pmsim.session.store import Store
from tests.shipped import SCENARIOS


@cache
def some_save() -> bytes:
    """A save of the tutorial with a morning in it."""
    path = Shelf().find(TUTORIAL)
    scenario = Shelf().load(path).scenario
    assert scenario is not None
    game = Game.start(scenario, Start(4, settings=(("stress", 30.0),)))
    for number in range(25):
        found = [offer for offer in offers(game.program, game.state) if offer.open]
        game.act(random(found, 4, number).action)
    game.undo(confirm=True)
    return write(game.journal).encode()


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """A shelf with no saves."""
    return Shelf(Store(tmp_path / "saves"))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An author's own copy of the tutorial, in a folder without a library."""
    path = tmp_path / "my-day.yaml"
    path.write_bytes((SCENARIOS / f"{TUTORIAL}.yaml").read_bytes())
    return path


def begun(shelf: Shelf, path: Path) -> Path:
    """A save of one decision."""
    scenario = shelf.load(path).scenario
    assert scenario is not None
    game = shelf.start(path, scenario, Start(7))
    game.act(Action("start"))
    game.close()
    return shelf.store.listing()[0].path


def test_the_tutorial_comes_first(shelf: Shelf) -> None:
    assert shelf.shipped()[0].stem == TUTORIAL


def test_an_id_wins_over_a_path_and_anything_else_is_a_path(shelf: Shelf, own: Path) -> None:
    assert shelf.find(TUTORIAL) in shelf.shipped()
    assert shelf.find(str(own)) == own


def test_an_author_s_file_may_use_the_shipped_library(shelf: Shelf, own: Path) -> None:
    assert shelf.load(own).scenario is not None


def test_a_scenario_is_read_again_only_once_its_files_have_changed(shelf: Shelf, own: Path) -> None:
    library = own.parent / "library"
    copytree(SCENARIOS / "library", library)
    loaded = shelf.load(own)
    assert shelf.load(own) is loaded

    own.write_text(own.read_text(encoding="utf-8") + "\n# Changed.\n", encoding="utf-8")
    changed = shelf.load(own)
    assert changed is not loaded

    (library / "office.yaml").unlink()
    assert changed.scenario is not None
    assert shelf.load(own).scenario is None


def test_a_save_of_an_author_s_file_finds_it_again(
    shelf: Shelf, own: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    save = begun(shelf, Path(own.name))
    monkeypatch.chdir(tmp_path.parent)
    game = shelf.resume(save)
    assert isinstance(game, Game)
    assert len(game.turns) == 1
    game.close()


def test_a_save_whose_scenario_is_gone_is_one_sentence_and_not_locked(
    shelf: Shelf, own: Path
) -> None:
    save = begun(shelf, own)
    text = own.read_bytes()
    own.unlink()
    with pytest.raises(SaveError, match=r"needs the scenario .*my-day\.yaml"):
        shelf.resume(save)
    own.write_bytes(text)
    game = shelf.resume(save)
    assert isinstance(game, Game)
    game.close()


def test_a_save_of_a_changed_scenario_says_so(shelf: Shelf, own: Path) -> None:
    save = begun(shelf, own)
    text = own.read_text(encoding="utf-8")
    own.write_text(text.replace("stress: 20", "stress: 30"), encoding="utf-8")
    parted = shelf.resume(save)
    assert isinstance(parted, Parted)
    assert parted.parting.why == "beginning"
    assert save.exists()


def test_changed_words_alone_part_no_save(shelf: Shelf, own: Path) -> None:
    save = begun(shelf, own)
    text = own.read_text(encoding="utf-8")
    own.write_text(text.replace("First Monday", "Another Monday"), encoding="utf-8")
    game = shelf.resume(save)
    assert isinstance(game, Game)
    game.close()


@given(st.data())
@settings(max_examples=60)
def test_a_save_spoilt_anywhere_goes_on_parts_or_is_one_sentence(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Store(Path(folder)))
        text = bytearray(some_save())
        for _ in range(data.draw(st.integers(1, 3), label="spoilt bytes")):
            text[data.draw(st.integers(0, len(text) - 1))] = data.draw(st.integers(0, 255))
        save = Path(folder) / "first-monday-1.pmsim"
        save.write_bytes(text)
        with contextlib.suppress(SaveError):
            found = shelf.resume(save)
            game = found.go_on(shelf.store) if isinstance(found, Parted) else found
            assert not isinstance(game.act(Action("nonsense")), Step)
            game.close()
