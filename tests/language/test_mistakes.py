"""Each mistake of the catalogue gets one finding, at its place, in plain words.

Mistakes in the YAML itself go through both parsers. What they make of all other slips alike is
held in test_never_raises.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pmsim.language.diagnostics import as_text
from pmsim.language.library import load_text
from tests.language.afternoon_mistakes import AFTERNOON_MISTAKES
from tests.language.delivery_mistakes import DELIVERY_MISTAKES
from tests.language.mistakes import MISTAKES
from tests.language.more_mistakes import MORE_MISTAKES
from tests.language.rule_mistakes import RULE_MISTAKES
from tests.language.table_mistakes import TABLE_MISTAKES
from tests.language.tiny import ASSETS

ALL = (
    *MISTAKES,
    *MORE_MISTAKES,
    *AFTERNOON_MISTAKES,
    *DELIVERY_MISTAKES,
    *RULE_MISTAKES,
    *TABLE_MISTAKES,
)
IN_YAML = [row for row in ALL if row[1].startswith("PM0")]
SKETCH = Path(__file__).with_name("sketch.yaml").read_text(encoding="utf-8")


def mutated(before: str, after: str) -> tuple[str, int, int]:
    """The sketch with the mistake, and the line and column that `§` marks (0, 0 without)."""
    assert SKETCH.count(before) >= 1, f"the sketch has no {before!r}"
    text = SKETCH.replace(before, after, 1)
    at = text.find("§")
    if at < 0:
        return text, 0, 0
    line = text.count("\n", 0, at) + 1
    return text.replace("§", ""), line, at - (text.rfind("\n", 0, at) + 1) + 1


def test_the_catalogue_is_large_and_has_no_name_twice() -> None:
    assert len(ALL) >= 60
    assert len({name for name, *_ in ALL}) == len(ALL)


@pytest.mark.parametrize(
    ("code", "before", "after"), [row[1:] for row in ALL], ids=[row[0] for row in ALL]
)
def test_a_mistake_gets_one_plain_finding_at_its_place(code: str, before: str, after: str) -> None:
    text, line, column = mutated(before, after)

    found = load_text(text, assets=ASSETS).diagnostics

    assert [one.code for one in found] == [code], "\n".join(as_text(one) for one in found)
    if line:
        assert (found[0].line, found[0].column) == (line, column), as_text(found[0])
    assert found[0].message.endswith((".", "?"))
    assert found[0].fix
    for word in ("str", "int", "float", "None", "dict", "node", "mapping", "scalar", "token"):
        assert f" {word} " not in f" {found[0].message} {found[0].fix} "


@pytest.mark.parametrize("row", IN_YAML, ids=[row[0] for row in IN_YAML])
def test_a_mistake_in_the_yaml_is_the_same_to_both_parsers(row: tuple[str, str, str, str]) -> None:
    text, *_ = mutated(*row[2:])

    fast, pure = (load_text(text, assets=ASSETS, pure=pure) for pure in (False, True))

    assert [as_text(one) for one in fast.diagnostics] == [as_text(one) for one in pure.diagnostics]
