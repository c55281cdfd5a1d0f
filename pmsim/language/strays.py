"""Keys that stand where they do not belong: unknown ones, speech beside its block, blocks too deep.

Each is told once, and reading goes on as if the author had mended it.
"""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Set as AbstractSet

import yaml

from pmsim.language.braces import text_at
from pmsim.language.spec import Block
from pmsim.language.suggestions import SHORT_LIST, a, closest, listed, shortened
from pmsim.language.walk import Walk

CHARGED = "Take it away. A choice charges minutes; so do well and badly in events and talks."
"""Where minutes can be charged, for the fix."""


def unknown_key(
    walk: Walk,
    node: yaml.ScalarNode,
    name: str,
    block: Block,
    written: Collection[str],
    only: str = "",
) -> str:
    """Writes the finding; gives the key that was probably meant, or an empty text.

    `only` is the one key that is needed and was not written.
    """
    if name.startswith("-") and name[1:].strip() in block.by_name:
        fix = f"Put a space after the dash: - {name[1:].strip()}"
        walk.find("PM101", node, "A space is missing after the dash.", fix)
        return ""
    if name == "takes" and "effects" in block.by_name and name not in block.meant:
        walk.find("PM122", node, "Minutes cannot be charged here.", CHARGED)
        return ""
    meant = block.meant.get(name, "")
    near = meant or closest(name, (key.name for key in block.keys if key.name not in written))
    near = near or ("" if name in block.hints else only)
    if name in block.hints:
        fix = block.hints[name]
    elif near:
        fix = f"Did you mean {near}?"
    elif len(block.keys) <= SHORT_LIST:
        fix = f"Its keys are {listed(key.name for key in block.keys)}."
    else:
        fix = "Is it misspelt, or indented too little or too much?"
    walk.find("PM101", node, f"{shortened(name)} is not a key of {a(block.name)}.", fix)
    return "" if near in written else near


def cut_by_comma(walk: Walk, node: yaml.ScalarNode) -> bool:
    """Whether a key without a colon is the rest of a text that a comma cut in braces."""
    end = node.end_mark.index
    return walk.source.text[end : end + 200].lstrip()[:1] in (",", "}")


def tell_cut(walk: Walk, node: yaml.ScalarNode, words: AbstractSet[str]) -> None:
    """The finding about a text that a comma cut, with the whole text as it has to be typed."""
    mark = node.start_mark
    text = text_at(walk.source.lines[mark.line], mark.column, words)
    message = f"The comma before “{shortened(node.value)}” ends the text inside braces."
    fix = text.fix if text else 'Put the whole text in straight quotes ("...").'
    walk.find("PM022", node, message, fix)


def without_speech(walk: Walk, node: yaml.Node, block: Block) -> yaml.Node:
    """The block without lines of speech that stand beside `say: |` instead of below it."""
    if not isinstance(node, yaml.MappingNode) or "say" not in block.by_name:
        return node
    speakers = {"you", "note", *walk.defined.get("person", ())} - block.by_name.keys()
    strays = [pair for pair in node.value if _speaker(pair[0]) in speakers]
    if not strays:
        return node
    first = strays[0][0]
    say, words = next((pair for pair in node.value if pair[0].value == "say"), strays[0])
    _tell_beside(walk, first, say, len(strays))
    if say is first or not words.value:  # what stands beside it is then all that is said
        text = "".join(f"{key.value}: {getattr(value, 'value', '')}\n" for key, value in strays)
        words = yaml.ScalarNode(say.tag, text, first.start_mark, first.end_mark)
        say = yaml.ScalarNode(say.tag, "say", say.start_mark, say.end_mark)
    kept = [pair for pair in node.value if pair not in strays and pair[0].value != "say"]
    kept.append((say, words))
    return yaml.MappingNode(node.tag, kept, node.start_mark, node.end_mark, node.flow_style)


def _tell_beside(walk: Walk, first: yaml.Node, say: yaml.Node, lines: int) -> None:
    more = say.start_mark.column + 2 - first.start_mark.column
    rest = f", and of the other {lines - 1}" if lines > 1 else ""
    message = "This line belongs below say: | and does not stand further in."
    fix = f"Put {more} more spaces in front of it{rest}."
    if say is first:
        message = "Speech stands below say: |."
        fix = f"Write say: | above this line, and put 2 more spaces in front of it{rest}."
    walk.find("PM019", first, message, fix)


def _speaker(key: yaml.Node) -> str:
    """`ida` of `ida` and of `ida (worried)`."""
    if not isinstance(key, yaml.ScalarNode) or key.style:
        return ""
    return str(key.value).partition(" (")[0]


def too_deep(walk: Walk, name: str, node: yaml.Node, value: yaml.Node, kind: str) -> bool:
    """Whether a name in a map is a block of the left margin; then its finding is written."""
    if walk.path or name not in walk.absent or not _holds_blocks(value):
        return False
    spaces = node.start_mark.column
    message = f"{name} stands {spaces} spaces too far in, so that it counts as {a(kind)}."
    lines = "it" if value.value == "" else "it, and in front of all its lines"
    fix = f"Take {spaces} spaces away in front of {lines}."
    walk.find("PM019", node, message, fix)
    walk.misplaced.add(name)
    walk.unsure = True
    return True


def _holds_blocks(value: yaml.Node) -> bool:
    """Nothing yet, a list, or named blocks only: what a block of the left margin looks like."""
    if isinstance(value, yaml.MappingNode):
        return all(isinstance(inner, yaml.MappingNode) for _, inner in value.value)
    return isinstance(value, yaml.SequenceNode) or value.value == ""
