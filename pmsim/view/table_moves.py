"""The moves at the table in words, with the patience that they eat."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.model.negotiation import GUARDED
from pmsim.model.state import State
from pmsim.view.offers import OfferView

MAIN = ("accept", "offer", "ask", "leave")
"""Moves that stand on the table; all others wait behind "more"."""
_PATIENCE = {
    "tell": 1,
    "offer": 1,
    "two": 1,
    "criterion": 1,
    "break": 1,
    "escalate": 2,
    "firm": 1,
}
"""Biscuits that a move eats. An offer that insults for the second time eats one more."""


@frozen
class MoveView:
    """A move that the table allows."""

    offer: OfferView
    patience: int
    """Biscuits that it eats, as far as anybody knows beforehand."""
    group: str
    """`main` or `more`."""


def see_moves(
    program: Program, state: State, offers: tuple[OfferView, ...]
) -> tuple[MoveView, ...]:
    """Every move of the moment, in the engine's order."""
    keys = program.tables[state.here].issue_keys
    return tuple(
        MoveView(offer, _eats(state, keys, offer), _group(offer))
        for offer in offers
        if offer.group == "table"
    )


def _group(offer: OfferView) -> str:
    return "main" if offer.action.verb in MAIN or offer.action.verb == "set" else "more"


def _eats(state: State, keys: tuple[str, ...], offer: OfferView) -> int:
    """The first why on an issue costs minutes only."""
    if offer.action.verb == "ask":
        return int(state.table.asked[keys.index(offer.action.target)] == GUARDED)
    return _PATIENCE.get(offer.action.verb, 0)
