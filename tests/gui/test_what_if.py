"""Playing on from a decision of a finished day: in no save, and back to the day as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from pmsim.analysis.impact import Progress
from pmsim.engine.digest import digest
from pmsim.engine.slots import SCORE
from pmsim.gui import answers
from pmsim.gui.parts.look import Look
from pmsim.gui.screens.day import DayScreen
from pmsim.gui.screens.debrief_worth import claimed
from pmsim.gui.screens.pause import PauseScreen
from pmsim.gui.screens.talk import TalkScreen
from pmsim.gui.screens.title import TitleScreen
from pmsim.model.state import Phase
from pmsim.session.play import Game
from tests.gui.days import faults_of
from tests.gui.looking_back import Fed, debrief, finished, game_again, three, to_the_end
from tests.gui.player import Player
from tests.gui.reading import lines, words

LEAVE, MENU_OF_THE_CARD = 0, 1
"""Answers of the card that Escape brings in a talk."""


@pytest.fixture
def player(tmp_path: Path, fed: Fed) -> Iterator[Player]:
    """Somebody in the debrief who knows what the decisions were worth."""
    someone = Player(tmp_path, game_again(finished()), fed.begin)
    someone.click("read")
    fed.now = three()
    someone.wait(50)
    yield someone
    someone.app.close()


def ask_for(player: Player) -> None:
    """The worst decision chosen, and what if."""
    player.click(("row", 1))
    player.click("what if")


def played_to_its_end(player: Player) -> Game:
    """The what-if played on, however, and its debrief opened."""
    game = to_the_end(player.game)
    answers.enter(player.app.manager.stage)
    player.wait(100)
    player.press(pygame.K_RETURN)
    return game


@pytest.mark.parametrize("ask", [ask_for, lambda player: player.press(pygame.K_w)])
def test_it_begins_where_the_chosen_decision_was_made(
    player: Player, ask: Callable[[Player], None]
) -> None:
    worst = claimed(debrief(player).back)[1]
    ask(player)

    run = finished().run
    assert digest(player.game.state) == digest(run.before(worst.turn))
    assert player.game.rewound
    assert "None of it is saved" in words(player.shapes)
    assert [*(player.folder / "saves").glob("*")] == []


def test_at_its_end_it_stands_beside_the_day_as_it_was(
    player: Player, fed: Fed, look: Look
) -> None:
    ask_for(player)
    again = played_to_its_end(player)

    back = debrief(player).back
    assert len(back.other) == finished().program.scenario.days
    scores = [round(one.state.v[SCORE]) for one in (again, finished())]
    shown = words(player.shapes)
    assert f"{scores[0]} points this time, {scores[1]} the first time" in shown
    assert "before" in lines(player.shapes)
    assert faults_of(debrief(player), look) == []


def test_its_own_decisions_are_measured_and_lead_to_another_what_if(
    player: Player, fed: Fed
) -> None:
    fed.now = Progress(0, 1)
    player.press(pygame.K_w)
    again = played_to_its_end(player)
    assert fed.begun[1:] == [again]
    assert debrief(player).back.impacts is None
    assert "Getting ready" in words(player.shapes)

    fed.now = three()
    player.wait(50)
    worst = claimed(debrief(player).back)[1]
    assert worst.sentence in words(player.shapes)
    player.press(pygame.K_w)
    assert digest(player.game.state) == digest(again.run.before(worst.turn))
    played_to_its_end(player)
    player.click("done")
    assert player.game.run is finished().run


def test_leaving_ends_what_is_measured_of_it(player: Player, fed: Fed) -> None:
    fed.now = Progress(0, 1)
    player.press(pygame.K_w)
    played_to_its_end(player)
    player.click("done")

    assert fed.stopped == 1
    assert debrief(player).back.impacts is not None


def test_done_leads_back_to_the_day_as_it_was_and_then_home(player: Player, fed: Fed) -> None:
    known = debrief(player).back.impacts
    ask_for(player)
    played_to_its_end(player)
    player.click("done")

    assert debrief(player).back.impacts == known
    assert player.game.run is finished().run
    assert (len(fed.begun), fed.stopped) == (2, 0)
    player.click("done")
    assert player.on(TitleScreen)


def talks(player: Player) -> bool:
    """Whether the game itself is in a talk."""
    return player.game.state.phase == Phase.TALK


def test_the_talk_it_begins_in_can_be_left_politely(player: Player) -> None:
    ask_for(player)
    assert talks(player)
    player.press(pygame.K_ESCAPE)
    assert "Leave politely?" in words(player.shapes)
    player.press(pygame.K_ESCAPE)
    assert talks(player)
    player.press(pygame.K_ESCAPE)
    player.click(LEAVE)

    assert not talks(player)
    assert player.on(TalkScreen)
    while player.on(TalkScreen):
        player.press(pygame.K_SPACE)
    assert player.on(DayScreen)


def test_it_can_be_left_in_the_middle(player: Player) -> None:
    ask_for(player)
    player.press(pygame.K_ESCAPE)
    player.click(MENU_OF_THE_CARD)
    assert player.on(PauseScreen)
    assert "in no save" in words(player.shapes)
    assert "Back to the debrief" in words(player.shapes)
    player.click("home")

    assert debrief(player).read
    assert player.game.run is finished().run
