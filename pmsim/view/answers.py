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

LIKELY = 50.0
"""From this belief on, a question counts as answered well enough to act on."""


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
    known_at: int
    """When the truth first led and was likely, or -1."""
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
    known_at = _known_at(program, state, place)
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
        known_at=known_at,
        verdict=_verdict(program, belief.evidence, right_signs, known_at, possibility.percent),
        unasked=_unasked(program, state, fact),
    )


def _known_at(program: Program, state: State, place: int) -> int:
    """Replays the evidence and finds when the truth was first likely and ahead of the others."""
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
        if beliefs[truth] >= LIKELY and beliefs[truth] == max(beliefs):
            return heard.at
    return -1


def _verdict(
    program: Program,
    evidence: tuple[EvidenceView, ...],
    right_signs: int,
    known_at: int,
    percent: float,
) -> str:
    if not evidence:
        return "You heard nothing about it."
    heard = f"{right_signs} of {count(len(evidence), 'sign')} pointed there"
    sure = f"you ended {number(round(percent))}% sure of it"
    if known_at < 0:
        return f"{heard}; {sure}."
    when = clock(known_at)
    if program.scenario.days > 1:
        when = f"{weekday(program.scenario.first_weekday, day_of(known_at))} {when}"
    return f"{heard}; by {when} you could have known; {sure}."


def _unasked(program: Program, state: State, fact: Fact) -> tuple[str, ...]:
    done = program.slots.done_from
    return tuple(
        activity.name
        for number_of, activity in enumerate(program.scenario.activities)
        if not state.v[done + number_of]
        and any(signal.fact == fact.key for signal in activity.outcome.learn)
    )
