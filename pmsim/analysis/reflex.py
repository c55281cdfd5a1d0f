"""A character decides by what words promise, without looking ahead; quick enough for rollouts."""

from __future__ import annotations

from collections.abc import Sequence

from pmsim.analysis.beside import best_beside
from pmsim.analysis.character import Character
from pmsim.analysis.making_minds import make_mind
from pmsim.analysis.manners import Seat, bargain
from pmsim.analysis.pricing import goals_now, weigh
from pmsim.analysis.sight import Sight
from pmsim.analysis.weighing import Weighing
from pmsim.engine.program import Program
from pmsim.engine.slots import ENERGY, STRESS
from pmsim.model.actions import Offer
from pmsim.model.clock import DAY_START, SLOT, WORKDAY_END, WORKDAY_SLOTS, minute_of_day, slots_for
from pmsim.model.scenario import EveningKind
from pmsim.model.state import FREE, GOES_ON, MEETING, OPEN, REST_OF, Phase

_NOON = range(7, 10)
"""The slots in which lunch is eaten: 12:00 to 13:30."""
_ORDERING = WORKDAY_END - 2 * SLOT
"""The minute of the day from which the backlog is ordered: the team works on it at night."""
_AGAIN = 0.75
"""Share of its worth that an activity keeps each time it stands on today's calendar already
(tuned by play)."""
_BEFORE_PLANNING = ("reply", "decline", "delegate")
_WHILE_IT_RUNS = ("reply", "release", "prioritise")
"""What is done beside the calendar, if it is worth it; meetings are declined before all else."""


