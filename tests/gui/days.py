"""Days played at random, for tests of screens; and every fault that a screen may have."""

from __future__ import annotations

import random
from functools import cache
from itertools import product

from attrs import evolve

from pmsim.engine.offers import offers
from pmsim.gui import faults, theme
from pmsim.gui.colours import DAY, LOUD, Palette
from pmsim.gui.measure import Measure
from pmsim.gui.parts.look import Look
from pmsim.gui.playing import Snapshot, snapshot
from pmsim.gui.screen import Screen
from pmsim.gui.shapes import Shapes
from pmsim.model.state import Phase
from pmsim.session.play import Game, Start
from tests.shipped import shipped_scenarios

SETTLED = 100_000
Worn = tuple[float, Palette]
"""A text size and a palette."""
EVERY_LOOK: tuple[Worn, ...] = tuple(product(theme.TEXT_SIZES, (DAY, LOUD)))
_HASTY = ("start", "decline", "delegate", "free", "drop", "replan")
"""What a random player leaves alone, to see more of the day."""


@cache
def moments(seed: int) -> tuple[Snapshot, ...]:
    """Every moment of First Monday, played at random; everybody is heard out."""
    scenario = next(one for one in shipped_scenarios() if one.key == "first-monday")
    game, dice = Game.start(scenario, Start(seed)), random.Random(seed)
    found = [snapshot(game)]
    while not game.over:
        open_now = [one for one in offers(game.program, game.state) if one.open]
        if game.state.phase == Phase.TALK:
            del open_now[-1]
        rather = [one for one in open_now if one.action.verb not in _HASTY]
        game.act(dice.choice(rather or open_now).action)
        found.append(snapshot(game))
    return tuple(found)


def at_phase(seed: int, *phases: Phase) -> tuple[Snapshot, ...]:
    """The moments of some phases."""
    return tuple(one for one in moments(seed) if one.state.phase in phases)


def faults_of(
    screen: Screen, look: Look, now: int = SETTLED, looks: tuple[Worn, ...] = EVERY_LOOK
) -> list[str]:
    """Everything wrong with a screen at all text sizes, in day and in high contrast."""
    found = []
    for size, palette in looks:
        shapes = screen.lay_out(evolve(look, palette=palette, text=size), now)
        where = f"{size:.0%} {'loud' if palette.loud else 'day'}"
        found += [f"{where}: {what}" for what in _wrong(shapes, look.measure)]
        if palette.loud and any(len(c) > len("#RRGGBB") for c in faults.colours_of(shapes)):
            found.append(f"{where}: alpha")
    return found


def _wrong(shapes: Shapes, measure: Measure) -> list[str]:
    return [fault.what for fault in faults.found(shapes, measure)]
