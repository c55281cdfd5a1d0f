"""What went wrong with the YAML, in plain words, each with a way to mend it."""

from __future__ import annotations

import yaml

from pmsim.language.diagnostics import Diagnostic
from pmsim.language.source import Source


def explain(source: Source, error: yaml.YAMLError) -> Diagnostic:
    """One finding for what a YAML parser could not read."""
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    return source.finding(line, column, "PM010", "This line cannot be read.")


def refused_sign(source: Source, line: int, column: int) -> Diagnostic:
    """A value that begins with & or !, which YAML takes for itself."""
    return source.finding(line, column, "PM011", "Anchors are not used here.")
