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
from pmsim.testing import act, begin, open_offers, play
from tests.language.tiny import ASSETS, tiny

FILE = Path(__file__).with_name("sketch.yaml")
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
    assert (launch.person, launch.lasts, launch.patience) == ("lola", 45, 7)
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


def test_how_a_table_begins_may_have_versions() -> None:
    versions = """    say:
      - when: broken.lola
        say: |
          lola (angry): You again.
      - say: |
          lola: I have told them June.
          you: Which June?
"""
    usual = "    say: |\n      lola: I have told them June.\n      you: Which June?\n"
    loaded = _with(usual, versions)

    assert loaded.diagnostics == ()
    assert loaded.scenario is not None
    launch = loaded.scenario.negotiations[0]
    assert launch.said == _launch().said
    (again,) = launch.said_when
    assert (again.when, again.lines) == (
        Name("broken.lola"),
        (Line("lola", "You again.", "angry"),),
    )


def test_the_ends_of_a_table_load_to_the_model() -> None:
    launch = _launch()
    assert (launch.no_deal.you, launch.no_deal.other) == (3.0, 4.0)
    better = Better(Name("knows_storage"), 1.0)
    worse = Better(Comparison("<", Name("trust.raj"), Number(40)), -0.5)
    assert launch.no_deal.better == (better, worse)
    assert launch.no_deal.outcome.text == "Verdant waits until Q4."
    assert launch.deal.text == "You shake hands."
    market = Criterion("market", "What the notary says.", Name("knows_storage"))
    assert launch.criteria == (market,)
    assert launch.escalation is not None
    assert launch.escalation.to == "jonas"
    assert launch.says.no == (Line("lola", "No. Kindly, but no."),)


def test_one_reason_needs_no_list_and_what_is_left_out_has_its_usual_value() -> None:
    tests = _scenario().negotiations[1]
    assert tests.no_deal.better == (Better(Name("germany_first"), 1.0),)
    assert (tests.patience, tests.temper, tests.room) == (6, "linear", "")


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
    assert june.kept_when == Name("shipped.doc_check")
    assert (july.due, july.within) == (None, 0)
    assert july.kept_when == Every(
        (june.kept_when, Comparison(">=", Name("trust.lola"), Number(30)))
    )


def test_promises_of_deals_stand_among_all_promises_under_keys_of_their_own() -> None:
    scenario = _scenario()
    assert scenario.promises[-6:] == tuple(part.promise for part in _launch().promises)
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
    assert len(scenario.meetings) == 3
    assert _with("good: knows_storage,", "good: attended.eu_launch,").diagnostics == ()
    assert _with("good: knows_storage,", "good: deal.eu_launch,").diagnostics == ()


def test_flags_of_values_count_as_set() -> None:
    assert "germany_first" in _scenario().flags


def _seated() -> tuple[Program, State]:
    program = compile_scenario(_scenario())
    state = begin(program, actions=["start"])
    while state.phase != Phase.TABLE:
        choice = next(offer for offer in open_offers(program, state) if offer.action.verb != "put")
        state = play(program, state, [choice.action.text])
    assert program.tables[state.here].key == "eu_launch"
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


def test_one_text_does_not_become_hundreds_of_promises() -> None:
    values = "values: {" + ", ".join(f"v{n}: {{name: V, you: 1, raj: {n}}}" for n in range(5)) + "}"
    issues = "".join(
        f"      {name}: {{name: N, weight: {{you: 1, raj: 1}}, {values}}}\n" for name in "abc"
    )
    text = (
        "negotiations:\n  day:\n    title: Days\n    table: {with: raj, at: 14:00, lasts: 30m}\n"
        f"    issues:\n{issues}    no deal: {{you: 0, raj: 0}}\n    deal:\n      promise:\n"
        "        to: raj\n        what: <a> and <b>\n        kept when: day > 0\n"
    )
    few = load_text(tiny(text), assets=ASSETS)
    many = load_text(tiny(text.replace("<a> and <b>", "<a>, <b> and <c>")), assets=ASSETS)
    assert few.scenario is not None
    assert len(few.scenario.promises) == 25
    assert [found.code for found in many.diagnostics] == ["PM120"]
    assert "125" in many.diagnostics[0].message


def test_names_of_people_stay_names_beside_issues() -> None:
    loaded = _with("Verdant live with <scope>, <date>", "<lola> gets <scope> by <day>")
    assert loaded.scenario is not None
    assert loaded.scenario.promises[-1].what == "<lola> gets a demo by <day>"


@pytest.mark.parametrize("wrong", ["with: lolla", "with: [lola]", "with:", "wiht: lola"])
def test_a_table_whose_person_cannot_be_read_is_one_finding(wrong: str) -> None:
    """The worths are lola's all the same."""
    assert len(_with("with: lola, at: day 1 14:00", f"{wrong}, at: day 1 14:00").diagnostics) == 1


def test_what_can_be_opened_at_any_time_has_no_too_early() -> None:
    """An activity has no moment, so nobody knows when the table can be."""
    early = TEXT.replace("due: day 3 12:00, effects", "due: day 1 9:00, effects")
    opened = early.replace("at: day 1 14:00, lasts", "lasts").replace(
        "{name: Write the spec, ", "{name: Write the spec, opens: eu_launch, "
    )
    assert [found.code for found in load_text(early, assets=ASSETS).diagnostics] == ["PM312"]
    assert load_text(opened, assets=ASSETS).diagnostics == ()


def test_the_first_moment_of_several_openers_counts() -> None:
    """An event at 10:30 opens it as well as the meeting at 14:00."""
    twice = TEXT.replace(
        "wave_through: {text: Ship it., ", "wave_through: {text: Ship it., then: eu_launch, "
    )
    for due, codes in (("day 1 10:00", ["PM312"]), ("day 1 12:00", [])):
        text = twice.replace("due: day 3 12:00, effects", f"due: {due}, effects")
        assert [found.code for found in load_text(text, assets=ASSETS).diagnostics] == codes


@pytest.mark.parametrize("pure", [False, True])
def test_a_negotiation_may_be_opened_instead(pure: bool) -> None:
    text = TEXT.replace("at: day 1 14:00, ", "").replace(
        "{name: Write the spec, ", "{name: Write the spec, opens: eu_launch, "
    )
    loaded = load_text(text, assets=ASSETS, pure=pure)
    assert loaded.diagnostics == ()
    assert loaded.scenario is not None
    assert [meeting.key for meeting in loaded.scenario.meetings] == ["standup", "review"]
    assert "eu_launch" in {activity.opens for activity in loaded.scenario.activities}
