"""Choices, alike in events, messages and conversations, and the checks in them."""

from __future__ import annotations

import yaml
from attrs import evolve

from pmsim.language import amounts
from pmsim.language.blocks import has_key, read_block, read_map
from pmsim.language.mistake import MistakeError
from pmsim.language.phrases import CONDITION
from pmsim.language.scalars import LABEL, YES, mistaken, words_at
from pmsim.language.shapes_outcome import (
    ACTING_KEYS,
    ACTING_OUTCOME,
    TALKING_KEYS,
    TALKING_OUTCOME,
    take_outcome,
)
from pmsim.language.shapes_promise import block_of
from pmsim.language.shapes_speech import SAID, SILENCE
from pmsim.language.spec import MISSING, Block, Key, Missing, Type, Values
from pmsim.language.suggestions import closest, either
from pmsim.language.walk import Walk
from pmsim.model.outcomes import Check, Choice
from pmsim.model.scenario import SKILLS

NEEDS_TEXT = Key(
    "needs text", LABEL, "The condition in words for the player.", "Raj does not trust you enough."
)
WHEN = Key("when", CONDITION, "Whether it exists at all.", "not met_legal")
NEEDS = Key(
    "needs", CONDITION, "Whether it is open; if not, the player sees why.", "trust.raj >= 40"
)


def read_skill(text: str, offset: int = 0) -> str:
    """One of the eight skills.

    Raises MistakeError.
    """
    if text in SKILLS:
        return text
    near = closest(text, SKILLS)
    fix = f"Did you mean {near}?" if near else f"Skills are {either(SKILLS)}."
    raise MistakeError(offset, f"{text} is not a skill.", fix, "PM110")


def _read_check(walk: Walk, node: yaml.Node) -> Check | Missing:
    text = words_at(walk, node, "a skill and a difficulty, such as empathy 40,")
    if isinstance(text, Missing):
        return text
    skill, _, difficulty = text.partition(" ")
    try:
        read_skill(skill)
        at = len(skill) + 1
        if not difficulty.strip():
            fix = f"Write {skill} 40: the harder, the higher, up to 100."
            raise MistakeError(0, "How hard is it?", fix, "PM108")
        value = _difficulty(difficulty.strip(), at)
    except MistakeError as error:
        return mistaken(walk, node, error)
    check = Check(skill, value)
    walk.keep(check, node)
    return check


def _difficulty(text: str, offset: int) -> float:
    try:
        value = amounts.number(text)
    except MistakeError as error:
        raise MistakeError(offset, error.message, error.fix, error.code) from error
    if not 0 <= value <= 100:
        raise MistakeError(offset, f"{text} is out of range.", "Write 0 to 100.", "PM109")
    return value


CHECK = Type("a skill and a difficulty: `empathy 40`", _read_check, lambda: {"type": "string"})


def _build_choice(walk: Walk, node: yaml.Node, key: str, values: Values) -> Choice | Missing:
    checked = has_key(node, "check")
    for part in ("well", "badly"):
        if checked and not has_key(node, part):
            fix = f"Add {part}: {{note: ...}}, or take the check away."
            walk.find("PM119", node, f"A check needs both well and badly; {part} is missing.", fix)
            return MISSING
        if has_key(node, part) and not checked:
            fix = "Add check: empathy 40, or move what follows into the choice."
            walk.find("PM119", node, f"{part} stands here without a check.", fix)
            return MISSING
    outcome = take_outcome(values)
    said = values.pop("say", SILENCE)
    choice = Choice(key, outcome=outcome, said=said.lines, said_when=said.variants, **values)
    walk.keep(choice, node)
    return choice


_OWN_KEYS = (
    Key("text", LABEL, "What the player may answer.", "Stop and listen.", required=True),
    WHEN,
    NEEDS,
    NEEDS_TEXT,
    Key("focus", YES, "Closed when energy is below 10.", "yes"),
    Key("check", CHECK, "A skill against a difficulty; then well and badly follow.", "empathy 40"),
)
_ANSWER = Key("say", SAID, "What is answered at once.", "|")


def _well_badly(outcome: Block) -> tuple[Key, Key]:
    kind = block_of(outcome)
    return (
        Key("well", kind, "What follows when the check succeeds.", "{effects: {trust.raj: +4}}"),
        Key("badly", kind, "What follows when it fails.", "{effects: {trust.raj: -2}}"),
    )


_MEANT = {"success": "well", "failure": "badly", "label": "text", "answer": "say"}
_HINTS = {
    "go to": "Only conversations have steps; write then: CONVERSATION.",
    "success": "Write well.",
    "failure": "Write badly.",
}
CHOICE = Block(
    "choice",
    "Something the player may answer. All keys of an outcome may stand in it.",
    (*_OWN_KEYS, *_well_badly(ACTING_OUTCOME), _ANSWER, *ACTING_KEYS),
    _build_choice,
    "choices:\n"
    "  listen: {text: Stop and listen., takes: 20m, effects: {trust.jonas: +2}, sets: met_legal}\n"
    "  ship: {text: Ship it., takes: 1m, needs: trust.raj >= 40, effects: {risk: +8}}",
    hints=_HINTS,
    meant={**_MEANT, "go to": "then"},
)
TALK_CHOICE = Block(
    "talk choice",
    "A choice inside a conversation; it may also go to a step.",
    (*_OWN_KEYS, *_well_badly(TALKING_OUTCOME), _ANSWER, *TALKING_KEYS),
    _build_choice,
    "choices:\n"
    "  why:\n"
    "    text: What exactly do we store?\n"
    "    check: empathy 40\n"
    "    well: {go to: store}\n"
    "    badly: {go to: guarded}",
    meant=_MEANT,
)


def _choices_of(block: Block) -> Type:
    def read(walk: Walk, node: yaml.Node) -> tuple[Choice, ...] | Missing:
        def read_one(key: str, key_node: yaml.Node, value: yaml.Node) -> Choice | Missing:
            choice: Choice | Missing = read_block(walk, value, block, key)
            return choice

        choices = read_map(walk, node, block.name, read_one)
        if isinstance(choices, Missing):
            return choices
        group = tuple(choices.values())
        if isinstance(node, yaml.MappingNode) and len(group) == len(node.value):
            walk.groups.append((node, group))
        return group

    schema = {"type": "object", "additionalProperties": {"$ref": block.address}}
    return Type("a map of choices", read, lambda: schema)


CHOICES = _choices_of(CHOICE)
TALK_CHOICES = _choices_of(TALK_CHOICE)


def with_partner(choices: tuple[Choice, ...], person: str) -> tuple[Choice, ...]:
    """The choices, their checks helped by the trust of a person."""
    if not person or not any(choice.check for choice in choices):
        return choices
    return tuple(
        evolve(choice, check=evolve(choice.check, person=person)) if choice.check else choice
        for choice in choices
    )
