"""How much of the score is luck: a class of players plays the same days.

Every player plays every seed, and differs from the others in skill: `balanced`, with a random offer
taken instead so often. The scores make a table, seeds by players, whose variance is split as in a
two-way analysis of variance with random effects and one run per cell (Searle, Casella & McCulloch
1992, chapter 4): what the seed explains is luck, what the player explains is skill, and what is
left is luck that struck some players only, together with each slip of a hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from attrs import frozen

CLASS = (0.0, 0.1, 0.2, 0.35, 0.5, 0.75)
"""How often each player of the class takes a random offer instead of their own."""


@frozen
class Shares:
    """Shares of the variance of scores; they add up to 1."""

    luck: float
    skill: float
    rest: float


def shares(table: Sequence[Sequence[float]]) -> Shares | None:
    """The shares of a table of scores, a row per seed and a column per player.

    None where there are fewer than two of either, or where all scores are the same.
    """
    rows, columns = len(table), len(table[0]) if table else 0
    if rows < 2 or columns < 2:
        return None
    mean = fmean(score for row in table for score in row)
    by_seed = [fmean(row) for row in table]
    by_player = [fmean(column) for column in zip(*table, strict=True)]
    seeds = columns * sum((one - mean) ** 2 for one in by_seed) / (rows - 1)
    players = rows * sum((one - mean) ** 2 for one in by_player) / (columns - 1)
    left = sum(
        (score - by_seed[i] - by_player[j] + mean) ** 2
        for i, row in enumerate(table)
        for j, score in enumerate(row)
    )
    rest = left / ((rows - 1) * (columns - 1))
    luck, skill = max(0.0, (seeds - rest) / columns), max(0.0, (players - rest) / rows)
    total = luck + skill + rest
    return Shares(luck / total, skill / total, rest / total) if total else None
