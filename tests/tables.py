"""A table with one of everything, and short ways to sit down at it and to bargain."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from pmsim.engine.program import Program
from pmsim.model.expressions import Comparison, Every, Name, Not, Number
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
from pmsim.model.scenario import Event, Interest, Person
from pmsim.model.state import Phase, State
from pmsim.testing import act, begin, changed, program_for
from pmsim.view.offers import see_offers
from pmsim.view.table import TableView, see_table

LOLA = Person("lola", "Lola Quispe", "Sales", 60.0, 3.0, "lola")
WILMA = Person("wilma", "Wilma Jansen", "Chief", 60.0, 5.0, "wilma")
RAJ = Person("raj", "Raj Mehta", "Lead", 60.0, 2.0, "babak")
DATE = Issue(
    "date",
    "Go-live",
    2.0,
    5.0,
    (
        Value("june", "by 6 June", 0.0, 10.0, changed("stress", 4.0)),
        Value("july", "4 July", 7.0, 6.0),
        Value(
            "pilot",
            "June if the pilot holds",
            5.0,
            8.0,
            contingent=Contingent(
                Comparison(">=", Name("signup"), Number(50.0)), Moment(1, 1020), "june", "july"
            ),
        ),
    ),
    tells="quota",
    why=(Line("lola", "My bonus has a date on it."),),
    because="We cannot test in three days.",
)
SCOPE = Issue(
    "scope",
    "Scope",
    5.0,
    2.0,
    (
        Value("all", "everything", 0.0, 10.0, Outcome(sets=("weekend",))),
        Value("some", "Germany only", 8.0, 6.0, changed("signup", 3.0)),
        Value("demo", "a demo", 10.0, 0.0),
    ),
)
HELP = Issue(
    "help",
    "Her engineer",
    3.0,
    3.0,
    (Value("none", "no engineer", 0.0, 10.0), Value("week", "one for a week", 10.0, 3.0)),
)
LIVE = Promise("live", "lola", "Verdant live by June", Name("done.dig"), Moment(1, 1000))
LATER = Promise("later", "lola", "Verdant live in July", Name("done.dig"), Moment(1, 1100))
QUIET = Every((Comparison(">=", Name("hour"), Number(17.9)), Not(Name("weekend"))))
FREE = Promise("free", "raj", "no weekends", QUIET, Moment(1, 1080))
LAUNCH = Negotiation(
    "launch",
    "The launch",
    "lola",
    lasts=90,
    patience=6,
    temper="linear",
    issues=(DATE, SCOPE, HELP),
    no_deal=NoDeal(
        3.0,
        3.0,
        Outcome(text="Verdant waits until Q4.", effects=(Change("trust.lola", Number(-8.0)),)),
        (Better(Name("knows_prices"), 2.0),),
    ),
    said=(Line("lola", "I have told them June."),),
    deal=changed("trust.lola", 2.0),
    promises=(
        DealPromise((("date", "june"),), LIVE),
        DealPromise((("date", "july"),), LATER),
    ),
    criteria=(Criterion("market", "What others paid last quarter.", Name("knows_prices")),),
    escalation=Escalation("wilma", "Ask Wilma to decide."),
    says=Says(no=(Line("lola", "Kindly, no."), Line("note", "She means kindly."))),
)


def laid(trust: float = 60.0, **parts: Any) -> Program:
    """A day whose one event leads to a table with Lola; one way in brings a promise to Raj."""
    table = evolve(LAUNCH, **parts)
    ways = {
        "sit": Outcome(takes=1, then="launch"),
        "learn": Outcome(takes=1, sets=("knows_prices",), then="launch"),
        "vow": Outcome(takes=1, promise=FREE, then="launch"),
    }
    return program_for(
        people=(evolve(LOLA, trust=trust), WILMA, RAJ),
        interests=(Interest("quota", "lola", "Her bonus needs June."),),
        negotiations=(table,),
        events=(
            Event(
                "knock",
                (),
                tuple(Choice(key, f"By {key}", outcome) for key, outcome in ways.items()),
                at=Moment(1, 540),
            ),
        ),
        promises=(*(part.promise for part in table.promises), FREE),
        flags=("knows_prices", "weekend"),
    )


def seated(program: Program, by: str = "sit") -> State:
    """The first moment at the table."""
    state = begin(program, actions=["start", "advance", f"choose knock {by}"])
    assert state.phase == Phase.TABLE
    return state


def offered(program: Program, state: State, *values: str) -> State:
    """An offer, issue by issue; two offers when there are twice as many values."""
    issues = [issue.key for issue in program.scenario.negotiations[0].issues]
    state = act(program, state, "offer" if len(values) == len(issues) else "two")
    for issue, value in zip(issues * 2, values, strict=False):
        state = act(program, state, "set", issue, value)
    return state


def seen(program: Program, state: State) -> TableView:
    """The table as the player sees it."""
    view = see_table(program, state, see_offers(program, state))
    assert view is not None
    return view
