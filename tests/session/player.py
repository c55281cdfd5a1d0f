"""A player in a process of its own, who plays at random into a real save until killed.

    python -m tests.session.player SEED [--slow] [--tear N]

Goes on with the latest save, or begins one. After each decision it says the digest, so whoever
listens knows what must not be lost. With --slow it thinks a little before each decision. With
--tear it dies by its own hand between the words of the N-th line it writes and the newline.
"""

from __future__ import annotations

import os
import signal
import sys
import time

from pmsim.analysis.bots import random
from pmsim.engine.digest import digest
from pmsim.engine.offers import offers
from pmsim.session.play import Game, Parted, Start
from pmsim.session.shelf import TUTORIAL, Shelf

KILL = getattr(signal, "SIGKILL", signal.SIGTERM)


def open_game(shelf: Shelf, seed: int) -> Game:
    """The latest save's game, or a new one."""
    latest = shelf.store.latest()
    if latest is not None:
        game = shelf.resume(latest.path)
        assert not isinstance(game, Parted)
        return game
    path = shelf.find(TUTORIAL)
    scenario = shelf.load(path).scenario
    assert scenario is not None
    return shelf.start(path, scenario, Start(seed))


def play_on(game: Game, seed: int, most: int = 10_000, think: float = 0.0) -> list[str]:
    """Plays at random to the end, or so many decisions; the digests, each said aloud."""
    said = []
    for _ in range(most):
        open_offers = [offer for offer in offers(game.program, game.state) if offer.open]
        if not open_offers:
            break
        time.sleep(think)
        game.act(random(open_offers, seed, len(game.turns)).action)
        said.append(digest(game.state))
        print(said[-1], flush=True)
    return said


def tear(line: int) -> None:
    """Lets the process die within the given line."""
    written = 0
    real = os.write

    def write(file: int, data: bytes, /) -> int:
        nonlocal written
        written += file > 2
        if written == line and file > 2:
            real(file, data[:-1])
            os.kill(os.getpid(), KILL)
        return real(file, data)

    setattr(os, "write", write)  # noqa: B010 - types forbid it plainly, as they should


if __name__ == "__main__":
    if "--tear" in sys.argv:
        tear(int(sys.argv[sys.argv.index("--tear") + 1]))
    number = int(sys.argv[1])
    play_on(open_game(Shelf(), number), number, think=0.003 if "--slow" in sys.argv else 0.0)
    print("end", flush=True)
