"""Bots: honest players that see the open offers and nothing hidden."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pmsim.engine.dice import purpose, roll
from pmsim.model.actions import Offer

Bot = Callable[[Sequence[Offer], int, int], Offer]
"""Picks one of the open offers, given the seed and the number of the decision."""

_RANDOM = purpose("bot random")


def first(open_offers: Sequence[Offer], seed: int, decision: int) -> Offer:
    """Always the first open offer, which always leads forward."""
    return open_offers[0]


def random(open_offers: Sequence[Offer], seed: int, decision: int) -> Offer:
    """Any open offer, each as likely as the others."""
    return open_offers[int(roll(seed, _RANDOM, 0, decision) * len(open_offers))]


BOTS: dict[str, Bot] = {"first": first, "random": random}
"""Every bot by the name that `pmsim simulate --bot` takes."""
