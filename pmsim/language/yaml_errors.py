"""What went wrong with the YAML, in plain words, each with a way to mend it.

The pure parser's error says where it stumbled; what the author meant is read off their own lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from pmsim.language.braces import text_at
from pmsim.language.diagnostics import Diagnostic
from pmsim.language.faults import ITEM, PAIR, Fault, fault_of, indent_of, line_in_quotes
from pmsim.language.slips import find_slip
from pmsim.language.slips_quotes import closed
from pmsim.language.source import Source

_BY_NUMBER = re.compile(r"\\U(?!0010|000)[0-9A-Fa-f]{8}")
_TAG = re.compile(r"(?<=[\s,\[{])!")


def explain(
    source: Source, error: yaml.YAMLError, words: frozenset[str] = frozenset()
) -> Diagnostic:
    """One finding for what a YAML parser could not read. `words` are the language's keys."""
    fault = fault_of(source, error, words)
    for rule in _RULES:
        found = rule(fault)
        if found:
            return found
    fix = "Compare it with the lines around it: colons, quotes, brackets, spaces at the start."
    return fault.here("PM010", "YAML cannot read on from here.", fix)


def no_such_letter(source: Source) -> Diagnostic:
    """A letter by its number in double quotes, where no letter has that number."""
    found = _BY_NUMBER.search(source.text)
    at = found.start() if found else 0
    line = source.text.count("\n", 0, at)
    column = at - (source.text.rfind("\n", 0, at) + 1)
    message = "In double quotes a backslash has a meaning of its own."
    fix = "Write two backslashes, or use single quotes."
    return source.finding(line, column, "PM025", message, fix)


def refused_sign(source: Source, line: int, column: int) -> Diagnostic:
    """A value that begins with & or !, which YAML takes for itself."""
    text = source.lines[line][column:]
    if text.startswith("&"):
        message = "A value cannot begin with &: YAML takes it for an anchor."
        return source.finding(
            line, column, "PM011", message, _in_quotes(source.lines[line], column)
        )
    message = "A value cannot begin with !: YAML takes it for a tag."
    return source.finding(line, column, "PM012", message, _in_quotes(source.lines[line], column))


def _in_quotes(line: str, column: int) -> str:
    """The author's own text in quotes, whether it stands in braces or alone on its line."""
    found = PAIR.match(line) or ITEM.match(line)
    in_braces = found and found["value"][0] in "[{" and column > found.start("value")
    text = text_at(line, column, frozenset()) if in_braces else None
    return text.fix if text else line_in_quotes(line, column)


def _alias(fault: Fault) -> Diagnostic | None:
    if "alias" in fault.problem:
        message = "A value cannot begin with *: YAML takes it for an alias."
        return fault.here("PM011", message, _in_quotes(fault.text(fault.line), fault.column))
    if "anchor" in fault.problem or "an anchor" in fault.context:
        message = "A value cannot begin with &: YAML takes it for an anchor."
        return fault.opened(
            "PM011", message, _in_quotes(fault.text(fault.context_line), fault.context_column)
        )
    if "an alias" in fault.context:
        message = "A value cannot begin with * in YAML."
        return fault.opened(
            "PM016", message, _in_quotes(fault.text(fault.context_line), fault.context_column)
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
        "PM012", message, _in_quotes(fault.text(fault.context_line), fault.context_column)
    )


