"""Negotiations to look at and to play: the offline mode of the design's picture, and variations."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from pmsim.engine.step import Refusal
from pmsim.gui.playing import Snapshot, snapshot
from pmsim.model.actions import parse_action
from pmsim.model.expressions import Comparison, Name, Number
from pmsim.model.negotiation import (
    Better,
    Contingent,
    Criterion,
    DealPromise,
    Escalation,
    Issue,
    Negotiation,
    NoDeal,
    Says,
    Value,
)
from pmsim.model.outcomes import Change, Choice, Line, Moment, Outcome, Promise
from pmsim.model.scenario import Event, Interest, Person, Scenario
from pmsim.session.play import Game, Start
from pmsim.testing import changed, tiny_scenario

PEOPLE = (
    Person("lola", "Lola Quispe", "Sales lead", 66.0, 3.0, "lola"),
    Person("babak", "Babak Rostami", "Engineering lead", 60.0, 3.0, "babak", supports_you=True),
    Person("wilma", "Wilma Adeyemi", "Chief executive", 60.0, 5.0, "wilma"),
)
SCOPE = Issue(
    "scope",
    "Scope",
    4.0,
    2.0,
    (
        Value("full", "full", 0.0, 10.0, changed("stress", 8.0)),
        Value("read", "read-only", 6.0, 7.0, changed("signup", 2.0)),
        Value("cached", "cached", 8.0, 3.0),
        Value("none", "none", 10.0, 0.0),
    ),
    because="Full offline eats the whole sprint.",
    icon="backlog",
)
DATE = Issue(
    "date",
    "Date",
    3.0,
    5.0,
    (
        Value("june6", "6 June", 0.0, 10.0, changed("stress", 6.0)),
        Value("june20", "20 June", 4.0, 7.0, changed("stress", 3.0)),
        Value("july4", "4 July", 8.0, 4.0),
        Value("q4", "Q4", 10.0, 0.0),
    ),
    tells="quota",
    why=(Line("lola", "*6 June* is in their calendar. I know, because I put it there."),),
    because="Babak has promised nobody works weekends, and I promised Babak.",
    icon="calendar-fixed",
)
HELP = Issue(
    "help",
    "Her engineer helps",
    2.0,
    1.0,
    (
        Value("not", "not at all", 0.0, 10.0),
        Value("one", "1 week", 6.0, 6.0),
        Value("two", "2 weeks", 10.0, 0.0),
    ),
)
PAYS = Issue(
    "pays",
    "Verdant pays",
    2.0,
    2.0,
    (
        Value("nothing", "nothing", 0.0, 10.0),
        Value("k8", "€8k", 4.0, 8.0),
        Value("k15", "€15k", 8.0, 6.0),
        Value("k24", "€24k", 10.0, 0.0),
    ),
)
CONTINGENT = Value(
    "perhaps",
    "4 July if sign-ups hold",
    6.0,
    5.0,
    contingent=Contingent(Name("knows_prices"), Moment(1, 1020), "june20", "july4"),
)
"""A date that depends on something."""

READ_ONLY = Promise("read_only", "lola", "Verdant reads offline by 4 July", Name("done.dig"))
WEEKENDS = Promise(
    "weekends",
    "babak",
    "no weekends",
    Comparison("<", Name("stress"), Number(5.0)),
    Moment(1, 1080),
)
"""Whatever brings stress gets in its way."""

VERDANT = Negotiation(
    "verdant",
    "Offline mode for Verdant",
    "lola",
    lasts=60,
    patience=5,
    temper="linear",
    issues=(SCOPE, DATE, HELP, PAYS),
    no_deal=NoDeal(
        4.4,
        3.0,
        Outcome(
            effects=(Change("signup", Number(-2.0)), Change("stress", Number(-4.0))),
            text="Verdant waits until Q4. Lola is sour until Thursday.",
        ),
        (Better(Name("knows_prices"), 1.5),),
    ),
    said=(Line("lola", "6 June is in their calendar. I know, because I put it there.", "worried"),),
    deal=changed("trust.lola", 2.0),
    promises=(DealPromise((("scope", "read"),), READ_ONLY),),
    criteria=(Criterion("market", "Two rivals ship read-only first. Here are their pages."),),
    escalation=Escalation("wilma", "Ask Wilma to say what comes first."),
    says=Says(
        no=(Line("lola", "I cannot sell that. I could not even spell it to them."),),
        yes=(Line("lola", "Deal. I will call them before you change your mind."),),
        leaves=(Line("lola", "I will tell them it is a no. From you."),),
    ),
    room="meeting-room",
)


def scenario(*, trust: float = 66.0, **parts: Any) -> Scenario:
    """A day whose one event leads to the table; parts of the negotiation may be replaced."""
    table = evolve(VERDANT, **parts)
    people = (evolve(PEOPLE[0], trust=trust), *PEOPLE[1:])
    sit = Choice("sit", "Sit down", Outcome(takes=1, then="verdant"))
    owed = Choice(
        "owed",
        "Promise Babak his weekends, and sit down",
        Outcome(takes=1, promise=WEEKENDS, then="verdant"),
    )
    said = (Line("lola", "Do you have a minute?"),)
    return tiny_scenario(
        people=people,
        interests=(Interest("quota", "lola", "Her bonus needs a date before the summer."),),
        negotiations=(table,),
        events=(Event("knock", said, (sit, owed), at=Moment(1, 540)),),
        promises=(*(part.promise for part in table.promises), WEEKENDS),
        flags=("knows_prices",),
    )


def game_at_table(*actions: str, by: str = "sit", **parts: Any) -> Game:
    """The game as one has sat down, and after some more moves."""
    game = Game.start(scenario(**parts), Start(3))
    for text in ("start", "advance", f"choose knock {by}", *actions):
        assert not isinstance(game.act(parse_action(text)), Refusal), text
    return game


def offer(*values: str, issues: tuple[Issue, ...] = VERDANT.issues) -> tuple[str, ...]:
    """The actions of an offer."""
    named = zip(issues, values, strict=True)
    return ("offer", *(f"set {issue.key} {value}" for issue, value in named))


def at_table(*actions: str, **parts: Any) -> Snapshot:
    """A moment at the table."""
    return snapshot(game_at_table(*actions, **parts))
