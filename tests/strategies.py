"""Scenarios that nobody wrote: valid, small, and odd."""

from __future__ import annotations

from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from pmsim.model.delivery import Cut, Item, Team
from pmsim.model.expressions import (
    Arithmetic,
    Comparison,
    ComparisonSign,
    Expression,
    Extreme,
    Name,
    Negative,
    Not,
    Number,
)
from pmsim.model.negotiation import (
    Better,
    Contingent,
    Criterion,
    DealPromise,
    Escalation,
    Issue,
    Negotiation,
    NoDeal,
    Temper,
    Value,
)
from pmsim.model.outcomes import (
    NOTHING,
    Change,
    Check,
    Choice,
    Dependence,
    Later,
    Line,
    Moment,
    Outcome,
    Promise,
    Signal,
    Variant,
)
from pmsim.model.scenario import (
    Activity,
    Background,
    Conversation,
    Deadline,
    Ending,
    Evening,
    Event,
    Fact,
    Intention,
    Interest,
    Meeting,
    Message,
    Metric,
    Person,
    Scenario,
    Step,
    Truth,
)

PEOPLE = ("raj", "lola", "jonas")
METRICS = ("signup", "risk")
FLAGS = ("met", "warned")
ACTIVITIES = ("dig", "spec", "walk")
NUMBERS = (
    "stress",
    "energy",
    "morale",
    "clarity.export",
    *METRICS,
    *(f"trust.{key}" for key in PEOPLE),
    "skill.empathy",
)
TRUTHS = ("a", "b", "c")
KEPT_WHEN = (Name("shipped.export"), Name("met"), Name("warned"), Name("done.dig"))

# Strategies are made once, here, and not inside the functions that draw: making one costs more
# than a draw from it.
coins = st.booleans()
keys_of_people = st.sampled_from(PEOPLE)
flags = st.sampled_from(FLAGS)
amounts = st.integers(-12, 12).map(lambda n: Number(float(n))) | st.sampled_from(
    (
        Arithmetic("/", Name("signup"), Number(0.0)),
        Arithmetic("-", Number(3.0), Arithmetic("/", Name("risk"), Number(10.0))),
        Extreme("min", (Name("stress"), Negative(Number(4.0)))),
    )
)
SIGNS: tuple[ComparisonSign, ...] = (">=", "<")

minutes = st.sampled_from((0, 1, 5, 20, 45))
due_moments = st.builds(Moment, st.just(1), st.sampled_from((600, 720, 1110)))
maybe_due = st.none() | due_moments
names = st.sampled_from(NUMBERS).map(Name)
flag_names = flags.map(Name)
conditions: st.SearchStrategy[Expression] = (
    st.builds(Comparison, st.sampled_from(SIGNS), names, st.integers(0, 90).map(float).map(Number))
    | flag_names
    | flag_names.map(Not)
)
"""A comparison with a number of the game, or a flag."""
maybe = st.none() | conditions
changes = st.builds(Change, st.sampled_from(NUMBERS), amounts) | st.builds(
    Change, st.sampled_from(("energy", *METRICS)), st.just(Number(50.0)), st.just(True)
)


def signal(right: float) -> Signal:
    """A source that is right so often."""
    return Signal("why", right, tuple((truth, f"It points to {truth}.") for truth in TRUTHS))


plain_outcomes = st.builds(
    Outcome,
    takes=minutes,
    energy=st.sampled_from((0.0, -3.0, 5.0)),
    effects=st.lists(changes, max_size=3).map(tuple),
    sets=st.sampled_from(((), *((flag,) for flag in FLAGS))),
)
"""Consequences without others inside."""
later = st.lists(
    st.builds(Later, st.sampled_from((0, 90, 1440, -1)), plain_outcomes), max_size=1
).map(tuple)
each_day = st.lists(changes, max_size=1).map(tuple)
signals = st.sampled_from(((), (signal(0.5),), (signal(0.4), signal(0.9))))
tells = st.sampled_from(((), ("quota",)))
caught = st.sampled_from(("", "", "lola"))


@st.composite
def deep_outcomes(draw: st.DrawFn) -> Outcome:
    """Any mixture of consequences, some of them with others inside."""
    plain = draw(plain_outcomes)
    if draw(coins):
        return plain
    return evolve(
        plain,
        later=draw(later),
        each_day=draw(each_day),
        learn=draw(signals),
        depends=(Dependence("why", (("a", plain),), draw(plain_outcomes)),),
        tells=draw(tells),
        caught_lying_to=draw(caught),
    )


outcomes = deep_outcomes()
maybe_outcome = st.none() | plain_outcomes
variants = st.lists(
    st.builds(Variant, conditions, st.just((Line("raj", "As you know."),))), max_size=2
).map(tuple)


