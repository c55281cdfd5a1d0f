"""Others on the debrief's map: par and the bots' clouds, where a study of this very scenario is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from pmsim.gui.parts.look import Look
from pmsim.gui.parts.outcome_clouds import Clouds, Run
from pmsim.gui.parts.outcome_lands import SPLIT_OUTCOME, SPLIT_STRESS
from pmsim.gui.parts.outcome_map import Stop, outcome_map
from pmsim.gui.parts.outcome_scale import Borders, placed
from pmsim.gui.rect import Rect
from pmsim.gui.screens.debrief import DebriefScreen
from pmsim.gui.screens.sheets_score import ScoreSheet
from pmsim.gui.shapes import Sketch
from pmsim.gui.touch import flat, focus_order, says
from pmsim.model.study import Cloud, Study
from pmsim.session.play import Game
from pmsim.session.shelf import study_path
from pmsim.session.study_file import study_text
from tests.gui.days import faults_of
from tests.gui.looking_back import finished
from tests.gui.player import Player
from tests.gui.reading import lines, words

POINTS = tuple((40.0 + i % 7, 20.0 + i % 5) for i in range(40))


def study(digest: str) -> Study:
    clouds = (
        Cloud("search", 9, 76.0, 4.0, ((74.0, 21.0), (78.0, 23.0)), ("B+", "A-")),
        Cloud("clairvoyant", 9, 81.0, 1.0, ((88.0, 22.0),), ("A",)),
        Cloud("random", 40, 37.0, 8.0, POINTS, ("D",) * 40),
    )
    return Study("first-monday", digest, "engineer", clouds)


@pytest.fixture
def debrief(tmp_path: Path) -> Iterator[Callable[[Study | None], Player]]:
    """The end of a day whose scenario lies in a folder of its own, with a study beside it."""
    players = []

    def at_the_end(found: Study | None) -> Player:
        scenario = tmp_path / "first-monday.yaml"
        if found is not None:
            study_path(scenario).parent.mkdir()
            study_path(scenario).write_text(study_text(found), encoding="utf-8")
        ended = finished()
        header = evolve(ended.journal.header, source=str(scenario))
        game = Game(ended.program, evolve(ended.journal, header=header), ended.run, None)
        players.append(Player(tmp_path, game))
        players[0].click("read")
        return players[0]

    yield at_the_end
    for player in players:
        player.app.close()


def says_par(player: Player) -> bool:
    return any(isinstance(one, Sketch) and one.says == "par" for one in flat(player.shapes))


def test_par_is_a_named_mark_with_a_legend(debrief: Callable[[Study | None], Player]) -> None:
    player = debrief(study(finished().program.scenario.digest))

    assert says_par(player)
    assert lines(player.shapes).count("par") == 2
    assert lines(player.shapes).count("bots") == 1
    player.press(pygame.K_g)
    assert player.on(ScoreSheet)
    assert "Par is 76, give or take 4" in " ".join(lines(player.shapes))


def asked(player: Player) -> dict[object, str]:
    """What on the map can be asked, and what it says."""
    found = (one for one in focus_order(player.shapes) if kind_of(one) in ("runs", "stop", "par"))
    return {one: says(player.shapes, one) for one in found}


def kind_of(target: object) -> object:
    """What a target of the map is: runs, a day's stop, or par."""
    return target[0] if isinstance(target, tuple) else target


def test_runs_on_the_map_tell_their_grades_and_no_names(
    debrief: Callable[[Study | None], Player],
) -> None:
    player = debrief(study(finished().program.scenario.digest))
    told = asked(player)

    crowd = " ".join(text for one, text in told.items() if kind_of(one) == "runs")
    tallied = sum(int(many) for many in re.findall(r"(\d+) D", crowd)) + crowd.count("run: D")
    assert tallied == len(POINTS)
    assert "B+" in crowd
    assert "A\N{MINUS SIGN}" in crowd
    assert not any(bot in crowd for bot in ("random", "search"))
    assert told["par"].startswith("Par is 76, give or take 4")
    assert re.match(r"Monday: outcome \d+, stress \d+\.", told[("stop", 0)])


def test_pointer_and_focus_on_a_run_show_its_grade(
    debrief: Callable[[Study | None], Player],
) -> None:
    player = debrief(study(finished().program.scenario.digest))
    where, said = next((one, text) for one, text in asked(player).items() if " B+" in text)
    player.move(*player.place(where))
    player.wait(1000)
    assert said in words(player.shapes)

    player.move(5, 5)
    assert said not in words(player.shapes)
    for _ in focus_order(player.shapes):
        player.press(pygame.K_TAB)
        if player.app.manager.stage.top.hands.focus in asked(player):
            break
    player.wait(1000)
    focus = player.app.manager.stage.top.hands.focus
    assert asked(player)[focus] in words(player.shapes)
    player.press(pygame.K_RETURN)
    assert player.on(ScoreSheet)


@pytest.mark.parametrize("found", [None, study("another day")])
def test_without_a_study_of_this_very_scenario_nobody_else_is_there(
    debrief: Callable[[Study | None], Player], found: Study | None
) -> None:
    player = debrief(found)

    assert not says_par(player)
    assert not {"par", "bots"} & {*lines(player.shapes)}
    assert not (player.folder / "faults.txt").exists()


def test_a_map_with_others_has_no_fault(
    debrief: Callable[[Study | None], Player], look: Look
) -> None:
    screen = debrief(study(finished().program.scenario.digest)).screen
    assert isinstance(screen, DebriefScreen)
    assert screen.back.clouds
    assert faults_of(screen, look) == []


def test_a_node_and_par_never_cover_each_other(look: Look) -> None:
    rect = Rect(0, 0, 454, 370)
    stop = Stop("1", 76.0, 22.0)
    clouds = Clouds(par=(Run(76.0, 22.0, "B+"),), middle=(76.0, 22.0))
    shapes = outcome_map(look, rect, (stop,), Borders(50, 45), clouds)
    par = next(one.rect for one in shapes if isinstance(one, Sketch) and one.says == "par")
    node = [one for one in shapes if isinstance(one, Sketch)][-1].rect

    far = (par.cx - node.cx) ** 2 + (par.cy - node.cy) ** 2
    assert far**0.5 >= (par.w + node.w) / 2 - 6


@given(st.floats(1.0, 99.0), st.floats(0.0, 100.0), st.floats(0.0, 100.0))
def test_a_run_lies_in_its_land_and_no_two_numbers_meet(
    border: float, one: float, other: float
) -> None:
    """Whatever the borders are: higher is higher, and the land is the one of the numbers."""
    plot, borders = Rect(0, 0, 410, 326), Borders(border, border)
    less, more = sorted((one, other))
    (x0, y0), (x1, y1) = (placed(plot, (number, number), borders) for number in (less, more))
    assert (x0 < x1, y0 > y1) == (less < more, less < more) or more - less < 1e-9
    assert (x0 > plot.w * SPLIT_STRESS) == (less >= border)
    assert (y0 < plot.h * SPLIT_OUTCOME) == (less >= border)
    assert plot.grown(-15).holds(x0, y0)
