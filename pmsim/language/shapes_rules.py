"""Maps from known words to plain numbers: coefficients, skills, weights, opening values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import yaml
from attrs import fields

from pmsim.language.pairs import keyed
from pmsim.language.scalars import METER, NUMBER, SHARE, SIGNED, TEXT, YES
from pmsim.language.spec import MISSING, Missing, Type
from pmsim.language.suggestions import did_you_mean, listed
from pmsim.language.walk import Walk
from pmsim.model.rules import Rules
from pmsim.model.scenario import SKILLS, Weights

Pairs = tuple[tuple[str, Any], ...]

COEFFICIENTS: tuple[str, ...] = tuple(field.name for field in fields(Rules))
"""The names of all rules."""
SHARES: tuple[str, ...] = tuple(field.name for field in fields(Weights))
"""The parts of the score."""


def _pairs(words: str, known: Sequence[str], value: Type, kind: str) -> Type:
    def read(walk: Walk, node: yaml.Node) -> Pairs | Missing:
        given = keyed(walk, node, words)
        if given is None:
            return MISSING
        pairs = []
        for name, key, value_node in given:
            if name not in known:
                walk.find("PM110", key, f"{name} is not a {kind}.", _meant(name, known))
                continue
            read_value = value.read(walk, value_node)
            if read_value is not MISSING:
                pairs.append((name, read_value))
        return tuple(pairs)

    def schema() -> dict[str, Any]:
        properties = {name: value.schema() for name in known}
        return {"type": "object", "properties": properties, "additionalProperties": False}

    return Type(words, read, schema)


def _meant(name: str, known: Sequence[str]) -> str:
    """The near word, or those that begin alike, or where they are listed."""
    alike = [word for word in known if word.startswith(name.partition("_")[0])]
    return (
        did_you_mean(name, known)
        or (f"Is it one of {listed(alike)}?" if alike else "")
        or "docs/language.md lists all of them."
    )


RULES = _pairs("rules with their numbers", COEFFICIENTS, NUMBER, "rule")
SKILL_LEVELS = _pairs("skills from 0 to 100", SKILLS, METER, "skill")
_SHARES = _pairs("shares of the score", SHARES, SHARE, "part of the score")


def _read_weights(walk: Walk, node: yaml.Node) -> Weights | Missing:
    pairs = _SHARES.read(walk, node)
    if isinstance(pairs, Missing):
        return MISSING
    missing = [name for name in SHARES if name not in dict(pairs)]
    if missing and len(pairs) == len(node.value):
        walk.find(
            "PM102", node, f"The score needs {missing[0]}.", f"Add {missing[0]}: 0%, or more."
        )
    if missing:
        return MISSING
    total = sum(share for _, share in pairs)
    if abs(total - 1) > 0.0005:
        message = f"These shares add up to {total * 100:g}%, not to 100%."
        walk.find("PM314", node, message, "Change one of them.")
        return MISSING
    return Weights(**dict(pairs))


WEIGHTS = Type("four shares that add up to 100%", _read_weights, _SHARES.schema)


def _read_start(walk: Walk, node: yaml.Node) -> Pairs | Missing:
    """Opening values: the player's meters are numbers, everything else is a flag."""
    pairs: list[tuple[str, float]] = []
    for name, key, value in keyed(walk, node, "names with their opening values") or ():
        if name in ("stress", "energy"):
            level = METER.read(walk, value)
        else:
            walk.use("set flag", name, key)
            level = YES.read(walk, value)
        if level is not MISSING:
            pairs.append((name, float(level)))
    return tuple(pairs)


def _open_schema(value: Type) -> Callable[[], dict[str, Any]]:
    return lambda: {"type": "object", "additionalProperties": value.schema()}


START = Type(
    "opening values: `{stress: 25, met_legal: yes}`",
    _read_start,
    lambda: {"type": "object", "additionalProperties": {"type": ["number", "string", "boolean"]}},
)


def _read_changes(walk: Walk, node: yaml.Node) -> Pairs | Missing:
    """Plain changes of opening numbers."""
    pairs = []
    for name, key, value in keyed(walk, node, "names, each with its change") or ():
        walk.use("changed start", name, key)
        change = SIGNED.read(walk, value)
        if change is not MISSING:
            pairs.append((name, change))
    return tuple(pairs)


OPENING_CHANGES = Type(
    "changes of opening numbers: `{trust.raj: +5}`", _read_changes, _open_schema(SIGNED)
)


def _read_texts(walk: Walk, node: yaml.Node) -> Pairs | Missing:
    given = keyed(walk, node, "names with a few words each")
    if given is None:
        return MISSING
    read = ((name, TEXT.read(walk, value)) for name, _, value in given)
    return tuple((name, text) for name, text in read if text is not MISSING)


TEXTS = Type("a map of words to words", _read_texts, _open_schema(TEXT))
