"""Facts about the way into the first day: the sun rises, the city goes down, the mug flies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from pmsim.gui import curtain
from pmsim.gui.flight import flight_of
from pmsim.gui.parts import city
from pmsim.gui.parts.header import MUG_AT
from pmsim.gui.parts.look import Look
from pmsim.gui.rect import Rect
from pmsim.gui.screen import Home, Settle
from pmsim.gui.screens.briefing import BriefingScreen
from pmsim.gui.screens.plan import PlanScreen
from pmsim.gui.screens.title import TitleScreen
from pmsim.gui.shapes import Picture, Shapes, Shifted
from pmsim.gui.theme import CITY_FALLS, DAWN, MUG_ARC, MUG_FLIES, SUN_BELOW
from tests.gui.player import Player

SUN = city.sun().rect


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    someone = Player(tmp_path)
    yield someone
    someone.app.close()


def low(shapes: Shapes) -> float:
    """How far the sun is below its place."""
    return next(s.down for s in shapes if isinstance(s, Shifted) and s.rect == SUN)


def flying(player: Player) -> Rect | None:
    """Where the mug is that flies over the plan."""
    assert isinstance(player.screen, PlanScreen)
    mugs = (s.rect for s in player.shapes if isinstance(s, Picture) and s.name == "mugs/analyst")
    return next(mugs, None)


def test_the_sun_rises_once_when_the_game_is_started(player: Player, look: Look) -> None:
    title = player.screen
    assert isinstance(title, TitleScreen)
    heights = [low(title.lay_out(look, now)) for now in range(0, DAWN.ms + 1, 100)]

    assert heights[0] == low(curtain.shapes(look, SUN_BELOW)) == 40
    assert heights == sorted(heights, reverse=True)
    assert heights[-1] == 0
    assert not title.moves(DAWN.ms)
    player.start()
    player.answer(Home())
    assert not player.screen.moves(0)
    assert low(player.screen.lay_out(look, 0)) == 0


def test_a_press_while_the_sun_rises_acts_at_once(tmp_path: Path) -> None:
    early = Player(tmp_path, settle=50)
    early.press(pygame.K_RETURN)

    assert isinstance(early.screen, BriefingScreen)
    early.app.close()


def test_the_city_goes_down_and_the_sky_stays(look: Look) -> None:
    picture = curtain.shapes(look)
    half, whole = city.fallen(picture, 0.5), city.fallen(picture, 1)
    moved = {a.rect for a, b in zip(picture, half, strict=True) if a != b}

    assert moved == {shape.rect for shape in city.city()}
    assert half[0] == picture[0]
    downs = [s.down for s in whole if isinstance(s, Shifted) and s.rect in moved]
    assert all(rect.y + down >= 720 for rect, down in zip(moved, downs, strict=False))


def test_the_letter_is_there_at_once_while_the_city_goes(player: Player) -> None:
    player.press(pygame.K_RETURN)

    change = player.app.manager.change
    assert change.motion.ms == CITY_FALLS.ms
    assert change.leaving
    assert {"start", "back"} <= {shape.target for shape in player.shapes}


def test_your_mug_flies_to_its_gauge_on_the_first_morning(player: Player) -> None:
    player.press(pygame.K_RETURN)
    player.press(pygame.K_3)
    player.wait(500)
    tile = flight_of(player.shapes, "analyst")
    player.press(pygame.K_RETURN)
    player.wait(0, 16)
    begin = flying(player)
    places = []
    while (here := flying(player)) is not None:
        places.append(here)
        player.wait(16, 16)

    assert tile
    assert begin == tile.mug.rect
    assert abs(places[-1].cx - MUG_AT.cx) < 8
    assert abs(places[-1].w - MUG_AT.w) < 4
    line = (MUG_AT.cy - begin.cy) / (MUG_AT.cx - begin.cx)
    lifts = [begin.cy + (place.cx - begin.cx) * line - place.cy for place in places]
    assert max(lifts) == pytest.approx(MUG_ARC, abs=2)
    assert len(places) <= (MUG_FLIES.ms + 160) // 16 + 1


def test_nothing_flies_with_less_motion(player: Player) -> None:
    player.answer(Settle("calm", value=True))
    player.press(pygame.K_RETURN)
    assert player.app.manager.change.leaving is None
    player.press(pygame.K_3)
    player.press(pygame.K_RETURN)

    assert flying(player) is None
