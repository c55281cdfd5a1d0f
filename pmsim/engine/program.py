"""The engine's own form of a scenario: places, numbers and small functions, made once.

A program belongs to a scenario and a background; any number of playthroughs share it.
Names of the author survive only as keys for facts and offers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import define, field, frozen

from pmsim.engine.emit import Amount
from pmsim.engine.program_table import CompiledContingent, CompiledTable
from pmsim.engine.slots import Slots
from pmsim.model.actions import Offer
from pmsim.model.rules import Rules
from pmsim.model.scenario import Background, Scenario

TALK, EVENT, TABLE = 0, 1, 2
"""What `then` can lead to."""

LATER, PROMISE_DUE, DEADLINE, MESSAGE, UNANSWERED, EVENT_DUE, CONTINGENT = range(7)
"""Kinds of agenda entries, which are also their rank within a minute."""


@frozen
class Source:
    """Something that gives signals on a fact."""

    purpose: int
    """Number of the dice, and the name under which asking again is counted."""
    fact: int
    right: float
    heard: tuple[str, ...]
    """Words per truth, in the fact's order."""


@define
class Consequence:
    """An outcome with its names resolved."""

    index: int
    takes: int = 0
    energy: float = 0.0
    scaled: tuple[tuple[int, float], ...] = ()
    """Changes of metrics: (place, amount); multiplied by output when they come from work."""
    plain: tuple[tuple[int, float], ...] = ()
    """All other changes with a fixed amount."""
    formulas: tuple[tuple[int, Amount, bool], ...] = ()
    """Changes whose amount is computed: (place, amount, whether output multiplies it)."""
    settings: tuple[tuple[int, Amount], ...] = ()
    flags: tuple[int, ...] = ()
    depends: tuple[tuple[int, tuple[int, ...]], ...] = ()
    """(fact, consequence per truth or -1)."""
    later: tuple[tuple[int, int], ...] = ()
    """(minutes, consequence)."""
    each_day: int = -1
    sources: tuple[Source, ...] = ()
    tells: tuple[int, ...] = ()
    promise: int = -1
    caught: int = -1
    text: str = ""
    then: tuple[int, int] | None = None
    go_to: int = -1
    """The next step, or -1 to end the talk."""
    kind: str = ""
    """With `key`: the cause that facts carry."""
    key: str = ""


@frozen
class CompiledChoice:
    """A choice as the engine plays it."""

    index: int
    key: str
    """Unique: `legal_at_desk.listen`, `jonas_why.ask.why`."""
    owner: str
    option: str
    outcome: int
    skill: int
    """Place of the skill that is checked, or -1."""
    trust: int
    """Place of the trust that helps, or -1."""
    difficulty: float
    well: int
    badly: int
    purpose: int
    said: tuple[Amount, ...] = ()
    """When each variant of the answer is the one."""


@frozen
class CompiledActivity:
    """An activity as the engine plays it."""

    key: str
    takes: int
    slots: int
    energy_per_minute: float
    outcome: int
    per_day: int
    in_all: int
    rest: bool
    focus: bool
    fades: bool
    sweeps: bool
    social: bool
    """Whether it needs people who have gone home by evening."""
    opens: tuple[int, int] | None
    """The talk or the table that begins with it: TALK or TABLE, and its index."""
    done: int
    """Place of the count of times finished."""
    put: dict[str, Offer]
    """The offer by its `why`."""
    cramped: tuple[Offer, ...]
    """The closed offer by the slots that there are, when they are too few."""
    put_rest: Offer
    prepares: tuple[int, ...] = ()
    """The meetings, one a day, that it makes ready for."""
    prepared: int = -1
    """Place that says so, or -1."""


@frozen
class CompiledMeeting:
    """A meeting as the engine plays it."""

    key: str
    day: int
    slot: int
    takes: int
    slots: int
    energy_per_minute: float
    outcome: int
    opens: tuple[int, int] | None
    people: tuple[int, ...]
    """Places of the trust of those present."""
    attended: int
    declined: int
    prices: tuple[tuple[Offer, int, int], ...]
    """What can be done about it: (offer, consequence, new slot or -1)."""
    shortened: int
    """Minutes it takes once it was shortened."""
    prepared: int
    """Place that says whether the player is ready for it."""
    if_prepared: int
    """Consequence of having been there and ready."""
    daily: bool


@frozen
class CompiledStep:
    """One turn of a talk."""

    key: str
    outcome: int
    group: int
    """The choices, or -1 when the talk ends here."""
    leave: Offer
    """The way out beside the choices."""
    said: tuple[Amount, ...] = ()
    """When each variant of what is said is the one."""


