"""`<raj>`, `<signup>`, `<day>`: the names and numbers that an author's text may mention."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from pmsim.engine.slots import DAY, STRESS
from pmsim.model.scenario import Scenario
from pmsim.model.state import State
from pmsim.view.words import metric_text, number, weekday

if TYPE_CHECKING:
    from pmsim.engine.program import Program

_MENTION = re.compile(r"<([a-z][a-z0-9_]*)(?:\.(name|role))?>")


def _fill(
    scenario: Scenario, text: str, value_of: Callable[[str], float | None], day: int, stress: float
) -> str:
    def words(found: re.Match[str]) -> str:
        key, part = found[1], found[2]
        for person in scenario.people:
            if person.key == key:
                return {"name": person.name, "role": person.role}.get(
                    part, person.name.split(" ")[0]
                )
        for metric in scenario.metrics:
            if metric.key == key:
                value = value_of(key)
                return metric_text(metric, metric.start if value is None else value)
        if key == "day":
            return weekday(scenario.first_weekday, day)
        return number(round(stress)) if key == "stress" else found[0]

    return _MENTION.sub(words, text.strip()) if "<" in text else text.strip()


def fill(program: Program, state: State, text: str) -> str:
    """The author's text with its mentions as they stand now."""
    v, index = state.v, program.slots.index
    return _fill(program.scenario, text, lambda key: v[index[key]], int(v[DAY]), v[STRESS])


def fill_early(scenario: Scenario, text: str) -> str:
    """The author's text before anything has begun: numbers as they start."""
    return _fill(scenario, text, lambda _: None, 1, scenario.rules.stress_start)


def paragraphs(text: str) -> tuple[str, ...]:
    """A letter's paragraphs, each on one line."""
    return tuple(" ".join(part.split()) for part in text.split("\n\n") if part.strip())
