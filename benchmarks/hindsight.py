"""How long it takes to find out what the decisions of a run were worth, on all cores.

    python benchmarks/hindsight.py

Beside it stands a playthrough by `balanced`, of which an examination plays the ends of thousands.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from pmsim.analysis.bots import player
from pmsim.analysis.examination import Examination
from pmsim.analysis.playthroughs import play_to_end
from pmsim.analysis.sight import look
from pmsim.language.files import listing
from pmsim.language.library import load
from pmsim.model.scenario import Scenario
from pmsim.session.play import Game, Start
from pmsim.testing import open_offers

SCENARIOS = Path(__file__).resolve().parent.parent / "scenarios"
SEED = 7
AIMS = {1: 3.0, 5: 10.0}
"""Seconds on two cores, by the days of a scenario."""


def finished(scenario: Scenario, bot: str) -> Game:
    """A run that a bot has played to its end."""
    game, decision = Game.start(scenario, Start(SEED, "engineer")), 0
    made = player(game.program, bot)
    while offers := open_offers(game.program, game.state):
        sight = look(made.worlds, game.state, SEED, decision)
        game.act(made.decide(sight, offers).action)
        decision += 1
    return game


def main() -> int:
    """Prints one table."""
    title = f"{os.cpu_count()} cores"
    table = Table("run of", "by", "seconds", "playthroughs", "claimed", "aim", title=title)
    for path in listing(SCENARIOS):
        scenario = load(path, SCENARIOS / "library").scenario
        assert scenario is not None
        for bot in ("balanced", "random"):
            game = finished(scenario, bot)
            begun = time.process_time()
            play_to_end(player(game.program, "balanced"), SEED)
            one = time.process_time() - begun
            begun = time.perf_counter()
            found = Examination(game.program, game.run, game.journal).wait()
            took = time.perf_counter() - begun
            claimed = sum(impact.claimed for impact in found.impacts or ())
            aim = AIMS.get(scenario.days)
            cells = (f"{took:.1f}", f"{took / one:.0f}", str(claimed), f"{aim:g}" if aim else "")
            table.add_row(scenario.key, bot, *cells)
    Console(width=100).print(table)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
