"""The evening's notebook: what the day did to the product, the people and you."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.engine.slots import DAY
from pmsim.model import facts as happened
from pmsim.model.clock import midnight_before
from pmsim.model.facts import Happening
from pmsim.model.scenario import Meeting
from pmsim.model.state import State
from pmsim.view.changes import change_words, merged
from pmsim.view.day import HeaderView, see_header
from pmsim.view.deadlines import see_deadlines
from pmsim.view.kindness import kind_line
from pmsim.view.ledger import PromiseView, see_promises
from pmsim.view.lookup import ICONS, first_name, need, promise
from pmsim.view.numbers import MetricView, see_metrics
from pmsim.view.offers import OfferView, see_offers
from pmsim.view.people import PersonView, see_people
from pmsim.view.stress_line import StressPoint, stress_of_day
from pmsim.view.table_words import contingent_words, end_words
from pmsim.view.text import fill
from pmsim.view.words import clock, day_of, duration, weekday

OUTCOME_ICONS = {
    "learned": "lens",
    "kept": "kept",
    "promised": "promise",
    "moved": "calendar-fixed",
    "declined": "cross",
    "shortened": "clock",
    "slipped": "clock",
    "broken": "promise-broken",
    "done": "check",
    "released": "flag",
    "met": "flag",
    "missed": "flag",
    "agreed": "handshake",
    "no deal": "cross",
    "settled": "balance",
}
"""The icon of each outcome word of the tally."""


@frozen
class TallyLine:
    """One thing that happened, and what became of it."""

    at: int
    clock: str
    icon: str
    text: str
    outcome: str
    """One of the keys of `OUTCOME_ICONS`."""
    effects: tuple[str, ...]
    """What changed in the same minute, a sentence each."""


@frozen
class TomorrowView:
    """What is known of tomorrow."""

    weekday: str
    fixed: tuple[str, ...]
    """`10:00 Board prep`."""
    due: tuple[str, ...]
    """`17:00 Spec, to Babak`, `16:00 Marta decides`."""


@frozen
class EveningView:
    """The tally, and what to do with the evening."""

    header: HeaderView
    title: str
    """`Monday evening`."""
    tally: tuple[TallyLine, ...]
    stress: tuple[StressPoint, ...]
    metrics: tuple[MetricView, ...]
    people: tuple[PersonView, ...]
    """Those whose trust has moved today, the most moved first."""
    promises: tuple[PromiseView, ...]
    """Still open."""
    choices: tuple[OfferView, ...]
    """Evenings, then intentions."""
    question: str
    tomorrow: TomorrowView | None
    """None on the last day."""
    kind_line: str
    """One kind line on a bad day, else empty."""


def see_evening(program: Program, state: State) -> EveningView:
    """The notebook of the day that ends."""
    header = see_header(program, state)
    choices = see_offers(program, state)
    people = [one for one in see_people(program, state) if one.trust_change_text]
    tomorrow = _tomorrow(program, state) if header.day < header.days else None
    intends = any(offer.group == "intention" for offer in choices)
    next_day = tomorrow.weekday if tomorrow else "tomorrow"
    return EveningView(
        header=header,
        title=f"{header.weekday} evening",
        tally=_tally(program, state),
        stress=stress_of_day(program, state, header.day),
        metrics=see_metrics(program, state),
        people=tuple(sorted(people, key=lambda one: -abs(one.trust_change))),
        promises=tuple(p for p in see_promises(program, state) if p.status == "open"),
        choices=choices,
        question=f"What do you take to {next_day}?" if intends else "And the evening?",
        tomorrow=tomorrow,
        kind_line=kind_line(program, state),
    )


def _today(state: State) -> tuple[Happening, ...]:
    midnight = midnight_before(int(state.v[DAY]))
    return tuple(fact for fact in state.facts or () if fact.at >= midnight)


def _tally(program: Program, state: State) -> tuple[TallyLine, ...]:
    found: list[TallyLine] = []
    today = _today(state)
    effects = _effects(program, today)
    for fact in today:
        entry = _entry(program, state, fact)
        if entry:
            icon, text, outcome = entry
            told = tuple(effects.get(fact.at, ()))
            found.append(TallyLine(fact.at, clock(fact.at), icon, text, outcome, told))
    return tuple(found)


def _effects(program: Program, today: tuple[Happening, ...]) -> dict[int, list[str]]:
    """What changed, minute by minute, in words."""
    found: dict[int, list[str]] = {}
    for fact in merged(today):
        if isinstance(fact, happened.Changed):
            words = change_words(program, fact)
            if words and words not in found.setdefault(fact.at, []):
                found[fact.at].append(words)
    return found


def _entry(program: Program, state: State, fact: Happening) -> tuple[str, str, str] | None:
    """Icon, text and outcome word of what deserves a line in the notebook."""
    scenario = program.scenario
    match fact:
        case happened.Heard(_, _, _, _, text, _):
            return "ear", fill(program, state, text), "learned"
        case happened.Learned(_, key, _):
            interest = need(scenario.interests, key)
            text = f"{first_name(program, interest.of)}: {fill(program, state, interest.text)}"
            return "bulb", text, "learned"
        case happened.Promised(_, key, _):
            return "promise", _promise_text(program, state, key), "promised"
        case happened.Judged():
            return _judged(program, state, fact)
        case happened.Agreed() | happened.Parted():
            return "handshake", *end_words(program, state, fact)
        case happened.MetMeeting():
            return _met(need(scenario.meetings, fact.meeting), fact.verb, fact.to)
        case happened.Shipped(_, key):
            return "flag", need(scenario.backlog, key).name, "released"
        case happened.CutShort(_, "activity", key, left):
            return _slipped(program, state, key, left)
        case happened.Finished(_, "activity", key, _):
            activity = need(scenario.activities, key)
            if activity.outcome.learn or activity.kind == "rest":
                return None
            return activity.icon or ICONS[activity.kind], activity.name, "done"
    return None


def _judged(program: Program, state: State, fact: happened.Judged) -> tuple[str, str, str]:
    """A promise, a deadline or an if-then deal, once it is known how it came out."""
    if fact.kind == "promise":
        outcome = "broken" if fact.verdict == "broken" else "kept"
        return "promise", _promise_text(program, state, fact.key), outcome
    if fact.kind == "contingent":
        met = fact.verdict == "met"
        return "balance", contingent_words(program, state, fact.key, met=met), "settled"
    deadline = need(program.scenario.deadlines, fact.key)
    return "flag", fill(program, state, deadline.name), fact.verdict


def _met(meeting: Meeting, verb: str, to: int) -> tuple[str, str, str]:
    icon = meeting.icon or ICONS[meeting.kind]
    if verb == "move":
        return icon, f"{meeting.name}, to {clock(to)}", "moved"
    if verb == "shorten":
        return icon, f"{meeting.name}, until {clock(to)}", "shortened"
    return icon, meeting.name, "declined"


def _slipped(program: Program, state: State, key: str, left: int) -> tuple[str, str, str] | None:
    """Work that was not finished later in the day."""
    number = next(i for i, one in enumerate(program.activities) if one.key == key)
    activity = program.scenario.activities[number]
    if state.left[number] != left or activity.kind == "rest":
        return None
    icon = activity.icon or ICONS[activity.kind]
    return icon, f"{activity.name}, {duration(left)} missing", "slipped"


def _promise_text(program: Program, state: State, key: str) -> str:
    one = promise(program, key)
    return f"{first_name(program, one.to)}: {fill(program, state, one.what)}"


def _tomorrow(program: Program, state: State) -> TomorrowView:
    day = int(state.v[DAY]) + 1
    here = program.meeting_here(state.v)
    fixed = []
    for number, compiled in enumerate(program.meetings):
        if compiled.day == day and here[number] and not state.settled[number]:
            meeting = need(program.scenario.meetings, compiled.key)
            fixed.append((compiled.slot, f"{clock(meeting.at.minute)} {meeting.name}"))
    due = [
        (one.due, f"{clock(one.due)} {one.what}, to {one.to_name}")
        for one in see_promises(program, state)
        if one.status == "open" and day_of(one.due) == day
    ]
    due += [
        (one.due, f"{one.clock} {one.name}")
        for one in see_deadlines(program, state)
        if day_of(one.due) == day
    ]
    name = weekday(program.scenario.first_weekday, day)
    return TomorrowView(name, _in_order(fixed), _in_order(due))


def _in_order(texts: list[tuple[int, str]]) -> tuple[str, ...]:
    return tuple(text for _, text in sorted(texts))