@st.composite
def choices(draw: st.DrawFn, promises: list[Promise], then: str = "") -> tuple[Choice, ...]:
    """Two to four answers, the first of which is always open."""
    found = [Choice("go", "Go on", draw(outcomes))]
    for number in range(draw(st.integers(1, 3))):
        outcome = draw(outcomes)
        if draw(coins):
            promise = Promise(
                f"p{len(promises)}",
                draw(keys_of_people),
                "see to it",
                draw(st.sampled_from(KEPT_WHEN)),
                draw(maybe_due),
            )
            promises.append(promise)
            outcome = Outcome(takes=1, promise=promise, then=then)
        check = draw(st.none() | st.builds(Check, st.just("empathy"), st.integers(0, 99)))
        found.append(
            Choice(
                f"c{number}",
                f"Choice {number}",
                outcome,
                when=draw(maybe),
                needs=draw(maybe),
                focus=draw(coins),
                check=check,
                well=draw(outcomes) if check else NOTHING,
                badly=draw(outcomes) if check else NOTHING,
                said=(Line("raj", "Right."),),
                said_when=draw(variants),
            )
        )
    return tuple(found)


@st.composite
def events(draw: st.DrawFn, number: int, promises: list[Promise], days: int) -> Event:
    """An event at a time, by chance, or on a condition."""
    how = draw(st.sampled_from(("at", "chance", "when")))
    return Event(
        f"event{number}",
        (Line("raj", "Have you a minute?"),),
        draw(st.just(()) | choices(promises, then="chat") | choices(promises, then="launch")),
        outcome=draw(outcomes),
        at=Moment(draw(st.integers(1, days)), draw(st.integers(510, 1109)))
        if how == "at"
        else None,
        chance=0.6 if how == "chance" else 0.0,
        when=draw(conditions) if how == "when" else draw(maybe),
        said_when=draw(variants),
    )


@st.composite
def conversations(draw: st.DrawFn, promises: list[Promise]) -> Conversation:
    """A talk in a circle, which only their time ends."""
    again = Choice("again", "And again?", Outcome(go_to="one"))
    return Conversation(
        "chat",
        "raj",
        draw(st.sampled_from((1, 10, 40))),
        (
            Step(
                "one",
                (Line("raj", "Yes?"),),
                (again, *draw(choices(promises))[1:]),
                said_when=draw(variants),
            ),
            Step("two", (Line("raj", "Bye."),)),
        ),
        left=draw(outcomes),
    )


@st.composite
def meetings(draw: st.DrawFn, days: int) -> Meeting:
    """A meeting that may be declined, moved, shortened and prepared for."""
    return Meeting(
        "standup",
        "Stand-up",
        "team",
        Moment(draw(st.sampled_from((0, days))), draw(st.sampled_from((510, 540, 1020)))),
        draw(st.sampled_from((15, 30, 60, 90))),
        ("raj",),
        draw(outcomes),
        opens=draw(st.sampled_from(("", "chat"))),
        decline=draw(maybe_outcome),
        move=draw(maybe_outcome),
        move_to=(600, 900),
        shorten=draw(maybe_outcome),
        shorten_to=15,
        prepared=draw(plain_outcomes),
    )


@st.composite
def activities(draw: st.DrawFn, key: str) -> Activity:
    """Work or rest."""
    return Activity(
        key,
        key.title(),
        "rest" if key == "walk" else "data",
        draw(st.sampled_from((15, 30, 60, 90))),
        draw(outcomes),
        per_day=draw(st.integers(0, 2)),
        in_all=draw(st.integers(0, 3)),
        when=draw(maybe),
        needs=draw(maybe),
        focus=draw(coins),
        fades=draw(coins),
        sweeps_inbox=draw(coins),
        opens=draw(st.sampled_from(("", "chat", "launch"))),
    )


PREPARATION = Activity(
    "prepare_standup", "Prepare: Stand-up", "think", 30, NOTHING, per_day=1, prepares="standup"
)


@st.composite
def messages(draw: st.DrawFn, promises: list[Promise]) -> Message:
    """A message that may go unanswered."""
    return Message(
        "mail",
        "mail",
        "lola",
        Moment(1, draw(st.sampled_from((400, 700)))),
        "Can you?",
        draw(choices(promises)),
        outcome=draw(outcomes),
        when=draw(maybe),
        unanswered_after=draw(st.sampled_from((0, 120))),
        unanswered=draw(outcomes),
    )


@st.composite
def items(draw: st.DrawFn, key: str) -> Item:
    """A backlog item with a cut."""
    cut = Cut("slim", "Slim", draw(st.sampled_from((1.0, 9.0))), draw(plain_outcomes))
    effort, clarity = draw(st.integers(1, 8)), draw(st.integers(0, 100))
    return Item(key, key, float(effort), float(clarity), draw(outcomes), (cut,))


worths = st.integers(0, 10).map(float)
TEMPERS: tuple[Temper, ...] = ("boulware", "linear", "conceder")


