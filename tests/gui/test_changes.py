"""Facts about one screen giving way to another: a crossfade, and what comes up meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pmsim.gui.app_window import Window
from pmsim.gui.change import Change
from pmsim.gui.rect import Rect
from pmsim.gui.screens.briefing import BriefingScreen
from pmsim.gui.screens.table import TableScreen
from pmsim.gui.screens.title import TitleScreen
from pmsim.gui.shapes import Box
from pmsim.gui.theme import PANEL_RISE, SCREEN_CHANGE, TABLE_RISE
from tests.gui.player import Player
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
        if glass.fading and glass._age > 80:
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
    briefing = BriefingScreen.open(stage.top.screen.lobby.cards[0])
    stage.open(briefing, SCREEN_CHANGE)
    lively = stage.change
    stage.table.settle("calm", value=True)
    stage.open(briefing, SCREEN_CHANGE)
    player.app.close()

    assert (lively.motion.ms, lively.rise) == (SCREEN_CHANGE.ms, PANEL_RISE)
    assert (stage.change.motion.ms, stage.change.rise) == (SCREEN_CHANGE.calm_ms, 0)


def test_the_table_comes_farther() -> None:
    assert TableScreen.open(at_table()).rise == TABLE_RISE > PANEL_RISE
