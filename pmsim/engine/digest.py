"""A short name for a state: equal states have equal digests, on any machine."""

from __future__ import annotations

from hashlib import blake2b
from struct import pack

from pmsim.model.negotiation import NO_TABLE, Table
from pmsim.model.state import State


def digest(state: State) -> str:
    """16 hex digits over everything the rules read; facts are left out.

    Numbers are hashed as IEEE 754 doubles in little-endian order, so no printing is involved.
    """
    hashed = blake2b(digest_size=8)
    numbers = [*state.v, *state.gained]
    hashed.update(pack(f"<{len(numbers)}d", *numbers))
    hashed.update(repr(_whole_numbers(state)).encode())
    return hashed.hexdigest()


def _whole_numbers(state: State) -> tuple[object, ...]:
    return (
        (state.seed, state.now, int(state.phase), state.truths, state.plan, state.morning_plan),
        (state.left, state.begun, state.begun_in_all, state.done_today, state.settled),
        (state.came, state.inbox, state.agenda, state.serial),
        (sorted(state.rolls.items()), sorted(state.asked.items())),
        (state.mail, state.waiting, state.each_day, state.task, state.here, state.step),
        (state.talk_used, state.talk_inside, state.residue, state.can_note, state.replanned),
        (state.slot_unplanned, state.slot_meeting, state.slot_rest, state.slot_work),
        (state.worked, state.as_planned, state.elapsed, state.meetings_row, state.late_for),
        (state.stress_count, state.worked_on, state.intention, state.open_promises, state.ending),
        (state.order, state.moved_up, state.variant),
        *_table(state.table),
        pack("<3d", state.stress_sum, state.detachment, state.morning_bonus),
    )


def _table(table: Table) -> tuple[object, ...]:
    """The bargaining under way; nothing when there is none."""
    if table is NO_TABLE:
        return ()
    return (
        (table.temper, table.patience, table.whole_patience, table.tried, table.insults),
        (table.asked, table.told, table.composing, table.chosen, table.last, table.counter),
        (table.done, pack("<2d", table.progress, table.floor_cut)),
    )
