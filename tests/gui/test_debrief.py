"""Facts about the debrief: the ending first, then numbers that say where they come from."""

from __future__ import annotations

from itertools import pairwise

import pytest
from attrs import evolve

from pmsim.gui import touch
from pmsim.gui.colours import Category
from pmsim.gui.inputs import Key
from pmsim.gui.parts.decision_axis import Node, node_places
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.outcome_map import Stop, outcome_map
from pmsim.gui.parts.outcome_scale import Borders
from pmsim.gui.rect import Rect
from pmsim.gui.screen import Become, Home, Push, Screen, StartGame
from pmsim.gui.screens.debrief import DebriefScreen
from pmsim.gui.screens.debrief_moves import MOST, largest, moves
from pmsim.gui.screens.sheets import LedgerSheet
from pmsim.gui.screens.sheets_habits import HabitSheet
from pmsim.gui.screens.sheets_score import MoveSheet, ScoreSheet, TruthSheet
from pmsim.gui.shapes import Label, Sketch
from pmsim.gui.tooltip import unread
from pmsim.gui.touch import says
from pmsim.model.state import Phase
from pmsim.session.shelf import Shelf
from pmsim.view.debrief import see_debrief
from tests.gui.days import at_phase, faults_of
from tests.gui.reading import words

SEEDS = (1, 3, 8)


def debrief(seed: int = 3, *, read: bool = True) -> DebriefScreen:
    return evolve(DebriefScreen.open(at_phase(seed, Phase.ENDED)[-1]), read=read)


def test_the_ending_is_told_first(look: Look) -> None:
    screen = debrief(read=False)
    view = see_debrief(screen.playing.program, screen.playing.state)
    shown = words(screen.lay_out(look, 0))

    assert view.title in shown
    assert " ".join(view.text) in shown
    assert screen.primary() == "read"
    assert screen.chosen("read") == Become(evolve(screen, read=True), anew=True)


def test_the_grade_never_stands_alone(look: Look) -> None:
    screen = debrief()
    view = see_debrief(screen.playing.program, screen.playing.state)
    shown = words(screen.lay_out(look, 0))

    assert view.grade in shown
    assert view.grade_words in shown
    assert view.line in shown


def test_done_goes_home_and_replay_has_the_same_luck() -> None:
    screen = debrief(8)

    assert screen.chosen("done") == Home()
    assert screen.chosen("replay") == StartGame(
        Shelf().find("first-monday"), screen.playing.program.background.key, 8
    )


@pytest.mark.parametrize(
    ("target", "sheet"),
    [
        ("score", ScoreSheet),
        ("truth", TruthSheet),
        ("moves", MoveSheet),
        (("promise", "x"), LedgerSheet),
        (("habit", "x"), HabitSheet),
    ],
)
def test_everything_opens_its_sheet(target: object, sheet: type[Screen]) -> None:
    result = debrief().chosen(target)

    assert isinstance(result, Push)
    assert isinstance(result.screen, sheet)


def test_left_and_right_go_through_the_moves(look: Look) -> None:
    screen = evolve(debrief(), move=0)

    right = screen.key(Key("right"), None)
    assert right == Become(evolve(screen, move=1))
    left = screen.key(Key("left"), None)
    assert left == Become(evolve(screen, move=len(largest(moves(screen.playing), MOST)) - 1))


def test_the_chosen_move_is_told_in_full(look: Look) -> None:
    screen = debrief()
    for place, move in enumerate(largest(moves(screen.playing), MOST)):
        shown = words(evolve(screen, move=place).lay_out(look, 0))
        assert move.text in shown
        assert move.changes[0] in shown


def test_only_moves_that_are_not_told_beneath_the_line_have_a_tooltip(look: Look) -> None:
    screen = evolve(debrief(), move=1)
    shapes = screen.lay_out(look, 0)
    first, chosen = (unread(shapes, ("move", place)) for place in (0, 1))
    assert first
    assert not chosen
    assert says(shapes, ("move", 1))


def test_the_heading_claims_no_impact(look: Look) -> None:
    shown = words(debrief().lay_out(look, 0))

    assert "What moved the numbers" in shown
    assert "what if" not in shown.lower()


