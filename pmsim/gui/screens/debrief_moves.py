"""What moved the numbers, by the causes that were recorded: no claim of what might have been."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.engine.scoring import GOAL_POINTS
from pmsim.gui.colours import Category
from pmsim.gui.playing import Playing
from pmsim.gui.screens.day_facts import category, icon
from pmsim.model.clock import MINUTES_IN_DAY
from pmsim.model.facts import Cause, Changed, Happening
from pmsim.view.causes import cause_words
from pmsim.view.changes import change_words, merged
from pmsim.view.lookup import ICONS, find, metric
from pmsim.view.words import begins, clock, weekday

MOST = 8
"""How many stand on the line of time."""

_NOBODY = ("strain", "break", "late", "night", "noise", "daily", "skill", "background", "setting")
"""Causes that are no decision: the rules' own clockwork."""

_PLAIN = {
    "message": "inbox",
    "unanswered": "inbox",
    "deadline": "flag",
    "promise": "promise",
    **dict.fromkeys(("table", "deal", "no deal", "contingent"), "negotiate"),
}


@frozen
class Move:
    """Something that changed numbers at once or later, all of it added up."""

    at: int
    when: str
    text: str
    """What it was, in words."""
    points: float
    """About how many points of the score its changes were worth; negative when they hurt."""
    changes: tuple[str, ...]
    """Each change as a sentence."""
    icon: str
    category: Category


def moves(playing: Playing) -> tuple[Move, ...]:
    """Everything that moved numbers, in order of time."""
    groups: dict[str, list[list[Changed]]] = {}
    for fact in playing.state.facts or ():
        if isinstance(fact, Changed) and fact.cause.kind not in _NOBODY:
            known = groups.setdefault(fact.cause.key, [])
            if not known or _anew(known[-1], fact):
                known.append([])
            known[-1].append(fact)
    found = [_move(playing.program, facts) for known in groups.values() for facts in known]
    return tuple(sorted((one for one in found if one.changes), key=lambda one: one.at))


def largest(all_moves: tuple[Move, ...], count: int) -> tuple[Move, ...]:
    """The few that weighed most, in order of time."""
    by_weight = sorted(all_moves, key=lambda one: -abs(one.points))[:count]
    return tuple(sorted(by_weight, key=lambda one: one.at))


def _anew(facts: list[Changed], fact: Changed) -> bool:
    """Whether the same thing was done again; what comes later of it is no new doing."""
    return fact.cause.kind != "later" and fact.at // MINUTES_IN_DAY != facts[0].at // MINUTES_IN_DAY


def _move(program: Program, facts: list[Changed]) -> Move:
    first = next((one for one in facts if one.cause.kind != "later"), facts[0])
    at = facts[0].at
    when = clock(at)
    if program.scenario.days > 1:
        when = f"{weekday(program.scenario.first_weekday, at // MINUTES_IN_DAY + 1)} {when}"
    told = [change_words(program, one) for one in _totals(facts)]
    name, hue = _face(program, first.cause)
    return Move(
        at=at,
        when=when,
        text=begins(cause_words(program, first.cause)),
        points=sum(_points(program, one) for one in facts),
        changes=tuple(begins(words) for words in told if words),
        icon=name,
        category=hue,
    )


def _totals(facts: list[Changed]) -> tuple[Changed, ...]:
    """One change for each number, from before the first to after all of them."""
    same_minute: tuple[Happening, ...] = tuple(
        Changed(facts[0].at, one.name, one.before, one.after, facts[0].cause) for one in facts
    )
    return tuple(one for one in merged(same_minute) if isinstance(one, Changed))


def _points(program: Program, fact: Changed) -> float:
    """What a change is worth in the score, on a straight line through start and goal."""
    weights, delta = program.scenario.weights, fact.after - fact.before
    found = metric(program, fact.name)
    if found is not None:
        whole = sum(one.weight for one in program.metrics) or 1.0
        per_point = GOAL_POINTS / ((found.goal - found.start) or 1.0)
        return weights.product * delta * per_point * found.weight / whole
    if fact.name.startswith("trust."):
        person = find(program.scenario.people, fact.name.removeprefix("trust."))
        whole = sum(one.influence for one in program.scenario.people) or 1.0
        return weights.people * delta * (person.influence if person else 0.0) / whole
    if fact.name == "stress":
        return -weights.wellbeing * delta / 2
    return 0.0


def _face(program: Program, cause: Cause) -> tuple[str, Category]:
    """Icon and colour of what it was."""
    scenario = program.scenario
    block = find(scenario.activities, cause.key) or find(scenario.meetings, cause.key)
    if block is not None:
        return icon(block.icon or ICONS[block.kind]), category(block.kind)
    if cause.kind in _PLAIN:
        return _PLAIN[cause.kind], Category.STAKEHOLDERS
    owner = cause.key.partition(".")[0]
    if find(scenario.conversations, owner):
        return "chat", Category.STAKEHOLDERS
    return ("door-knock", Category.USERS) if cause.kind == "choice" else ("flag", Category.ADMIN)
