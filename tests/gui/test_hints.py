"""What a newcomer is told unasked: one thing at a time, never in the way, and only once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from attrs import evolve

from pmsim.gui import touch
from pmsim.gui.hints import Noted, bubble, hint_for
from pmsim.gui.parts.look import Look
from pmsim.gui.rect import Rect
from pmsim.gui.route import screen_for
from pmsim.gui.screen import Screen, Tip
from pmsim.gui.screens.day import DayScreen
from pmsim.gui.screens.plan import PlanScreen
from pmsim.gui.screens.table import TableScreen
from pmsim.gui.shapes import Box, Label, Paragraph
from pmsim.gui.shots import SETTLED, read_to_the_end, settled
from pmsim.gui.theme import CANVAS_H, CANVAS_W
from pmsim.session.settings import Settings, read_settings, write_settings
from tests.gui.days import EVERY_LOOK, moments
from tests.gui.player import HINTS, Player
from tests.gui.tables import at_table

SEED = 4


@pytest.fixture
def newcomer(tmp_path: Path) -> Iterator[Player]:
    """Somebody on the first morning who has never played."""
    player = Player(tmp_path, newcomer=True)
    player.start()
    player.wait(3000)
    yield player
    player.app.close()


def hints(player: Player) -> list[str]:
    """What is told just now."""
    return [one.target.name for one in touch.flat(player.shapes) if isinstance(one.target, Noted)]


def test_one_thing_at_a_time_and_never_again(newcomer: Player) -> None:
    told = []
    for _ in range(3):
        assert len(hints(newcomer)) == 1
        told += hints(newcomer)
        newcomer.click(Noted(told[-1]))
        assert not hints(newcomer)
        newcomer.wait(2000)
    assert told == ["cards", "messages", "start"]
    assert not hints(newcomer)

    newcomer.restart()
    assert newcomer.app._table.settings.told == tuple(told)


def test_doing_it_is_as_good_as_reading_it(newcomer: Player) -> None:
    """Whoever has a card in the hand knows what cards are for."""
    assert hints(newcomer) == ["cards"]
    newcomer.press(pygame.K_TAB)
    newcomer.press(pygame.K_RETURN)
    assert isinstance(newcomer.screen, PlanScreen)
    assert newcomer.screen.held
    newcomer.press(pygame.K_ESCAPE)
    newcomer.wait(2000)
    assert hints(newcomer) == ["messages"]


def test_by_keyboard_a_hint_is_a_place_like_any_other(newcomer: Player) -> None:
    for _ in range(12):
        newcomer.press(pygame.K_TAB)
        if newcomer.focuses(Noted("cards")):
            break
    assert newcomer.focuses(Noted("cards"))
    turns = len(newcomer.game.turns)
    newcomer.press(pygame.K_RETURN)
    assert not hints(newcomer)
    assert len(newcomer.game.turns) == turns
    assert isinstance(newcomer.screen, PlanScreen)


def test_a_hint_stops_neither_hands_nor_time(newcomer: Player) -> None:
    newcomer.press(pygame.K_RETURN)
    newcomer.press(pygame.K_RETURN)
    assert isinstance(newcomer.screen, DayScreen)
    newcomer.wait(1500)
    assert hints(newcomer) == ["clock"]
    begun = newcomer.game.state.now
    newcomer.wait(6000)
    assert newcomer.game.state.now > begun


def test_space_is_as_good_as_reading_that_space_stops_the_clock(newcomer: Player) -> None:
    newcomer.press(pygame.K_RETURN)
    newcomer.press(pygame.K_RETURN)
    newcomer.wait(1500)
    assert hints(newcomer) == ["clock"]
    newcomer.press(pygame.K_SPACE)
    assert not hints(newcomer)


def test_no_hint_hides_the_face_of_somebody_who_speaks(look: Look) -> None:
    """What lies at the side is told of when nobody stands at the desk."""
    days = [one for one in map(screen_for, moments(SEED)) if isinstance(one, DayScreen)]
    busy = [one for one in days if one.scene or one.reading]
    assert busy
    for screen in busy:
        assert hint_for(screen, screen.lay_out(look, SETTLED), ("answers", "clock")) is None


def test_a_hint_that_many_presses_went_by_is_given_up(newcomer: Player) -> None:
    """Whoever looks through the cards for long has no need of the inbox yet."""
    newcomer.click(Noted("cards"))
    newcomer.wait(2000)
    filters = [
        one.target
        for one in touch.within_reach(newcomer.shapes)
        if isinstance(one.target, tuple) and one.target[0] == "filter"
    ]
    for one in filters[:6]:
        assert hints(newcomer) == ["messages"]
        newcomer.click(one)
    newcomer.wait(1500)
    assert hints(newcomer) == ["start"]


def test_who_has_played_is_told_nothing(tmp_path: Path) -> None:
    player = Player(tmp_path)
    player.start()
    player.wait(3000)
    assert not hints(player)
    player.app.close()


def test_a_hint_lies_beside_what_it_is_about_with_all_its_words(look: Look) -> None:
    """At every text size: on the canvas, off what it speaks of, no line cut or outside."""
    names = set[str]()
    shown = (*(screen_for(one) for one in moments(SEED)), TableScreen.open(at_table()))
    for screen in map(settled, shown):
        if {tip.hint for tip in screen.tips()} <= {*names, ""}:
            continue
        for ready in (screen, read_to_the_end(screen)):
            while tip := hint_for(ready, ready.lay_out(look, SETTLED), tuple(names)):
                names.add(tip.hint)
                _lies_well(look, ready, tip)
    assert names == set(HINTS)


def _lies_well(look: Look, screen: Screen, tip: Tip) -> None:
    for size, palette in EVERY_LOOK:
        worn = evolve(look, text=size, palette=palette)
        shapes = screen.lay_out(worn, SETTLED)
        about = touch.find(shapes, tip.target)
        drawn = bubble(worn, shapes, tip)
        box = next((one for one in drawn if isinstance(one, Box) and one.says), None)
        assert about is None or box
        if about is None or box is None:
            continue
        assert Rect(0, 0, CANVAS_W, CANVAS_H).covers(box.rect)
        assert box.rect.common(about.rect).area == 0
        words = [one for one in drawn if isinstance(one, Label | Paragraph)]
        assert all(box.rect.covers(one.rect) and not one.says for one in words)


def test_what_was_told_is_kept_with_the_settings() -> None:
    settings = Settings(text=1.3, told=("cards", "start"))
    assert read_settings(write_settings(settings)) == settings
    assert settings.having_told("cards") == settings
