"""Numbers change, and what follows from a consequence happens.

Everything here writes to the state it is given; only `apply` hands one over.
"""

from __future__ import annotations

from bisect import insort

from pmsim.engine.dice import roll
from pmsim.engine.evidence import update_belief
from pmsim.engine.program import LATER, PROMISE_DUE, Consequence, Program
from pmsim.engine.slots import DAY, ENERGY, PROMISE_NONE, PROMISE_OPEN
from pmsim.model.clock import DAY_START, midnight_before
from pmsim.model.facts import (
    BROKEN,
    KEPT,
    LIED,
    Cause,
    Changed,
    Heard,
    Learned,
    Promised,
    Told,
)
from pmsim.model.state import State

NEXT_MORNING = -1
"""Delay of what comes with the next morning."""


def bump(program: Program, state: State, place: int, delta: float, cause: Cause) -> None:
    """Adds to a number within its bounds; gains in trust shrink near the top and move the mood."""
    v, slots = state.v, program.slots
    before = v[place]
    if slots.trust_from <= place < slots.mood_from:
        delta = _trust(program, v, place, before, delta)
    after = before + delta
    if after < slots.low[place]:
        after = slots.low[place]
    elif after > slots.high[place]:
        after = slots.high[place]
    v[place] = after
    if state.facts is not None and after != before:
        state.facts.append(Changed(state.now, slots.names[place], before, after, cause))


def _trust(program: Program, v: list[float], place: int, before: float, delta: float) -> float:
    slots = program.slots
    if delta > 0.0:
        full = program.rules.trust_full_gain
        if before > full:
            delta *= (100.0 - before) / (100.0 - full)
        cap = v[place - slots.trust_from + slots.cap_from]
        if before + delta > cap:
            delta = cap - before if cap > before else 0.0
    v[place - slots.trust_from + slots.mood_from] += delta
    return delta


def put(program: Program, state: State, place: int, value: float, cause: Cause) -> None:
    """Sets a number, within its bounds."""
    bounded = min(max(value, program.slots.low[place]), program.slots.high[place])
    before = state.v[place]
    state.v[place] = bounded
    if state.facts is not None and bounded != before:
        state.facts.append(Changed(state.now, program.slots.names[place], before, bounded, cause))


def schedule(state: State, minute: int, rank: int, index: int) -> None:
    """Puts something on the agenda, after what was scheduled earlier for the same minute."""
    state.serial += 1
    insort(state.agenda, (minute, rank, 100_000 + state.serial, rank, index))


def happen(program: Program, state: State, index: int, output: float = 1.0) -> None:
    """Everything that a consequence says; `output` multiplies its changes of metrics."""
    if not index:
        return
    what = program.consequences[index]
    cause = Cause(what.kind, what.key)
    if what.text and state.facts is not None:
        state.facts.append(Told(state.now, what.text, cause))
    if what.energy:
        bump(program, state, ENERGY, what.energy, cause)
    for place, amount in what.scaled:
        bump(program, state, place, amount * output, cause)
    for place, amount in what.plain:
        bump(program, state, place, amount, cause)
    if what.formulas or what.settings:
        _computed(program, state, what, output, cause)
    for place in what.flags:
        state.v[place] = 1.0
    for fact, cases in what.depends:
        happen(program, state, cases[state.truths[fact]], output)
    _beyond_numbers(program, state, what, cause)


def _computed(
    program: Program, state: State, what: Consequence, output: float, cause: Cause
) -> None:
    for place, formula, scales in what.formulas:
        amount = formula(state.v)
        bump(program, state, place, amount * output if scales else amount, cause)
    for place, formula in what.settings:
        put(program, state, place, formula(state.v), cause)


def _beyond_numbers(program: Program, state: State, what: Consequence, cause: Cause) -> None:
    for delay, later in what.later:
        minute = state.now + delay
        if delay == NEXT_MORNING:
            day = int(state.v[DAY])
            minute = midnight_before(day + 1) + DAY_START
        schedule(state, minute, LATER, later)
    if what.each_day >= 0:
        state.each_day.append(what.each_day)
    if what.sources:
        _listen(program, state, what, cause)
    for interest in what.tells:
        learn_interest(program, state, interest, cause)
    if what.promise >= 0:
        make_promise(program, state, what.promise)
    if what.caught >= 0:
        _caught(program, state, what.caught, cause)
    if what.then is not None:
        state.waiting.append(what.then)


def learn_interest(program: Program, state: State, interest: int, cause: Cause) -> None:
    """The player now knows what somebody wants."""
    place = program.slots.knows_from + interest
    if state.v[place]:
        return
    state.v[place] = 1.0
    if state.facts is not None:
        key = program.scenario.interests[interest].key
        state.facts.append(Learned(state.now, key, cause))


def make_promise(program: Program, state: State, index: int) -> None:
    """A promise is given, unless this one was given before."""
    promise, slots, v = program.promises[index], program.slots, state.v
    if v[promise.place] != PROMISE_NONE:
        return
    v[promise.place] = float(PROMISE_OPEN)
    v[slots.promised_from + promise.person] += 1.0
    v[slots.promised_from + slots.everyone] += 1.0
    state.open_promises += 1
    due = state.now + promise.within if promise.within else promise.due
    if due >= 0:
        schedule(state, due, PROMISE_DUE, index)
    if state.facts is not None:
        state.facts.append(Promised(state.now, promise.key, due))


def _caught(program: Program, state: State, person: int, cause: Cause) -> None:
    slots, rules = program.slots, program.rules
    state.v[slots.cap_from + person] = rules.trust_caught_cap
    bump(program, state, slots.trust_from + person, rules.trust_caught, cause)
    tell_onward(program, state, person, LIED)


def tell_onward(program: Program, state: State, teller: int, deed: str) -> None:
    """Those to whom a person talks hear, once removed, how the player treated them."""
    rules, people = program.rules, program.scenario.people
    for hearer in program.hearers[teller]:
        place = program.slots.trust_from + hearer
        if deed == KEPT:
            points = rules.heard_kept * (1.0 - state.v[place] / 100.0)
        else:
            points = rules.heard_broken if deed == BROKEN else rules.heard_caught
        key = f"{people[teller].key}.{people[hearer].key}.{deed}"
        bump(program, state, place, points, Cause("heard of", key))


def _listen(program: Program, state: State, what: Consequence, cause: Cause) -> None:
    """Each source speaks: the dice say whether it names the truth, and the belief moves."""
    for source in what.sources:
        asked = state.asked.get(source.purpose, 0)
        state.asked[source.purpose] = asked + 1
        truth = state.truths[source.fact]
        count = len(source.heard)
        chance = roll(state.seed, source.purpose, int(state.v[DAY]), asked)
        named = truth
        if chance >= source.right:
            share = (1.0 - source.right) / (count - 1)
            wrong = min(int((chance - source.right) / share), count - 2)
            named = wrong if wrong < truth else wrong + 1
        first = program.slots.belief_from[source.fact]
        update_belief(state.v, first, count, named, source.right, asked)
        if state.facts is not None:
            fact = program.scenario.facts[source.fact]
            state.facts.append(
                Heard(
                    state.now,
                    fact.key,
                    fact.truths[named].key,
                    source.right,
                    source.heard[named],
                    cause,
                )
            )
