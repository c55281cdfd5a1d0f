"""A character reads a scenario: prices, goals, and what hangs on each hidden truth."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from pmsim.analysis.character import Character
from pmsim.analysis.readings import Reading, Way, read
from pmsim.analysis.weighing import Aim, Goal, Mind, Weighing
from pmsim.engine.compile_outcomes import constant
from pmsim.engine.program import Program
from pmsim.engine.scoring import GOAL_POINTS
from pmsim.engine.slots import ENERGY, STRESS
from pmsim.engine.team import CAPACITY, MORALE
from pmsim.engine.workshop import minute_of
from pmsim.model.expressions import Comparison, Every, Expression, Name, Not, Some
from pmsim.model.outcomes import Choice
from pmsim.model.scenario import Scenario

_WAYS_KEPT = 4
"""Ways through a talk that are weighed anew at each decision."""
_SOONER = 0.5
"""Share of an item's worth that lies in having it done in time (tuned by play)."""
_CLEARER = 0.004
"""Share of an item's worth that one point of clarity brings (tuned by play)."""


def make_mind(program: Program, character: Character) -> Mind:
    """A character who has read a scenario."""
    readings = read(program)
    unknown = tuple(() for _ in program.odds)
    mind = Mind(program, character, readings, _prices(program, character), stakes=unknown)
    start = Weighing(mind, program.slots.start, mind.prices, {})
    mind.items = tuple(start.worth(reading) for reading in readings.releases)
    _price_delivery(mind)
    mind.stakes = tuple(_stakes(start, fact) for fact in range(len(program.odds)))
    readings.activities = tuple(_pruned(start, one) for one in readings.activities)
    readings.meetings = tuple(_pruned(start, one) for one in readings.meetings)
    for reading in readings.of:
        reading.ways = _best_ways(start, reading.ways)
    mind.goals = tuple(_goals(start))
    return mind


def _prices(program: Program, character: Character) -> list[float]:
    """The worth of one more of everything, in points of the score."""
    scenario, slots = program.scenario, program.slots
    weights = scenario.weights
    shares = weights.product + weights.people + weights.integrity + weights.wellbeing
    prices = [0.0] * len(slots.names)
    heavy = sum(metric.weight for metric in program.metrics) or 1.0
    for metric in program.metrics:
        points = GOAL_POINTS / (metric.goal - metric.start) if metric.goal != metric.start else 0.0
        share = weights.product / shares * metric.weight / heavy
        prices[metric.place] = character.product * share * points
    influence = sum(weight for _, weight in program.influences) or 1.0
    for place, weight in program.influences:
        prices[place] = character.people * weights.people / shares * weight / influence
    prices[STRESS], prices[ENERGY] = -character.calm, character.energy
    for place in range(slots.skill_from, slots.skill_from + 8):
        prices[place] = character.skill
    for place in _doors(scenario, slots.index):
        prices[place] += character.doors
    return prices


def _doors(scenario: Scenario, index: dict[str, int]) -> set[int]:
    """Flags that something needs before it opens."""
    needs = [activity.needs for activity in scenario.activities]
    needs += [choice.needs for choice in _choices(scenario)]
    flags = {index[flag] for flag in scenario.flags}
    found = {aim.place for tree in needs if tree for aim in aims_of(tree, index) if aim.up}
    return found & flags


def _choices(scenario: Scenario) -> Iterator[Choice]:
    for event in scenario.events:
        yield from event.choices
    for message in scenario.messages:
        yield from message.choices
    for talk in scenario.conversations:
        for step in talk.steps:
            yield from step.choices


def aims_of(tree: Expression, index: dict[str, int], wanted: bool = True) -> Iterator[Aim]:
    """What would bring a condition nearer to holding (or to failing, if it is not wanted)."""
    match tree:
        case Name(path):
            yield Aim(index[path], 1.0 if wanted else 0.0, wanted)
        case Not(of):
            yield from aims_of(of, index, not wanted)
        case Every(of) | Some(of):
            for part in of:
                yield from aims_of(part, index, wanted)
        case Comparison(sign, Name(path), right):
            level = constant(right)
            if level is not None and sign not in ("=", "!="):
                yield Aim(index[path], level, (sign in (">", ">=")) == wanted)
        case _:
            pass


def _goals(start: Weighing) -> Iterator[Goal]:
    """Promises that may be given, and deadlines."""
    program, word = start.mind.program, start.mind.character.word
    index = program.slots.index
    for promise, made in zip(program.scenario.promises, program.promises, strict=True):
        aims = tuple(aims_of(promise.kept_when, index))
        yield Goal(made.place, made.due, word, aims)
    for deadline, judged in zip(program.scenario.deadlines, program.deadlines, strict=True):
        of = start.mind.readings.of
        worth = start.worth(of[judged.met]) - start.worth(of[judged.missed])
        if worth > 0.0:
            yield Goal(-1, minute_of(deadline.due), worth, tuple(aims_of(deadline.needs, index)))


def _price_delivery(mind: Mind) -> None:
    """Clarity, effort, capacity and morale are worth what they bring nearer."""
    program, slots, prices = mind.program, mind.program.slots, mind.prices
    team = program.scenario.team
    if team is None:
        return
    per_point = 0.0
    for item, worth in zip(program.items, mind.items, strict=True):
        if worth > 0.0:
            prices[item.clarity] += _CLEARER * worth
            prices[item.effort] -= _SOONER * worth / item.whole
            per_point += _SOONER * worth / item.whole / len(program.items)
    nights = program.scenario.days / 2.0
    prices[slots.team_from + CAPACITY] += per_point * nights
    prices[slots.team_from + MORALE] += per_point * nights * team.capacity * 0.006


def _stakes(start: Weighing, fact: int) -> tuple[tuple[float, ...], ...]:
    """What everything that depends on a fact is worth, truth by truth."""
    rows = []
    for reading in start.mind.readings.of:
        for which, cases in reading.cases:
            if which == fact:
                rows.append(tuple(start.worth(case) for case in cases))
    return tuple(rows)


def _pruned(start: Weighing, reading: Reading) -> Reading:
    return evolve(reading, ways=_best_ways(start, reading.ways))


def _best_ways(start: Weighing, ways: tuple[Way, ...]) -> tuple[Way, ...]:
    """The ways worth hoping for: the best by the odds, and the best should each truth hold."""
    if len(ways) <= _WAYS_KEPT:
        return ways
    ranked = sorted(ways, key=start.way, reverse=True)[:2]
    slots = start.mind.program.slots
    for first, odds in zip(slots.belief_from, start.mind.program.odds, strict=True):
        for truth in range(len(odds)):
            v = list(slots.start)
            for place in range(len(odds)):
                v[first + place] = 100.0 if place == truth else 0.0
            sure = Weighing(start.mind, v, start.prices, {})
            best = max(ways, key=sure.way)
            if best not in ranked:
                ranked.append(best)
    return tuple(ranked)
