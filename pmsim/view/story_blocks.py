"""Sentences about blocks, meetings, messages, the backlog, and the ends of days."""

from __future__ import annotations

from typing import assert_never

from pmsim.engine.program import Program
from pmsim.model import facts as happened
from pmsim.view.lookup import find, first_name, need
from pmsim.view.table_words import within
from pmsim.view.words import clock, duration

BlockFact = (
    happened.Began
    | happened.Finished
    | happened.CutShort
    | happened.Came
    | happened.MetMeeting
    | happened.Moved
    | happened.Shipped
    | happened.NightFell
    | happened.Ended
)
"""What can happen to a block, a meeting, the backlog or a day."""


def block_sentence(program: Program, fact: BlockFact) -> tuple[str, str]:
    """Kind and text of a fact about a block, a meeting, the backlog or the end of a day."""
    scenario = program.scenario
    match fact:
        case happened.Began(_, kind, key, left):
            return "began", f"{_name(program, kind, key)}, {duration(left)}."
        case happened.Finished(_, kind, key, output):
            if kind == "meeting":
                return "finished", f"{_name(program, kind, key)} is over."
            weak = f" You gave it {round(output * 100)} of 100." if output < 0.945 else ""
            return "finished", f"{_name(program, kind, key)}: done.{weak}"
        case happened.CutShort(_, kind, key, left):
            return "cut", _cut(program, kind, key, left)
        case happened.Came(_, _, key):
            return "came", _met(program, key)
        case happened.MetMeeting():
            return "meeting", _met_meeting(program, fact)
        case happened.Moved(_, item):
            return "moved", f"{need(scenario.backlog, item).name} goes to the top of the backlog."
        case happened.Shipped(_, item):
            return "shipped", f"{need(scenario.backlog, item).name} is out."
        case happened.NightFell(_, evening):
            return "night", f"Evening: {need(scenario.evenings, evening).name}."
        case happened.Ended():
            return "ended", ""
    assert_never(fact)


def _met(program: Program, key: str) -> str:
    talk = find(program.scenario.conversations, key)
    if talk:
        return f"You talk with {first_name(program, talk.person)}."
    table = find(program.scenario.negotiations, key)
    if table:
        return f"You sit down with {first_name(program, table.person)}: {table.title}."
    return ""


def _met_meeting(program: Program, fact: happened.MetMeeting) -> str:
    name = need(program.scenario.meetings, fact.meeting).name
    if fact.verb == "decline":
        return f"You declined {name}."
    if fact.verb == "delegate":
        return f"Somebody goes to {name} for you."
    if fact.verb == "shorten":
        return f"{name} is shorter now, until {clock(fact.to)}."
    return f"{name} moves to {clock(fact.to)}."


def arrival(program: Program, key: str) -> str:
    """That a message is here."""
    message = need(program.scenario.messages, key)
    news = {"news": "News", "feedback": "Feedback"}.get(message.kind, "A message")
    return f"{news} from {first_name(program, message.sender)}."


def _cut(program: Program, kind: str, key: str, left: int) -> str:
    name = _name(program, kind, key)
    if kind == "talk" and left:
        return f"You leave {within(name)}, {duration(left)} early."
    if kind == "talk":
        return f"{name} ends: the time is up."
    if kind == "meeting":
        return f"You missed too much of {name} for it to count."
    short = f"{name} cut short, {duration(left)} missing"
    if need(program.scenario.activities, key).kind == "rest":
        return f"{short}."
    return f"{short}: it counts only when finished."


def _name(program: Program, kind: str, key: str) -> str:
    scenario = program.scenario
    if kind == "meeting":
        return need(scenario.meetings, key).name
    if kind == "talk":
        talk = need(scenario.conversations, key)
        return f"The talk with {first_name(program, talk.person)}"
    return need(scenario.activities, key).name
