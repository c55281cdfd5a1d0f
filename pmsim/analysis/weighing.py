"""What an outcome is worth to somebody, as it reads in one moment."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from pmsim.analysis.mind import Aim, Goal, Mind
from pmsim.analysis.readings import Reading, Way
from pmsim.engine.choices import check_chance
from pmsim.engine.program import Source
from pmsim.engine.slots import DAY, ENERGY
from pmsim.engine.team import CAPACITY, MORALE
from pmsim.model.actions import Offer
from pmsim.model.clock import MINUTES_IN_DAY

_FAIRLY_SURE = 0.75
"""Belief at which a single-minded researcher stops asking."""
_HEARD_SOON = 0.6
"""Share of a source's worth that is left for each one already on the calendar (tuned by play)."""
_USUAL = 55.0
"""A usual score, which integrity is compared with while no promise was made."""
_USUALLY_KEPT = 0.8
"""Share of the open promises that will be kept, it is thought (tuned by play)."""
_IN_HAND, _HALF_IN_HAND, _OUT_OF_HAND, _TOO_LATE = 0.9, 0.65, 0.4, 0.2
"""Chances of keeping a promise that work keeps, that a talk may keep, that only luck can, and one
that comes too late (tuned by play)."""
_LEAST_TIME = 90
"""Minutes before it is due in which a promise can still be kept by work."""


