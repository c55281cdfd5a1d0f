"""What offers are called, what they are good for, and how they look."""

from __future__ import annotations

from pmsim.engine.compile_outcomes import constant
from pmsim.engine.program import Program
from pmsim.model.actions import Action, Offer
from pmsim.model.clock import DAY_START, SLOT, minute_of_day
from pmsim.model.outcomes import Choice, Outcome
from pmsim.model.scenario import Meeting
from pmsim.model.state import MEETING, OPEN, State
from pmsim.view import leaving
from pmsim.view.leaving import LEAVE_A_TALK, leaves_a_talk
from pmsim.view.lookup import ICONS, first_name, need
from pmsim.view.table_words import MOVE_ICONS, TABLE_VERBS, move_label
from pmsim.view.text import fill
from pmsim.view.words import SKILL_WORDS, begins, clock, duration, in_words, number

GROUP_OF = {
    "put": "activity",
    "decline": "meeting",
    "delegate": "meeting",
    "move": "meeting",
    "shorten": "meeting",
    "reply": "inbox",
    "prioritise": "backlog",
    "cut": "backlog",
    "release": "backlog",
    "choose": "answer",
    "evening": "evening",
    "intend": "intention",
    **dict.fromkeys(TABLE_VERBS, "table"),
}
"""The group of each verb; all others are `pace`."""


def group_of(action: Action) -> str:
    """The group of an action."""
    return LEAVE_A_TALK if leaves_a_talk(action) else GROUP_OF.get(action.verb, "pace")


def label_of(
    program: Program, state: State, offer: Offer, choice: Choice | None
) -> tuple[str, str, str, str]:
    """Label, hint, kind and icon."""
    scenario, action = program.scenario, offer.action
    match action.verb:
        case "put":
            return _activity(program, state, offer)
        case "choose" | "reply":
            text = fill(program, state, choice.text) if choice else action.option
            group = GROUP_OF[action.verb]
            icon = "promise" if choice and choice.outcome.promise else "chat"
            hint = "your minutes for it come from the next free half hour"
            return text, hint if action.verb == "reply" and offer.takes else "", group, icon
        case "decline" | "delegate" | "move" | "shorten":
            return _meeting(program, state, action)
        case "prioritise" | "cut" | "release":
            return _backlog(program, state, action)
        case "evening":
            evening = need(scenario.evenings, action.target)
            text = fill(program, state, evening.text)
            rest = _evening_effect(program, evening.kind, evening.skill)
            return evening.name, f"{text} ({rest})".strip(), "evening", "home"
        case "intend":
            intention = need(scenario.intentions, action.target)
            icon = intention.icon or "plan-day"
            return intention.name, fill(program, state, intention.text), "intention", icon
        case "leave" if leaves_a_talk(action):
            return leaving.LABEL, leaving.HINT, LEAVE_A_TALK, "door"
        case verb if verb in TABLE_VERBS:
            label, hint = move_label(program, state, action)
            return label, hint, "table", MOVE_ICONS[verb]
        case _:
            return _pace(program, state, action.verb)


def _activity(program: Program, state: State, offer: Offer) -> tuple[str, str, str, str]:
    one = need(program.scenario.activities, offer.action.target)
    left = state.left[offer.index]
    label = f"Finish: {one.name} ({duration(left)} left)" if left else one.name
    about = fill(program, state, one.about)
    if one.prepares and not about:
        about = f"for {need(program.scenario.meetings, one.prepares).name}, before it begins"
    about = " ".join(part for part in (about, effort_words(program, one.kind)) if part)
    return label, about, one.kind, one.icon or ICONS[one.kind]


def effort_words(program: Program, kind: str) -> str:
    """That a kind of work comes easily to the player, or wears them out; empty for the others."""
    if kind in program.background.easier:
        return "It comes easily to you."
    return "It wears you out more than others." if kind in program.background.harder else ""


