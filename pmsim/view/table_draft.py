"""An offer that is still in the player's hands: what it is worth, what it brings, what it owes.

The draft lives outside the state, one value number per issue, -1 where nothing is set.
What enters the journal are the actions of `actions_of`.
"""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.bargaining import Side, reaches
from pmsim.engine.program import Program
from pmsim.engine.table import reservation
from pmsim.model.actions import Action
from pmsim.model.negotiation import Package
from pmsim.model.state import State
from pmsim.view.guess import band
from pmsim.view.lookup import first_name
from pmsim.view.table_effects import EffectView, effects_of
from pmsim.view.table_known import ReactionView, others_of, reaction_to, tries_here
from pmsim.view.table_owed import DueView, see_owed
from pmsim.view.words import number

UNSET = -1
VAGUE = 0.7
"""A band wider than this is nobody's knowledge."""


@frozen
class DraftView:
    """What an offer in the making would mean. Payoffs run from 0 to 1."""

    full: bool
    """Whether every issue is set."""
    you: float
    """What the values set so far are worth to the player."""
    best: float
    """The best for the player that can still come of it."""
    past_limit: bool
    """Full, and worth less than no deal."""
    reachable: tuple[tuple[bool, ...], ...]
    """Per issue and value: whether a deal with it, and with all else as set, can still be worth
    at least what no deal is."""
    guess: tuple[float, float]
    """From where to where it is probably worth to the other side: wide while little is known."""
    guess_text: str
    """`perhaps 4 to 8 of 10`, or that nobody can know yet."""
    reactions: tuple[ReactionView, ...]
    """Per issue: how they would take the value that is set."""
    effects: tuple[EffectView, ...]
    """What the whole deal would bring."""
    ledger: tuple[DueView, ...]
    """What is owed already, and what would be with this deal."""
    warnings: tuple[str, ...]
    """Sentences worth reading before offering it."""


def see_draft(program: Program, state: State, draft: Package) -> DraftView:
    """What a draft would mean at the table that is open."""
    here = program.tables[state.here]
    you, limit = here.domain.you, reservation(here, state.v)
    full = UNSET not in draft
    ledger = see_owed(program, state, draft)
    best, guess = _best(you, draft), band(others_of(program, state), draft)
    return DraftView(
        full=full,
        you=_set_so_far(you, draft),
        best=best,
        past_limit=full and not reaches(best, limit),
        reachable=reachable(you, draft, limit),
        guess=guess,
        guess_text=guess_words(*guess),
        reactions=tuple(
            reaction_to(program, state, issue, value) for issue, value in enumerate(draft)
        ),
        effects=_effects(program, state, draft),
        ledger=ledger,
        warnings=_warnings(program, state, draft, limit, ledger),
    )


def guess_words(low: float, high: float) -> str:
    """A band of payoffs in words; one that is nearly as wide as the scale says nothing."""
    if high - low > VAGUE:
        return "anybody\u2019s guess"
    least, most = round(low * 10), round(high * 10)
    return f"perhaps {least} to {most} of 10" if least < most else f"perhaps {least} of 10"


def actions_of(
    program: Program, state: State, draft: Package, second: Package | None = None
) -> tuple[Action, ...]:
    """The actions that make an offer, or two at once; what is set already is not set again."""
    one = program.scenario.negotiations[state.here]
    sets = [
        Action("set", issue.key, issue.values[value].key)
        for package in (draft, second or ())
        for issue, value in zip(one.issues, package, strict=False)
    ]
    if state.table.composing:
        return tuple(sets[len(state.table.chosen) :])
    return (Action("two" if second else "offer"), *sets)


def begun_of(chosen: Package, issues: int) -> Package:
    """Of the values set so far, those of the offer that is not whole yet."""
    return chosen[len(chosen) // issues * issues :]


def reachable(you: Side, draft: Package, limit: float) -> tuple[tuple[bool, ...], ...]:
    """Per issue and value: whether the limit can be reached with it and the rest as set."""
    return tuple(
        tuple(
            reaches(_best(you, (*draft[:issue], value, *draft[issue + 1 :])), limit)
            for value in range(len(worths))
        )
        for issue, worths in enumerate(you.worths)
    )


def _best(you: Side, draft: Package) -> float:
    total = 0.0
    for weight, worths, value in zip(you.weights, you.worths, draft, strict=True):
        total += weight * (max(worths) if value == UNSET else worths[value])
    return total


def _set_so_far(you: Side, draft: Package) -> float:
    total = 0.0
    for weight, worths, value in zip(you.weights, you.worths, draft, strict=True):
        total += 0.0 if value == UNSET else weight * worths[value]
    return total


def _effects(program: Program, state: State, draft: Package) -> tuple[EffectView, ...]:
    one = program.scenario.negotiations[state.here]
    values = zip(one.issues, draft, strict=True)
    chosen = [issue.values[value].outcome for issue, value in values if value != UNSET]
    return effects_of(program, state, *chosen, one.deal)


def _warnings(
    program: Program, state: State, draft: Package, limit: float, ledger: tuple[DueView, ...]
) -> tuple[str, ...]:
    here = program.tables[state.here]
    name = first_name(program, program.scenario.negotiations[state.here].person)
    found = [one.text for one in ledger if one.kind == "conflict"]
    worth = _best(here.domain.you, draft)
    if UNSET in draft:
        return tuple(found)
    if not reaches(worth, limit):
        found.append(
            f"This is worth {number(worth * 10)} of 10 to you, and no deal is worth "
            f"{number(limit * 10)}."
        )
    tried = [one for one in tries_here(program, state) if draft in one.packages]
    if tried and tried[-1].answer == "no":
        found.append(f"{name} has said no to this before.")
    if tried and tried[-1].answer == "insulted":
        found.append(f"{name} took this as an insult.")
    return tuple(found)
