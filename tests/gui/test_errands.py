"""Facts about what the title finds out while nobody does anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from pmsim.gui.lobby import glimpse, lobby
from pmsim.gui.screen import Act, Home
from pmsim.gui.screens.plan import PlanScreen
from pmsim.gui.screens.saves import SavesScreen
from pmsim.gui.screens.title import TitleScreen
from pmsim.model.actions import Action
from tests.gui.player import Player


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    """Somebody who has begun two days before."""
    someone = Player(tmp_path)
    for _ in range(2):
        someone.start()
        someone.answer(Act((Action("start"),)))
        someone.answer(Home())
    someone.restart()
    yield someone
    someone.app.close()


def title(player: Player) -> TitleScreen:
    found = player.app.manager.stage.stack[0].screen
    assert isinstance(found, TitleScreen)
    return found


def test_the_title_answers_before_saves_are_followed(player: Player) -> None:
    first = title(player).lobby
    assert len(first.waiting) == 2
    assert [save.where for save in first.saves] == ["", ""]
    assert first.cards[0].in_progress

    player.press(pygame.K_RETURN)

    assert player.game.turns
    assert not isinstance(player.screen, TitleScreen)


def test_saves_are_followed_one_by_one_while_nobody_moves(player: Player) -> None:
    for _ in range(20):
        player.move(600 + player.now % 40, 60)
    assert len(title(player).lobby.waiting) == 2

    player.wait(300)
    assert len(title(player).lobby.waiting) < 2
    player.wait(1000)
    assert title(player).lobby == lobby(player.shelf)


def test_the_list_of_saves_learns_as_well(player: Player) -> None:
    player.click("saves")
    player.wait(1500)

    assert isinstance(player.screen, SavesScreen)
    assert all("Monday" in save.where for save in player.screen.saves)


def test_what_is_told_at_once_agrees_with_what_is_found_out(player: Player) -> None:
    early, late = glimpse(player.shelf), lobby(player.shelf)

    assert [card.synopsis for card in early.cards] == [card.synopsis for card in late.cards]
    told = [(one.name, one.title, one.picture, one.can_go_on) for one in early.saves]
    assert told == [(one.name, one.title, one.picture, one.can_go_on) for one in late.saves]


def test_a_day_that_begins_meanwhile_is_not_disturbed(player: Player) -> None:
    player.start()
    player.wait(2000)

    assert isinstance(player.screen, PlanScreen)


def test_after_a_fault_of_the_day_it_is_found_out_as_well(player: Player) -> None:
    player.start()
    player.wait(1000)
    player.app.manager.rescue(player.folder / "faults.txt")
    assert title(player).lobby.waiting

    player.wait(1500)
    assert not title(player).lobby.waiting