def _first_sign(fault: Fault) -> Diagnostic | None:
    if "a directive" in fault.context or "directive" in fault.problem:
        message = "A line cannot begin with %."
        return fault.opened("PM016", message, "Begin a note to yourself with # instead.")
    if "cannot start any token" in fault.problem:
        sign = fault.text(fault.line)[fault.column : fault.column + 1]
        message = f"A value cannot begin with {sign} in YAML."
        return fault.here("PM016", message, _in_quotes(fault.text(fault.line), fault.column))
    if "a block scalar" in fault.context:
        sign = fault.text(fault.context_line)[fault.context_column : fault.context_column + 1]
        message = f"After {sign} the text begins on the next line, indented."
        return fault.opened("PM016", message, f"Break the line after {sign}, or take it away.")
    if "sequence entries are not allowed" in fault.problem:
        message = "A list does not begin on the line of its key."
        fix = _in_quotes(fault.text(fault.line), fault.column)
        return fault.here("PM016", message, f"{fix} A list begins on the next line.")
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
        line = fault.text(fault.context_line)
        text = text_at(line, fault.context_column, fault.words)
        slip = next(closed(fault, fault.context_line), None)
        fix = slip.fix if slip else "Close it at the end of the text."
        if sign == "'" and text:
            fix = f"If it is an apostrophe, write {text.in_quotes}"
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
        return fault.here("PM022", message, 'Put the whole text in straight quotes ("...").')
    same_line = fault.line == fault.context_line
    if same_line and sign and sign in ':[]{}?"':
        message = f"Inside braces this {sign} cannot stand in plain text."
        return fault.here("PM022", message, 'Put the whole text in straight quotes ("...").')
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
    found = PAIR.match(line) or ITEM.match(line)
    if not found or found["value"][0] not in "\"'[{" or fault.column <= found.start("value"):
        return None
    sign = found["value"][0]
    what = "quote" if sign in "\"'" else "bracket"
    message = f"A value that begins with {sign} ends at its closing {what}."
    return fault.source.finding(
        fault.line,
        found.start("value"),
        "PM016",
        message,
        _in_quotes(line, found.start("value")),
    )


def _colon(fault: Fault) -> Diagnostic | None:
    if "could not find expected ':'" in fault.problem:
        return _no_colon(fault, fault.context_line)
    if "mapping values are not allowed" not in fault.problem:
        return None
    line = fault.text(fault.line)
    found = PAIR.match(line)
    if found and fault.column >= found.end("head") - 1:
        message = "A colon inside a value needs quotes around the value."
        return fault.here("PM017", message, _in_quotes(line, fault.column))
    above = fault.above(fault.line)
    if above >= 0 and ":" not in fault.text(above) and not _goes_on(fault, above):
        return _no_colon(fault, above)
    return _indentation_at(fault, fault.line, above)


def _goes_on(fault: Fault, number: int) -> bool:
    """Whether a line without a colon goes on with the text of a key further up."""
    above = fault.above(number)
    if above < 0 or indent_of(fault.text(above)) >= indent_of(fault.text(number)):
        return False
    return not fault.text(above).rstrip().endswith(":")


def _no_colon(fault: Fault, number: int) -> Diagnostic:
    message = "This line has no colon, so it is neither a key nor part of a text."
    fix = "Put a colon and a space after the key, or indent it to go on with the text above."
    return fault.source.finding(number, indent_of(fault.text(number)), "PM024", message, fix)


def _indentation(fault: Fault) -> Diagnostic | None:
    if "<block end>" not in fault.problem:
        return None
    return _indentation_at(fault, fault.line, fault.above(fault.line))


def _indentation_at(fault: Fault, number: int, above: int) -> Diagnostic:
    """Blames the line with the odd indentation, this one or the one above."""
    blamed = number
    own, before = indent_of(fault.text(number)), indent_of(fault.text(above)) if above >= 0 else 0
    if above >= 0 and before % 2 and not own % 2:
        blamed, own, before = above, before, own
    if own == before and above >= 0:
        message = "Some of the lines next to each other have a dash here, and some have none."
        fix = "Where the others have names, put a name and a colon in place of the dash."
        return fault.source.finding(blamed, own, "PM027", message, fix)
    spaces = "1 space" if own == 1 else f"{own} spaces"
    message = f"This line begins after {spaces} and lines up with nothing above it."
    fix = f"Keys that belong together line up; the line next to it begins after {before}."
    return fault.source.finding(blamed, own, "PM019", message, fix)


_RULES: tuple[Callable[[Fault], Diagnostic | None], ...] = (
    _alias,
    _tag,
    _document,
    _quote,
    find_slip,
    _braces,
    _first_sign,
    _after_value,
    _colon,
    _indentation,
)
