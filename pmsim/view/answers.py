"""What was true, and when it could have been known. For the debrief only."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.evidence import update_belief
from pmsim.engine.program import Program
from pmsim.model.facts import Heard
from pmsim.model.scenario import Fact
from pmsim.model.state import State
from pmsim.view.beliefs import EvidenceView, see_beliefs
from pmsim.view.text import fill
from pmsim.view.words import belief_word, clock, count, day_of, number, weekday

LIKELY, KNOWN = 50.0, 75.0
"""From these beliefs on, an answer is likely, and one can be fairly sure of it."""


@frozen
class AnswerView:
    """A question, its true answer, and how near the player came."""

    key: str
    asks: str
    truth: str
    """The true answer in words."""
    believed: str
    """What the player believed most at the end; empty when nothing was heard."""
    right: bool
    percent: float
    """The belief in the true answer at the end."""
    word: str
    evidence: tuple[EvidenceView, ...]
    right_signs: int
    """How many of the things heard pointed at the truth."""
    likely_at: int
    """When the truth first led and was likely, or -1."""
    known_at: int
    """When one could first be fairly sure of it, or -1."""
    verdict: str
    """All of this in a sentence."""
    unasked: tuple[str, ...]
    """Work that would have told more, and was not done."""


def see_answers(program: Program, state: State) -> tuple[AnswerView, ...]:
    """All questions with their true answers."""
    return tuple(_answer(program, state, number) for number in range(len(program.scenario.facts)))


def _answer(program: Program, state: State, place: int) -> AnswerView:
    fact = program.scenario.facts[place]
    belief = see_beliefs(program, state)[place]
    truth = fact.truths[state.truths[place]]
    possibility = belief.possibilities[state.truths[place]]
    right_signs = sum(one.points_to == truth.key for one in belief.evidence)
    moments = (_reached(program, state, place, LIKELY), _reached(program, state, place, KNOWN))
    right = belief.leading == truth.key
    return AnswerView(
        key=fact.key,
        asks=belief.asks,
        truth=fill(program, state, truth.text),
        believed=belief.leading_text,
        right=right,
        percent=possibility.percent,
        word=belief_word(possibility.percent),
        evidence=belief.evidence,
        right_signs=right_signs,
        likely_at=moments[0],
        known_at=moments[1],
        verdict=_verdict(program, belief.evidence, right_signs, moments, possibility.percent),
        unasked=_unasked(program, state, fact),
    )


def _reached(program: Program, state: State, place: int, least: float) -> int:
    """Replays the evidence and finds when the truth was first ahead and believed that much; -1 if
    never.
    """
    fact, truth = program.scenario.facts[place], state.truths[place]
    total = sum(one.odds for one in fact.truths)
    beliefs = [100.0 * one.odds / total for one in fact.truths]
    keys = [one.key for one in fact.truths]
    asked: dict[str, int] = {}
    for heard in state.facts or ():
        if not isinstance(heard, Heard) or heard.fact != fact.key:
            continue
        times = asked.get(heard.cause.key, 0)
        asked[heard.cause.key] = times + 1
        named = keys.index(heard.truth)
        update_belief(beliefs, 0, len(beliefs), named, heard.right, times)
        if beliefs[truth] >= least and beliefs[truth] == max(beliefs):
            return heard.at
    return -1


def _verdict(
    program: Program,
    evidence: tuple[EvidenceView, ...],
    right_signs: int,
    moments: tuple[int, int],
    percent: float,
) -> str:
    if not evidence:
        return "You heard nothing about it."
    heard = f"{right_signs} of {count(len(evidence), 'sign')} pointed there"
    sure = f"you ended {number(round(percent))}% sure of it"
    likely, known = (_when(program, at) if at >= 0 else "" for at in moments)
    if known:
        first = f"by {likely} it was likely, " if likely != known else ""
        return f"{heard}; {first}by {known} you could have known; {sure}."
    return f"{heard}; by {likely} it was likely; {sure}." if likely else f"{heard}; {sure}."


def _when(program: Program, at: int) -> str:
    if program.scenario.days == 1:
        return clock(at)
    return f"{weekday(program.scenario.first_weekday, day_of(at))} {clock(at)}"


def _unasked(program: Program, state: State, fact: Fact) -> tuple[str, ...]:
    done = program.slots.done_from
    return tuple(
        activity.name
        for number_of, activity in enumerate(program.scenario.activities)
        if not state.v[done + number_of]
        and any(signal.fact == fact.key for signal in activity.outcome.learn)
    )
