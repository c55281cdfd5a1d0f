"""Options against each other: at a real moment, each is taken once, and `balanced` goes on.

All options of a visit are played in the same world, with the same luck, so what differs in the end
comes from the option. An option that is best nearly always needs no thought: it is dominant, and
the others are decoration.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen

from pmsim.analysis.bots import player
from pmsim.analysis.playing import Player, play_on
from pmsim.analysis.recording import ANSWERS, group_of, noisy
from pmsim.analysis.sight import look
from pmsim.engine.offers import offers
from pmsim.engine.opening import first_state
from pmsim.engine.program import Program
from pmsim.engine.slots import SCORE
from pmsim.engine.step import apply
from pmsim.model.actions import Offer
from pmsim.model.state import State

WANDERS = 0.25
"""How often the player who finds the moments takes a random offer instead."""
_CLEAR = 0.01
"""Points of score by which an option has to be ahead to be the best of a visit."""


@frozen
class Visit:
    """One moment with several options, and which of them was best; empty when none stood out."""

    group: str
    best: str


@frozen
class Tour:
    """The visits of one playthrough, each group once."""

    visits: tuple[Visit, ...]


@frozen
class Dominant:
    """An option that nearly always was best."""

    group: str
    option: str
    share: float
    visits: int


def tour(program: Program, seed: int) -> Tour:
    """One playthrough, with every option tried on the way."""
    return Tour(tuple(_visits(program, seed)))


def _visits(program: Program, seed: int) -> Iterator[Visit]:
    steady = player(program, "balanced")
    wanderer = noisy(steady, WANDERS, seed)
    state, decision, seen = first_state(program, seed, trace=False), 0, set()
    while open_offers := [offer for offer in offers(program, state) if not offer.why]:
        for group, rivals in _groups(open_offers).items():
            if group not in seen and len(rivals) > 1:
                seen.add(group)
                yield Visit(group, _best(steady, state, rivals, seed))
        sight = look(wanderer.worlds, state, seed, decision)
        apply(program, state, wanderer.decide(sight, open_offers))
        decision += 1


def _groups(open_offers: list[Offer]) -> dict[str, list[Offer]]:
    found: dict[str, list[Offer]] = {}
    for offer in open_offers:
        if offer.action.verb in ANSWERS:
            found.setdefault(group_of(offer.action)[0], []).append(offer)
    return found


def _best(steady: Player, state: State, rivals: list[Offer], seed: int) -> str:
    scores = []
    for offer in rivals:
        world = state.clone()
        apply(steady.program, world, offer)
        play_on(steady, world, seed)
        scores.append(world.v[SCORE])
    ranked = sorted(range(len(rivals)), key=lambda place: -scores[place])
    ahead = scores[ranked[0]] - scores[ranked[1]]
    return group_of(rivals[ranked[0]].action)[1] if ahead > _CLEAR else ""


def dominant(found: Iterable[Visit], share: float, least: int) -> tuple[Dominant, ...]:
    """The options that were best in more than a share of at least so many visits."""
    every, best = Counter[str](), Counter[tuple[str, str]]()
    for visit in found:
        every[visit.group] += 1
        if visit.best:
            best[visit.group, visit.best] += 1
    return tuple(
        Dominant(group, option, count / every[group], every[group])
        for (group, option), count in sorted(best.items())
        if every[group] >= least and count / every[group] > share
    )
