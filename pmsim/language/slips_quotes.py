"""A quote that is opened and not closed on its line, so that YAML stumbles far below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from pmsim.language.braces import text_at
from pmsim.language.faults import PAIR, Fault, quoted
from pmsim.language.slip import Slip
from pmsim.language.suggestions import shortened

_OPENED = re.compile(r'(?:[:,\[{]|-)\s+"(?:[^"\\]|\\.)*$')
"""From a quote that begins a value to the end of the line, without another quote."""
_MOST = 8
_LONGEST_FIX = 200


def quote_slips(fault: Fault) -> Iterator[Slip]:
    """Lines that open a quote and do not close it, the nearest first."""
    rows = (row for row in range(fault.line, -1, -1) if _OPENED.search(fault.text(row)))
    for row in islice(rows, _MOST):
        yield from closed(fault, row)


def closed(fault: Fault, row: int) -> Iterator[Slip]:
    """The line with its open quote closed at the end of the text, if there is one."""
    line = fault.text(row).rstrip()
    found = _OPENED.search(line)
    if not found:
        return
    column = line.index('"', found.start())
    pair = PAIR.match(line)
    text = text_at(line, column, fault.words)
    if pair and pair.start("value") == column:
        end, key = len(line), pair["key"].strip()
    elif text:
        end, key = text.end, text.key
    else:
        return
    words = line[column + 1 : end].rstrip()
    mended = f'{line[: column + 1]}{words}"{line[end:]}'
    fix = f"Close it at the end of the text: {shortened(f'{key}: {quoted(words)}', _LONGEST_FIX)}"
    yield Slip(row, column, "PM020", 'This quote (") is never closed.', fix, {row: mended})
