"""What went wrong with the YAML, in plain words, each with a way to mend it.

The pure parser's error says where it stumbled; what the author meant is read off their own lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml
from attrs import frozen

from pmsim.language.diagnostics import Diagnostic
from pmsim.language.source import Source
from pmsim.language.suggestions import shortened

_PAIR = re.compile(r"(?P<head>\s*(?:- )*(?P<key>[^\s:#\"'\[{][^:#]*?):\s+)(?P<value>\S.*)")
_ITEM = re.compile(r"(?P<head>\s*(?:- )+)(?P<key>)(?P<value>[^\s-].*)")
_GLUED = re.compile(r"\s*(?:- )*(?P<key>[\w .]+):(?P<value>[^\s/].*)")
_TAG = re.compile(r"(?<=[\s,\[{])!")


@frozen
class Fault:
    """A parser's complaint; lines and columns count from 0."""

    source: Source
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


def explain(source: Source, error: yaml.YAMLError) -> Diagnostic:
    """One finding for what a YAML parser could not read."""
    fault = _fault(source, error)
    for rule in _RULES:
        found = rule(fault)
        if found:
            return found
    fix = "Compare it with the lines around it: colons, quotes, brackets, spaces at the start."
    return fault.here("PM010", "YAML cannot read on from here.", fix)


