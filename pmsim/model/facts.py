"""What has happened: the facts a step leaves behind, each with its cause.

Stories, sounds, the "why?" card and the debrief are made from these; rules never read them.
`at` is the minute since midnight before day 1. Keys are the scenario's own.
"""

from __future__ import annotations

from attrs import frozen

KEPT, BROKEN, LIED = "kept", "broken", "lied"
"""What people tell each other of the player."""


@frozen
class Cause:
    """Why something changed: `kind` names the sort of cause, `key` which one it was.

    Kinds: choice, activity, meeting, message, event, deadline, promise, interest, later, daily,
    left, table, deal, no deal, contingent, evening, intention, team, set aside, cut, release,
    strain, break, late, night, noise, skill, energy, background, setting, heard of. With `left`
    the key is the talk that was left; with `heard of` it is `WHO.WHOM.DEED`: who told whom, and
    `kept`, `broken` or `lied`.
    """

    kind: str
    key: str = ""


@frozen
class DayBegan:
    """A morning; `day` counts from 1."""

    at: int
    day: int


@frozen
class Changed:
    """A number moved. `name` is as in conditions: `stress`, `trust.raj`, a metric."""

    at: int
    name: str
    before: float
    after: float
    cause: Cause


@frozen
class Told:
    """Words that came with a consequence."""

    at: int
    text: str
    cause: Cause


@frozen
class Heard:
    """A source pointed at one truth of a fact."""

    at: int
    fact: str
    truth: str
    right: float
    text: str
    cause: Cause


@frozen
class Learned:
    """An interest came to light."""

    at: int
    interest: str
    cause: Cause


@frozen
class Did:
    """The player's own choice: an answer to an event, a talk or a message, or leaving a talk.

    Who leaves has no `option`; `target` is the turn at which they left.
    """

    at: int
    verb: str
    target: str
    option: str
    variant: int = -1
    """Which of the choice's `said_when` was answered; -1 for what is said otherwise."""


@frozen
class Tried:
    """A check was rolled; `chance` in percent."""

    at: int
    choice: str
    chance: float
    well: bool


@frozen
class Promised:
    """A promise was made; `due` is a minute, or -1 for the end."""

    at: int
    promise: str
    due: int


@frozen
class Judged:
    """A promise was `kept`, `half kept` or `broken`; a deadline or the condition of an if-then deal
    was `met` or `missed`.
    """

    at: int
    kind: str
    key: str
    verdict: str


@frozen
class Began:
    """A block began: an activity or a meeting."""

    at: int
    kind: str
    key: str
    left: int


@frozen
class Finished:
    """A block was finished, at a mean output from 0 to 1."""

    at: int
    kind: str
    key: str
    output: float


@frozen
class CutShort:
    """A block ended with minutes left, or a talk before its end.

    `left` of a talk are the minutes that the other side still had: 0 when their time is up.
    """

    at: int
    kind: str
    key: str
    left: int


@frozen
class Came:
    """An event, a message, a talk or a turn of one is here."""

    at: int
    kind: str
    key: str
    variant: int = -1
    """Which of its `said_when` is spoken; -1 for what is said otherwise."""


@frozen
class Sent:
    """A reply went out."""

    at: int
    message: str
    choice: str


@frozen
class MetMeeting:
    """A meeting was declined, delegated, moved or shortened.

    `to` is the minute of the day at which it now begins, or ends if it was shortened; else 0.
    """

    at: int
    verb: str
    meeting: str
    to: int = 0


@frozen
class Moved:
    """A backlog item was put first."""

    at: int
    item: str


@frozen
class Shipped:
    """A backlog item was released."""

    at: int
    item: str


@frozen
class Asked:
    """The player asked why an issue matters, and was answered or put off."""

    at: int
    negotiation: str
    issue: str
    answered: bool


@frozen
class Tabled:
    """Any other move at the table: `tell`, `criterion`, `break`, `escalate` or `firm`."""

    at: int
    negotiation: str
    move: str
    key: str = ""


@frozen
class Offered:
    """An offer and how it was taken: `yes`, `no`, `insulted` or `left`.

    Packages are value keys in the order of the issues; two of them when two equal offers were
    made, the one they would rather have first. With a no, `counter` is what they ask for instead.
    """

    at: int
    negotiation: str
    packages: tuple[tuple[str, ...], ...]
    answer: str
    counter: tuple[str, ...] = ()
    warmer: bool = False
    """Whether it moved them."""


@frozen
class Agreed:
    """A deal was struck; `theirs` if it was their own offer that was taken."""

    at: int
    negotiation: str
    package: tuple[str, ...]
    theirs: bool
    limit: float
    """What no deal was worth to the player just then, from 0 to 1."""


@frozen
class Parted:
    """A negotiation ended without a deal; `who` left: `you` or `they`."""

    at: int
    negotiation: str
    who: str
    limit: float
    """What no deal was worth to the player just then, from 0 to 1."""


@frozen
class NightFell:
    """An evening was chosen and a day is over."""

    at: int
    evening: str


@frozen
class Ended:
    """The playthrough is over."""

    at: int
    ending: str


Happening = (
    DayBegan
    | Changed
    | Told
    | Heard
    | Learned
    | Did
    | Tried
    | Promised
    | Judged
    | Began
    | Finished
    | CutShort
    | Came
    | Sent
    | MetMeeting
    | Moved
    | Shipped
    | Asked
    | Tabled
    | Offered
    | Agreed
    | Parted
    | NightFell
    | Ended
)
