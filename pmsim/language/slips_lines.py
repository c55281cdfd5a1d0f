"""Slips at the start of a line: dashes, colons, and speech that is not below its `|`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pmsim.language.faults import BLOCK, Fault, indent_of
from pmsim.language.slip import Slip
from pmsim.language.suggestions import shortened

_GLUED = re.compile(r"(?P<head>\s*(?:- )*(?P<key>[\w .]+):)(?P<value>[^\s/].*)")
_LONG_DASH = re.compile(r"\s*(?P<dash>[–—−])\s*(?=\S)")  # noqa: RUF001 what word processors write
_TIGHT_DASH = re.compile(r"\s*-(?=[^\s-])")
_NAMED = re.compile(r"(?P<indent>\s*)(?P<key>[\w]+):\s*(?P<brace>\{?)\s*")
_OTHER_COLON = re.compile(r"\s*(?:- )*(?P<key>[\w .]+?)\s*(?P<sign>[：=])\s*(?P<value>.*)")  # noqa: RUF001
_FIRST_WORD = re.compile(r"\s*(?:- )*(?P<key>[a-z]+)\s+(?P<value>\S.*)")
_OPEN_SPEECH = re.compile(r"\s*(?:- )*say:\s*$")


def dash_slips(fault: Fault) -> Iterator[Slip]:
    """A dash that is too long, too tight, or missing in a list."""
    for number in fault.suspects:
        line = fault.text(number)
        indent = indent_of(line)
        dash, tight = _LONG_DASH.match(line), _TIGHT_DASH.match(line)
        if dash:
            mended = f"{' ' * indent}- {line[dash.end() :]}"
            message = "This is a long dash; a list wants a short one."
            fix = f"Type - and a space: {shortened(mended)}"
            yield Slip(number, indent, "PM027", message, fix, {number: mended})
        elif tight:
            mended = f"{line[: tight.end()]} {line[tight.end() :]}"
            message = "A space is missing after the dash."
            fix = f"Write {shortened(mended)}"
            yield Slip(number, indent, "PM027", message, fix, {number: mended})
        elif not line.lstrip().startswith("- ") and _in_a_list(fault, number, indent):
            yield _dash_missing(fault, number, line, indent)
    yield from _first_dash_missing(fault)


def _first_dash_missing(fault: Fault) -> Iterator[Slip]:
    """`key: heard` two spaces in, and below it `- key: notice`: only the first lacks its dash."""
    line = fault.text(fault.line)
    depth, first = indent_of(line) + 2, fault.line
    while (above := fault.above(first)) >= 0 and indent_of(fault.text(above)) >= depth:
        first = above
    if not line.lstrip().startswith("- ") or first == fault.line:
        return
    if indent_of(fault.text(first)) == depth:
        mended = f"{' ' * (depth - 2)}- {fault.text(first).lstrip()}"
        message = "A dash is missing: the next entry of this list begins with “- ”."
        fix = f"Put the dash two places further left: {shortened(mended)}"
        yield Slip(first, depth, "PM027", message, fix, {first: mended})


def _in_a_list(fault: Fault, number: int, indent: int) -> bool:
    """Whether the next line at the same depth, up or down, begins with a dash."""
    return any(
        _sibling(fault, number, indent, step).startswith("- ")
        for step in (fault.below, fault.above)
    )


def _sibling(fault: Fault, number: int, indent: int, step: Callable[[int], int]) -> str:
    """The next line that way which stands as deep as this one; empty if the block ends before."""
    while (number := step(number)) >= 0:
        text = fault.text(number)
        if indent_of(text) <= indent:
            return text[indent:] if indent_of(text) == indent else ""
    return ""


def _dash_missing(fault: Fault, number: int, line: str, indent: int) -> Slip:
    named = _NAMED.match(line)
    if named and named["key"] not in fault.words and (named["brace"] or named.end() == len(line)):
        rest = line[named.end() :]
        head = f"- {{key: {named['key']}, " if named["brace"] else f"- key: {named['key']}"
        mended = f"{' ' * indent}{head}{rest}"
        message = "Here is a list: each entry begins with a dash, not with a name."
        fix = f"Write {shortened(mended)}"
        return Slip(number, indent, "PM027", message, fix, {number: mended})
    mended = f"{' ' * indent}- {line.lstrip()}"
    message = "A dash is missing: the lines around this one begin with “- ”."
    fix = f"Put a dash and a space in front: {shortened(mended)}"
    return Slip(number, indent, "PM027", message, fix, {number: mended})


def block_slips(fault: Fault) -> Iterator[Slip]:
    """Lines that belong below `say: |` and stand beside it, or a `say:` without its `|`."""
    for number in fault.suspects:
        above = fault.above(number)
        head = fault.text(above) if above >= 0 else ""
        found = BLOCK.match(head)
        if found and indent_of(fault.text(number)) <= indent_of(head):
            yield _beside_its_block(fault, number, head, found["key"].strip())
    for number in (*fault.suspects, *_speech_above(fault)):
        line = fault.text(number)
        if _OPEN_SPEECH.match(line):
            message = "Speech needs the sign | after say."
            fix = "Write say: | and leave the lines below it as they are."
            column = indent_of(line)
            yield Slip(number, column, "PM106", message, fix, {number: f"{line.rstrip()} |"})


def _speech_above(fault: Fault) -> Iterator[int]:
    """The key under which the line of the fault stands."""
    number, depth = fault.line, indent_of(fault.text(fault.line))
    while number >= 0 and indent_of(fault.text(number)) >= depth:
        number = fault.above(number)
    if number >= 0:
        yield number


def _beside_its_block(fault: Fault, number: int, head: str, key: str) -> Slip:
    """The first line below `say: |`, and those after it that stand no deeper, moved in."""
    own, wanted = indent_of(fault.text(number)), indent_of(head) + 2
    below = fault.below(number)
    if below >= 0 and indent_of(fault.text(below)) > indent_of(head):
        wanted = indent_of(fault.text(below))
    more = wanted - own
    spaces = "one more space" if more == 1 else f"{more} more spaces"
    message = f"This line belongs below {key}: | and does not stand further in."
    fix = f"Put {spaces} in front of it."
    mended = " " * wanted + fault.text(number).lstrip()
    return Slip(number, own, "PM019", message, fix, {number: mended})


def key_slips(fault: Fault) -> Iterator[Slip]:
    """A key without its colon or the space after it, or a text that goes on beside its key."""
    for number in fault.suspects:
        line = fault.text(number)
        glued = _GLUED.match(line)
        if glued:
            mended = f"{glued['head']} {glued['value']}"
            fix = f"Write {glued['key'].strip()}: {shortened(glued['value'])}"
            message = "A space is missing after the colon."
            yield Slip(number, indent_of(line), "PM018", message, fix, {number: mended})
        yield from _no_colon(fault, number, line)
    yield from _text_goes_on(fault)


def _no_colon(fault: Fault, number: int, line: str) -> Iterator[Slip]:
    other = _OTHER_COLON.match(line)
    first = _FIRST_WORD.match(line)
    if other and other["key"].strip() in fault.words:
        key, value, lead = other["key"].strip(), other["value"], other.start("key")
        message = f"After {key} stands {other['sign']} instead of a colon."
    elif first and first["key"] in fault.words and ":" not in line[: first.start("value")]:
        key, value, lead = first["key"], first["value"], first.start("key")
        message = f"The colon after {key} is missing."
    else:
        return
    fix = f"Write {key}: {shortened(value)}"
    yield Slip(number, lead, "PM024", message, fix, {number: f"{line[:lead]}{key}: {value}"})


def _text_goes_on(fault: Fault) -> Iterator[Slip]:
    for number in dict.fromkeys((fault.context_line, fault.line, fault.above(fault.line))):
        line = fault.text(number)
        above = fault.text(fault.above(number)) if number > 0 else ""
        own, wanted = indent_of(line), indent_of(above) + 2
        if not line.strip() or ":" in line or ":" not in above or own >= wanted:
            continue
        message = "This line has no colon, so it seems to go on with the text above."
        fix = f"Put {wanted - own} more spaces in front of it."
        mended = " " * wanted + line.lstrip()
        yield Slip(number, own, "PM024", message, fix, {number: mended})
