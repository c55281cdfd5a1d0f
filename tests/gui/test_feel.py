"""Facts about what gives under the hands: a face that rises, one that sinks and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from pmsim.gui.feel import Feel
from pmsim.gui.hands import Hands
from pmsim.gui.screen import Call
from pmsim.gui.screens.briefing import BriefingScreen
from pmsim.gui.screens.plan import PlanScreen
from pmsim.gui.screens.settings import SettingsScreen
from pmsim.gui.shapes import Box
from pmsim.gui.theme import HOVER, LIFT, LIP, PRESS, RELEASE
from pmsim.gui.touch import flat
from tests.gui.player import Player

HELD = Hands(pointer="go", pressed="go")
STEP = 10


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    someone = Player(tmp_path)
    yield someone
    someone.app.close()


def later(feel: Feel, ms: int) -> Feel:
    for _ in range(ms // STEP):
        feel = feel.ticked(STEP)
    return feel


def sunk(feel: Feel, hands: Hands = HELD) -> float:
    hand = feel.hand(hands)
    return hand.sunk if hand.pressed == "go" else 0.0


def top(player: Player, target: str) -> float:
    """The upper edge of a slab."""
    return next(s.rect.y for s in flat(player.shapes) if isinstance(s, Box) and s.target == target)


def test_what_is_pressed_goes_down_and_stays_there_until_it_is_let_go_of() -> None:
    feel = Feel().touched(HELD)

    assert sunk(later(feel, PRESS.ms // 2)) == pytest.approx(0.5, abs=0.1)
    assert sunk(later(feel, PRESS.ms)) == sunk(later(feel, 5 * PRESS.ms)) == 1
    assert not later(feel, HOVER.ms).moves(calm=False)
    released = later(feel, 500).touched(Hands(pointer="go"))
    assert sunk(later(released, RELEASE.ms // 2)) == pytest.approx(0.5, abs=0.1)
    assert sunk(later(released, RELEASE.ms)) == 0
    assert not later(released, RELEASE.ms).moves(calm=False)


def test_however_short_a_press_is_it_goes_all_the_way_down_first() -> None:
    feel = later(Feel().touched(HELD), 20).touched(Hands(pointer="go"))

    assert sunk(later(feel, PRESS.ms - 20)) == 1
    assert 0 < sunk(later(feel, PRESS.ms)) < 1


def test_a_pointer_that_slips_off_takes_the_press_back() -> None:
    feel = later(Feel().touched(HELD), 200)
    off = Hands(pointer="other", pressed="go")

    assert sunk(later(feel.touched(off), RELEASE.ms), off) == 0
    again = later(feel.touched(off), 200).touched(HELD)
    assert sunk(later(again, PRESS.ms)) == 1


def test_what_the_pointer_leaves_comes_down_in_its_own_time() -> None:
    feel = later(Feel().touched(Hands(pointer="go")), 200).touched(Hands())
    hand = later(feel, HOVER.ms // 2).hand(Hands())

    assert hand.left == "go"
    assert 0 < hand.falling < 1
    assert later(feel, HOVER.ms).hand(Hands()).falling == 0
    assert not later(feel, HOVER.ms).moves(calm=False)
    assert not feel.moves(calm=True)


def test_what_lies_under_a_sheet_need_not_come_down() -> None:
    feel = later(Feel().touched(Hands(pointer="go")), 200).touched(Hands()).covered()

    assert feel.hand(Hands()).falling == 0
    assert not feel.moves(calm=False)


def test_a_picture_that_hung_for_long_takes_nothing_off_the_movement() -> None:
    assert sunk(Feel().touched(HELD).ticked(250)) < 0.5


def test_a_button_sinks_under_the_mouse_and_acts_when_it_is_let_go_of(player: Player) -> None:
    rest, (x, y) = top(player, "settings"), player.place("settings")
    player.move(x, y)
    player.wait(200, 10)
    assert top(player, "settings") == rest - LIFT
    pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(x, y)))
    player.wait(10, 10)
    tops = []
    for _ in range(6):
        tops.append(top(player, "settings"))
        player.wait(10, 10)

    assert rest - LIFT < tops[0] < tops[1] < tops[4]
    assert top(player, "settings") == rest + LIP - 1
    pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=(x, y)))
    player.wait(10, 10)
    assert player.on(SettingsScreen)


def test_a_button_that_is_pressed_at_its_very_edge_stays_down(player: Player) -> None:
    player.answer(Call("settings"))
    rest, (x, _) = top(player, "close"), player.place("close")
    pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(x, rest + 2)))
    player.wait(200, 10)
    assert top(player, "close") == rest + LIP - 1
    pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=(x, rest + 2)))
    player.wait(50)

    assert not player.on(SettingsScreen)


def test_a_key_shows_what_it_presses_and_nothing_when_that_is_gone(player: Player) -> None:
    player.answer(Call("settings"))
    player.press(pygame.K_TAB)
    player.press(pygame.K_DOWN)
    assert player.focuses("contrast")
    player.press(pygame.K_SPACE)
    assert player.app.manager._feel.pressed == "contrast"
    player.press(pygame.K_ESCAPE)
    assert not player.on(SettingsScreen)
    assert player.app.manager._feel.pressed is None


def test_a_digit_shows_the_mug_that_it_picks(player: Player) -> None:
    player.press(pygame.K_RETURN)
    player.wait(500)
    player.press(pygame.K_RETURN)
    player.wait(500)
    assert player.on(BriefingScreen)
    player.press(pygame.K_3)

    screen = player.screen
    assert isinstance(screen, BriefingScreen)
    assert player.app.manager._feel.pressed == ("mug", screen.picked)


def test_what_led_to_another_screen_is_gone(player: Player) -> None:
    player.start()
    assert player.on(PlanScreen)
    player.press(pygame.K_RETURN)
    if player.on(PlanScreen):
        assert player.app.manager._feel.pressed == "start"
        player.press(pygame.K_RETURN)

    assert not player.on(PlanScreen)
    assert player.app.manager._feel.pressed is None
