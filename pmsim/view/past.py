"""What has happened since this morning."""

from __future__ import annotations

from pmsim.model.facts import DayBegan, Happening
from pmsim.model.state import State


def today(state: State) -> tuple[Happening, ...]:
    """The facts since this day began, in the order in which they came; none in a rollout."""
    facts = state.facts or []
    for place in range(len(facts) - 1, -1, -1):
        if isinstance(facts[place], DayBegan):
            return tuple(facts[place:])
    return tuple(facts)