@define
class Weighing:
    """One moment's scales: prices, and what is believed."""

    mind: Mind
    v: Sequence[float]
    prices: list[float]
    now: int
    asked: dict[int, int]
    order: Sequence[int]
    planned: dict[int, int] = field(factory=dict)
    """Per fact: how many sources of evidence stand on today's calendar."""
    stakes: dict[int, float] = field(factory=dict)
    """What perfect knowledge of a fact would be worth now; filled as it is asked for."""
    believed: dict[int, list[float]] = field(factory=dict)
    """The same for how far each truth of a fact is believed."""

    def offer(self, offer: Offer) -> float:
        """What an answer or a reply is worth, its minutes and its energy included."""
        mind = self.mind
        minute = mind.character.minute
        choice = mind.program.choices[offer.index]
        total = minute * offer.takes + self.prices[ENERGY] * offer.energy
        total += self.worth(mind.readings.of[choice.outcome])
        if choice.skill >= 0:
            chance = check_chance(mind.program, self.v, choice) / 100.0
            total += chance * self._branch(choice.well, minute)
            total += (1.0 - chance) * self._branch(choice.badly, minute)
        return total

    def _branch(self, index: int, minute: float) -> float:
        takes = self.mind.program.consequences[index].takes
        return self.worth(self.mind.readings.of[index]) + minute * takes

    def worth(self, reading: Reading, deep: bool = True) -> float:
        """What follows, added up; what depends on a truth is weighed by belief.

        Only when `deep` the talk that follows is counted, so that talks in a circle end.
        """
        prices = self.prices
        total = 0.0
        for place, amount in reading.changes:
            total += prices[place] * amount
        if reading.plain:
            return total
        total += prices[ENERGY] * reading.energy
        for place, formula in reading.formulas:
            total += prices[place] * formula(self.v)
        for place, formula in reading.settings:
            total += prices[place] * (formula(self.v) - self.v[place])
        for fact, cases in reading.cases:
            for belief, case in zip(self.beliefs(fact), cases, strict=True):
                total += belief * self.worth(case, deep)
        if (reading.later or reading.daily) and self.mind.character.later:
            total += self._later(reading, deep)
        if reading.sources and self.mind.character.evidence:
            for source in reading.sources:
                total += self.evidence(source)
        if reading.promise >= 0:
            total += self.promise(reading.promise)
        if reading.ways and deep:
            total += max([self.way(way) for way in reading.ways])
        return total

    def _later(self, reading: Reading, deep: bool) -> float:
        """What comes before the score is taken."""
        total = 0.0
        for delay, later in reading.later:
            if self.now + delay <= self.mind.end:
                total += self.worth(later, deep)
        if reading.daily is not None:
            nights = self.mind.program.scenario.days - self.v[DAY] + 1.0
            total += nights * self.worth(reading.daily)
        return total * self.mind.character.later

    def way(self, way: Way) -> float:
        """What a way through a talk is worth."""
        total = 0.0
        for share, part in way.parts:
            total += share * self.worth(part, deep=False)
        return total

    def beliefs(self, fact: int) -> list[float]:
        """How far each truth is believed, from 0 to 1; for some the likeliest alone."""
        if fact not in self.believed:
            beliefs = self._shares(fact)
            if self.mind.character.likeliest:
                most = beliefs.index(max(beliefs))
                beliefs = [1.0 if place == most else 0.0 for place in range(len(beliefs))]
            self.believed[fact] = beliefs
        return self.believed[fact]

    def _shares(self, fact: int) -> list[float]:
        first = self.mind.program.slots.belief_from[fact]
        count = len(self.mind.program.odds[fact])
        return [percent / 100.0 for percent in self.v[first : first + count]]

    def evidence(self, source: Source) -> float:
        """What a source is worth: how far it would lift the best guess, times what hangs on it."""
        fact = source.fact
        if fact not in self.stakes:
            self.stakes[fact] = self._stake(fact)
        count = len(self.mind.program.odds[fact])
        lift = (source.right - 1.0 / count) / (1.0 - 1.0 / count)
        lift *= 0.5 ** self.asked.get(source.purpose, 0)
        lift *= _HEARD_SOON ** self.planned.get(fact, 0)
        return self.mind.character.evidence * lift * self.stakes[fact]

    def _stake(self, fact: int) -> float:
        """Worth of perfect knowledge: the best for each truth, less the best for all of them."""
        beliefs = self._shares(fact)
        if self.mind.character.likeliest and max(beliefs) >= _FAIRLY_SURE:
            return 0.0
        rows = self.mind.stakes[fact]
        if not rows:
            return 1.0 - max(beliefs)
        best, each = 0.0, [0.0] * len(rows)
        for truth, belief in enumerate(beliefs):
            best += belief * max(0.0, *[row[truth] for row in rows])
            each = [sum_ + belief * row[truth] for sum_, row in zip(each, rows, strict=True)]
        return best - max(0.0, *each)

    def promise(self, index: int) -> float:
        """What giving one's word is worth: by character, and by how likely it can be kept."""
        character, v, slots = self.mind.character, self.v, self.mind.program.slots
        if not character.integrity:
            return character.promise
        goal = self.mind.promises[index]
        chance = self.chance(goal)
        everyone = slots.everyone
        made = v[slots.promised_from + everyone]
        kept, broken = v[slots.kept_from + everyone], v[slots.broken_from + everyone]
        weights = self.mind.program.scenario.weights
        if made:
            share = (kept + _USUALLY_KEPT * (made - kept - broken)) / made
            gain = 100.0 * (chance - share) / (made + 1.0)
        else:
            gain = 100.0 * chance - _USUAL
        trust = slots.trust_from + self.mind.program.promises[index].person
        rules = self.mind.program.rules
        felt = (1.0 - chance) * rules.trust_broken + chance * rules.trust_kept * 0.5
        return (
            character.promise
            + character.integrity * weights.integrity * gain
            + self.prices[trust] * felt
        )

    def chance(self, goal: Goal) -> float:
        """How likely a promise can be kept by what the player can do."""
        mind, v = self.mind, self.v
        if all(_reached(aim, v) for aim in goal.aims):
            return 1.0
        until = goal.until if goal.until >= 0 else mind.end
        if goal.item >= 0:
            return self._built_by(goal.item, until)
        slots = mind.program.slots
        if any(slots.attended_from <= aim.place < slots.declined_from for aim in goal.aims):
            return _IN_HAND
        if until - self.now < _LEAST_TIME:
            return _TOO_LATE
        available = mind.program.available(v)
        if any(available[number] == "" for number in goal.sure):
            return _IN_HAND
        on_record = any(aim.place >= slots.promise_from for aim in goal.aims)
        if on_record and any(available[number] == "" for number in goal.helpers):
            return _HALF_IN_HAND
        return _OUT_OF_HAND

    def _built_by(self, item: int, until: int) -> float:
        """Whether the team gets through the order down to an item, and somebody can release it."""
        program, rules, v = self.mind.program, self.mind.program.rules, self.v
        needed, team = 0.0, self.mind.program.slots.team_from
        for number in self.order:
            one = program.items[number]
            pace = rules.speed_base + rules.speed_clarity * v[one.clarity] / 100.0
            needed += v[one.effort] / pace
            if number == item:
                break
        nights = (until - self.now) // MINUTES_IN_DAY - (1 if until >= self.mind.end else 0)
        tonight = rules.delivery_base + rules.delivery_morale * v[team + MORALE] / 100.0
        return _IN_HAND if needed <= nights * v[team + CAPACITY] * tonight else _TOO_LATE


def _reached(aim: Aim, v: Sequence[float]) -> bool:
    return v[aim.place] >= aim.level if aim.up else v[aim.place] <= aim.level
