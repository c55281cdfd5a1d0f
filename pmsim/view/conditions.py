"""An author's condition in plain words for the player, and only what is still missing of it."""

from __future__ import annotations

from pmsim.engine.emit import Emitter
from pmsim.engine.program import Program
from pmsim.model.expressions import (
    Comparison,
    Every,
    Expression,
    Is,
    Name,
    Negative,
    Not,
    Number,
    Some,
)
from pmsim.model.state import State
from pmsim.view.lookup import find, first_name, metric, number_name, sender
from pmsim.view.words import SKILL_WORDS, clock, in_words, metric_text, number, owned, weekday

_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}
_GIVEN = {"promised": "made", "kept": "kept", "broken": "broken"}
_OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "=": "!=", "!=": "="}


def holds(program: Program, state: State, condition: Expression) -> bool:
    """Whether a condition holds now; asked of visible numbers only."""
    emitter = Emitter(program.slots, program.scenario, program.rules)
    return bool(emitter.function(condition)(state.v))


def missing(program: Program, state: State, condition: Expression) -> str:
    """What the player still lacks, in a few words."""
    parts = condition.of if isinstance(condition, Every) else (condition,)
    open_parts = [part for part in parts if not holds(program, state, part)]
    return in_words([wish(program, part) for part in open_parts or list(parts)])


def met_words(program: Program, condition: Expression) -> str:
    """A condition as something given: `trust 40 from Raj`, `the survey`."""
    words = wish(program, condition)
    for prefix in ("first: ", "needs ", "only with ", "only while ", "be surer: "):
        words = words.removeprefix(prefix)
    return words


def wish(program: Program, condition: Expression) -> str:
    """What would make a condition true: `needs trust 40 from Raj`."""
    match condition:
        case Comparison(sign, left, right):
            return _compared(program, sign, left, right)
        case Is(path, word):
            return _is_word(program, path, word)
        case Every(of):
            return in_words([wish(program, part) for part in of])
        case Some(of):
            return in_words([wish(program, part) for part in of], "or")
        case Not(of):
            return _turned_round(program, of)
        case Name(path):
            return _at_least(program, path, 1.0)
        case _:
            return "not possible at the moment"


def _turned_round(program: Program, condition: Expression) -> str:
    match condition:
        case Comparison(sign, left, right):
            return _compared(program, _OPPOSITE[sign], left, right)
        case Not(of):
            return wish(program, of)
        case Name(path):
            return _below(program, path, 1.0)
        case _:
            return f"not with this: {wish(program, condition)}"


def _compared(program: Program, sign: str, left: Expression, right: Expression) -> str:
    if _literal(left) is not None:
        left, right, sign = right, left, _TURNED[sign]
    value = _literal(right)
    if not isinstance(left, Name) or value is None:
        return "not possible at the moment"
    if sign in (">", ">="):
        return _at_least(program, left.path, value)
    if sign in ("<", "<="):
        return _below(program, left.path, value)
    if sign == "=":
        return f"needs {_plain(left.path)} at {number(value)}"
    return f"not while {_plain(left.path)} is {number(value)}"


def _literal(tree: Expression) -> float | None:
    match tree:
        case Number(value):
            return value
        case Negative(Number(value)):
            return -value
        case _:
            return None


def _plain(path: str) -> str:
    return path.replace(".", " ").replace("_", " ")


def _at_least(program: Program, path: str, value: float) -> str:
    """What a number must rise to."""
    prefix, _, key = path.partition(".")
    scenario = program.scenario
    found = metric(program, path)
    if found:
        return f"needs {found.name} at {metric_text(found, value)} or more"
    match prefix:
        case "trust":
            return f"needs trust {number(value)} from {first_name(program, key)}"
        case "skill":
            return f"needs {SKILL_WORDS.get(key, key)} {number(value)}"
        case "belief":
            return f"be surer: {_truth(program, key)}"
        case "hour":
            return f"not before {clock(round(value * 60))}"
        case "day":
            return f"not before {weekday(scenario.first_weekday, int(value))}"
        case "stress" | "energy":
            return f"needs {prefix} {number(value)}"
        case "clarity" | "capacity" | "morale" | "quality" | "debt":
            return f"needs {number_name(program, path)} {number(value)}"
        case "knows":
            interest = find(scenario.interests, key)
            return f"first learn what {first_name(program, interest.of if interest else key)} wants"
        case "promised" | "kept" | "broken":
            return f"only with a promise {_GIVEN[prefix]}{_whom(program, key)}"
    return "first: " + _deed(program, prefix, key, path)


def _below(program: Program, path: str, value: float) -> str:
    """What a number must not reach."""
    prefix, _, key = path.partition(".")
    found = metric(program, path)
    if found:
        return f"needs {found.name} at {metric_text(found, value)} or less"
    match prefix:
        case "trust":
            return f"only while {owned(first_name(program, key))} trust is below {number(value)}"
        case "hour":
            return f"not after {clock(round(value * 60))}"
        case "stress":
            return f"needs a clearer head: stress {number(value)} or less"
        case "promised" | "kept" | "broken":
            return f"not with a promise {_GIVEN[prefix]}{_whom(program, key)}"
        case "done" | "attended" | "answered" | "declined" | "prepared":
            return "not after: " + _deed(program, prefix, key, path)
        case "shipped" | "ready" | "cut":
            return "not after: " + _deed(program, prefix, key, path)
    return "no longer possible: " + _plain(path)


def _whom(program: Program, key: str) -> str:
    return "" if key == "all" else f" to {first_name(program, key)}"


def _truth(program: Program, key: str) -> str:
    fact_key, _, truth_key = key.partition(".")
    fact = find(program.scenario.facts, fact_key)
    truth = find(fact.truths, truth_key) if fact else None
    return truth.text if truth else _plain(key)


def _deed(program: Program, prefix: str, key: str, path: str) -> str:
    """The name of the thing to be done; a flag is named by the activity that sets it."""
    scenario = program.scenario
    if prefix == "answered":
        message = find(scenario.messages, key)
        return f"an answer to {sender(program, message)}" if message else _plain(key)
    if prefix in ("attended", "declined", "prepared"):
        meeting = find(scenario.meetings, key)
        return meeting.name if meeting else _plain(key)
    if prefix == "done":
        activity = find(scenario.activities, key)
        return activity.name if activity else _plain(key)
    if prefix in ("shipped", "ready", "cut"):
        return _delivered(program, prefix, key)
    for activity in scenario.activities:
        if path in activity.outcome.sets:
            return activity.name
    return _plain(path)


def _delivered(program: Program, prefix: str, key: str) -> str:
    item_key, _, cut_key = key.partition(".")
    item = find(program.scenario.backlog, item_key)
    if item is None:
        return _plain(key)
    if prefix == "cut":
        cut = find(item.cuts, cut_key)
        return f"cut from {item.name}: {cut.name if cut else _plain(cut_key)}"
    return f"release {item.name}" if prefix == "shipped" else f"{item.name} built"


def _is_word(program: Program, path: str, word: str) -> str:
    scenario = program.scenario
    if path == "background":
        background = find(scenario.backgrounds, word)
        return f"only for somebody who was: {background.name if background else word}"
    if path == "evening":
        evening = find(scenario.evenings, word)
        return f"only after: {evening.name if evening else _plain(word)}"
    return f"only while {first_name(program, path.partition('.')[2])} is {word}"
