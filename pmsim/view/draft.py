"""A plan that is still in the player's hands: what fits where, and the actions it will become.

The draft lives outside the state. What enters the journal are the actions of `draft_actions`.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from pmsim.engine.offers import offers
from pmsim.engine.preparing import prepares_before
from pmsim.engine.program import Program
from pmsim.model.actions import Action, Offer
from pmsim.model.clock import DAY_START, EVENING_SLOTS, SLOT, WORKDAY_SLOTS, slots_for
from pmsim.model.state import GOES_ON, OPEN, REST_OF, State
from pmsim.view.calendar import RowView, rows_of
from pmsim.view.closed import LAID, LATE, limit_words
from pmsim.view.offers import OfferView, offer_view
from pmsim.view.words import clock


@frozen
class Drafted:
    """An activity laid on the calendar from a half hour on, not yet decided."""

    slot: int
    key: str


def last_slot(state: State) -> int:
    """Half hours of today that can be planned at all."""
    return EVENING_SLOTS if state.worked_on else WORKDAY_SLOTS


def drafted_plan(program: Program, state: State, draft: tuple[Drafted, ...]) -> list[int]:
    """The calendar with the draft laid over its undecided half hours. The state stays as it is."""
    plan = list(state.plan)
    for block in draft:
        number = _number(program, block.key)
        plan[block.slot] = REST_OF + number if state.left[number] else number
        for later in range(block.slot + 1, block.slot + slots_of(program, state, block.key)):
            plan[later] = GOES_ON
    return plan


def draft_rows(program: Program, state: State, draft: tuple[Drafted, ...]) -> tuple[RowView, ...]:
    """The calendar's rows as the draft has them."""
    return rows_of(program, state, drafted_plan(program, state, draft)[: last_slot(state)])


def _number(program: Program, key: str) -> int:
    return next(i for i, one in enumerate(program.activities) if one.key == key)


def slots_of(program: Program, state: State, key: str) -> int:
    """Half hours that an activity takes on the calendar, or what is left of it."""
    number = _number(program, key)
    left = state.left[number]
    return slots_for(left) if left else program.activities[number].slots


def misfit(program: Program, state: State, draft: tuple[Drafted, ...], key: str, slot: int) -> str:
    """Why an activity cannot be laid on a half hour, in words; empty when it can."""
    offer = next((one for one in _puts(program, state) if one.action.target == key), None)
    if offer is None:
        return "not possible at the moment"
    return (
        offer_view(program, state, offer).why
        or _too_often(program, state, draft, key)
        or _clash(program, state, draft, slot, slot + slots_of(program, state, key))
        or _too_late(program, state, key, slot)
    )


def _too_often(program: Program, state: State, draft: tuple[Drafted, ...], key: str) -> str:
    number = _number(program, key)
    activity = program.scenario.activities[number]
    drafted = sum(block.key == key for block in draft)
    if state.left[number]:
        return LAID if drafted else ""
    per_day = activity.per_day and state.begun[number] + drafted >= activity.per_day
    in_all = activity.in_all and state.begun_in_all[number] + drafted >= activity.in_all
    return f"only {limit_words(activity)}" if per_day or in_all else ""


def _too_late(program: Program, state: State, key: str, slot: int) -> str:
    """A preparation comes before its meeting."""
    activity = program.activities[_number(program, key)]
    if not activity.prepares or slot < prepares_before(program, state, activity):
        return ""
    return LATE


def _clash(
    program: Program, state: State, draft: tuple[Drafted, ...], slot: int, after: int
) -> str:
    last = last_slot(state)
    if after > last:
        return f"too long: the day ends at {clock(DAY_START + SLOT * last)}"
    plan = drafted_plan(program, state, draft)
    for taken in range(slot, after):
        if plan[taken] == OPEN:
            continue
        row = next(r for r in rows_of(program, state, plan) if r.slot <= taken < r.slot + r.slots)
        if row.fixed:
            return f"fixed: {row.name} at {row.start_text}"
        return "that time has been left free" if row.what == "free" else f"taken by {row.name}"
    return ""


def deck(program: Program, state: State) -> tuple[OfferView, ...]:
    """Every activity that exists now; open unless something other than room is in the way."""
    return tuple(offer_view(program, state, offer) for offer in _puts(program, state))


def _puts(program: Program, state: State) -> Iterator[Offer]:
    """The same as the engine offers it."""
    for offer in offers(program, state):
        if offer.action.verb == "put":
            yield evolve(offer, why="") if offer.why == "room" else offer


def draft_actions(program: Program, state: State, draft: tuple[Drafted, ...]) -> tuple[Action, ...]:
    """The draft as actions in slot order, ending with the start of the day."""
    blocks = {block.slot: block.key for block in draft}
    actions = []
    for slot, code in enumerate(drafted_plan(program, state, draft)):
        if slot > max(blocks, default=-1):
            break
        if slot in blocks:
            actions.append(Action("put", blocks[slot]))
        elif code == OPEN:
            actions.append(Action("free"))
    return (*actions, Action("start"))
