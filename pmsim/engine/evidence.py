"""Truths are drawn once; beliefs follow the evidence by Bayes' rule."""

from __future__ import annotations

from math import sqrt

from pmsim.engine.dice import roll
from pmsim.engine.program import Program


def draw_truths(program: Program, seed: int) -> tuple[int, ...]:
    """Which truth of each fact holds, by its odds."""
    return tuple(
        draw(odds, roll(seed, purpose, 0, 0))
        for odds, purpose in zip(program.odds, program.fact_purposes, strict=True)
    )


def draw(odds: tuple[float, ...], chance: float) -> int:
    """The place at which a chance from 0 to 1 falls among odds."""
    reached = 0.0
    total = sum(odds)
    for place, share in enumerate(odds):
        reached += share / total
        if chance < reached:
            return place
    return len(odds) - 1


def update_belief(
    v: list[float], first: int, count: int, named: int, right: float, asked: int
) -> None:
    """Bayes: each truth's belief times the chance that it would have given this signal.

    `first` is the place of the fact's first belief (percent), `count` how many there are.
    The same source asked again weighs half: its likelihood ratio is square-rooted each time.
    """
    ratio = right * (count - 1) / (1.0 - right) if right < 1.0 else 1e9
    for _ in range(asked):
        ratio = sqrt(ratio)
    total = 0.0
    for place in range(count):
        if place == named:
            v[first + place] *= ratio
        total += v[first + place]
    for place in range(count):
        v[first + place] *= 100.0 / total
