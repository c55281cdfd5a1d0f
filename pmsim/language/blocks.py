"""Walking nodes by their spec: blocks with fixed keys, maps of named blocks, lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any
from unicodedata import combining, normalize

import yaml

from pmsim.language.pairs import Pair, keyed
from pmsim.language.spec import MISSING, Block, Key, Missing, Values
from pmsim.language.strays import cut_by_comma, tell_cut, too_deep, unknown_key, without_speech
from pmsim.language.suggestions import a, shortened
from pmsim.language.walk import Walk

NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
"""What names that authors make look like."""

_LONGEST_EXAMPLE = 80
"""Letters of an example that stands in a fix."""
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "æ": "ae"})

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
    what = f"the keys of {a(block.name)}"
    pairs = keyed(walk, without_speech(walk, node, block), what, _instead_of_words(block))
    if pairs is None:
        return None
    known = _known(walk, block, pairs)
    known.sort(key=_position)
    if block.top:
        written = {key.name for _, key, _ in known}
        walk.absent = frozenset(block.by_name) - written
    values: Values = {}
    for _, spec, value in known:
        read = spec.type.read(walk, value)
        if read is not MISSING:
            values[spec.attribute] = read
    return values if _complete(walk, node, block, values, known) else None


def _instead_of_words(block: Block) -> str:
    """What to write where words alone stand for a block; empty if a few keys do not show it."""
    if "note" in block.by_name:
        return "Put the words on a line below, two spaces further in, with note: in front of them."
    example = ", ".join(f"{key.name}: {key.example}" for key in block.required)
    if not example or len(example) > _LONGEST_EXAMPLE or not example.isprintable():
        return ""
    return f"Write for example {{{example}}}."


def _known(walk: Walk, block: Block, pairs: list[Pair]) -> list[tuple[int, Key, yaml.Node]]:
    """The pairs whose keys are known, or near enough to be taken for one."""
    by_name = block.by_name
    known: list[tuple[int, Key, yaml.Node]] = []
    written = {name for name, _, _ in pairs}
    cut = False
    for name, key_node, value in pairs:
        entry = by_name.get(name)
        was_cut, cut = cut, False
        if not entry and cut_by_comma(walk, key_node):
            cut = True
            if not was_cut:  # several commas in one text are one mistake
                tell_cut(walk, key_node, frozenset(by_name))
        elif not entry:
            only = "" if value.value == "" else _only_missing(block, written)
            near = unknown_key(walk, key_node, name, block, written, only)
            written.add(near)
            entry = by_name.get(near)
            walk.unsure = walk.unsure or (block.top and not near)
        if entry:
            known.append((entry[0], entry[1], value))
    return known


def _only_missing(block: Block, written: Collection[str]) -> str:
    """The one needed key that is not there, where one key stands there that is unknown.

    `job: Baker` without a `role` is one slip, and needs one sentence.
    """
    unknown = [name for name in written if name not in block.by_name]
    missing = [key.name for key in block.required if key.name not in written]
    return missing[0] if len(unknown) == len(missing) == 1 and not block.top else ""


def _position(entry: tuple[int, Key, yaml.Node]) -> int:
    return entry[0]


def _complete(
    walk: Walk,
    node: yaml.Node,
    block: Block,
    values: Values,
    known: list[tuple[int, Key, yaml.Node]],
) -> bool:
    """Whether all required values are there; what was not even written is a finding."""
    complete = True
    for spec in block.required:
        if spec.attribute in values:
            continue
        complete = False
        written = any(key is spec for _, key, _ in known)
        walk.unsure = walk.unsure or block.top
        if not written and spec.name not in walk.misplaced:
            name = a(block.name)
            message = f"{name[0].upper()}{name[1:]} needs the key {spec.name}."
            walk.find("PM102", node, message, _add(spec, block))
    return complete


def _add(spec: Key, block: Block) -> str:
    """How a missing key is added, by an example that nobody takes for their own words."""
    if block.top and spec.blank:
        return f"For example:\n{spec.blank}"
    return f"Add for example {spec.name}: {spec.example}"


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
    for written, key_node, value in pairs:
        if too_deep(walk, written, key_node, value, kind):
            if value.value == "":  # the names after it are its own
                break
            continue
        name = name_meant(walk, key_node, written)
        if not name:
            continue
        walk.path.append(name)
        thing = read(name, key_node, value)
        walk.path.pop()
        if thing is not MISSING:
            things[name] = thing
    return things


def name_meant(walk: Walk, node: yaml.Node, name: str) -> str:
    """A name made of a to z, digits and underscores; a finding if it is not, and what was meant.

    Empty if that cannot be told.
    """
    if NAME.match(name):
        return name
    better = plain_name(name)
    fix = f"Write {better}." if better else "Begin with a letter, such as first_call."
    message = f"{shortened(name)} cannot be a name: names are a to z, digits and _."
    walk.find("PM107", node, message, fix)
    return better


def plain_name(text: str) -> str:
    """The same words as a name; empty if that makes none."""
    low = text.lower().translate(_LETTERS)
    bare = "".join(sign for sign in normalize("NFKD", low) if not combining(sign))
    better = re.sub(r"[^a-z0-9]+", "_", bare).strip("_")
    return better if NAME.match(better) else ""


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


def value_of(node: yaml.Node, key: str) -> yaml.Node:
    """The value of a block's key, or the block itself if it has no such key."""
    return next((value for name, value in node.value if name.value == key), node)


def inside(node: yaml.Node, *keys: str) -> yaml.Node:
    """The value that a way of keys leads to, as far as it goes."""
    for key in keys:
        if not isinstance(node, yaml.MappingNode):
            break
        node = value_of(node, key)
    return node


def has_key(node: yaml.Node, key: str) -> bool:
    """Whether a block has a key, readable or not."""
    return value_of(node, key) is not node
