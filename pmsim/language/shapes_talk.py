"""What comes to the player: events and conversations."""

from __future__ import annotations

import yaml
from attrs import evolve

from pmsim.language.blocks import has_key, read_block, read_map, value_of
from pmsim.language.pairs import keyed
from pmsim.language.phrases import PERSON, list_of
from pmsim.language.scalars import (
    CHANCE,
    DURATION,
    LABEL,
    MOMENT,
    SPAN,
    YES,
    word,
)
from pmsim.language.shapes_choice import CHOICES, TALK_CHOICES, WHEN, with_partner
from pmsim.language.shapes_outcome import (
    COMING_KEYS,
    OUTCOME,
    OUTCOME_KEYS,
    take_outcome,
)
from pmsim.language.shapes_promise import block_of
from pmsim.language.shapes_speech import SAID, SILENCE
from pmsim.language.spec import MISSING, Block, Key, Missing, Type, Values
from pmsim.language.strays import tell_cut
from pmsim.language.walk import Walk
from pmsim.model.outcomes import NOTHING, Line
from pmsim.model.scenario import Conversation, Event, Step, Wish

ROOMS = (
    "support-corner",
    "meeting-room",
    "board-room",
    "cafe",
    "server-room-corridor",
    "customer-site",
)
"""Where a conversation may take place."""


_OR = " or "
"""Between the names of a wish, as in a condition."""


def _speaker(lines: tuple[Line, ...]) -> str:
    """The first person who says something: the one whose trust helps in an event."""
    return next((line.who for line in lines if line.who not in ("you", "note")), "")


def _build_event(walk: Walk, node: yaml.Node, key: str, values: Values) -> Event | Missing:
    if not _well_timed(walk, node):
        return MISSING
    outcome = take_outcome(values)
    said = values.pop("say", SILENCE)
    choices = with_partner(values.pop("choices", ()), _speaker(said.lines))
    event = Event(key, said.lines, choices, outcome, said_when=said.variants, **values)
    walk.keep(event, node)
    return event


def _well_timed(walk: Walk, node: yaml.Node) -> bool:
    """Whether no two of its keys say when it comes. One without any may be opened by a choice."""
    if has_key(node, "at") and has_key(node, "chance"):
        fix = "Keep at for a fixed moment, or chance for luck."
        walk.find(
            "PM119",
            value_of(node, "chance"),
            "An event comes at a moment or by chance, not both.",
            fix,
        )
    elif has_key(node, "between") and not has_key(node, "chance"):
        walk.find(
            "PM119",
            value_of(node, "between"),
            "between goes with chance.",
            "Add chance: 30% per day.",
        )
    else:
        return True
    return False


EVENT = Block(
    "event",
    "Something that comes to the player, once: at a moment, by chance, or when a condition holds. "
    "Without choices it has one answer, “Go on”.",
    (
        Key("title", LABEL, "Its head.", "Legal is at your desk"),
        Key("at", MOMENT, "When it comes.", "day 1 10:40"),
        Key("chance", CHANCE, "Or how likely it is each day.", "30% per day"),
        Key("between", SPAN, "When by chance.", "10:00 and 16:00", default="8:30 and 18:30"),
        WHEN,
        Key("incident", YES, "Whether something is on fire.", "yes"),
        Key("say", SAID, "What is said.", "|", required=True),
        Key("choices", CHOICES, "2 to 5 answers.", "{listen: {text: Stop and listen.}}"),
        *COMING_KEYS,
    ),
    _build_event,
    "events:\n"
    "  legal_at_desk:\n"
    "    at: day 1 10:40\n"
    "    say: |\n"
    "      jonas (worried): Two things: the form keeps passports, and nobody asked me.\n"
    "      you: Who should have?\n"
    "    choices:\n"
    "      listen: {text: Stop and listen., takes: 20m, sets: met_legal}\n"
    "      later: {text: After lunch., takes: 1m, effects: {trust.jonas: -2}}",
    hints={
        "with": "Who speaks is said in say: PERSON: words.",
        "left": "Only a conversation can be left; open one with then: CONVERSATION.",
    },
)


def _build_step(walk: Walk, node: yaml.Node, key: str, values: Values) -> Step:
    outcome = take_outcome(values)
    said = values.get("say", SILENCE)
    step = Step(key, said.lines, values.get("choices", ()), outcome, said.variants)
    walk.keep(step, node)
    return step


STEP = Block(
    "step",
    "One turn of a conversation. Without choices the talk ends here.",
    (
        Key("say", SAID, "What is said.", "|", required=True),
        Key("choices", TALK_CHOICES, "What the player may answer.", '{why: {text: "Why?"}}'),
        *OUTCOME_KEYS,
    ),
    _build_step,
    "steps:\n  store:\n    say: |\n      jonas (pleased): Passports. For ever. In Ohio.\n"
    "    sets: knows_storage",
    hints={
        "go to": "A step goes on by its choices: give it one with go to.",
        "left": "It belongs to the whole talk: let it line up with steps.",
    },
)


