"""Conditions and amounts as trees.

The author's text (`trust.lola >= 40 and not met_legal`, `+ 2 - clarity / 50`) is parsed into these
classes by the language and turned into functions over a flat list of numbers by the engine.
A condition is any expression; it holds when its value is not 0.
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen

ArithmeticSign = Literal["+", "-", "*", "/"]
ComparisonSign = Literal["<", "<=", ">", ">=", "=", "!="]


@frozen
class Number:
    """A literal. A percent sign after it changes nothing: beliefs are counted from 0 to 100."""

    value: float


@frozen
class Name:
    """A number of the game by its name: `stress`, `trust.lola`, `belief.why.a`, `met_legal`."""

    path: str


@frozen
class Negative:
    """The number with its sign turned round."""

    of: Expression


@frozen
class Arithmetic:
    """Two numbers joined by + - * or /. Dividing by 0 gives 0."""

    sign: ArithmeticSign
    left: Expression
    right: Expression


@frozen
class Extreme:
    """The smallest or the largest of two or more numbers."""

    which: Literal["min", "max"]
    of: tuple[Expression, ...]


@frozen
class Comparison:
    """1 when the two numbers stand in the given order, else 0."""

    sign: ComparisonSign
    left: Expression
    right: Expression


@frozen
class Is:
    """1 when a word-valued name has this word: `mood.raj is angry`, `background is engineer`."""

    path: str
    word: str


@frozen
class Every:
    """1 when all of its parts hold; `and`, or a list of conditions."""

    of: tuple[Expression, ...]


@frozen
class Some:
    """1 when at least one of its parts holds; `or`, `any:`."""

    of: tuple[Expression, ...]


@frozen
class Not:
    """1 when its part does not hold."""

    of: Expression


Expression = Number | Name | Negative | Arithmetic | Extreme | Comparison | Is | Every | Some | Not
