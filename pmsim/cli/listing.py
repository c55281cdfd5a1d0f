"""`pmsim list`: what can be played."""

from __future__ import annotations

import json

import click

from pmsim.model.scenario import Scenario
from pmsim.session.shelf import Shelf


def list_scenarios(as_json: bool) -> int:
    """Shows the shipped scenarios."""
    shelf = Shelf()
    found = [loaded for path in shelf.shipped() if (loaded := shelf.load(path).scenario)]
    if as_json:
        click.echo(json.dumps([_row(scenario) for scenario in found], indent=2))
        return 0
    width = max((len(scenario.key) for scenario in found), default=0)
    for scenario in found:
        days = "1 day" if scenario.days == 1 else f"{scenario.days} days"
        click.echo(f"{scenario.key:{width}}  {scenario.title} ({days}, {scenario.difficulty})")
        click.echo(f"{'':{width}}  {scenario.about}")
    return 0


def _row(scenario: Scenario) -> dict[str, object]:
    return {
        "id": scenario.key,
        "title": scenario.title,
        "about": scenario.about,
        "days": scenario.days,
        "difficulty": scenario.difficulty,
        "backgrounds": [background.key for background in scenario.backgrounds],
        "digest": scenario.digest,
    }
