"""What the player thinks is true, how sure they may be, and where it came from. Never the truth."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.model.facts import Heard
from pmsim.model.scenario import Fact
from pmsim.model.state import State
from pmsim.view.causes import cause_words
from pmsim.view.lookup import need
from pmsim.view.text import fill
from pmsim.view.words import belief_word, moment

_STRENGTH = ((0.5, "a faint sign"), (0.6, "a fair sign"), (0.75, "a good sign"))

HOW_SURE = "That is how sure you may be. Another source that agrees makes you surer."
"""What a belief means, to be said once, at the first."""


@frozen
class PossibilityView:
    """One possible truth, and how far the player believes it."""

    key: str
    text: str
    percent: float
    word: str
    """hunch, likely, fairly sure or sure."""


@frozen
class EvidenceView:
    """Something that was heard about a question."""

    at: int
    when: str
    """`10:30`, with the weekday when it was another day."""
    text: str
    source: str
    points_to: str
    """The key of the truth it speaks for."""
    points_to_text: str
    strength: str
    """`a faint sign` to `a strong sign`."""


@frozen
class BeliefView:
    """A question, its possible answers and the evidence."""

    key: str
    asks: str
    possibilities: tuple[PossibilityView, ...]
    """In the scenario's order."""
    leading: str
    """The key of the one believed most; empty before anything was heard."""
    leading_text: str
    percent: float
    word: str
    """`no idea yet` before anything was heard."""
    evidence: tuple[EvidenceView, ...]
    """Oldest first."""


def see_beliefs(program: Program, state: State) -> tuple[BeliefView, ...]:
    """All questions of the scenario, in its order."""
    return tuple(_belief(program, state, number) for number in range(len(program.scenario.facts)))


def _belief(program: Program, state: State, number: int) -> BeliefView:
    fact = program.scenario.facts[number]
    first = program.slots.belief_from[number]
    possibilities = tuple(
        PossibilityView(
            truth.key,
            fill(program, state, truth.text),
            state.v[first + place],
            belief_word(state.v[first + place]),
        )
        for place, truth in enumerate(fact.truths)
    )
    evidence = tuple(
        _evidence(program, state, fact, heard)
        for heard in state.facts or ()
        if isinstance(heard, Heard) and heard.fact == fact.key
    )
    most = max(possibilities, key=lambda one: one.percent)
    return BeliefView(
        key=fact.key,
        asks=fill(program, state, fact.asks),
        possibilities=possibilities,
        leading=most.key if evidence else "",
        leading_text=most.text if evidence else "",
        percent=most.percent,
        word=most.word if evidence else "no idea yet",
        evidence=evidence,
    )


def _evidence(program: Program, state: State, fact: Fact, heard: Heard) -> EvidenceView:
    scenario = program.scenario
    return EvidenceView(
        at=heard.at,
        when=moment(scenario.first_weekday, scenario.days, heard.at, state.now),
        text=fill(program, state, heard.text),
        source=cause_words(program, heard.cause),
        points_to=heard.truth,
        points_to_text=fill(program, state, need(fact.truths, heard.truth).text),
        strength=strength_word(heard.right),
    )


def strength_word(right: float) -> str:
    """How much a source's word is worth, by how often it is right."""
    for limit, word in _STRENGTH:
        if right < limit:
            return word
    return "a strong sign"
