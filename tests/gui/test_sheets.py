"""Facts about the sheets: they explain, they scroll by whole rows, and they go away."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve

from pmsim.gui import touch
from pmsim.gui.inputs import Key, Wheel
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.scroll import FOOT, Row, Window, window
from pmsim.gui.playing import Playing
from pmsim.gui.screen import Become, Pop, Push
from pmsim.gui.screens.sheets import (
    BeliefSheet,
    LedgerSheet,
    LogSheet,
    MetricSheet,
    PersonSheet,
    WhySheet,
)
from pmsim.gui.screens.sheets_frame import Sheet
from pmsim.gui.screens.sheets_habits import HabitSheet
from pmsim.gui.screens.sheets_said import SaidSheet
from pmsim.gui.screens.sheets_score import MoveSheet, ScoreSheet, TruthSheet
from pmsim.view.beliefs import see_beliefs
from pmsim.view.ledger import see_promises
from pmsim.view.why import names_to_ask, why
from tests.gui.days import faults_of, moments
from tests.gui.reading import words

MAKERS: dict[str, Callable[[Playing], Sheet]] = {
    "why stress": lambda game: WhySheet(game, "stress"),
    "why energy": lambda game: WhySheet(game, "energy"),
    "why a metric": lambda game: WhySheet(game, "complaints"),
    "why trust": lambda game: WhySheet(game, "trust.babak"),
    "metric": lambda game: MetricSheet(game, "first_loans"),
    "ledger": LedgerSheet,
    "beliefs": BeliefSheet,
    "person": lambda game: PersonSheet(game, "marta"),
    "log": LogSheet,
    "said": SaidSheet,
}
ENDED: dict[str, Callable[[Playing], Sheet]] = {
    "score": ScoreSheet,
    "truth": TruthSheet,
    "habits": HabitSheet,
    "moves": MoveSheet,
}

every_sheet = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)


def late(seed: int = 3) -> Playing:
    return moments(seed)[-12]


@every_sheet
def test_a_sheet_goes_away_by_cross_and_by_escape(make: Callable[[Playing], Sheet]) -> None:
    sheet = make(late())

    assert sheet.home() == "close"
    assert sheet.chosen("close") == Pop()
    assert sheet.key(Key("escape"), None) == Pop()


@every_sheet
def test_nothing_beneath_a_sheet_can_be_reached(
    look: Look, make: Callable[[Playing], Sheet]
) -> None:
    shapes = (*WhySheet(late(), "joy").lay_out(look, 0), *make(late()).lay_out(look, 0))

    assert touch.focus_order(shapes) == touch.focus_order(make(late()).lay_out(look, 0))


@every_sheet
@pytest.mark.parametrize("moment", [0, 40, -12])
def test_a_sheet_has_no_fault(look: Look, make: Callable[[Playing], Sheet], moment: int) -> None:
    sheet = make(moments(3)[moment])
    for place in (0.0, 0.5, 1.0):
        assert faults_of(evolve(sheet, place=place), look) == []


@pytest.mark.parametrize("make", ENDED.values(), ids=ENDED)
def test_a_sheet_of_the_debrief_has_no_fault(look: Look, make: Callable[[Playing], Sheet]) -> None:
    sheet = make(moments(3)[-1])
    for place in (0.0, 0.5, 1.0):
        assert faults_of(evolve(sheet, place=place), look) == []


def test_every_number_can_say_why(look: Look) -> None:
    game = late()
    for name in names_to_ask(game.program):
        shown = words(WhySheet(game, name).lay_out(look, 0))
        assert why(game.program, game.state, name).title in shown


def test_the_causes_come_newest_first(look: Look) -> None:
    game = late()
    newest = why(game.program, game.state, "stress").lines[0]

    shown = words(WhySheet(game, "stress").lay_out(look, 0))
    assert newest.amount_text in shown
    assert newest.when in shown


def test_a_chart_leads_to_its_causes() -> None:
    game = late()

    assert MetricSheet(game, "joy").chosen("why") == Become(WhySheet(game, "joy"))


def test_trust_leads_to_its_causes() -> None:
    game = late()

    assert PersonSheet(game, "lola").chosen("why") == Push(WhySheet(game, "trust.lola"))


def test_the_ledger_names_every_promise(look: Look) -> None:
    game = late()
    shown = words(LedgerSheet(game).lay_out(look, 0))

    assert all(one.what in shown for one in see_promises(game.program, game.state))


def test_with_no_promise_the_ledger_is_kind(look: Look) -> None:
    assert "Nothing yet" in words(LedgerSheet(moments(3)[0]).lay_out(look, 0))


def test_beliefs_show_every_question(look: Look) -> None:
    game = moments(3)[0]
    shown = words(BeliefSheet(game).lay_out(look, 0))

    assert all(one.asks in shown for one in see_beliefs(game.program, game.state))


def test_the_wheel_reaches_the_end_and_comes_back(look: Look) -> None:
    sheet: Sheet = LogSheet(late())
    top = words(sheet.lay_out(look, 0))
    for notches in (*[1.0] * 40, *[-1.0] * 40):
        result = sheet.scrolled(Wheel(0, 0, notches))
        assert isinstance(result, Become)
        assert isinstance(result.screen, Sheet)
        sheet = result.screen
        if sheet.place == 1.0:
            assert f"of {sheet.count()}" in words(sheet.lay_out(look, 0))

    assert words(sheet.lay_out(look, 0)) == top


def test_arrows_scroll_by_key_and_by_button(look: Look) -> None:
    sheet = LogSheet(late())

    down = sheet.key(Key("down"), None)
    assert isinstance(down, Become)
    assert isinstance(down.screen, LogSheet)
    assert down.screen.place > 0
    assert "down" in touch.focus_order(sheet.lay_out(look, 0))
    assert sheet.chosen("up") == Become(sheet)


def rows(*heights: float) -> tuple[Row, ...]:
    return tuple(Row(height, lambda _: ()) for height in heights)


def test_rows_that_fit_all_show() -> None:
    assert window(rows(40, 40), 90, 10, 0.5) == Window(0, 2, 2)


def test_only_whole_rows_show_and_the_last_page_is_full() -> None:
    many = rows(*[40] * 10)
    room = 150 + FOOT

    assert window(many, room, 10, 0) == Window(0, 3, 10)
    assert window(many, room, 10, 1) == Window(7, 10, 10)
