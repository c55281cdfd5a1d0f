"""The schema and the reference are what the spec makes of them, and say something on every key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml

from pmsim.language.generated import generated
from pmsim.language.schema import example_text, schema
from pmsim.language.shapes import BLOCKS
from pmsim.language.spec import SOMEBODY
from tests.language.tiny import ASSETS
from tests.shipped import ROOT


@cache
def made_schema() -> dict[str, Any]:
    """The schema, made once; nothing here changes it."""
    return schema()


def test_generated_files_are_up_to_date() -> None:
    for name, text in generated().items():
        kept = (ROOT / name).read_text(encoding="utf-8")

        assert kept == text, f"{name}: run python -m pmsim.language.generated"


def _parts(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        yield part
        for inner in part.values():
            yield from _parts(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _parts(inner)


def test_the_schema_has_one_shape_for_each_key() -> None:
    made = made_schema()

    for part in _parts(made):
        assert not {"oneOf", "anyOf", "allOf"} & part.keys()
        if "$ref" in part:
            assert part["$ref"].removeprefix("#/$defs/") in made["$defs"]


def test_every_key_has_words_and_an_example() -> None:
    for block in BLOCKS:
        for key in block.keys:
            assert key.doc.endswith("."), (block.name, key.name)
            assert example_text(key), (block.name, key.name)


def test_every_drawing_of_an_example_is_there() -> None:
    """Whoever copies a line from the reference gets no finding for it."""
    kinds = {"icon": ASSETS.icons, "portrait": ASSETS.portraits, "picture": ASSETS.pictures}
    for block in BLOCKS:
        for key in block.keys:
            if key.name in kinds:
                assert key.example in kinds[key.name], (block.name, key.name)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_a_block_refuses_what_it_does_not_know(block: Any) -> None:
    made = made_schema()
    definition = made if block.name == "the scenario" else made["$defs"][block.slug]

    assert definition["additionalProperties"] is False
    assert list(definition["properties"]) == [
        key.name for key in block.keys if key.name != SOMEBODY
    ]


def test_a_person_s_key_is_any_name_that_is_no_key() -> None:
    value = made_schema()["$defs"]["value"]
    (pattern,) = value["patternProperties"]

    assert re.search(pattern, "lola")
    assert re.search(pattern, "sets_off")
    assert not any(re.search(pattern, word) for word in ("you", "name", "sets", "Lola", "due date"))


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_a_block_has_a_whole_example(block: Any) -> None:
    if not block.name.startswith("the "):
        assert isinstance(yaml.load(block.example, yaml.BaseLoader), dict)
