"""`pmsim hours`: what a week of long hours gives and costs, as a table for the docs."""

from __future__ import annotations

import click

from pmsim.analysis.hours import TIMETABLES, Worked, work_through

_HEAD = (
    "| days | stress at 08:30 | at the end | effective hours Mon, Fri | week | well-being |",
    "|---|---|---|---|---|---|",
)


def hours() -> int:
    """Works the weeks, and prints them in Markdown."""
    for line in table():
        click.echo(line)
    return 0


def table() -> list[str]:
    """The lines of the table."""
    return [*_HEAD, *(_row(work_through(timetable)) for timetable in TIMETABLES)]


def _row(week: Worked) -> str:
    mornings = ", ".join(f"{stress:.0f}" for stress in week.mornings)
    last = f"{week.last:.0f}, burnt out" if week.burnt_out else f"{week.last:.0f}"
    first, friday = week.effective[0], week.effective[-1]
    cells = (
        week.name,
        mornings,
        last,
        f"{first:.1f} / {friday:.1f}",
        f"{sum(week.effective):.1f}",
        f"{week.wellbeing:.0f}",
    )
    return f"| {' | '.join(cells)} |"
