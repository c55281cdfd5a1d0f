"""Negotiations: read to the model, known by name, and played to a deal by the engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from pmsim.engine.compile import compile_scenario
from pmsim.engine.program import Program
from pmsim.language.diagnostics import Loaded
from pmsim.language.library import load, load_text
from pmsim.model.expressions import Comparison, Every, Name, Number
from pmsim.model.facts import Agreed, Promised
from pmsim.model.negotiation import Better, Contingent, Criterion, Negotiation
from pmsim.model.outcomes import Change, Line, Moment, Outcome
from pmsim.model.scenario import Meeting, Scenario
from pmsim.model.state import Phase, State
from pmsim.testing import act, begin, play, run_until
from tests.language.tiny import ASSETS

FILE = Path(__file__).with_name("table.yaml")
TEXT = FILE.read_text(encoding="utf-8")


def _scenario() -> Scenario:
    scenario = load(FILE, assets=ASSETS).scenario
    assert scenario is not None
    return scenario


def _launch() -> Negotiation:
    return _scenario().negotiations[0]


def _with(before: str, after: str) -> Loaded:
    assert before in TEXT
    return load_text(TEXT.replace(before, after, 1), assets=ASSETS)


def test_a_file_with_negotiations_is_free_of_findings() -> None:
    assert load(FILE, assets=ASSETS).diagnostics == ()
    assert load(FILE, assets=ASSETS) == load(FILE, assets=ASSETS, pure=True)


def test_a_table_its_issues_and_its_values_load_to_the_model() -> None:
    launch = _launch()
    assert (launch.person, launch.lasts, launch.patience) == ("lola", 45, 6)
    assert (launch.temper, launch.room) == ("linear", "meeting-room")
    assert launch.said[0] == Line("lola", "I have told them June.")
    date, scope = launch.issues
    assert (date.your_weight, date.their_weight, date.tells) == (2.0, 5.0, "quota")
    assert date.because == "We cannot test in three days."
    june, _, pilot = date.values
    assert (june.name, june.you, june.other) == ("by 6 June", 0.0, 10.0)
    assert june.outcome == Outcome(effects=(Change("stress", Number(4)),))
    signed = Comparison(">=", Name("signup"), Number(50))
    assert pilot.contingent == Contingent(signed, Moment(2, 720), "june", "july")
    assert scope.values[1].outcome.sets == ("germany_first",)


def test_the_ends_of_a_table_load_to_the_model() -> None:
    launch = _launch()
    assert (launch.no_deal.you, launch.no_deal.other) == (3.0, 4.0)
    assert launch.no_deal.better == (Better(Name("knows_prices"), 1.0),)
    assert launch.no_deal.outcome.text == "Verdant waits until Q4."
    assert launch.deal.text == "You shake hands."
    market = Criterion("market", "What others paid last quarter.", Name("knows_prices"))
    assert launch.criteria == (market,)
    assert launch.escalation is not None
    assert launch.escalation.to == "wilma"
    assert launch.says.no == (Line("lola", "No. Kindly, but no."),)


def test_several_reasons_may_move_the_worth_of_no_deal() -> None:
    better = _scenario().negotiations[1].no_deal.better
    assert [one.you for one in better] == [1.0, -1.0]


def test_a_promise_is_made_for_each_combination_that_has_a_due() -> None:
    """The if-then value has no due, so nothing is promised with it."""
    launch = _launch()
    settled = [dict(part.given) for part in launch.promises]
    assert len(settled) == 2 * 3
    assert {given["date"] for given in settled} == {"june", "july"}
    assert {given["scope"] for given in settled} == {"all", "germany", "demo"}


def test_a_promise_says_what_was_agreed_and_falls_due_by_it() -> None:
    by_given = {part.given: part.promise for part in _launch().promises}
    june = by_given[("date", "june"), ("scope", "germany")]
    july = by_given[("date", "july"), ("scope", "germany")]
    assert june.what == "Verdant live with Germany first, by 6 June"
    assert june.due == Moment(3, 720)
    assert isinstance(june.kept_when, Comparison)
    assert (july.due, july.within) == (None, 0)
    assert july.kept_when == Every(
        (june.kept_when, Comparison(">=", Name("trust.lola"), Number(30)))
    )


def test_promises_of_deals_stand_among_all_promises_under_keys_of_their_own() -> None:
    scenario = _scenario()
    assert scenario.promises == tuple(part.promise for part in _launch().promises)
    assert len({promise.key for promise in scenario.promises}) == len(scenario.promises)


def test_a_table_with_a_time_stands_on_the_calendar() -> None:
    """For whole half hours, with its person; and its name counts as a meeting's."""
    scenario = _scenario()
    assert scenario.meetings[-1] == Meeting(
        "eu_launch",
        "What goes live for Verdant",
        "stakeholders",
        Moment(1, 840),
        60,
        ("lola",),
        opens="eu_launch",
    )
    assert len(scenario.meetings) == 2
    assert _with("when: deal.eu_launch\n", "when: attended.eu_launch\n").diagnostics == ()


def test_flags_of_values_count_as_set() -> None:
    assert _scenario().flags == ("knows_prices", "germany_first")


def _seated() -> tuple[Program, State]:
    program = compile_scenario(_scenario())
    state = run_until(program, begin(program, actions=["start"]), 840)
    assert state.phase == Phase.TABLE
    return program, state


def test_a_loaded_negotiation_is_played_to_a_deal() -> None:
    """What they ask for is June; its promise is made and the flag of `deal` is up."""
    program, state = _seated()
    state = play(program, state, ["offer", "set date june", "set scope demo"])
    state = act(program, state, "accept")
    (agreed,) = [fact for fact in state.facts or () if isinstance(fact, Agreed)]
    assert agreed.package[0] == "june"
    assert state.v[program.slots.index["deal.eu_launch"]] == 1.0
    (promised,) = [fact for fact in state.facts or () if isinstance(fact, Promised)]
    assert promised.promise == f"eu_launch.deal.{'.'.join(agreed.package)}"


@pytest.mark.parametrize("pure", [False, True])
def test_a_negotiation_may_be_opened_instead(pure: bool) -> None:
    text = TEXT.replace("at: day 1 14:00, ", "").replace(
        "name: Ask what others paid, ", "name: Ask what others paid, opens: eu_launch, "
    )
    loaded = load_text(text, assets=ASSETS, pure=pure)
    assert loaded.diagnostics == ()
    assert loaded.scenario is not None
    assert [meeting.key for meeting in loaded.scenario.meetings] == ["standup"]
    assert loaded.scenario.activities[0].opens == "eu_launch"
