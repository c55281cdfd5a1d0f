"""What follows from a deal or from none, in words: metrics, people, promises."""

from __future__ import annotations

from typing import Literal

from attrs import evolve, frozen

from pmsim.engine.compile_outcomes import constant
from pmsim.engine.emit import Emitter
from pmsim.engine.program import Program
from pmsim.model.expressions import Number
from pmsim.model.outcomes import Change, Outcome
from pmsim.model.state import State
from pmsim.view.costs import promise_words
from pmsim.view.lookup import TEAM_METERS, metric, need, number_icon, number_name
from pmsim.view.words import number, signed, trend_word

Tone = Literal["good", "bad", "even"]
_SMALL = 0.05
_BETTER_LOW = ("stress", "debt", "effort")
"""Numbers of which less is better; metrics say so themselves."""


@frozen
class EffectView:
    """One thing that a deal brings, or that having none does."""

    kind: str
    """`metric`, `stress`, `energy`, `trust`, `team`, `other`, `promise` or `unknown`."""
    icon: str
    text: str
    """`Stress +4`, `a promise to Lola: live by June, by Wednesday 12:00`."""
    tone: Tone


def effects_of(program: Program, state: State, *outcomes: Outcome) -> tuple[EffectView, ...]:
    """What outcomes plainly do together. What comes later is the player's to foresee."""
    changes = _summed(program, state, [change for one in outcomes for change in one.effects])
    found = [
        *_clarities(program, state, changes),
        *(_effect(program, state, one, "") for one in changes if not _clears(one)),
    ]
    energy = round(sum(one.energy for one in outcomes))
    if energy:
        tone: Tone = "good" if energy > 0 else "bad"
        icon = number_icon(program, "energy")
        found.append(EffectView("energy", icon, f"Energy {signed(energy)}", tone))
    daily = [change for one in outcomes for change in one.each_day]
    found += [_effect(program, state, one, " a day") for one in _summed(program, state, daily)]
    for one in outcomes:
        if one.promise:
            found.append(promised(promise_words(program, state, one.promise)))
        for part in one.depends:
            asks = need(program.scenario.facts, part.fact).asks
            found.append(EffectView("unknown", "question", f"depends on: {asks}", "even"))
    return tuple(one for one in found if one is not None)


def _summed(program: Program, state: State, changes: list[Change]) -> list[Change]:
    """The changes with those of one number added up."""
    found: dict[tuple[str, bool], Change] = {}
    for one in changes:
        key, amount = (one.name, one.sets), _amount(program, state, one)
        if key in found and not one.sets:
            amount += _amount(program, state, found[key])
        found[key] = evolve(one, amount=Number(amount))
    return list(found.values())


def _clears(change: Change) -> bool:
    return change.name.startswith("clarity.") and not change.sets


def _clarities(program: Program, state: State, changes: list[Change]) -> list[EffectView | None]:
    """`Clarity +20: the importer, the invoices`: items that gain or lose alike, in one line."""
    alike: dict[float, list[str]] = {}
    for change in changes:
        if _clears(change):
            item = need(program.scenario.backlog, change.name.partition(".")[2])
            alike.setdefault(_amount(program, state, change), []).append(item.name)
    return [
        EffectView(
            "team",
            "bulb",
            f"Clarity {signed(amount)}: {', '.join(names)}",
            "good" if amount > 0 else "bad",
        )
        for amount, names in alike.items()
        if abs(amount) >= _SMALL
    ]


def promised(text: str) -> EffectView:
    """A promise that comes with it."""
    return EffectView("promise", "promise", text, "even")


def _effect(program: Program, state: State, change: Change, often: str) -> EffectView | None:
    """A change of a number; None when it is too small to speak of."""
    amount = _amount(program, state, change)
    name = number_name(program, change.name)
    before = state.v[program.slots.index[change.name]]
    delta = amount - before if change.sets else amount
    if abs(delta) < _SMALL:
        return None
    text = f"{name} becomes {number(amount)}" if change.sets else f"{name} {signed(amount)}{often}"
    kind = kind_of(program, change.name)
    return EffectView(kind, number_icon(program, change.name), text, _tone(program, change, delta))


def _amount(program: Program, state: State, change: Change) -> float:
    plain = constant(change.amount)
    if plain is not None:
        return plain
    emitter = Emitter(program.slots, program.scenario, program.rules)
    return float(emitter.function(change.amount)(state.v))


def kind_of(program: Program, name: str) -> str:
    """The kind of a number, as in `EffectView.kind`."""
    if metric(program, name):
        return "metric"
    prefix = name.partition(".")[0]
    if prefix in ("stress", "energy", "trust"):
        return prefix
    return "team" if prefix in (*TEAM_METERS, "effort", "clarity") else "other"


def _tone(program: Program, change: Change, delta: float) -> Tone:
    found = metric(program, change.name)
    if found:
        tones: dict[str, Tone] = {"better": "good", "worse": "bad"}
        return tones.get(trend_word(found, delta), "even")
    low = change.name.partition(".")[0] in _BETTER_LOW
    return "good" if (delta > 0) != low else "bad"
