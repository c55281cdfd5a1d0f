"""What decisions were worth, in words: what would have been otherwise, with the same luck."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.model.impact import Impact, Option, Question
from pmsim.model.state import State
from pmsim.view.causes import event_title
from pmsim.view.deeds import clause, deed
from pmsim.view.lookup import find, first_name, need, sender
from pmsim.view.words import MINUS, begins, clock, day_of, weekday

MUCH_BURNOUT = 0.10
"""From this difference on, the risk of burning out is worth a clause."""
ONLY_HINDSIGHT = 5.0
"""Points that another option won in the true world, from which it is worth saying so."""
NOTHING_STANDS_OUT = "No single decision stands out from luck. The sum of them made the day."
"""Said where nothing is claimed."""
_PARTS = ("product", "people", "kept promises", "well-being")
_ICONS = {
    "plan": "plan-day",
    "table": "negotiate",
    "evening": "home",
    "intend": "bulb",
    "leave": "door",
    "reply": "inbox",
    **dict.fromkeys(("decline", "delegate", "move", "shorten"), "calendar-fixed"),
    **dict.fromkeys(("prioritise", "cut", "release"), "backlog"),
}
"""By the kind of the question; an answer in a talk or to a visitor has its own."""


@frozen
class ImpactView:
    """One decision and what it was worth."""

    turn: int
    at: int
    when: str
    asked: str
    """What it was about."""
    icon: str
    did: str
    """What the player did, as a heading."""
    mine: str
    other: str
    mean: float
    low: float
    high: float
    claimed: bool
    hindsight: bool
    """Whether only hindsight favours the other."""
    points: str
    """`+8`, with a real minus sign."""
    interval: str
    """`between +5 and +11`, or `always +5`."""
    spread: str
    """The same beside the sentence, which tells what the better of both was worth."""
    done: str
    """What was decided and when, as a clause."""
    mostly: str
    """The part of the score that moved most; empty when nothing is claimed."""
    burnout: str
    """How often it ended in burnout, and with the other; empty when that made no difference."""
    verdict: str
    """What the other option would have been worth, with the interval; empty if nothing is claimed.
    """
    sentence: str
    path: tuple[tuple[float, float], ...]
    """At the end of each day from then on: by how much outcome and mean stress would have been
    higher with the other option.
    """


def see_impacts(program: Program, found: Sequence[tuple[State, Impact]]) -> tuple[ImpactView, ...]:
    """Impacts in words, each with the state before its decision, in the order of the run."""
    return tuple(_see(program, before, one) for before, one in found)


def that_mattered(impacts: Sequence[ImpactView], count: int = 3) -> tuple[ImpactView, ...]:
    """The few that mattered most, beyond noise; worst first."""
    claimed = [one for one in impacts if one.claimed]
    largest = sorted(claimed, key=lambda one: -abs(one.mean))[:count]
    return tuple(sorted(largest, key=lambda one: one.mean))


def _see(program: Program, before: State, one: Impact) -> ImpactView:
    asked = one.question
    when = clock(asked.at)
    if program.scenario.days > 1:
        when = f"{weekday(program.scenario.first_weekday, day_of(asked.at))} {when}"
    done = f"{when} {clause(program, before, asked)}"
    mine = _option(program, before, asked.mine, asked.kind)
    other = _option(program, before, one.other, asked.kind)
    hindsight = not one.claimed and one.hindsight <= -ONLY_HINDSIGHT
    return ImpactView(
        turn=asked.turn,
        at=asked.at,
        when=when,
        asked=_asked(program, before, asked.kind, asked.mine),
        icon=_icon(program, asked.kind, asked.mine),
        did=_did(program, before, asked, mine),
        mine=mine,
        other=other,
        mean=one.mean,
        low=one.low,
        high=one.high,
        claimed=one.claimed,
        hindsight=hindsight,
        points=points(one.mean),
        interval=_interval(one.low, one.high),
        spread=_spread(*sorted((abs(one.low), abs(one.high)))) if one.claimed else "",
        done=done,
        mostly=_mostly(one) if one.claimed else "",
        burnout=_odds(*one.burnout) if one.claimed else "",
        verdict=_verdict(one, other) if one.claimed else "",
        sentence=_sentence(one, done, other, late=hindsight),
        path=one.path,
    )


def points(value: float) -> str:
    """Points of score, signed and whole; one digit below three."""
    size = abs(value)
    text = f"{size:.0f}" if size >= 3.0 else f"{size:.1f}"
    if text in ("0", "0.0"):
        return "0"
    return f"{MINUS if value < 0 else '+'}{text}"


def _mostly(one: Impact) -> str:
    place = max(range(len(_PARTS)), key=lambda part: abs(one.parts[part]))
    return _PARTS[place]


def _sentence(one: Impact, done: str, other: str, *, late: bool) -> str:
    if late:
        return f"{done}; as it turned out, {other} would have gone better. Nobody could have known."
    if not one.claimed:
        return f"{done}; no difference beyond luck."
    if one.mean < 0:
        risk = _risk(one.burnout[1], one.burnout[0])
        return f"{done}; {other} was worth {points(-one.mean)}{risk}."
    risk = _risk(one.burnout[0], one.burnout[1])
    return f"{done}, worth {points(one.mean)} against {other}{risk}."


def _risk(better: float, worse: float) -> str:
    if worse - better < MUCH_BURNOUT:
        return ""
    return f", and cut burnout from {100 * worse:.0f}% to {100 * better:.0f}%"


def _did(program: Program, before: State, asked: Question, mine: str) -> str:
    about = _asked(program, before, asked.kind, asked.mine)
    if asked.kind in ("plan", "table"):
        return about
    return f"{about}: {mine}" if mine.startswith("“") else begins(mine)


def _verdict(one: Impact, other: str) -> str:
    if one.mean < 0:
        return f"{begins(other)} was worth {points(-one.mean)}, {_spread(-one.high, -one.low)}."
    return f"Worth {points(one.mean)} against {other}, {_spread(one.low, one.high)}."


def _spread(low: float, high: float) -> str:
    if points(low) == points(high):
        return "whatever the luck"
    return _interval(low, high)


def _interval(low: float, high: float) -> str:
    if points(low) == points(high):
        return f"always {points(low)}"
    return f"between {points(low)} and {points(high)}"


def _odds(mine: float, other: float) -> str:
    if abs(mine - other) < MUCH_BURNOUT:
        return ""
    return f"burnout {100 * mine:.0f}%, with the other {100 * other:.0f}%"


def _icon(program: Program, kind: str, mine: Option) -> str:
    if kind != "choose":
        return _ICONS[kind]
    owner = mine.actions[0].target.partition(".")[0]
    return "chat" if find(program.scenario.conversations, owner) else "door-knock"


def _asked(program: Program, before: State, kind: str, mine: Option) -> str:
    scenario = program.scenario
    if kind == "plan":
        return "The plan of the day"
    if kind == "table":
        return scenario.negotiations[before.here].title
    action = mine.actions[0]
    if action.verb in ("evening", "intend"):
        return "The evening"
    message = find(scenario.messages, action.target)
    if message:
        return f"{sender(program, message)} wrote"
    talk = find(scenario.conversations, action.target.partition(".")[0])
    if talk:
        return f"Talking with {first_name(program, talk.person)}"
    if action.verb == "choose":
        return event_title(program, action.target)
    meeting = find(scenario.meetings, action.target)
    return meeting.name if meeting else need(scenario.backlog, action.target).name


def _option(program: Program, before: State, option: Option, kind: str) -> str:
    """An option in a few words that can stand inside a sentence."""
    match option.name:
        case "deep first":
            return "deep work first"
        case "meetings first":
            return "people first"
        case "no deal":
            return "standing up without a deal"
        case "policy":
            return "a patient hand at the table" if kind == "table" else "leaving that alone"
    if kind == "plan":
        return "your plan"
    if kind == "table":
        return "the table as you played it"
    return deed(program, before, option.actions[0])
