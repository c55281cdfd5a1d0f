"""Turns checked expression trees into Python source over `v`, the flat list of numbers.

Only places and float literals are ever emitted, never a word of the author's, so what is compiled
can do nothing but arithmetic. Literals are floats because comparing a float with a float is the
fast path of CPython (see docs/performance.md).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import frozen

from pmsim.engine.slots import BACKGROUND, EVENING, Slots
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
from pmsim.model.outcomes import Variant
from pmsim.model.rules import Rules
from pmsim.model.scenario import Scenario

Amount = Callable[[Sequence[float]], float]
"""A compiled amount or condition."""


@frozen
class Emitter:
    """Knows the places of names and the numbers behind words."""

    slots: Slots
    scenario: Scenario
    rules: Rules

    def source(self, tree: Expression) -> str:
        """Python source of an expression. Raises KeyError for a name the scenario lacks."""
        match tree:
            case Number(value):
                return repr(float(value))
            case Name(path):
                return f"v[{self.slots.index[path]}]"
            case Negative(of):
                return f"(-{self.source(of)})"
            case Arithmetic("/", left, right):
                return f"divide({self.source(left)}, {self.source(right)})"
            case Arithmetic(sign, left, right):
                return f"({self.source(left)} {sign} {self.source(right)})"
            case Extreme(which, of):
                return f"{which}({', '.join(self.source(part) for part in of)})"
            case Comparison(sign, left, right):
                python = "==" if sign == "=" else sign
                return f"({self.source(left)} {python} {self.source(right)})"
            case Is(path, word):
                return self._word(path, word)
            case Every(of):
                return "(" + " and ".join(self.source(part) for part in of) + ")"
            case Some(of):
                return "(" + " or ".join(self.source(part) for part in of) + ")"
            case Not(of):
                return f"(not {self.source(of)})"

    def _word(self, path: str, word: str) -> str:
        if path == "background":
            keys = [background.key for background in self.scenario.backgrounds]
            return f"(v[{BACKGROUND}] == {float(keys.index(word))!r})"
        if path == "evening":
            evenings = [evening.key for evening in self.scenario.evenings]
            return f"(v[{EVENING}] == {float(evenings.index(word) + 1)!r})"
        place = f"v[{self.slots.index[path]}]"
        rules = self.rules
        return {
            "pleased": f"({place} >= {rules.mood_pleased!r})",
            "neutral": f"({rules.mood_worried!r} < {place} < {rules.mood_pleased!r})",
            "worried": f"({rules.mood_angry!r} < {place} <= {rules.mood_worried!r})",
            "angry": f"({place} <= {rules.mood_angry!r})",
        }[word]

    def function(self, tree: Expression) -> Amount:
        """A function of `v` for one expression."""
        made: Amount = build(f"def made(v):\n    return {self.source(tree)}\n", {})["made"]
        return made

    def conditions(self, variants: tuple[Variant, ...]) -> tuple[Amount, ...]:
        """When each variant of a speech is the one, in their order."""
        return tuple(self.function(variant.when) for variant in variants)


def divide(left: float, right: float) -> float:
    """A share of nothing is nothing."""
    return left / right if right else 0.0


def build(source: str, names: Mapping[str, object]) -> dict[str, Any]:
    """Runs emitted source with no builtins but min and max, and returns what it defined."""
    room: dict[str, object] = {
        "__builtins__": {},
        "divide": divide,
        "min": min,
        "max": max,
        **names,
    }
    exec(compile(source, "<scenario>", "exec"), room)  # noqa: S102 - our own text: places and floats
    return {name: made for name, made in room.items() if callable(made)}
