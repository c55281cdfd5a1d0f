"""The outcome block, the same wherever it appears, and what stands in it."""

from __future__ import annotations

from typing import Any

import yaml

from pmsim.language import times
from pmsim.language.blocks import read_block, read_list
from pmsim.language.mistake import MistakeError
from pmsim.language.pairs import keyed
from pmsim.language.phrases import EFFECTS, FLAGS, FOLLOWS, INTERESTS, PERSON, SETTINGS, STEP
from pmsim.language.scalars import DURATION, SIGNED, TEXT, mistaken, words_at
from pmsim.language.shapes_promise import PROMISE, block_of, read_learn
from pmsim.language.spec import MISSING, Block, Key, Missing, Type, Values
from pmsim.language.walk import TruthSet, Walk
from pmsim.model.outcomes import NOTHING, Change, Dependence, Later, Outcome

NEXT_MORNING = -1
"""What `Later.after` is for `in: next morning`: no wait in minutes, but the coming night."""

_FIELDS = {
    "takes": "takes",
    "energy": "energy",
    "effects": "effects",
    "set": "set",
    "depends_on": "depends",
    "later": "later",
    "each_day": "each_day",
    "learn": "learn",
    "sets": "sets",
    "tells": "tells",
    "promise": "promise",
    "caught_lying_to": "caught_lying_to",
    "note": "text",
    "then": "then",
    "go_to": "go_to",
}
"""The model's field for each attribute that the keys of an outcome are read into."""


def take_outcome(values: Values) -> Outcome:
    """Takes what belongs to an outcome out of a block's values."""
    given: dict[str, Any] = {
        _FIELDS[name]: values.pop(name) for name in tuple(values) if name in _FIELDS
    }
    if not given:
        return NOTHING
    if "set" in given:
        given["effects"] = given.get("effects", ()) + given.pop("set")
    return Outcome(**given)


def _build_outcome(walk: Walk, node: yaml.Node, key: str, values: Values) -> Outcome:
    return take_outcome(values)


def _build_each_day(walk: Walk, node: yaml.Node, key: str, values: Values) -> tuple[Change, ...]:
    effects: tuple[Change, ...] = values.get("effects", ())
    return effects


EACH_DAY = Block(
    "each day",
    "What is added every night from now on.",
    (Key("effects", EFFECTS, "The changes.", "{signup: +0.5}", required=True),),
    _build_each_day,
    "each day: {effects: {signup: +0.5}}",
)


def _read_depends(walk: Walk, node: yaml.Node) -> tuple[Dependence, ...]:
    read = (
        _dependence(walk, fact, key, value)
        for fact, key, value in keyed(walk, node, "facts, each with its truths") or ()
    )
    return tuple(dependence for dependence in read if dependence is not None)


def _dependence(walk: Walk, fact: str, key: yaml.Node, node: yaml.Node) -> Dependence | None:
    walk.use("fact", fact, key)
    pairs = keyed(walk, node, "truths, each with what follows")
    if pairs is None:
        return None
    cases: list[tuple[str, Outcome]] = []
    otherwise: Outcome | None = None
    for truth, truth_node, value in pairs:
        walk.path.append(truth)
        outcome = read_block(walk, value, OUTCOME)
        walk.path.pop()
        if truth != "otherwise":
            walk.use("truth", f"{fact}.{truth}", truth_node)
            if outcome is not MISSING:
                cases.append((truth, outcome))
        elif outcome is not MISSING:
            otherwise = outcome
    named = frozenset(truth for truth, _, _ in pairs)
    if "otherwise" not in named:
        walk.truth_sets.append(TruthSet(fact, named, key, otherwise=True))
    return Dependence(fact, tuple(cases), otherwise)


def _read_delay(walk: Walk, node: yaml.Node) -> int | Missing:
    text = words_at(walk, node, "`2h`, `1d` or `next morning`")
    if text == "next morning":
        return NEXT_MORNING
    if isinstance(text, Missing):
        return text
    try:
        return times.duration(text)
    except MistakeError as error:
        fix = error.fix if error.code == "PM112" else f"{error.fix} Or write next morning."
        return mistaken(walk, node, MistakeError(0, error.message, fix.strip(), error.code))


def _build_later(walk: Walk, node: yaml.Node, key: str, values: Values) -> Later:
    text = values.pop("text", "") or values.pop("note", "")
    return Later(values.pop("in"), take_outcome(values), text)


def _read_laters(walk: Walk, node: yaml.Node) -> tuple[Later, ...] | Missing:
    if isinstance(node, yaml.SequenceNode):
        return read_list(walk, node, lambda walk, part: read_block(walk, part, LATER))
    later = read_block(walk, node, LATER)
    return MISSING if later is MISSING else (later,)


