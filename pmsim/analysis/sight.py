"""What a bot may look at: the numbers and the calendar that a player sees, and nothing hidden.

A bot gets a `Sight`, never the state. Truths, the seed, the agenda and the dice are not in it, so a
bot cannot peek by mistake. Who wants to look ahead asks for `redrawn` worlds, in which everything
hidden was drawn anew (see `pmsim.analysis.worlds`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from attrs import evolve

from pmsim.analysis.worlds import Drawer
from pmsim.model.negotiation import NO_TABLE, Table
from pmsim.model.state import Phase, State


class Sight(NamedTuple):
    """One moment as the player sees it; a tuple, because one is made for every decision."""

    v: Sequence[float]
    """The numbers on screen, by the program's slots: metrics, trust, stress, beliefs, promises."""
    phase: Phase
    now: int
    """Minutes since midnight before day 1."""
    plan: Sequence[int]
    """Today's calendar, as in `State.plan`."""
    left: Sequence[int]
    """Per activity: minutes left of one that was begun."""
    begun: Sequence[int]
    """Per activity: how often it was put on today's calendar."""
    done_today: Sequence[int]
    asked: dict[int, int]
    """How often each source of evidence was asked."""
    order: Sequence[int]
    """The backlog's items in the order in which the team takes them."""
    here: int
    """The event, talk or negotiation in front of the player."""
    table: Table
    """The bargaining as the player knows it: how far they have come is theirs to know."""
    worked_on: bool
    open_promises: int
    lot: int
    """A number of the bot's own, for whoever draws lots."""
    decision: int
    """How many decisions were taken before this one."""
    redrawn: Callable[[int], State]
    """Another world that looks like this one; each number draws another."""


def look(worlds: Drawer, state: State, lot: int, decision: int) -> Sight:
    """What can be seen of a state."""
    return Sight(
        state.v,
        state.phase,
        state.now,
        state.plan,
        state.left,
        state.begun,
        state.done_today,
        state.asked,
        state.order,
        state.here,
        _seen(state.table) if state.phase == Phase.TABLE else NO_TABLE,
        state.worked_on,
        state.open_promises,
        lot,
        decision,
        partial(worlds.like, state),
    )


def _seen(table: Table) -> Table:
    return evolve(table, progress=0.0, floor_cut=0.0)
