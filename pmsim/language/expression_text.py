"""Trees as the author would write them; `parse` reads the text back to the same tree."""

from __future__ import annotations

from typing import assert_never

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

_OR, _AND, _NOT, _COMPARED, _SUM, _PRODUCT, _SIGNED, _LEAF = range(8)


def expression_text(tree: Expression) -> str:
    """A tree as text, with no more brackets than it needs."""
    return _write(tree)[0]


def number_text(value: float) -> str:
    """`40`, `2.5`, `-1`: no needless zeros, never an exponent."""
    return f"{value:.9f}".rstrip("0").rstrip(".")


def _write(tree: Expression) -> tuple[str, int]:
    """The text and how tightly it binds."""
    match tree:
        case Number(value):
            return number_text(value), _SIGNED if value < 0 else _LEAF
        case Name(path):
            return path, _LEAF
        case Negative(of):
            return f"-{_within(of, _SIGNED)}", _SIGNED
        case Extreme(which, parts):
            return f"{which}({', '.join(_within(part, _SUM) for part in parts)})", _LEAF
        case Not(of):
            return f"not {_within(of, _NOT)}", _NOT
        case Is(path, word):
            return f"{path} is {word}", _COMPARED
        case Arithmetic() | Comparison():
            return _write_pair(tree)
        case Every(parts):
            return " and ".join(_within(part, _NOT) for part in parts), _AND
        case Some(parts):
            return " or ".join(_within(part, _AND) for part in parts), _OR
        case _:
            assert_never(tree)


def _write_pair(tree: Arithmetic | Comparison) -> tuple[str, int]:
    if isinstance(tree, Comparison):
        own, left = _COMPARED, _SUM
    else:
        own = left = _SUM if tree.sign in "+-" else _PRODUCT
    text = f"{_within(tree.left, left)} {tree.sign} {_within(tree.right, left + (left == own))}"
    return text, own


def _within(tree: Expression, least: int) -> str:
    text, binding = _write(tree)
    return text if binding >= least else f"({text})"
