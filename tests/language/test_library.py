"""Files that are joined: what a scenario takes from libraries, and whose fault is whose."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from pmsim.language.diagnostics import as_json, as_text
from pmsim.language.files import listing
from pmsim.language.library import load, load_text
from pmsim.model.scenario import Scenario
from tests.language.tiny import tiny

OFFICE = """pmsim library: 1
activities:
  lunch: {name: Lunch, kind: rest, energy: +12}
  coffee: {name: Coffee, kind: rest, energy: +6}
evenings:
  sofa: {name: Sofa, as: relax}
intentions:
  one: {name: One, text: One.}
  two: {name: Two, text: Two.}
  three: {name: Three, text: Three.}
backgrounds:
  engineer:
    name: Engineer
    skills: {technical: 60}
    comes easily: Reading logs.
    watch out: Small talk.
    effects: {trust.raj: +5, trust.nobody: +9, signup: +1, revenue: -3}
"""


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    (tmp_path / "office.yaml").write_text(OFFICE, encoding="utf-8")
    return tmp_path


def _loaded(text: str, folder: Path) -> Scenario:
    loaded = load_text(text, folder)
    assert loaded.diagnostics == ()
    assert loaded.scenario is not None
    return loaded.scenario


def test_the_scenarios_own_things_come_first(folder: Path) -> None:
    scenario = _loaded(tiny("use: [office]\n"), folder)

    assert [one.key for one in scenario.activities] == ["spec", "lunch", "coffee"]
    assert [one.key for one in scenario.evenings] == ["rest", "sofa"]


def test_one_name_may_stand_without_brackets(folder: Path) -> None:
    bare, listed = (_loaded(tiny(f"use: {used}\n"), folder) for used in ("office", "[office]"))

    assert evolve(bare, digest=listed.digest) == listed


def test_a_replaced_key_is_the_scenarios(folder: Path) -> None:
    fragment = "use: [office]\nreplace: [lunch]\nactivities:\n  lunch: {name: Soup, kind: rest}\n"

    scenario = _loaded(tiny(fragment), folder)

    assert [one.name for one in scenario.activities] == ["Soup", "Coffee"]


def test_activities_and_evenings_may_all_come_from_the_library(folder: Path) -> None:
    text = tiny("use: [office]\n", without=("activities", "evenings"))

    assert _loaded(text, folder).evenings[0].key == "sofa"


def test_intentions_are_for_two_days_or_more(folder: Path) -> None:
    assert _loaded(tiny("use: [office]\n"), folder).intentions == ()
    assert len(_loaded(tiny("use: [office]\ndays: 2\n"), folder).intentions) == 3


def test_what_a_library_changes_and_the_scenario_lacks_is_left_out(folder: Path) -> None:
    engineer = _loaded(tiny("use: [office]\n"), folder).backgrounds[0]

    assert engineer.effects == (("trust.raj", 5.0), ("signup", 1.0))


def test_a_fault_in_a_library_names_the_librarys_file(folder: Path) -> None:
    broken = OFFICE.replace("kind: rest, energy: +6", "kind: resting, energy: 6")
    (folder / "office.yaml").write_text(broken, encoding="utf-8")

    loaded = load_text(tiny("use: [office]\n"), folder)

    assert loaded.scenario is None
    assert [Path(found.file).name for found in loaded.diagnostics] == ["office.yaml"] * 2
    assert [(found.line, found.code) for found in loaded.diagnostics] == [
        (4, "PM110"),
        (4, "PM111"),
    ]


def test_a_library_cannot_be_played(folder: Path) -> None:
    loaded = load(folder / "office.yaml")

    assert loaded.scenario is None
    assert "use:" in loaded.diagnostics[0].fix


def test_a_library_that_is_no_yaml_is_one_finding(folder: Path) -> None:
    (folder / "office.yaml").write_text("a: b: c\n", encoding="utf-8")

    loaded = load_text(tiny("use: [office]\n"), folder)

    assert [found.code for found in loaded.diagnostics] == ["PM017"]


def test_a_library_is_found_beside_the_scenario(folder: Path) -> None:
    (folder / "library").mkdir()
    (folder / "office.yaml").rename(folder / "library" / "office.yaml")
    file = folder / "day_one.yaml"
    file.write_text(tiny("use: [office]\n"), encoding="utf-8")

    loaded = load(file)

    assert loaded.scenario is not None
    assert loaded.scenario.key == "day_one"


def test_a_library_name_is_no_path(folder: Path) -> None:
    for name in ("../office", "/etc/passwd", "office.yaml", "."):
        loaded = load_text(tiny(f"use: ['{name}']\n"), folder / "library")

        assert [found.code for found in loaded.diagnostics] == ["PM214"]


def test_the_listing_is_in_order_and_has_no_folders(folder: Path) -> None:
    for name in ("b.yaml", "a.yml", "notes.txt"):
        (folder / name).write_text("", encoding="utf-8")
    (folder / "c.yaml").mkdir()

    assert [file.name for file in listing(folder)] == ["a.yml", "b.yaml", "office.yaml"]


def test_warnings_leave_the_scenario_playable(folder: Path) -> None:
    loaded = load_text(tiny("start: {nobody_reads_this: yes}\n"), folder)

    assert [found.severity for found in loaded.diagnostics] == ["warning"]
    assert loaded.errors == ()
    assert loaded.scenario is not None
    assert loaded.scenario.starts == (("nobody_reads_this", 1.0),)


def test_a_finding_as_text_and_as_json(folder: Path) -> None:
    (found,) = load_text(tiny("days: thre\n"), folder).diagnostics

    assert as_text(found).splitlines() == [
        "scenario.yaml:1:7: error PM108: “thre” is not a number.",
        "    days: thre",
        "          ^",
        "  fix: Write digits, with a point for fractions: 40 or 2.5.",
    ]
    assert as_json(found) == {
        "file": "scenario.yaml",
        "line": 1,
        "column": 7,
        "code": "PM108",
        "severity": "error",
        "message": "“thre” is not a number.",
        "fix": "Write digits, with a point for fractions: 40 or 2.5.",
    }


def test_several_faults_are_all_told_in_order(folder: Path) -> None:
    text = tiny(
        "days: thre\n"
        "activities:\n"
        "  spec: {name: Write, kind: thinking, takes: 5}\n"
        "  call: {name: Call, kind: team, with: [ray], when: trust.rja > 3}\n"
    )

    found = load_text(text, folder).diagnostics

    assert [(one.line, one.code) for one in found] == [
        (1, "PM108"),
        (3, "PM110"),
        (3, "PM112"),
        (4, "PM201"),
        (4, "PM202"),
    ]
