"""Loading a scenario, from bytes to program, beside `yaml.load` (C) on the same text."""

from __future__ import annotations

from pathlib import Path

import yaml
from yardsticks import Figure, core_seconds, interleaved

from pmsim.engine.compile import compile_scenario
from pmsim.language.library import load


def whole_load(path: Path) -> None:
    """Read, check, structure and compile."""
    loaded = load(path, path.parent / "library")
    assert loaded.scenario is not None
    compile_scenario(loaded.scenario)


def measure(path: Path, rounds: int) -> list[Figure]:
    """The whole load, and its first half."""
    files = [path, *sorted((path.parent / "library").glob("*.yaml"))]
    texts = [file.read_text(encoding="utf-8") for file in files]
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    def plain() -> None:
        for text in texts:
            yaml.load(text, loader)

    print(f"{path.stem}: {sum(map(len, texts)):,} characters with its library")
    yardstick, ours, reading = interleaved(
        rounds,
        lambda: core_seconds(plain),
        lambda: core_seconds(lambda: whole_load(path)),
        lambda: core_seconds(lambda: load(path, path.parent / "library")),
    )
    return [
        Figure("whole load", ours, "yaml.load (C)", ours / yardstick, 3.0),
        Figure("of which reading and checking", reading, "yaml.load (C)", reading / yardstick, 3.0),
    ]
