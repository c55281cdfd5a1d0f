"""Measures everything, each figure beside a yardstick in the same run.

    python benchmarks/measure.py [--rounds N]

Ratios count; seconds are only for orientation.
"""

from __future__ import annotations

import platform
import sys
from pathlib import Path

import engine
import loading
import memory
import starting
import window
from rich.console import Console
from rich.table import Table
from yardsticks import Figure

SCENARIOS = Path(__file__).resolve().parent.parent / "scenarios"


def main() -> int:
    """Prints one table."""
    rounds = int(sys.argv[sys.argv.index("--rounds") + 1]) if "--rounds" in sys.argv else 7
    figures: list[Figure] = []
    for path in sorted(SCENARIOS.glob("*.yaml")):
        found = (*engine.measure(path, rounds), *loading.measure(path, rounds))
        figures += [one._replace(what=f"{path.stem}: {one.what}") for one in found]
    figures += starting.measure(rounds)
    figures += window.measure(rounds)
    figures += memory.measure()
    table = Table("what", "measured", "yardstick", "ratio", "aim", title=_machine())
    for figure in figures:
        aim = f"{figure.aim:.3g}" if figure.aim else ""
        table.add_row(figure.what, _amount(figure), figure.yardstick, f"{figure.ratio:.2f}", aim)
    Console(width=110).print(table)
    return 0


def _amount(figure: Figure) -> str:
    if "share of a core" in figure.what:
        return f"{figure.seconds:.2%}"
    if figure.what.startswith("memory"):
        return f"{figure.seconds / 1e6:.0f} MB"
    if figure.seconds < 1e-3:
        return f"{figure.seconds * 1e6:.1f} us"
    return f"{figure.seconds * 1e3:.1f} ms"


def _machine() -> str:
    return f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"


if __name__ == "__main__":
    raise SystemExit(main())
