"""Facts about tooltips: they say what was cut short, or what an icon stands for, after a while."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from pmsim.gui import faults
from pmsim.gui.parts.look import Look
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Box, Icon, Label, Paragraph, Shapes, text_of
from pmsim.gui.theme import CANVAS_H, CANVAS_W, SMALL
from pmsim.gui.tooltip import tooltip, unread
from tests.gui.player import Player

ROW = Rect(300, 300, 200, 40)


def row(shown: str, whole: str) -> Shapes:
    return (
        Box(ROW, "#FFFFFF", target="row", says="a row"),
        Label(Rect(320, 310, 160, 20), shown, SMALL, "#000000", says=whole),
    )


def button(rect: Rect) -> Shapes:
    return (
        Box(rect, "#FFFFFF", target="row", says="settings"),
        Icon(rect, "settings", "#000000"),
    )


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    someone = Player(tmp_path)
    yield someone
    someone.app.close()


def test_what_is_cut_short_is_said_in_full() -> None:
    assert unread(row("Ring three new…", "Ring three newcomers"), "row") == "Ring three newcomers"


def test_what_can_be_read_needs_no_tooltip() -> None:
    assert unread(row("Ring them", ""), "row") == ""
    assert unread(row("Ring them", ""), "nowhere") == ""


def test_an_icon_alone_is_named() -> None:
    assert unread(button(ROW), "row") == "settings"


@pytest.mark.parametrize("rect", [ROW, Rect(0, 0, 44, 44), Rect(1236, 676, 44, 44)])
@pytest.mark.parametrize("size", [1.0, 1.5])
def test_it_stays_on_the_canvas_and_hides_nothing_of_what_it_names(
    rect: Rect, size: float, look: Look
) -> None:
    larger = Look(look.palette, look.measure, size)
    shown = tooltip(larger, button(rect), "row")

    assert shown
    for shape in shown:
        assert Rect(0, 0, CANVAS_W, CANVAS_H).covers(shape.rect)
        assert shape.target is None
    assert not faults.spills(shown, larger.measure)
    body = next(shape.rect for shape in shown if isinstance(shape, Box))
    assert body.y >= rect.bottom or body.bottom <= rect.y


def test_what_is_told_of_an_answer_hides_no_other_answer(look: Look) -> None:
    rows = [Rect(520, 300 + 75 * n, 728, 66) for n in range(5)]
    shapes = tuple(
        Box(rect, "#FFFFFF", target=n, group="answers", says="yes", tooltip="Negotiation 20. " * 8)
        for n, rect in enumerate(rows)
    )
    for n in range(5):
        shown = tooltip(look, shapes, n)
        assert shown
        assert all(one.rect.right < 520 for one in shown)
        assert all(Rect(0, 0, CANVAS_W, CANVAS_H).covers(one.rect) for one in shown)


def test_it_comes_after_a_while_and_goes_with_the_pointer(player: Player) -> None:
    def words() -> list[str]:
        return [text_of(one) for one in player.shapes if isinstance(one, Paragraph)]

    x, y = player.place("settings")
    player.move(x, y)
    player.wait(300)
    assert "settings" not in words()
    player.wait(200)
    assert "settings" in words()
    player.move(640, 360)
    assert "settings" not in words()


def test_the_focus_has_one_too(player: Player) -> None:
    player.app.manager.stage.table.settle("calm", value=True)
    player.press(pygame.K_TAB)
    player.press(pygame.K_RIGHT)
    before = player.shapes
    player.wait(500)

    assert len(player.shapes) > len(before)
    idle = player.app.window.flips
    player.wait(2000)
    assert player.app.window.flips == idle
