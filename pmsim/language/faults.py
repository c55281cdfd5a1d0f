"""A YAML parser's complaint beside the author's own lines, and words about those lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml
from attrs import frozen

from pmsim.language.diagnostics import Diagnostic
from pmsim.language.source import Source
from pmsim.language.suggestions import shortened

PAIR = re.compile(r"(?P<head>\s*(?:- )*(?P<key>[^\s:#\"'\[{][^:#]*?):\s+)(?P<value>\S.*)")
ITEM = re.compile(r"(?P<head>\s*(?:- )+)(?P<key>)(?P<value>[^\s-].*)")
BLOCK = re.compile(r"\s*(?:- )*(?P<key>[\w ]+):\s*[|>]-?\s*$")
"""A key whose text stands on the lines below it."""
_LONGEST_FIX = 200
"""Letters of a line that is written out in a fix."""


@frozen
class Fault:
    """A parser's complaint; lines and columns count from 0."""

    source: Source
    words: frozenset[str]
    """Every key of the language, to tell a forgotten comma from a colon in a text."""
    problem: str
    line: int
    column: int
    context: str
    context_line: int
    context_column: int

    def text(self, line: int) -> str:
        """A line of the file."""
        lines = self.source.lines
        return lines[line] if 0 <= line < len(lines) else ""

    def here(self, code: str, message: str, fix: str) -> Diagnostic:
        """A finding where the parser stumbled."""
        return self.source.finding(self.line, self.column, code, message, fix)

    def opened(self, code: str, message: str, fix: str) -> Diagnostic:
        """A finding where the parser had begun something."""
        return self.source.finding(self.context_line, self.context_column, code, message, fix)

    def above(self, number: int) -> int:
        """The next line upwards that is neither empty nor a comment, or -1."""
        return next(_told(self.source.lines, range(min(number, self._last) - 1, -1, -1)), -1)

    def below(self, number: int) -> int:
        """The same downwards, or -1."""
        return next(_told(self.source.lines, range(number + 1, self._last)), -1)

    @property
    def _last(self) -> int:
        return len(self.source.lines)

    @property
    def suspects(self) -> tuple[int, ...]:
        """The lines in which the slip may be, the nearest first."""
        lines = [self.line, self.context_line]
        number = self.line
        for _ in range(3):
            number = self.above(number)
            lines.append(number)
        lines.append(self.above(self.context_line))
        return tuple(line for line in dict.fromkeys(lines) if line >= 0 and self.text(line).strip())


def _told(lines: list[str], numbers: range) -> Iterator[int]:
    for number in numbers:
        text = lines[number].strip()
        if text and not text.startswith("#"):
            yield number


def fault_of(source: Source, error: yaml.YAMLError, words: frozenset[str]) -> Fault:
    """A parser's error as a fault."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    before = getattr(error, "context_mark", None) or mark
    last = len(source.lines) - 1
    line, column = (min(mark.line, last), mark.column) if mark else (0, 0)
    return Fault(
        source,
        words,
        str(getattr(error, "problem", "") or error),
        line,
        column,
        str(getattr(error, "context", "") or ""),
        before.line if before else 0,
        before.column if before else 0,
    )


def indent_of(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def quoted(text: str) -> str:
    """A text in straight quotes, ready for YAML."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def line_in_quotes(line: str, column: int) -> str:
    """The author's line with the value in quotes that holds the column, ready to paste."""
    found = PAIR.match(line) or ITEM.match(line)
    if not found or (found["value"][0] in "[{" and column > found.start("value")):
        return 'Put the text in straight quotes ("...").'
    head = f"{found['key']}: " if found["key"] else "- "
    value = found["value"].rstrip()
    if len(value) > 2 and value[0] == value[-1] == "'":  # an apostrophe ended the quote too early
        value = value[1:-1]
    whole = head + quoted(value)
    return f"Put it in straight quotes: {shortened(whole, _LONGEST_FIX)}"
