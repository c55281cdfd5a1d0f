"""Numbers, percents and signed amounts, and what people write in their place."""

from __future__ import annotations

import re

from pmsim.language.expressions import Parsed, parse
from pmsim.language.mistake import MistakeError
from pmsim.model.expressions import Negative, Number

_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d{1,6})?\Z")
_LITERAL = re.compile(r"([+-]) ?(\d{1,9}(?:\.\d{1,6})?)\Z")
_TWO_SIGNS = re.compile(r"[+-] ?([+-]) ?(\d[\d.]*)\Z")
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,4})?) ?%\Z")
_WITH_UNIT = re.compile(r"([+-] ?[\d.]+) ?([^\W\d].*|%.*|€.*)\Z")
_OTHER_MINUS = ("−", "–", "—")  # noqa: RUF001 what word processors make of a minus


def number(text: str) -> float:
    """A plain number such as `40`, `2.5` or `-3`.

    Raises MistakeError.
    """
    if _NUMBER.match(text):
        return float(text)
    fix = "Write digits, with a point for fractions: 40 or 2.5."
    if text.startswith("+") and _NUMBER.match(text[1:]):
        fix = f"Here a value stands, not a change: write {text[1:]}."
    elif re.fullmatch(r"-?\d{1,3}(,\d{3})+", text):
        fix = f"Write {text.replace(',', '')}."
    elif re.fullmatch(r"-?\d+,\d+", text):
        fix = f"Did you mean {text.replace(',', '.')}?"
    elif text.endswith("%") and _NUMBER.match(text[:-1].strip()):
        fix = f"Write {text[:-1].strip()}; the unit is known."
    raise MistakeError(0, f"“{text[:40]}” is not a number.", fix, "PM108")


def share(text: str) -> float:
    """A share from 0 to 1, written `55%`.

    Raises MistakeError.
    """
    found = _PERCENT.match(text)
    if not found:
        if re.fullmatch(r"\d+(\.\d+)?", text):
            value = float(text) * 100 if float(text) < 1 else float(text)
            message = f"{text} what? A chance is written in percent."
            raise MistakeError(0, message, f"Write {value:g}%.", "PM112")
        raise MistakeError(0, f"“{text[:40]}” is not a percentage.", "Write 55%.", "PM108")
    value = float(found[1]) / 100
    if value > 1:
        raise MistakeError(0, "More than 100% is not possible.", "", "PM109")
    return value


def chance_per_day(text: str) -> float:
    """A share from 0 to 1, written `30% per day`.

    Raises MistakeError.
    """
    head, joint, rest = text.partition(" per ")
    if joint and rest.strip() != "day":
        raise MistakeError(
            len(head) + 5, "Chances are counted per day.", f"Write {head} per day.", "PM112"
        )
    value = share(head.strip())
    if not joint:
        raise MistakeError(0, f"{text} of what? Say how often.", f"Write {text} per day.", "PM112")
    return value


def signed(text: str) -> float:
    """A change that is a plain number: `+5`, `-8`.

    Raises MistakeError.
    """
    found = _LITERAL.match(text)
    if found:
        return float(found[1] + found[2])
    parsed, _ = amount(text, settable="")
    if isinstance(parsed.tree, Number):
        return parsed.tree.value
    raise MistakeError(0, "Here a plain number belongs.", "Write +5 or -5.", "PM108")


def amount(text: str, settable: str) -> tuple[Parsed, int]:
    """A change with its sign, and at which offset the parsed text begins.

    `settable` is the name that is changed, for the two readings of a bare number.
    Raises MistakeError.
    """
    literal = _LITERAL.match(text)
    if literal:
        return Parsed(Number(float(literal[1] + literal[2]))), 0
    doubled = _TWO_SIGNS.match(text)
    if doubled:
        fix = f"Write {doubled[1]}{doubled[2]}."
        raise MistakeError(0, f"{text} has two signs.", fix, "PM108")
    _refuse_unit(text)
    if text.startswith("+"):
        lead = len(text) - len(text[1:].lstrip())
        return _at(text[lead:], lead), lead
    if text.startswith("-"):
        parsed = parse(text)
        if isinstance(parsed.tree, Number | Negative) or len(text) > 1:
            return parsed, 0
    raise _unsigned(text, settable)


def _at(text: str, lead: int) -> Parsed:
    try:
        return parse(text)
    except MistakeError as error:
        raise MistakeError(error.offset + lead, error.message, error.fix, error.code) from error


def _unsigned(text: str, settable: str) -> MistakeError:
    if text.startswith(_OTHER_MINUS):
        fix = f"Did you mean -{text[1:].strip()}?"
        return MistakeError(0, "This dash is not a minus sign.", fix, "PM116")
    if _NUMBER.match(text.rstrip("%")):
        plain = text.rstrip("%")
        fix = f"Write +{plain} or -{plain}."
        if settable:
            fix = f"Write {settable}: +{plain} to add, or set: {{{settable}: {plain}}} to set."
        return MistakeError(0, f"Does {text} add or set? A change shows its sign.", fix, "PM111")
    if re.fullmatch(r"(set|to|=)\s*[\d.]+", text) and settable:
        value = re.sub(r"^(set|to|=)\s*", "", text)
        fix = f"Write set: {{{settable}: {value}}} beside effects."
        return MistakeError(0, "Setting a value is a key of its own.", fix, "PM111")
    said = re.fullmatch(r"(plus|minus) *(\d[\d.]*)", text, re.IGNORECASE)
    fix = f"Write + {text[:40]}, or begin with a minus."
    if said:
        fix = f"Write {'+' if said[1].lower() == 'plus' else '-'}{said[2]}."
    return MistakeError(0, "A change begins with + or -.", fix, "PM111")


def _refuse_unit(text: str) -> None:
    found = _WITH_UNIT.match(text)
    if not found or (found[2][0] == "e" and found[2][1:].isdigit()):
        return
    if found[2].startswith("%"):
        message = "Changes are in the number's own unit; percent is for chances."
        raise MistakeError(found.start(2), message, f"Write {found[1]}.", "PM121")
    if re.fullmatch(r"[\w ]+|€.*", found[2]):
        message = "A change has no unit; it is in the number's own."
        raise MistakeError(found.start(2), message, f"Write {found[1]}.", "PM121")
