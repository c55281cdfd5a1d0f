"""`pmsim simulate`: many playthroughs by a bot, on one core or on several."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator
from statistics import fmean, pstdev

import click
from attrs import asdict, frozen

from pmsim.analysis.bots import NAMES
from pmsim.analysis.playthroughs import Run, run_many
from pmsim.cli.choosing import chosen_key, chosen_scenario
from pmsim.cli.spreading import spread, with_progress
from pmsim.model.scenario import Scenario
from pmsim.session.shelf import Shelf

_CHUNKS = 40
"""How often the progress bar moves, about."""


@frozen
class Study:
    """What is to be simulated."""

    scenario: str
    bot: str
    background: str
    seeds: tuple[int, ...]
    jobs: int


def simulate(study: Study, as_json: bool) -> int:
    """Plays, and sums up."""
    _, scenario = chosen_scenario(Shelf(), study.scenario)
    chosen_key("bot", study.bot, NAMES)
    chosen_key("background", study.background, (b.key for b in scenario.backgrounds))
    began = time.perf_counter()
    runs = [
        run for chunk in with_progress(_chunks(study, scenario), len(study.seeds)) for run in chunk
    ]
    seconds = time.perf_counter() - began
    if as_json:
        found = {
            "scenario": scenario.key,
            "bot": study.bot,
            "seconds": round(seconds, 3),
            "runs": [asdict(run) for run in runs],
        }
        click.echo(json.dumps(found))
    else:
        _summary(scenario, study, runs, seconds)
    return 0


def _chunks(study: Study, scenario: Scenario) -> Iterator[list[Run]]:
    """The runs in the order of their seeds, a handful at a time."""
    size = max(1, len(study.seeds) // _CHUNKS)
    parts = [study.seeds[at : at + size] for at in range(0, len(study.seeds), size)]
    work = ((scenario, study.background, part, study.bot) for part in parts)
    return spread(run_many, work, study.jobs)


def _summary(scenario: Scenario, study: Study, runs: list[Run], seconds: float) -> None:
    click.echo(f"{scenario.title}: {len(runs)} playthroughs by {study.bot} in {seconds:.1f} s")
    for word, values in (
        ("score", [run.score for run in runs]),
        ("outcome", [run.outcome for run in runs]),
        ("stress", [run.stress for run in runs]),
        ("decisions", [float(run.decisions) for run in runs]),
    ):
        click.echo(
            f"  {word:10} {fmean(values):6.1f}  (± {pstdev(values):.1f},"
            f" {min(values):.1f} to {max(values):.1f})"
        )
    endings = Counter(run.ending for run in runs)
    for ending in scenario.endings:
        share = 100 * endings[ending.key] / len(runs)
        click.echo(f"  {share:5.1f}%  {ending.key}: {ending.title}")
