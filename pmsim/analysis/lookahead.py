"""Bots that look ahead: they try an offer in worlds like this one, and let `balanced` go on.

`Greedy` looks two days ahead, in a few worlds. `Search` looks to the end of the game, and
spends its worlds on the offers that do best: sequential halving (Karnin, Koren & Somekh 2013) over
rollouts, as in Monte Carlo search. Every offer is tried in the same worlds, so that luck falls out
of the comparison.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from pmsim.analysis.character import BALANCED
from pmsim.analysis.playing import Bot, bot_offers
from pmsim.analysis.reflex import Reflex
from pmsim.analysis.sight import Sight, look
from pmsim.analysis.worlds import Drawer, Hindsight, worlds_of
from pmsim.engine.dice import mix
from pmsim.engine.program import Program
from pmsim.engine.scoring import take_score
from pmsim.engine.slots import DAY, PROMISE_NONE, PROMISE_OPEN, SCORE
from pmsim.engine.step import apply
from pmsim.model.actions import Offer
from pmsim.model.clock import SLOT, WORKDAY_END, minute_of_day
from pmsim.model.state import Phase, State

_DAYS = 2
"""How far `Greedy` looks: one day misses what the team builds overnight (measured)."""
_PUTS = 4
"""Activities that are tried for a half hour: those that read best."""
_BEFORE_NIGHT = WORKDAY_END - SLOT
"""The minute of the day from which cuts are tried: the team works at night."""
_SETTLES = ("decline", "delegate")


@frozen
class Ahead:
    """Tries offers in other worlds."""

    program: Program
    goes_on: Reflex
    worlds: Drawer

    def try_out(self, world: State, offer: Offer, days: int) -> float:
        """The score after an offer when `balanced` goes on for so many days; plays in `world`.

        Where the game goes on beyond, promises still open are left out of the account.
        """
        program, decide = self.program, self.goes_on
        last = world.v[DAY] + days
        apply(program, world, offer)
        while world.phase != Phase.ENDED and world.v[DAY] < last:
            open_offers = bot_offers(program, world)
            apply(program, world, decide(look(self.worlds, world, 0, 0), open_offers))
        if world.phase != Phase.ENDED:
            for promise in program.promises:
                if world.v[promise.place] == PROMISE_OPEN:
                    world.v[promise.place] = float(PROMISE_NONE)
            take_score(program, world)
        return world.v[SCORE]

    def candidates(self, own: Offer, sight: Sight, open_offers: Sequence[Offer]) -> Sequence[Offer]:
        """The offers that are worth a look beside the one that `balanced` would take."""
        if sight.phase == Phase.TABLE:
            return (own,)
        if sight.phase == Phase.PLAN:
            return self._for_a_plan(own, sight, open_offers)
        if sight.phase == Phase.RUN:
            return _while_it_runs(own, sight, open_offers)
        return open_offers

    def _for_a_plan(
        self, own: Offer, sight: Sight, open_offers: Sequence[Offer]
    ) -> Sequence[Offer]:
        puts = [offer for offer in open_offers if offer.action.verb == "put"]
        found = _related(own, open_offers)
        found += self.goes_on.best_puts(sight, puts, _PUTS)
        found += [offer for offer in open_offers if offer.action.verb in ("free", "start")][:1]
        if not any(sight.begun):
            found += [offer for offer in open_offers if offer.action.verb in _SETTLES]
        return _once_each(own, found)


def _while_it_runs(own: Offer, sight: Sight, open_offers: Sequence[Offer]) -> Sequence[Offer]:
    """The clock may run on, or whatever `balanced` would do; before the night, cuts as well."""
    verbs = ("release", "cut") if minute_of_day(sight.now) >= _BEFORE_NIGHT else ("release",)
    found = [open_offers[0], *_related(own, open_offers)]
    found += [offer for offer in open_offers if offer.action.verb in verbs]
    return _once_each(own, found)


def _related(own: Offer, open_offers: Sequence[Offer]) -> list[Offer]:
    """The other ways to answer the same message, or to treat the same meeting."""
    if own.action.verb not in ("reply", *_SETTLES):
        return []
    return [offer for offer in open_offers if offer.action.target == own.action.target]


def _once_each(own: Offer, found: Sequence[Offer]) -> Sequence[Offer]:
    """`own` first, then the others without repeating any."""
    return list({offer.action: offer for offer in (own, *found)}.values())


@frozen
class Greedy:
    """Looks one decision ahead: how would things stand the morning after next?"""

    ahead: Ahead
    redraws: int = 3

    def __call__(self, sight: Sight, open_offers: Sequence[Offer]) -> Offer:
        """Picks one of the open offers."""
        own = self.ahead.goes_on(sight, open_offers)
        choices = self.ahead.candidates(own, sight, open_offers)
        if len(choices) == 1:
            return own
        sums = [0.0] * len(choices)
        for number in range(self.redraws):
            world = sight.redrawn(_lot(sight, number))
            for place, offer in enumerate(choices):
                sums[place] += self.ahead.try_out(world.clone(), offer, _DAYS)
        return choices[sums.index(max(sums))]


@frozen
class Search:
    """Looks to the end of the game, longer where it is hard to tell."""

    ahead: Ahead
    redraws: int = 12
    """Worlds in which the last two offers are compared."""

    def __call__(self, sight: Sight, open_offers: Sequence[Offer]) -> Offer:
        """Picks one of the open offers."""
        own = self.ahead.goes_on(sight, open_offers)
        left = list(self.ahead.candidates(own, sight, open_offers))
        sums = dict.fromkeys(range(len(left)), 0.0)
        places, drawn = list(range(len(left))), 0
        while len(places) > 1 and drawn < self.redraws:
            share = max(2, self.redraws // (2 * len(places)))
            if len(places) == 2:
                share = self.redraws - drawn
            for number in range(drawn, drawn + share):
                world = sight.redrawn(_lot(sight, number))
                for place in places:
                    sums[place] += self.ahead.try_out(world.clone(), left[place], 100)
            drawn += share
            places.sort(key=lambda place: (-sums[place], place))
            places = places[: (len(places) + 1) // 2]
        return left[places[0]]


def _lot(sight: Sight, number: int) -> int:
    """Worlds of their own for each decision, the same for each offer."""
    return mix(sight.lot * 1_000_003 + sight.decision * 1_009 + number)


def _ahead(program: Program, worlds: Drawer) -> Ahead:
    return Ahead(program, Reflex(program, BALANCED), worlds)


def greedy(program: Program) -> Bot:
    """The bot that looks a little ahead."""
    return Greedy(_ahead(program, worlds_of(program)))


def search(program: Program) -> Bot:
    """The bot that looks to the end: honest par."""
    return Search(_ahead(program, worlds_of(program)))


def clairvoyant(program: Program) -> Bot:
    """The search in the true world, where a single look tells all."""
    return Search(_ahead(program, Hindsight()), redraws=1)
