"""The record: everything in, the same out, and nothing that does not fit."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pmsim.engine.compile import compile_scenario
from pmsim.report.making import origin_of
from pmsim.report.plain import RecordError, read_record, record_digest, record_text
from pmsim.session.run import replay
from pmsim.session.save import Reading, read
from tests.report.days import day, played, record
from tests.shipped import shipped_scenarios

RECORD = record(day(), ["choose event0 yes"])
TEXT = record_text(RECORD)


def changed(**parts: Any) -> bytes:
    """The record's JSON with something changed by hand."""
    return json.dumps({**json.loads(TEXT), **parts}).encode()


def test_what_is_written_is_read_again() -> None:
    assert read_record(TEXT.encode()) == RECORD
    assert record_text(read_record(TEXT.encode())) == TEXT


@pytest.mark.parametrize("scenario", shipped_scenarios(), ids=lambda one: one.key)
def test_shipped_days_go_there_and_back(scenario: Any) -> None:
    found = record(scenario)
    again = read_record(record_text(found).encode())
    assert again == found
    assert record_digest(again) == record_digest(found)


def test_however_it_is_laid_out_it_is_the_same_record() -> None:
    assert read_record(json.dumps(json.loads(TEXT), indent=4).encode()) == RECORD


def test_the_journal_in_it_can_be_followed_to_the_same_end() -> None:
    scenario = day()
    reading = read(("\n".join(RECORD.journal) + "\n").encode())
    assert isinstance(reading, Reading)
    followed = replay(compile_scenario(scenario), reading.journal)
    assert followed.parting is None
    assert followed.run is not None
    assert followed.run.state.v[:] == played(scenario, ["choose event0 yes"]).state.v[:]


def test_where_the_scenario_lay_stays_at_home() -> None:
    assert not [line for line in RECORD.journal if line.startswith("source")]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"\xff\xfe", "damaged"),
        (TEXT.encode()[:-20], "damaged"),
        (b"[" * 100_000, "damaged"),
        (b"[]", "no record of this game"),
        (b"{}", "no record of this game"),
        (changed(pmsim_record=2), "a newer pmsim"),
        (changed(pmsim_record="1"), "no record of this game"),
        (changed(background="sales"), "changed by hand"),
        (changed(next_time=float("nan")), "damaged"),
        (changed(digest=None), "changed by hand"),
        (changed(extra=1), "changed by hand"),
        (b" " * 17_000_000, "too large"),
    ],
)  # fmt: skip
def test_what_is_no_whole_record_is_refused_with_the_reason(data: bytes, words: str) -> None:
    with pytest.raises(RecordError, match=words):
        read_record(data)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"seen": "high"}, "seen is not known"),
        ({"ending": "good"}, "ending should be an object"),
        ({"planes": [{}]}, r"planes\[0\].title is missing"),
        ({"rewound": 1}, "rewound should be of the kind bool"),
        ({"answers": "one"}, "answers should be a list"),
        ({"path": [{"day": 1}]}, r"path\[0\].weekday is missing"),
        ({"path": [7]}, r"path\[0\] should be an object"),
        ({"stress_line": [[[1]]]}, "should have 2 entries"),
    ],
)
def test_a_record_made_by_hand_is_told_what_is_wrong(parts: dict[str, Any], words: str) -> None:
    from pmsim.report.plain import _digest

    body = {**json.loads(TEXT), **parts}
    head, _ = body.pop("pmsim_record"), body.pop("digest")
    data = json.dumps({"pmsim_record": head, "digest": _digest(body), **body}).encode()
    with pytest.raises(RecordError, match=words):
        read_record(data)


def test_other_rules_have_another_origin() -> None:
    from attrs import evolve

    one = day()
    other = evolve(one, rules=evolve(one.rules, stress_start=16.0))
    assert origin_of(one, 1).rules == origin_of(one, 2).rules
    assert origin_of(one, 1).rules != origin_of(other, 1).rules
