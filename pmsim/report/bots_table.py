"""How bots did on the same scenario, as a table below a map."""

from __future__ import annotations

from pmsim.report.markup import Markup, table
from pmsim.report.record import Record
from pmsim.view.words import number


def bots_table(record: Record) -> Markup | None:
    """Bots with their scores; nothing where no study ships with the scenario."""
    if not record.clouds:
        return None
    rows: list[tuple[str | Markup, ...]] = [
        (one.name, one.way, number(one.mean), number(one.spread), str(one.runs))
        for one in record.clouds
    ]
    heads = ("Bot", "How it plays", "Mean score", "Standard deviation", "Runs")
    return table("The small dots: bots on the same scenario, each with many seeds", heads, rows)