class Reflex:
    """A bot that follows its character."""

    def __init__(self, program: Program, character: Character) -> None:
        self.mind = make_mind(program, character)
        self.character = character
        self.seats = tuple(Seat(character.manners, here) for here in program.tables)

    def __call__(self, sight: Sight, open_offers: Sequence[Offer]) -> Offer:
        """Picks one of the open offers."""
        if len(open_offers) == 1:
            return open_offers[0]
        phase = sight.phase
        if phase == Phase.RUN:
            return self._running(sight, open_offers)
        if phase == Phase.PLAN:
            return self._planning(sight, open_offers)
        if phase == Phase.EVENING:
            return self._evening(sight, open_offers)
        if phase == Phase.TABLE:
            return bargain(self.seats[sight.here], sight, open_offers)
        scales = weigh(self.mind, sight)
        if phase == Phase.INTENTION:
            outcomes, of = self.mind.program.intention_outcomes, self.mind.readings.of
            return max(open_offers, key=lambda offer: scales.worth(of[outcomes[offer.index]]))
        answers = [offer for offer in open_offers if offer.action.verb == "choose"]
        return max(answers, key=scales.offer, default=open_offers[0])

    # --- the running day --------------------------------------------------------------------

    def _running(self, sight: Sight, open_offers: Sequence[Offer]) -> Offer:
        others = [offer for offer in open_offers if offer.action.verb in _WHILE_IT_RUNS]
        if minute_of_day(sight.now) < _ORDERING:
            others = [offer for offer in others if offer.action.verb != "prioritise"]
        if others:
            found = best_beside(sight, weigh(self.mind, sight), others)
            if found is not None:
                return found
        for offer in open_offers:
            verb = offer.action.verb
            if verb == "note" and self.character.notes:
                return offer
            if verb == "replan" and self.character.replans and self._wants_to_replan(sight):
                return offer
        return open_offers[0]

    def _wants_to_replan(self, sight: Sight) -> bool:
        """Whether something that keeps a promise could still be put where nothing is."""
        if not sight.open_promises:
            return False
        first = slots_for(minute_of_day(sight.now) - DAY_START) + 1
        last = len(sight.plan) if sight.worked_on else WORKDAY_SLOTS
        room = sum(1 for code in sight.plan[first:last] if code == FREE)
        if not room:
            return False
        activities = self.mind.program.activities
        available = self.mind.program.available(sight.v)
        planned = self._planned(sight)
        for goal in goals_now(self.mind, sight):
            if goal.place < 0 or not planned.isdisjoint(goal.helpers):
                continue
            for number in goal.helpers:
                one = activities[number]
                in_time = goal.until < 0 or sight.now + one.takes + SLOT <= goal.until
                if available[number] == "" and one.slots <= room and in_time:
                    return self._may_begin(sight, number)
        return False

    def _planned(self, sight: Sight) -> set[int]:
        """The activities that still stand on today's calendar, what is left of one included."""
        now = max(0, slots_for(minute_of_day(sight.now) - DAY_START))
        return {code % REST_OF for code in sight.plan[now:] if 0 <= code < MEETING}

    def _may_begin(self, sight: Sight, number: int) -> bool:
        activity = self.mind.program.activities[number]
        over = activity.per_day and sight.begun[number] >= activity.per_day
        return not over and not (activity.social and sight.worked_on)

    # --- the plan ---------------------------------------------------------------------------

    def _planning(self, sight: Sight, open_offers: Sequence[Offer]) -> Offer:
        scales = weigh(self.mind, sight)
        if not any(sight.begun):
            others = [offer for offer in open_offers if offer.action.verb in _BEFORE_PLANNING]
            found = best_beside(sight, scales, others)
            if found is not None:
                return found
        puts = [offer for offer in open_offers if offer.action.verb == "put"]
        pace = next(offer for offer in open_offers if offer.action.verb in ("free", "start"))
        if not puts:
            return pace
        owed = self._owed(sight, puts) if self.character.replans else None
        if owed is not None:
            return owed
        slot = list(sight.plan).index(OPEN)
        rest = self._rest(sight, scales, puts, slot)
        if rest is not None:
            return rest
        if self._due_a_break(sight, slot):
            return pace
        return self._work(sight, scales, puts) or pace

    def _owed(self, sight: Sight, puts: Sequence[Offer]) -> Offer | None:
        """What keeps a promise that falls due today, the most urgent first."""
        if not sight.open_promises:
            return None
        by_number, planned = {offer.index: offer for offer in puts}, self._planned(sight)
        tonight = sight.now - minute_of_day(sight.now) + WORKDAY_END
        for goal in sorted(goals_now(self.mind, sight), key=lambda goal: goal.until):
            if goal.place < 0 or not sight.now < goal.until <= tonight:
                continue
            if not planned.isdisjoint(goal.helpers):
                continue
            for number in (*goal.sure, *goal.helpers):
                if number in by_number:
                    return by_number[number]
        return None

    def _rest(
        self, sight: Sight, scales: Weighing, puts: Sequence[Offer], slot: int
    ) -> Offer | None:
        """Lunch about noon: the rest that is worth most."""
        if not self.character.lunch or slot not in _NOON or sight.worked_on:
            return None
        activities = self.mind.program.activities
        planned = {code % REST_OF for code in sight.plan if 0 <= code < MEETING}
        if any(activities[number].rest for number in planned):
            return None
        rests = [offer for offer in puts if activities[offer.index].rest]
        return max(rests, key=lambda offer: self._put(sight, scales, offer), default=None)

    def _due_a_break(self, sight: Sight, slot: int) -> bool:
        after = self.character.breaks
        if not after or slot < after:
            return False
        return all(code not in (FREE, OPEN) for code in sight.plan[slot - after : slot])

    def _work(self, sight: Sight, scales: Weighing, puts: Sequence[Offer]) -> Offer | None:
        """What is worth most, within the hours that this character works."""
        spare = self.character.hours - SLOT * self._working(sight)
        planned = self._planned(sight)
        best, most = None, -1e9 if self.character.fills else 0.0
        for offer in puts:
            if self.mind.program.activities[offer.index].rest:
                continue
            if offer.takes > spare or (sight.left[offer.index] and offer.index in planned):
                continue
            worth = self._put(sight, scales, offer)
            if self.character.dense:
                worth /= slots_for(offer.takes)
            if worth > most:
                best, most = offer, worth
        return best

    def _working(self, sight: Sight) -> int:
        """Half hours of work on today's calendar."""
        activities = self.mind.program.activities
        count, working = 0, False
        for code in sight.plan:
            if code != GOES_ON:
                working = code >= MEETING or (code >= 0 and not activities[code % REST_OF].rest)
            count += working
        return count

    def best_puts(self, sight: Sight, puts: Sequence[Offer], most: int) -> list[Offer]:
        """The activities that read best per half hour, rest among them."""
        if not puts:
            return []
        scales = weigh(self.mind, sight)

        def per_slot(offer: Offer) -> float:
            return self._put(sight, scales, offer) / slots_for(offer.takes)

        return sorted(puts, key=per_slot, reverse=True)[:most]

    def _put(self, sight: Sight, scales: Weighing, offer: Offer) -> float:
        """What an activity is worth; the same again on one day is worth less each time."""
        worth = scales.worth(self.mind.readings.activities[offer.index])
        if worth > 0.0:
            worth *= _AGAIN ** sight.begun[offer.index]
        worth += scales.prices[ENERGY] * offer.energy
        return worth + self.character.minute * offer.takes

    # --- the evening ------------------------------------------------------------------------

    def _evening(self, sight: Sight, open_offers: Sequence[Offer]) -> Offer:
        frayed = sight.v[STRESS] >= self.character.frayed
        order = self.character.late if frayed else self.character.evening
        evenings = self.mind.program.evenings

        def rank(offer: Offer) -> int:
            kind: EveningKind = evenings[offer.index].kind  # type: ignore[assignment]
            return order.index(kind) if kind in order else len(order)

        return min(open_offers, key=rank)
