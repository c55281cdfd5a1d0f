"""Facts about one screen giving way to another: a crossfade, and what comes up meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from attrs import evolve

from pmsim.gui.app_window import Window
from pmsim.gui.change import Change, Sheet
from pmsim.gui.parts.panels import SCREEN
from pmsim.gui.rect import Rect
from pmsim.gui.screen import Call
from pmsim.gui.screens.briefing import BriefingScreen
from pmsim.gui.screens.evening import EveningScreen
from pmsim.gui.screens.plan import PlanScreen
from pmsim.gui.screens.table import TableScreen
from pmsim.gui.screens.title import TitleScreen
from pmsim.gui.shapes import Box
from pmsim.gui.theme import (
    BOOK_OPENS,
    MODAL_IN,
    NIGHTFALL,
    PANEL_RISE,
    RADIUS,
    SCREEN_CHANGE,
    TABLE_RISE,
)
from pmsim.model.state import Phase
from tests.gui.days import at_phase
from tests.gui.player import Player
from tests.gui.reading import words
from tests.gui.tables import at_table

WHITE = Box(Rect(0, 0, 1280, 720), "#FFFFFF")
HEADER = Box(Rect(0, 40, 1280, 20), "#000000")
PANEL = Box(Rect(0, 300, 1280, 100), "#000000")


@pytest.fixture
def glass() -> Iterator[Window]:
    window = Window((1280, 720))
    window.show((WHITE,), Change(1), 0)
    yield window
    window.close()


VEIL = Box(SCREEN, "#00000080")
SHEET = Box(Rect(440, 160, 400, 400), "#00FF00", RADIUS.modal)


def dark(window: Window) -> tuple[int, int]:
    """The first dark row of the header, and of what stands below it."""
    surface = window._window.get_surface()
    rows = [y for y in range(720) if surface.get_at((640, y))[0] < 200]
    return rows[0], next(y for y in rows if y > 94)


def test_what_stands_below_the_header_comes_up_and_the_header_stays(glass: Window) -> None:
    change = Change(2, SCREEN_CHANGE, PANEL_RISE)
    tops = []
    for _ in range(9):
        glass.show((WHITE, HEADER, PANEL), change, 40)
        if glass._fade and glass._fade.age > 80:
            tops.append(dark(glass))
    end = dark(glass)

    assert end == (40, 300)
    assert {header for header, _ in tops} == {40}
    panels = [top for _, top in tops]
    assert panels == sorted(panels, reverse=True)
    assert 300 < panels[0] < 300 + PANEL_RISE


def test_with_less_motion_nothing_comes_up_and_the_fade_is_short(tmp_path: Path) -> None:
    player = Player(tmp_path)
    stage = player.app.manager.stage
    assert isinstance(stage.top.screen, TitleScreen)
    path = stage.top.screen.lobby.cards[0].path
    briefing = BriefingScreen.open(path, stage.table.briefing(path))
    stage.open(briefing, SCREEN_CHANGE)
    lively = stage.change
    stage.table.settle("calm", value=True)
    stage.open(briefing, SCREEN_CHANGE)
    player.app.close()

    assert (lively.motion.ms, lively.rise) == (SCREEN_CHANGE.ms, PANEL_RISE)
    assert (stage.change.motion.ms, stage.change.rise) == (SCREEN_CHANGE.calm_ms, 0)


def test_what_is_held_down_while_the_notebook_comes_is_pressed_all_the_same(tmp_path: Path) -> None:
    player = Player(tmp_path)
    screen = EveningScreen.open(at_phase(3, Phase.EVENING)[0])
    player.app.manager.stage.open(screen, SCREEN_CHANGE)
    player.wait(NIGHTFALL.ms - 100, 20)
    x, y = player.place(("card", 1))
    pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(x, y)))
    player.wait(600, 20)
    pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=(x, y)))
    player.wait(40, 20)
    picked = player.screen
    player.app.close()

    assert isinstance(picked, EveningScreen)
    assert picked.picked == 1


def test_with_less_motion_the_evening_is_there_at_once(tmp_path: Path) -> None:
    player = Player(tmp_path)
    player.app.manager.stage.table.settle("calm", value=True)
    player.app.manager.stage.open(EveningScreen.open(at_phase(3, Phase.EVENING)[0]), SCREEN_CHANGE)
    seen = words(player.shapes)
    player.app.close()

    assert "Lights out" in seen


def test_the_table_comes_farther() -> None:
    assert TableScreen.open(at_table()).rise == TABLE_RISE > PANEL_RISE


def laid(*, opens: bool) -> Change:
    return Change(2, MODAL_IN, sheet=Sheet(SHEET.rect, VEIL.fill, opens))


@pytest.mark.parametrize("opens", [True, False])
def test_a_sheet_grows_or_shrinks_while_what_it_lies_on_only_darkens(
    glass: Window, opens: bool
) -> None:
    pictures = [(WHITE, HEADER), (WHITE, HEADER, VEIL, SHEET)]
    before, after = pictures if opens else pictures[::-1]
    glass.show(before, Change(1), 0)
    widths, lights, headers = [], [], set()
    surface = glass._window.get_surface()
    for _ in range(MODAL_IN.ms // 20):
        glass.show(after, laid(opens=opens), 20)
        row = [surface.get_at((x, 360)) for x in range(1280)]
        green = [x for x, colour in enumerate(row) if colour[1] > colour[0] + 8]
        headers.add(min(y for y in range(720) if surface.get_at((20, y))[0] < 60))
        widths.append(len(green))
        lights.append(row[20][0])
    glass.show(after, laid(opens=opens), 20)

    shown = [width for width in widths if width]
    assert shown == sorted(shown, reverse=not opens)
    assert 385 < min(shown) < max(shown) <= 400
    assert lights == sorted(lights, reverse=opens)
    assert headers == {40}
    assert surface.get_at((640, 360))[:3] == ((0, 255, 0) if opens else (255, 255, 255))


def test_the_corners_of_a_sheet_on_its_way_are_round(glass: Window) -> None:
    surface = glass._window.get_surface()
    for _ in range(6):
        glass.show((WHITE, VEIL, SHEET), laid(opens=True), 20)
    corner, beside = surface.get_at((444, 164)), surface.get_at((430, 164))

    assert all(abs(one - other) <= 3 for one, other in zip(corner, beside, strict=True))


def test_sheets_come_and_go_in_one_way_whoever_lays_them(tmp_path: Path) -> None:
    player = Player(tmp_path)
    player.start()
    manager = player.app.manager
    playing = manager.stage.table.playing
    assert playing
    inbox = PlanScreen.open(playing)
    key = next(one.key for one in inbox.view.inbox)
    for push in (False, True):
        player.answer(Call("settings") if push else player.screen.chosen(("message", key)))
        opened = manager.change
        player.press(pygame.K_ESCAPE)
        closed = manager.change
        assert opened.sheet
        assert closed.sheet
        assert (opened.sheet.opens, closed.sheet.opens) == (True, False)
        assert opened.sheet.rect == closed.sheet.rect
        assert opened.motion.ms == closed.motion.ms == MODAL_IN.ms
    manager.stage.table.settle("calm", value=True)
    player.answer(Call("settings"))
    player.app.close()

    assert (manager.change.motion.ms, manager.change.sheet) == (MODAL_IN.calm_ms, None)


def test_a_book_opens_from_its_spine(glass: Window) -> None:
    cover = Box(Rect(640, 100, 400, 400), "#FF0000")
    pages = Box(Rect(240, 100, 800, 400), "#0000FF")
    glass.show((WHITE, cover), Change(1), 0)
    change = Change(2, BOOK_OPENS, book=pages.rect)
    surface = glass._window.get_surface()
    reds, blues = [], []
    for _ in range(BOOK_OPENS.ms // 20 + 2):
        glass.show((WHITE, pages), change, 20)
        row = [surface.get_at((x, 300)) for x in range(1280)]
        reds.append(sum(one.r > 250 > one.b for one in row))
        blues.append(sum(one.b > 250 > one.r for one in row))

    assert reds[0] == 400
    assert reds == sorted(reds, reverse=True)
    assert blues == sorted(blues)
    assert blues[-1] == 800
    assert reds[-1] == 0
    assert any(0 < red < 400 for red in reds)
    assert any(400 < blue < 800 for blue in blues)


def test_a_change_in_the_middle_of_another_goes_on_from_what_is_seen(glass: Window) -> None:
    surface = glass._window.get_surface()
    for _ in range(5):
        glass.show((WHITE, VEIL, SHEET), laid(opens=True), 20)
    seen = surface.get_at((640, 360)), surface.get_at((20, 700))
    assert seen[0][0] > 100
    glass.show((WHITE,), evolve(laid(opens=False), number=3), 20)

    after = surface.get_at((640, 360)), surface.get_at((20, 700))
    for one, other in zip(seen, after, strict=True):
        assert all(abs(a - b) <= 2 for a, b in zip(one, other, strict=True))


def test_a_card_in_the_hand_is_no_sheet(tmp_path: Path) -> None:
    player = Player(tmp_path)
    player.start()
    before = player.app.manager.change
    screen = player.screen
    assert isinstance(screen, PlanScreen)
    player.click(("card", next(one.owner for one in screen.view.deck if one.open)))
    held = player.screen
    player.app.close()

    assert isinstance(held, PlanScreen)
    assert held.held
    assert player.app.manager.change is before


def test_the_first_change_of_all_fades_too(tmp_path: Path) -> None:
    player = Player(tmp_path)
    player.press(pygame.K_F2)
    fading = player.app.window.fading
    player.app.close()

    assert fading
