"""Playthroughs on record: which options were taken, and how it ended."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from pmsim.analysis.bots import random
from pmsim.analysis.playing import Player, bot_offers
from pmsim.analysis.sight import Sight, look
from pmsim.engine.dice import mix, purpose, roll
from pmsim.engine.opening import first_state
from pmsim.engine.program import Program
from pmsim.engine.scoring import grade
from pmsim.engine.slots import BURNOUT, PRODUCT, SCORE, STRESS_MEAN
from pmsim.engine.step import apply
from pmsim.model.actions import Action, Offer
from pmsim.model.state import State

ANSWERS = ("choose", "reply", "evening", "intend")
"""The verbs of choice groups: answers, evenings, intentions."""
RECORDED = (*ANSWERS, "put", "prioritise", "release", "cut", "set")
"""The verbs that a record keeps."""
Option = tuple[str, str]
"""What was done, by its group: `("lola_june", "june")`, `("put", "spec_hour")`."""
_SLIP = purpose("policy noise")


@frozen
class Play:
    """One playthrough on record. Scores and stress run from 0 to 100."""

    seed: int
    player: str
    ending: str
    score: float
    grade: str
    outcome: float
    stress: float
    burnt_out: bool
    took: frozenset[Option]
    """Answers, blocks, evenings, releases, cuts, and values that were offered at a table."""


def group_of(action: Action) -> Option:
    """The group that an action belongs to, and its option."""
    if action.verb in ("choose", "reply"):
        return action.target, action.option
    if action.option:
        return f"{action.verb} {action.target}", action.option
    return action.verb, action.target


def every_option(program: Program) -> dict[str, tuple[str, ...]]:
    """Every choice group of a scenario with its options, in the order of the file."""
    found: dict[str, list[str]] = {}
    for choice in program.choices:
        found.setdefault(choice.owner, []).append(choice.option)
    found["evening"] = [one.key for one in program.evenings]
    found["intend"] = [offer.action.target for offer in program.intentions]
    return {group: tuple(options) for group, options in found.items() if len(options) > 1}


def noisy(player: Player, share: float, lot: int) -> Player:
    """The same player, who takes a random open offer that often; `lot` draws when and which."""

    def decide(sight: Sight, open_offers: Sequence[Offer]) -> Offer:
        if roll(lot, _SLIP, 0, sight.decision) < share:
            return random(open_offers, mix(lot), sight.decision)
        return player.decide(sight, open_offers)

    return Player(player.program, player.worlds, decide)


def record(player: Player, seed: int, name: str) -> Play:
    """Plays a game and keeps what it took."""
    program = player.program
    state, took, decision = first_state(program, seed, trace=False), set(), 0
    while open_offers := bot_offers(program, state):
        offer = player.decide(look(player.worlds, state, seed, decision), open_offers)
        if offer.action.verb in RECORDED:
            took.add(group_of(offer.action))
        apply(program, state, offer)
        decision += 1
    return _summed_up(program, state, name, frozenset(took))


def _summed_up(program: Program, state: State, name: str, took: frozenset[tuple[str, str]]) -> Play:
    v = state.v
    return Play(
        state.seed,
        name,
        program.scenario.endings[state.ending].key,
        v[SCORE],
        grade(state),
        v[PRODUCT],
        v[STRESS_MEAN],
        bool(v[BURNOUT]),
        took,
    )
