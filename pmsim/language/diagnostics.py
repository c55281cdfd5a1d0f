"""What the check has to say: one finding is one `Diagnostic`; reading gives `Loaded`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from attrs import Factory, evolve, frozen

from pmsim.language.codes import CODES

if TYPE_CHECKING:
    from pmsim.model.scenario import Scenario

Severity = Literal["error", "warning"]


@frozen
class Place:
    """A file, and a line and a column counted from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@frozen
class Diagnostic:
    """One finding: where, what, and how to mend it."""

    file: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    fix: str = ""
    """What to do, in one sentence; may be empty."""
    other: Place | None = None
    """The other place involved, such as the first of two equal keys."""
    excerpt: str = ""
    """The author's line, for the text form."""


@frozen
class Spot:
    """A place and the author's line there."""

    place: Place
    excerpt: str


@frozen
class Loaded:
    """What came of reading: a scenario unless there were errors, and every finding."""

    scenario: Scenario | None
    diagnostics: tuple[Diagnostic, ...]
    negotiations: Mapping[str, Spot] = Factory(dict)
    """Where each negotiation stands, for what only playing can find."""

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings that keep the scenario from being played."""
        return tuple(found for found in self.diagnostics if found.severity == "error")


def finding(
    place: Place,
    code: str,
    message: str,
    fix: str = "",
    other: Place | None = None,
    excerpt: str = "",
) -> Diagnostic:
    """A diagnostic with the severity that its code has in the catalogue."""
    severity = CODES[code].severity
    return Diagnostic(
        place.file, place.line, place.column, code, severity, message, fix, other, excerpt
    )


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sorted by file as first met, then line and column; the very same finding stands once."""
    unique = list(dict.fromkeys(diagnostics))
    files = {found.file: 0 for found in unique}
    rank = {file: number for number, file in enumerate(files)}
    unique.sort(key=lambda found: (rank[found.file], found.line, found.column, found.code))
    return tuple(unique)


def told_once(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The same unknown name in several places is one finding, which names the other lines."""
    places: dict[tuple[str, str, str], list[Diagnostic]] = {}
    for found in diagnostics:
        key = (found.file, found.code, found.message if found.code[:3] == "PM2" else str(found))
        places.setdefault(key, []).append(found)
    return tuple(_with_others(same) for same in places.values())


def _with_others(same: Sequence[Diagnostic]) -> Diagnostic:
    lines = list(dict.fromkeys(str(found.line) for found in same[1:]))
    if not lines:
        return same[0]
    more = f"{', '.join(lines[:6])}{', …' if lines[6:] else ''}"
    word = "line" if len(lines) == 1 else "lines"
    return evolve(same[0], message=f"{same[0].message} Also on {word} {more}.")


def as_text(found: Diagnostic) -> str:
    """The form for people: address, sentence, the author's line with a caret, and the fix."""
    head = f"{found.file}:{found.line}:{found.column}: {found.severity} {found.code}"
    rows = [f"{head}: {found.message}"]
    if found.excerpt.strip():
        line, column = _window(found.excerpt, found.column)
        rows += [f"    {line}", f"    {' ' * (column - 1)}^"]
    if found.fix:
        rows.append(f"  fix: {found.fix}")
    if found.other:
        rows.append(f"  see: {found.other}")
    return "\n".join(rows)


def as_json(found: Diagnostic) -> dict[str, str | int]:
    """The form for machines: plain values, ready for `json.dumps`."""
    return {
        "file": found.file,
        "line": found.line,
        "column": found.column,
        "code": found.code,
        "severity": found.severity,
        "message": found.message,
        "fix": found.fix,
    }


def _window(line: str, column: int, width: int = 100) -> tuple[str, int]:
    """The part of a long line around the column, and the column in it."""
    line = line.replace("\t", " ").rstrip()
    if len(line) <= width:
        return line, column
    start = max(0, min(column - 1 - width // 2, len(line) - width))
    return line[start : start + width], column - start
