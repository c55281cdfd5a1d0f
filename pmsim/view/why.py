"""The answer to "why?": every number can name its causes, newest first, and they add up to it."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.engine.slots import DAY, ENERGY, STRESS
from pmsim.engine.stress import control, supports_now
from pmsim.model.facts import Changed
from pmsim.model.state import State
from pmsim.view.causes import cause_words
from pmsim.view.lookup import TEAM_METERS, first_name, metric, number_name
from pmsim.view.words import (
    begins,
    clock,
    day_of,
    energy_word,
    in_words,
    metric_text,
    number,
    signed,
    stress_word,
    trust_word,
    weekday,
)

_BY_THE_CLOCK = ("strain", "break")
"""Causes that come every half hour; told together until something else happens."""


@frozen
class WhyLine:
    """One cause, and what it did."""

    at: int
    """When it began."""
    when: str
    """`10:40`, `09:00 to 11:30`, with the weekday when it was another day."""
    amount: float
    amount_text: str
    because: str


@frozen
class WhyView:
    """A number, where it started, and everything that moved it since."""

    name: str
    """As in conditions: `stress`, `trust.raj`, a metric."""
    title: str
    now: float
    now_text: str
    start: float
    start_text: str
    lines: tuple[WhyLine, ...]
    """Newest first; start plus all amounts is now."""
    note: str
    """How the number works, in a sentence; may be empty."""


@frozen
class _Run:
    """Changes that are told as one."""

    first: int
    last: int
    amount: float
    because: str


def why(program: Program, state: State, name: str) -> WhyView:
    """The causes of a number. Raises KeyError for a name the scenario lacks."""
    place = program.slots.index[name]
    start, now = program.slots.start[place], state.v[place]
    runs = _runs(program, state, name)
    return WhyView(
        name=name,
        title=number_name(program, name),
        now=now,
        now_text=_value_text(program, name, now),
        start=start,
        start_text=_value_text(program, name, start),
        lines=tuple(_line(program, state, run) for run in reversed(runs)),
        note=_note(program, state, place),
    )


def names_to_ask(program: Program) -> tuple[str, ...]:
    """Every number that can be asked about, in the order in which screens show them."""
    scenario = program.scenario
    team = TEAM_METERS if scenario.team else ()
    return (
        "energy",
        "stress",
        *(one.key for one in scenario.metrics),
        *(f"trust.{person.key}" for person in scenario.people),
        *(name for name in program.slots.names if name.startswith("skill.")),
        *team,
        *(f"effort.{item.key}" for item in scenario.backlog),
        *(f"clarity.{item.key}" for item in scenario.backlog),
    )


def _runs(program: Program, state: State, name: str) -> list[_Run]:
    """The changes of a number; what comes by the clock, or minute by minute, is added up."""
    runs: list[_Run] = []
    open_runs: dict[tuple[str, str], int] = {}
    for fact in state.facts or ():
        if not isinstance(fact, Changed) or fact.name != name:
            continue
        cause = (fact.cause.kind, fact.cause.key)
        if fact.cause.kind not in _BY_THE_CLOCK:
            open_runs = {key: place for key, place in open_runs.items() if key == cause}
        amount = fact.after - fact.before
        place = open_runs.get(cause, -1)
        if place >= 0 and fact.at - runs[place].last <= 120:
            run = runs[place]
            runs[place] = _Run(run.first, fact.at, run.amount + amount, run.because)
            continue
        open_runs[cause] = len(runs)
        runs.append(_Run(fact.at, fact.at, amount, cause_words(program, fact.cause)))
    return runs


def _line(program: Program, state: State, run: _Run) -> WhyLine:
    when = clock(run.first)
    if run.last > run.first:
        when = f"{when} to {clock(run.last)}"
    day = day_of(run.first)
    if program.scenario.days > 1 and day != int(state.v[DAY]):
        when = f"{weekday(program.scenario.first_weekday, day)} {when}"
    return WhyLine(run.first, when, run.amount, signed(run.amount), run.because)


def _value_text(program: Program, name: str, value: float) -> str:
    found = metric(program, name)
    if found:
        return metric_text(found, value)
    words = {"stress": stress_word, "energy": energy_word}.get(name)
    if name.startswith("trust."):
        words = trust_word
    return f"{number(value)}, {words(value)}" if words else number(value)


def _note(program: Program, state: State, place: int) -> str:
    """What drives stress and energy by themselves."""
    rules = program.rules
    if place == STRESS:
        kept = f"{round(100 * control(program, state))}% in your own hands"
        friends = [
            first_name(program, one.key)
            for number, one in enumerate(program.scenario.people)
            if supports_now(program, state, number)
        ]
        verb = "backs" if len(friends) == 1 else "back"
        backing = f"; {in_words(friends)} {verb} you up" if friends else ""
        return begins(
            f"every half hour at work adds a little, less with control ({kept}) "
            f"and with support{backing}. A free half hour takes {number(-rules.stress_break)} off."
        )
    if program.slots.trust_from <= place < program.slots.mood_from:
        full = number(rules.trust_full_gain)
        return f"Above {full}, gains shrink. Mood is what moved it today; half fades in 2 h."
    if place == ENERGY:
        return "Work spends it, rest brings some back, and a night most of it."
    return ""
