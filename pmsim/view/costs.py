"""What a choice costs or risks, said before it is picked."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.choices import check_chance
from pmsim.engine.program import Program
from pmsim.model.actions import Offer
from pmsim.model.clock import midnight_before
from pmsim.model.outcomes import Check, Choice, Promise
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

_CLOSE = 10.0
"""By so much a skill may differ from what is asked, and still be about that."""


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
    why: str = ""
    """With odds: how they came about."""


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
        found.append(_odds(program, state, offer, choice.check))
    return tuple(found)


def _odds(program: Program, state: State, offer: Offer, check: Check) -> CostView:
    skill = check.skill
    chance = check_chance(program, state.v, program.choices[offer.index])
    word = odds_word(chance)
    return CostView(
        "odds",
        SKILL_ICONS[skill],
        f"{begins(SKILL_WORDS[skill])}, {word}",
        odds_pips(chance),
        word,
        _odds_why(program, state, offer, check),
    )


def _odds_why(program: Program, state: State, offer: Offer, check: Check) -> str:
    """`Negotiation 20, and 12 more as Lola trusts you: less than it asks for.`"""
    compiled = program.choices[offer.index]
    able, words = state.v[compiled.skill], SKILL_WORDS[check.skill]
    found = f"{begins(words)} {round(able)}"
    if compiled.trust >= 0:
        helps = state.v[compiled.trust] / 5.0
        able += helps
        found += f", and {round(helps)} more as {first_name(program, check.person)} trusts you"
    apart = able - compiled.difficulty
    asks = "about what" if abs(apart) <= _CLOSE else "more than" if apart > 0 else "less than"
    return f"{found}: {asks} it asks for."


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
