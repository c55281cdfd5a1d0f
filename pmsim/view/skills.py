"""What practice did to the player's skills."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.model.scenario import SKILLS
from pmsim.model.state import State
from pmsim.view.words import SKILL_WORDS, begins, signed


@frozen
class GrowthView:
    """One skill, from the first morning to now; 0 to 100."""

    key: str
    name: str
    start: float
    value: float
    change_text: str
    """`+4`; empty when nothing has moved it."""


def see_growth(program: Program, state: State) -> tuple[GrowthView, ...]:
    """All eight skills, in their usual order."""
    first = program.slots.skill_from
    found = []
    for number, key in enumerate(SKILLS):
        start, value = program.slots.start[first + number], state.v[first + number]
        moved = signed(value - start)
        change = "" if moved == "±0" else moved
        found.append(GrowthView(key, begins(SKILL_WORDS[key]), start, value, change))
    return tuple(found)
