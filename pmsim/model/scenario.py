"""What could be: a finished scenario, as the engine and the view read it.

Names are the author's keys. Times are minutes from midnight, durations are minutes,
shares and chances run from 0 to 1, meters from 0 to 100.
"""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from pmsim.model.delivery import Item, Team
from pmsim.model.expressions import Expression
from pmsim.model.negotiation import Negotiation
from pmsim.model.outcomes import NOTHING, Choice, Line, Moment, Outcome, Promise, Variant
from pmsim.model.rules import Rules

Mood = Literal["pleased", "neutral", "worried", "angry"]
Kind = Literal["users", "data", "team", "stakeholders", "think", "rest", "admin"]
EveningKind = Literal["switch off", "relax", "mastery", "work on"]

SKILLS = (
    "communication",
    "negotiation",
    "analysis",
    "empathy",
    "strategy",
    "technical",
    "leadership",
    "business",
)
"""The eight skills, the same on all screens, each from 0 to 100."""


@frozen
class Metric:
    """A product number: where it starts, where it should go, and how it drifts by itself."""

    key: str
    name: str
    unit: str
    better: Literal["higher", "lower"]
    start: float
    goal: float
    stretch: float
    weight: float
    low: float
    high: float
    daily: Expression | None = None
    noise: float = 0.0
    """The widest daily wobble either way."""
    icon: str = ""
    about: str = ""


@frozen
class Person:
    """A stakeholder."""

    key: str
    name: str
    role: str
    trust: float
    influence: float
    portrait: str
    """An asset's name, or `generated`: a face drawn from the key."""
    supports_you: bool = False
    about: str = ""
    supports_when: Expression | None = None
    """With `supports_you`: from when on; None for always."""
    talks_to: tuple[str, ...] = ()
    """People who hear from them how the player keeps their word."""


@frozen
class Interest:
    """What somebody wants and does not say aloud."""

    key: str
    of: str
    text: str
    told_when: Expression | None = None


@frozen
class Truth:
    """One possible truth of a fact, its odds against the others, and its words."""

    key: str
    odds: float
    text: str


@frozen
class Fact:
    """A question whose answer the seed draws."""

    key: str
    asks: str
    truths: tuple[Truth, ...]


@frozen
class Activity:
    """Work (or rest) that the player can put on the calendar."""

    key: str
    name: str
    kind: Kind
    takes: int
    outcome: Outcome
    about: str = ""
    per_day: int = 0
    """How often a day it may be started; 0: any number."""
    in_all: int = 0
    when: Expression | None = None
    needs: Expression | None = None
    needs_text: str = ""
    focus: bool = False
    fades: bool = False
    """Rest that works less each time: full, half, then nothing in a day."""
    sweeps_inbox: bool = False
    opens: str = ""
    """A talk or a negotiation that begins when the block begins; its minutes are the block's."""
    people: tuple[str, ...] = ()
    icon: str = ""
    prepares: str = ""
    """The meeting that this makes ready for; offered only while it lies ahead."""


@frozen
class Meeting:
    """A block that somebody else put on the calendar."""

    key: str
    name: str
    kind: Kind
    at: Moment
    takes: int
    people: tuple[str, ...] = ()
    outcome: Outcome = NOTHING
    """Follows from having been there."""
    opens: str = ""
    when: Expression | None = None
    decline: Outcome | None = None
    delegate: Outcome | None = None
    move: Outcome | None = None
    move_to: tuple[int, ...] = ()
    """Minutes of the same day to which it may be moved."""
    shorten: Outcome | None = None
    shorten_to: int = 0
    """Minutes that are left of it once it was shortened."""
    prepared: Outcome = NOTHING
    """Follows as well from having been there, if the player had made ready for it."""
    icon: str = ""
    about: str = ""


@frozen
class Event:
    """Something that comes to the player: at a time, by chance, or when a condition comes true."""

    key: str
    said: tuple[Line, ...]
    choices: tuple[Choice, ...]
    outcome: Outcome = NOTHING
    """Follows from its coming, whatever is chosen."""
    at: Moment | None = None
    chance: float = 0.0
    """Chance per day; the minute is drawn from `between`."""
    between: tuple[int, int] = (510, 1110)
    when: Expression | None = None
    incident: bool = False
    title: str = ""
    said_when: tuple[Variant, ...] = ()
    """What is said instead: the first whose condition holds when it comes."""


@frozen
class Step:
    """One turn of a conversation. Without choices it is the last."""

    key: str
    said: tuple[Line, ...]
    choices: tuple[Choice, ...] = ()
    outcome: Outcome = NOTHING
    said_when: tuple[Variant, ...] = ()
    """What is said instead: the first whose condition holds when the turn begins."""


