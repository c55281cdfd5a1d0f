"""A character reads a scenario: prices, goals, and what hangs on each hidden truth."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from pmsim.analysis.character import Character
from pmsim.analysis.mind import Aim, Goal, Mind
from pmsim.analysis.readings import Reading, Way, read
from pmsim.analysis.weighing import Weighing
from pmsim.engine.compile_outcomes import constant
from pmsim.engine.program import Program
from pmsim.engine.scoring import GOAL_POINTS
from pmsim.engine.slots import ENERGY, STRESS
from pmsim.engine.team import CAPACITY, MORALE
from pmsim.model.clock import DAY_START, midnight_before
from pmsim.model.expressions import Arithmetic, Comparison, Every, Expression, Name, Not, Some
from pmsim.model.outcomes import Choice
from pmsim.model.scenario import SKILLS, Scenario

_BEST_WAYS = 2
"""Ways through a talk that are weighed at each decision, besides the best for each truth."""
_SOONER = 0.5
"""Share of an item's worth that lies in having it done in time (tuned by play)."""
_CLEARER = 0.004
"""Share of an item's worth that one point of clarity brings (tuned by play)."""
_COMES = 0.8
"""How likely an event is to come once the flag that it waits for is set (tuned by play)."""
_HAPPIER = 0.006
"""Share of a night's work that one point of morale brings, as the rules have it."""


def make_mind(program: Program, character: Character) -> Mind:
    """A character who has read a scenario."""
    readings = read(program)
    end = midnight_before(program.scenario.days + 1) + DAY_START
    mind = Mind(program, character, readings, _prices(program, character), end)
    mind.stakes = tuple(() for _ in program.odds)
    start = Weighing(mind, program.slots.start, mind.prices, 0, {}, range(len(program.items)))
    mind.promises = tuple(_promises(mind))
    _price_delivery(start)
    _price_what_flags_bring(start)
    mind.deadlines = tuple(_deadlines(start))
    mind.stakes = tuple(_stakes(start, fact) for fact in range(len(program.odds)))
    mind.asks = tuple(
        (number, facts)
        for number, reading in enumerate(readings.activities)
        if (facts := tuple(_asked_about(reading)))
    )
    readings.activities = tuple(_hopeful(start, one) for one in readings.activities)
    readings.meetings = tuple(_hopeful(start, one) for one in readings.meetings)
    for reading in readings.of:
        reading.ways = _best_ways(start, reading.ways)
    return mind


def _prices(program: Program, character: Character) -> list[float]:
    """The worth of one more of everything, in points of the score."""
    scenario, slots, weights = program.scenario, program.slots, program.scenario.weights
    prices = [0.0] * len(slots.names)
    heavy = sum(metric.weight for metric in program.metrics) or 1.0
    for metric in program.metrics:
        points = GOAL_POINTS / (metric.goal - metric.start) if metric.goal != metric.start else 0.0
        share = weights.product * metric.weight / heavy
        prices[metric.place] = character.product * share * points
    influence = sum(weight for _, weight in program.influences) or 1.0
    for place, weight in program.influences:
        prices[place] = character.people * weights.people * weight / influence
    prices[STRESS], prices[ENERGY] = -character.calm, character.energy
    for place in range(slots.skill_from, slots.skill_from + len(SKILLS)):
        prices[place] = character.skill
    for place in _doors(scenario, slots.index):
        prices[place] += character.doors
    return prices


def _doors(scenario: Scenario, index: dict[str, int]) -> list[int]:
    """Flags that something needs before it opens."""
    needs = [activity.needs for activity in scenario.activities]
    needs += [choice.needs for choice in _choices(scenario)]
    wanted = {aim.place for tree in needs if tree for aim in aims_of(tree, index) if aim.up}
    return [index[flag] for flag in scenario.flags if index[flag] in wanted]


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
        case Comparison(sign, left, right):
            level = constant(right)
            if level is not None and sign not in ("=", "!="):
                up = (sign in (">", ">=")) == wanted
                for path, adds in _summands(left):
                    yield Aim(index[path], level, up == adds)
        case _:
            pass


def _summands(tree: Expression, adds: bool = True) -> Iterator[tuple[str, bool]]:
    """The names that a sum is made of, and whether more of each makes it more."""
    match tree:
        case Name(path):
            yield path, adds
        case Arithmetic("+" | "-" as sign, left, right):
            yield from _summands(left, adds)
            yield from _summands(right, adds == (sign == "+"))
        case _:
            pass


def _promises(mind: Mind) -> Iterator[Goal]:
    program, word = mind.program, mind.character.word
    for promise, made in zip(program.scenario.promises, program.promises, strict=True):
        aims = tuple(aims_of(promise.kept_when, program.slots.index))
        helpers, sure = _helpers(mind, aims), _helpers(mind, aims, deep=False)
        yield Goal(made.place, made.due, word, aims, helpers, sure, made.item)


