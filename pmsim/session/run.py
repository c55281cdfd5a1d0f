"""A journal replayed: the moments it went through, and where a replay parts from it. Pure."""

from __future__ import annotations

from typing import Literal

from attrs import evolve, frozen

from pmsim.engine.digest import digest
from pmsim.engine.opening import first_state, middle_state
from pmsim.engine.program import Program
from pmsim.engine.step import Refusal, Step, step
from pmsim.model.actions import Action, parse_action
from pmsim.model.facts import (
    Began,
    Changed,
    CutShort,
    Did,
    Finished,
    Happening,
    MetMeeting,
    Moved,
    Promised,
    Sent,
)
from pmsim.model.state import State
from pmsim.session.journal import Entry, Header, Journal

_PRICED = (
    "put",
    "free",
    "start",
    "note",
    "replan",
    "drop",
    "decline",
    "delegate",
    "move",
    "shorten",
    "prioritise",
    "leave",
)
"""Verbs whose price is told before they are chosen."""
_FORESEEN = ("strain", "break", "late")
"""Causes of change that the plan's forecast has shown, as it has shown all energy."""


@frozen
class Turn:
    """A decision that stands, and what it led to."""

    action: Action
    state: State
    facts: tuple[Happening, ...]
    revealed: bool
    """Whether the player now knows something that could not be known before."""


@frozen
class Run:
    """A playthrough so far. States in it are never changed."""

    opening: State
    turns: tuple[Turn, ...] = ()
    rewound: bool = False
    """Whether something revealed was taken back; such a run counts for no comparison."""

    @property
    def state(self) -> State:
        """The state now."""
        return self.turns[-1].state if self.turns else self.opening

    @property
    def moments(self) -> tuple[State, ...]:
        """Every state it went through, the first and the last one included."""
        return (self.opening, *(turn.state for turn in self.turns))

    @property
    def facts(self) -> tuple[Happening, ...]:
        """What the last decision led to; at the beginning, what the first morning brought."""
        return self.turns[-1].facts if self.turns else tuple(self.opening.facts or ())

    def before(self, turn: int) -> State:
        """The state in which a turn, counted from 0, was decided."""
        return self.turns[turn - 1].state if turn else self.opening

    def and_then(self, action: Action, after: Step) -> Run:
        """The run with one more turn."""
        turn = Turn(action, after.state, after.facts, reveals(self.state, action, after))
        return evolve(self, turns=(*self.turns, turn))

    def without_last(self, count: int) -> Run:
        """The run with its last turns taken back."""
        kept = len(self.turns) - count
        rewound = self.rewound or any(turn.revealed for turn in self.turns[kept:])
        return evolve(self, turns=self.turns[:kept], rewound=rewound)


@frozen
class Parting:
    """Where a replay parts from its journal, and how."""

    entry: int
    """The number of the entry, from 1; 0 is the beginning itself."""
    text: str
    why: Literal["beginning", "unreadable", "not offered", "differs", "damaged"]
    words: str = ""
    """With `damaged`: what happened to the file."""

    @property
    def sentence(self) -> str:
        """What to tell the player."""
        where = f"decision {self.entry} (“{self.text}”)"
        changed = f"The scenario or the rules have changed since this save: {where}"
        return {
            "beginning": "The scenario no longer begins as it did in this save.",
            "unreadable": f"The save cannot be followed past {where}, which is no decision.",
            "not offered": f"{changed} is no longer on offer.",
            "differs": f"{changed} now leads elsewhere.",
            "damaged": self.words,
        }[self.why]


@frozen
class Replay:
    """How far a journal could be followed."""

    run: Run | None
    """Up to the last entry that agrees; None when not even the beginning does."""
    agreed: int
    """How many entries agree."""
    parting: Parting | None = None


def begin(program: Program, header: Header) -> Run:
    """The first moment. Raises KeyError for a name that the scenario does not have."""
    if not header.from_the_middle:
        return Run(first_state(program, header.seed))
    return Run(middle_state(program, header.seed, header.from_event, header.settings))


def replay(program: Program, journal: Journal) -> Replay:
    """Follows a journal decision by decision, comparing digests."""
    header = journal.header
    try:
        run = begin(program, header)
    except KeyError:
        return Replay(None, 0, Parting(0, "", "beginning"))
    if program.background.key != header.background or digest(run.opening) != header.opening:
        return Replay(None, 0, Parting(0, "", "beginning"))
    for number, entry in enumerate(journal.entries):
        after = _follow(program, run, entry)
        if not isinstance(after, Run):
            return Replay(run, number, Parting(number + 1, entry.text, after))
        run = after
    return Replay(run, len(journal.entries))


def _follow(
    program: Program, run: Run, entry: Entry
) -> Run | Literal["unreadable", "not offered", "differs"]:
    if entry.undoes:
        if entry.undoes > len(run.turns):
            return "unreadable"
        after = run.without_last(entry.undoes)
    else:
        try:
            action = parse_action(entry.text)
        except ValueError:
            return "unreadable"
        result = step(program, run.state, action)
        if isinstance(result, Refusal):
            return "not offered"
        after = run.and_then(action, result)
    return after if digest(after.state) == entry.digest else "differs"


def reveals(before: State, action: Action, after: Step) -> bool:
    """Whether a step rolled dice or showed something: then taking it back is no longer free."""
    if before.rolls != after.state.rolls or before.asked != after.state.asked:
        return True
    return any(_tells(fact, action) for fact in after.facts)


def _tells(fact: Happening, action: Action) -> bool:
    match fact:
        case Changed():
            foreseen = fact.name == "energy" or fact.cause.kind in _FORESEEN
            return action.verb not in _PRICED and not foreseen
        case (
            Did() | Began() | Finished() | CutShort() | MetMeeting() | Moved() | Promised() | Sent()
        ):
            return False
        case _:
            return True
