"""Types of single values: words, numbers, times, changes, conditions, names of other things."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import yaml

from pmsim.language import amounts, times
from pmsim.language.faults import ITEM, quoted
from pmsim.language.mistake import MistakeError
from pmsim.language.spec import MISSING, Missing, Type
from pmsim.language.suggestions import closest, either, shortened
from pmsim.language.walk import Walk
from pmsim.model.outcomes import Moment

T = TypeVar("T")

_HASH = re.compile(r" +#\S")
_COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_HIDDEN = re.compile(r": +(#\S.*?) *$")
_PROSE = ("words", "text", "speech")
_STRING: Mapping[str, Any] = {"type": "string"}
_PLAIN: Mapping[str, Any] = {"type": ["string", "number", "boolean"]}
_NUMERIC: Mapping[str, Any] = {"type": ["number", "string"]}


def words_at(walk: Walk, node: yaml.Node, what: str = "words") -> str | Missing:
    """The text of a scalar without its outer space; a finding if it is empty or no scalar."""
    if isinstance(node, yaml.ScalarNode):
        text: str = node.value.strip()
        if text:
            return text
        walk.find("PM103", node, *_nothing(walk, node, what))
    elif what not in _PROSE and (only := _only_word(node)):
        fix = f"Write {only} without the brackets."
        walk.find("PM106", node, f"Here belongs {what}, not a list.", fix)
    elif getattr(node, "flow_style", False):
        fix = 'Put the whole text in quotes: "..."'
        walk.find(
            "PM106",
            node,
            f"YAML takes a bracket at the start for its own; {what} belongs here.",
            fix,
        )
    elif cut := _cut_by_a_colon(walk, node):
        message = "A colon inside a value needs quotes around the value."
        walk.find("PM017", node, message, f"Put it in straight quotes: {quoted(cut)}")
    else:
        fix = "Put it on the line of its key; a long text goes below |."
        walk.find("PM106", node, f"Here belongs {what}, not a block of keys or a list.", fix)
    return MISSING


def _cut_by_a_colon(walk: Walk, node: yaml.Node) -> str:
    """The whole text of a list's entry such as `- Ask: who is late`; else an empty text."""
    line = walk.source.lines[node.start_mark.line]
    found = ITEM.match(line)
    if not isinstance(node, yaml.MappingNode) or len(node.value) != 1 or not found:
        return ""
    ((_, value),) = node.value
    one_line = value.value and value.end_mark.line == node.start_mark.line
    return found["value"].rstrip() if one_line and isinstance(value, yaml.ScalarNode) else ""


def _only_word(node: yaml.Node) -> str:
    """`ida` of `[ida]`, or an empty text."""
    if not isinstance(node, yaml.SequenceNode) or len(node.value) != 1:
        return ""
    (part,) = node.value
    return str(part.value) if isinstance(part, yaml.ScalarNode) else ""


def _nothing(walk: Walk, node: yaml.Node, what: str) -> tuple[str, str]:
    """What to say about an empty value; a text that begins with a hash is empty for YAML."""
    line = walk.source.lines[node.start_mark.line]
    hidden = _HIDDEN.search(line, max(0, node.start_mark.column - 1))
    if hidden and not getattr(node, "style", ""):
        message = "YAML drops everything from the hash on, so nothing stands after the colon."
        return message, f"Put the text in straight quotes: {shortened(quoted(hidden[1]))}"
    return "Nothing stands after the colon.", f"Write {what}, or take the key away."


def typed(words: str, read: Callable[[str], T], schema: Mapping[str, Any]) -> Type:
    """A type whose text is read by a function that may raise MistakeError."""

    def read_node(walk: Walk, node: yaml.Node) -> T | Missing:
        text = words_at(walk, node, words)
        if isinstance(text, Missing):
            return text
        try:
            return read(text)
        except MistakeError as error:
            return mistaken(walk, node, error)

    return Type(words, read_node, lambda: schema)


def mistaken(walk: Walk, node: yaml.Node, error: MistakeError, lead: int = 0) -> Missing:
    """Writes a mistake of a small grammar as a finding."""
    offset = error.offset + lead + outer_space(node)
    walk.find(error.code, node, error.message, error.fix, offset)
    return MISSING


def outer_space(node: yaml.Node) -> int:
    """How many blanks stand before the first word of a scalar's value."""
    value = getattr(node, "value", "")
    return len(value) - len(value.lstrip()) if isinstance(value, str) else 0


def _read_text(walk: Walk, node: yaml.Node) -> str | Missing:
    text = words_at(walk, node, "text")
    if isinstance(text, Missing):
        return text
    if "<" in text:
        walk.prose.append(node)  # type: ignore[arg-type]
    if walk.hashes and not getattr(node, "style", "") and node.end_mark.line in walk.hashes:
        _warn_of_hash(walk, node)
    return text


def _warn_of_hash(walk: Walk, node: yaml.Node) -> None:
    line, column = node.end_mark.line, node.end_mark.column
    cut = _HASH.match(walk.source.lines[line], column)
    if cut:
        rest = walk.source.lines[line][column:].strip()
        message = f"YAML drops everything from the hash on: “{shortened(rest)}” is not in the text."
        fix = "Put the text in quotes, or write a space after # if it is a comment."
        walk.findings.append(walk.source.finding(line, cut.end() - 2, "PM023", message, fix))


