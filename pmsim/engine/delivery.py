"""Delivery in the player's hands: what is built next, what is left out, and when it ships."""

from __future__ import annotations

from pmsim.engine.change import bump, happen
from pmsim.engine.clock import pass_minutes
from pmsim.engine.program import Program
from pmsim.engine.team import DEBT, MORALE, QUALITY, unfinished
from pmsim.engine.work import INTERRUPTION
from pmsim.model.actions import Offer
from pmsim.model.facts import Cause, Moved, Shipped
from pmsim.model.state import Phase, State


def delivery_offers(program: Program, state: State) -> list[Offer]:
    """What can be done about the backlog: order, and while the day runs also cuts and releases."""
    found: list[Offer] = []
    running = state.phase == Phase.RUN
    for place, number in enumerate(state.order):
        item = program.items[number]
        if running and state.v[item.ready] and not state.v[item.shipped]:
            found.append(item.release)
        if not unfinished(program, state, number):
            continue
        if place and number not in state.moved_up:
            found.append(item.prioritise)
        if running:
            found += [cut.offer for cut in item.cuts if not state.v[cut.place]]
    return found


def prioritise(program: Program, state: State, offer: Offer) -> None:
    """Puts an item first; one in progress that is set aside by it loses some of its work."""
    number = offer.index
    first = program.items[state.order[0]]
    begun = 0.0 < state.v[first.effort] < first.whole
    if begun:
        rules = program.rules
        lost = max(rules.swap_least, rules.swap_loss * state.v[first.effort])
        room = first.whole - state.v[first.effort]
        bump(program, state, first.effort, min(lost, room), Cause("set aside", first.key))
        morale = program.slots.team_from + MORALE
        bump(program, state, morale, rules.swap_morale, Cause("set aside", first.key))
    state.order = (number, *(other for other in state.order if other != number))
    state.moved_up = (*state.moved_up, number)
    if state.facts is not None:
        state.facts.append(Moved(state.now, program.items[number].key))


def cut(program: Program, state: State, offer: Offer) -> None:
    """Leaves something out: points less, debt more, and what the author says it costs."""
    item = program.items[offer.index]
    chosen = next(one for one in item.cuts if one.offer.action == offer.action)
    pass_minutes(program, state, offer.takes, INTERRUPTION)
    state.v[chosen.place] = 1.0
    cause = Cause("cut", f"{item.key}.{offer.action.option}")
    bump(program, state, item.effort, -chosen.points, cause)
    bump(program, state, program.slots.team_from + DEBT, program.rules.cut_debt, cause)
    happen(program, state, chosen.outcome)


def release(program: Program, state: State, offer: Offer) -> None:
    """Ships an item: bugs by what was unclear, and whatever it does for the world."""
    item, rules, team = program.items[offer.index], program.rules, program.slots.team_from
    pass_minutes(program, state, offer.takes, INTERRUPTION)
    state.v[item.shipped] = 1.0
    cause = Cause("release", item.key)
    unclear = 1.0 - state.v[item.clarity] / 100.0
    bump(program, state, team + QUALITY, -rules.bugs * unclear * item.whole / 5.0, cause)
    bump(program, state, team + MORALE, rules.ship_morale, cause)
    if state.facts is not None:
        state.facts.append(Shipped(state.now, item.key))
    happen(program, state, item.ships)
