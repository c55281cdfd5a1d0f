"""What fills a day: activities and meetings."""

from __future__ import annotations

import re
from typing import Any

import yaml

from pmsim.language.blocks import has_key, read_list, value_of
from pmsim.language.mistake import MistakeError
from pmsim.language.phrases import OPENS, PEOPLE, list_of
from pmsim.language.scalars import (
    CLOCK,
    DURATION,
    LABEL,
    MEETING_TIME,
    TEXT,
    YES,
    typed,
    word,
)
from pmsim.language.shapes_choice import NEEDS, NEEDS_TEXT, WHEN
from pmsim.language.shapes_outcome import (
    COMING_KEYS,
    OUTCOME,
    OUTCOME_KEYS,
    take_outcome,
)
from pmsim.language.shapes_promise import block_of
from pmsim.language.shapes_world import ICON
from pmsim.language.spec import MISSING, Block, Key, Missing, Type, Values
from pmsim.language.walk import Walk
from pmsim.model.outcomes import Outcome
from pmsim.model.rules import Rules
from pmsim.model.scenario import Activity, Meeting

KIND = word("users", "data", "team", "stakeholders", "think", "rest", "admin")
KINDS = list_of(
    word("users", "data", "team", "stakeholders", "think", "admin"),
    "kinds of work: `[data, think]`",
)
_LIMIT = re.compile(r"(\d{1,3}) (per day|in all)\Z")
_SLOT = 30


def _limit_meant(text: str) -> str:
    """`once` and `2` do not say whether the number starts anew each day."""
    number = {"once": "1", "twice": "2"}.get(text.lower(), text)
    if number.isdecimal() and len(number) <= 3 and int(number):
        return f"Write {int(number)} per day or {int(number)} in all."
    return "Write 1 per day or 2 in all."


def _limit(text: str) -> tuple[int, int]:
    found = _LIMIT.match(text)
    if not found or not int(found[1]):
        raise MistakeError(0, f"“{text[:40]}” is not a limit.", _limit_meant(text), "PM113")
    return (int(found[1]), 0) if found[2] == "per day" else (0, int(found[1]))


_ONE_LIMIT = typed("`1 per day` or `2 in all`", _limit, {"type": "string"})


def _read_limit(walk: Walk, node: yaml.Node) -> tuple[int, int] | Missing:
    limits = read_list(walk, node, _ONE_LIMIT.read)
    if isinstance(limits, Missing) or not limits:
        return MISSING
    return max(day for day, _ in limits), max(all_ for _, all_ in limits)


LIMIT = Type(
    "`1 per day`, `2 in all`, or a list of both",
    _read_limit,
    lambda: {"type": ["string", "array"], "items": {"type": "string"}},
)


def _build_activity(walk: Walk, node: yaml.Node, key: str, values: Values) -> Activity:
    minutes = values.pop("minutes", _SLOT)
    values.setdefault("energy", -Rules().energy_per_slot * minutes / _SLOT)
    outcome = take_outcome(values)
    per_day, in_all = values.pop("limit", (0, 0))
    sweeps = bool(values.pop("inbox", ""))
    activity = Activity(
        key,
        takes=minutes,
        outcome=outcome,
        per_day=per_day,
        in_all=in_all,
        sweeps_inbox=sweeps,
        **values,
    )
    walk.keep(activity, node)
    return activity


_WITH = Key("with", PEOPLE, "Who takes part.", "[raj, lola]", attribute="people")
_OPENS = Key("opens", OPENS, "A talk or a negotiation that begins with the block.", "jonas_why")
ACTIVITY = Block(
    "activity",
    "Work, or rest, for the player's calendar. Its outcome comes when it is finished.",
    (
        Key("name", LABEL, "What the player reads.", "Watch session replays", required=True),
        Key("kind", KIND, "Colour and place in the deck.", "data", required=True),
        Key("icon", ICON, "Its picture.", "user-test"),
        Key("about", TEXT, "What it is good for.", "Ten sessions, double speed."),
        Key("takes", DURATION, "How long.", "1h", default="30m", attribute="minutes"),
        Key("limit", LIMIT, "How often.", "1 per day"),
        WHEN,
        NEEDS,
        NEEDS_TEXT,
        Key("focus", YES, "Closed when energy is below 10.", "yes"),
        Key("fades", YES, "Rest that works less each time in a day.", "yes"),
        Key("inbox", word("sweep"), "Answers messages together.", "sweep"),
        _OPENS,
        _WITH,
        *COMING_KEYS,
    ),
    _build_activity,
    "activities:\n"
    "  write_spec: {name: Write the spec, kind: think, takes: 2h, energy: -14, limit: 1 per day, "
    "effects: {clarity: +10}}",
)


def _build_move(walk: Walk, node: yaml.Node, key: str, values: Values) -> tuple[Outcome, Any]:
    to = values.pop("to")
    return take_outcome(values), to


MOVE = Block(
    "move",
    "What moving a meeting costs, and to when.",
    (
        Key(
            "to",
            Type(
                "times of the same day: `[14:00, 16:00]`",
                lambda walk, node: read_list(walk, node, CLOCK.read),
                lambda: {"type": ["array", "string"], "items": {"type": "string"}},
            ),
            "To when it may be moved.",
            "[14:00, 16:00]",
            required=True,
        ),
        *OUTCOME_KEYS,
    ),
    _build_move,
    "move: {to: [14:00, 16:00], effects: {trust.raj: -1}}",
)