@st.composite
def issues(draw: st.DrawFn, key: str, days: int) -> Issue:
    """Two to four values; the last may be an if-then deal."""
    values = [
        Value(f"v{n}", f"Value {n}", draw(worths), draw(worths), draw(plain_outcomes))
        for n in range(draw(st.integers(2, 3)))
    ]
    if draw(coins):
        judged = Moment(draw(st.integers(1, days)), draw(st.integers(510, 1109)))
        contingent = Contingent(draw(conditions), judged, "v0", "v1")
        values.append(Value("perhaps", "If", draw(worths), draw(worths), contingent=contingent))
    weight = st.integers(1, 5).map(float)
    tells = draw(st.sampled_from(("", "quota")))
    return Issue(key, key.title(), draw(weight), draw(weight), tuple(values), tells)


@st.composite
def negotiations(draw: st.DrawFn, promises: list[Promise], days: int) -> Negotiation:
    """A table with Lola; every value of the first issue comes with a promise of its own."""
    laid = tuple(
        draw(issues(key, days)) for key in ("date", "scope", "help")[: draw(st.integers(2, 3))]
    )
    given = []
    for value in laid[0].values:
        promise = Promise(
            f"p{len(promises)}",
            "lola",
            f"have {value.name}",
            draw(st.sampled_from(KEPT_WHEN)),
            draw(maybe_due),
        )
        promises.append(promise)
        given.append(DealPromise(((laid[0].key, value.key),), promise))
    return Negotiation(
        "launch",
        "The launch",
        "lola",
        lasts=draw(st.sampled_from((5, 45))),
        patience=draw(st.integers(3, 6)),
        temper=draw(st.sampled_from(TEMPERS)),
        issues=laid,
        no_deal=NoDeal(
            draw(worths),
            draw(worths),
            draw(outcomes),
            (Better(draw(conditions), 2.0),),
        ),
        deal=draw(outcomes),
        promises=tuple(given),
        criteria=(Criterion("market", "What others paid.", draw(maybe)),),
        escalation=draw(
            st.none()
            | st.builds(Escalation, st.just("jonas"), st.just("Ask Jonas."), outcomes, maybe)
        ),
        said_when=draw(variants),
    )


def metrics() -> tuple[Metric, ...]:
    """One that should rise, one that should fall and drifts."""
    return (
        Metric("signup", "Sign-ups", "percent", "higher", 40.0, 55.0, 65.0, 3.0, 0.0, 100.0),
        Metric(
            "risk", "Risk", "points", "lower", 60.0, 25.0, 10.0, 2.0, 0.0, 100.0, Number(1.0), 2.0
        ),
    )


talks: st.SearchStrategy[dict[str, tuple[str, ...]]] = st.sampled_from(
    ({}, {"raj": ("lola",), "lola": ("jonas", "raj")}, {"lola": ("raj",), "jonas": ("lola",)})
)
"""Who tells whom what they saw; in some of them everybody hears everything."""


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """A whole scenario of one or two days."""
    days = draw(st.integers(1, 2))
    promises: list[Promise] = []
    told = draw(maybe)
    made: dict[str, Any] = {
        "events": tuple(draw(events(n, promises, days)) for n in range(draw(st.integers(0, 4)))),
        "conversations": (draw(conversations(promises)),),
        "negotiations": (draw(negotiations(promises, days)),),
        "messages": (draw(messages(promises)),),
        "meetings": (draw(meetings(days)),),
        "team": Team("Thicket", draw(st.sampled_from((2.0, 7.0)))),
        "backlog": tuple(draw(items(key)) for key in ("doc_check", "export")),
        "activities": tuple(draw(activities(key)) for key in ACTIVITIES)
        + tuple(draw(st.sampled_from(((), (PREPARATION,))))),
    }
    return Scenario(
        key="generated",
        title="Generated",
        about="Nobody wrote this.",
        days=days,
        metrics=metrics(),
        people=tuple(
            Person(
                key,
                key.title(),
                "Somebody",
                50.0,
                1.0,
                "generated",
                supports_you=key in ("raj", "jonas"),
                supports_when=draw(conditions) if key == "jonas" else None,
                talks_to=draw(talks).get(key, ()),
            )
            for key in PEOPLE
        ),
        endings=(
            Ending("good", "Good", "Yes.", draw(conditions)),
            Ending("over", "Over", "So."),
        ),
        evenings=(
            Evening("sofa", "Sofa", "switch off"),
            Evening("friends", "Friends", "relax", outcome=draw(plain_outcomes)),
            Evening("book", "Book", "mastery", skill="empathy"),
            Evening("desk", "Desk", "work on"),
        ),
        backgrounds=(Background("engineer", "Engineer", (("empathy", 30.0),), "", ""),),
        digest="generated",
        interests=(Interest("quota", "lola", "Sleep.", told),),
        facts=(Fact("why", "Why?", tuple(Truth(key, 1.0, key) for key in TRUTHS)),),
        deadlines=(Deadline("audit", "Audit", Moment(1, 900), draw(conditions)),),
        intentions=tuple(
            Intention(f"i{n}", f"I {n}", "Tomorrow.", draw(plain_outcomes)) for n in range(3)
        )
        if days > 1
        else (),
        flags=FLAGS,
        promises=tuple(promises),
        **made,
    )
