"""Golden digests: the same seed and actions give the same digest on any machine and Python.

    python tools/golden.py            checks tests/golden/digests.json
    python tools/golden.py --write    writes it anew, after a wanted change of rules or content

Needs only attrs and PyYAML, so any interpreter can be asked:

    uv run --no-project --python 3.14 --with attrs --with pyyaml tools/golden.py
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden" / "digests.json"
SEEDS = range(1, 21)

sys.path.insert(0, str(ROOT))

from pmsim.analysis.bots import player  # noqa: E402
from pmsim.analysis.playthroughs import run  # noqa: E402
from pmsim.engine.compile import compile_scenario  # noqa: E402
from pmsim.language.files import listing  # noqa: E402
from pmsim.language.library import load  # noqa: E402


def digests() -> dict[str, dict[str, list[str]]]:
    """By scenario and bot, the digests of some seeds in order."""
    found: dict[str, dict[str, list[str]]] = {}
    scenarios = ROOT / "scenarios"
    for path in listing(scenarios):
        loaded = load(path, scenarios / "library")
        if loaded.scenario is None:
            raise SystemExit(f"{path.name} does not load; run “pmsim check {path}”.")
        program = compile_scenario(loaded.scenario)
        found[path.stem] = {
            name: [run(player(program, name), seed).digest for seed in SEEDS]
            for name in ("first", "random")
        }
    return found


def differences(golden: dict[str, dict[str, list[str]]]) -> list[str]:
    """One line for each playthrough that ends elsewhere."""
    lines = []
    for scenario, bots in digests().items():
        for bot, now in bots.items():
            before = golden.get(scenario, {}).get(bot, [])
            for seed, digest in zip(SEEDS, now, strict=True):
                expected = before[seed - 1] if seed <= len(before) else "nothing"
                if expected != digest:
                    lines.append(f"{scenario}, {bot}, seed {seed}: {digest}, golden is {expected}")
    return lines


def main() -> int:
    """Checks or writes; the exit code is 1 when something differs."""
    if "--write" in sys.argv[1:]:
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(json.dumps(digests(), indent=1) + "\n", encoding="utf-8")
        return 0
    lines = differences(json.loads(GOLDEN.read_text(encoding="utf-8")))
    for line in lines:
        print(line)
    version = ".".join(map(str, sys.version_info[:3]))
    print(f"Python {version}: {'all digests agree' if not lines else f'{len(lines)} differ'}")
    return 1 if lines else 0


if __name__ == "__main__":
    raise SystemExit(main())
