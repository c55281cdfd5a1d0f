"""What an outcome is worth to somebody, as it reads now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, frozen

from pmsim.analysis.character import Character
from pmsim.analysis.readings import Reading, Readings, Way
from pmsim.analysis.sight import Sight
from pmsim.engine.choices import check_chance
from pmsim.engine.program import CompiledChoice, CompiledMetric, Program, Source
from pmsim.engine.scoring import GOAL_POINTS
from pmsim.engine.slots import DAY, ENERGY, PROMISE_OPEN, STRESS
from pmsim.model.actions import Offer

_TENSE = 30.0
"""Stress from which another point weighs more."""
_TIRED = 50.0
"""Energy below which another point weighs more."""
_FAIRLY_SURE = 0.75


@frozen
class Aim:
    """What a condition waits for: a place that should reach a level."""

    place: int
    level: float
    up: bool


@frozen
class Goal:
    """A promise or a deadline: what it waits for, until when, and what it is worth."""

    place: int
    """Of the promise; -1 for a deadline."""
    until: int
    worth: float
    aims: tuple[Aim, ...]


@define
class Mind:
    """A character who has read a scenario. Made once per program, and never changed after."""

    program: Program
    character: Character
    readings: Readings
    prices: list[float]
    """Worth of one more at each place, at the beginning."""
    goals: tuple[Goal, ...] = ()
    stakes: tuple[tuple[tuple[float, ...], ...], ...] = ()
    """Per fact: what each thing that depends on it is worth, truth by truth."""
    items: tuple[float, ...] = ()
    """What each backlog item is worth once it is released, by the odds."""


@define
class Weighing:
    """One moment's prices."""

    mind: Mind
    v: Sequence[float]
    prices: list[float]
    asked: dict[int, int]

    def offer(self, offer: Offer) -> float:
        """What a choice or a reply is worth."""
        mind = self.mind
        choice = mind.program.choices[offer.index]
        total = mind.character.minute * offer.takes + self.prices[ENERGY] * offer.energy
        for share, branch in self._branches(choice):
            takes = mind.program.consequences[branch].takes
            total += share * self.worth(mind.readings.of[branch])
            if branch != choice.outcome:
                total += share * mind.character.minute * takes
        return total

    def _branches(self, choice: CompiledChoice) -> Iterator[tuple[float, int]]:
        yield 1.0, choice.outcome
        if choice.skill >= 0:
            chance = check_chance(self.mind.program, self.v, choice) / 100.0
            yield chance, choice.well
            yield 1.0 - chance, choice.badly

    def worth(self, reading: Reading, deep: bool = True) -> float:
        """What follows, added up; what depends on a truth is weighed by belief.

        Only when `deep`, the talk that follows is counted, so that talks in a circle end.
        """
        prices = self.prices
        total = 0.0
        for place, amount in reading.changes:
            total += prices[place] * amount
        if reading.plain:
            return total
        v, character = self.v, self.mind.character
        total += prices[ENERGY] * reading.energy
        for place, formula in reading.formulas:
            total += prices[place] * formula(v)  # type: ignore[arg-type]  # formulas only read
        for place, formula in reading.settings:
            total += prices[place] * (formula(v) - v[place])  # type: ignore[arg-type]
        for fact, cases in reading.cases:
            total += self._believed(fact, [self.worth(case, deep) for case in cases])
        if character.later:
            for later in reading.later:
                total += character.later * self.worth(later, deep)
            if reading.daily is not None:
                nights = self.mind.program.scenario.days - v[DAY] + 1.0
                total += character.later * nights * self.worth(reading.daily)
        if reading.sources and character.evidence:
            total += sum(self.evidence(source) for source in reading.sources)
        if reading.promise >= 0:
            total += self.promise(reading.promise)
        if reading.ways and deep:
            total += max(self.way(way) for way in reading.ways)
        return total

    def way(self, way: Way) -> float:
        """What a way through a talk is worth."""
        return sum(share * self.worth(part, deep=False) for share, part in way.parts)

    def _believed(self, fact: int, worths: list[float]) -> float:
        beliefs = self.beliefs(fact)
        return sum(belief * worth for belief, worth in zip(beliefs, worths, strict=True))

    def beliefs(self, fact: int) -> list[float]:
        """How far each truth is believed, from 0 to 1; the likeliest alone for some."""
        first = self.mind.program.slots.belief_from[fact]
        beliefs = [self.v[first + place] / 100.0 for place in range(self.truths(fact))]
        if self.mind.character.likeliest:
            most = beliefs.index(max(beliefs))
            return [1.0 if place == most else 0.0 for place in range(len(beliefs))]
        return beliefs

    def truths(self, fact: int) -> int:
        """How many truths a fact may have."""
        return len(self.mind.program.odds[fact])

    def evidence(self, source: Source) -> float:
        """What a source is worth: how far it would lift the best guess, times what hangs on it."""
        character = self.mind.character
        first = self.mind.program.slots.belief_from[source.fact]
        count = self.truths(source.fact)
        beliefs = [self.v[first + place] / 100.0 for place in range(count)]
        if character.likeliest and max(beliefs) >= _FAIRLY_SURE:
            return 0.0
        lift = (source.right - 1.0 / count) / (1.0 - 1.0 / count)
        lift *= 0.5 ** self.asked.get(source.purpose, 0)
        return character.evidence * lift * self._stake(source.fact, beliefs)

    def _stake(self, fact: int, beliefs: list[float]) -> float:
        """What perfect knowledge would be worth: the best for each truth, less the best for all."""
        choices = self.mind.stakes[fact]
        if not choices:
            return 1.0 - max(beliefs)
        best = sum(b * max(0.0, *(row[t] for row in choices)) for t, b in enumerate(beliefs))
        now = max(0.0, *(sum(b * w for b, w in zip(beliefs, row, strict=True)) for row in choices))
        return best - now

    def promise(self, index: int) -> float:
        """What giving one's word is worth: by character, and by whether it can be kept."""
        character = self.mind.character
        return character.promise


