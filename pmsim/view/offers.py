"""The offers of the engine in words: label, costs, and if closed, why."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.compile_outcomes import constant
from pmsim.engine.offers import offers
from pmsim.engine.program import Program
from pmsim.model.actions import Action, Offer
from pmsim.model.clock import DAY_START, SLOT, minute_of_day
from pmsim.model.outcomes import Choice, Outcome
from pmsim.model.scenario import Activity, Meeting
from pmsim.model.state import MEETING, OPEN, State
from pmsim.view.conditions import missing
from pmsim.view.costs import CostView, costs_of
from pmsim.view.lookup import ICONS, choice_of, first_name, need
from pmsim.view.text import fill
from pmsim.view.words import SKILL_WORDS, begins, clock, duration, in_words, number

GROUPS = ("activity", "pace", "meeting", "inbox", "backlog", "answer", "evening", "intention")
"""The groups of offers, in the order in which the engine lists them."""

_GROUP_OF = {
    "put": "activity",
    "decline": "meeting",
    "delegate": "meeting",
    "move": "meeting",
    "reply": "inbox",
    "prioritise": "backlog",
    "cut": "backlog",
    "release": "backlog",
    "choose": "answer",
    "evening": "evening",
    "intend": "intention",
}


@frozen
class OfferView:
    """Something that may be done now, in words."""

    action: Action
    label: str
    group: str
    """One of `GROUPS`."""
    owner: str
    """The key of the activity, meeting, message, event or turn of a talk it belongs to."""
    costs: tuple[CostView, ...]
    takes: int
    energy: int
    open: bool
    why: str
    """If closed: the reason, in words."""
    reason: str
    """If closed: `room`, `limit`, `needs`, `tired` or `promised`."""
    kind: str
    """The kind of the activity or meeting, for colour; else the group."""
    icon: str
    hint: str
    """What it is good for, in a line; may be empty."""

    @property
    def cost_text(self) -> str:
        """All costs in one line."""
        return ", ".join(cost.text for cost in self.costs)


def see_offers(program: Program, state: State) -> tuple[OfferView, ...]:
    """Every offer of this moment, open and closed, in the engine's order."""
    return tuple(offer_view(program, state, offer) for offer in offers(program, state))


def offer_view(program: Program, state: State, offer: Offer) -> OfferView:
    """One offer in words."""
    action = offer.action
    choice = None
    if action.verb in ("choose", "reply"):
        choice = choice_of(program, action.target, action.option)
    label, hint, kind, icon = _words(program, state, offer, choice)
    takes = offer.takes or _minutes(program, action.verb)
    costs = costs_of(program, state, offer, takes, choice) + _refocus(program, state, offer)
    return OfferView(
        action=action,
        label=label,
        group=_GROUP_OF.get(action.verb, "pace"),
        owner=action.target,
        costs=costs,
        takes=takes,
        energy=round(offer.energy),
        open=offer.open,
        why=_why(program, state, offer, choice),
        reason=offer.why,
        kind=kind,
        icon=icon,
        hint=hint,
    )


def _minutes(program: Program, verb: str) -> int:
    """What a note and a new plan take, which the rules say and not the offer."""
    rules = program.rules
    return int({"note": rules.note_minutes, "replan": rules.replan_minutes}.get(verb, 0))


def _refocus(program: Program, state: State, offer: Offer) -> tuple[CostView, ...]:
    """The minutes that the next focused block loses to what was left unfinished."""
    if offer.action.verb != "put" or not state.residue:
        return ()
    if not program.activities[offer.index].focus:
        return ()
    return (CostView("refocus", "clock", f"plus {state.residue} to refocus"),)


def _words(
    program: Program, state: State, offer: Offer, choice: Choice | None
) -> tuple[str, str, str, str]:
    """Label, hint, kind and icon."""
    scenario, action = program.scenario, offer.action
    match action.verb:
        case "put":
            return _activity(program, state, offer)
        case "choose" | "reply":
            text = fill(program, state, choice.text) if choice else action.option
            group = _GROUP_OF[action.verb]
            icon = "promise" if choice and choice.outcome.promise else "chat"
            hint = "your minutes for it come from the next free half hour"
            return text, hint if action.verb == "reply" and offer.takes else "", group, icon
        case "decline" | "delegate" | "move":
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
        case _:
            return _pace(program, state, action.verb)


def _activity(program: Program, state: State, offer: Offer) -> tuple[str, str, str, str]:
    one = need(program.scenario.activities, offer.action.target)
    left = state.left[offer.index]
    label = f"Finish {one.name} ({duration(left)} left)" if left else one.name
    return label, fill(program, state, one.about), one.kind, one.icon or ICONS[one.kind]


def _meeting(program: Program, state: State, action: Action) -> tuple[str, str, str, str]:
    one = need(program.scenario.meetings, action.target)
    icon = one.icon or ICONS[one.kind]
    if action.verb == "decline":
        return f"Decline {one.name}", _minds(program, one, one.decline), one.kind, icon
    if action.verb == "delegate":
        label = f"Send somebody to {one.name}"
        return label, _minds(program, one, one.delegate), one.kind, icon
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
        return label, f"{number(cut.effort)} points less, a little debt more", "backlog", "cross"
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
        return "Replan the rest of the day", "", "pace", "plan-day"
    name = doing_now(program, state)
    if verb == "drop":
        return f"Stop {name}", "what is left of it goes back to the deck", "pace", "cross"
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
        mail = "Answer mail" if state.mail else "Breathe, and see who comes"
        return f"{mail}, until {until}"
    return f"Go on with {name}, until {until}"


def _why(program: Program, state: State, offer: Offer, choice: Choice | None) -> str:
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
            return limit_words(activity) if activity else "that was it for today"
        case "tired":
            return f"too tired: needs energy {number(program.rules.focus_least)}"
        case "gone":
            return "they have gone home"
        case "promised":
            return "you have promised that already"
    source = activity or choice
    if source and source.needs_text:
        return fill(program, state, source.needs_text).removesuffix(".")
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