def _open_map(name: str) -> Type:
    reads = {"learn": read_learn, "depends": _read_depends}
    words = {"learn": "facts with a signal each", "depends": "facts with their truths"}
    refs: dict[str, dict[str, Any]] = {
        "learn": {"$ref": "#/$defs/signal"},
        "depends": {"type": "object", "additionalProperties": {"$ref": "#/$defs/outcome"}},
    }
    schema = {"type": "object", "additionalProperties": refs[name]}
    return Type(words[name], reads[name], lambda: schema)


TAKES = Key("takes", DURATION, "Minutes of the clock that it costs.", "15m")
NOTE = Key("note", TEXT, "What the player reads when it happens.", "She nods.")
_LATER_TYPE = Type(
    "a later block, or a list of them",
    _read_laters,
    lambda: {"type": ["object", "array"], "items": {"$ref": "#/$defs/later"}},
)
_SHARED = (
    Key("energy", SIGNED, "What it does to the player's energy.", "-4"),
    Key("effects", EFFECTS, "Changes; each shows its sign.", "{trust.raj: +5}"),
    Key("set", SETTINGS, "Values that are set instead of changed.", "{stress: 40}"),
    Key(
        "depends on",
        _open_map("depends"),
        "What follows depends on the hidden truth of a fact.",
        "{why_stall: {papers: {effects: {signup: +14}}, otherwise: {effects: {signup: +2}}}}",
    ),
    Key(
        "later",
        _LATER_TYPE,
        "What comes after a while, or a list of such blocks.",
        "{in: 2d, effects: {trust.jonas: -10}}",
    ),
    Key(
        "each day",
        block_of(EACH_DAY),
        "What is added every night from now on.",
        "{effects: {signup: +0.5}}",
    ),
    Key(
        "learn",
        _open_map("learn"),
        "What a source says about a fact.",
        "{why_stall: {right: 55%, heard: {consent: They leave., papers: They wait.}}}",
    ),
    Key("sets", FLAGS, "Flags that become true.", "met_legal"),
    Key("tells", INTERESTS, "Interests that the player learns.", "quota"),
    Key(
        "promise",
        block_of(PROMISE),
        "A promise that is made.",
        "{to: jonas, what: Hear Jonas out, due: day 1 12:00, kept when: met_legal}",
    ),
    Key("caught lying to", PERSON, "Who finds out that you lied.", "lola"),
)
OUTCOME_KEYS = (*_SHARED, NOTE)
"""The keys of every outcome."""
THEN = Key(
    "then", FOLLOWS, "What follows at once: a conversation, a negotiation or an event.", "jonas_why"
)
GO_TO = Key("go to", STEP, "The next step of this conversation; without it the talk ends.", "ask")
COMING_KEYS = (*OUTCOME_KEYS, THEN)
"""Of what is on the calendar or comes by itself."""
ACTING_KEYS = (TAKES, *COMING_KEYS)
"""Of what the player does in answer; only that charges minutes of its own."""
TALKING_KEYS = (*ACTING_KEYS, GO_TO)

_EXAMPLE = "{effects: {trust.raj: +5, stress: -1}, sets: met_raj, note: He nods.}"
OUTCOME = Block(
    "outcome",
    "What follows from something. The same keys stand in many blocks.",
    OUTCOME_KEYS,
    _build_outcome,
    f"missed: {_EXAMPLE}",
    hints={"text": "An outcome's words stand under note.", "set flag": "Write sets: NAME."},
    meant={"text": "note", "set flag": "sets"},
)
ACTING_OUTCOME = Block(
    "acting outcome",
    "An outcome from which something may follow at once.",
    ACTING_KEYS,
    _build_outcome,
    "well: {takes: 10m, effects: {trust.raj: +5, stress: -1}, note: He nods.}",
    hints={**OUTCOME.hints, "go to": "Only conversations have steps; write then: CONVERSATION."},
    meant={**OUTCOME.meant, "go to": "then"},
)
TALKING_OUTCOME = Block(
    "talking outcome",
    "An outcome inside a conversation.",
    TALKING_KEYS,
    _build_outcome,
    "badly: {effects: {trust.jonas: -4}, go to: guarded}",
    hints=OUTCOME.hints,
    meant=OUTCOME.meant,
)
LATER = Block(
    "later",
    "What comes after a while.",
    (
        Key(
            "in",
            Type("`2h`, `1d` or `next morning`", _read_delay, lambda: {"type": "string"}),
            "When it comes, counted from now.",
            "2d",
            required=True,
        ),
        *OUTCOME_KEYS,
        Key("text", TEXT, "The same as note.", "Lola has heard."),
    ),
    _build_later,
    "later: {in: 2d, effects: {trust.jonas: -10}, note: Jonas has read it.}",
    hints={"after": "Write in: 2h."},
    meant={"after": "in"},
)