def prices_at(mind: Mind, sight: Sight) -> list[float]:
    """The worth of one more at each place, in this moment."""
    prices = mind.prices[:]
    v, character = sight.v, mind.character
    if character.product:
        for metric in mind.program.metrics:
            prices[metric.place] *= _slope(metric, v[metric.place])
    if v[STRESS] > _TENSE:
        prices[STRESS] *= 1.0 + (v[STRESS] - _TENSE) / 15.0
    if v[ENERGY] < _TIRED:
        prices[ENERGY] *= 1.0 + (_TIRED - v[ENERGY]) / 15.0
    if character.word:
        for goal in mind.goals:
            if goal.until >= sight.now if goal.place < 0 else v[goal.place] == PROMISE_OPEN:
                _add_aims(prices, v, goal)
    return prices


def weigh(mind: Mind, sight: Sight) -> Weighing:
    """The scales of this moment."""
    return Weighing(mind, sight.v, prices_at(mind, sight), sight.asked)


def _slope(metric: CompiledMetric, value: float) -> float:
    """How the worth of a unit changes on the way: full to the goal, less to the stretch, then 0."""
    to_goal = metric.goal - metric.start
    share = (value - metric.start) / to_goal if to_goal else 0.0
    if share < 1.0:
        return 1.0
    to_stretch = metric.stretch - metric.goal
    if not to_stretch or (value - metric.goal) / to_stretch >= 1.0:
        return 0.05
    return (100.0 - GOAL_POINTS) / GOAL_POINTS * to_goal / to_stretch


def _add_aims(prices: list[float], v: Sequence[float], goal: Goal) -> None:
    for aim in goal.aims:
        gap = aim.level - v[aim.place]
        if aim.up and gap > 0.0:
            prices[aim.place] += goal.worth / max(1.0, gap)
        elif not aim.up and gap < 0.0:
            prices[aim.place] -= goal.worth / max(1.0, -gap)
