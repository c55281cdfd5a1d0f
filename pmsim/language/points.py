"""The team's measure: `5 points` of work, `3 points per day`, and a cut of `-2 points`."""

from __future__ import annotations

import re

from pmsim.language.mistake import MistakeError

MOST = 1000
"""Points of one item, or of a team's day."""

_POINTS = re.compile(r"(?P<sign>[+-]?) ?(?P<number>\d{1,9}(?:\.\d{1,6})?)(?P<unit>.*)\Z")
_UNIT = re.compile(r" ?points?\Z")
_PACE = re.compile(r" ?points? per day\Z")


def effort(text: str) -> float:
    """How much work an item is, written `5 points`.

    Raises MistakeError.
    """
    return _measured(text, _UNIT, "points")


def pace(text: str) -> float:
    """How much a team works, written `3 points per day`.

    Raises MistakeError.
    """
    return _measured(text, _PACE, "points per day")


def taken_off(text: str) -> float:
    """What a cut takes off, written `-2 points`; given without its sign.

    Raises MistakeError.
    """
    found = _POINTS.match(text)
    if found and not found["sign"]:
        message = "A change shows its sign, and a cut takes points off."
        raise MistakeError(0, message, f"Write -{found['number']} points.", "PM111")
    if text.startswith("+"):
        message = "A cut takes points off; this adds some."
        raise MistakeError(0, message, f"Write -{text[1:].strip()}.", "PM109")
    return _measured(text.removeprefix("-").lstrip(), _UNIT, "points", "-")


def points_text(value: float) -> str:
    """`1 point`, `2.5 points`."""
    return f"{value:g} point{'' if value == 1 else 's'}"


def _measured(text: str, unit: re.Pattern[str], words: str, sign: str = "") -> float:
    found = _POINTS.match(text)
    if not found or found["sign"]:
        message = f"“{text[:40]}” is not a number of points."
        raise MistakeError(0, message, f"Write {sign}5 {words}.", "PM108")
    number = found["number"]
    if not unit.match(found["unit"]):
        message = f"{sign}{text[:40]} is not in {words}, as the team's work is."
        if not found["unit"]:
            message = f"{sign}{number} what? The team's work is in {words}."
        raise MistakeError(0, message, f"Write {sign}{number} {words}.", "PM112")
    if not 0 < float(number) <= MOST:
        fix = f"Here belong more than 0 and at most {MOST} points."
        raise MistakeError(0, f"{number} is out of range.", fix, "PM109")
    return float(number)
