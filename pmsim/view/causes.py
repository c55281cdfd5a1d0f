"""A cause in words: what it was that moved a number."""

from __future__ import annotations

from pmsim.engine.program import Program
from pmsim.model.facts import BROKEN, KEPT, LIED, Cause
from pmsim.view.lookup import (
    choice_of,
    find,
    first_name,
    metric,
    need,
    number_name,
    promise,
    sender,
    talk_step,
)
from pmsim.view.table_words import table_cause
from pmsim.view.words import owned

_SIMPLE = {
    "strain": "the work itself",
    "break": "a quiet free half hour",
    "night": "the night",
    "noise": "the usual wobble",
    "daily": "the daily drift",
    "background": "what you did before",
    "setting": "the author set it so",
    "interest": "something you learned",
    "energy": "a long day",
}


def cause_words(program: Program, cause: Cause) -> str:
    """Short words for a cause, such as `Data dive` or `your promise to Lola`."""
    kind, key = cause.kind, cause.key
    if kind == "daily" and not metric(program, key):
        name = table_cause(program, kind, key) or _thing(program, key)
        return f"what {name} does every day"
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if kind in ("team", "set aside", "cut", "release"):
        return _delivery(program, kind, key)
    if kind == "heard of":
        return _hearsay(program, key)
    if kind == "skill":
        return "practice"
    if kind == "promise":
        return f"your promise to {first_name(program, promise(program, key).to)}"
    name = table_cause(program, kind, key) or _thing(program, key)
    if kind == "late":
        return f"coming late to {name}"
    if kind == "left":
        return f"leaving {name}"
    if kind == "unanswered":
        return f"no answer to {name}"
    if kind == "later":
        return f"what came of {name}"
    return name


_DEEDS = {
    KEPT: "you kept your word",
    BROKEN: "you broke your word",
    LIED: "you had lied to them",
}


def _hearsay(program: Program, key: str) -> str:
    teller, hearer, deed = key.split(".")
    names = f"{first_name(program, teller)} told {first_name(program, hearer)}"
    return f"{names} that {_DEEDS[deed]}"


def _delivery(program: Program, kind: str, key: str) -> str:
    item_key, _, cut_key = key.partition(".")
    item = need(program.scenario.backlog, item_key)
    if kind == "cut":
        return f"a cut: {need(item.cuts, cut_key).name}"
    words = {
        "team": "a night of work on",
        "set aside": "setting aside",
        "release": "the release of",
    }
    return f"{words[kind]} {item.name}"


def _thing(program: Program, key: str) -> str:
    """The name of whatever has this key; answers are quoted in full."""
    scenario = program.scenario
    owner, _, option = key.rpartition(".")
    choice = choice_of(program, owner, option) if owner else None
    if choice:
        return choice.text
    message = find(scenario.messages, key)
    if message:
        return f"{owned(sender(program, message))} message"
    event = find(scenario.events, key)
    if event:
        return event.title or event_title(program, key)
    talk = find(scenario.conversations, key.partition(".")[0])
    if talk or talk_step(program, key):
        return f"the talk with {first_name(program, talk.person)}" if talk else key
    for group in (
        scenario.activities,
        scenario.meetings,
        scenario.deadlines,
        scenario.evenings,
        scenario.intentions,
    ):
        for one in group:
            if one.key == key:
                return one.name
    return number_name(program, key)


def event_title(program: Program, key: str) -> str:
    """An event's title; without one, who speaks first in it."""
    event = find(program.scenario.events, key)
    if event is None:
        return key
    if event.title:
        return event.title
    for line in event.said:
        if line.who not in ("you", "note"):
            return f"{first_name(program, line.who)}, at your desk"
    return "Something comes up"
