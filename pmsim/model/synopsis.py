"""What a list tells of a scenario before anybody chooses it."""

from __future__ import annotations

from typing import Literal

from attrs import frozen


@frozen
class Synopsis:
    """A scenario in short; the values are those of `Scenario`."""

    key: str
    title: str
    about: str
    days: int
    difficulty: Literal["gentle", "medium", "hard"]
    picture: str
