"""Slips of indentation: the one line, or the few, that stand too far left or right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pmsim.language.faults import BLOCK, Fault, indent_of
from pmsim.language.slip import Slip
from pmsim.language.suggestions import shortened

_KEY = re.compile(r"\s*(?:- )*(?P<key>[^\s:{\[\"'][^:]*):(?:\s|$)")
_SPEAKERS = frozenset({"you", "note"})
"""Keys of the language that speak as well."""


def indent_slips(fault: Fault) -> Iterator[Slip]:
    """Lines that do not line up, moved to where their neighbours stand."""
    own = indent_of(fault.text(fault.line))
    parent = _parent_row(fault, fault.line, own)
    rows = [row for row in dict.fromkeys((fault.line, parent, *fault.suspects)) if row >= 0]
    for row in rows:
        yield from _moved(fault, row, _one_off(fault, row))
    if parent >= 0:
        yield from _moved(fault, parent, [own])
    for row in rows:
        yield from _moved(fault, row, _neighbours(fault, row, same=True))
    for row in rows:
        yield from _moved(fault, row, _neighbours(fault, row, same=False))


def _one_off(fault: Fault, row: int) -> list[int]:
    """Depths of lines around at which this one would stand with a space more or less."""
    own = indent_of(fault.text(row))
    below = fault.below(row)
    depths = [indent_of(fault.text(below))] if below >= 0 and own % 2 else []
    least = own + 2
    above = fault.above(row)
    while above >= 0 and least > 0:
        depth = indent_of(fault.text(above))
        if depth < least:
            least = depth
            depths.append(depth)
        above = fault.above(above)
    near = [depth for depth in dict.fromkeys(depths) if abs(depth - own) == 1]
    key = _KEY.match(fault.text(row))
    if key and key["key"] not in fault.words:  # a name beside speech is rather a speaker
        near.sort(key=lambda depth: not _in_a_text(fault, row, depth))
    return near


def _neighbours(fault: Fault, row: int, same: bool) -> list[int]:
    """The depth that both neighbours share, or the depths that either of them suggests."""
    above, below = fault.above(_first(fault, row)), fault.below(row)
    before = indent_of(fault.text(above)) if above >= 0 else 0
    after = indent_of(fault.text(below)) if below >= 0 else -1
    if same:
        return [before] if before == after else []
    return [before + 2] if before == after else [after, before, before + 2]


def _first(fault: Fault, last: int) -> int:
    """The first line of the run that ends here and stands equally deep."""
    own, first = indent_of(fault.text(last)), last
    while (above := fault.above(first)) >= 0 and indent_of(fault.text(above)) == own:
        first = above
    return first


def _moved(fault: Fault, last: int, targets: list[int]) -> Iterator[Slip]:
    """A line, or the run that ends with it, moved."""
    own = indent_of(fault.text(last))
    for target in targets:
        if target >= 0 and target != own:
            for start in dict.fromkeys((last, _first(fault, last))):
                if not _swallowed(fault, start, target):
                    yield _slip(fault, start, last, own, target)


def _swallowed(fault: Fault, first: int, target: int) -> bool:
    """Whether a key of the language would become a line of the text above it.

    YAML reads on past every slip that is swallowed with all that follows, so that proves nothing.
    """
    key = _KEY.match(fault.text(first))
    if not key or key["key"] not in fault.words or key["key"] in _SPEAKERS:
        return False
    return _in_a_text(fault, first, target)


def _in_a_text(fault: Fault, number: int, depth: int) -> bool:
    """Whether a line at this depth would belong to a text below `say: |` or `text: |`."""
    while (number := _parent_row(fault, number, depth)) >= 0:
        if BLOCK.match(fault.text(number)):
            return True
        depth = indent_of(fault.text(number))
    return False


def _slip(fault: Fault, first: int, last: int, own: int, target: int) -> Slip:
    lines = {
        number: " " * target + fault.text(number).lstrip()
        for number in range(first, last + 1)
        if fault.text(number).strip()
    }
    key = _KEY.match(fault.text(first))
    name = shortened(key["key"]) if key else "This line"
    parent = _parent(fault, first, target)
    stands = "at the left margin" if not own else f"after {_spaces(own)}"
    belongs = f"it belongs under {parent}, after {_spaces(target)}" if parent and target else ""
    belongs = belongs or ("it belongs at the left margin" if not target else _lined_up(target))
    message = f"{name} stands {stands}; {belongs}."
    return Slip(first, own, "PM019", message, _fix(own, target, len(lines)), lines)


def _lined_up(target: int) -> str:
    return f"the lines next to it begin after {_spaces(target)}"


def _fix(own: int, target: int, lines: int) -> str:
    below = "line" if lines == 2 else f"{lines - 1} lines"
    what = "it" if lines == 1 else f"it and of the {below} below"
    if target > own:
        return (
            f"Put {_spaces(target - own, 'more ') if own else _spaces(target)} in front of {what}."
        )
    return f"Take {_spaces(own - target)} away in front of {what}."


def _spaces(number: int, more: str = "") -> str:
    return f"one {more}space" if number == 1 else f"{number} {more}spaces"


def _parent(fault: Fault, number: int, target: int) -> str:
    """The key under which a line at this depth would stand."""
    found = _KEY.match(fault.text(_parent_row(fault, number, target)))
    return shortened(found["key"]) if found else ""


def _parent_row(fault: Fault, number: int, depth: int) -> int:
    """The nearest line upwards that stands less deep, or -1."""
    while (number := fault.above(number)) >= 0:
        if indent_of(fault.text(number)) < depth:
            return number
    return -1
