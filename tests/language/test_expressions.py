"""Conditions and amounts: text to tree to text, and every mistake at its very letter."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmsim.language import amounts, times
from pmsim.language.expression_text import expression_text
from pmsim.language.expressions import parse
from pmsim.language.mistake import MistakeError
from pmsim.language.speech import Spoken, speech
from pmsim.language.tokens import LONGEST
from pmsim.model.expressions import (
    Arithmetic,
    Comparison,
    Every,
    Expression,
    Extreme,
    Is,
    Name,
    Negative,
    Not,
    Number,
    Some,
)
from pmsim.model.outcomes import Line

NAMES = st.sampled_from(("stress", "trust.raj", "belief.why.form", "met_legal", "day", "nothing"))
LEAVES = st.one_of(
    NAMES.map(Name),
    st.integers(-9999, 9999).map(lambda value: Number(float(value))),
    st.integers(0, 999).map(lambda value: Number(value / 4)),
    st.builds(Is, st.sampled_from(("mood.raj", "background")), st.just("angry")),
)


def _grown(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    parts = st.lists(inner, min_size=2, max_size=3).map(tuple)
    turned = inner.filter(lambda tree: not isinstance(tree, Number))
    return st.one_of(
        st.builds(Arithmetic, st.sampled_from("+-*/"), inner, inner),
        st.builds(Comparison, st.sampled_from(("<", "<=", ">", ">=", "=", "!=")), inner, inner),
        st.builds(Extreme, st.sampled_from(("min", "max")), parts),
        st.builds(Negative, turned),
        st.builds(Not, inner),
        st.builds(Every, parts),
        st.builds(Some, parts),
    )


TREES: st.SearchStrategy[Expression] = st.recursive(LEAVES, _grown, max_leaves=8)


@given(TREES)
def test_a_tree_is_read_back_from_its_text(tree: Expression) -> None:
    text = expression_text(tree)

    if len(text) > LONGEST:
        return
    again = parse(text).tree

    assert again == tree
    assert expression_text(again) == text


@given(st.text(max_size=60))
def test_any_text_is_an_expression_or_a_mistake_with_a_place(text: str) -> None:
    offset = 0
    try:
        parse(text)
    except MistakeError as error:
        offset = error.offset

    assert 0 <= offset <= len(text)


@given(st.text(max_size=30))
def test_small_grammars_never_raise_anything_else(text: str) -> None:
    for read in (times.duration, times.span, amounts.number, amounts.share, amounts.signed):
        with contextlib.suppress(MistakeError):
            read(text)
    speech(text)


@given(st.integers(1, 500_000))
def test_durations_are_read_back(minutes: int) -> None:
    assert times.duration(times.duration_text(minutes)) == minutes


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("not a and b", Every((Not(Name("a")), Name("b")))),
        ("a or b and c", Some((Name("a"), Every((Name("b"), Name("c")))))),
        ("1 - 2 - 3", Arithmetic("-", Arithmetic("-", Number(1), Number(2)), Number(3))),
        ("2 + 3 * 4", Arithmetic("+", Number(2), Arithmetic("*", Number(3), Number(4)))),
        ("-a * 2", Arithmetic("*", Negative(Name("a")), Number(2))),
        ("belief.f.t > 60%", Comparison(">", Name("belief.f.t"), Number(60))),
        ("mood.raj is not angry", Not(Is("mood.raj", "angry"))),
        (
            "min(a, 2) <= max(b, 1)",
            Comparison(
                "<=",
                Extreme("min", (Name("a"), Number(2))),
                Extreme("max", (Name("b"), Number(1))),
            ),
        ),
        ("trust.raj>=40", Comparison(">=", Name("trust.raj"), Number(40))),
    ],
)
def test_how_tightly_things_bind(text: str, tree: Expression) -> None:
    assert parse(text).tree == tree


@pytest.mark.parametrize(
    ("text", "offset", "code"),
    [
        ("", 0, "PM115"),
        ("a =>", 2, "PM116"),
        ("a == 3", 2, "PM116"),
        ("a && b", 2, "PM116"),
        ("!a", 0, "PM116"),
        ("a ≥ 3", 2, "PM116"),
        ("a $ b", 2, "PM115"),
        ("1 < a < 3", 6, "PM115"),
        ("(a", 0, "PM115"),
        ("a)", 1, "PM115"),
        ("min a", 4, "PM115"),
        ("min(a)", 0, "PM115"),
        ("3 is a", 0, "PM115"),
        ("a is 3", 5, "PM115"),
        ("a is yes", 5, "PM115"),
        ("not", 3, "PM115"),
        ("a b", 2, "PM115"),
        ("1234567890123", 0, "PM115"),
        ("(" * 50 + "a" + ")" * 50, 31, "PM115"),
        ("not " * 50 + "a", 124, "PM115"),
        ("a and " * 100 + "a", 0, "PM115"),
    ],
)
def test_a_mistake_points_at_its_letter(text: str, offset: int, code: str) -> None:
    with pytest.raises(MistakeError) as caught:
        parse(text)

    assert (caught.value.offset, caught.value.code) == (offset, code)


def test_amounts_have_a_sign() -> None:
    assert amounts.amount("+5", "x")[0].tree == Number(5)
    assert amounts.amount("- 2.5", "x")[0].tree == Number(-2.5)
    parsed, lead = amounts.amount("+ 2 - clarity / 50", "x")
    assert lead == 2
    assert parsed.mentions[0].offset + lead == 6

    with pytest.raises(MistakeError, match="add or set") as caught:
        amounts.amount("5", "trust.raj")
    assert "trust.raj: +5" in caught.value.fix
    assert "set: {trust.raj: 5}" in caught.value.fix


def test_speech_goes_on_over_lines_and_keeps_addresses() -> None:
    text = "raj (angry): It is: down #now\n  all of it.\n\nyou: Oh.\nand then?\n"

    first, second = speech(text)

    assert isinstance(first, Spoken)
    assert isinstance(second, Spoken)
    assert first.line == Line("raj", "It is: down #now all of it.", "angry")
    assert second.line == Line("you", "Oh. and then?")
    assert text[second.offset :].startswith("you:")
    assert text[second.words_offset :].startswith(" Oh.")
