"""What only the whole can show: names that resolve, conditions that can hold, ways that lead on."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from attrs import frozen

from pmsim.language.assemble import Piece


@frozen
class Meant:
    """What the checks found out on the way."""

    flags: tuple[str, ...]
    """Every flag that appears anywhere, in order of first appearance."""


def check(pieces: Sequence[Piece], portraits: Collection[str] | None, whole: bool) -> Meant:
    """Writes findings into the pieces' walks.

    `whole` says that the shapes are sound, so that what is missing is really missing.
    """
    return Meant(
        tuple(
            dict.fromkeys(use.name for p in pieces for use in p.walk.uses if use.kind == "set flag")
        )
    )
