"""What the team builds: the order, how far it is, and when it can go out."""

from __future__ import annotations

from math import ceil

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.engine.team import CAPACITY, DEBT, MORALE, QUALITY, nights_to_finish, points_tonight
from pmsim.model.state import State
from pmsim.view.lookup import first_name
from pmsim.view.offers import OfferView
from pmsim.view.text import fill
from pmsim.view.words import count, number

_CLARITY = ((35, "foggy"), (70, "sketched"))
_MORALE = ((30, "low"), (60, "fair"), (80, "good"))


@frozen
class ItemView:
    """One entry of the backlog, in its present place."""

    key: str
    name: str
    about: str
    icon: str
    place: int
    """1 is the top."""
    points: float
    """Left to build."""
    whole: float
    """At the beginning."""
    share: float
    """Built so far, from 0 to 1."""
    clarity: float
    clarity_word: str
    """foggy, sketched or clear."""
    status: str
    """`waiting`, `begun`, `ready` or `released`."""
    when: str
    """`tonight`, `in 2 nights`, `ready to release`, `released`."""
    offers: tuple[OfferView, ...]


@frozen
class TeamView:
    """The people who build."""

    name: str
    lead: str
    """A first name, or empty."""
    capacity: float
    points_tonight: float
    """What a night brings at today's morale and debt."""
    morale: float
    morale_word: str
    quality: float
    debt: float


@frozen
class BacklogView:
    """The team and its work, in the order in which it is taken."""

    team: TeamView
    items: tuple[ItemView, ...]


def see_backlog(
    program: Program, state: State, offers: tuple[OfferView, ...]
) -> BacklogView | None:
    """The backlog; None where the scenario has no team."""
    team = program.scenario.team
    if team is None:
        return None
    meters = state.v[program.slots.team_from : program.slots.team_from + 4]
    view = TeamView(
        name=team.name,
        lead=first_name(program, team.lead) if team.lead else "",
        capacity=meters[CAPACITY],
        points_tonight=points_tonight(program, state),
        morale=meters[MORALE],
        morale_word=_word(_MORALE, meters[MORALE], "high"),
        quality=meters[QUALITY],
        debt=meters[DEBT],
    )
    nights = nights_to_finish(program, state)
    items = (
        _item(program, state, place, entry, nights.get(entry), offers)
        for place, entry in enumerate(state.order, start=1)
    )
    return BacklogView(view, tuple(items))


def _word(steps: tuple[tuple[int, str], ...], value: float, last: str) -> str:
    return next((word for limit, word in steps if value < limit), last)


def _item(
    program: Program,
    state: State,
    place: int,
    entry: int,
    nights: float | None,
    offers: tuple[OfferView, ...],
) -> ItemView:
    one, compiled = program.scenario.backlog[entry], program.items[entry]
    points, clarity = state.v[compiled.effort], state.v[compiled.clarity]
    status = _status(points, compiled.whole, shipped=bool(state.v[compiled.shipped]))
    return ItemView(
        key=one.key,
        name=one.name,
        about=fill(program, state, one.about),
        icon=one.icon or "backlog",
        place=place,
        points=points,
        whole=compiled.whole,
        share=1.0 - points / compiled.whole if compiled.whole else 1.0,
        clarity=clarity,
        clarity_word=_word(_CLARITY, clarity, "clear"),
        status=status,
        when=_when(status, nights),
        offers=tuple(o for o in offers if o.group == "backlog" and o.owner == one.key),
    )


def _status(points: float, whole: float, *, shipped: bool) -> str:
    if shipped:
        return "released"
    if points <= 0.0:
        return "ready"
    return "begun" if points < whole else "waiting"


def _when(status: str, nights: float | None) -> str:
    if status == "released":
        return "released"
    if status == "ready":
        return "ready to release"
    if nights is None:
        return "not at this pace"
    whole = max(1, ceil(nights - 1e-9))
    return "tonight" if whole == 1 else f"in {count(whole, 'night')}"


def points_text(item: ItemView) -> str:
    """`2.4 of 5 points left`."""
    return f"{number(item.points)} of {number(item.whole)} points left"
