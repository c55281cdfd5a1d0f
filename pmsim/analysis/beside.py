"""What can be done beside the calendar, and what is won by it: mail, meetings, the backlog."""

from __future__ import annotations

from collections.abc import Sequence

from pmsim.analysis.sight import Sight
from pmsim.analysis.weighing import Weighing
from pmsim.model.actions import Offer

_RELEASING = 1.0
"""Worth of a release beyond what is read: what is built and lies about helps nobody."""


def best_beside(sight: Sight, scales: Weighing, offers: Sequence[Offer]) -> Offer | None:
    """The offer that wins most; None where none wins anything."""
    best, most = None, 0.0
    for offer in offers:
        gain = _gain(sight, scales, offer)
        if gain > most:
            best, most = offer, gain
    return best


def _gain(sight: Sight, scales: Weighing, offer: Offer) -> float:
    match offer.action.verb:
        case "reply":
            return _reply(scales, offer)
        case "release":
            return _RELEASING + scales.worth(scales.mind.readings.releases[offer.index])
        case "prioritise":
            return _first(sight, scales, offer) if scales.mind.character.leads else 0.0
        case _:
            return _stay_away(scales, offer)


def _reply(scales: Weighing, offer: Offer) -> float:
    """A reply's worth, against silence; of bad answers the least bad if silence is worse."""
    if not scales.mind.character.replies:
        return 0.0
    program = scales.mind.program
    owner = program.choices[offer.index].owner
    message = next(one for one in program.messages if one.key == owner)
    return scales.offer(offer) - scales.worth(scales.mind.readings.of[message.unanswered])


def _stay_away(scales: Weighing, offer: Offer) -> float:
    """The price of declining or delegating, against being there."""
    mind = scales.mind
    if mind.character.declines == "never":
        return 0.0
    if mind.character.declines == "always":
        return 1.0
    meeting = mind.program.meetings[offer.index]
    price = next(price for one, price, _ in meeting.prices if one.action == offer.action)
    there = scales.worth(mind.readings.meetings[offer.index])
    there += mind.character.minute * meeting.takes
    return scales.worth(mind.readings.of[price]) - there


def _first(sight: Sight, scales: Weighing, offer: Offer) -> float:
    """Whether an item should be built first tonight: whether it is worth most per point."""
    items, v = scales.mind.program.items, sight.v
    top = items[sight.order[0]]
    if 0.0 < v[top.effort] < top.whole:
        return 0.0
    waiting = [number for number in sight.order if v[items[number].effort] > 0.0]
    best = max(waiting, key=lambda number: _per_point(scales, number))
    return 1.0 if best == offer.index else 0.0


def _per_point(scales: Weighing, number: int) -> float:
    worth = scales.worth(scales.mind.readings.releases[number])
    return worth / scales.v[scales.mind.program.items[number].effort]
