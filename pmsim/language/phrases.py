"""Types whose text has a grammar of its own: conditions, amounts, speech, names of other things."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Literal

import yaml

from pmsim.language import amounts
from pmsim.language.blocks import read_list
from pmsim.language.expressions import parse
from pmsim.language.mistake import MistakeError
from pmsim.language.pairs import keyed
from pmsim.language.scalars import mistaken, outer_space, words_at
from pmsim.language.spec import MISSING, Missing, Type
from pmsim.language.speech import SPOKEN, Spoken, speakers, speech
from pmsim.language.suggestions import shortened
from pmsim.language.walk import Role, Said, Walk
from pmsim.model.expressions import Every, Expression, Not, Some
from pmsim.model.outcomes import Change, Line

Conditions = Expression | Missing

_PERSON_FIRST = re.compile(
    r"(?P<who>[a-z]\w*)(?: ?[(\[](?P<mood>\w+)[)\]])?[:;,.]? +(?P<words>[^\s:(].*)"
)
_CHANGE_IN_WORDS = re.compile(r"([a-z][\w.]*)[ ,]+([+-] ?[\d.]+)")


def _condition(role: Role) -> Type:
    def read(walk: Walk, node: yaml.Node) -> Conditions:
        if isinstance(node, yaml.SequenceNode):
            return _joined(walk, node, read, Every)
        if isinstance(node, yaml.MappingNode):
            return _nested(walk, node, read)
        text = words_at(walk, node, "a condition")
        if isinstance(text, Missing):
            return text
        try:
            parsed = parse(text)
        except MistakeError as error:
            return mistaken(walk, node, error)
        walk.said.append(Said(parsed, node, outer_space(node), role))
        return parsed.tree

    schema = {"type": ["string", "array", "object", "number"]}
    return Type("a condition: `trust.raj >= 40`", read, lambda: schema)


def _joined(
    walk: Walk,
    node: yaml.Node,
    read: Callable[[Walk, yaml.Node], Conditions],
    join: type[Every | Some],
) -> Conditions:
    parts = read_list(walk, node, read)
    wanted = len(node.value) if isinstance(node, yaml.SequenceNode) else 1
    if isinstance(parts, Missing) or len(parts) < wanted:
        return MISSING
    if not parts:
        walk.find("PM103", node, "This list of conditions is empty.", "Leave the key out.")
        return MISSING
    return parts[0] if len(parts) == 1 else join(parts)


def _nested(
    walk: Walk, node: yaml.Node, read: Callable[[Walk, yaml.Node], Conditions]
) -> Conditions:
    """`any:`, `all:` and `not:`; several in one block must all hold."""
    parts: list[Expression] = []
    complete = True
    for name, key, value in keyed(walk, node, "any, all or not") or ():
        if name not in ("any", "all", "not"):
            fix = 'Put the condition in quotes if it holds ": ".'
            walk.find("PM101", key, "In a condition stand any, all or not.", fix)
            complete = False
            continue
        part = _joined(walk, value, read, Some if name == "any" else Every)
        if isinstance(part, Missing):
            complete = False
        else:
            parts.append(Not(part) if name == "not" else part)
    if not complete or not parts:
        return MISSING
    return parts[0] if len(parts) == 1 else Every(tuple(parts))


CONDITION = _condition("condition")
KEPT_CONDITION = _condition("kept")
"""What a promise or a deadline waits for."""
FINAL_CONDITION = _condition("final")
"""A condition of endings and habits, which may also name the score."""


_SUPPORTS = "you"
_FROM_WHEN = "you when "


def _read_supports(walk: Walk, node: yaml.Node) -> Expression | Literal[True] | Missing:
    """`you`, or `you when CONDITION`; True without a condition."""
    text = words_at(walk, node, "you, or you when CONDITION")
    if isinstance(text, Missing) or text == _SUPPORTS:
        return text if isinstance(text, Missing) else True
    try:
        if not text.startswith(_FROM_WHEN):
            fix = "Write supports: you, or supports: you when met_raj."
            raise MistakeError(0, f"{shortened(text)} is not known here.", fix, "PM110")
        parsed = parse(text[len(_FROM_WHEN) :])
    except MistakeError as error:
        if text.startswith(_FROM_WHEN):
            at = error.offset + len(_FROM_WHEN)
            error = MistakeError(at, error.message, error.fix, error.code)
        return mistaken(walk, node, error)
    lead = outer_space(node) + len(_FROM_WHEN)
    walk.said.append(Said(parsed, node, lead, "condition"))
    return parsed.tree


SUPPORTS = Type(
    "`you`, or `you when CONDITION`",
    _read_supports,
    lambda: {"type": "string", "pattern": "^you( when .+)?$"},
)


def read_amount(walk: Walk, node: yaml.Node, name: str = "") -> Conditions:
    """A signed amount as a tree; `name` is what it changes, for the words of a finding."""
    text = words_at(walk, node, "an amount such as +5")
    if isinstance(text, Missing):
        return text
    try:
        parsed, lead = amounts.amount(text, name)
    except MistakeError as error:
        return mistaken(walk, node, error)
    if parsed.mentions:
        walk.said.append(Said(parsed, node, outer_space(node) + lead, "amount"))
    return parsed.tree


AMOUNT = Type(
    "a signed amount: `+5`, `+ 2 - clarity / 50`",
    read_amount,
    lambda: {"type": ["string", "number"]},
)


def _read_effects(walk: Walk, node: yaml.Node) -> tuple[Change, ...] | Missing:
    changes = []
    meant = _CHANGE_IN_WORDS.fullmatch(str(node.value).strip())
    instead = f"Write {{{meant[1]}: {meant[2]}}}." if meant else ""
    for name, key, value in keyed(walk, node, "names, each with its change", instead) or ():
        walk.use("changeable", name, key)
        amount = read_amount(walk, value, name)
        if not isinstance(amount, Missing):
            changes.append(walk.keep(Change(name, amount), value))
    return tuple(changes)


def _read_settings(walk: Walk, node: yaml.Node) -> tuple[Change, ...] | Missing:
    changes = []
    for name, key, value in keyed(walk, node, "names, each with its new value") or ():
        walk.use("changeable", name, key)
        text = words_at(walk, value, "a value")
        if isinstance(text, Missing):
            continue
        try:
            parsed = parse(text.removeprefix("+") if name else text)
        except MistakeError as error:
            mistaken(walk, value, error)
            continue
        walk.said.append(Said(parsed, value, outer_space(value), "amount"))
        changes.append(Change(name, parsed.tree, sets=True))
    return tuple(changes)


def _named_amounts() -> dict[str, Any]:
    return {"type": "object", "additionalProperties": {"type": ["string", "number"]}}


EFFECTS = Type("changes: `{trust.raj: +5}`", _read_effects, _named_amounts)
SETTINGS = Type("values: `{stress: 40}`", _read_settings, _named_amounts)


def _read_speech(walk: Walk, node: yaml.Node) -> tuple[Line, ...] | Missing:
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        _tell_no_bar(walk, node)
        return MISSING
    text = words_at(walk, node, "speech")
    if isinstance(text, Missing):
        return text
    if getattr(node, "style", None) == ">":
        key = _key_of(walk.source.lines[node.start_mark.line])
        walk.find("PM117", node, "Speech keeps its lines.", f"Write {key}: | instead of {key}: >")
        return MISSING
    lines = speech(getattr(node, "value", text))
    for line in lines:
        if isinstance(line, Spoken):
            if line.line.who not in ("you", "note"):
                walk.use("speaker", line.line.who, node, line.offset)
            walk.lines.append((line, node))
        else:
            fix = _line_meant(walk, str(node.value)[line.offset :]) or line.fix
            walk.find(line.code, node, line.message, fix, line.offset)
    _look_for_speakers(walk, node)
    if "<" in text:
        walk.prose.append(node)  # type: ignore[arg-type]
    return speakers(lines)


def _look_for_speakers(walk: Walk, node: yaml.Node) -> None:
    """A line that begins with a person, but without the colon that makes them speak."""
    offset, spoken = 0, False
    for row in str(node.value).split("\n"):
        meant = _line_meant(walk, row)
        if meant and spoken:
            message = "No colon stands after the person, so this line goes on with the one above."
            walk.find("PM331", node, message, f"{meant} (or indent it, if that is meant).", offset)
        spoken = spoken or bool(row.strip())
        offset += len(row) + 1


def _line_meant(walk: Walk, text: str) -> str:
    """The fix for a line that begins with a person who does not speak; else an empty text."""
    row = text.partition("\n")[0]
    found = None if SPOKEN.match(row) else _PERSON_FIRST.match(row)
    if not found or found["who"] not in walk.defined.get("person", ()):
        return ""
    mood = f" ({found['mood']})" if found["mood"] else ""
    return f"Write {found['who']}{mood}: {shortened(found['words'])}"


def _tell_no_bar(walk: Walk, node: yaml.Node) -> None:
    """Speech below a `say:` without its `|`, at the line of the key."""
    line = walk.source.mark_before(node.start_mark).line
    text = walk.source.lines[line]
    key = _key_of(text)
    message = f"Speech needs the sign | after {key}."
    fix = f"Write {key}: | and leave the lines below it as they are."
    column = len(text) - len(text.lstrip(" "))
    walk.findings.append(walk.source.finding(line, column, "PM106", message, fix))


def _key_of(line: str) -> str:
    return line.partition(":")[0].strip()


SPEECH = Type("spoken lines below a `|`", _read_speech, lambda: {"type": "string"})


def name_of(kind: str, words: str) -> Type:
    """The name of something made elsewhere; `meaning` looks whether it is known."""

    def read(walk: Walk, node: yaml.Node) -> str | Missing:
        text = words_at(walk, node, words)
        if isinstance(text, str):
            walk.use(kind, text, node)
        return text

    return Type(words, read, lambda: {"type": "string"})


def list_of(part: Type, words: str) -> Type:
    """A list; one plain value counts as a list of one."""

    def read(walk: Walk, node: yaml.Node) -> tuple[Any, ...] | Missing:
        return read_list(walk, node, part.read)

    schema = {"type": ["array", "string"], "items": part.schema()}
    return Type(words, read, lambda: schema)


PERSON = name_of("person", "a person")
PEOPLE = list_of(PERSON, "people: `[raj, lola]`")
FOLLOWS = name_of("follows", "a conversation, a negotiation or an event")
OPENS = name_of("opens", "a conversation or a negotiation")


def _read_step(walk: Walk, node: yaml.Node) -> str | Missing:
    """A step of the conversation in which it stands, which is the first name of the path."""
    text = words_at(walk, node, "a step")
    if isinstance(text, str):
        walk.use("step", f"{walk.path[0]}.{text}", node)
    return text


STEP = Type("a step of this conversation", _read_step, lambda: {"type": "string"})
FLAGS = list_of(name_of("set flag", "a flag"), "a flag, or a list of them")
INTERESTS = list_of(name_of("interest", "an interest"), "an interest, or a list of them")
