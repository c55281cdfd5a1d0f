"""After the end: each negotiation on the plane of both payoffs, and what was left on the table.

Only here may the other side's numbers be shown, and only once the playthrough is over.
"""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.engine.bargaining import (
    Deal,
    Domain,
    frontier,
    kalai_point,
    nash_point,
    nash_product,
)
from pmsim.engine.program import Program
from pmsim.model.facts import Agreed, Came, Happening, Parted
from pmsim.model.negotiation import Negotiation, Package
from pmsim.model.state import State
from pmsim.view.lookup import first_name
from pmsim.view.plane_words import left_behind, lesson, outcome_words
from pmsim.view.table_known import Try, numbered, tries_of
from pmsim.view.table_words import package_words
from pmsim.view.text import fill
from pmsim.view.words import clock, day_of, weekday


@frozen
class PointView:
    """A deal on the plane. Payoffs run from 0 to 1."""

    package: Package
    words: str
    you: float
    other: float


@frozen
class MoveOnPlane:
    """An offer on the way, yours or theirs."""

    who: str
    """`you` or `they`."""
    points: tuple[PointView, ...]
    """Two when two offers were made at once."""
    answer: str
    """Yours: `yes`, `no`, `insulted` or `left`; theirs: empty."""


@frozen
class WeightView:
    """What an issue meant to both, from 0 to 1; each side's add up to 1."""

    name: str
    you: float
    other: float


@frozen
class PlaneView:
    """A negotiation that took place."""

    key: str
    title: str
    person: str
    person_name: str
    at: int
    """When you sat down."""
    when: str
    """`14:00`, with the weekday in scenarios of several days."""
    deals: tuple[PointView, ...]
    """Every deal there could have been."""
    frontier: tuple[PointView, ...]
    """Deals that nobody could improve without cost to the other; best for you first."""
    nash: PointView | None
    """The best for both together over having no deal: Nash's point. None without any that is
    better for both than none."""
    kalai: PointView | None
    """The one whose smaller gain is largest: Kalai's point."""
    limit: float
    """What no deal was worth to you."""
    their_limit: float
    path: tuple[MoveOnPlane, ...]
    deal: PointView | None
    ended: str
    """`deal`, or who left: `you` or `they`."""
    outcome: str
    """How it ended, in a sentence."""
    left: tuple[str, ...]
    """What was left on the table, in sentences."""
    share: float
    """Of the largest product of both gains, how much the deal has; from 0 to 1, 0 without."""
    weights: tuple[WeightView, ...]
    lesson: str
    """What could have been traded for what, in a sentence; may be empty."""


def see_planes(program: Program, state: State) -> tuple[PlaneView, ...]:
    """Every negotiation that took place and ended, in order."""
    found = []
    for number, one in enumerate(program.scenario.negotiations):
        for facts in _sittings(state, one.key):
            domain = program.tables[number].domain
            found.append(_plane(program, state, one, domain, facts))
    return tuple(sorted(found, key=lambda plane: plane.at))


def _sittings(state: State, key: str) -> list[tuple[Happening, ...]]:
    """The facts of each time that a table was sat down at and left again."""
    facts = state.facts or []
    found = []
    begun = -1
    for place, fact in enumerate(facts):
        if isinstance(fact, Came) and (fact.kind, fact.key) == ("table", key):
            begun = place
        elif isinstance(fact, Agreed | Parted) and fact.negotiation == key and begun >= 0:
            found.append(tuple(facts[begun : place + 1]))
            begun = -1
    return found


@frozen
class _Map:
    """Makes points of deals."""

    program: Program
    state: State
    one: Negotiation
    domain: Domain

    def of(self, package: Package) -> PointView:
        """The point of a package."""
        domain = self.domain
        return self.at(Deal(package, domain.you.payoff(package), domain.other.payoff(package)))

    def at(self, deal: Deal) -> PointView:
        """The point of a deal."""
        keys = tuple(
            issue.values[value].key
            for issue, value in zip(self.one.issues, deal.package, strict=True)
        )
        words = package_words(self.program, self.state, self.one, keys)
        return PointView(deal.package, words, deal.you, deal.other)

    def maybe(self, deal: Deal | None) -> PointView | None:
        """The point of a deal, if there is one."""
        return self.at(deal) if deal else None


def _plane(
    program: Program,
    state: State,
    one: Negotiation,
    domain: Domain,
    facts: tuple[Happening, ...],
) -> PlaneView:
    came, end = facts[0], facts[-1]
    domain = _as_it_was(domain, end)
    where = _Map(program, state, one, domain)
    struck = numbered(one, end.package) if isinstance(end, Agreed) else ()
    deal = where.of(struck) if struck else None
    name, ended = first_name(program, one.person), end.who if isinstance(end, Parted) else "deal"
    issues = tuple(fill(program, state, issue.name) for issue in one.issues)
    names = tuple(tuple(fill(program, state, v.name) for v in issue.values) for issue in one.issues)
    return PlaneView(
        key=one.key,
        title=fill(program, state, one.title),
        person=one.person,
        person_name=name,
        at=came.at,
        when=_when(program, came.at),
        deals=tuple(map(where.at, domain.deals)),
        frontier=tuple(map(where.at, frontier(domain))),
        nash=where.maybe(nash_point(domain)),
        kalai=where.maybe(kalai_point(domain)),
        limit=domain.you.reservation,
        their_limit=domain.other.reservation,
        path=_path(where, tries_of(one, facts)),
        deal=deal,
        ended=ended,
        outcome=outcome_words(name, ended, deal.words if deal else "", domain, struck),
        left=left_behind(domain, struck, name, names),
        share=_share(domain, struck),
        weights=tuple(map(WeightView, issues, domain.you.weights, domain.other.weights)),
        lesson=lesson(domain, issues, name),
    )


def _as_it_was(domain: Domain, end: Happening) -> Domain:
    """Both sides with what no deal was worth to the player when it ended."""
    limit = end.limit if isinstance(end, Agreed | Parted) else domain.you.reservation
    return evolve(domain, you=evolve(domain.you, reservation=limit))


def _when(program: Program, at: int) -> str:
    scenario = program.scenario
    if scenario.days == 1:
        return clock(at)
    return f"{weekday(scenario.first_weekday, day_of(at))} {clock(at)}"


def _path(where: _Map, tries: tuple[Try, ...]) -> tuple[MoveOnPlane, ...]:
    """Every offer in order, and what was asked for instead."""
    found: list[MoveOnPlane] = []
    for one in tries:
        points = tuple(where.of(package) for package in one.packages)
        found.append(MoveOnPlane("you", points, one.answer))
        if one.counter:
            found.append(MoveOnPlane("they", (where.of(one.counter),), ""))
    return tuple(found)


def _share(domain: Domain, struck: Package) -> float:
    best = nash_point(domain)
    if not struck or best is None:
        return 0.0
    whole = nash_product(domain, best.you, best.other)
    got = nash_product(domain, domain.you.payoff(struck), domain.other.payoff(struck))
    return got / whole if whole > 0.0 else 0.0
