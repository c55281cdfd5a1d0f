"""What a list tells of a scenario: its head, read by the spec of the whole without the rest."""

from __future__ import annotations

import re
from pathlib import Path

from pmsim.language.blocks import read_keys
from pmsim.language.files import file_at
from pmsim.language.reader import read
from pmsim.language.shapes_head import HEAD
from pmsim.language.source import Source
from pmsim.language.walk import Walk
from pmsim.model.synopsis import Synopsis

_AT_THE_EDGE = re.compile(r"^(?=[^\s])", re.MULTILINE)


def synopsis(path: Path) -> Synopsis | None:
    """What stands at the head of a scenario's file; None where only the whole can tell.

    That is so when anything in it is amiss, or not written as heads usually are.
    """
    source = file_at(path).source
    if source is None:
        return None
    part = Source(source.file, _head_of(source.text))
    root = read(part).root
    if root is None:
        return None
    walk = Walk(part)
    values = read_keys(walk, root, HEAD)
    if values is None or walk.findings:
        return None
    return Synopsis(
        path.stem,
        values["title"],
        values["about"],
        values["days"],
        values.get("difficulty", HEAD.by_name["difficulty"][1].default),
        values.get("picture", ""),
    )


def _head_of(text: str) -> str:
    """The lines of the keys at the left edge that belong to the head."""
    parts = _AT_THE_EDGE.split(text)
    return "".join(part for part in parts if part.partition(":")[0].rstrip() in HEAD.by_name)
