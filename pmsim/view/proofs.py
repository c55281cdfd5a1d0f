"""What proves a habit: the moment in the journal from which its condition held for good."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from pmsim.engine.emit import Emitter
from pmsim.engine.program import Program
from pmsim.model.expressions import Expression
from pmsim.model.facts import Changed, Finished, Happening, Judged, Promised, Shipped
from pmsim.model.state import State
from pmsim.view.habits import see_habits
from pmsim.view.ledger import paths
from pmsim.view.story import StoryLine, story
from pmsim.view.words import clock, day_of, weekday

ALL_ALONG = "Nothing spoke against it from the first minute to the last."
"""The proof of a habit that was kept the whole time."""
NOT_ONCE = "Not once, from the first minute to the last."
"""The same of one that slipped the whole time."""
_DEEDS = (
    *("did", "finished", "promised", "kept", "broken", "shipped", "agreed", "parted", "sent"),
    *("meeting", "moved", "learned", "heard", "met", "missed"),
)
"""Kinds of sentences that show what was done, the plainest first."""


@frozen
class ProofView:
    """When a habit showed for good, and what happened then."""

    habit: str
    """Its key."""
    when: str
    """Empty when it held all along."""
    text: str
    """Empty when the story has no sentence for it."""

    @property
    def sentence(self) -> str:
        """Both together."""
        return ": ".join(part for part in (self.when, self.text) if part)


def see_proofs(program: Program, moments: Sequence[State]) -> tuple[ProofView, ...]:
    """A proof for every habit that was seen, good or bad.

    `moments` are all states of a finished run, the first one and the last one included.
    """
    conditions = {one.key: one for one in program.scenario.habits}
    found = []
    for habit in see_habits(program, moments[-1]):
        condition = (
            conditions[habit.key].good if habit.seen == "good" else conditions[habit.key].bad
        )
        if habit.seen != "not yet" and condition is not None:
            always = ALL_ALONG if habit.seen == "good" else NOT_ONCE
            found.append(_proof(program, moments, condition, ProofView(habit.key, "", always)))
    return tuple(found)


def _proof(
    program: Program, moments: Sequence[State], condition: Expression, always: ProofView
) -> ProofView:
    held = Emitter(program.slots, program.scenario, program.rules).function(condition)
    place = len(moments) - 1
    while place and held(moments[place - 1].v):
        place -= 1
    if not place:
        return always
    before, after = moments[place - 1], moments[place]
    facts = tuple((after.facts or ())[len(before.facts or ()) :])
    about = tuple(fact for fact in facts if _is_about(fact, paths(condition)))
    line = _telling(story(program, after, about)) or _telling(story(program, after, facts))
    at = line.at if line else before.now
    when = clock(at)
    if program.scenario.days > 1:
        when = f"{weekday(program.scenario.first_weekday, day_of(at))} {when}"
    return ProofView(always.habit, when, line.text if line else "")


def _is_about(fact: Happening, asked: set[str]) -> bool:
    """Whether a condition that asks for these names speaks of this very fact."""
    match fact:
        case Finished(key=key):
            return f"done.{key}" in asked
        case Shipped(item=item):
            return f"shipped.{item}" in asked
        case Promised():
            return any(path.startswith("promised.") for path in asked)
        case Judged(verdict=verdict):
            return any(path.startswith(f"{verdict}.") for path in asked)
        case Changed(name=name):
            return name in asked
    return False


def _telling(lines: Sequence[StoryLine]) -> StoryLine | None:
    """The sentence that shows best what was done."""
    for line in lines:
        if line.kind == "said" and line.who == "you":
            return line
    for kind in _DEEDS:
        for line in lines:
            if line.kind == kind:
                return line
    return None
