"""Walking nodes by their spec: blocks with fixed keys, maps of named blocks, lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import Any

import yaml

from pmsim.language.spec import MISSING, Block, Key, Missing, Values
from pmsim.language.suggestions import SHORT_LIST, closest, listed, shortened
from pmsim.language.walk import Walk

NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
"""What names that authors make look like."""

_GLUED = re.compile(r"[\w .<>-]+:\S")

Reader = Callable[[Walk, yaml.Node], Any]


def read_block(walk: Walk, node: yaml.Node, block: Block, key: str = "") -> Any:
    """What the block builds, or MISSING when a required part could not be read."""
    values = read_keys(walk, node, block)
    if values is None:
        return MISSING
    return block.build(walk, node, key, values)


def read_keys(walk: Walk, node: yaml.Node, block: Block) -> Values | None:
    """The values of a block by attribute, read in the order of the spec.

    None when the node has no keys or a required one is missing or unreadable.
    """
    pairs = keyed(walk, node, f"the keys of {a(block.name)}")
    if pairs is None:
        return None
    by_name = block.by_name
    known: list[tuple[int, Key, yaml.Node]] = []
    guessed: set[str] = set()
    written = {name for name, _, _ in pairs}
    for name, key_node, value in pairs:
        entry = by_name.get(name)
        if entry:
            known.append((entry[0], entry[1], value))
        else:
            guessed.add(_unknown_key(walk, key_node, name, block, written))
    known.sort(key=_position)
    values: Values = {}
    for _, spec, value in known:
        read = spec.type.read(walk, value)
        if read is not MISSING:
            values[spec.attribute] = read
    return values if _complete(walk, node, block, values, known, guessed) else None


def _position(entry: tuple[int, Key, yaml.Node]) -> int:
    return entry[0]


def _complete(
    walk: Walk,
    node: yaml.Node,
    block: Block,
    values: Values,
    known: list[tuple[int, Key, yaml.Node]],
    guessed: set[str],
) -> bool:
    """Whether all required values are there; what was not even written is a finding."""
    complete = True
    for spec in block.required:
        if spec.attribute in values:
            continue
        complete = False
        written = any(key is spec for _, key, _ in known)
        if not written and spec.name not in guessed:
            message = f"{a(block.name).capitalize()} needs {spec.name}."
            walk.find("PM102", node, message, f"Add {spec.name}: {spec.example}")
    return complete


def keyed(
    walk: Walk, node: yaml.Node, what: str
) -> list[tuple[str, yaml.ScalarNode, yaml.Node]] | None:
    """The pairs of a mapping, each key once; None (and a finding) if the node is something else."""
    if not isinstance(node, yaml.MappingNode):
        _no_keys(walk, node, what)
        return None
    pairs = []
    first: dict[str, yaml.Node] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            walk.find("PM106", key, "A key is one word or a few, not a block of its own.")
        elif key.value in first:
            _twice(walk, key, first[key.value])
        elif key.value == "<<":
            fix = "Write the keys out, or put what is shared into a library file."
            walk.find("PM013", key, "Merge keys are not part of this language.", fix)
        else:
            first[key.value] = key
            if key.value == "":
                key.start_mark = key.end_mark = walk.source.mark_before(key.start_mark)
            if value.value == "":  # the two parsers place what is not there differently
                value.start_mark = value.end_mark = key.end_mark
            pairs.append((key.value, key, value))
    return pairs


def _twice(walk: Walk, key: yaml.ScalarNode, earlier: yaml.Node) -> None:
    other = walk.source.place(earlier)
    message = (
        f"{shortened(key.value)} stands here a second time; the first is on line {other.line}."
    )
    walk.find("PM014", key, message, "Keep one of them, or give it another name.", other=other)


def _no_keys(walk: Walk, node: yaml.Node, what: str) -> None:
    if isinstance(node, yaml.SequenceNode):
        fix = "Take the dashes away and give each part a name: `name: ...`."
        walk.find("PM104", node, f"Here stand {what}, not a list.", fix)
        return
    text = node.value.strip()
    if not text:
        fix = f"Write {what} two spaces further in, or take the key away."
        walk.find("PM103", node, "Nothing stands here.", fix)
    elif _GLUED.match(text):
        name, _, rest = text.partition(":")
        fix = f"Write {name}: {shortened(rest)}"
        walk.find("PM018", node, "A space is missing after the colon.", fix)
    else:
        message = f"Here stand {what}, not the words “{shortened(text)}”."
        walk.find("PM104", node, message, "Put `key: value` lines below, indented by two spaces.")


def _unknown_key(
    walk: Walk, node: yaml.ScalarNode, name: str, block: Block, written: Collection[str]
) -> str:
    """Writes the finding; gives the key that was probably meant, or an empty text."""
    if _cut_by_comma(walk, node):
        message = f"The comma before “{shortened(name)}” ends the text inside braces."
        walk.find("PM022", node, message, "Put the whole text in double quotes.")
        return ""
    if name.startswith("-") and name[1:].strip() in block.by_name:
        fix = f"Put a space after the dash: - {name[1:].strip()}"
        walk.find("PM101", node, "A space is missing after the dash.", fix)
        return ""
    near = closest(name, (key.name for key in block.keys if key.name not in written))
    if name in block.hints:
        fix = block.hints[name]
    elif near:
        fix = f"Did you mean {near}?"
    elif len(block.keys) <= SHORT_LIST:
        fix = f"Its keys are {listed(key.name for key in block.keys)}."
    else:
        fix = "Is it misspelt, or indented too little or too much?"
    walk.find("PM101", node, f"{shortened(name)} is not a key of {a(block.name)}.", fix)
    return near


def _cut_by_comma(walk: Walk, node: yaml.ScalarNode) -> bool:
    """Whether a key without a colon is the rest of a text that a comma cut in braces."""
    end = node.end_mark.index
    return walk.source.text[end : end + 200].lstrip()[:1] in (",", "}")


def read_map(
    walk: Walk, node: yaml.Node, kind: str, read: Callable[[str, yaml.Node, yaml.Node], Any]
) -> dict[str, Any] | Missing:
    """A map of named things: `read` gets each name, its node and the value's node.

    Names are defined even if the thing is broken, so that one fault gives one finding.
    """
    pairs = keyed(walk, node, f"names, each with the keys of {a(kind)}")
    if pairs is None:
        return MISSING
    things: dict[str, Any] = {}
    for name, key_node, value in pairs:
        if not well_named(walk, key_node, name):
            continue
        walk.path.append(name)
        thing = read(name, key_node, value)
        walk.path.pop()
        if thing is not MISSING:
            things[name] = thing
    return things


def well_named(walk: Walk, node: yaml.Node, name: str) -> bool:
    """Whether a name is made of a to z, digits and underscores; a finding if not."""
    if NAME.match(name):
        return True
    better = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
    fix = f"Write {better}." if NAME.match(better) else "Begin with a letter, such as first_call."
    message = f"{shortened(name)} cannot be a name: names are a to z, digits and _."
    walk.find("PM107", node, message, fix)
    return False


def read_list(walk: Walk, node: yaml.Node, read: Reader) -> tuple[Any, ...] | Missing:
    """All parts of a list that can be read. One plain value counts as a list of one."""
    if isinstance(node, yaml.MappingNode):
        walk.find("PM105", node, "A list belongs here.", "Write [one, two], or lines with dashes.")
        return MISSING
    parts = node.value if isinstance(node, yaml.SequenceNode) else [node]
    for part in parts:
        if part.value == "" and part is not node:
            part.start_mark = part.end_mark = walk.source.mark_before(part.start_mark)
    read_parts = (read(walk, part) for part in parts)
    return tuple(part for part in read_parts if part is not MISSING)


def each_once(walk: Walk, node: yaml.Node) -> Iterator[tuple[str, yaml.ScalarNode, yaml.Node]]:
    """The pairs of a small map whose keys are names of other things."""
    yield from keyed(walk, node, "names with a value each") or ()


def value_of(node: yaml.Node, key: str) -> yaml.Node:
    """The value of a block's key, or the block itself if it has no such key."""
    return next((value for name, value in node.value if name.value == key), node)


def has_key(node: yaml.Node, key: str) -> bool:
    """Whether a block has a key, readable or not."""
    return value_of(node, key) is not node


def a(name: str) -> str:
    """`an activity`, `a choice`, `the scenario`."""
    if name.startswith("the "):
        return name
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"
