"""The offers of the engine in words: label, costs, and if closed, why."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.offers import offers
from pmsim.engine.program import Program
from pmsim.model.actions import Action, Offer
from pmsim.model.state import State
from pmsim.view.closed import limit_words, reason_of
from pmsim.view.costs import CostView, costs_of
from pmsim.view.labels import group_of, label_of
from pmsim.view.leaving import LEAVE_A_TALK, leaves_a_talk, price_of_leaving
from pmsim.view.lookup import choice_of
from pmsim.view.places import place_of

__all__ = ["GROUPS", "OfferView", "limit_words", "offer_view", "see_offers"]

GROUPS = (
    "activity",
    "pace",
    "meeting",
    "inbox",
    "backlog",
    "answer",
    LEAVE_A_TALK,
    "table",
    "evening",
    "intention",
)
"""The groups of offers, in the order in which the engine lists them."""


@frozen
class OfferView:
    """Something that may be done now, in words."""

    action: Action
    label: str
    group: str
    """One of `GROUPS`."""
    owner: str
    """The key of the activity, meeting, message, event or turn of a talk it belongs to."""
    costs: tuple[CostView, ...]
    takes: int
    energy: int
    open: bool
    why: str
    """If closed: the reason, in words."""
    reason: str
    """If closed: `room`, `limit`, `needs`, `tired`, `promised`, `gone`, `late` or `laid`."""
    kind: str
    """The kind of the activity or meeting, for colour; else the group."""
    icon: str
    hint: str
    """What it is good for, in a line; may be empty."""
    place: int = 0
    """Its place, from 1, among all that could be done about its owner; steady while others come
    and go. 0 when it is the only one."""

    @property
    def cost_text(self) -> str:
        """All costs in one line."""
        return ", ".join(cost.text for cost in self.costs)


def see_offers(program: Program, state: State) -> tuple[OfferView, ...]:
    """Every offer of this moment, open and closed, in the engine's order."""
    return tuple(offer_view(program, state, offer) for offer in offers(program, state))


def offer_view(program: Program, state: State, offer: Offer) -> OfferView:
    """One offer in words."""
    action = offer.action
    choice = None
    if action.verb in ("choose", "reply"):
        choice = choice_of(program, action.target, action.option)
    label, hint, kind, icon = label_of(program, state, offer, choice)
    takes = offer.takes or _minutes(program, action.verb)
    costs = costs_of(program, state, offer, takes, choice) + _refocus(program, state, offer)
    if leaves_a_talk(action):
        costs += price_of_leaving(program, state)
    return OfferView(
        action=action,
        label=label,
        group=group_of(action),
        owner=action.target,
        costs=costs,
        takes=takes,
        energy=round(offer.energy),
        open=offer.open,
        why=reason_of(program, state, offer, choice),
        reason=offer.why,
        kind=kind,
        icon=icon,
        hint=hint,
        place=place_of(program, action),
    )


def _minutes(program: Program, verb: str) -> int:
    """What a note and a new plan take, which the rules say and not the offer."""
    rules = program.rules
    return int({"note": rules.note_minutes, "replan": rules.replan_minutes}.get(verb, 0))


def _refocus(program: Program, state: State, offer: Offer) -> tuple[CostView, ...]:
    """The minutes that the next focused block loses to what was left unfinished."""
    if offer.action.verb != "put" or not state.residue:
        return ()
    if not program.activities[offer.index].focus:
        return ()
    return (CostView("refocus", "clock", f"plus {state.residue} to refocus"),)
