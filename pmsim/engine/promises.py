"""Promises are kept at the moment their condition holds, and broken when they fall due without."""

from __future__ import annotations

from pmsim.engine.change import bump, tell_onward
from pmsim.engine.program import CompiledPromise, Program
from pmsim.engine.slots import PROMISE_BROKEN, PROMISE_HALF, PROMISE_KEPT, PROMISE_OPEN
from pmsim.engine.team import nights_to_finish
from pmsim.model.clock import MINUTES_IN_DAY
from pmsim.model.facts import BROKEN, KEPT, Cause, Judged
from pmsim.model.state import State


def keep_what_is_met(program: Program, state: State) -> None:
    """Marks every open promise whose condition now holds as kept."""
    for index in program.kept(state.v):
        _keep(program, state, program.promises[index])


def fall_due(program: Program, state: State, index: int) -> None:
    """Judges a promise at its hour."""
    promise = program.promises[index]
    if state.v[promise.place] == PROMISE_OPEN:
        _break(program, state, promise)


def judge_the_rest(program: Program, state: State) -> None:
    """At the end, what is still open is half kept if its item would be done in time, else broken.

    In time means by its due moment at today's pace; what has no due moment is on track if the
    item is built. Any other condition would have been kept the moment it held.
    """
    for promise in program.promises:
        if state.v[promise.place] == PROMISE_OPEN:
            if _on_track(program, state, promise):
                state.v[promise.place] = float(PROMISE_HALF)
                _close(state, promise, "half kept")
            else:
                _break(program, state, promise)


def _on_track(program: Program, state: State, promise: CompiledPromise) -> bool:
    if promise.item < 0:
        return False
    nights = nights_to_finish(program, state).get(promise.item, float("inf"))
    left = (promise.due - state.now) / MINUTES_IN_DAY if promise.due >= 0 else 0.0
    return nights <= left


def _keep(program: Program, state: State, promise: CompiledPromise) -> None:
    slots, v = program.slots, state.v
    v[promise.place] = float(PROMISE_KEPT)
    v[slots.kept_from + promise.person] += 1.0
    v[slots.kept_from + slots.everyone] += 1.0
    trust = slots.trust_from + promise.person
    gain = program.rules.trust_kept * (1.0 - v[trust] / 100.0)
    bump(program, state, trust, gain, Cause("promise", promise.key))
    _close(state, promise, "kept")
    tell_onward(program, state, promise.person, KEPT)


def _break(program: Program, state: State, promise: CompiledPromise) -> None:
    slots, v = program.slots, state.v
    v[promise.place] = float(PROMISE_BROKEN)
    v[slots.broken_from + promise.person] += 1.0
    v[slots.broken_from + slots.everyone] += 1.0
    trust = slots.trust_from + promise.person
    bump(program, state, trust, program.rules.trust_broken, Cause("promise", promise.key))
    _close(state, promise, "broken")
    tell_onward(program, state, promise.person, BROKEN)


def _close(state: State, promise: CompiledPromise, verdict: str) -> None:
    state.open_promises -= 1
    if state.facts is not None:
        state.facts.append(Judged(state.now, "promise", promise.key, verdict))
