"""A file's text with its addresses: bytes become text, and offsets become lines and columns."""

from __future__ import annotations

import re
from functools import cached_property

import yaml
from attrs import field, frozen

from pmsim.language.diagnostics import Diagnostic, Place, Spot, finding

LARGEST = 500_000
"""Bytes of the largest file that is read; a scenario of 2,000 lines has some 64,000."""

_BOMS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_STRANGE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
_NAMES = {
    0: "a zero byte",
    0x0B: "a vertical tab",
    0x0C: "a page break",
    0x1B: "an escape sign",
    0x200B: "a zero-width space",
    0x2028: "a line separator",
    0x2029: "a paragraph separator",
    0xFEFF: "a byte order mark",
}
_STRANGE_SPACE = re.compile("^(?:[ ]*|[ ]*(?:- )?[\\w .]+:)(\u00a0)", re.MULTILINE)


@frozen(slots=False, eq=False)
class Source:
    """A file's name and its text, with plain line ends and without a byte order mark."""

    file: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends; the first has index 0."""
        return self.text.split("\n")

    def finding(
        self,
        line: int,
        column: int,
        code: str,
        message: str,
        fix: str = "",
        other: Place | None = None,
    ) -> Diagnostic:
        """A finding at a line and a column, both counted from 0 as YAML marks are."""
        excerpt = self.lines[line] if 0 <= line < len(self.lines) else ""
        return finding(Place(self.file, line + 1, column + 1), code, message, fix, other, excerpt)

    def mark_before(self, mark: yaml.Mark) -> yaml.Mark:
        """The last visible sign before a mark: where what is not there would begin.

        The two parsers place what is empty differently.
        """
        index = max(0, len(self.text[: mark.index].rstrip()) - 1)
        line = self.text.count("\n", 0, index)
        column = index - (self.text.rfind("\n", 0, index) + 1)
        return yaml.Mark(mark.name, index, line, column, None, 0)

    def place(self, node: yaml.Node, offset: int = 0) -> Place:
        """Where a character of a node's value stands in the file; offset 0 is its first."""
        line, column = self.spot(node, offset)
        return Place(self.file, line + 1, column + 1)

    def shown(self, node: yaml.Node) -> Spot:
        """Where a node stands, with its line."""
        place = self.place(node)
        return Spot(place, self.lines[place.line - 1])

    def spot(self, node: yaml.Node, offset: int = 0) -> tuple[int, int]:
        """The same, as line and column counted from 0."""
        start, end = node.start_mark, node.end_mark
        style = getattr(node, "style", None)
        if not isinstance(node, yaml.ScalarNode) or (not offset and style not in ("|", ">")):
            return start.line, start.column
        if style == "|":
            return self._spot_in_block(node, offset)
        if style == ">" or start.line != end.line:
            return self._spot_in_folded(node, offset)
        return start.line, start.column + offset + (1 if style else 0)

    def _spot_in_block(self, node: yaml.ScalarNode, offset: int) -> tuple[int, int]:
        before = node.value[:offset]
        line = node.start_mark.line + 1 + before.count("\n")
        indent = self._indent_below(node.start_mark.line)
        return line, indent + offset - (before.rfind("\n") + 1)

    def _indent_below(self, line: int) -> int:
        for text in self.lines[line + 1 :]:
            if text.strip():
                return len(text) - len(text.lstrip(" "))
        return 0

    def _spot_in_folded(self, node: yaml.ScalarNode, offset: int) -> tuple[int, int]:
        """Words keep their order when lines are folded, so the word is counted out."""
        line, column = node.start_mark.line, node.start_mark.column
        words_before = len(node.value[:offset].split())
        inside = offset < len(node.value) and not node.value[offset].isspace()
        if inside and offset and not node.value[offset - 1].isspace():
            words_before -= 1
        rest = self.text[node.start_mark.index : node.end_mark.index]
        if node.style == ">":
            column, rest = 0, rest.partition("\n")[2]
            line += 1
        for number, word in enumerate(re.finditer(r"\S+", rest)):
            if number == words_before:
                head = rest[: word.start()]
                line += head.count("\n")
                return line, (word.start() - head.rfind("\n") - 1) + (
                    column if "\n" not in head else 0
                )
        return line, column


@frozen
class Decoded:
    """A source, or the one finding that says why there is none."""

    source: Source | None = None
    finding: Diagnostic | None = field(default=None)


def decode(file: str, data: bytes) -> Decoded:
    """Bytes of a file as a source. Windows line ends and a byte order mark are fine."""
    trouble = _unreadable(file, data)
    if trouble:
        return Decoded(finding=trouble)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Decoded(finding=_not_utf8(file, data, error.start))
    return from_text(file, text)


def from_text(file: str, text: str) -> Decoded:
    """Text as a source, once its line ends are plain and nothing invisible hides in it."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    source = Source(file, text)
    if not text.strip():
        message = "This file is empty."
        return Decoded(
            finding=source.finding(0, 0, "PM003", message, "`pmsim new` writes a start.")
        )
    strange = _STRANGE.search(text)
    if strange:
        return Decoded(finding=_strange_sign(source, strange.start()))
    space = _STRANGE_SPACE.search(text) if "\u00a0" in text else None
    if space:
        return Decoded(finding=_strange_sign(source, space.start(1)))
    return Decoded(source)


def _unreadable(file: str, data: bytes) -> Diagnostic | None:
    top = Place(file, 1, 1)
    if len(data) > LARGEST:
        message = "This file is too large for a scenario: 500 kB is the limit."
        return finding(top, "PM004", message, "Is it the file you meant?")
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _other_encoding(top, name)
    if data.startswith((b"{\\rtf", b"<html", b"<!DOCTYPE", b"PK\x03\x04", b"%PDF")):
        message = "This looks like a word processor's file, not a text file."
        fix = "Save it from there as plain text (UTF-8), with a name that ends in .yaml."
        return finding(top, "PM005", message, fix)
    if b"\0" in data:
        zeros = data[:400].count(0)
        if len(data) > 3 and zeros * 5 > len(data[:400]) * 2 and (data[0] == 0) != (data[1] == 0):
            return _other_encoding(top, "UTF-16")
        message = "This is not a text file: it holds zero bytes."
        return finding(top, "PM005", message, "Give the name of a scenario's .yaml file.")
    return None


def _other_encoding(top: Place, name: str) -> Diagnostic:
    message = f"This file is saved as {name}; scenarios are read as UTF-8."
    return finding(top, "PM006", message, "In your editor, save it again with encoding UTF-8.")


def _not_utf8(file: str, data: bytes, at: int) -> Diagnostic:
    before = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line = before.count(b"\n")
    start = before.rfind(b"\n") + 1
    column = len(before[start:].decode("utf-8", "replace"))
    message = f"Byte {at + 1} (0x{data[at]:02X}, on line {line + 1}) is not UTF-8."
    guess = bytes([data[at]]).decode("cp1252", "replace")
    fix = "In your editor, save the file again with encoding UTF-8."
    if guess.isprintable() and guess != "\ufffd":
        fix = f"It may be meant as {guess}. {fix}"
    return finding(Place(file, line + 1, column + 1), "PM006", message, fix)


def _strange_sign(source: Source, at: int) -> Diagnostic:
    line = source.text.count("\n", 0, at)
    column = at - (source.text.rfind("\n", 0, at) + 1)
    sign = ord(source.text[at])
    name = "a no-break space" if sign == 0xA0 else _NAMES.get(sign, "a control character")
    message = f"An invisible sign stands here: {name} (U+{sign:04X})."
    return source.finding(line, column, "PM007", message, "Delete it and type the space or line.")
