"""What the words of an outcome promise, as numbers: what a careful reader expects to follow.

A reader sees no hidden truth: where one decides, every case is read, and weighed later by belief.
A talk is read as the ways through it that a player may hope for. Whatever is done, begun or said
also moves the records that promises wait for, so these count as changes like any other.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, frozen

from pmsim.engine.choices import check_chance
from pmsim.engine.emit import Amount
from pmsim.engine.program import EVENT, TABLE, CompiledChoice, Consequence, Program, Source

_DEEP = 6
"""Turns of a talk that are read ahead."""
_WAYS = 24
"""Ways through a talk that are read."""


@define
class Reading:
    """A consequence as it reads."""

    changes: tuple[tuple[int, float], ...] = ()
    """(place, amount), records of things done and said included."""
    formulas: tuple[tuple[int, Amount], ...] = ()
    settings: tuple[tuple[int, Amount], ...] = ()
    energy: float = 0.0
    cases: tuple[tuple[int, tuple[Reading, ...]], ...] = ()
    """(fact, reading per truth)."""
    later: tuple[tuple[int, Reading], ...] = ()
    """(minutes until then, or -1 for next morning; reading)."""
    daily: Reading | None = None
    sources: tuple[Source, ...] = ()
    promise: int = -1
    ways: tuple[Way, ...] = ()
    """The ways through the talk or event that follows."""
    plain: bool = True
    """Whether the changes are all there is."""


@frozen
class Way:
    """One way through a talk: each answer's reading, with how likely it is to come."""

    parts: tuple[tuple[float, Reading], ...]


@define
class Readings:
    """Every outcome of a program, read once."""

    program: Program
    of: list[Reading]
    """By the index of the consequence."""
    activities: tuple[Reading, ...]
    meetings: tuple[Reading, ...]
    releases: tuple[Reading, ...]


def read(program: Program) -> Readings:
    """Reads everything that may follow in a scenario."""
    made = Readings(program, [Reading() for _ in program.consequences], (), (), ())
    for reading, what in zip(made.of, program.consequences, strict=True):
        _read(made, reading, what)
    for reading, what in zip(made.of, program.consequences, strict=True):
        if what.then is not None:
            reading.ways, reading.plain = ways(made, what.then), False
    made.activities = tuple(
        _with(made, one.outcome, one.done, ways(made, one.opens)) for one in program.activities
    )
    made.meetings = tuple(
        _with(made, one.outcome, one.attended, ways(made, one.opens)) for one in program.meetings
    )
    made.releases = tuple(_with(made, one.ships, one.shipped, ()) for one in program.items)
    return made


def _read(made: Readings, reading: Reading, what: Consequence) -> None:
    of = made.of
    reading.changes = (*what.scaled, *what.plain, *((flag, 1.0) for flag in what.flags))
    reading.formulas = tuple((place, formula) for place, formula, _ in what.formulas)
    reading.settings = what.settings
    reading.energy = what.energy
    reading.cases = tuple(
        (fact, tuple(of[max(0, case)] for case in cases)) for fact, cases in what.depends
    )
    reading.later = tuple((delay, of[index]) for delay, index in what.later)
    reading.daily = of[what.each_day] if what.each_day >= 0 else None
    reading.sources = what.sources
    reading.promise = what.promise
    if what.caught >= 0:
        trust = made.program.slots.trust_from + what.caught
        reading.changes += ((trust, made.program.rules.trust_caught),)
    parts = (what.formulas, what.settings, what.energy, what.depends, what.later, what.sources)
    reading.plain = not any(parts) and what.each_day < 0 and what.promise < 0


def _with(made: Readings, outcome: int, record: int, through: tuple[Way, ...]) -> Reading:
    """The reading of something that is also put on record, and may open a talk."""
    base = made.of[outcome]
    return Reading(
        (*base.changes, (record, 1.0)),
        base.formulas,
        base.settings,
        base.energy,
        base.cases,
        base.later,
        base.daily,
        base.sources,
        base.promise,
        (*base.ways, *through),
        base.plain and not through,
    )


def ways(made: Readings, opens: tuple[int, int] | None) -> tuple[Way, ...]:
    """The ways through a talk or an event; none where nothing follows, or a negotiation."""
    program = made.program
    if opens is None or opens[0] == TABLE:
        return ()
    kind, index = opens
    if kind == EVENT:
        parts = ((1.0, made.of[program.events[index].outcome]),)
        chosen = [choice for choice in program.choices if choice.owner == program.events[index].key]
        return tuple(Way((*parts, *_answer(made, choice))) for choice in chosen)
    found = _paths(made, index, 0, (), ())
    return tuple(way for way, _ in zip(found, range(_WAYS), strict=False))


def _paths(
    made: Readings,
    talk: int,
    step: int,
    before: tuple[tuple[float, Reading], ...],
    been: tuple[int, ...],
) -> Iterator[Way]:
    """Walks a talk from a step on; a check is thought to go well when it rather does."""
    program = made.program
    now = program.talks[talk].steps[step]
    here = (*before, (1.0, made.of[now.outcome]))
    owner = f"{program.talks[talk].key}.{now.key}"
    choices = [choice for choice in program.choices if choice.owner == owner]
    if now.group < 0 or len(been) >= _DEEP or step in been:
        yield Way(here)
        return
    for choice in choices:
        after = (*here, *_answer(made, choice))
        onward = _goes_to(program, choice)
        if onward < 0:
            yield Way(after)
        else:
            yield from _paths(made, talk, onward, after, (*been, step))


def _answer(made: Readings, choice: CompiledChoice) -> tuple[tuple[float, Reading], ...]:
    program = made.program
    parts = ((1.0, made.of[choice.outcome]),)
    if choice.skill < 0:
        return parts
    chance = check_chance(program, program.slots.start, choice) / 100.0
    return (*parts, (chance, made.of[choice.well]), (1.0 - chance, made.of[choice.badly]))


def _goes_to(program: Program, choice: CompiledChoice) -> int:
    branches = [choice.outcome]
    if choice.skill >= 0:
        likely = check_chance(program, program.slots.start, choice) >= 50.0
        branches = [choice.well if likely else choice.badly, choice.outcome]
    steps = (program.consequences[branch].go_to for branch in branches)
    return next((step for step in steps if step >= 0), -1)
