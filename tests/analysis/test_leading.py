"""What may lead to an answer is read from the script: talks, flags, blocks, releases, evenings."""

from __future__ import annotations

from attrs import evolve

from pmsim.analysis.advocates import advocate
from pmsim.analysis.bots import player
from pmsim.analysis.leading import Way, behind, leads
from pmsim.analysis.recording import record
from pmsim.engine.compile import compile_scenario
from pmsim.model.delivery import Cut, Item, Team
from pmsim.model.expressions import Comparison, Every, Expression, Is, Name, Not, Number
from pmsim.model.outcomes import Choice, Line, Moment, Outcome
from pmsim.model.scenario import Activity, Conversation, Evening, Event, Scenario, Step
from pmsim.testing import changed, tiny_scenario

LETTER = ("letter", "burn")
SAID = (Line("raj", "So?"),)
TALK = Conversation(
    "chat",
    "raj",
    30,
    (
        Step("one", SAID, (Choice("nod", "Nod.", Outcome(go_to="two")), Choice("bye", "Bye."))),
        Step("two", SAID, (Choice("ask", "Ask.", Outcome(sets=("asked",))), Choice("hm", "Hm."))),
    ),
)
SMALL = Cut("small", "A small one", 4.0, Outcome(sets=("small",)))
BARE = Cut("bare", "A bare one", 4.0)


def script(when: Expression | None) -> Scenario:
    """A talk, an item, two evenings, and a letter at noon of the second day that waits for them."""
    letter = Event(
        "letter",
        SAID,
        (Choice("open", "Open it.", changed("signup", 1.0)), Choice("burn", "Burn it.")),
        at=Moment(2, 720),
        when=when,
    )
    return tiny_scenario(
        days=2,
        activities=(
            Activity("dig", "Dig", "data", 60, Outcome(energy=-8.0)),
            Activity("visit", "Visit Raj", "stakeholders", 30, Outcome(), opens="chat"),
        ),
        conversations=(TALK,),
        events=(letter,),
        evenings=(Evening("sofa", "Sofa", "switch off"), Evening("late", "Late", "work on")),
        team=Team("Thicket", capacity=9.0, morale=50.0),
        backlog=(Item("door", "Door", 30.0, 100.0, cuts=(SMALL, BARE)),),
        flags=("asked", "small"),
    )


def came(scenario: Scenario, *, led: bool) -> int:
    """In how many of ten games an advocate gets to burn the letter, with or without being led."""
    way = behind(leads(scenario), LETTER)
    made = player(compile_scenario(scenario), "hardliner")
    who = advocate(made, LETTER, way if led else Way((LETTER,), frozenset()))
    return sum(LETTER in record(who, seed, "led").took for seed in range(10))


def test_what_leads_there_is_the_talk_its_answers_and_the_block_that_opens_it() -> None:
    way = behind(leads(script(Name("asked"))), LETTER)
    assert way.takes == (LETTER, ("chat.two", "ask"), ("chat.one", "nod"), ("put", "visit"))
    assert not way.shuns


def test_a_release_needs_its_item_ready_and_an_evening_its_word() -> None:
    when = Every((Name("shipped.door"), Is("evening", "late")))
    way = behind(leads(script(when)), LETTER)
    assert set(way.takes) - {LETTER} == {
        ("release", "door"),
        ("prioritise", "door"),
        ("cut door", "small"),
        ("cut door", "bare"),
        ("evening", "late"),
    }


def test_what_bars_an_option_is_shunned_even_where_it_would_help() -> None:
    way = behind(leads(script(Every((Name("shipped.door"), Not(Name("small")))))), LETTER)
    assert ("cut door", "bare") in way.takes
    assert way.shuns == {("cut door", "small")}


def test_what_must_not_have_happened_is_shunned() -> None:
    few = Comparison("<", Name("done.dig"), Number(1.0))
    way = behind(leads(script(Every((Not(Name("asked")), few)))), LETTER)
    assert way.takes == (LETTER,)
    assert way.shuns == {("chat.two", "ask"), ("put", "dig")}


def test_an_option_that_bars_itself_once_taken_is_not_shunned() -> None:
    """Such as whatever mends what brought it up."""
    mend = Event(
        "leak",
        SAID,
        (Choice("mend", "Mend it.", Outcome(sets=("small",))), Choice("watch", "Watch.")),
        when=Not(Name("small")),
    )
    way = behind(leads(evolve(script(None), events=(mend,))), ("leak", "mend"))
    assert way.takes == (("leak", "mend"),)


def test_an_advocate_who_is_led_gets_there() -> None:
    """A hardliner, who would neither ask nor work late."""
    for when in (Name("asked"), Is("evening", "late")):
        assert came(script(when), led=True) == 10
        assert came(script(when), led=False) == 0
