"""One guess at what the author's hand did."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen


@frozen
class Slip:
    """Where and what, and the lines as they were meant; all counted from 0."""

    line: int
    column: int
    code: str
    message: str
    fix: str
    lines: Mapping[int, str]
