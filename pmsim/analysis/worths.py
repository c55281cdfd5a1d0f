"""Whether an author's worths for the player point where the score does.

The player is told what a deal is worth to them; if the score disagrees, they are misled. So each
deal is struck from the same openings of the table, an honest bot plays on, and the order of deals
by worth is compared with their order by score.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from math import sqrt

from attrs import evolve, frozen

from pmsim.analysis.bots import player
from pmsim.analysis.playing import Player, play_on
from pmsim.analysis.sight import look
from pmsim.engine.bargaining import Deal, Domain
from pmsim.engine.offers import offers
from pmsim.engine.opening import first_state
from pmsim.engine.program import Program
from pmsim.engine.slots import SCORE
from pmsim.engine.step import apply
from pmsim.model.negotiation import Package
from pmsim.model.state import Phase, State

LEAST = 0.6
"""Below this rank correlation the worths mislead (tuned for play)."""
MOST_DEALS, LEAST_DEALS = 40, 12
_DAYS_PLAYED = 600
"""Days that bots play on for one negotiation, about. Longer scenarios are looked at less closely,
so that a check stays quick."""
_OPENINGS = 8
"""Each with its own luck: one alone may turn the order around."""
_TRIES = (("balanced", 12), ("random", 60))
"""Who looks for the table's opening, and how many days they have for it."""
_GOES_ON = "balanced"
_ALIKE = 1e-9
"""Scores this near are the same."""


@frozen
class Agreement:
    """What was found about one negotiation."""

    negotiation: str
    correlation: float | None
    """Spearman's, from -1 to 1; None when all deals have the same worth or the same score."""
    spread: float
    """Points of score between the best and the worst deal."""
    deals: int
    """How many were struck."""


def agreements(program: Program) -> tuple[Agreement, ...]:
    """One per negotiation that a bot got to; nothing is said of the others."""
    found = []
    for number, table in enumerate(program.tables):
        openings = _openings(program, number)
        if openings:
            each = _DAYS_PLAYED // (len(openings) * program.scenario.days)
            deals = sampled(table.domain, min(max(each, LEAST_DEALS), MOST_DEALS))
            scores = _scores(program, openings, [deal.package for deal in deals])
            together = spearman([deal.you for deal in deals], scores)
            spread = max(scores) - min(scores)
            found.append(Agreement(table.key, together, spread, len(deals)))
    return tuple(found)


def sampled(domain: Domain, most: int = MOST_DEALS) -> tuple[Deal, ...]:
    """At most so many deals, spread evenly from the player's best to their worst."""
    order = domain.best_for_you
    if len(order) <= most:
        return tuple(domain.deals[number] for number in order)
    last = len(order) - 1
    return tuple(domain.deals[order[at * last // (most - 1)]] for at in range(most))


def _openings(program: Program, table: int) -> list[State]:
    """Moments at which this table was just sat down to, each with its own luck."""
    for name, days in _TRIES:
        bot = player(program, name)
        found = (state for seed in range(days) for state in _opening(bot, table, seed))
        openings = list(islice(found, _OPENINGS))
        if openings:
            return openings
    return []


def _opening(bot: Player, table: int, seed: int) -> Iterator[State]:
    """The first moment at the table in this day, if it comes to that."""
    program = bot.program
    state = first_state(program, seed, trace=False)
    decisions = 0
    while open_offers := [offer for offer in offers(program, state) if not offer.why]:
        if state.phase == Phase.TABLE and state.here == table:
            yield state
            return
        apply(program, state, bot.decide(look(bot.worlds, state, seed, decisions), open_offers))
        decisions += 1


def _scores(program: Program, openings: list[State], packages: list[Package]) -> list[float]:
    """Per package the mean score over the openings."""
    bot = player(program, _GOES_ON)
    totals = [0.0] * len(packages)
    for seed, opening in enumerate(openings):
        for number, package in enumerate(packages):
            state = opening.clone()
            strike(program, state, package)
            play_on(bot, state, seed)
            totals[number] += state.v[SCORE]
    return [total / len(openings) for total in totals]


def strike(program: Program, state: State, package: Package) -> None:
    """Closes a deal as if they had asked for it and the player took it."""
    state.table = evolve(state.table, counter=package)
    accept = next(offer for offer in offers(program, state) if offer.action.verb == "accept")
    apply(program, state, accept)


def spearman(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Spearman's rank correlation; equal values share their mean rank. None if all are equal."""
    one, two = _ranks(xs), _ranks(ys)
    middle = (len(one) - 1) / 2
    both = sum((a - middle) * (b - middle) for a, b in zip(one, two, strict=True))
    spread = sum((a - middle) ** 2 for a in one) * sum((b - middle) ** 2 for b in two)
    return both / sqrt(spread) if spread else None


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    at = 0
    while at < len(order):
        end = at
        while end < len(order) and values[order[end]] - values[order[at]] <= _ALIKE:
            end += 1
        for place in order[at:end]:
            ranks[place] = (at + end - 1) / 2
        at = end
    return ranks