@frozen
class CompiledTalk:
    """A conversation as the engine plays it."""

    key: str
    lasts: int
    steps: tuple[CompiledStep, ...]
    trust: int
    """Place of the trust of whom it is with."""
    left: int
    """Consequence of leaving before its end."""


@frozen
class CompiledEvent:
    """An event as the engine plays it."""

    key: str
    day: int
    minute: int
    """Day 0 and minute -1: not at a time."""
    chance: float
    between: tuple[int, int]
    when: Amount | None
    outcome: int
    group: int
    purpose: int
    said: tuple[Amount, ...] = ()
    """When each variant of what is said is the one."""


@frozen
class CompiledMessage:
    """A message as the engine plays it."""

    key: str
    minute: int
    """Since midnight before day 1."""
    when: Amount | None
    outcome: int
    group: int
    after: int
    unanswered: int
    answered: int


@frozen
class CompiledPromise:
    """A promise as the engine keeps it."""

    key: str
    place: int
    person: int
    due: int
    """Minute since midnight before day 1; -1: judged at the end."""
    within: int
    item: int
    """The backlog item whose shipping it waits for, or -1."""


@frozen
class CompiledDeadline:
    """A deadline as the engine judges it."""

    key: str
    minute: int
    needs: Amount
    met: int
    missed: int


@frozen
class CompiledEvening:
    """An evening as the engine plays it."""

    key: str
    kind: str
    outcome: int
    skill: int
    detachment: float


@frozen
class CompiledMetric:
    """How a metric drifts, and what counts as success."""

    place: int
    daily: Amount | None
    noise: float
    purpose: int
    start: float
    goal: float
    stretch: float
    weight: float


@frozen
class CompiledCut:
    """Something that can be left out of an item."""

    offer: Offer
    points: float
    outcome: int
    place: int
    """Holds 1 once it was cut."""


@frozen
class CompiledItem:
    """An entry of the backlog as the engine builds it."""

    key: str
    whole: float
    """Points at the beginning."""
    effort: int
    clarity: int
    ready: int
    shipped: int
    ships: int
    prioritise: Offer
    release: Offer
    cuts: tuple[CompiledCut, ...]


Group = Callable[[list[float]], tuple[Offer, ...]]
"""Lists the offers of a group of choices, open and closed."""


@define
class Program:
    """Everything that `offers` and `step` read. Nothing in it changes once it is made."""

    scenario: Scenario
    background: Background
    rules: Rules
    slots: Slots
    consequences: list[Consequence]
    choices: list[CompiledChoice]
    groups: list[Group]
    activities: tuple[CompiledActivity, ...]
    available: Callable[[Sequence[float]], tuple[str | None, ...]]
    """Per activity: None hidden, "" open, else why it is closed."""
    meetings: tuple[CompiledMeeting, ...]
    meeting_here: Callable[[list[float]], tuple[bool, ...]]
    talks: tuple[CompiledTalk, ...]
    tables: tuple[CompiledTable, ...]
    contingents: tuple[CompiledContingent, ...]
    events: tuple[CompiledEvent, ...]
    due_events: Callable[[list[float], list[int]], list[int]]
    """Events that wait for a condition which now holds and that have not come."""
    messages: tuple[CompiledMessage, ...]
    items: tuple[CompiledItem, ...]
    promises: tuple[CompiledPromise, ...]
    kept: Callable[[list[float]], list[int]]
    """Open promises whose condition holds."""
    deadlines: tuple[CompiledDeadline, ...]
    interests: Callable[[list[float]], list[int]]
    """Interests that are not known and would now be told."""
    evenings: tuple[CompiledEvening, ...]
    evening_group: Group
    intentions: tuple[Offer, ...]
    intention_outcomes: tuple[int, ...]
    metrics: tuple[CompiledMetric, ...]
    endings: tuple[Amount | None, ...]
    supporters: tuple[int, ...]
    found: tuple[tuple[int, Amount], ...]
    """Those who support the player from some moment on: place of trust, and when."""
    hearers: tuple[tuple[int, ...], ...]
    """Per person: whom they talk to."""
    influences: tuple[tuple[int, float], ...]
    """Per person: place of trust, weight."""
    odds: tuple[tuple[float, ...], ...]
    fact_purposes: tuple[int, ...]
    agenda: tuple[tuple[int, int, int, int, int], ...]
    """What is known to come, sorted."""
    simple: dict[str, Offer] = field(factory=dict)
    """Offers without a target: free, start, advance, note, replan, drop."""
