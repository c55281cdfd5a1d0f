"""What the check finds by letting bots play."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pmsim.cli.playtesting import misleading_worths
from pmsim.language.diagnostics import Place, Spot
from pmsim.language.library import explain, load_text
from pmsim.language.pages import marked_line
from pmsim.model.scenario import Scenario
from tests.analysis.test_worths import with_table
from tests.cli.support import pmsim
from tests.language.tiny import ASSETS, tiny
from tests.shipped import ROOT, shipped_scenarios

SPOTS = {"launch": Spot(Place("day.yaml", 7, 3), "  launch:")}


def scenario(*points: tuple[float, ...]) -> Scenario:
    """A day with a table, where each issue's values bring so many sign-ups."""
    return with_table(*points).scenario


def test_worths_that_lead_astray_are_told_with_their_place() -> None:
    (found,) = misleading_worths(scenario((6.0, 4.0, 0.0), (3.0, 2.0, 0.0)), SPOTS)
    assert (found.file, found.line, found.column) == ("day.yaml", 7, 3)
    assert (found.code, found.severity, found.excerpt) == ("PM501", "warning", "  launch:")
    assert "launch" in found.message
    assert found.fix


def test_a_table_where_nothing_matters_is_told_in_other_words() -> None:
    (found,) = misleading_worths(scenario((0.0, 0.0), (0.0, 0.0)), SPOTS)
    assert "about the same" in found.message


def test_worths_that_the_score_shares_are_no_finding() -> None:
    assert misleading_worths(scenario((0.0, 2.0, 4.0), (0.0, 3.0, 6.0)), SPOTS) == ()


def test_the_page_shows_what_is_found_and_what_is_not(tmp_path: Path) -> None:
    page = explain("PM501", ROOT / "docs" / "mistakes")
    assert page is not None
    for mark, example in page.examples:
        text, line = marked_line(example) if mark == "bad" else (example, 0)
        file = tmp_path / f"{mark}.yaml"
        file.write_text(tiny(text), encoding="utf-8")
        found = json.loads(pmsim("check", str(file), "--format", "json").stdout)
        assert [(one["code"], one["line"]) for one in found] == ([("PM501", line)] if line else [])
        assert pmsim("check", str(file), "--quick").stdout.endswith("no mistakes found.\n")
        assert load_text(tiny(text), assets=ASSETS).diagnostics == ()


@pytest.mark.parametrize("text", ["", "title: [", "pmsim: 1\nnegotiations: 7\n"])
def test_a_broken_file_is_answered_without_a_traceback(text: str, tmp_path: Path) -> None:
    file = tmp_path / "broken.yaml"
    file.write_text(text, encoding="utf-8")
    done = pmsim("check", str(file))
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize("shipped", shipped_scenarios(), ids=lambda one: one.key)
def test_shipped_worths_are_those_of_the_score(shipped: Scenario) -> None:
    spots = {table.key: Spot(Place(shipped.key, 1, 1), "") for table in shipped.negotiations}
    assert misleading_worths(shipped, spots) == ()