def _deadlines(start: Weighing) -> Iterator[Goal]:
    """Deadlines that are better met than missed."""
    mind, of = start.mind, start.mind.readings.of
    program = mind.program
    for deadline, judged in zip(program.scenario.deadlines, program.deadlines, strict=True):
        worth = start.worth(of[judged.met]) - start.worth(of[judged.missed])
        if worth > 0.0:
            aims = tuple(aims_of(deadline.needs, program.slots.index))
            helpers, sure = _helpers(mind, aims), _helpers(mind, aims, deep=False)
            yield Goal(-1, judged.minute, worth, aims, helpers, sure)


def _helpers(mind: Mind, aims: tuple[Aim, ...], deep: bool = True) -> tuple[int, ...]:
    """Activities that may move what is aimed at the right way.

    Unless `deep`, only those that put on record what is aimed at, whatever else happens.
    """
    if not deep:
        aims = tuple(aim for aim in aims if aim.place >= mind.program.slots.promise_from)
    up = {aim.place for aim in aims if aim.up}
    down = {aim.place for aim in aims if not aim.up}
    return tuple(
        number
        for number, reading in enumerate(mind.readings.activities)
        if any(
            place in (up if amount > 0.0 else down)
            for place, amount in _moves(reading, mind.program.slots.start, deep)
        )
    )


def _moves(
    reading: Reading, v: tuple[float, ...], deep: bool = True
) -> Iterator[tuple[int, float]]:
    """Every change that follows at once; when `deep`, all that may, whichever way a talk goes."""
    yield from reading.changes
    yield from ((place, formula(v)) for place, formula in reading.formulas)
    if not deep:
        return
    below = [case for _, cases in reading.cases for case in cases]
    below += [later for _, later in reading.later]
    below += [part for way in reading.ways for _, part in way.parts]
    for part in below:
        yield from part.changes
        for _, cases in part.cases:
            yield from (change for case in cases for change in case.changes)
        yield from (change for _, later in part.later for change in later.changes)


def _asked_about(reading: Reading) -> Iterator[int]:
    """The facts that something brings evidence on, whichever way a talk goes."""
    parts = [reading, *(part for way in reading.ways for _, part in way.parts)]
    yield from dict.fromkeys(source.fact for part in parts for source in part.sources)


def _price_delivery(start: Weighing) -> None:
    """Clarity, effort, capacity and morale are worth what they bring nearer."""
    program, prices = start.mind.program, start.mind.prices
    team = program.scenario.team
    if team is None:
        return
    per_point = 0.0
    for item, release in zip(program.items, start.mind.readings.releases, strict=True):
        worth = start.worth(release)
        if worth > 0.0:
            prices[item.clarity] += _CLEARER * worth
            prices[item.effort] -= _SOONER * worth / item.whole
            per_point += _SOONER * worth / item.whole / len(program.items)
    nights = program.scenario.days / 2.0
    prices[program.slots.team_from + CAPACITY] += per_point * nights
    prices[program.slots.team_from + MORALE] += per_point * nights * team.capacity * _HAPPIER


def _price_what_flags_bring(start: Weighing) -> None:
    """A flag that an event waits for is worth what that event brings, such as a lie found out."""
    mind, program = start.mind, start.mind.program
    flags = set(
        range(program.slots.flag_from, program.slots.flag_from + len(program.scenario.flags))
    )
    for event, compiled in zip(program.scenario.events, program.events, strict=True):
        if event.when is None or event.at is not None or event.chance:
            continue
        worth = start.worth(mind.readings.of[compiled.outcome])
        for aim in aims_of(event.when, program.slots.index):
            if aim.up and aim.place in flags:
                mind.prices[aim.place] += _COMES * worth


def _stakes(start: Weighing, fact: int) -> tuple[tuple[float, ...], ...]:
    """What everything that depends on a fact is worth, truth by truth."""
    return tuple(
        tuple(start.worth(case) for case in cases)
        for reading in start.mind.readings.of
        for which, cases in reading.cases
        if which == fact
    )


def _hopeful(start: Weighing, reading: Reading) -> Reading:
    return evolve(reading, ways=_best_ways(start, reading.ways))


def _best_ways(start: Weighing, ways: tuple[Way, ...]) -> tuple[Way, ...]:
    """The ways worth hoping for: the best by the odds, and the best should each truth hold."""
    if not ways:
        return ()
    found = sorted(ways, key=start.way, reverse=True)[:_BEST_WAYS]
    slots, odds = start.mind.program.slots, start.mind.program.odds
    for first, truths in zip(slots.belief_from, odds, strict=True):
        for truth in range(len(truths)):
            v = list(start.v)
            for place in range(len(truths)):
                v[first + place] = 100.0 if place == truth else 0.0
            sure = evolve(start, v=v, stakes={}, believed={})
            best = max(ways, key=sure.way)
            if best not in found:
                found.append(best)
    return tuple(_in_short(way) for way in found)


def _in_short(way: Way) -> Way:
    """The same way with all its plain changes in one sum."""
    sums: dict[int, float] = {}
    rest = []
    for share, part in way.parts:
        for place, amount in part.changes:
            sums[place] = sums.get(place, 0.0) + share * amount
        if not part.plain:
            rest.append((share, evolve(part, changes=())))
    return Way(((1.0, Reading(tuple(sums.items()))), *rest))
