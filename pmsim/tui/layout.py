"""Lines of text: wrapping, indenting, numbering. No boxes, no colours, no cursor."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap

WIDTH = 78
"""Characters in a line."""

Lines = list[str]


def wrapped(text: str, indent: str = "", hanging: str | None = None) -> Lines:
    """A text as lines; `hanging` indents all but the first."""
    after = indent if hanging is None else hanging
    return wrap(text, WIDTH, initial_indent=indent, subsequent_indent=after) or [""]


def section(title: str, lines: Iterable[str]) -> Lines:
    """A heading with an empty line before it, then its lines."""
    return ["", title, *lines]


def entries(texts: Iterable[str]) -> Lines:
    """Each text as an entry of its own, wrapped and indented."""
    found: Lines = []
    for text in texts:
        found += wrapped(text, "  ", "    ")
    return found


def packed(items: Iterable[str], indent: str = "  ") -> Lines:
    """Short entries side by side, none of them broken in two."""
    lines: Lines = []
    line = ""
    for item in items:
        if line and len(line) + len(item) + 3 > WIDTH:
            lines.append(line)
            line = ""
        if len(indent) + len(item) > WIDTH:
            lines += wrapped(item, indent, indent + "  ")
        else:
            line = f"{line}   {item}" if line else indent + item
    return [*lines, line] if line else lines


def numbered(code: int | str, text: str) -> Lines:
    """An entry with the number or the letters that pick it."""
    return wrapped(text, f"{code:>3}  ", "     ")