def _build_shorten(walk: Walk, node: yaml.Node, key: str, values: Values) -> tuple[Outcome, int]:
    to = values.pop("to")
    return take_outcome(values), to


SHORTEN = Block(
    "shorten",
    "What shortening a meeting costs, and how much is left of it.",
    (Key("to", DURATION, "How long it then takes.", "30m", required=True), *OUTCOME_KEYS),
    _build_shorten,
    "shorten: {to: 30m, effects: {trust.raj: -1}}",
    hints={"takes": "Write to: 30m."},
    meant={"takes": "to"},
)


def _build_prepare(walk: Walk, node: yaml.Node, key: str, values: Values) -> Values:
    return values


PREPARE = Block(
    "prepare",
    "Work that makes ready for a meeting; a card of its own as long as the meeting lies ahead.",
    (
        Key("name", LABEL, "What the player reads.", "Read the numbers", default="Prepare: NAME"),
        Key("kind", KIND, "Colour and place in the deck.", "data", default="think"),
        Key("icon", ICON, "Its picture.", "focus"),
        Key("about", TEXT, "What it is good for.", "Three slides that survive a question."),
        Key("takes", DURATION, "How long.", "1h", default="30m", attribute="minutes"),
        NEEDS,
        NEEDS_TEXT,
        Key("focus", YES, "Closed when energy is below 10.", "yes"),
        *COMING_KEYS,
    ),
    _build_prepare,
    "prepare: {takes: 30m, learn: {why_stall: {right: 40%, heard: {consent: A note., papers: "
    "A list.}}}}",
)


_PREPARING = ("prepare", "preparation", "prep")


def _keep_preparation(walk: Walk, node: yaml.Node, meeting: Meeting, values: Values) -> None:
    """Makes the card that prepares for a meeting; `assemble` finds it among what is kept."""
    key = f"prepare_{meeting.key}"
    twin = walk.defined.get("activity", {}).get(key)
    if twin:
        message = f"The preparation of {meeting.key} is called {key}, as an activity is already."
        fix = "Give the activity another name."
        walk.find("PM212", twin, message, fix, other=walk.source.place(node))
        return
    walk.define("activity", key, node)
    values.setdefault("name", f"Prepare: {meeting.name}")
    values.setdefault("kind", "think")
    often = (1, 0) if not meeting.at.day else (0, 1)
    made = {"limit": often, "when": meeting.when, "prepares": meeting.key, **values}
    _build_activity(walk, node, key, made)


def _build_meeting(walk: Walk, node: yaml.Node, key: str, values: Values) -> Meeting:
    minutes = values.pop("minutes")
    values["move"], values["move_to"] = values.pop("move", (None, ()))
    values["shorten"], values["shorten_to"] = values.pop("shorten", (None, 0))
    prepare = values.pop("prepare", None)
    outcome = take_outcome(values)
    values.setdefault("kind", "stakeholders")
    meeting = Meeting(key, takes=minutes, outcome=outcome, **values)
    walk.keep(meeting, node)
    if prepare is not None:
        _keep_preparation(walk, value_of(node, "prepare"), meeting, prepare)
    elif "prepared" in values and not any(has_key(node, word) for word in _PREPARING):
        fix = "Add prepare: {takes: 30m}, or move what follows into the meeting."
        message = "prepared goes with prepare: without it nobody can be."
        walk.find("PM119", value_of(node, "prepared"), message, fix)
    return meeting


MEETING = Block(
    "meeting",
    "A block that somebody else put on the calendar. Its outcome follows from being there.",
    (
        Key("name", LABEL, "What the player reads.", "Stand-up", required=True),
        Key("kind", KIND, "Its colour.", "team", default="stakeholders"),
        Key("icon", ICON, "Its picture.", "standup"),
        Key("about", TEXT, "What it is for.", "Fifteen minutes that take thirty."),
        Key(
            "at", MEETING_TIME, "When; on a half hour, 8:30 to 18:00.", "daily 9:00", required=True
        ),
        Key("takes", DURATION, "How long.", "30m", required=True, attribute="minutes"),
        _WITH,
        WHEN,
        _OPENS,
        Key("decline", block_of(OUTCOME), "What declining costs.", "{effects: {trust.raj: -2}}"),
        Key("delegate", block_of(OUTCOME), "What a delegate costs.", "{effects: {clarity: -5}}"),
        Key("move", block_of(MOVE), "What moving costs, and to when.", "{to: [14:00, 16:00]}"),
        Key("shorten", block_of(SHORTEN), "What shortening costs, and to what.", "{to: 30m}"),
        Key(
            "prepare",
            block_of(PREPARE),
            "A card that makes ready for it: `prepare_NAME`.",
            "{takes: 30m, kind: data}",
        ),
        Key(
            "prepared",
            block_of(OUTCOME),
            "What follows as well if the player was there and ready.",
            "{effects: {trust.raj: +3}}",
        ),
        *COMING_KEYS,
    ),
    _build_meeting,
    "meetings:\n"
    "  standup: {name: Stand-up, at: daily 9:00, takes: 30m, with: [raj], "
    "decline: {effects: {trust.raj: -2}}}",
    meant={**dict.fromkeys(_PREPARING[1:], "prepare"), "cut short": "shorten"},
)