TEXT = Type("text", _read_text, lambda: _PLAIN)
"""Prose for the player; `<name>` is replaced."""


def number(low: float, high: float, words: str = "") -> Type:
    """A plain number within bounds."""
    words = words or f"a number from {low:g} to {high:g}"

    def read(text: str) -> float:
        value = amounts.number(text)
        if low <= value <= high:
            return value
        message = f"{text} is out of range."
        raise MistakeError(0, message, f"Here belongs {words}.", "PM109")

    return typed(words, read, {**_NUMERIC, "minimum": low, "maximum": high})


def whole(low: int, high: int) -> Type:
    """A whole number within bounds."""
    words = f"a whole number from {low} to {high}"

    def read(text: str) -> int:
        if text.lower() in _COUNTED:
            fix = f"Write {_COUNTED.index(text.lower()) + 1}."
            raise MistakeError(0, f"“{text}” is not written in digits.", fix, "PM108")
        value = amounts.number(text)
        if value != int(value) or not low <= value <= high:
            raise MistakeError(0, f"{text} is out of range.", f"Here belongs {words}.", "PM109")
        return int(value)

    return typed(words, read, {**_NUMERIC, "minimum": low, "maximum": high})


def word(*allowed: str) -> Type:
    """One word of a few."""

    def read(text: str) -> str:
        if text in allowed:
            return text
        near = closest(text, allowed)
        fix = f"Did you mean {near}?" if near else f"Write {either(allowed)}."
        raise MistakeError(0, f"{shortened(text)} is not known here.", fix, "PM110")

    return typed(f"`{'`, `'.join(allowed)}`", read, {"enum": list(allowed)})


def _yes(text: str) -> bool:
    if text.lower() in ("yes", "true"):
        return True
    if text.lower() in ("no", "false"):
        return False
    raise MistakeError(0, f"{shortened(text)} is neither yes nor no.", "Write yes or no.", "PM110")


YES = typed("`yes` or `no`", _yes, {"enum": ["yes", "no", True, False]})
NUMBER = number(-999_999_999, 999_999_999, "a number")
METER = number(0, 100)
SIGNED = typed("a signed number: `-8`, `+5`", amounts.signed, _NUMERIC)
SHARE = typed("a percentage: `55%`", amounts.share, _STRING)
CHANCE = typed("a chance: `30% per day`", amounts.chance_per_day, _STRING)
DURATION = typed("a duration: `45m`, `2h`, `1h30m`", times.duration, _STRING)
SPAN = typed("two times: `10:00 and 16:00`", times.span, _STRING)
CLOCK = typed("a time: `14:00`", times.clock, _STRING)
LABEL = Type("words", _read_text, lambda: _PLAIN)
"""Short words for a button or a head."""


def _moment(daily: bool) -> Type:
    words = "`daily 9:00` or `day 2 14:00`" if daily else "a moment: `day 2 9:30`"

    def read(walk: Walk, node: yaml.Node) -> Moment | Missing:
        text = words_at(walk, node, words)
        if isinstance(text, Missing):
            return text
        try:
            at = times.moment(text, walk.days, daily)
        except MistakeError as error:
            return mistaken(walk, node, error)
        return at if _within(walk, node, at, text) else MISSING

    return Type(words, read, lambda: _STRING)


def _within(walk: Walk, node: yaml.Node, at: Moment, text: str) -> bool:
    dated = text.startswith("day") and not text.startswith("daily")
    if dated and walk.days and not 1 <= at.day <= walk.days:
        last = "there is one day" if walk.days == 1 else f"there are {walk.days} days"
        message = f"Day {at.day} is not in this scenario: {last}."
        walk.find("PM304", node, message, f"Choose day {walk.days}, or change days at the top.")
        return False
    return True


MOMENT = _moment(daily=False)
MEETING_TIME = _moment(daily=True)


def _due(walk: Walk, node: yaml.Node) -> tuple[Moment | None, int] | Missing:
    """A moment, or minutes from now, or the end (neither)."""
    text = words_at(walk, node, "a moment, `in 2h` or `end`")
    if text == "end":
        return None, 0
    if isinstance(text, str) and text.startswith("in "):
        try:
            return None, times.duration(text[3:].strip())
        except MistakeError as error:
            return mistaken(walk, node, error, 3)
    at = MOMENT.read(walk, node) if isinstance(text, str) else text
    return at if isinstance(at, Missing) else (at, 0)


DUE = Type("a moment, `in 2h` or `end`", _due, lambda: _STRING)


def drawing(kind: str, words: str) -> Type:
    """The name of a drawing; `meaning` looks whether there is one."""

    def read(walk: Walk, node: yaml.Node) -> str | Missing:
        text = words_at(walk, node, words)
        if isinstance(text, str) and text != "generated":
            walk.use(kind, text, node)
        return text

    return Type(words, read, lambda: {"type": "string"})
