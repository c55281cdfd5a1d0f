"""Activities and meetings to what the calendar needs to know about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import evolve

from pmsim.engine.compile_outcomes import Origin
from pmsim.engine.emit import build
from pmsim.engine.program import CompiledActivity, CompiledMeeting
from pmsim.engine.slots import ENERGY
from pmsim.engine.workshop import Workshop
from pmsim.model.actions import Action, Offer
from pmsim.model.clock import DAY_START, SLOT, slots_for
from pmsim.model.scenario import Activity, Meeting

SOCIAL_KINDS = ("users", "team", "stakeholders")
"""Work that takes other people, who are not there in the evening."""

CLOSED = ("needs", "tired", "limit", "gone", "late")
"""Why an activity may be closed, too little room aside."""

Available = Callable[[Sequence[float]], tuple[str | None, ...]]
Here = Callable[[list[float]], tuple[bool, ...]]


def activities(shop: Workshop) -> list[CompiledActivity]:
    """All activities, in the scenario's order."""
    return [_activity(shop, number, one) for number, one in enumerate(shop.scenario.activities)]


def _activity(shop: Workshop, number: int, one: Activity) -> CompiledActivity:
    energy = shop.effort(one.kind, one.outcome.energy)
    offer = Offer(Action("put", one.key), one.takes, energy, number)
    return CompiledActivity(
        key=one.key,
        takes=one.takes,
        slots=slots_for(one.takes),
        energy_per_minute=energy / one.takes,
        outcome=shop.outcomes.compile(evolve(one.outcome, energy=0.0), Origin("activity", one.key)),
        per_day=one.per_day,
        in_all=one.in_all,
        rest=one.kind == "rest",
        focus=one.focus,
        fades=one.fades,
        sweeps=one.sweeps_inbox,
        social=bool(one.people) or one.kind in SOCIAL_KINDS,
        opens=shop.opens(one.opens),
        done=shop.emitter.slots.done_from + number,
        put={why: evolve(offer, why=why) for why in ("", *CLOSED)},
        cramped=tuple(
            evolve(offer, why="room", room=SLOT * slots) for slots in range(slots_for(one.takes))
        ),
        put_rest=offer,
        prepares=_instances(shop, one.prepares),
        prepared=shop.emitter.slots.index[f"prepared.{one.prepares}"] if one.prepares else -1,
    )


def _days_of(shop: Workshop, one: Meeting) -> range:
    return range(one.at.day, one.at.day + 1) if one.at.day else range(1, shop.scenario.days + 1)


def _instances(shop: Workshop, key: str) -> tuple[int, ...]:
    """The numbers that `meetings` gives a meeting on each of its days."""
    keys = [one.key for one in shop.scenario.meetings for _ in _days_of(shop, one)]
    return tuple(number for number, other in enumerate(keys) if other == key)


def available(shop: Workshop) -> Available:
    """Emits the function that says of each activity whether it exists and is open."""
    parts = []
    for one in shop.scenario.activities:
        part = "''"
        if one.needs is not None:
            part = f"({part} if {shop.emitter.source(one.needs)} else 'needs')"
        if one.focus:
            part = f"('tired' if v[{ENERGY}] < {shop.rules.focus_least!r} else {part})"
        if one.when is not None:
            part = f"({part} if {shop.emitter.source(one.when)} else None)"
        parts.append(part)
    source = f"def available(v):\n    return ({', '.join(parts)},)"
    made: Available = build(source, {})["available"]
    return made


def meetings(shop: Workshop) -> list[CompiledMeeting]:
    """All meetings; a daily one becomes one meeting a day under the same key."""
    found: list[CompiledMeeting] = []
    for number, one in enumerate(shop.scenario.meetings):
        outcome = shop.outcomes.compile(evolve(one.outcome, energy=0.0), Origin("meeting", one.key))
        ready = shop.outcomes.compile(one.prepared, Origin("meeting", one.key))
        for day in _days_of(shop, one):
            prices = _prices(shop, one, len(found))
            found.append(_meeting(shop, number, one, day, (outcome, ready), prices))
    return found


def _meeting(
    shop: Workshop,
    number: int,
    one: Meeting,
    day: int,
    outcomes: tuple[int, int],
    prices: tuple[tuple[Offer, int, int], ...],
) -> CompiledMeeting:
    slots = shop.emitter.slots
    energy = one.outcome.energy or -shop.rules.energy_per_slot * one.takes / SLOT
    return CompiledMeeting(
        key=one.key,
        day=day,
        slot=(one.at.minute - DAY_START) // SLOT,
        takes=one.takes,
        slots=slots_for(one.takes),
        energy_per_minute=shop.effort(one.kind, energy) / one.takes,
        outcome=outcomes[0],
        opens=shop.opens(one.opens),
        people=tuple(slots.index[f"trust.{key}"] for key in one.people),
        attended=slots.attended_from + number,
        declined=slots.declined_from + number,
        prices=prices,
        shortened=one.shorten_to,
        prepared=slots.prepared_from + number,
        if_prepared=outcomes[1],
        daily=not one.at.day,
    )


def _prices(shop: Workshop, one: Meeting, index: int) -> tuple[tuple[Offer, int, int], ...]:
    origin = Origin("meeting", one.key)
    found = []
    plain = (("decline", one.decline), ("delegate", one.delegate), ("shorten", one.shorten))
    for verb, outcome in plain:
        if outcome is not None:
            offer = Offer(Action(verb, one.key), energy=outcome.energy, index=index)
            found.append((offer, shop.outcomes.compile(outcome, origin), -1))
    if one.move is not None:
        price = shop.outcomes.compile(one.move, origin)
        for minute in one.move_to:
            option = f"{minute // 60}:{minute % 60:02}"
            offer = Offer(Action("move", one.key, option), energy=one.move.energy, index=index)
            found.append((offer, price, (minute - DAY_START) // SLOT))
    return tuple(found)


def meeting_here(shop: Workshop) -> Here:
    """Emits the function that says of each meeting (daily ones repeated) whether it exists."""
    parts = []
    for one in shop.scenario.meetings:
        part = shop.emitter.source(one.when) if one.when is not None else "1"
        parts += [part] * (1 if one.at.day else shop.scenario.days)
    source = f"def here(v):\n    return ({', '.join([*parts, '1'])},)"
    made: Here = build(source, {})["here"]
    return made
