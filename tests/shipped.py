"""The scenarios that ship, loaded once for tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pmsim.language.files import listing
from pmsim.language.library import load
from pmsim.model.scenario import Scenario

ROOT = Path(__file__).parent.parent
SCENARIOS = ROOT / "scenarios"


@cache
def shipped_scenarios() -> tuple[Scenario, ...]:
    """Every scenario of the title screen. Raises AssertionError when one does not load."""
    found = []
    for path in listing(SCENARIOS):
        loaded = load(path, SCENARIOS / "library")
        assert loaded.scenario is not None, loaded.diagnostics
        found.append(loaded.scenario)
    return tuple(found)
