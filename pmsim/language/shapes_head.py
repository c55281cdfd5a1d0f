"""The keys at the top of a scenario: what a list of scenarios tells of each."""

from __future__ import annotations

import yaml

from pmsim.language.mistake import MistakeError
from pmsim.language.scalars import LABEL, TEXT, drawing, typed, whole, word
from pmsim.language.spec import Block, Key, Values
from pmsim.language.walk import Walk

VERSION = 1
"""The language's version; older ones would be read, newer ones are refused."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _version(text: str) -> int:
    if text == str(VERSION):
        return VERSION
    if text.isdigit() and int(text) > VERSION:
        written = f"This file is written in version {text[:20]} of the language"
        message = f"{written}; this program reads {VERSION}."
        raise MistakeError(0, message, "Update the program.", "PM118")
    raise MistakeError(
        0, f"The version is a whole number, not {text[:20]}.", "Write pmsim: 1", "PM118"
    )


VERSION_TYPE = typed("`1`", _version, {"const": 1})


def _weekday(text: str) -> int:
    low = text.lower()
    if low in WEEKDAYS:
        return WEEKDAYS.index(low)
    raise MistakeError(0, f"{text[:40]} is not a weekday.", "Write monday, tuesday, ...", "PM110")


def plain_values(walk: Walk, node: yaml.Node, key: str, values: Values) -> Values:
    """The values as they are."""
    return values


HEAD = Block(
    "the scenario",
    "What a list of scenarios tells.",
    (
        Key("pmsim", VERSION_TYPE, "The version of this language.", "1", required=True),
        Key("title", LABEL, "The scenario's name.", "Hello, Europe", required=True),
        Key(
            "about", TEXT, "What it is about, for the list.", "The form is American.", required=True
        ),
        Key("days", whole(1, 10), "How many workdays.", "3", required=True),
        Key(
            "first day",
            typed("a weekday", _weekday, {"enum": list(WEEKDAYS)}),
            "The first day's weekday.",
            "tuesday",
            default="monday",
        ),
        Key(
            "difficulty",
            word("gentle", "medium", "hard"),
            "For the list.",
            "gentle",
            default="medium",
        ),
        Key(
            "picture",
            drawing("picture", "a picture's name"),
            "A picture from the scenes.",
            "scenario-first-monday",
        ),
    ),
    plain_values,
)
