"""What a choice costs or risks, said before it is picked."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.choices import check_chance
from pmsim.engine.program import Program
from pmsim.model.actions import Offer
from pmsim.model.clock import midnight_before
from pmsim.model.outcomes import Choice, Promise
from pmsim.model.state import State
from pmsim.view.lookup import first_name
from pmsim.view.text import fill
from pmsim.view.words import (
    SKILL_ICONS,
    SKILL_WORDS,
    begins,
    clock,
    day_of,
    duration,
    odds_pips,
    odds_word,
    signed,
    weekday,
)


@frozen
class CostView:
    """One thing that a choice costs or risks."""

    kind: str
    """`time`, `energy`, `promise`, `odds` or `refocus`; for leaving a talk also the kinds of an
    `EffectView`."""
    icon: str
    text: str
    pips: int = 0
    """With odds: one to three."""
    word: str = ""
    """With odds: long shot, even odds, likely."""


def costs_of(
    program: Program, state: State, offer: Offer, takes: int, choice: Choice | None
) -> tuple[CostView, ...]:
    """Time, energy, promise and odds of an offer, in this order; what costs nothing is left out."""
    found = []
    if takes:
        found.append(CostView("time", "clock", duration(takes)))
    if round(offer.energy):
        found.append(CostView("energy", "drop", f"{signed(round(offer.energy))} energy"))
    if choice and choice.outcome.promise:
        text = promise_words(program, state, choice.outcome.promise)
        found.append(CostView("promise", "promise", text))
    if choice and choice.check:
        found.append(_odds(program, state, offer, choice.check.skill))
    return tuple(found)


def _odds(program: Program, state: State, offer: Offer, skill: str) -> CostView:
    chance = check_chance(program, state.v, program.choices[offer.index])
    word = odds_word(chance)
    return CostView(
        "odds",
        SKILL_ICONS[skill],
        f"{begins(SKILL_WORDS[skill])}, {word}",
        odds_pips(chance),
        word,
    )


def promise_words(program: Program, state: State, promise: Promise) -> str:
    """`a promise to Lola: an honest month, by 16:00`."""
    due = -1
    if promise.within:
        due = state.now + promise.within
    elif promise.due:
        due = midnight_before(promise.due.day) + promise.due.minute
    what = fill(program, state, promise.what)
    name = first_name(program, promise.to)
    return f"a promise to {name}: {what}, {due_words(program, due, state.now)}"


def due_words(program: Program, due: int, now: int) -> str:
    """`by 16:00`, `by Wednesday 12:00`, `by the end`."""
    scenario = program.scenario
    if due < 0:
        return "by the end" if scenario.days > 1 else "by the end of the day"
    day = day_of(due)
    if day == day_of(now) or scenario.days == 1:
        return f"by {clock(due)}"
    return f"by {weekday(scenario.first_weekday, day)} {clock(due)}"
