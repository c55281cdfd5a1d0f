"""`pmsim compare`: a class without a server, from the records that its players hand in."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from pmsim.cli.debriefing import load_record, page_fonts, write_file
from pmsim.report.comparison import Comparison, MixError, Player, compare, split_sentence
from pmsim.report.comparison_page import comparison_page
from pmsim.view.words import number

_SPLITS = 5
"""Splits that the terminal shows."""


def compare_runs(files: tuple[str, ...], names: tuple[str, ...], html: str) -> int:
    """Shows a table, and writes the page if one is wanted."""
    files = tuple(file for pattern in files for file in _meant(pattern))
    called = _names(files, names)
    players = [Player(name, load_record(file)) for name, file in zip(called, files, strict=True)]
    try:
        found = compare(players)
    except MixError as error:
        raise click.ClickException(str(error)) from error
    for sentence in found.left_out:
        click.echo(sentence, err=True)
    _show(found)
    if html:
        write_file(html, comparison_page(found, page_fonts()))
    return 0


def _meant(pattern: str) -> list[str]:
    """`*.json` as the files it stands for: the terminal of Windows leaves that to the program."""
    path = Path(pattern)
    if "*" not in path.name or "**" in path.name or path.exists():
        return [pattern]
    return sorted(map(str, path.parent.glob(path.name))) or [pattern]


def _names(files: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...]:
    """What the players are called: as given, or as their files are."""
    if names and len(names) != len(files):
        raise click.ClickException(
            f"There are {len(files)} runs and {len(names)} names; give one --name for each run, "
            "in their order."
        )
    called = names or tuple(Path(file).stem for file in files)
    twice = [name for name, times in Counter(called).items() if times > 1]
    if twice:
        raise click.ClickException(f"Two players are called {twice[0]}; tell them apart by --name.")
    return called


def _show(found: Comparison) -> None:
    origin = found.players[0].record.origin
    click.echo(f"{origin.title}, seed {origin.seed}: {len(found.players)} runs")
    width = max(len(one.name) for one in found.players)
    for player in found.players:
        end = player.record.ending
        click.echo(
            f"  {player.name:{width}}  {end.score:5.1f}  {end.grade:2}"
            f"  outcome {end.outcome:3.0f}  stress {end.stress:3.0f}  {end.zone:8}"
            f"  {end.title}; promises: {player.record.promises_text}"
        )
    click.echo(f"On average {number(found.mean)}, standard deviation {number(found.spread)}.")
    for split in found.splits[:_SPLITS]:
        click.echo(f"  {split_sentence(split)}")
