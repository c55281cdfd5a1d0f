"""A finished run kept: a page and a record beside the saves, and the day's luck for a friend."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from pmsim.gui.parts.look import Look
from pmsim.gui.screens.debrief import DebriefScreen
from pmsim.gui.screens.debrief_keep import KeepSheet
from pmsim.report.plain import read_record
from tests.gui.days import faults_of
from tests.gui.looking_back import Fed, finished, game_again, three
from tests.gui.player import Player
from tests.gui.reading import words


@pytest.fixture
def player(tmp_path: Path, fed: Fed) -> Iterator[Player]:
    """Somebody in the debrief."""
    someone = Player(tmp_path, game_again(finished()), fed.begin)
    someone.click("read")
    yield someone
    someone.app.close()


def solid(text: str) -> str:
    """Without spaces: a long path is broken anywhere."""
    return "".join(text.split())


def sheet(player: Player) -> KeepSheet:
    screen = player.screen
    assert isinstance(screen, KeepSheet)
    return screen


def written(player: Player) -> tuple[Path, ...]:
    """The files, once they are there."""
    while sheet(player).back.kept.under_way:
        player.wait(50)
        pygame.time.wait(5)
    return tuple(map(Path, sheet(player).back.kept.files))


def test_s_writes_a_page_and_a_record_beside_the_saves(player: Player, fed: Fed) -> None:
    fed.now = three()
    player.wait(50)
    player.press(pygame.K_s)
    page, record = written(player)

    assert page.parent == record.parent == player.folder / "debriefs"
    assert finished().program.scenario.title in page.read_text(encoding="utf-8")
    kept = read_record(record.read_bytes())
    assert kept.origin.seed == 5
    assert kept.measured is not None
    assert len(kept.measured) == 4
    assert solid(str(page)) in solid(words(player.shapes))


def test_nothing_is_written_twice_and_nothing_written_over(player: Player, fed: Fed) -> None:
    player.click("keep")
    first = written(player)
    assert "Written before it was known" in words(player.shapes)
    before = first[0].read_text(encoding="utf-8")
    player.press(pygame.K_ESCAPE)
    player.press(pygame.K_s)
    assert written(player) == first

    player.press(pygame.K_ESCAPE)
    fed.now = three()
    player.wait(50)
    player.press(pygame.K_s)
    second = written(player)

    assert not {*second} & {*first}
    assert first[0].read_text(encoding="utf-8") == before
    assert "Written before it was known" not in words(player.shapes)


def test_where_nothing_can_be_written_one_sentence_says_so(player: Player) -> None:
    (player.folder / "debriefs").write_text("in the way")
    player.press(pygame.K_s)

    assert written(player) == ()
    assert "Nothing could be written in" in sheet(player).back.kept.trouble
    assert solid(sheet(player).back.kept.trouble) in solid(words(player.shapes))
    player.press(pygame.K_ESCAPE)
    assert player.on(DebriefScreen)


def test_a_friend_is_told_how_to_play_the_same_day(player: Player) -> None:
    player.press(pygame.K_s)

    assert "pmsim play first-monday --seed 5 --background engineer" in words(player.shapes)


def test_the_sheet_has_no_fault(player: Player, look: Look) -> None:
    player.press(pygame.K_s)
    assert faults_of(sheet(player), look) == []
    written(player)
    assert faults_of(sheet(player), look) == []
