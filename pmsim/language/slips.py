"""Slips of the hand: guesses at what the author meant, each proved by reading the text so mended.

A guess counts only if YAML can read on past the place where it stumbled, so that a fix which is
followed to the letter works.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

import yaml

from pmsim.language.diagnostics import Diagnostic
from pmsim.language.faults import Fault
from pmsim.language.slip import Slip
from pmsim.language.slips_braces import brace_slips
from pmsim.language.slips_indent import indent_slips
from pmsim.language.slips_lines import block_slips, dash_slips, key_slips
from pmsim.language.slips_quotes import quote_slips

_KINDS: tuple[Callable[[Fault], Iterator[Slip]], ...] = (
    quote_slips,
    brace_slips,
    dash_slips,
    block_slips,
    key_slips,
    indent_slips,
)
_MOST = 24
"""Guesses that are tried; each costs one reading of the lines around."""
_PAST = 3
"""Lines that YAML has to get further for a guess to count when another mistake follows."""


def find_slip(fault: Fault) -> Diagnostic | None:
    """The finding of the first guess that lets YAML read the lines around to their end.

    If none does, the first that gets a few lines further.
    """
    start, end = _window(fault)
    lines = fault.source.lines[start:end]
    here = fault.line - start
    if _stumbles(lines) != here:
        start, lines, here = 0, fault.source.lines, fault.line
    further: Slip | None = None
    for slip in islice((slip for kind in _KINDS for slip in kind(fault)), _MOST):
        reached = _stumbles(_mended(lines, start, slip))
        if reached is None:
            return _finding(fault, slip)
        if further is None and reached > here + _PAST:
            further = slip
    return _finding(fault, further) if further else None


def _finding(fault: Fault, slip: Slip) -> Diagnostic:
    return fault.source.finding(slip.line, slip.column, slip.code, slip.message, slip.fix)


def _mended(lines: Sequence[str], start: int, slip: Slip) -> list[str]:
    return [slip.lines.get(number, line) for number, line in enumerate(lines, start)]


def _stumbles(lines: Sequence[str]) -> int | None:
    """The line at which YAML stumbles; None if it reads to the end."""
    try:
        for _ in yaml.parse("\n".join(lines), Loader=yaml.SafeLoader):
            pass
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return mark.line if mark else 0
    except (yaml.YAMLError, ValueError, OverflowError):
        return 0
    return None


def _window(fault: Fault) -> tuple[int, int]:
    """The top-level blocks around the fault: reading a whole file for each guess would be slow."""
    lines = fault.source.lines
    start = min(fault.line, fault.context_line)
    seen = 0
    while start > 0 and seen < 4:
        start -= 1
        seen += _at_margin(lines[start])
    end, seen = fault.line + 1, 0
    while end < len(lines) and seen < 3:
        seen += _at_margin(lines[end])
        end += 1
    return start, end


def _at_margin(line: str) -> bool:
    return bool(line) and line[0].isalpha()
