"""What the player did, and what could have been done instead, inside a sentence."""

from __future__ import annotations

from pmsim.engine.offers import offers
from pmsim.engine.program import Program
from pmsim.model.actions import Action
from pmsim.model.impact import Question
from pmsim.model.state import State
from pmsim.view.labels import label_of
from pmsim.view.leaving import leaves_a_talk
from pmsim.view.lookup import choice_of, find, first_name, need
from pmsim.view.words import begins, duration


def clause(program: Program, before: State, asked: Question) -> str:
    """What the player did, as a clause: `you said “Friday it is”`."""
    if asked.kind == "plan":
        return "you planned your way"
    if asked.kind == "table":
        return "you bargained your way"
    action = asked.mine.actions[0]
    if leaves_a_talk(action):
        return f"you left {_host(program, action)} in the middle of a talk"
    if action.verb in _DONE:
        return f"you {_with(program, _DONE[action.verb], action)}"
    label = _label(program, before, action)
    spoken = label.startswith("“")
    verb = "wrote" if action.verb == "reply" else "said" if spoken else "chose"
    return f"you {verb} {_quoted(label)}"


def deed(program: Program, before: State, action: Action) -> str:
    """The same as something that could be done, for the middle of a sentence: `“Friday it is”`."""
    if leaves_a_talk(action):
        return f"leaving {_host(program, action)} in the middle of it"
    if action.verb in _DOING:
        return _with(program, _DOING[action.verb], action)
    return _quoted(_label(program, before, action))


def _label(program: Program, before: State, action: Action) -> str:
    offer = next((one for one in offers(program, before) if one.action == action), None)
    if offer is None:
        return action.text
    choice = None
    if action.verb in ("choose", "reply"):
        choice = choice_of(program, action.target, action.option)
    return label_of(program, before, offer, choice)[0].strip().rstrip(".")


def _quoted(label: str) -> str:
    """In quotation marks, without a stop of its own, as the sentence around it has one."""
    quoted = label if label.startswith("“") else f"“{begins(label)}”"
    return quoted.removesuffix(".”") + "”" if quoted.endswith(".”") else quoted


def _with(program: Program, words: str, action: Action) -> str:
    """Words about a meeting or an item, with its name and what was done to it."""
    scenario = program.scenario
    meeting = find(scenario.meetings, action.target)
    if meeting is not None:
        short = duration(meeting.shorten_to)
        return words.format(name=meeting.name, to=action.option, short=short)
    item = need(scenario.backlog, action.target)
    cut = find(item.cuts, action.option)
    return words.format(name=_named(item.name), cut=_named(cut.name) if cut else "")


def _named(name: str) -> str:
    # Quotation marks inside others are single ones.
    inside = name.replace("“", "\u2018").replace("”", "\u2019")
    return f"“{inside}”"


def _host(program: Program, action: Action) -> str:
    talk = need(program.scenario.conversations, action.target.partition(".")[0])
    return first_name(program, talk.person)


_DONE = {
    "decline": "declined {name}",
    "delegate": "sent somebody to {name}",
    "move": "moved {name} to {to}",
    "shorten": "shortened {name} to {short}",
    "prioritise": "put {name} first",
    "cut": "cut {cut} from {name}",
    "release": "released {name}",
}
"""Deeds as they are told."""
_DOING = {
    "decline": "declining {name}",
    "delegate": "sending somebody to {name}",
    "move": "moving {name} to {to}",
    "shorten": "shortening {name} to {short}",
    "prioritise": "putting {name} first",
    "cut": "cutting {cut} from {name}",
    "release": "releasing {name}",
}
"""The same as something that could be done."""
