"""Findings that reading cannot make: bots play, and the check says what they met."""

from __future__ import annotations

from collections.abc import Mapping

from pmsim.analysis.worths import LEAST, Agreement, agreements
from pmsim.engine.compile import compile_scenario
from pmsim.language.diagnostics import Diagnostic, Spot, finding
from pmsim.model.scenario import Scenario

_HARDLY = 1.0
"""Points of score: deals that differ by less are all the same to the player."""


def misleading_worths(scenario: Scenario, spots: Mapping[str, Spot]) -> tuple[Diagnostic, ...]:
    """A warning for each negotiation whose worths for the player point elsewhere than the score."""
    found = []
    for one in agreements(compile_scenario(scenario)):
        words = _words(one)
        if words:
            spot = spots[one.negotiation]
            found.append(finding(spot.place, "PM501", *words, excerpt=spot.excerpt))
    return tuple(found)


def _words(one: Agreement) -> tuple[str, str] | None:
    """What is wrong, and a way to mend it; None where nothing is."""
    if one.spread < _HARDLY:
        return (
            f"Whatever is agreed in {one.negotiation}, the score is about the same.",
            "Give the values effects that matter, in the direction that `you` says.",
        )
    if one.correlation is None or one.correlation >= LEAST:
        return None
    return (
        f"In {one.negotiation}, the deals that are better by `you` are not the ones that score"
        f" better: where 1 is the same order and 0 none, this is {one.correlation:.2f}, and"
        f" {LEAST:.1f} is the least.",
        "Raise `you` on the values whose effects help the score, or change the effects.",
    )
