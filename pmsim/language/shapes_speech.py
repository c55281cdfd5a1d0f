"""What is said: spoken lines, or several versions of them, of which the first that fits is it."""

from __future__ import annotations

from collections.abc import Sequence

import yaml
from attrs import frozen

from pmsim.language.blocks import has_key, read_block, read_list, value_of
from pmsim.language.phrases import CONDITION, SPEECH
from pmsim.language.spec import MISSING, Block, Key, Missing, Type, Values
from pmsim.language.walk import Walk
from pmsim.model.expressions import Expression
from pmsim.model.outcomes import Line, Variant


@frozen
class Speech:
    """The usual words, and what is said instead while a condition holds."""

    lines: tuple[Line, ...] = ()
    variants: tuple[Variant, ...] = ()


SILENCE = Speech()
"""Where nothing is said."""


@frozen
class _Version:
    lines: tuple[Line, ...]
    when: Expression | None = None


def _build_version(walk: Walk, node: yaml.Node, key: str, values: Values) -> _Version | Missing:
    if has_key(node, "when") and "when" not in values:
        return MISSING
    return _Version(values["say"], values.get("when"))


VERSION = Block(
    "version",
    "One version of what is said. The first whose condition holds is spoken; the last has none.",
    (
        Key("when", CONDITION, "When it is this one.", "broken.lola"),
        Key("say", SPEECH, "What is said.", "|", required=True),
    ),
    _build_version,
    "say:\n"
    "  - when: broken.lola\n"
    "    say: |\n"
    "      lola (angry): You again. With your word in the other jacket.\n"
    "  - say: |\n"
    "      lola: Morning. Coffee?",
    hints={"if": "Write when: CONDITION."},
    meant={"if": "when", "text": "say"},
)


def _read(walk: Walk, node: yaml.Node) -> Speech | Missing:
    if isinstance(node, yaml.MappingNode) and (has_key(node, "when") or has_key(node, "say")):
        fix = "Begin each version with a dash: - when: CONDITION, and say: | below it."
        walk.find("PM105", node, "Versions of what is said are a list: the first that fits.", fix)
        return MISSING
    if not isinstance(node, yaml.SequenceNode):
        lines = SPEECH.read(walk, node)
        return MISSING if isinstance(lines, Missing) else Speech(lines)
    versions = read_list(walk, node, lambda walk, part: read_block(walk, part, VERSION))
    if isinstance(versions, Missing) or len(versions) < len(node.value):
        return MISSING
    return _speech(walk, node, versions)


def _speech(walk: Walk, node: yaml.Node, versions: Sequence[_Version]) -> Speech | Missing:
    """The versions in order; the last, and only the last, is for all other cases."""
    if not versions:
        walk.find("PM103", node, "This list is empty.", "Write say: | and what is said below it.")
        return MISSING
    for place, version in zip(node.value, versions[:-1], strict=False):
        if version.when is None:
            message = "This is said in every case, so what stands below it never is."
            walk.find("PM330", place, message, "Give it a when, or put it last.")
            return MISSING
    if versions[-1].when is not None:
        message = "Nobody says anything when none of these conditions holds."
        fix = "Let the last version have no when: it is said in all other cases."
        walk.find("PM330", value_of(node.value[-1], "when"), message, fix)
        return MISSING
    variants = (Variant(one.when, one.lines) for one in versions if one.when is not None)
    return Speech(versions[-1].lines, tuple(variants))


SAID = Type(
    "spoken lines below `say: |`, or a list of versions",
    _read,
    lambda: {"type": ["string", "array"], "items": {"$ref": VERSION.address}},
)
