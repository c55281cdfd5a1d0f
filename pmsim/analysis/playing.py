"""A bot at a scenario, and the loop that lets it play."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from pmsim.analysis.sight import Sight, look
from pmsim.analysis.worlds import Drawer
from pmsim.engine.offers import offers
from pmsim.engine.program import Program
from pmsim.engine.step import apply
from pmsim.model.actions import Offer
from pmsim.model.state import Phase, State

Bot = Callable[[Sight, Sequence[Offer]], Offer]
"""Picks one of the open offers, of which there is at least one."""


def bot_offers(program: Program, state: State) -> list[Offer]:
    """The open offers that a bot picks from: all, but in a talk the answers alone.

    Bots hear people out: the way out is always open, and chance would take it at every turn.
    """
    found = [offer for offer in offers(program, state) if not offer.why]
    if state.phase == Phase.TALK:
        del found[-1]
    return found


@frozen
class Player:
    """A bot at a scenario; made once, for any number of playthroughs."""

    program: Program
    worlds: Drawer
    decide: Bot


def _unwatched(state: State) -> None:
    """Nobody looks on."""


def play_on(
    player: Player, state: State, seed: int, watch: Callable[[State], None] = _unwatched
) -> int:
    """Plays this very state to its end; returns the number of decisions.

    `watch` is shown the state after each of them.
    """
    program, worlds, decide = player.program, player.worlds, player.decide
    decisions = 0
    while True:
        open_offers = bot_offers(program, state)
        if not open_offers:
            return decisions
        apply(program, state, decide(look(worlds, state, seed, decisions), open_offers))
        watch(state)
        decisions += 1
