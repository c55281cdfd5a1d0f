"""A fix that is followed to the letter works: what it says to write is what mends the file."""

from __future__ import annotations

import pytest

from pmsim.language.library import load_text
from tests.language.test_mistakes import SKETCH
from tests.language.tiny import ASSETS, tiny

FIXES = (
    ("role: Legal, trust: 45", "role: Legal, trust:45", "trust: 45"),
    ("text: Only one.", "text: “Yes, please!”", 'text: "“Yes, please!”"'),
    ("text: Only one.", "text: Only one? Yes, one.", 'text: "Only one? Yes, one."'),
    ("text: Only one.", "text: Only: one.", 'text: "Only: one."'),
    ("text: Only one.", "text: Only #one.", 'text: "Only #one."'),
    ("text: Only one.", "text: 'Tis one.", 'text: "\'Tis one."'),
    ("text: Only one.", 'text: One "big, one".', "text: 'One \"big, one\".'"),
    ("title: Legal at your desk", "title: Legal: at", 'title: "Legal: at"'),
    ("title: Legal at your desk", "title: 'It's Legal.'", 'title: "It\'s Legal."'),
    ("    title: Legal", "    title:Legal", "title: Legal"),
    ("effects: {risk: -3}", "effects: {risk: -3,5}", "risk: -3.5"),
    ("effects: {risk: -3}", "effects: {risk: - 3}", "risk: -3"),
    ("rang_mia and signup", "rang_mia and hour >= 14:30 and signup", "14.5"),
    ("room: cafe", "room: cafes", "cafe"),
    ("sets: rang_mia", "sets: rang mia", "rang_mia"),
    ("text: Only one.", 'text: "Only one.', 'text: "Only one."'),
    ("title: Legal at your desk", 'title: "Legal at', 'title: "Legal at"'),
    ("effects: {risk: -3}", "effects: {risk: minus 3}", "-3"),
    ("effects: {risk: -3}", "effects: risk -3", "{risk: -3}"),
    ("weight: {you: 2, lola: 5}", "weight: 3", "{you: 2, lola: 5}"),
    ("    with: jonas\n", "    with: [jonas]\n", "jonas without"),
    ("takes: 5m, check", "takes: half an hour, check", "30m"),
    ("takes: 5m, check", "takes: 1.5 hours, check", "1h30m"),
    ("takes: 5m, check", "takes: 1 hour 10 minutes, check", "1h10m"),
    ("takes: 5m, check", "takes: 45, check", "Write 45m."),
    ("at: day 1 10:30", "at: day 1 “10:30”", "10:30."),
    ("[Why passports]", "[{store: where, and why}]", 'store: "where, and why"'),
    ("raj (angry): It is", "raj (angry) It is", "raj (angry): It is down."),
    ("raj (angry): It is", "raj [angry]: It is", "raj (angry): It is down."),
    ("[Why passports]", "[{stroe: where}]", "store"),
    ("[Why passports]", "[{why_stall: why}]", "learn of why_stall"),
    ("[Why passports]", "[{Why passports: and where}]", "quotes"),
)
"""The sketch's text, the author's text, and what the fix says to write."""


def _fixes(text: str, pure: bool) -> list[str]:
    return [found.fix for found in load_text(text, assets=ASSETS, pure=pure).diagnostics]


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize(("before", "after", "wanted"), FIXES)
def test_a_fix_writes_out_what_to_type(before: str, after: str, wanted: str, pure: bool) -> None:
    assert before in SKETCH

    (fix,) = _fixes(SKETCH.replace(before, after, 1), pure)

    assert wanted in fix


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [row for row in FIXES if row[2].startswith(("text: ", "title: "))],
)
def test_what_a_fix_writes_out_is_free_of_findings(before: str, after: str, wanted: str) -> None:
    text = SKETCH.replace(before.strip(), wanted, 1)

    assert _fixes(text, pure=False) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [("2pm", "14:00"), ("9:40 am", "9:40"), ("11.00", "11:00"), ("9", "9:00"), ("11h30", "11:30")],
)
def test_a_time_as_one_says_it_is_understood_on_a_single_day(written: str, meant: str) -> None:
    text = tiny(f"events:\n  knock:\n    at: {written}\n    say: 'raj: A word?'\n")

    assert _fixes(text, pure=False) == [f"Did you mean {meant}?"]


@pytest.mark.parametrize("name", ["metrics", "people", "endings"])
def test_a_missing_block_is_shown_by_a_few_lines(name: str) -> None:
    (found,) = load_text(tiny(without=(name,))).diagnostics

    assert found.message == f"The scenario needs the key {name}."
    assert f"\n{name}:\n  " in found.fix


def test_an_unknown_name_in_several_places_is_told_once() -> None:
    text = SKETCH.replace("trust.jonas: ", "trust.joans: ")

    (found,) = load_text(text, assets=ASSETS).diagnostics

    assert found.code == "PM207"
    assert "Also on lines " in found.message
    assert found.fix == "Did you mean trust.jonas?"


def test_a_word_processors_file_is_named() -> None:
    (found,) = load_text(b"{\\rtf1\\ansi pmsim: 1}").diagnostics

    assert "word processor" in found.message


def test_plain_prose_is_no_scenario() -> None:
    (found,) = load_text("Dear team\nthis is a story about a bakery.\n").diagnostics

    assert "pmsim new" in found.fix
