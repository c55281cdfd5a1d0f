"""The tutorial's own scenario loads, at its first step and at its last."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from pmsim.analysis.bots import player
from pmsim.analysis.playthroughs import play_to_end
from pmsim.analysis.worths import agreements
from pmsim.engine.compile import compile_scenario
from pmsim.language.diagnostics import Loaded, as_text
from pmsim.language.library import load
from tests.shipped import ROOT, SCENARIOS

TUTORIAL = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8")


def blocks(kind: str) -> list[str]:
    """The text of every fenced block of a kind."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", TUTORIAL, re.DOTALL | re.MULTILINE)


def merged(into: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    """What an author has after typing a part into the file: same keys give way."""
    result = dict(into)
    for key, value in part.items():
        both = isinstance(value, dict) and isinstance(result.get(key), dict)
        replace = not both or "takes" in value
        result[key] = value if replace else merged(result[key], value)
    return result


def loaded(folder: Path, text: str) -> Loaded:
    """The text as a file, read with the shipped library."""
    path = folder / "bakery.yaml"
    path.write_text(text, encoding="utf-8")
    return load(path, SCENARIOS / "library")


def test_the_first_file_of_the_tutorial_is_clean(tmp_path: Path) -> None:
    """Section 1, as typed."""
    (whole,) = blocks("yaml")
    assert loaded(tmp_path, whole).diagnostics == ()


def tutorial(folder: Path) -> Loaded:
    """All parts typed in, and the one line that section 5 asks for."""
    (whole,) = blocks("yaml")
    scenario = yaml.load(whole, yaml.BaseLoader)
    for part in blocks("yaml part"):
        scenario = merged(scenario, yaml.load(part, yaml.BaseLoader))
    scenario["events"]["oven"]["choices"]["listen"]["then"] = "ida_talks"
    text = yaml.dump(scenario, allow_unicode=True, sort_keys=False, width=10_000)
    return loaded(folder, text)


def test_the_whole_tutorial_is_clean_and_plays(tmp_path: Path) -> None:
    result = tutorial(tmp_path)
    assert result.diagnostics == ()
    assert result.scenario is not None
    _, decisions = play_to_end(player(compile_scenario(result.scenario), "first"), 1)
    assert decisions > 20


def test_the_table_of_the_tutorial_tells_the_truth(tmp_path: Path) -> None:
    """What it calls a better deal for the player scores better."""
    scenario = tutorial(tmp_path).scenario
    assert scenario is not None
    (found,) = agreements(compile_scenario(scenario))
    assert found.spread > 5.0
    assert (found.correlation or 0.0) > 0.7


def test_the_message_that_is_shown_is_the_real_one(tmp_path: Path) -> None:
    """Section 9, after the slip it speaks of."""
    (whole,) = blocks("yaml")
    text = whole + blocks("yaml part")[0].replace("ida (worried)", "idda (worried)")
    (found,) = loaded(tmp_path, text).diagnostics
    shown = as_text(found).replace(f"{tmp_path}/", "")
    assert all(f"    {row}\n" in TUTORIAL for row in shown.splitlines())
