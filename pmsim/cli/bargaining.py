"""`pmsim bargaining`: every way to bargain against every temper, on domains that nobody wrote."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click
from attrs import asdict

from pmsim.analysis.bargainers import BARGAINERS
from pmsim.analysis.bargaining_study import TEMPERS, Line, sessions, sessions_of_each, summed
from pmsim.cli.spreading import spread, with_progress

_CHUNK = 50
"""Domains that one process takes at a time."""
_BEGIN, _END = "<!-- pmsim bargaining: begin -->", "<!-- pmsim bargaining: end -->"


def bargaining(domains: int, seed: int, jobs: int, as_json: bool, file: str) -> int:
    """Bargains, and shows the table or puts it into a page."""
    page = _page(Path(file)) if file else ""
    parts = [
        (range(at, min(at + _CHUNK, seed + domains)),) for at in range(seed, seed + domains, _CHUNK)
    ]
    chunks = with_progress(spread(sessions, parts, jobs), domains * sessions_of_each())
    lines = summed(one for chunk in chunks for one in chunk)
    if as_json:
        click.echo(json.dumps([asdict(line) for line in lines], indent=2))
    elif not file:
        click.echo(as_markdown(lines, domains, seed), nl=False)
    if file:
        _write(Path(file), page, as_markdown(lines, domains, seed))
    return 0


def as_markdown(lines: Sequence[Line], domains: int, seed: int) -> str:
    """Both tables, with the command that makes them."""
    ways = [line for line in lines if line.bargainer in BARGAINERS]
    ladder = [
        line for line in lines if line.bargainer not in BARGAINERS or line.bargainer == "asker"
    ]
    first = f" --seed {seed}" if seed else ""
    return "\n".join(
        [
            f"`pmsim bargaining --domains {domains}{first}` made these tables.",
            "",
            *_table("way to bargain", ways),
            "",
            "What each further why buys, and costs in a short talk:",
            "",
            *_table("way to ask", sorted(ladder, key=_by_whys)),
            "",
        ]
    )


def _by_whys(line: Line) -> tuple[int, bool, float]:
    return TEMPERS.index(line.temper), line.bargainer.startswith("hurried"), line.whys


def _table(title: str, lines: Sequence[Line]) -> list[str]:
    heads = [
        "against",
        title,
        "own",
        "joint",
        "Nash",
        "deals",
        "insults",
        "trust",
        "whys",
        "minutes",
    ]
    rows = [heads, *map(_cells, lines)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rules = ["-" * (width - 1) + (":" if at > 1 else "-") for at, width in enumerate(widths)]
    return [_row(cells, widths) for cells in (heads, rules, *rows[1:])]


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Words to the left, numbers to the right."""
    padded = [
        cell.rjust(width) if at > 1 else cell.ljust(width)
        for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return f"| {' | '.join(padded)} |"


def _cells(line: Line) -> list[str]:
    return [
        line.temper,
        line.bargainer,
        f"{line.own:.3f}",
        f"{line.joint:.3f}",
        f"{line.nash_share:.3f}",
        f"{line.deals:.1%}",
        f"{line.insults:.2f}",
        f"{line.trust + 0.0:.2f}",
        f"{line.whys:.0f}",
        f"{line.minutes:.1f}",
    ]


def _page(path: Path) -> str:
    """The page that the tables go into. Raises ClickException."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise click.ClickException(
            f"{path} cannot be read; --write needs a page that is there."
        ) from error
    if not 0 <= text.find(_BEGIN) < text.find(_END):
        raise click.ClickException(
            f"{path} has no lines “{_BEGIN}” and “{_END}” to put the tables between."
        )
    return text


def _write(path: Path, page: str, tables: str) -> None:
    head, rest = page.split(_BEGIN, 1)
    tail = rest.split(_END, 1)[1]
    try:
        path.write_text(f"{head}{_BEGIN}\n{tables}{_END}{tail}", encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written ({error.strerror}).") from error
    click.echo(f"{path} is written.", err=True)
