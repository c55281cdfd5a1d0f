"""The JSON Schema for editors, made from the spec that reads the files."""

from __future__ import annotations

import json
from typing import Any

import yaml

from pmsim.language.shapes import BLOCKS, SCENARIO
from pmsim.language.spec import SOMEBODY, Block, Key

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The schema of a scenario file. One shape per key, so that an editor blames the right line."""
    blocks = {block.slug: _object(block) for block in BLOCKS if block is not SCENARIO}
    return {
        "$schema": _DIALECT,
        "title": "A scenario for pmsim",
        "description": SCENARIO.doc,
        **_object(SCENARIO),
        "$defs": blocks,
    }


def schema_text() -> str:
    """The schema as the text of its file."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def _object(block: Block) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": "object",
        "description": block.doc,
        "properties": {key.name: _property(key) for key in block.keys if key.name != SOMEBODY},
        "additionalProperties": False,
    }
    required = [key.name for key in block.required if key.name != SOMEBODY]
    if required:
        made["required"] = required
    if SOMEBODY in block.by_name:
        made["patternProperties"] = {_any_other(block): _property(block.by_name[SOMEBODY][1])}
    return made


def _any_other(block: Block) -> str:
    """The pattern of a person's key: any name that is not a key of the block."""
    return f"^(?!(?:{'|'.join(key.name for key in block.keys)})$)[a-z][a-z0-9_]*$"


def _property(key: Key) -> dict[str, Any]:
    default = f" Default: {key.default}." if key.default else ""
    described = {"description": key.doc + default, "examples": [example_of(key)]}
    return {**key.type.schema(), **described}


def example_of(key: Key) -> Any:
    """A key's example as plain data, every scalar as text."""
    text: str = example_text(key)
    joint = "\n" if text.startswith(" ") else " "
    data = yaml.load(f"{key.name}:{joint}{text}", yaml.BaseLoader)  # noqa: S506 our own text
    return data[key.name]


def example_text(key: Key) -> str:
    """What may stand after a key's colon; for a map it is taken from its block's example."""
    if key.example and key.example != "|":
        return key.example
    if key.example == "|":
        return "|\n  raj (worried): Nobody asked me.\n  you: Who should have?\n"
    for block in BLOCKS:
        head, _, rest = block.example.partition(":\n")
        if head == key.name:
            return rest
    return ""
