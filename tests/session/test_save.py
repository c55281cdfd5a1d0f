"""Lines of text: what is written is read again, and nothing that is read can do harm."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmsim.model.actions import VERBS
from pmsim.session.journal import Entry, Header, Journal
from pmsim.session.save import FORMAT, Reading, Unreadable, read, write

names = st.from_regex(r"[a-z][a-z0-9_.]{0,20}", fullmatch=True)
digests = st.from_regex(r"[0-9a-f]{16}", fullmatch=True)
actions = st.builds(
    lambda verb, targets: " ".join([verb, *targets]),
    st.sampled_from(VERBS),
    st.lists(names, max_size=2),
)
undos = st.integers(1, 99).map(lambda count: f"undo {count}")
entries = st.builds(Entry, actions | undos, digests, st.just("") | names.map(lambda n: n[:1]))
headers = st.builds(
    Header,
    scenario=names,
    scenario_digest=digests,
    seed=st.integers(0, 2**63 - 1),
    background=names,
    made_by=st.just("0.1.0"),
    opening=digests,
    from_event=st.just("") | names,
    settings=st.lists(
        st.tuples(names, st.floats(allow_nan=False, allow_infinity=False)), max_size=3
    ).map(tuple),
    source=st.text(max_size=40),
)
journals = st.builds(Journal, headers, st.lists(entries, max_size=8).map(tuple))

HEAD = "pmsim save 1, readable from 1\nscenario a b\nseed 1\nbackground c\nmade by 0.1.0\n"
WHOLE = HEAD + "begin 0123456789abcdef\n\n0123456789abcdef advance\n"


@given(journals)
def test_what_is_written_is_read_again(journal: Journal) -> None:
    data = write(journal).encode()
    assert read(data) == Reading(journal, len(data))


@given(journals, st.binary(min_size=1, max_size=30).filter(lambda data: b"\n" not in data))
def test_what_a_crash_left_behind_the_last_newline_is_dropped(
    journal: Journal, junk: bytes
) -> None:
    data = write(journal).encode()
    reading = read(data + junk)
    assert isinstance(reading, Reading)
    assert (reading.journal, reading.size) == (journal, len(data))
    assert reading.torn


@given(journals, st.data())
def test_a_spoilt_byte_never_raises_and_never_adds(journal: Journal, data: st.DataObject) -> None:
    text = bytearray(write(journal).encode())
    place = data.draw(st.integers(0, len(text) - 1))
    text[place] = data.draw(st.integers(0, 255))
    reading = read(bytes(text))
    if isinstance(reading, Reading):
        assert len(reading.journal.entries) <= len(journal.entries) + 1


@given(st.binary(max_size=400))
def test_any_bytes_are_answered(data: bytes) -> None:
    assert isinstance(read(data), Unreadable)


@pytest.mark.parametrize(
    ("data", "why", "damaged"),
    [
        (b"", "is empty", True),
        (b"\x00\xff\x00", "not a save", True),
        (b"x" * 9_000_000, "too large", False),
        (WHOLE.replace("save 1", "save 7").replace("from 1", "from 5").encode(), "newer", False),
        (WHOLE.replace("save 1", "save 0").encode(), "too old", False),
        (WHOLE.replace("seed 1", "seed one").encode(), "damaged in its first lines", True),
        (WHOLE.replace("seed 1", f"seed {'9' * 5000}").encode(), "damaged in its first", True),
        (WHOLE.replace("seed 1", "set stress nan").encode(), "damaged in its first", True),
        (HEAD.encode(), "cut off", True),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, why: str, damaged: bool) -> None:
    reading = read(data)
    assert isinstance(reading, Unreadable)
    assert why in reading.why
    assert reading.damaged == damaged


def test_a_newer_save_that_this_version_can_read_is_read() -> None:
    text = WHOLE.replace("save 1", f"save {FORMAT + 1}")
    assert isinstance(read(text.encode()), Reading)


def test_a_bad_line_is_counted_as_editors_count() -> None:
    reading = read((WHOLE + "what is this\n0123456789abcdef advance\n").encode())
    assert isinstance(reading, Reading)
    assert reading.bad_line == WHOLE.count("\n") + 1
    assert len(reading.journal.entries) == 1