def test_moves_are_counted_once_and_in_order() -> None:
    found = moves(debrief().playing)

    assert [one.at for one in found] == sorted(one.at for one in found)
    assert all(one.changes for one in found)
    assert len(largest(found, 3)) == 3


def test_the_parts_of_the_score_add_up(look: Look) -> None:
    for seed in SEEDS:
        screen = debrief(seed)
        scores = see_debrief(screen.playing.program, screen.playing.state).scores
        assert sum(one.adds for one in scores[:-1]) == pytest.approx(scores[-1].value)
        shown = words(ScoreSheet(screen.playing).lay_out(look, 0))
        assert all(one.name in shown for one in scores)


def test_the_truth_is_told_with_a_verdict(look: Look) -> None:
    screen = debrief()
    answer = see_debrief(screen.playing.program, screen.playing.state).answers[0]
    shown = words(TruthSheet(screen.playing).lay_out(look, 0))

    assert answer.truth in shown
    assert answer.verdict in shown


@pytest.mark.parametrize(
    ("outcome", "stress", "right", "low"),
    [
        (49.9, 44.9, False, True),
        (50, 44.9, False, False),
        (50, 45, True, False),
        (0, 99, True, True),
    ],
)
def test_a_day_stands_in_its_own_land(
    look: Look, outcome: float, stress: float, *, right: bool, low: bool
) -> None:
    rect = Rect(0, 0, 454, 370)
    shapes = outcome_map(look, rect, (Stop("1", outcome, stress),), Borders(50, 45))
    node = [one for one in shapes if isinstance(one, Sketch)][-1].rect

    assert (node.cx > 44 + 410 * 0.55) == right
    assert (node.cy > 326 * 0.53) == low


def test_neighbours_on_the_line_of_time_do_not_touch() -> None:
    nodes = tuple(Node(i, 0.95 + i / 1000, 1.0, "flag", Category.TEAM, "") for i in range(6))
    places = node_places(Rect(0, 0, 640, 180), 100, nodes)

    assert all(a.right <= b.x for a, b in pairwise(places))
    assert places[-1].right <= 640


def test_the_largest_text_shows_one_panel_at_a_time(look: Look) -> None:
    large, screen = evolve(look, text=1.5), debrief()

    assert ("move", 0) not in touch.focus_order(screen.lay_out(large, 0))
    result = screen.chosen(("tab", "moves"))
    assert isinstance(result, Become)
    assert ("move", 0) in touch.focus_order(result.screen.lay_out(large, 0))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_debrief_has_no_fault(look: Look, seed: int) -> None:
    screen = debrief(seed)
    assert faults_of(debrief(seed, read=False), look) == []
    for tab in ("map", "moves", "promises", "habits"):
        assert faults_of(evolve(screen, tab=tab), look) == []
    for place in range(4):
        assert faults_of(evolve(screen, move=place), look) == []


def test_the_path_draws_itself_day_by_day(look: Look) -> None:
    stops = tuple(Stop(str(day), 20.0 * day, 10.0 * day) for day in range(1, 5))

    def nodes(gone: float) -> list[str]:
        shapes = outcome_map(look, Rect(0, 0, 454, 370), stops, Borders(50, 45), gone=gone)
        return [one.text for one in shapes if isinstance(one, Label) and one.text.isdecimal()]

    assert nodes(1.0) == ["1"]
    assert nodes(2.9) == ["1", "2"]
    assert nodes(4.0) == ["1", "2", "3", "4"]


def test_the_grade_rises_last_and_stands_at_once_with_less_motion(look: Look) -> None:
    screen = debrief()
    grade = see_debrief(screen.playing.program, screen.playing.state).grade

    def height(now: int, how: Look) -> float:
        shapes = screen.lay_out(how, now)
        return next(s.rect.cy for s in shapes if isinstance(s, Label) and s.text == grade)

    assert screen.moves(0)
    assert not screen.moves(260)
    assert height(0, look) > height(130, look)
    assert height(260, look) == height(0, evolve(look, calm=True))
    assert not evolve(screen, read=False).moves(0)
