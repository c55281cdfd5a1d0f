"""Texts in braces: where such a text begins and ends for a person, whatever YAML made of it."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from attrs import frozen

from pmsim.language.faults import quoted
from pmsim.language.suggestions import shortened

_HEAD = re.compile(r"[{,]\s*(?P<key>[\w .]+):\s+")
_NEXT = re.compile(r",\s*(?P<key>[\w .]+):(?:\s|$)")
_LONGEST_FIX = 200


@frozen
class Text:
    """A text in braces on one line: its key, and from where to where it goes."""

    key: str
    start: int
    end: int
    words: str

    @property
    def in_quotes(self) -> str:
        """What the author has to type."""
        return f"{self.key}: {quoted(self.words)}"

    @property
    def fix(self) -> str:
        """The sentence for it."""
        return f"Put the text in straight quotes: {shortened(self.in_quotes, _LONGEST_FIX)}"


def text_at(line: str, column: int, words: AbstractSet[str]) -> Text | None:
    """The text that holds a column; None if no key before it can be made out.

    It ends before the next of these keys (or any, if none are given), or before the brackets that
    close it.
    """
    heads = [found for found in _HEAD.finditer(line) if found.end() <= column]
    known = [found for found in heads if found["key"].strip() in words] or heads
    if not known:
        return None
    start = known[-1].end()
    following = _NEXT.finditer(line, start)
    after = next((found for found in following if not words or found["key"].strip() in words), None)
    end = after.start() if after else _closed(line, start)
    text = line[start:end].rstrip()
    return Text(known[-1]["key"].strip(), start, start + len(text), text) if text else None


def _closed(line: str, start: int) -> int:
    """Where the brackets begin that close what stands open before the text."""
    level = 0
    for sign in line[:start]:
        level += (sign in "{[") - (sign in "}]")
    end = len(line.rstrip())
    while level and end > start and line[end - 1] in "}] ":
        level -= line[end - 1] in "}]"
        end -= 1
    return end
