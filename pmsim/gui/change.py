"""When one picture gives way to another."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.theme import Motion


@frozen
class Change:
    """The latest change of screens, for a crossfade; the number tells one from the next."""

    number: int = 0
    motion: Motion = Motion(0, 0)
    rise: float = 0.0
    """How far (px) what stands below the header comes up meanwhile."""
