"""Slips inside braces: a comma left out, a bracket too many, a text that needs quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pmsim.language.braces import text_at
from pmsim.language.faults import Fault
from pmsim.language.slip import Slip
from pmsim.language.suggestions import shortened

_LAST_WORDS = re.compile(r"(?P<before>\S)\s+(?P<key>\w+(?: \w+){0,2}|\w+\.\w+)$")
_KEY_HERE = re.compile(r"[\w .]+:(?=\s)")
_SEMICOLON = re.compile(r";\s*([a-z][\w .]*):$")
_CHANGE = re.compile(r"[:,]\s*[+-] ?\d[\d.]*\s*$")
_HASH = re.compile(r" (#\S)")
_MINUS = re.compile(r"(?P<key>[\w.]+):(?P<gap>\s+)- (?P<number>\d[\d.]*)")


def brace_slips(fault: Fault) -> Iterator[Slip]:
    """Every guess about brackets and what stands in them."""
    yield from _one_too_many(fault)
    yield from _minus_with_a_space(fault)
    if "a flow" in fault.context:
        yield from _semicolon(fault)
        yield from _comma_left_out(fault)
        yield from _cut_by_a_hash(fault)
        yield from _text_without_quotes(fault)


def _one_too_many(fault: Fault) -> Iterator[Slip]:
    line = fault.text(fault.line)
    sign = line[fault.column : fault.column + 1]
    if not sign or sign not in "}]" or "<block end>" not in fault.problem:
        return
    mended = line[: fault.column] + line[fault.column + 1 :]
    yield Slip(
        fault.line,
        fault.column,
        "PM026",
        f"There is one {sign} too many here.",
        "Take it away.",
        {fault.line: mended},
    )


def _minus_with_a_space(fault: Fault) -> Iterator[Slip]:
    line = fault.text(fault.line)
    for found in _MINUS.finditer(line):
        sign = found.end("gap")
        yield Slip(
            fault.line,
            sign,
            "PM016",
            "YAML takes a minus with a space after it for the dash of a list.",
            f"Write {found['key']}: -{found['number']} without that space.",
            {fault.line: f"{line[:sign]}-{line[sign + 2 :]}"},
        )


def _semicolon(fault: Fault) -> Iterator[Slip]:
    """`{calls: -1; queue: +1}`: a semicolon between two entries."""
    line = fault.text(fault.line)
    found = _SEMICOLON.search(line[: fault.column + 1])
    if found:
        at = found.start()
        message = "Inside braces a comma stands between two entries, not a semicolon."
        mended = f"{line[:at]},{line[at + 1 :]}"
        fix = f"Write a comma in its place: , {found[1]}:"
        yield Slip(fault.line, at, "PM022", message, fix, {fault.line: mended})


def _comma_left_out(fault: Fault) -> Iterator[Slip]:
    """`takes: 30m effects: {...}`: a key of the language right after a value."""
    line = fault.text(fault.line)
    for at, key in _keys_without_comma(fault, line):
        end = len(line[:at].rstrip())
        before = line[:end].split()
        yield Slip(
            fault.line,
            at,
            "PM022",
            f"A comma is missing before {key}.",
            f"Write a comma before it: {before[-1] if before else ''}, {key}:",
            {fault.line: f"{line[:end]},{line[end:]}"},
        )


def _keys_without_comma(fault: Fault, line: str) -> Iterator[tuple[int, str]]:
    """Where a key begins that has no comma in front, and the key."""
    here = _KEY_HERE.match(line, fault.column)
    if here and line[: fault.column].rstrip()[-1:] in "}]\"'":
        yield fault.column, here[0][:-1]
    found = _LAST_WORDS.search(line[: fault.column])
    if not found or line[fault.column : fault.column + 1] != ":":
        return
    words = found["key"].split(" ")
    for first in range(len(words)):
        key = " ".join(words[first:])
        at = found.end() - len(key)
        if key in fault.words or _CHANGE.search(line[:at]):
            yield at, key
            return


def _cut_by_a_hash(fault: Fault) -> Iterator[Slip]:
    """A hash hides the closing bracket, so that it seems to be missing."""
    for number in range(fault.context_line, min(fault.line, fault.context_line + 40) + 1):
        line = fault.text(number)
        found = _HASH.search(line)
        if not found:
            continue
        text = text_at(line, found.start(1), fault.words)
        fix = text.fix if text else 'Put the text in straight quotes ("...").'
        yield Slip(
            number,
            found.start(1),
            "PM021",
            "From this hash on YAML drops everything, the closing bracket too.",
            fix,
            {number: f"{line[: found.start(1)]}x{line[found.start(1) + 1 :]}"},
        )


def _text_without_quotes(fault: Fault) -> Iterator[Slip]:
    """A question mark, a colon, a bracket or a quote in the middle of a plain text."""
    line = fault.text(fault.line)
    sign = line[fault.column : fault.column + 1]
    text = text_at(line, fault.column, fault.words)
    if not text or not sign:
        return
    message = f"Inside braces this {sign} cannot stand in plain text."
    if sign == "?":
        message = "Inside braces a question mark needs quotes."
    elif sign not in ':[]{}"':
        message = f"Inside braces “{shortened(text.words)}” needs quotes as a whole."
    mended = f"{line[: text.start]}'{text.words.replace(chr(39), '')}'{line[text.end :]}"
    yield Slip(fault.line, fault.column, "PM022", message, text.fix, {fault.line: mended})