def _meeting(program: Program, state: State, action: Action) -> tuple[str, str, str, str]:
    one = need(program.scenario.meetings, action.target)
    icon = one.icon or ICONS[one.kind]
    if action.verb == "decline":
        return f"Decline {one.name}", _minds(program, one, one.decline), one.kind, icon
    if action.verb == "delegate":
        label = f"Send somebody to {one.name}"
        return label, _minds(program, one, one.delegate), one.kind, icon
    if action.verb == "shorten":
        label = f"Shorten {one.name} to {duration(one.shorten_to)}"
        return label, _minds(program, one, one.shorten), one.kind, icon
    hours, _, minutes = action.option.partition(":")
    to = clock(int(hours) * 60 + int(minutes))
    return f"Move {one.name} to {to}", _minds(program, one, one.move), one.kind, icon


def _backlog(program: Program, state: State, action: Action) -> tuple[str, str, str, str]:
    item = need(program.scenario.backlog, action.target)
    if action.verb == "release":
        return f"Release {item.name}", "from then on people use it", "backlog", "flag"
    if action.verb == "cut":
        cut = need(item.cuts, action.option)
        label = f"Cut from {item.name}: {cut.name}"
        points = "1 point" if cut.effort == 1 else f"{number(cut.effort)} points"
        return label, f"{points} less, a little debt more", "backlog", "cross"
    first = program.items[state.order[0]]
    begun = 0.0 < state.v[first.effort] < first.whole
    aside = need(program.scenario.backlog, first.key).name
    hint = f"{aside} is begun and would lose some of its work" if begun else ""
    return f"Put {item.name} first", hint, "backlog", "prioritise"


def _minds(program: Program, meeting: Meeting, price: Outcome | None) -> str:
    """Who would take it badly."""
    names = []
    for change in price.effects if price else ():
        prefix, _, key = change.name.partition(".")
        amount = constant(change.amount)
        if prefix == "trust" and amount is not None and amount < 0:
            names.append(first_name(program, key))
    return f"{in_words(names)} would mind" if names else "nobody would mind much"


def _evening_effect(program: Program, kind: str, skill: str) -> str:
    rules = program.rules
    if kind == "switch off":
        return "the most rest"
    if kind == "relax":
        return f"good rest, +{number(rules.relax_energy)} energy tomorrow"
    if kind == "mastery":
        return f"some rest, +{number(rules.mastery_skill)} {SKILL_WORDS.get(skill, skill)}"
    return "2 h 30 more for work, hardly any rest, a tired morning"


def _pace(program: Program, state: State, verb: str) -> tuple[str, str, str, str]:
    rules = program.rules
    if verb == "free":
        return "Leave this half hour free", "room for what the day brings", "pace", "minus"
    if verb == "start":
        return _start_words(state)
    if verb == "note":
        saved = round(rules.residue_minutes - rules.residue_noted)
        hint = f"saves {saved} min when you take it up again"
        return "Write a closing note", hint, "pace", "write-spec"
    if verb == "replan":
        hint = "put work in the hours to come"
        return "Replan the rest of the day", hint, "pace", "plan-day"
    name = doing_now(program, state)
    if verb == "drop":
        return f"Stop: {name}", "you can take it up later", "pace", "cross"
    return _advance_label(state, name), "", "pace", "arrow-right"


def doing_now(program: Program, state: State) -> str:
    """The name of the block under way; empty in a free half hour."""
    if state.task >= MEETING:
        key = program.meetings[state.task - MEETING].key
        return need(program.scenario.meetings, key).name
    if state.task >= 0:
        return program.scenario.activities[state.task].name
    return ""


def _start_words(state: State) -> tuple[str, str, str, str]:
    begun = minute_of_day(state.now) > DAY_START
    go = "go on" if begun else "start the day"
    if OPEN in state.plan:
        return f"Leave the rest free and {go}", "meetings stay where they are", "pace", "play"
    return begins(go), "", "pace", "play"


def _advance_label(state: State, name: str) -> str:
    until = clock(state.now - state.now % SLOT + SLOT)
    if not name:
        mail = "Answer mail" if state.mail else "Keep this half hour free"
        return f"{mail}, until {until}"
    return f"Go on with {name}, until {until}"
