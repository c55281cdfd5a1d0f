"""Conditions that always or never hold, proven by the ranges of the numbers in them."""

from __future__ import annotations

from math import inf

from attrs import frozen

from pmsim.language.assemble import TEAM_NUMBERS
from pmsim.language.expression_text import expression_text, number_text
from pmsim.language.names import COUNTED, Names
from pmsim.language.walk import Said, Walk
from pmsim.model.expressions import (
    Arithmetic,
    Comparison,
    Every,
    Expression,
    Extreme,
    Name,
    Negative,
    Number,
)
from pmsim.model.scenario import Metric

Range = tuple[float, float]
_ANY: Range = (-inf, inf)
_METER: Range = (0.0, 100.0)
_EITHER: Range = (0.0, 1.0)
_METERS = ("stress", "energy", "trust", "skill", "belief", "score", "clarity", "morale", "quality")
_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}


def check_ranges(names: Names) -> None:
    """Every comparison, and every group of comparisons of one number that must hold together."""
    ranges = _Ranges(names, _metric_ranges(names))
    for piece in names.pieces:
        for said in piece.walk.said:
            for comparison, offset in said.parsed.comparisons:
                verdict = ranges.verdict(comparison)
                if verdict is not None:
                    _tell(piece.walk, said, offset, comparison, verdict, ranges)
            _check_together(piece.walk, said, ranges)


def _metric_ranges(names: Names) -> dict[str, Range]:
    return {
        thing.key: (thing.low, thing.high)
        for piece in names.pieces
        for thing, _ in piece.walk.kept
        if isinstance(thing, Metric)
    }


@frozen(eq=False)
class _Ranges:
    names: Names
    metrics: dict[str, Range]

    def of_name(self, path: str) -> Range:
        """The lowest and the highest that a number can be."""
        head, _, tail = path.partition(".")
        if path in self.metrics:
            return self.metrics[path]
        if path == "day":
            return 1.0, float(self.names.pieces[0].walk.days or 10)
        if path == "hour":
            return 0.0, 24.0
        if not tail and path in self.names.flags_set:
            return _EITHER
        if head in _METERS:
            return _METER
        if head in ("answered", "deal", "knows", "prepared", "ready", "shipped"):
            return _EITHER
        if head in ("promised", "kept", "broken", *COUNTED, *TEAM_NUMBERS):
            return 0.0, inf
        return _ANY

    def of(self, tree: Expression) -> Range:
        """The range of any expression; conditions are 0 or 1."""
        match tree:
            case Number(value):
                return value, value
            case Name(path):
                return self.of_name(path)
            case Negative(of):
                low, high = self.of(of)
                return -high, -low
            case Arithmetic():
                return _joined(tree.sign, self.of(tree.left), self.of(tree.right))
            case Extreme(which, parts):
                choose = min if which == "min" else max
                ranges = [self.of(part) for part in parts]
                return choose(low for low, _ in ranges), choose(high for _, high in ranges)
            case _:
                return _EITHER

    def verdict(self, tree: Comparison) -> bool | None:
        """True if it always holds, False if never, None if it depends."""
        return _compared(tree.sign, self.of(tree.left), self.of(tree.right))


def _joined(sign: str, left: Range, right: Range) -> Range:
    if sign == "+":
        return left[0] + right[0], left[1] + right[1]
    if sign == "-":
        return left[0] - right[1], left[1] - right[0]
    if inf in (*left, *right) or -inf in (*left, *right):
        return _ANY
    if sign == "*":
        corners = [one * other for one in left for other in right]
    elif right[0] <= 0 <= right[1]:
        return _ANY
    else:
        corners = [one / other for one in left for other in right]
    return min(corners), max(corners)


def _compared(sign: str, left: Range, right: Range) -> bool | None:
    if sign in ("<", "<="):
        return _compared(_TURNED[sign], right, left)
    if sign == ">":
        return True if left[0] > right[1] else False if left[1] <= right[0] else None
    if sign == ">=":
        return True if left[0] >= right[1] else False if left[1] < right[0] else None
    apart = left[1] < right[0] or right[1] < left[0]
    if apart:
        return sign == "!="
    if left == right and left[0] == left[1]:
        return sign == "="
    return None


def _tell(
    walk: Walk, said: Said, offset: int, tree: Comparison, verdict: bool, ranges: _Ranges
) -> None:
    code, word = ("PM309", "always") if verdict else ("PM310", "never")
    side = tree.left if not isinstance(tree.left, Number) else tree.right
    low, high = ranges.of(side)
    proof = f"{expression_text(side)} runs from {_text(low)} to {_text(high)}"
    message = f"{expression_text(tree)} {word} holds: {proof}."
    fix = "Take the condition away." if verdict else "Choose a number within that range."
    walk.find(code, said.node, message, fix, said.lead + offset)


def _text(value: float) -> str:
    if value in (inf, -inf):
        return "any number"
    return number_text(value)


def _check_together(walk: Walk, said: Said, ranges: _Ranges) -> None:
    """`x > 60 and x < 40` can never hold, though each part may."""
    limits: dict[str, Range] = {}
    tree = said.parsed.tree
    for part in tree.of if isinstance(tree, Every) else ():
        if not isinstance(part, Comparison) or ranges.verdict(part) is not None:
            continue
        if not isinstance(part.left, Name) or not isinstance(part.right, Number):
            continue
        path, value = part.left.path, part.right.value
        low, high = limits.get(path, ranges.of_name(path))
        if part.sign in (">", ">=", "="):
            low = max(low, value)
        if part.sign in ("<", "<=", "="):
            high = min(high, value)
        limits[path] = low, high
        if low > high:
            message = f"These parts never hold together: {path} cannot be both."
            fix = "Write or instead of and, or change a number."
            walk.find("PM310", said.node, message, fix, said.lead)
            return
