"""`pmsim study`: every bot plays a scenario, and what they found is said in plain sentences."""

from __future__ import annotations

import json
from itertools import groupby

import click
from attrs import asdict, frozen

from pmsim.analysis.duels import Tour
from pmsim.analysis.findings import SINGLE_MINDED, Findings, Verdict, verdicts
from pmsim.analysis.recording import Play
from pmsim.analysis.study import (
    TURNS,
    Piece,
    Size,
    do,
    more_pieces,
    pieces,
    summed_up,
    total,
)
from pmsim.cli.choosing import chosen_key, chosen_scenario
from pmsim.cli.spreading import spread, with_progress
from pmsim.model.scenario import Scenario
from pmsim.model.study import HINDSIGHT, PAR
from pmsim.session.shelf import Shelf, study_path
from pmsim.session.study_file import study_text


@frozen
class Wish:
    """What is to be studied, and what to do with it."""

    scenario: str
    background: str
    seed: int
    size: Size
    jobs: int
    write: bool
    as_json: bool


def study(wish: Wish) -> int:
    """Plays, says what was found, and writes the study file; 1 when a wish of the author fails."""
    path, scenario = chosen_scenario(Shelf(), wish.scenario)
    chosen_key("background", wish.background, (b.key for b in scenario.backgrounds))
    what = (scenario, wish.background, wish.seed, wish.size)
    done = _play(pieces(*what), wish.jobs)
    for turn in range(TURNS):
        done += _play(more_pieces(*what, done, turn), wish.jobs)
    found, kept = summed_up(scenario, wish.background, done)
    judged = verdicts(scenario.balance, found)
    if wish.as_json:
        report = {"findings": asdict(found), "verdicts": [asdict(one) for one in judged]}
        click.echo(json.dumps(report))
    else:
        _say(scenario, found, judged)
    if wish.write:
        target = study_path(path)
        target.parent.mkdir(exist_ok=True)
        target.write_text(study_text(kept), encoding="utf-8")
        click.echo(f"Written to {target}.", err=True)
    return 0 if all(one.holds for one in judged) else 1


def _play(work: list[Piece], jobs: int) -> list[Play | Tour]:
    parts = spread(do, [(piece,) for piece in work], jobs)
    return [one for some in with_progress(parts, total(work)) for one in some]


def _say(scenario: Scenario, found: Findings, judged: tuple[Verdict, ...]) -> None:
    click.echo(f"{scenario.title}\n")
    click.echo(f"  {'bot':12} {'runs':>4}  {'score':>5}    {'±':>3}  product  stress  endings")
    for one in found.results:
        endings = ", ".join(f"{key} {share:.0%}" for key, share in one.endings)
        click.echo(
            f"  {one.name:12} {one.runs:4}  {one.mean:5.1f} {one.spread:5.1f}"
            f"  {one.outcome:7.1f} {one.stress:7.1f}  {endings}"
        )
    click.echo()
    for line in (*_sentences(found), *(_judged(one) for one in judged)):
        click.echo(line)


def _judged(one: Verdict) -> str:
    return f"{'  holds' if one.holds else '  FAILS'}  {one.sentence}"


def _sentences(found: Findings) -> list[str]:
    by_name = {one.name: one for one in found.results}
    lines = [
        f"Par is {by_name[PAR].mean:.0f}; with hindsight it would be {by_name[HINDSIGHT].mean:.0f}."
        if PAR in by_name and HINDSIGHT in by_name
        else "Nobody looked ahead, so there is no par.",
        f"{found.best} is the best honest bot, {found.over_random:.1f} standard deviations"
        " above random.",
    ]
    if found.best in SINGLE_MINDED:
        lines.append(f"{found.best} cares about one thing only, and should not be the best.")
    lines += _about_options(found)
    if found.shares:
        lines.append(
            f"In a class of players of all skills, {found.shares.luck:.0%} of the score's variance"
            f" is luck, {found.shares.skill:.0%} skill, {found.shares.rest:.0%} both together."
        )
    return lines


def _about_options(found: Findings) -> list[str]:
    lines = []
    if found.never_winning:
        count = len(found.never_winning)
        options = "1 option was" if count == 1 else f"{count} options were"
        lines.append(f"{options} taken by no run as good as the best tenth:")
        for group, pairs in groupby(found.never_winning, key=lambda pair: pair[0]):
            lines.append(f"  {group}: {', '.join(option for _, option in pairs)}")
    else:
        lines.append("Every option was taken by some run as good as the best tenth.")
    if found.dominant:
        lines.append("These are nearly always the best, and need no thought:")
        lines += [
            f"  {one.group}: {one.option} ({one.share:.0%} of {one.visits} visits)"
            for one in found.dominant
        ]
    else:
        lines.append("No option is nearly always the best.")
    return lines
