"""Who plays the days that are photographed: one in turns, one by dice that fall well."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from pmsim.engine.offers import offers
from pmsim.model.actions import Action
from pmsim.model.state import Phase
from pmsim.session.play import Game

Player = Callable[[Game, list[Action]], Action]
"""Picks one of the actions that are open."""

_PLANS, _PLANS_MANY = 6, 10
_LUCKY = 357
"""With these dice the first Monday ends well enough to show."""

_GOING = ("start", "advance")
_HASTY = ("put", "decline", "delegate", "free", "drop", "replan")


def go_on(game: Game, player: Player) -> bool:
    """One decision; False at the end. Everybody is heard out."""
    found = [offer.action for offer in offers(game.program, game.state) if offer.open]
    if game.state.phase == Phase.TALK:
        found = [action for action in found if action.verb != "leave"]
    if found:
        game.act(player(game, found))
    return bool(found)


def middling(game: Game, found: list[Action]) -> Action:
    """Plans a few things around lunch, then takes each answer in turn."""
    turns = len(game.turns)
    puts = [action for action in found if action.verb == "put"]
    if puts and turns < _PLANS:
        return puts[turns % len(puts)]
    return _onward(found) or found[turns % len(found)]


def lucky() -> Player:
    """Plans more, keeps to the calendar, and answers as the dice fall."""
    dice = Random(_LUCKY)  # noqa: S311

    def pick(game: Game, found: list[Action]) -> Action:
        puts = [action for action in found if action.verb == "put"]
        if puts and len(game.turns) < _PLANS_MANY:
            return dice.choice(puts)
        rest = [action for action in found if action.verb not in _HASTY] or found
        return _onward(rest) or dice.choice(rest)

    return pick


def _onward(found: list[Action]) -> Action | None:
    """What lets the day go on."""
    return next((action for verb in _GOING for action in found if action.verb == verb), None)
