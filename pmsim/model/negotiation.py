"""What is on the table: issues, values, two ways to see them, and one bargaining under way."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from pmsim.model.expressions import Expression
from pmsim.model.outcomes import NOTHING, Line, Moment, Outcome, Promise, Variant

Temper = Literal["boulware", "linear", "conceder"]
"""How they concede: late, evenly, early."""
Package = tuple[int, ...]
"""One value per issue, by number."""

UNASKED, GUARDED, ANSWERED = range(3)
"""What came of asking why on an issue."""


@frozen
class Contingent:
    """An if-then deal: at a moment a condition decides which of two values counts."""

    condition: Expression
    judged: Moment
    then: str
    """A value's key of the same issue."""
    otherwise: str


@frozen
class Value:
    """One way to settle an issue. Worths run from 0 to 10."""

    key: str
    name: str
    you: float
    other: float
    outcome: Outcome = NOTHING
    """Follows from a deal that holds it."""
    contingent: Contingent | None = None


@frozen
class Issue:
    """Something to agree on. Weights are scaled when they are used."""

    key: str
    name: str
    your_weight: float
    their_weight: float
    values: tuple[Value, ...]
    tells: str = ""
    """The interest that asking why brings out; may be empty."""
    why: tuple[Line, ...] = ()
    """What they say when asked why and not guarded."""
    because: str = ""
    """What the player says when telling why."""
    icon: str = ""
    """The name of its picture; may be empty."""


@frozen
class Better:
    """Something that raises or lowers what having no deal is worth to the player."""

    when: Expression
    you: float


@frozen
class NoDeal:
    """What happens without a deal, and its worth to both, from 0 to 10."""

    you: float
    other: float
    outcome: Outcome = NOTHING
    better: tuple[Better, ...] = ()


@frozen
class Criterion:
    """Grounds that both sides would accept; it lowers their floor once."""

    key: str
    text: str
    needs: Expression | None = None


@frozen
class Escalation:
    """Somebody above both, who may be asked to lean on them; at a price."""

    to: str
    text: str
    outcome: Outcome = NOTHING
    needs: Expression | None = None


@frozen
class DealPromise:
    """The promise that belongs to deals with these values: (issue, value) by key."""

    given: tuple[tuple[str, str], ...]
    promise: Promise


@frozen
class Says:
    """What they say at turns of the talk; empty where the author gives nothing.

    Of `guarded`, `no`, `warmer` and `insulted`, one spoken line each time, in turn.
    """

    guarded: tuple[Line, ...] = ()
    no: tuple[Line, ...] = ()
    warmer: tuple[Line, ...] = ()
    insulted: tuple[Line, ...] = ()
    yes: tuple[Line, ...] = ()
    leaves: tuple[Line, ...] = ()


@frozen
class Negotiation:
    """A table with one person and a few issues."""

    key: str
    title: str
    person: str
    lasts: int
    patience: int
    temper: Temper
    issues: tuple[Issue, ...]
    no_deal: NoDeal
    said: tuple[Line, ...] = ()
    deal: Outcome = NOTHING
    promises: tuple[DealPromise, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    escalation: Escalation | None = None
    says: Says = Says()
    room: str = ""
    said_when: tuple[Variant, ...] = ()
    """What is said instead on sitting down: the first whose condition holds."""


@frozen
class Table:
    """One negotiation under way."""

    temper: Temper
    patience: int
    """Moves that they will still sit through."""
    whole_patience: int
    progress: float = 0.0
    """How far they have come, from 0 to 1."""
    tried: tuple[Package, ...] = ()
    insults: int = 0
    floor_cut: float = 0.0
    """What trust, criteria and the like have taken off their floor."""
    asked: tuple[int, ...] = ()
    """Per issue: UNASKED, GUARDED or ANSWERED."""
    told: tuple[bool, ...] = ()
    """Per issue: whether the player said why it matters to them."""
    composing: Literal["", "offer", "two"] = ""
    chosen: Package = ()
    """The values set so far of the offer being made; of two offers one after the other."""
    last: Package = ()
    """The last package offered; empty before the first."""
    counter: Package = ()
    """What they ask for instead; empty before they do."""
    done: tuple[str, ...] = ()
    """Moves that can be made once and were."""


NO_TABLE = Table("linear", 0, 0)
"""While nobody is bargaining."""
