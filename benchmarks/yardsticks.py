"""Things of known cost, measured beside ours in the same run."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from random import Random
from statistics import median
from typing import NamedTuple


class Figure(NamedTuple):
    """One measured thing beside its yardstick."""

    what: str
    seconds: float
    yardstick: str
    ratio: float
    aim: float
    """What the ratio should not exceed."""


def interleaved(rounds: int, *tasks: Callable[[], float]) -> list[float]:
    """The median of each task over rounds; every other round runs them in reverse order."""
    found: list[list[float]] = [[] for _ in tasks]
    order = list(range(len(tasks)))
    for _ in range(rounds):
        for number in order:
            found[number].append(tasks[number]())
        order.reverse()
    return [median(values) for values in found]


def seconds(task: Callable[[], object]) -> float:
    """How long a call takes."""
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def core_seconds(task: Callable[[], object]) -> float:
    """How long a core works on a call: the same on a machine that is busy with other things.

    As with `timeit`, garbage of other measurements is not collected meanwhile.
    """
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        task()
        return time.process_time() - start
    finally:
        gc.enable()


def chess_move(games: int = 3) -> float:
    """Seconds per move of python-chess playing at random: list the legal moves, pick, push."""
    import chess

    dice = Random(1)
    moves = 0
    start = time.process_time()
    for _ in range(games):
        board = chess.Board()
        while not board.is_game_over() and moves < 10_000:
            board.push(dice.choice(list(board.legal_moves)))
            moves += 1
    return (time.process_time() - start) / moves
