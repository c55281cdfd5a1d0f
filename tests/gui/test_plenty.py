"""More than a screen has room for: everybody and everything can still be reached and read."""

from __future__ import annotations

import pytest
from attrs import evolve

from pmsim.gui import faults, shots_extremes, theme
from pmsim.gui.colours import DAY
from pmsim.gui.own_sheets import help_for
from pmsim.gui.parts.course_chart import Course, Tick, course_chart
from pmsim.gui.parts.header import Gauge, Header, header
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.playing import Snapshot, snapshot
from pmsim.gui.rect import Rect
from pmsim.gui.route import screen_for
from pmsim.gui.screen import Become, Push
from pmsim.gui.screens.day import DayScreen
from pmsim.gui.screens.day_facts import STRESS_LEVELS
from pmsim.gui.screens.plan import PlanScreen
from pmsim.gui.screens.plan_inbox import Owed, promises_panel
from pmsim.gui.screens.sheets import LedgerSheet
from pmsim.gui.shapes import Label
from pmsim.gui.shots import read_to_the_end, settled
from pmsim.gui.shots_players import middling
from pmsim.gui.touch import find, within_reach
from pmsim.model.actions import Action
from pmsim.session.play import Game, Start
from pmsim.view.ledger import PromiseView
from tests.gui.days import faults_of
from tests.shipped import shipped_scenarios

ENERGY_WORDS = ("full", "rested", "fine", "tired", "spent", "empty")


@pytest.fixture(scope="module")
def crowd() -> Snapshot:
    """The first half hour of a scenario with more people than the list has room for."""
    scenario = max(shipped_scenarios(), key=lambda one: len(one.people))
    game = Game.start(scenario, Start(1))
    game.act(Action("start"))
    return snapshot(game)


@pytest.mark.parametrize("tab", ["today", "people"])
@pytest.mark.parametrize("size", theme.TEXT_SIZES)
def test_everybody_can_be_reached_by_the_arrows_of_the_list(
    look: Look, crowd: Snapshot, size: float, tab: str
) -> None:
    screen = evolve(DayScreen.open(crowd), tab=tab)
    large = evolve(look, text=size)
    met: set[str] = set()
    for _ in crowd.program.scenario.people:
        shapes = screen.lay_out(large, 0)
        for shape in within_reach(shapes):
            match shape.target:
                case ("person", str(key)):
                    met.add(key)
        answer = screen.chosen("people-down")
        assert isinstance(answer, Become)
        assert isinstance(answer.screen, DayScreen)
        screen = answer.screen

    shown = tab == "people" or find(screen.lay_out(large, 0), "people-up") is not None
    assert not shown or met == {one.key for one in crowd.program.scenario.people}


def test_promises_that_do_not_fit_are_behind_a_button(look: Look, crowd: Snapshot) -> None:
    many = tuple(
        PromiseView(f"p{n}", "raj", "Raj", "A page", 960, "by 16:00", 540, "09:00", "open", "", ())
        for n in range(9)
    )
    rect = Rect(32, 448, 300, 256)

    assert find(promises_panel(look, rect, Owed(many, ())), "ledger") is not None
    assert find(promises_panel(look, rect, Owed(many[:2], ())), "ledger") is None
    assert PlanScreen.open(crowd).chosen("ledger") == Push(LedgerSheet(crowd))


@pytest.mark.parametrize("size", theme.TEXT_SIZES)
def test_the_header_has_room_for_every_word(look: Look, size: float) -> None:
    large = evolve(look, text=size)
    for energy in ENERGY_WORDS:
        for level, stress in enumerate(STRESS_LEVELS):
            facts = Header(
                9.0,
                "09:00",
                "Monday",
                "Mon",
                Gauge("100", energy, 1.0),
                Gauge("100", stress, level),
            )
            shapes = header(large, facts, Touch("menu", "menu"))
            assert faults.spills(shapes, look.measure) == ()
            assert faults.overlaps(shapes, look.measure) == ()


def test_days_that_stand_close_make_room_for_today(look: Look) -> None:
    names = ("Mon", "Tue", "Wed", "Thu", "Fri")
    ticks = tuple(Tick((i + 0.5) / 5, name, name == "Tue") for i, name in enumerate(names))
    course = Course(((0.0, 6.2), (0.4, 6.1)), "6.2%", 5.2, "5.2%", ticks)

    shapes = course_chart(look, Rect(0, 0, 150, 110), course, DAY.ink)

    said = [shape.text for shape in shapes if hasattr(shape, "text")]
    assert "Tue" in said
    assert "Fri" in said
    assert "Mon" not in said or "Wed" not in said
    assert faults.overlaps(shapes, look.measure) == ()
    assert faults.spills(shapes, look.measure) == ()


@pytest.mark.parametrize("size", theme.TEXT_SIZES)
def test_every_note_of_the_help_points_at_something_seen(
    look: Look, crowd: Snapshot, size: float
) -> None:
    large = evolve(look, text=size)
    morning = snapshot(Game.start(crowd.program.scenario, Start(1)))
    for screen in (PlanScreen.open(morning), DayScreen.open(crowd)):
        sheet = help_for(screen, screen.lay_out(large, 0))
        shown = sheet.lay_out(large, 0)
        numbers = [one.text for one in shown if isinstance(one, Label) and one.text.isdigit()]
        notes = len(set(numbers))
        assert notes > 1
        assert len(numbers) == 2 * notes, numbers


def test_names_and_numbers_longer_than_anybody_writes_have_no_fault(look: Look) -> None:
    scenario = next(one for one in shipped_scenarios() if one.key == shots_extremes.LONG_DAYS)
    game = Game.start(shots_extremes.stretched(scenario), Start(7))
    until_night = {k: v for k, v in shots_extremes.LONG.items() if not k.startswith("ended")}
    met = dict(shots_extremes.moments(game, middling, until_night))

    assert set(met) == set(until_night)
    for name, playing in met.items():
        assert faults_of(read_to_the_end(settled(screen_for(playing))), look) == [], name
