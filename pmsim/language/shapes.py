"""The whole file: every top-level key, and a scenario or a library from its values."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml

from pmsim.language.blocks import read_block, read_map
from pmsim.language.phrases import PERSON, list_of, name_of
from pmsim.language.scalars import LABEL, TEXT
from pmsim.language.shapes_choice import CHOICE, TALK_CHOICE
from pmsim.language.shapes_day import ACTIVITY, MEETING, MOVE, PREPARE, SHORTEN
from pmsim.language.shapes_delivery import CUT, ITEM, TEAM, TEAM_TYPE
from pmsim.language.shapes_end import DEADLINE, ENDING, ENDINGS, HABIT
from pmsim.language.shapes_evening import BACKGROUND, EVENING, INTENTION
from pmsim.language.shapes_head import HEAD, VERSION_TYPE, plain_values
from pmsim.language.shapes_mail import FEEDBACK, MAIL, NEWS, UNANSWERED
from pmsim.language.shapes_outcome import (
    ACTING_OUTCOME,
    EACH_DAY,
    LATER,
    OUTCOME,
    TALKING_OUTCOME,
)
from pmsim.language.shapes_promise import PROMISE, SIGNAL
from pmsim.language.shapes_rules import RULES, START, TEXTS, WEIGHTS
from pmsim.language.shapes_speech import VERSION as SPEECH_VERSION
from pmsim.language.shapes_table import BLOCKS as TABLE_BLOCKS
from pmsim.language.shapes_table import NEGOTIATION, block_for
from pmsim.language.shapes_talk import CONVERSATION, EVENT, STEP
from pmsim.language.shapes_world import FACT, INTEREST, METRIC, PERSON_BLOCK, TRUTH
from pmsim.language.spec import Block, Key, Missing, Type, Values
from pmsim.language.suggestions import a
from pmsim.language.walk import Walk
from pmsim.model.scenario import Briefing


def map_of(block: Block, kind: str, own: Callable[[Walk, yaml.Node], Block] | None = None) -> Type:
    """A map of named blocks; the names are defined under their kind.

    `own` gives the block of one thing where its keys depend on what stands in it.
    """

    def read(walk: Walk, node: yaml.Node) -> dict[str, Any] | Missing:
        def read_one(key: str, key_node: yaml.Node, value: yaml.Node) -> Any:
            walk.define(kind, key, key_node)
            return read_block(walk, value, own(walk, value) if own else block, key)

        before = len(walk.defined.get(kind, ()))
        things = read_map(walk, node, block.name, read_one)
        made = len(walk.defined.get(kind, ())) - before
        if isinstance(things, Missing) or made < len(node.value):
            walk.broken.add(kind)
        return things

    schema = {"type": "object", "additionalProperties": {"$ref": block.address}}
    return Type(f"a map: NAME to {a(block.name)}", read, lambda: schema)


def _list_of_names(kind: str, words: str) -> Type:
    return list_of(name_of(kind, "a name"), words)


def _build_briefing(walk: Walk, node: yaml.Node, key: str, values: Values) -> Briefing:
    return Briefing(**values)


BRIEFING = Block(
    "briefing",
    "The letter before the first day.",
    (
        Key("from", PERSON, "Who writes it.", "lola", attribute="sender"),
        Key("subtitle", LABEL, "A line below the title.", "Monday, 8:30"),
        Key("text", TEXT, "The letter.", "Good morning. Verdant goes live on Wednesday."),
        Key("goals", LABEL, "The head above the goals.", "By five o'clock"),
    ),
    _build_briefing,
    "briefing:\n  from: lola\n  text: |\n    Good morning. Verdant goes live on Wednesday.\n"
    "  goals: By Wednesday evening",
)


_SHARED = (
    Key("activities", map_of(ACTIVITY, "activity"), "What may be put on the calendar.", ""),
    Key("evenings", map_of(EVENING, "evening"), "What may be done in the evening.", ""),
    Key("intentions", map_of(INTENTION, "intention"), "Three, for two days or more.", ""),
    Key("backgrounds", map_of(BACKGROUND, "background"), "Where the player comes from.", ""),
    Key("habits", map_of(HABIT, "habit"), "What the debrief may notice.", ""),
)
_LIBRARY_NAMES = _list_of_names("library", "libraries: `[office]`")
_TOP = (
    *HEAD.keys,
    Key("use", _LIBRARY_NAMES, "Libraries whose pieces are added.", "[office]"),
    Key(
        "replace",
        _list_of_names("replaced", "names from libraries"),
        "Library names that this file replaces.",
        "[lunch]",
    ),
    Key(
        "learning goals",
        list_of(TEXT, "a list of lines"),
        "What the player may learn.",
        "[Ask before you promise]",
    ),
    Key(
        "briefing",
        Type(
            "a briefing block",
            lambda walk, node: read_block(walk, node, BRIEFING),
            lambda: {"$ref": "#/$defs/briefing"},
        ),
        "The letter before the first day.",
        "{text: Good morning.}",
    ),
    Key("start", START, "Opening values of stress, energy and flags.", "{stress: 25}"),
)
_WORLD = (
    Key(
        "metrics",
        map_of(METRIC, "metric"),
        "The product's numbers.",
        "",
        required=True,
        blank=METRIC.example,
    ),
    Key(
        "people",
        map_of(PERSON_BLOCK, "person"),
        "The stakeholders.",
        "",
        required=True,
        blank=PERSON_BLOCK.example,
    ),
    Key("interests", map_of(INTEREST, "interest"), "What they do not say aloud.", ""),
    Key("facts", map_of(FACT, "fact"), "Questions whose answer the seed draws.", ""),
)
_COMING = (
    Key("meetings", map_of(MEETING, "meeting"), "What others put on the calendar.", ""),
    Key("team", TEAM_TYPE, "The people who build.", "{name: Thicket, capacity: 3 points per day}"),
    Key("backlog", map_of(ITEM, "item"), "What they may build, in their order.", ""),
    Key("messages", map_of(MAIL, "message"), "Mail from colleagues.", ""),
    Key("feedback", map_of(FEEDBACK, "message"), "Voices of users.", ""),
    Key("news", map_of(NEWS, "message"), "Things to read.", ""),
    Key("events", map_of(EVENT, "event"), "What comes to the player.", ""),
    Key("conversations", map_of(CONVERSATION, "conversation"), "Talks of several steps.", ""),
    Key(
        "negotiations",
        map_of(NEGOTIATION, "negotiation", block_for),
        "Tables with a few issues, where both sides can win.",
        "",
    ),
    Key("deadlines", map_of(DEADLINE, "deadline"), "Conditions judged at a moment.", ""),
)
_END = (
    Key("endings", ENDINGS, "How it may end.", "", required=True, blank=ENDING.example),
    Key(
        "score",
        WEIGHTS,
        "Shares of the score.",
        "{product: 45%, people: 20%, integrity: 15%, wellbeing: 20%}",
    ),
    Key("rules", RULES, "Coefficients that differ here.", "{strain_per_slot: 3.0}"),
    Key("balance", TEXTS, "What `pmsim study` should find, by all bots.", "{endings: all reached}"),
)
SCENARIO = Block(
    "the scenario",
    "The keys at the left edge of a scenario file.",
    (*_TOP, *_WORLD, _SHARED[0], *_COMING, *_SHARED[1:], *_END),
    plain_values,
    hints={"pmsim library": "A library is pulled in by `use:`; it cannot be played."},
    meant={
        "description": "about",
        "summary": "about",
        "name": "title",
        "characters": "people",
        "persons": "people",
        "stakeholders": "people",
        "cast": "people",
        "numbers": "metrics",
        "questions": "facts",
        "cards": "activities",
        "dialogues": "conversations",
        "talks": "conversations",
        "mail": "messages",
        "mails": "messages",
        "library": "use",
        "libraries": "use",
    },
    top=True,
)
LIBRARY = Block(
    "the library",
    "The keys at the left edge of a library file.",
    (
        Key("pmsim library", VERSION_TYPE, "The version of this language.", "1", required=True),
        *_SHARED,
    ),
    plain_values,
    hints={"pmsim": "A library begins with `pmsim library: 1`."},
    meant={"pmsim": "pmsim library"},
    top=True,
)


def days_of(root: yaml.Node) -> int:
    """The number of days, looked up before anything is read; 0 if it cannot be told."""
    for key, value in root.value if isinstance(root, yaml.MappingNode) else ():
        if getattr(key, "value", "") == "days" and isinstance(value, yaml.ScalarNode):
            return int(value.value) if re.fullmatch(r"[1-9]\d?", value.value) else 0
    return 0


BLOCKS = (
    SCENARIO,
    BRIEFING,
    METRIC,
    PERSON_BLOCK,
    INTEREST,
    FACT,
    TRUTH,
    ACTIVITY,
    MEETING,
    MOVE,
    SHORTEN,
    PREPARE,
    TEAM,
    ITEM,
    CUT,
    MAIL,
    FEEDBACK,
    UNANSWERED,
    NEWS,
    EVENT,
    CHOICE,
    SPEECH_VERSION,
    CONVERSATION,
    STEP,
    TALK_CHOICE,
    *TABLE_BLOCKS,
    OUTCOME,
    ACTING_OUTCOME,
    TALKING_OUTCOME,
    LATER,
    EACH_DAY,
    SIGNAL,
    PROMISE,
    DEADLINE,
    EVENING,
    INTENTION,
    BACKGROUND,
    HABIT,
    ENDING,
    LIBRARY,
)
"""Every block of the language, in the order of the reference."""
WORDS = frozenset(key.name for block in BLOCKS for key in block.keys)
"""Every key of the language."""
