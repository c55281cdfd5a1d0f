"""How it is judged: deadlines, habits and endings."""

from __future__ import annotations

import yaml

from pmsim.language.blocks import name_meant, read_block, read_list
from pmsim.language.phrases import FINAL_CONDITION, KEPT_CONDITION
from pmsim.language.scalars import (
    LABEL,
    MOMENT,
    TEXT,
    words_at,
)
from pmsim.language.shapes_outcome import OUTCOME
from pmsim.language.shapes_promise import block_of
from pmsim.language.shapes_world import ICON
from pmsim.language.spec import MISSING, Block, Key, Missing, Type, Values
from pmsim.language.walk import Walk
from pmsim.model.scenario import Deadline, Ending, Habit


def _build_deadline(walk: Walk, node: yaml.Node, key: str, values: Values) -> Deadline:
    deadline = Deadline(key, **values)
    walk.keep(deadline, node)
    return deadline


DEADLINE = Block(
    "deadline",
    "A condition that is judged at a moment.",
    (
        Key("name", LABEL, "What the player reads.", "The auditor calls", required=True),
        Key("due", MOMENT, "When it is judged.", "day 3 15:00", required=True),
        Key("needs", KEPT_CONDITION, "What must hold then.", "risk <= 30", required=True),
        Key("met", block_of(OUTCOME), "What follows if it holds.", "{effects: {trust.jonas: +6}}"),
        Key("missed", block_of(OUTCOME), "What follows if not.", "{effects: {risk: +10}}"),
    ),
    _build_deadline,
    "deadlines:\n"
    "  audit: {name: The auditor calls, due: day 3 15:00, needs: risk <= 30, "
    "missed: {effects: {risk: +10}}}",
)


def _build_habit(walk: Walk, node: yaml.Node, key: str, values: Values) -> Habit:
    return Habit(key, **values)


HABIT = Block(
    "habit",
    "A pair of behaviours that the journal can prove.",
    (
        Key("name", LABEL, "What the player reads.", "Asked before promising", required=True),
        Key("icon", ICON, "Its picture.", "ear"),
        Key("good", FINAL_CONDITION, "When it was shown.", "knows_storage", required=True),
        Key("bad", FINAL_CONDITION, "When its opposite was.", "promised.lola and not asked"),
        Key("advice", TEXT, "What to try next time.", "Ask one question first."),
    ),
    _build_habit,
    "habits:\n"
    "  asked_first: {name: Asked before promising, good: knows_storage, "
    "bad: promised.lola and not knows_storage}",
)


def _new_name(walk: Walk, node: yaml.Node) -> str | Missing:
    text = words_at(walk, node, "a name")
    if isinstance(text, Missing):
        return text
    return name_meant(walk, node, text) or MISSING


def _build_ending(walk: Walk, node: yaml.Node, key: str, values: Values) -> Ending:
    ending = Ending(**values)
    walk.keep(ending, node)
    return ending


ENDING = Block(
    "ending",
    "How it may end; the first whose condition holds is shown, and the last has none.",
    (
        Key(
            "key",
            Type("a new name", _new_name, lambda: {"type": "string"}),
            "Its name.",
            "burnout",
            required=True,
        ),
        Key("title", LABEL, "The head.", "Burnt out", required=True),
        Key("text", TEXT, "How it ends, in a few sentences.", "You shipped.", required=True),
        Key("when", FINAL_CONDITION, "When it is shown; the last has none.", "stress >= 90"),
    ),
    _build_ending,
    "endings:\n"
    "  - {key: burnout, when: stress >= 90, title: Burnt out, text: You cannot get up.}\n"
    "  - {key: waiting, title: Not yet, text: Europe is patient.}",
)


def _read_endings(walk: Walk, node: yaml.Node) -> tuple[Ending, ...] | Missing:
    if not isinstance(node, yaml.SequenceNode):
        fix = "Begin each ending with a dash: - {key: ..., title: ..., text: ...}"
        walk.find("PM105", node, "Endings are a list, because their order matters.", fix)
        return MISSING
    endings = read_list(walk, node, lambda walk, part: read_block(walk, part, ENDING))
    if isinstance(endings, Missing) or len(endings) < len(node.value):
        return MISSING
    return endings


ENDINGS = Type(
    "a list of endings",
    _read_endings,
    lambda: {"type": "array", "items": {"$ref": "#/$defs/ending"}},
)
