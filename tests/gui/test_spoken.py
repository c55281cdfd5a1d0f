"""What the window says in writing: of the same shapes that are painted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pygame
import pytest

from pmsim.session.spoken_log import SPOKEN
from tests.gui.player import Player


@pytest.fixture
def player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Player]:
    """Somebody at the title who has asked for it."""
    monkeypatch.setenv(SPOKEN, str(tmp_path / "said"))
    someone = Player(tmp_path)
    yield someone
    someone.app.close()


def lines(player: Player) -> list[dict[str, Any]]:
    text = (player.folder / "said").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_the_focus_says_what_it_is_on(player: Player) -> None:
    assert lines(player)[-1]["says"] == ""
    player.press(pygame.K_TAB)
    player.press(pygame.K_TAB)

    assert lines(player)[-1]["screen"] == "title"
    assert lines(player)[-1]["says"].startswith("First Monday")


def test_every_point_within_reach_is_where_a_press_finds_it(player: Player) -> None:
    for says, x, y in lines(player)[-1]["reach"]:
        player.move(x, y)
        assert lines(player)[-1]["says"] == says


def test_nothing_new_is_nothing_to_say(player: Player) -> None:
    before = lines(player)
    player.wait(2000)

    assert lines(player) == before


def test_a_file_that_cannot_be_written_is_named_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SPOKEN, str(tmp_path / "nowhere" / "said"))
    someone = Player(tmp_path)
    toast = someone.app.manager.stage.toast
    someone.app.close()

    assert toast is not None
    assert SPOKEN in toast.text
    assert "nowhere" in toast.text
