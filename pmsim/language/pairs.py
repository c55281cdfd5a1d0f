"""The pairs of a mapping as the author meant them: each key once, and slips in braces undone.

A slip that is sure is told and then mended in the nodes, so that nothing else follows from it.
"""

from __future__ import annotations

import re

import yaml

from pmsim.language.suggestions import shortened
from pmsim.language.walk import Walk

Pair = tuple[str, yaml.ScalarNode, yaml.Node]

_GLUED_BLOCK = re.compile(r"[\w .<>-]+:\S")
_GLUED = re.compile(r"(?P<key>[\w .]+):(?P<value>[^\s/].*)")
_DIGITS = re.compile(r"\d{1,6}\Z")
_TEXT = "tag:yaml.org,2002:str"


def keyed(walk: Walk, node: yaml.Node, what: str, instead: str = "") -> list[Pair] | None:
    """The pairs of a mapping, each key once; None (and a finding) if the node is something else.

    `instead` is the fix for words that stand there alone.
    """
    if not isinstance(node, yaml.MappingNode):
        _no_keys(walk, node, what, instead)
        return None
    pairs: list[Pair] = []
    first: dict[str, yaml.Node] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            walk.find("PM106", key, "A key is one word or a few, not a block of its own.")
        elif key.value in first:
            _twice(walk, key, first[key.value])
        elif key.value == "<<":
            fix = "Write the keys out, or put what is shared into a library file."
            walk.find("PM013", key, "Merge keys are not part of this language.", fix)
        elif value.value == "" and node.flow_style and _mended(walk, key, pairs):
            first[pairs[-1][0]] = pairs[-1][1]
        else:
            first[key.value] = key
            _place_empty(walk, key, value)
            pairs.append((key.value, key, value))
    return pairs


def _place_empty(walk: Walk, key: yaml.ScalarNode, value: yaml.Node) -> None:
    """The two parsers place what is not there differently."""
    if key.value == "":
        key.start_mark = key.end_mark = walk.source.mark_before(key.start_mark)
    if value.value == "":
        value.start_mark = value.end_mark = key.end_mark


def _mended(walk: Walk, key: yaml.ScalarNode, pairs: list[Pair]) -> bool:
    """Whether a key without a value in braces was a slip that could be mended."""
    glued = None if key.style else _GLUED.match(key.value)
    if glued:
        fix = f"Put a space after the colon: {glued['key'].strip()}: {shortened(glued['value'])}"
        walk.find("PM018", key, "A space is missing after the colon.", fix)
        head = _part(key, 0, glued.end("key"))
        pairs.append((head.value, head, _part(key, glued.start("value"), len(key.value))))
        return True
    before = pairs[-1][2] if pairs else None
    number = isinstance(before, yaml.ScalarNode) and not before.style and before.value[-1:]
    if not number or not number.isdigit() or not _DIGITS.match(key.value):
        return False
    name, head, value = pairs[-1]
    whole = f"{value.value}.{key.value}"
    fix = f"Write {name}: {whole}"
    walk.find("PM108", value, "Decimals have a point, not a comma.", fix)
    pairs[-1] = name, head, yaml.ScalarNode(_TEXT, whole, value.start_mark, key.end_mark)
    return True


def _part(node: yaml.ScalarNode, start: int, end: int) -> yaml.ScalarNode:
    """A part of a plain scalar on one line as a scalar of its own."""
    mark = node.start_mark
    first, last = (
        yaml.Mark(mark.name, mark.index + at, mark.line, mark.column + at, None, 0)
        for at in (start, end)
    )
    return yaml.ScalarNode(_TEXT, node.value[start:end], first, last)


def _twice(walk: Walk, key: yaml.ScalarNode, earlier: yaml.Node) -> None:
    other = walk.source.place(earlier)
    message = (
        f"{shortened(key.value)} stands here a second time; the first is on line {other.line}."
    )
    fix = "Keep one of them, or give it another name."
    if not key.start_mark.column:
        fix = f"Put its lines below those of line {other.line}; a file has each block once."
    walk.find("PM014", key, message, fix, other=other)


def _no_keys(walk: Walk, node: yaml.Node, what: str, instead: str) -> None:
    if isinstance(node, yaml.SequenceNode):
        fix = "Instead of each dash write a name and a colon, such as first: {...}."
        walk.find("PM104", node, f"Here stand {what}, not a list.", fix)
        return
    text = node.value.strip()
    if not text:
        fix = f"Write {what} two spaces further in, or take the key away."
        walk.find("PM103", node, "Nothing stands here.", fix)
    elif _GLUED_BLOCK.match(text):
        name, _, rest = text.partition(":")
        fix = f"Write {name}: {shortened(rest)}"
        walk.find("PM018", node, "A space is missing after the colon.", fix)
    else:
        message = f"Here stand {what}, not the words “{shortened(text)}”."
        fix = instead or "Put `key: value` lines below, indented by two spaces."
        walk.find("PM104", node, message, fix)