def _fault(source: Source, error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    before = getattr(error, "context_mark", None) or mark
    last = len(source.lines) - 1
    line, column = (min(mark.line, last), mark.column) if mark else (0, 0)
    return Fault(
        source,
        str(getattr(error, "problem", "") or error),
        line,
        column,
        str(getattr(error, "context", "") or ""),
        before.line if before else 0,
        before.column if before else 0,
    )


def refused_sign(source: Source, line: int, column: int) -> Diagnostic:
    """A value that begins with & or !, which YAML takes for itself."""
    text = source.lines[line][column:]
    if text.startswith("&"):
        message = "A value cannot begin with &: YAML takes it for an anchor."
        return source.finding(line, column, "PM011", message, _quoted(source.lines[line], column))
    message = "A value cannot begin with !: YAML takes it for a tag."
    return source.finding(line, column, "PM012", message, _quoted(source.lines[line], column))


def _quoted(line: str, column: int) -> str:
    """The author's line with the value in quotes that holds the column, ready to paste."""
    found = _PAIR.match(line) or _ITEM.match(line)
    if not found or (found["value"][0] in "[{" and column > found.start("value")):
        return "Put the text in quotes."
    value = found["value"].rstrip()
    awkward = '"' in value or "\\" in value
    value = "'" + value.replace("'", "''") + "'" if awkward else f'"{value}"'
    head = f"{found['key']}: " if found["key"] else "- "
    return f"Put it in quotes: {head}{shortened(value, 70)}"


def _alias(fault: Fault) -> Diagnostic | None:
    if "alias" in fault.problem:
        message = "A value cannot begin with *: YAML takes it for an alias."
        return fault.here("PM011", message, _quoted(fault.text(fault.line), fault.column))
    if "anchor" in fault.problem or "an anchor" in fault.context:
        message = "A value cannot begin with &: YAML takes it for an anchor."
        return fault.opened(
            "PM011", message, _quoted(fault.text(fault.context_line), fault.context_column)
        )
    if "an alias" in fault.context:
        message = "A value cannot begin with * in YAML."
        return fault.opened(
            "PM016", message, _quoted(fault.text(fault.context_line), fault.context_column)
        )
    return None


def _tag(fault: Fault) -> Diagnostic | None:
    sign = _TAG.search(fault.text(fault.line)[: fault.column])
    if sign and "a flow" in fault.context:
        return refused_sign(fault.source, fault.line, sign.start())
    if "tag" not in fault.problem and "a tag" not in fault.context:
        return None
    message = "A value cannot begin with !: YAML takes it for a tag."
    return fault.opened(
        "PM012", message, _quoted(fault.text(fault.context_line), fault.context_column)
    )


def _first_sign(fault: Fault) -> Diagnostic | None:
    if "a directive" in fault.context or "directive" in fault.problem:
        message = "A line cannot begin with %."
        return fault.opened("PM016", message, "Begin a note to yourself with # instead.")
    if "cannot start any token" in fault.problem:
        sign = fault.text(fault.line)[fault.column : fault.column + 1]
        message = f"A value cannot begin with {sign} in YAML."
        return fault.here("PM016", message, _quoted(fault.text(fault.line), fault.column))
    if "a block scalar" in fault.context:
        sign = fault.text(fault.context_line)[fault.context_column : fault.context_column + 1]
        message = f"After {sign} the text begins on the next line, indented."
        return fault.opened("PM016", message, f"Break the line after {sign}, or take it away.")
    if "sequence entries are not allowed" in fault.problem:
        message = "A list does not begin on the line of its key."
        return fault.here("PM016", message, "Put the dash on a line of its own, or use quotes.")
    return None


def _document(fault: Fault) -> Diagnostic | None:
    if "single document" in fault.context or "document start" in fault.problem:
        message = "A second document begins here; one file is one scenario."
        return fault.here("PM015", message, "Take the line --- (or ...) away, or make two files.")
    return None


def _quote(fault: Fault) -> Diagnostic | None:
    if "unknown escape" in fault.problem or "escape sequence" in fault.problem:
        message = "In double quotes a backslash has a meaning of its own."
        return fault.here("PM025", message, "Write two backslashes, or use single quotes.")
    if "quoted scalar" in fault.context and "unexpected" in fault.problem:
        sign = fault.text(fault.context_line)[fault.context_column : fault.context_column + 1]
        message = f"This quote ({sign}) is never closed."
        fix = "Close it at the end of the text. An apostrophe inside single quotes is doubled."
        return fault.opened("PM020", message, fix)
    return None


def _braces(fault: Fault) -> Diagnostic | None:
    if "a flow node" in fault.context and "<stream end>" in fault.problem:
        message = "The file ends inside a bracket that was never closed."
        return fault.here("PM021", message, "Look for the last { or [ and close it.")
    if "a flow" not in fault.context or "but got" not in fault.problem:
        return None
    sign = fault.text(fault.line)[fault.column : fault.column + 1]
    if sign == "?" and "'?'" in fault.problem:
        message = "Inside braces a question mark needs quotes."
        return fault.here("PM022", message, "Put the whole text in double quotes.")
    same_line = fault.line == fault.context_line
    if same_line and sign and sign in ':[]{}?"':
        message = f"Inside braces this {sign} cannot stand in plain text."
        return fault.here("PM022", message, "Put the whole text in double quotes.")
    opened = fault.text(fault.context_line)[fault.context_column : fault.context_column + 1]
    closing = "}" if opened == "{" else "]"
    if same_line and "<scalar>" in fault.problem:
        message = "Inside braces nothing may follow a closing quote but a comma."
        return fault.here("PM022", message, "Put the whole text in quotes, the inner ones single.")
    fix = f"Close it with {closing}."
    return fault.opened("PM021", f"This {opened or 'bracket'} is never closed.", fix)


def _after_value(fault: Fault) -> Diagnostic | None:
    """`"Yes" she said`, `[sigh] ok`: something follows a closed quote or bracket."""
    if "<block end>" not in fault.problem or "block" not in fault.context:
        return None
    line = fault.text(fault.line)
    found = _PAIR.match(line) or _ITEM.match(line)
    if not found or found["value"][0] not in "\"'[{" or fault.column <= found.start("value"):
        return None
    sign = found["value"][0]
    what = "quote" if sign in "\"'" else "bracket"
    message = f"A value that begins with {sign} ends at its closing {what}."
    return fault.source.finding(
        fault.line, found.start("value"), "PM016", message, _quoted(line, found.start("value"))
    )


def _colon(fault: Fault) -> Diagnostic | None:
    if "could not find expected ':'" in fault.problem:
        return _no_colon(fault, fault.context_line)
    if "mapping values are not allowed" not in fault.problem:
        return None
    line = fault.text(fault.line)
    found = _PAIR.match(line)
    if found and fault.column >= found.end("head") - 1:
        message = "A colon inside a value needs quotes around the value."
        return fault.here("PM017", message, _quoted(line, fault.column))
    above = _line_above(fault, fault.line)
    if above >= 0 and ":" not in fault.text(above) and not _goes_on(fault, above):
        return _no_colon(fault, above)
    return _indentation_at(fault, fault.line, above)


def _goes_on(fault: Fault, number: int) -> bool:
    """Whether a line without a colon goes on with the text of a key further up."""
    above = _line_above(fault, number)
    if above < 0 or _indent(fault.text(above)) >= _indent(fault.text(number)):
        return False
    return not fault.text(above).rstrip().endswith(":")


def _no_colon(fault: Fault, number: int) -> Diagnostic:
    line = fault.text(number)
    column = _indent(line)
    glued = _GLUED.match(line)
    if glued:
        fix = f"Write {glued['key'].strip()}: {shortened(glued['value'])}"
        return fault.source.finding(
            number, column, "PM018", "A space is missing after the colon.", fix
        )
    message = "This line has no colon, so it is neither a key nor part of a text."
    fix = f"Write {shortened(line)}: ..., or indent it to go on with the text above."
    return fault.source.finding(number, column, "PM024", message, fix)


def _indentation(fault: Fault) -> Diagnostic | None:
    if "<block end>" not in fault.problem:
        return None
    return _indentation_at(fault, fault.line, _line_above(fault, fault.line))


def _indentation_at(fault: Fault, number: int, above: int) -> Diagnostic:
    """Blames the line with the odd indentation, this one or the one above."""
    blamed = number
    own, before = _indent(fault.text(number)), _indent(fault.text(above)) if above >= 0 else 0
    if above >= 0 and before % 2 and not own % 2:
        blamed, own, before = above, before, own
    spaces = "1 space" if own == 1 else f"{own} spaces"
    message = f"This line begins after {spaces} and lines up with nothing above it."
    fix = f"Keys that belong together line up; the line next to it begins after {before}."
    return fault.source.finding(blamed, own, "PM019", message, fix)


def _line_above(fault: Fault, number: int) -> int:
    for above in range(number - 1, -1, -1):
        text = fault.text(above).strip()
        if text and not text.startswith("#"):
            return above
    return -1


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


_RULES: tuple[Callable[[Fault], Diagnostic | None], ...] = (
    _alias,
    _tag,
    _document,
    _quote,
    _braces,
    _first_sign,
    _after_value,
    _colon,
    _indentation,
)
