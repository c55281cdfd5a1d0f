"""What can follow from something: one block of consequences, the same wherever it appears."""

from __future__ import annotations

from attrs import field, frozen

from pmsim.model.expressions import Expression


@frozen
class Moment:
    """A point in the scenario: day 1 is the first; minutes count from midnight of that day.

    `day` 0 stands for "every day".
    """

    day: int
    minute: int


@frozen
class Change:
    """Adds an amount to a number by name; `amount` is an expression, nearly always a literal.

    With `sets`, the number becomes the amount instead (`set stress: 40` in the language).
    """

    name: str
    amount: Expression
    sets: bool = False


@frozen
class Promise:
    """Something given to a person's keeping: it is kept when `kept_when` holds by `due`."""

    key: str
    """Made by the language from the place where it stands; unique in the scenario."""
    to: str
    what: str
    kept_when: Expression
    due: Moment | None = None
    """When it falls due; None with `within`, else judged at the end."""
    within: int = 0
    """Minutes from the moment it is made, if `due` is None."""


@frozen
class Signal:
    """One source's word on a fact: how often it names the truth, and what the player then reads."""

    fact: str
    right: float
    """Chance from 0 to 1 that the source names the truth; wrong signals split evenly."""
    heard: tuple[tuple[str, str], ...]
    """(truth key, text) for every truth of the fact."""


@frozen
class Later:
    """Consequences that come after some minutes of calendar time, or next morning (-1)."""

    after: int
    outcome: Outcome
    text: str = ""
    """What the player reads when it comes; may be empty."""


@frozen
class Dependence:
    """Consequences that depend on the hidden truth of a fact."""

    fact: str
    cases: tuple[tuple[str, Outcome], ...]
    otherwise: Outcome | None = None


@frozen
class Outcome:
    """Everything that may follow from a choice, a finished activity, a meeting, a deadline."""

    takes: int = 0
    """Minutes of the clock."""
    energy: float = 0.0
    effects: tuple[Change, ...] = ()
    depends: tuple[Dependence, ...] = ()
    later: tuple[Later, ...] = ()
    each_day: tuple[Change, ...] = ()
    """Added every night from now on."""
    learn: tuple[Signal, ...] = ()
    sets: tuple[str, ...] = ()
    """Flags that become true."""
    tells: tuple[str, ...] = ()
    """Interests that the player learns."""
    promise: Promise | None = None
    caught_lying_to: str = ""
    """The person who finds out: -40 trust, and never above 70 again."""
    text: str = ""
    """What the player reads when it happens; may be empty."""
    then: str = ""
    """A conversation, a negotiation or an event that follows at once."""
    go_to: str = ""
    """In a conversation: the next step. Empty ends the talk."""


NOTHING = Outcome()
"""No consequences at all."""


@frozen
class Check:
    """A skill, helped by trust, against a difficulty; all from 0 to 100."""

    skill: str
    difficulty: float
    person: str = ""
    """Whose trust helps; the speaker or the talk's partner. Empty: nobody's."""


@frozen
class Line:
    """One spoken line. `who` is a person's key, `you` or `note`; `mood` is empty or a mood word."""

    who: str
    text: str
    mood: str = ""


@frozen
class Variant:
    """What is said instead while a condition holds."""

    when: Expression
    lines: tuple[Line, ...]


@frozen
class Choice:
    """Something the player may answer."""

    key: str
    text: str
    outcome: Outcome = NOTHING
    when: Expression | None = None
    """Whether it exists at all."""
    needs: Expression | None = None
    """Whether it is open; if not, the player is shown why."""
    needs_text: str = ""
    """The author's condition in words for the player; made from `needs` when empty."""
    focus: bool = False
    """Locked when energy is below 10."""
    check: Check | None = None
    well: Outcome = NOTHING
    badly: Outcome = NOTHING
    said: tuple[Line, ...] = field(default=())
    """What is answered at once, after the choice."""
    said_when: tuple[Variant, ...] = ()
    """What is answered instead: the first whose condition holds when the player answers."""


GO_ON = Choice("go_on", "Go on")
"""The one answer to an event that asks nothing."""