@frozen
class Wish:
    """Something that the player came to learn."""

    text: str
    met_by: tuple[str, ...] = ()
    """Keys of interests, facts and steps of the talk: learning of one, or coming to it, meets the
    wish. Empty: nothing does by itself."""


@frozen
class Conversation:
    """A talk of several steps with one person; begins at the first."""

    key: str
    person: str
    lasts: int
    steps: tuple[Step, ...]
    room: str = ""
    learn: tuple[Wish, ...] = ()
    """What the player came to learn."""
    left: Outcome = NOTHING
    """Follows, beside the price that the rules set, when the player leaves before its end."""


@frozen
class Message:
    """Something in the inbox: a colleague's mail, user feedback, or news that asks nothing."""

    key: str
    kind: Literal["mail", "feedback", "news"]
    sender: str
    """A person's key, or a name in words."""
    arrives: Moment
    text: str
    choices: tuple[Choice, ...] = ()
    outcome: Outcome = NOTHING
    """Follows from its arriving."""
    when: Expression | None = None
    unanswered_after: int = 0
    unanswered: Outcome = NOTHING


@frozen
class Deadline:
    """A condition that is judged at a moment."""

    key: str
    name: str
    due: Moment
    needs: Expression
    met: Outcome = NOTHING
    missed: Outcome = NOTHING


@frozen
class Evening:
    """What to do with an evening."""

    key: str
    name: str
    kind: EveningKind
    text: str = ""
    outcome: Outcome = NOTHING
    skill: str = ""
    """Mastery: the skill that grows."""
    when: Expression | None = None


@frozen
class Intention:
    """What to take into tomorrow; its consequences come next morning."""

    key: str
    name: str
    text: str
    outcome: Outcome
    icon: str = ""


@frozen
class Background:
    """What the player did before product."""

    key: str
    name: str
    skills: tuple[tuple[str, float], ...]
    comes_easily: str
    watch_out: str
    rules: tuple[tuple[str, float], ...] = ()
    """Named coefficients that differ for this player."""
    effects: tuple[tuple[str, float], ...] = ()
    """Added to the opening numbers: trust, metrics."""
    easier: tuple[Kind, ...] = ()
    """Kinds of work, meetings included, that cost this player less energy."""
    harder: tuple[Kind, ...] = ()
    """... and more."""


@frozen
class Habit:
    """A pair of behaviours that the journal can prove."""

    key: str
    name: str
    good: Expression
    bad: Expression | None = None
    advice: str = ""
    icon: str = ""


@frozen
class Ending:
    """How it may end; the first whose condition holds is shown."""

    key: str
    title: str
    text: str
    when: Expression | None = None


@frozen
class Weights:
    """Shares of the score; they add up to 1 once scaled."""

    product: float = 0.45
    people: float = 0.20
    integrity: float = 0.15
    wellbeing: float = 0.20


@frozen
class Briefing:
    """The letter before the first day."""

    sender: str = ""
    text: str = ""
    goals: str = ""
    """The head above the goals, such as "By Friday evening"."""
    subtitle: str = ""


@frozen
class Scenario:
    """Everything that a playthrough needs, besides a seed, a background and the player."""

    key: str
    title: str
    about: str
    days: int
    metrics: tuple[Metric, ...]
    people: tuple[Person, ...]
    activities: tuple[Activity, ...]
    endings: tuple[Ending, ...]
    evenings: tuple[Evening, ...]
    backgrounds: tuple[Background, ...]
    digest: str
    """Of the text it was read from, library included."""
    first_weekday: int = 0
    """0 is Monday."""
    difficulty: Literal["gentle", "medium", "hard"] = "medium"
    picture: str = ""
    briefing: Briefing = Briefing()
    learning_goals: tuple[str, ...] = ()
    interests: tuple[Interest, ...] = ()
    facts: tuple[Fact, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    events: tuple[Event, ...] = ()
    conversations: tuple[Conversation, ...] = ()
    negotiations: tuple[Negotiation, ...] = ()
    messages: tuple[Message, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    intentions: tuple[Intention, ...] = ()
    habits: tuple[Habit, ...] = ()
    team: Team | None = None
    backlog: tuple[Item, ...] = ()
    """In the order in which the team would take them."""
    flags: tuple[str, ...] = ()
    promises: tuple[Promise, ...] = ()
    """Every promise that stands anywhere in the scenario, in file order."""
    starts: tuple[tuple[str, float], ...] = ()
    """Opening values that differ from the usual: `stress`, `energy`, flags."""
    weights: Weights = Weights()
    rules: Rules = field(factory=Rules, repr=False)
    balance: tuple[tuple[str, str], ...] = ()
