"""Every way to bargain against every temper, over random domains: the table in the docs.

`pmsim bargaining` prints it; docs/bargaining.md says what it means.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from statistics import fmean

from attrs import frozen

from pmsim.analysis.bargainers import BARGAINERS, RULES, Bargainer, Outcome, asks
from pmsim.engine.bargaining import Domain, Side, nash_point, nash_product
from pmsim.engine.counterpart import sit_down
from pmsim.engine.dice import purpose, roll
from pmsim.model.negotiation import Temper

TEMPERS: tuple[Temper, ...] = ("boulware", "linear", "conceder")
ISSUES = 4
SHORT_TALK = 25
LADDER: dict[str, Bargainer] = {f"asks_{count}": asks(count) for count in range(ISSUES)} | {
    f"hurried_{count}": asks(count, SHORT_TALK) for count in range(ISSUES + 1)
}
"""Asking about some issues only: what each further why buys, and costs in a short talk."""
_DOMAIN = purpose("random domain")


@frozen
class Session:
    """One negotiation. Payoffs run from 0 to 1; no deal counts as the reservation values."""

    temper: Temper
    bargainer: str
    own: float
    other: float
    nash_share: float
    """Share of the largest possible Nash product; 1 where nothing can be gained."""
    deal: bool
    insults: int
    whys: int
    minutes: float


@frozen
class Line:
    """What one way to bargain reached against one temper, as means over the domains."""

    temper: Temper
    bargainer: str
    own: float
    """The bot's own payoff, from 0 to 1."""
    joint: float
    """Both payoffs together."""
    nash_share: float
    """Share of the largest possible Nash product."""
    deals: float
    """Share of negotiations that ended in a deal."""
    insults: float
    trust: float
    """Points of trust that insults cost, from the second on; 0 or less."""
    whys: float
    minutes: float


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


def study(domains: int, first: int = 0, patience: int = 6) -> list[Line]:
    """One line per temper and way to bargain, over so many domains."""
    return summed(sessions(range(first, first + domains), patience))


def sessions(seeds: Iterable[int], patience: int = 6) -> list[Session]:
    """Every way against every temper on these domains; the unit of work for another process."""
    found: list[Session] = []
    for seed in seeds:
        domain = random_domain(seed, ISSUES)
        best = nash_point(domain)
        whole = nash_product(domain, best.you, best.other) if best else 0.0
        for temper in TEMPERS:
            for name, bargainer in (BARGAINERS | LADDER).items():
                outcome = bargainer(domain, sit_down(temper, patience), seed)
                found.append(_session(domain, whole, temper, name, outcome))
    return found


def sessions_of_each() -> int:
    """How many sessions one domain sees."""
    return len(TEMPERS) * len(BARGAINERS | LADDER)


def _session(domain: Domain, whole: float, temper: Temper, name: str, outcome: Outcome) -> Session:
    you, other = domain.you.reservation, domain.other.reservation
    if outcome.deal is not None:
        you, other = domain.you.payoff(outcome.deal), domain.other.payoff(outcome.deal)
    return Session(
        temper,
        name,
        own=you,
        other=other,
        nash_share=nash_product(domain, you, other) / whole if whole else 1.0,
        deal=outcome.deal is not None,
        insults=outcome.insults,
        whys=outcome.whys,
        minutes=outcome.minutes,
    )


def summed(found: Iterable[Session]) -> list[Line]:
    """Means by temper and way to bargain; `fmean` adds exactly, so order does not matter."""
    groups: defaultdict[tuple[Temper, str], list[Session]] = defaultdict(list)
    for one in found:
        groups[one.temper, one.bargainer].append(one)
    return [
        _line(temper, name, groups[temper, name])
        for temper in TEMPERS
        for name in (*BARGAINERS, *LADDER)
        if (temper, name) in groups
    ]


def _line(temper: Temper, name: str, group: Sequence[Session]) -> Line:
    return Line(
        temper,
        name,
        own=fmean(one.own for one in group),
        joint=fmean(one.own + one.other for one in group),
        nash_share=fmean(one.nash_share for one in group),
        deals=fmean(one.deal for one in group),
        insults=fmean(one.insults for one in group),
        trust=fmean(RULES.table_insult_trust * max(0, one.insults - 1) for one in group),
        whys=fmean(one.whys for one in group),
        minutes=fmean(one.minutes for one in group),
    )
