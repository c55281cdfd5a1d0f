"""Whatever the bytes, there is an answer; and both parsers give the same one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pmsim.language.diagnostics import as_json, as_text
from pmsim.language.library import load, load_text
from pmsim.language.reader import nodes_of, read
from pmsim.language.source import LARGEST, Source, from_text
from tests.language.tiny import tiny

SKETCH = Path(__file__).with_name("sketch.yaml").read_text(encoding="utf-8")
ROWS = SKETCH.split("\n")
PIECES = st.one_of(
    st.sampled_from(" :#-{}[],?!&*|>'\"%@`<\\\n\t\0\u00a0\u2028\ufeff\r\x855=~é😀"),
    st.sampled_from(("", "  ", ": ", " #", "- ", "+5", "=>", "not", "and", "day 1 9:30", "9:30")),
    st.sampled_from(("{a: b}", "[a, b]", "? ", "? a", "<<: {}", "---", "...", "\r\n", "a: b")),
    st.sampled_from(("|2", ">-", "!!str ", "- \n", "{}", "[]", "''", '""')),
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """The sketch with a few slips of the hand."""
    text = SKETCH if draw(st.booleans()) else tiny()
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        drop = draw(st.integers(0, 12))
        text = text[:at] + draw(PIECES) + text[at + drop :]
    return text


@given(st.binary(max_size=400))
def test_bytes_never_raise(data: bytes) -> None:
    load_text(data)


@given(st.text(max_size=400))
def test_text_never_raises(text: str) -> None:
    for found in load_text(text).diagnostics:
        assert as_text(found)
        assert as_json(found)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_signs_of_yaml_never_raise(text: str) -> None:
    fast, pure = load_text(text), load_text(text, pure=True)

    assert fast.diagnostics == pure.diagnostics


@settings(max_examples=150, deadline=None)
@given(mutated())
@example(SKETCH.replace("text: Only one.", "text: Why? Why?"))
@example(SKETCH.replace("kind: data", "? kind"))
def test_slips_give_the_same_findings_through_both_parsers(text: str) -> None:
    fast, pure = load_text(text), load_text(text, pure=True)

    assert [as_text(one) for one in fast.diagnostics] == [as_text(one) for one in pure.diagnostics]
    assert fast == pure


@settings(deadline=None)
@given(mutated())
def test_every_finding_points_into_the_file(text: str) -> None:
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for found in load_text(text).diagnostics:
        assert 1 <= found.line <= len(rows) + 1
        assert found.column >= 1


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")),
        min_size=1,
        max_size=60,
    ).filter(lambda text: not set(text) & set("\ufeff\u200b\ufffe\uffff\u2028\u2029"))
)
def test_every_scalar_keeps_what_was_typed(words: str) -> None:
    quoted = "'" + words.replace("'", "''") + "'"
    decoded = from_text("a.yaml", f"a: {quoted}\n")
    if decoded.source is None:  # a no-break space where it breaks the structure
        return
    root = read(decoded.source).root

    assert root is not None
    assert [node.value for node, _ in nodes_of(root)][-1] == words


@pytest.mark.parametrize("typed", ["No", "yes", "on", "9:30", "09:30", "1.10", "007", "2026-03-04"])
@pytest.mark.parametrize("pure", [False, True])
def test_words_that_yaml_would_turn_into_something_else_stay_words(typed: str, pure: bool) -> None:
    loaded = load_text(tiny(f"title: {typed}\n"), pure=pure)

    assert loaded.scenario is not None
    assert loaded.scenario.title == typed


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[" * 100_000, "PM009"),
        ("a: " + "{a: " * 50_000, "PM009"),
        ("- " * 50_000 + "a", "PM009"),
        ("".join(f"{' ' * n}a:\n" for n in range(200)), "PM009"),
        ("? " * 10_000 + "a", "PM009"),
        ("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n", "PM011"),
        ("a: &a [*a]\n", "PM011"),
        ("a: !!python/object/apply:os.system [echo]\n", "PM012"),
        ("x" * 200_000, "PM104"),
        ("\x00" * 100, "PM007"),
    ],
    ids=[
        "brackets",
        "braces",
        "dashes",
        "steps",
        "keys",
        "bomb",
        "loop",
        "python",
        "word",
        "zeros",
    ],
)
def test_traps_get_a_sentence(text: str, code: str, pure: bool) -> None:
    assert load_text(text, pure=pure).diagnostics[0].code == code


def test_a_huge_file_is_refused_by_its_size(tmp_path: Path) -> None:
    file = tmp_path / "huge.yaml"
    with file.open("wb") as out:
        out.seek(50_000_000)
        out.write(b"a")

    loaded = load(file)

    assert [found.code for found in loaded.diagnostics] == ["PM004"]
    assert file.stat().st_size > LARGEST


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("title: a".encode("utf-16"), "UTF-16"),
        ("title: a".encode("utf-16-le"), "UTF-16"),
        ("title: a".encode("utf-16-be"), "UTF-16"),
        ("title: a".encode("utf-32"), "UTF-32"),
        (b"title: Caf\xe9\n", "Byte 11 (0xE9, on line 1)"),
        (b"a: b\r\nc: \xff\n", "on line 2"),
        (b"PK\x03\x04\x00\x00", "not a text file"),
    ],
)
def test_other_encodings_are_named(data: bytes, words: str) -> None:
    (found,) = load_text(data).diagnostics

    assert words in found.message


def test_an_excerpt_shows_the_column_of_a_long_line() -> None:
    source = Source("a.yaml", "about: " + "word " * 60 + "end")
    found = source.finding(0, 250, "PM010", "Here.")

    row, caret = as_text(found).split("\n")[1:3]

    assert row[caret.index("^")] == source.text[250]
