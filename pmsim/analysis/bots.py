"""Every bot by name. All of them are honest: they see the open offers and what a player sees."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from pmsim.analysis import character as who
from pmsim.analysis.character import Character
from pmsim.analysis.lookahead import clairvoyant, greedy, search
from pmsim.analysis.playing import Bot, Player
from pmsim.analysis.reflex import Reflex
from pmsim.analysis.worlds import Hindsight, worlds_of
from pmsim.engine.dice import purpose, roll
from pmsim.engine.program import Program
from pmsim.model.actions import Offer

Blind = Callable[[Sequence[Offer], int, int], Offer]
"""Picks one of the open offers without a look at the game, given a seed and the decision's number.
"""

_RANDOM = purpose("bot random")


def first(open_offers: Sequence[Offer], seed: int, decision: int) -> Offer:
    """Always the first open offer, which always leads forward."""
    return open_offers[0]


def random(open_offers: Sequence[Offer], seed: int, decision: int) -> Offer:
    """Any open offer, each as likely as the others."""
    return open_offers[int(roll(seed, _RANDOM, 0, decision) * len(open_offers))]


def _blind(_: Program, choose: Blind) -> Bot:
    return lambda sight, open_offers: choose(open_offers, sight.lot, sight.decision)


def _reflex(character: Character) -> Callable[[Program], Bot]:
    return partial(Reflex, character=character)


BOTS: dict[str, Callable[[Program], Bot]] = {
    "first": partial(_blind, choose=first),
    "random": partial(_blind, choose=random),
    "busy": _reflex(who.BUSY),
    "pleaser": _reflex(who.PLEASER),
    "hardliner": _reflex(who.HARDLINER),
    "hero": _reflex(who.HERO),
    "bounded": _reflex(who.BOUNDED),
    "researcher": _reflex(who.RESEARCHER),
    "balanced": _reflex(who.BALANCED),
}
"""Bots that decide by what they see, by name; made for a program. They are quick."""
THINKERS: dict[str, Callable[[Program], Bot]] = {"greedy": greedy, "search": search}
"""Bots that look ahead, in worlds redrawn from what they believe; slow."""
HONEST = {**BOTS, **THINKERS}
"""Every honest bot by name."""
CLAIRVOYANT = "clairvoyant"
"""The search that plays the true world: par with hindsight, and the only bot that is not honest."""
NAMES = (*HONEST, CLAIRVOYANT)
"""Every name that `pmsim simulate --bot` takes."""


def player(program: Program, name: str) -> Player:
    """The bot of that name, ready to play. Raises KeyError when there is none."""
    if name == CLAIRVOYANT:
        return Player(program, Hindsight(), clairvoyant(program))
    return Player(program, worlds_of(program), HONEST[name](program))
