"""Facts about what a list tells of a scenario: the same as the whole, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from pmsim.language.files import listing
from pmsim.language.synopsis import synopsis
from pmsim.model.synopsis import Synopsis
from tests.shipped import SCENARIOS, shipped_scenarios

HEAD = """\
pmsim: 1
title: "Hello: Europe"
about: |
  The form is American.
  Nobody asked.
days: 3
"""


def told(tmp_path: Path, text: str) -> Synopsis | None:
    file = tmp_path / "one.yaml"
    file.write_text(text, encoding="utf-8")
    return synopsis(file)


def test_it_is_what_the_whole_would_tell() -> None:
    for path, whole in zip(listing(SCENARIOS), shipped_scenarios(), strict=True):
        assert synopsis(path) == Synopsis(
            whole.key, whole.title, whole.about, whole.days, whole.difficulty, whole.picture
        )


def test_keys_of_the_head_may_stand_anywhere_and_the_rest_is_not_read(tmp_path: Path) -> None:
    lines = "\nmetrics: [what is this\n# note\ndifficulty: hard\n"
    found = told(tmp_path, HEAD + lines)

    about = "The form is American.\nNobody asked."
    assert found == Synopsis("one", "Hello: Europe", about, 3, "hard", "")


@pytest.mark.parametrize(
    "text",
    [
        HEAD.replace("days: 3", "days: many"),
        HEAD.replace("title", "tittle"),
        HEAD + "title: Another\n",
        HEAD.replace("pmsim: 1", "pmsim: 9"),
        "\t" + HEAD,
        "",
        "{pmsim: 1, title: In braces, about: Well, days: 1}",
    ],
)
def test_where_anything_is_amiss_only_the_whole_can_tell(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) is None
