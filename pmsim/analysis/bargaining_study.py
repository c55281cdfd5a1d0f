"""Every way to bargain against every temper, over random domains: the table in the docs."""

from __future__ import annotations

from attrs import frozen

from pmsim.analysis.bargainers import BARGAINERS, Bargainer
from pmsim.engine.bargaining import Domain, Side, nash_point, nash_product
from pmsim.engine.counterpart import Temper, sit_down
from pmsim.engine.dice import purpose, roll

TEMPERS: tuple[Temper, ...] = ("boulware", "linear", "conceder")
_DOMAIN = purpose("random domain")


@frozen
class Line:
    """What one way to bargain reached against one temper, as means over the domains."""

    temper: Temper
    bargainer: str
    own: float
    """The bot's own payoff, from 0 to 1; no deal counts as the reservation value."""
    joint: float
    """Both payoffs together."""
    nash_share: float
    """Share of the largest possible Nash product."""
    deals: float
    """Share of negotiations that ended in a deal."""
    insults: float


def random_domain(seed: int, issues: int = 4, values: int = 4, reservation: float = 0.35) -> Domain:
    """A domain by lot: weights even, worths from 0 to 1 on every issue."""
    count = iter(range(10_000))

    def number() -> float:
        return roll(seed, _DOMAIN, 0, next(count))

    def worths() -> tuple[float, ...]:
        raw = [number() for _ in range(values)]
        low, high = min(raw), max(raw)
        return tuple((one - low) / (high - low) for one in raw)

    def side() -> Side:
        raw = [0.05 + number() for _ in range(issues)]
        total = sum(raw)
        weights = tuple(one / total for one in raw)
        return Side(weights, tuple(worths() for _ in range(issues)), reservation)

    return Domain(side(), side())


def study(domains: int, patience: int = 6) -> list[Line]:
    """One line per temper and bargainer, over domains 0, 1, ..."""
    tables = [random_domain(seed) for seed in range(domains)]
    return [
        _line(temper, name, bargainer, tables, patience)
        for temper in TEMPERS
        for name, bargainer in BARGAINERS.items()
    ]


def _line(
    temper: Temper, name: str, bargainer: Bargainer, domains: list[Domain], patience: int
) -> Line:
    own = joint = share = deals = insults = 0.0
    for seed, domain in enumerate(domains):
        outcome = bargainer(domain, sit_down(temper, patience), seed)
        you, other = domain.you.reservation, domain.other.reservation
        if outcome.deal is not None:
            you, other = domain.you.payoff(outcome.deal), domain.other.payoff(outcome.deal)
            deals += 1.0
        best = nash_point(domain)
        if best is not None:
            whole = nash_product(domain, best.you, best.other)
            share += nash_product(domain, you, other) / whole if whole else 0.0
        own += you
        joint += you + other
        insults += outcome.insults
    count = len(domains)
    return Line(
        temper, name, own / count, joint / count, share / count, deals / count, insults / count
    )
