"""A finished run as a record: everything that its page shows, and the journal it comes from.

These classes are the format: their names are the keys of the JSON. A change to them is a new
format, so they are kept apart from the views, which may change at any time.
"""

from __future__ import annotations

from attrs import frozen


@frozen
class Origin:
    """What was played. Runs of one origin had the same day and the same luck."""

    scenario: str
    """Its key."""
    scenario_digest: str
    title: str
    days: int
    first_weekday: int
    """0 is Monday."""
    seed: int
    rules: str
    """A digest of the coefficients and of the version that knows the rules."""
    made_by: str
    """The version of pmsim that made the record."""


@frozen
class Ending:
    """How it ended, and where on the map."""

    key: str
    title: str
    text: tuple[str, ...]
    """Paragraphs."""
    grade: str
    grade_words: str
    line: str
    score: float
    zone: str
    """Steady, Heroic, Drifting or Burning."""
    zone_line: str
    outcome: float
    """On the map: the product score."""
    stress: float
    """On the map: the mean of stress."""


@frozen
class Part:
    """One of the five scores; the last one is the whole."""

    key: str
    name: str
    value: float
    counted: bool
    share: float
    """Percent of the whole."""
    adds: float
    lines: tuple[str, ...]


@frozen
class Stop:
    """Where the player stood on the map after a day."""

    day: int
    weekday: str
    outcome: float
    stress: float


@frozen
class Number:
    """A product number, from its start to the end."""

    key: str
    name: str
    better: str
    start_text: str
    value_text: str
    goal_text: str
    stretch_text: str
    goal: float
    stretch: float
    points: float
    reached: bool
    history: tuple[tuple[int, float], ...]
    """(minute since midnight before day 1, value)."""


@frozen
class Promise:
    """A promise and what became of it."""

    to_name: str
    what: str
    due_text: str
    status: str
    """`kept`, `half kept`, `broken` or `open`."""


@frozen
class Sign:
    """Something that was heard about a question."""

    when: str
    source: str
    text: str
    strength: str
    points_to: str
    """The answer it speaks for, in words."""
    right: bool
    """Whether that was the truth."""


@frozen
class Truth:
    """A question, its true answer, and how near the player came."""

    asks: str
    truth: str
    believed: str
    right: bool
    percent: float
    """The belief in the truth at the end."""
    word: str
    verdict: str
    signs: tuple[Sign, ...]
    unasked: tuple[str, ...]


@frozen
class Habit:
    """A habit of good product managers, seen or not."""

    key: str
    name: str
    seen: str
    """`good`, `bad` or `not yet`."""
    advice: str
    proved_at: str
    """When it showed; empty when it held all along or was not seen."""
    proof: str


@frozen
class Skill:
    """A skill, from the first morning to the end; 0 to 100."""

    key: str
    name: str
    start: float
    value: float
    change_text: str


@frozen
class Answer:
    """How one question was answered that others with the same seed were asked as well."""

    key: str
    at: int
    """Minute since midnight before day 1; -1 for what has no moment."""
    asked: str
    option: str
    answer: str


@frozen
class Measured:
    """A decision and what it was worth against the best other one."""

    at: int
    when: str
    asked: str
    mine: str
    other: str
    mean: float
    low: float
    high: float
    """The 95 % interval, in points of score."""
    claimed: bool
    """Whether it is beyond noise."""
    hindsight: bool
    """Whether only hindsight favours the other."""
    points: str
    interval: str
    mostly: str
    mattered: bool
    """Whether it is one of the three that mattered most."""
    sentence: str


@frozen
class Spot:
    """A deal on the plane of both payoffs, each from 0 to 1."""

    words: str
    you: float
    other: float


@frozen
class Bid:
    """An offer on the way, or two that were made at once."""

    who: str
    """`you` or `they`."""
    spots: tuple[Spot, ...]
    answer: str


@frozen
class Weight:
    """What an issue meant to both; each side's add up to 1."""

    name: str
    you: float
    other: float


@frozen
class Plane:
    """A negotiation that took place, and what it could have brought."""

    title: str
    person_name: str
    when: str
    deals: tuple[tuple[float, float], ...]
    """(your payoff, theirs) of every deal there could have been."""
    frontier: tuple[Spot, ...]
    nash: Spot | None
    limit: float
    """What no deal was worth to you."""
    their_limit: float
    path: tuple[Bid, ...]
    deal: Spot | None
    outcome: str
    left: tuple[str, ...]
    """What was left on the table, in sentences."""
    share: float
    """Of the largest product of both gains, how much the deal has; 0 without."""
    weights: tuple[Weight, ...]
    lesson: str


@frozen
class Cloud:
    """How one bot did on the same scenario."""

    bot: str
    name: str
    way: str
    """How it plays, in a few words."""
    runs: int
    mean: float
    """Of the score."""
    spread: float
    """Its standard deviation."""
    points: tuple[tuple[float, float], ...]
    """(outcome, mean stress) of some of the runs."""


@frozen
class Record:
    """A finished run."""

    origin: Origin
    background: str
    background_name: str
    rewound: bool
    """Something revealed was taken back; such a run counts for no comparison."""
    from_the_middle: bool
    """An author began it somewhere else than on the first morning."""
    ending: Ending
    scores: tuple[Part, ...]
    path: tuple[Stop, ...]
    stress_line: tuple[tuple[tuple[int, float], ...], ...]
    """Per day: (minute of the day, stress)."""
    numbers: tuple[Number, ...]
    promises: tuple[Promise, ...]
    promises_text: str
    planes: tuple[Plane, ...]
    truths: tuple[Truth, ...]
    habits: tuple[Habit, ...]
    skills: tuple[Skill, ...]
    next_time: str
    par: str
    """The score beside par, in a sentence; empty where no study ships with the scenario."""
    clouds: tuple[Cloud, ...]
    answers: tuple[Answer, ...]
    measured: tuple[Measured, ...] | None
    """None when no decision was measured."""
    journal: tuple[str, ...]
    """The lines of the save, without the place of the scenario's file."""
