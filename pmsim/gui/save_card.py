"""What a list shows of one save."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen


@frozen
class SaveCard:
    """One save, in words."""

    path: Path
    name: str
    scenario: str
    """The scenario's key."""
    title: str
    """The scenario's title, or the save's name when nothing more is known."""
    where: str
    """What stands where: `Monday, 10:30`, `finished with B+`, or what is wrong with it."""
    can_go_on: bool
    picture: str = ""
    """The scenario's picture, if its file is known."""
    shape: str = ""
    """How one is, in the middle of a scenario: `energy 83, 2 promises open`."""
    weekday: str = ""
    grade: str = ""
    """Once it is over."""
    score: float = 0.0
    counts: bool = True
    """Whether it counts for the best grade; a run that was rewound does not."""