_OF_THE_TALK = frozenset({"with", "lasts", "room", "to learn", "left"})
"""Keys of a conversation that may slip in among its steps."""


def _read_steps(walk: Walk, node: yaml.Node) -> tuple[Step, ...] | Missing:
    def read(key: str, key_node: yaml.Node, value: yaml.Node) -> Step | Missing:
        if key in _OF_THE_TALK and not has_key(value, "say"):
            message = f"{key} stands among the steps, so that it counts as one."
            walk.find(
                "PM019", key_node, message, "Let it line up with steps, and its lines with it."
            )
            return MISSING
        walk.define("step", f"{walk.path[-2]}.{key}", key_node)
        step: Step | Missing = read_block(walk, value, STEP, key)
        return step

    steps = read_map(walk, node, "step", read)
    if isinstance(steps, Missing):
        return MISSING
    return tuple(steps.values()) if len(steps) == len(node.value) else MISSING


def _read_wish(walk: Walk, node: yaml.Node) -> Wish | Missing:
    """Words alone, or the name of what meets the wish with the words for it."""
    if not isinstance(node, yaml.MappingNode):
        text: str | Missing = LABEL.read(walk, node)
        return MISSING if isinstance(text, Missing) else Wish(text)
    pairs = keyed(walk, node, "one name with its words")
    if not pairs:
        return MISSING
    (_, key, value), *more = pairs
    for other, other_key, other_value in more:
        if other_value.value == "":
            tell_cut(walk, other_key, frozenset({key.value}))
            continue
        fix = f"Begin a line with a dash of its own: - {other}: ..."
        walk.find("PM105", other_key, "Each wish is an entry of the list.", fix)
    words: str | Missing = LABEL.read(walk, value)
    if isinstance(words, Missing):
        return MISSING
    names, at = key.value.split(_OR), 0
    for name in names:
        walk.use("wish", f"{walk.path[0]}.{name}", key, at)
        at += len(name) + len(_OR)
    return Wish(words, tuple(names))


_WISH = Type(
    "a wish",
    _read_wish,
    lambda: {"type": ["string", "object"], "additionalProperties": {"type": "string"}},
)


def _build_conversation(walk: Walk, node: yaml.Node, key: str, values: Values) -> Conversation:
    person = values["with"]
    steps = tuple(_with_partner(step, person) for step in values["steps"])
    conversation = Conversation(
        key,
        person,
        values["lasts"],
        steps,
        values.get("room", ""),
        values.get("to_learn", ()),
        values.get("left", NOTHING),
    )
    walk.keep(conversation, node)
    return conversation


def _with_partner(step: Step, person: str) -> Step:
    choices = with_partner(step.choices, person)
    return step if choices is step.choices else evolve(step, choices=choices)


CONVERSATION = Block(
    "conversation",
    "A talk of several steps with one person; it begins at the first.",
    (
        Key("with", PERSON, "With whom.", "jonas", required=True),
        Key("lasts", DURATION, "The time they have.", "20m", required=True),
        Key("room", word(*ROOMS), "Where it takes place.", "cafe"),
        Key(
            "to learn",
            list_of(_WISH, "a list of short texts, or of names with a text each"),
            "What you came for; a wish with a name is ticked when that comes to light.",
            "[Why now, {quota: what she fears}]",
        ),
        Key(
            "steps",
            Type(
                "a map of steps",
                _read_steps,
                lambda: {"type": "object", "additionalProperties": {"$ref": "#/$defs/step"}},
            ),
            "The steps; it begins at the first.",
            "{ask: {say: ...}}",
            required=True,
        ),
        Key(
            "left",
            block_of(OUTCOME),
            "What follows, beside the usual price, when the player leaves before the end.",
            "{effects: {trust.jonas: -4}, note: He was not finished.}",
        ),
    ),
    _build_conversation,
    "conversations:\n"
    "  jonas_why:\n"
    "    with: jonas\n"
    "    lasts: 20m\n"
    "    room: cafe\n"
    "    steps:\n"
    "      ask:\n"
    "        say: |\n"
    "          jonas: Ask me what you came to ask.\n"
    "        choices:\n"
    "          why: {text: What do we store, takes: 5m, go to: store}\n"
    "          leave: {text: Nothing. Sorry., takes: 1m}\n"
    "      store:\n"
    "        say: |\n"
    "          jonas (pleased): Passports. For ever. In Ohio.",
    meant={"leave": "left"},
)
