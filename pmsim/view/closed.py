"""Why an offer is closed, in words."""

from __future__ import annotations

from pmsim.engine.program import Program
from pmsim.model.actions import Offer
from pmsim.model.clock import SLOT
from pmsim.model.outcomes import Choice
from pmsim.model.scenario import Activity
from pmsim.model.state import MEETING, OPEN, State
from pmsim.view.conditions import missing
from pmsim.view.lookup import need
from pmsim.view.table_words import move_needs
from pmsim.view.text import fill
from pmsim.view.words import duration, in_words, number

LAID = "what is left of it is on the calendar already"
"""Why one cannot lay the rest of something a second time."""
LATE = "too late: the meeting begins before that"
"""Why one cannot make ready any more."""

_WORDS = {
    "gone": "they have gone home",
    "late": LATE,
    "laid": LAID,
    "promised": "you have promised that already",
}


def reason_of(program: Program, state: State, offer: Offer, choice: Choice | None) -> str:
    """Why an offer is closed; empty when it is open."""
    activity = None
    if offer.action.verb == "put":
        activity = need(program.scenario.activities, offer.action.target)
    match offer.why:
        case "":
            return ""
        case "room":
            return _room_words(program, state, offer)
        case "limit":
            return f"only {limit_words(activity)}" if activity else "that was it for today"
        case "tired":
            return f"too tired: needs energy {number(program.rules.focus_least)}"
        case "gone" | "late" | "laid" | "promised":
            return _WORDS[offer.why]
    source = activity or choice
    if source and source.needs_text:
        return fill(program, state, source.needs_text).removesuffix(".")
    needs = move_needs(program, state, offer.action)
    if needs is not None:
        return missing(program, state, needs)
    if source and source.needs is not None:
        return missing(program, state, source.needs)
    return "not possible at the moment"


def _room_words(program: Program, state: State, offer: Offer) -> str:
    slot = state.plan.index(OPEN) + offer.room // SLOT if OPEN in state.plan else -1
    there = f"needs {duration(offer.takes)}, only {duration(offer.room)}"
    if 0 <= slot < len(state.plan) and state.plan[slot] >= MEETING:
        key = program.meetings[state.plan[slot] - MEETING].key
        return f"{there} before {need(program.scenario.meetings, key).name}"
    return f"{there} left"


def limit_words(activity: Activity) -> str:
    """How often something may be done: `once a day`, `twice in all`."""
    often = {1: "once", 2: "twice", 3: "three times", 4: "four times"}
    parts = []
    if activity.per_day:
        parts.append(f"{often.get(activity.per_day, f'{activity.per_day} times')} a day")
    if activity.in_all:
        parts.append(f"{often.get(activity.in_all, f'{activity.in_all} times')} in all")
    return in_words(parts)
