"""The score in words, with numbers that add up."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.engine.scoring import integrity
from pmsim.engine.slots import (
    BURNOUT,
    INTEGRITY,
    PEOPLE,
    PRODUCT,
    SCORE,
    STRESS_MEAN,
    STRESS_WORST,
    WELLBEING,
)
from pmsim.model.state import State
from pmsim.view.ledger import see_promises
from pmsim.view.numbers import see_metrics
from pmsim.view.words import count, number


@frozen
class ScoreView:
    """One of the five scores."""

    key: str
    """`product`, `people`, `integrity`, `wellbeing` or `score`."""
    name: str
    value: float
    counted: bool
    """Integrity is left out when nothing was promised."""
    share: float
    """Percent of the whole; the shares of what is counted add up to 100."""
    adds: float
    """Points that it adds to the whole: value times share."""
    lines: tuple[str, ...]
    """How it came about."""


def see_scores(program: Program, state: State) -> tuple[ScoreView, ...]:
    """Product, people, integrity and well-being, then the whole, which they add up to."""
    weights, v = program.scenario.weights, state.v
    kept = integrity(program, state) is not None
    whole = weights.product + weights.people + weights.wellbeing
    whole += weights.integrity if kept else 0.0
    rows = (
        ("product", "Product", v[PRODUCT], weights.product, _product(program, state)),
        ("people", "People", v[PEOPLE], weights.people, _people(program, state)),
        ("integrity", "Integrity", v[INTEGRITY], weights.integrity, _integrity(program, state)),
        ("wellbeing", "Well-being", v[WELLBEING], weights.wellbeing, _wellbeing(state)),
    )
    parts = []
    for key, name, value, weight, lines in rows:
        counted = kept or key != "integrity"
        share = 100.0 * weight / whole if counted else 0.0
        parts.append(ScoreView(key, name, value, counted, share, value * share / 100.0, lines))
    total = ScoreView("score", "Together", v[SCORE], True, 100.0, v[SCORE], _together(state))
    return (*parts, total)


def _product(program: Program, state: State) -> tuple[str, ...]:
    """Each number, the way it came, and its points."""
    lines = []
    for view, compiled in zip(see_metrics(program, state), program.metrics, strict=True):
        times = f", counts {number(compiled.weight)} times" if compiled.weight != 1 else ""
        way = f"{view.start_short} to {view.value_text}, goal {view.goal_short}"
        lines.append(f"{view.name}: {way}: {round(view.points)} points{times}")
    return tuple(lines)


def _people(program: Program, state: State) -> tuple[str, ...]:
    lines = []
    for one, (place, influence) in zip(program.scenario.people, program.influences, strict=True):
        first = one.name.split(" ")[0]
        times = f", counts {number(influence)} times" if influence != 1 else ""
        lines.append(f"{first}: trust {round(state.v[place])}{times}")
    return tuple(lines)


def _integrity(program: Program, state: State) -> tuple[str, ...]:
    promises = see_promises(program, state)
    if not promises:
        return ("You promised nothing, so this is left out.",)
    kept = sum(one.status == "kept" for one in promises)
    half = sum(one.status == "half kept" for one in promises)
    also = f", {half} by half" if half else ""
    return (f"{kept} of {count(len(promises), 'promise')} kept{also}",)


def _wellbeing(state: State) -> tuple[str, ...]:
    mean, worst = state.v[STRESS_MEAN], state.v[STRESS_WORST]
    return (f"100 less the middle of mean stress {round(mean)} and worst stress {round(worst)}",)


def _together(state: State) -> tuple[str, ...]:
    return ("Burnout: the grade stops at C.",) if state.v[BURNOUT] else ()
