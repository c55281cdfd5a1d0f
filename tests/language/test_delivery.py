"""Teams and backlogs: read to the model, known by name, and measured by the nights there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from pmsim.engine.compile import compile_scenario
from pmsim.language import points
from pmsim.language.diagnostics import Loaded
from pmsim.language.library import load, load_text
from pmsim.language.mistake import MistakeError
from pmsim.model.delivery import Cut, Item, Team
from pmsim.model.expressions import Name, Number
from pmsim.model.outcomes import Change, Dependence, Outcome
from tests.language.tiny import ASSETS, tiny

SKETCH = Path(__file__).with_name("sketch.yaml")
TEAM = "days: 2\nteam: {name: Thicket, capacity: 3 points per day}\n"
SHIPS = "ships: {effects: {signup: +5}}"


def _item(words: str) -> str:
    return f"backlog:\n  export: {{name: The export, {words}}}\n"


def _loaded(text: str) -> Loaded:
    return load_text(tiny(text), assets=ASSETS)


def _codes(text: str) -> list[str]:
    return [found.code for found in _loaded(text).diagnostics]


def test_the_team_and_its_backlog_load_to_the_model() -> None:
    scenario = load(SKETCH, assets=ASSETS).scenario

    assert scenario is not None
    assert scenario.team == Team("Thicket", 3.0, 60.0, 70.0, 0.0, "raj")
    more, little = (Outcome(effects=(Change("signup", Number(n)),)) for n in (12, 2))
    assert scenario.backlog[0] == Item(
        "doc_check",
        "Tax number only where the law asks",
        5.0,
        30.0,
        Outcome(
            effects=(Change("risk", Number(-10)),),
            depends=(Dependence("why_stall", (("papers", more),), little),),
            each_day=(Change("signup", Number(0.25)),),
        ),
        (Cut("slim", "Germany first", 2.0, Outcome(effects=(Change("risk", Number(4)),))),),
        "One field less, and a lawyer who sleeps.",
    )
    assert [item.key for item in scenario.backlog] == ["doc_check", "receipts"]


def test_the_engine_has_a_place_for_every_name() -> None:
    scenario = load(SKETCH, assets=ASSETS).scenario

    assert scenario is not None
    index = compile_scenario(scenario).slots.index
    for word in ("effort", "clarity", "ready", "shipped"):
        assert {f"{word}.doc_check", f"{word}.receipts"} <= index.keys()
    assert {"capacity", "morale", "quality", "debt"} <= index.keys()


def test_an_item_says_no_more_than_it_must() -> None:
    scenario = _loaded(TEAM + _item(f"effort: 1 point, {SHIPS}")).scenario

    assert scenario is not None
    assert scenario.team == Team("Thicket", 3.0)
    assert scenario.backlog[0].clarity == 30.0


@pytest.mark.parametrize("name", ["capacity", "morale", "quality", "debt", "clarity.export"])
def test_effects_and_backgrounds_change_the_numbers_of_delivery(name: str) -> None:
    loaded = _loaded(
        f"{TEAM}{_item(f'effort: 1 point, {SHIPS}')}"
        f"activities:\n  talk: {{name: Talk, kind: team, effects: {{{name}: +1}}}}\n"
        "backgrounds:\n  lead: {name: Lead, skills: {}, comes easily: Trust., "
        f"watch out: Doing., effects: {{{name}: +2}}}}\n"
    )

    assert loaded.diagnostics == ()
    assert loaded.scenario is not None
    assert loaded.scenario.backgrounds[0].effects == ((name, 2.0),)
    compile_scenario(loaded.scenario)


def test_a_promise_may_wait_for_shipping() -> None:
    loaded = _loaded(
        f"{TEAM}{_item('effort: 1 point')}"
        "events:\n  ask:\n    at: day 1 9:00\n    say: |\n      raj: The export?\n    choices:\n"
        "      yes: {text: Yes., promise: {to: raj, what: Export, kept when: shipped.export}}\n"
        "      no: {text: No.}\n"
    )

    assert loaded.diagnostics == ()
    assert loaded.scenario is not None
    assert loaded.scenario.promises[0].kept_when == Name("shipped.export")


def test_what_cannot_be_done_is_said_only_when_it_is_sure() -> None:
    """One night brings 3.9 points at best."""
    assert _codes(TEAM + _item(f"effort: 3.9 points, {SHIPS}")) == []
    assert _codes(TEAM + _item(f"effort: 4 points, {SHIPS}")) == ["PM322"]
    cuts = "cuts: {slim: {name: Slim, effort: -1 point}}"
    assert _codes(TEAM + _item(f"effort: 4 points, {cuts}, {SHIPS}")) == []
    other = f"  more: {{name: More, effort: 3 points, {SHIPS}}}\n"
    assert _codes(TEAM + _item(f"effort: 3 points, {SHIPS}") + other) == []


@pytest.mark.parametrize("change", ["capacity: +3", "effort.export: -3"])
def test_what_effects_change_is_not_foreseen(change: str) -> None:
    help_ = f"activities:\n  help: {{name: Help, kind: team, effects: {{{change}}}}}\n"

    assert _codes(TEAM + _item(f"effort: 6 points, {SHIPS}") + help_) == []


def test_a_day_without_a_night_ships_nothing_of_its_own() -> None:
    found = _loaded(
        "team: {name: Thicket, capacity: 3 points per day}\n" + _item(f"effort: 1 point, {SHIPS}")
    ).diagnostics[0]

    assert found.code == "PM322"
    assert "no night passes" in found.message


@pytest.mark.parametrize(
    ("team", "code"),
    [("team: Thicket\n", "PM104"), ("teem: {name: T, capacity: 1 point per day}\n", "PM101")],
)
def test_a_broken_team_is_one_finding(team: str, code: str) -> None:
    habit = "habits:\n  kind: {name: Kind, good: morale > 50 and shipped.export}\n"

    assert _codes("days: 2\n" + team + _item("effort: 1 point") + habit) == [code]


def test_the_team_s_words_are_free_without_a_team() -> None:
    text = "metrics:\n  debt: {name: Debt, better: lower, start: 9, goal: 5}\n"

    assert _codes(text) == []


def test_numbers_of_a_team_that_is_not_there_say_so() -> None:
    found = _loaded("habits:\n  kind: {name: Kind, good: morale > 50}\n").diagnostics[0]

    assert found.code == "PM202"
    assert "add team" in found.fix


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (points.effort, "5 points", 5.0),
        (points.effort, "1 point", 1.0),
        (points.effort, "2.5points", 2.5),
        (points.pace, "3 points per day", 3.0),
        (points.taken_off, "-2 points", 2.0),
        (points.taken_off, "- 2 points", 2.0),
    ],
)
def test_points_are_read(read: object, text: str, value: float) -> None:
    assert callable(read)
    assert read(text) == value


@pytest.mark.parametrize("text", ["", "--2 points", "-", "+", "-two", "-0 points", "- points"])
def test_other_cuts_are_mistakes(text: str) -> None:
    with pytest.raises(MistakeError):
        points.taken_off(text)
