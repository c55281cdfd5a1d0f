"""A scenario without backgrounds is played as oneself."""

from __future__ import annotations

from pathlib import Path

from pmsim.analysis.bots import player
from pmsim.analysis.playthroughs import play_to_end
from pmsim.engine.compile import compile_scenario
from pmsim.language.library import load_text

BARE = """
pmsim: 1
title: Bare
about: Nothing but what must be.
days: 1
metrics:
  queue: {name: Queue, unit: minutes, better: lower, start: 14, goal: 9, stretch: 6}
people:
  ida: {name: Ida Brandt, role: Baker, trust: 50}
activities:
  bake: {name: Bake, kind: team, takes: 1h, effects: {queue: -1, trust.ida: +1}}
evenings:
  home: {name: Home, as: switch off}
endings:
  - {key: over, title: Over, text: It is evening.}
"""


def test_a_scenario_without_backgrounds_checks_clean_and_plays(tmp_path: Path) -> None:
    """Neither library nor backgrounds are a must."""
    loaded = load_text(BARE, tmp_path)
    assert loaded.diagnostics == ()
    assert loaded.scenario is not None
    assert [one.name for one in loaded.scenario.backgrounds] == ["Yourself"]
    _, decisions = play_to_end(player(compile_scenario(loaded.scenario), "first"), 1)
    assert decisions > 10
