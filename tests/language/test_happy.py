"""The design's sketch loads, without findings, to the expected model."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from pmsim.language.files import listing
from pmsim.language.library import load, load_text, new_text
from pmsim.model.expressions import (
    Arithmetic,
    Comparison,
    Every,
    Is,
    Name,
    Not,
    Number,
    Some,
)
from pmsim.model.outcomes import (
    Change,
    Check,
    Dependence,
    Later,
    Line,
    Moment,
    Outcome,
    Promise,
    Signal,
    Variant,
)
from pmsim.model.rules import Rules
from pmsim.model.scenario import Activity, Interest, Metric, Person, Scenario, Weights
from tests.language.tiny import ASSETS
from tests.shipped import ROOT

SKETCH = Path(__file__).with_name("sketch.yaml")
LIBRARY = ROOT / "scenarios" / "library"


def _by_key(things: tuple[Activity, ...], key: str) -> Activity:
    return next(thing for thing in things if thing.key == key)


@pytest.fixture(name="scenario", params=[False, True], scope="module")
def _scenario(request: pytest.FixtureRequest) -> Scenario:
    loaded = load(SKETCH, assets=ASSETS, pure=request.param)

    assert loaded.diagnostics == ()
    assert loaded.scenario is not None
    return loaded.scenario


def test_the_head_of_the_file(scenario: Scenario) -> None:
    assert scenario.key == "sketch"
    assert (scenario.title, scenario.days, scenario.first_weekday) == ("Hello, Europe", 3, 0)
    assert scenario.rules == evolve(Rules(), strain_per_slot=3.0)
    assert scenario.weights == Weights(0.40, 0.25, 0.15, 0.20)
    assert scenario.starts == (("stress", 25.0),)
    assert scenario.learning_goals == ("Ask before you promise", "Evidence first")
    assert scenario.briefing.sender == "lola"
    assert scenario.briefing.text.endswith("please # do something.")
    assert scenario.balance == (("best over random", "1.5 sd"), ("endings", "all reached"))


def test_metrics_people_and_interests(scenario: Scenario) -> None:
    daily = Arithmetic("-", Number(2), Arithmetic("/", Name("signup"), Number(50)))
    risk = Metric("risk", "Compliance risk", "points", "lower", 60, 25, 10, 2, 0, 100, daily)
    raj = Person("raj", "Raj Mehta", "Tech lead", 60, 2, "babak", supports_you=True)
    told = Comparison(">=", Name("trust.lola"), Number(60))

    assert scenario.metrics[1] == risk
    assert scenario.people[0] == raj
    assert scenario.people[2].portrait == "generated"
    assert scenario.interests == (
        Interest("quota", "lola", "Her bonus needs Verdant live by 6 June.", told),
    )


def test_an_activity_that_learns(scenario: Scenario) -> None:
    watch = _by_key(scenario.activities, "watch_replays")

    assert (watch.takes, watch.per_day, watch.in_all) == (60, 1, 2)
    assert watch.outcome.energy == -8
    assert watch.outcome.learn == (
        Signal(
            "why_stall",
            0.55,
            (
                ("consent", "Three people scroll the consent page twice and leave."),
                ("papers", "The cursor waits nine minutes at the tax number."),
            ),
        ),
    )


def test_an_activity_that_depends_on_a_truth(scenario: Scenario) -> None:
    drop = _by_key(scenario.activities, "drop_number")
    better = Outcome(effects=(Change("signup", Number(14)),))
    little = Outcome(effects=(Change("signup", Number(2)),))

    assert drop.outcome.depends == (Dependence("why_stall", (("papers", better),), little),)
    assert drop.outcome.each_day == (Change("signup", Number(0.5)),)
    assert drop.outcome.energy == -16  # four for every half hour, as nothing else is said
    assert drop.when == Every(
        (
            Comparison(">", Name("belief.why_stall.papers"), Number(60)),
            Some((Name("met_legal"), Not(Comparison(">=", Name("stress"), Number(80))))),
        )
    )


def test_meetings(scenario: Scenario) -> None:
    standup, review, _ = scenario.meetings

    assert standup.at == Moment(0, 540)
    assert standup.people == ("raj",)
    assert standup.decline == Outcome(effects=(Change("trust.raj", Number(-2)),))
    assert (review.at, review.move_to) == (Moment(2, 840), (900, 960))
    assert (review.shorten_to, review.kind) == (30, "stakeholders")
    assert review.shorten == Outcome(effects=(Change("trust.lola", Number(-2)),))


def test_people_talk_and_support_from_some_moment_on(scenario: Scenario) -> None:
    raj, jonas, lola = scenario.people

    assert (raj.supports_you, raj.supports_when) == (True, None)
    assert (jonas.supports_you, jonas.supports_when) == (True, Name("met_legal"))
    assert (lola.supports_you, lola.talks_to) == (False, ("raj", "jonas"))


def test_what_is_said_may_depend_on_what_happened(scenario: Scenario) -> None:
    guarded = scenario.conversations[0].steps[2]

    assert guarded.said == (Line("jonas", "Read the policy. It is only ninety pages."),)
    assert guarded.said_when == (
        Variant(Name("broken.jonas"), (Line("jonas", "You said noon.", "angry"),)),
    )


def test_a_preparation_becomes_a_card_of_its_own(scenario: Scenario) -> None:
    card = next(one for one in scenario.activities if one.prepares)

    assert (card.key, card.name, card.prepares) == ("prepare_review", "Prepare: Review", "review")
    assert (card.takes, card.kind, card.in_all, card.per_day) == (30, "data", 1, 0)
    assert scenario.meetings[1].prepared.text == "You have the number before she asks."


def test_messages(scenario: Scenario) -> None:
    mail, feedback, news = scenario.messages

    assert [message.kind for message in scenario.messages] == ["mail", "feedback", "news"]
    assert mail.choices[1].check == Check("leadership", 30, "raj")
    assert feedback.text.startswith('Your form wants a "Steuer-ID": mine')
    assert feedback.unanswered_after == 1440
    assert feedback.unanswered == Outcome(effects=(Change("signup", Number(-1)),))
    assert news.outcome.effects == (Change("stress", Number(2)),)


def test_an_event(scenario: Scenario) -> None:
    event = scenario.events[0]

    assert event.at == Moment(1, 630)
    assert event.when == Not(Name("met_legal"))
    assert event.said == (
        Line("jonas", "Two things: the form keeps passports, and nobody asked me.", "worried"),
        Line("you", "Who should have?"),
        Line("note", "He looks at the org chart, then at you."),
    )
    assert [choice.key for choice in event.choices] == ["listen", "after_call", "wave_through"]
    assert event.choices[0].outcome.then == "jonas_why"
    late = Outcome(effects=(Change("trust.jonas", Number(-10)),))
    assert event.choices[2].outcome.later == (Later(2880, late, "Jonas has read it."),)


def test_events_by_chance_and_by_condition(scenario: Scenario) -> None:
    _, outage, thanks = scenario.events

    assert (outage.chance, outage.between, outage.incident) == (0.3, (600, 960), True)
    assert outage.outcome.energy == -5
    set_stress = Outcome(effects=(Change("stress", Number(20), sets=True),))
    assert thanks.outcome.later == (Later(-1, set_stress),)


def test_a_promise_is_named_after_its_place(scenario: Scenario) -> None:
    assert scenario.promises[0] == Promise(
        "legal_at_desk.after_call",
        "jonas",
        "Hear Jonas out",
        Name("met_legal"),
        Moment(1, 720),
    )
    assert scenario.events[0].choices[1].outcome.promise == scenario.promises[0]


def test_a_conversation(scenario: Scenario) -> None:
    talk = scenario.conversations[0]
    why = talk.steps[0].choices[0]

    assert (talk.person, talk.lasts, talk.room) == ("jonas", 20, "cafe")
    assert [step.key for step in talk.steps] == ["ask", "store", "guarded"]
    assert why.check == Check("empathy", 40, "jonas")
    assert (why.well.go_to, why.badly.go_to) == ("store", "guarded")
    assert talk.steps[1].outcome == Outcome(sets=("knows_storage",), tells=("quota",))


def test_flags_evenings_and_endings(scenario: Scenario) -> None:
    assert set(scenario.flags) == {"rang_mia", "met_legal", "knows_storage", "germany_first"}
    assert scenario.evenings[1].when == Is("evening", "ramen")
    assert [ending.key for ending in scenario.endings] == ["burnout", "welcome", "waiting"]
    assert scenario.endings[-1].when is None
    assert scenario.backgrounds[0].effects == (("trust.raj", 5.0),)


def test_line_ends_and_byte_order_marks_change_nothing() -> None:
    data = SKETCH.read_bytes()
    dressed = b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n")

    plain, other = load_text(data, file="a.yaml"), load_text(dressed, file="a.yaml")

    assert plain.scenario is not None
    assert plain == other


def test_the_digest_is_of_the_text_and_its_libraries(tmp_path: Path) -> None:
    text = SKETCH.read_text(encoding="utf-8").replace("pmsim: 1\n", "pmsim: 1\nuse: [small]\n")
    library = tmp_path / "small.yaml"
    digests = []
    for name in ("Tea", "Cocoa"):
        library.write_text(
            f"pmsim library: 1\nactivities:\n  tea: {{name: {name}, kind: rest}}\n", "utf-8"
        )
        loaded = load_text(text, tmp_path)
        assert loaded.scenario is not None
        assert {one.key: one.name for one in loaded.scenario.activities}["tea"] == name
        digests.append(loaded.scenario.digest)

    assert [len(digest) for digest in digests] == [16, 16]
    assert digests[0] != digests[1]


@pytest.mark.parametrize("file", listing(ROOT / "scenarios"), ids=lambda file: file.stem)
@pytest.mark.parametrize("pure", [False, True])
def test_shipped_scenarios_are_free_of_findings(file: Path, pure: bool) -> None:
    assert load(file, LIBRARY, pure=pure).diagnostics == ()


@pytest.mark.parametrize("title", ["My day", 'A "quoted": title', "  ", "# 5"])
def test_the_template_is_free_of_findings(title: str) -> None:
    loaded = load_text(new_text(title), LIBRARY)

    assert loaded.diagnostics == ()
    assert loaded.scenario is not None
    assert loaded.scenario.title == (" ".join(title.split()) or "My scenario")
