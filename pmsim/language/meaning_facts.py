"""Facts and their sources: whether anybody speaks of a fact, and whether it is worth hearing."""

from __future__ import annotations

from pmsim.language.blocks import value_of
from pmsim.language.names import Names
from pmsim.model.outcomes import Signal
from pmsim.model.scenario import Fact


def check_facts(names: Names) -> None:
    """Every fact has a source, and every source knows more than a coin."""
    kept = [(thing, node, piece.walk) for piece in names.pieces for thing, node in piece.walk.kept]
    truths = {thing.key: len(thing.truths) for thing, _, _ in kept if isinstance(thing, Fact)}
    told = {thing.fact for thing, _, _ in kept if isinstance(thing, Signal)}
    for thing, node, walk in kept:
        if isinstance(thing, Signal) and thing.right * truths.get(thing.fact, 0) <= 1:
            number = truths[thing.fact]
            message = f"This source is no better than guessing: {thing.fact} has {number} truths."
            fix = f"Write more than {100 / number:.0f}%, such as {min(90, 100 // number + 20)}%."
            walk.find("PM318", value_of(node, "right"), message, fix)
        elif isinstance(thing, Fact) and thing.key not in told:
            message = f"No source ever speaks of {thing.key}, so nobody can find it out."
            fix = f"Give an activity learn: {{{thing.key}: {{right: 65%, heard: ...}}}}."
            walk.find("PM317", walk.defined["fact"][thing.key], message, fix)
