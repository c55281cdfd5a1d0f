"""The window as a player has it: real events through the real queue, a clock ticked by hand."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from attrs import frozen

from pmsim.gui import touch
from pmsim.gui.screen import Act, Brief, Call, Home, Screen, Settle, Undo
from pmsim.gui.screens.ask import AskScreen
from pmsim.gui.screens.briefing import BriefingScreen
from pmsim.gui.screens.help import HelpScreen
from pmsim.gui.screens.pause import PauseScreen
from pmsim.gui.screens.plan import PlanScreen
from pmsim.gui.screens.settings import SettingsScreen
from pmsim.gui.screens.title import TitleScreen
from pmsim.gui.shapes import Shapes
from pmsim.model.actions import Action
from pmsim.model.state import Phase
from pmsim.session.settings import Settings, read_settings, write_settings
from pmsim.session.store import read_save
from tests.gui.player import HINTS, Player


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    someone = Player(tmp_path)
    yield someone
    someone.app.close()


def test_the_window_opens_at_the_title(player: Player) -> None:
    assert isinstance(player.screen, TitleScreen)
    assert player.focuses(None)


def test_enter_presses_the_primary_action(player: Player) -> None:
    player.press(pygame.K_RETURN)

    assert isinstance(player.screen, BriefingScreen)


def test_enter_with_nothing_to_press_shows_where_the_keyboard_is(player: Player) -> None:
    """No mug is picked yet, so nothing starts; the next Enter picks the one with the ring."""
    player.press(pygame.K_RETURN)
    player.press(pygame.K_RETURN)
    assert isinstance(player.screen, BriefingScreen)
    assert player.focuses(player.screen.home())
    player.press(pygame.K_RETURN)
    assert isinstance(player.screen, BriefingScreen)
    assert player.screen.picked


def test_a_broken_scenario_is_told_in_a_sentence_when_it_is_chosen(
    player: Player, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("pmsim: 1\ntitle: Broken\nabout: Nobody is here.\ndays: 1\n")
    assert player.shelf.synopsis(broken)

    player.answer(Brief(broken))

    assert isinstance(player.screen, AskScreen)
    assert "metrics" in player.screen.text
    player.press(pygame.K_RETURN)
    assert isinstance(player.screen, TitleScreen)


def test_the_first_tab_shows_the_focus_and_the_mouse_hides_it(player: Player) -> None:
    player.press(pygame.K_TAB)
    assert player.focuses("continue")

    player.press(pygame.K_TAB)
    assert player.focuses(("card", "first-monday"))

    player.move(700, 100)
    player.move(710, 110)
    assert player.focuses(None)


def test_arrows_move_inside_a_group(player: Player) -> None:
    player.press(pygame.K_TAB)
    player.press(pygame.K_RIGHT)

    assert player.focuses("settings")


def test_escape_goes_back_one_screen(player: Player) -> None:
    player.press(pygame.K_RETURN)
    player.press(pygame.K_ESCAPE)

    assert isinstance(player.screen, TitleScreen)


def test_f1_and_f2_open_help_and_settings_over_any_screen(player: Player) -> None:
    player.press(pygame.K_F1)
    assert isinstance(player.screen, HelpScreen)
    player.press(pygame.K_F1)

    player.press(pygame.K_F2)
    assert isinstance(player.screen, SettingsScreen)
    player.press(pygame.K_F2)
    assert isinstance(player.screen, TitleScreen)


def test_nothing_beneath_a_sheet_can_be_reached(player: Player) -> None:
    x, y = player.place("continue")
    player.press(pygame.K_F2)

    reach = {shape.target for shape in touch.within_reach(player.shapes)}
    assert "continue" not in reach
    assert touch.at(player.shapes, x, y) != "continue"


def test_nothing_is_drawn_while_nothing_changes(player: Player) -> None:
    player.answer(Settle("calm", value=True))
    player.wait(3000)
    before = player.app.window.flips

    player.wait(20_000)

    assert player.app.window.flips == before
    assert not player.app.manager.moving


def test_moving_over_empty_sky_draws_nothing(player: Player) -> None:
    player.move(700, 60)
    player.wait(1000)
    before = player.app.window.flips

    player.move(705, 64)

    assert player.app.window.flips == before


def test_hovering_a_button_moves_until_it_has_risen(player: Player) -> None:
    player.move(*player.place("settings"))
    assert player.app.manager.moving

    player.wait(1000, 16)

    assert not player.app.manager.moving


def test_clouds_and_steam_go_on_by_themselves_but_not_with_less_motion(player: Player) -> None:
    player.wait(3000)
    before, looks = player.app.window.flips, 10_000 // 50

    player.wait(10_000)

    painted = player.app.window.flips - before
    assert looks / 4 < painted < looks / 2
    assert not player.app.manager.moving
    player.answer(Settle("calm", value=True))
    player.wait(1000)
    assert player.shapes == player.screen.lay_out(player.app.manager.look, 0)


@pytest.mark.parametrize("size", [(960, 600), (1920, 1080), (3840, 2160), (1000, 1000)])
def test_the_window_may_have_any_size_while_a_day_runs(
    player: Player, size: tuple[int, int]
) -> None:
    player.start()
    player.app.window._window.size = size
    player.wait(500)

    glass = player.app.window._window.get_surface()
    assert glass.get_size() == size
    assert glass.get_at((size[0] // 2, size[1] // 2)) != pygame.Color("black")
    assert player.app.manager.look.text == (1.15 if size[0] <= 1000 else 1.0)


def test_clicks_reach_their_target_in_a_window_of_another_size(player: Player) -> None:
    player.app.window._window.size = (1700, 1000)
    player.wait(200)
    player.click("settings")

    assert isinstance(player.screen, SettingsScreen)


def test_f11_fills_the_screen_and_is_kept(player: Player) -> None:
    player.press(pygame.K_F11)
    assert player.app._table.settings.full_screen

    player.restart()
    assert player.app._table.settings.full_screen
    player.press(pygame.K_F11)
    assert not player.app._table.settings.full_screen


def test_settings_apply_at_once_and_are_kept(player: Player) -> None:
    player.press(pygame.K_F2)
    player.press(pygame.K_TAB)
    player.press(pygame.K_RIGHT)
    player.click("contrast")

    assert player.app.manager.look.text == 1.15
    assert player.app.manager.look.palette.loud
    player.restart()
    assert player.app._table.settings == Settings(1.15, contrast=True, told=HINTS)


def test_damaged_settings_are_as_usual_and_said(player: Player) -> None:
    (player.folder / "settings.txt").write_bytes(b"\xff\xfe pmsim?")
    player.restart()

    assert player.app._table.settings == Settings()
    toast = player.app.manager.stage.toast
    assert toast is None or "could not be read" in toast.text
    assert player.app._table.notice


def test_settings_survive_being_written_and_read() -> None:
    settings = Settings(1.5, contrast=True, calm=True, full_screen=True)

    assert read_settings(write_settings(settings)) == settings
    assert read_settings("pmsim settings 1\ntext percent = 7\n") is None
    assert read_settings("something else") is None


def test_escape_in_a_day_opens_the_pause_menu(player: Player) -> None:
    player.start()
    player.press(pygame.K_ESCAPE)
    assert isinstance(player.screen, PauseScreen)

    player.press(pygame.K_RETURN)
    assert not isinstance(player.screen, PauseScreen)


def test_leaving_for_the_title_keeps_the_day(player: Player) -> None:
    player.start()
    player.answer(Act((Action("start"),)))
    player.answer(Home())

    assert isinstance(player.screen, TitleScreen)
    player.press(pygame.K_RETURN)
    player.wait(500)
    assert player.game.state.phase != Phase.PLAN


def test_a_decision_is_on_disk_before_its_picture(player: Player) -> None:
    player.start()
    player.answer(Act((Action("start"),)))

    save = player.shelf.store.listing()[0].path
    assert read_save(save).journal.entries[0].text == "start"


def test_a_refusal_is_told_and_changes_nothing(player: Player) -> None:
    player.start()
    player.answer(Act((Action("put", "nonsense"),)))

    assert player.app.manager.stage.toast
    assert player.game.turns == ()


def test_taking_back_what_was_revealed_asks_first(player: Player) -> None:
    player.start()
    player.answer(Act((Action("start"),)))
    while not any(turn.revealed for turn in player.game.turns[-1:]):
        play_on(player)
    turns = len(player.game.turns)

    player.answer(Call("pause"))
    player.click("undo")
    assert isinstance(player.screen, AskScreen)
    assert len(player.game.turns) == turns

    player.click(1)
    assert len(player.game.turns) < turns
    assert player.game.rewound


def test_time_that_passed_by_itself_is_no_decision_to_take_back(player: Player) -> None:
    player.start()
    player.answer(Act((Action("start"), Action("advance"), Action("advance"))))
    player.answer(Undo(sure=True))

    assert player.game.turns == ()
    assert isinstance(player.screen, PlanScreen)


@frozen
class Broken(Screen):
    """A screen with a bug."""

    under: Screen

    def lay_out(self, look: object, now: int) -> Shapes:
        raise ZeroDivisionError


def test_a_screen_that_raises_does_not_lose_the_day(player: Player) -> None:
    player.start()
    player.answer(Act((Action("start"),)))
    name = player.game.save_name
    stage = player.app.manager.stage
    stage.open(Broken(player.screen), stage.change.motion)
    player.wait(100)

    assert isinstance(player.screen, AskScreen)
    assert name in player.screen.text
    assert "ZeroDivisionError" in (player.folder / "faults.txt").read_text()
    player.press(pygame.K_RETURN)
    player.press(pygame.K_RETURN)
    player.wait(500)
    assert player.game.save_name == name


def test_a_save_of_a_changed_scenario_tells_where_it_parts(player: Player) -> None:
    player.start()
    player.answer(Act((Action("start"),)))
    save = player.shelf.store.listing()[0].path
    player.answer(Home())
    text = save.read_text().replace(" start\n", " free\n")
    save.write_text(text)
    player.restart()
    player.press(pygame.K_RETURN)
    player.wait(300)

    assert isinstance(player.screen, AskScreen)
    player.press(pygame.K_RETURN)
    player.wait(300)
    assert player.game.save_name != save.name.removesuffix(".pmsim")


def play_on(player: Player) -> None:
    """The first open offer, as the bot would."""
    from pmsim.testing import open_offers

    game = player.game
    player.answer(Act((open_offers(game.program, game.state)[0].action,)))


def test_a_shaky_click_is_still_a_click(player: Player) -> None:
    x, y = player.place("settings")
    for kind, pos in (
        (pygame.MOUSEBUTTONDOWN, (x, y)),
        (pygame.MOUSEMOTION, (x + 9, y + 4)),
        (pygame.MOUSEBUTTONUP, (x + 9, y + 4)),
    ):
        pygame.event.post(
            pygame.event.Event(kind, button=1, pos=pos, rel=(9, 4), buttons=(1, 0, 0), touch=False)
        )
    player.wait(100)

    assert isinstance(player.screen, SettingsScreen)
