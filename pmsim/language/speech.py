"""Spoken lines: `person (mood): words`, `you:` and `note:`, one to a line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import get_args

from attrs import frozen

from pmsim.language.mistake import MistakeError
from pmsim.language.suggestions import either
from pmsim.model.outcomes import Line
from pmsim.model.scenario import Mood

MOODS: tuple[str, ...] = get_args(Mood)
"""The words that may stand in brackets after a speaker."""

SPOKEN = re.compile(
    r"(?P<who>[^\W\d][\w'.-]*(?: [^\W\d][\w'.-]*)?) ?(?:\((?P<mood>[^)]*)\))?:(?!/)"
)
"""How a line begins that somebody speaks."""


@frozen
class Spoken:
    """A line and the offsets of its speaker and its words in the whole text."""

    line: Line
    offset: int
    words_offset: int


def speech(text: str) -> list[Spoken | MistakeError]:
    """The lines of a text in order; mistakes stand in their place and the rest is still read.

    A line that is indented further, or names no speaker, goes on with the one above it.
    """
    lines: list[Spoken | MistakeError] = []
    offset = 0
    for row in text.split("\n"):
        words = row.strip()
        if words:
            _add(lines, row, words, offset + len(row) - len(row.lstrip()))
        offset += len(row) + 1
    return lines


def speakers(lines: Iterable[Spoken | MistakeError]) -> tuple[Line, ...]:
    """The lines that could be read."""
    return tuple(line.line for line in lines if isinstance(line, Spoken))


def _add(lines: list[Spoken | MistakeError], row: str, words: str, offset: int) -> None:
    found = None if row.startswith(" ") else SPOKEN.match(words)
    if found:
        lines.append(_spoken(words, offset, found))
        return
    last = lines[-1] if lines else None
    if isinstance(last, Spoken):
        joined = f"{last.line.text} {words}".strip()
        line = Line(last.line.who, joined, last.line.mood)
        lines[-1] = Spoken(line, last.offset, last.words_offset)
    elif last is None:
        message = "Nobody says this line."
        fix = f"Begin with a person, you or note: `note: {words[:40]}`."
        lines.append(MistakeError(offset, message, fix, "PM117"))


def _spoken(words: str, offset: int, found: re.Match[str]) -> Spoken | MistakeError:
    mood = found["mood"]
    if mood is not None and mood not in MOODS:
        message = f"{mood or 'An empty bracket'} is not a mood."
        at = offset + found.start("mood")
        return MistakeError(at, message, f"Moods are {either(MOODS)}.", "PM110")
    text = words[found.end() :].strip()
    return Spoken(Line(found["who"], text, mood or ""), offset, offset + found.end())
