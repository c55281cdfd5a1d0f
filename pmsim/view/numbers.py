"""The product's numbers: value, trend since this morning, goal, and the way they came."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.engine.scoring import metric_points
from pmsim.model.clock import DAY_START
from pmsim.model.facts import Changed, DayBegan
from pmsim.model.scenario import Metric
from pmsim.model.state import State
from pmsim.view.text import fill
from pmsim.view.words import (
    metric_short,
    metric_text,
    shown_value,
    signed,
    trend_word,
    unit_word,
)


@frozen
class MetricView:
    """One product number."""

    key: str
    name: str
    about: str
    icon: str
    value: float
    value_text: str
    """With its unit: `34.7%`, `23 tickets`."""
    short_text: str
    """Without it: `34.7%`, `23`."""
    unit: str
    """The word behind the short text; may be empty."""
    better: str
    """`higher` or `lower`."""
    change: float
    """Since this morning."""
    change_text: str
    trend: str
    """`better`, `worse` or `steady`."""
    arrow: str
    """`up`, `down` or `flat`."""
    start_text: str
    start_short: str
    goal: float
    goal_text: str
    goal_short: str
    stretch: float
    stretch_text: str
    points: float
    """0 at the start, 70 at the goal, 100 at the stretch."""
    reached: bool
    history: tuple[tuple[int, float], ...]
    """(minute since midnight before day 1, value), from the start to now."""
    mornings: tuple[float, ...]
    """The value each morning at 08:30, today included."""


@frozen
class Course:
    """The way of one number from the very start."""

    history: tuple[tuple[int, float], ...]
    """(minute since midnight before day 1, value), from the start to now."""
    mornings: tuple[float, ...]
    """The value each morning at 08:30, today included."""


def see_metrics(program: Program, state: State) -> tuple[MetricView, ...]:
    """All product numbers, in the scenario's order."""
    courses = courses_of(program, state, [one.key for one in program.scenario.metrics])
    return tuple(
        _metric(program, state, number, course) for number, course in enumerate(courses.values())
    )


def _metric(program: Program, state: State, number: int, course: Course) -> MetricView:
    one, compiled = program.scenario.metrics[number], program.metrics[number]
    value = state.v[compiled.place]
    this_morning = course.mornings[-1]
    change = value - this_morning
    points = metric_points(compiled, value)
    return MetricView(
        key=one.key,
        name=one.name,
        about=fill(program, state, one.about),
        icon=one.icon or "chart-map",
        value=value,
        value_text=metric_text(one, value),
        short_text=metric_short(one, value),
        unit=unit_word(one, value),
        better=one.better,
        change=change,
        change_text=change_text(one, this_morning, value),
        trend=trend_word(one, change),
        arrow="flat" if abs(change) < 0.05 else "up" if change > 0 else "down",
        start_text=metric_text(one, program.slots.start[compiled.place]),
        goal=one.goal,
        goal_text=metric_text(one, one.goal),
        goal_short=metric_short(one, one.goal),
        start_short=metric_short(one, program.slots.start[compiled.place]),
        stretch=one.stretch,
        stretch_text=metric_text(one, one.stretch),
        points=points,
        reached=points >= 70.0,
        history=(*course.history, (state.now, value)),
        mornings=course.mornings,
    )


def change_text(one: Metric, before: float, after: float) -> str:
    """The change as the shown numbers have it, so that they add up; empty when they are equal."""
    delta = shown_value(one, after) - shown_value(one, before)
    return signed(delta) if abs(delta) >= 0.05 else ""


def courses_of(program: Program, state: State, names: Iterable[str]) -> dict[str, Course]:
    """How some numbers came to be what they are, by name; found in one walk over the past."""
    slots = program.slots
    points = {name: [(DAY_START, slots.start[slots.index[name]])] for name in names}
    mornings: dict[str, list[float]] = {name: [] for name in points}
    for fact in state.facts or ():
        if isinstance(fact, Changed):
            if fact.name in points:
                points[fact.name].append((fact.at, fact.after))
        elif isinstance(fact, DayBegan):
            for name, passed in points.items():
                mornings[name].append(passed[-1][1])
    return {
        name: Course(tuple(passed), tuple(mornings[name]) or (passed[-1][1],))
        for name, passed in points.items()
    }
