"""Negotiation: sitting down, every move at the table, and how it ends."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from pmsim.engine.agenda import deliver_due
from pmsim.engine.bargaining import Domain
from pmsim.engine.change import bump, happen, learn_interest, make_promise, schedule
from pmsim.engine.clock import pass_minutes
from pmsim.engine.counterpart import Reply, hear, hear_two, sit_down, take_time
from pmsim.engine.dice import mix
from pmsim.engine.program import CONTINGENT, Program
from pmsim.engine.program_table import CompiledTable
from pmsim.engine.slots import ENERGY, STRESS
from pmsim.engine.work import TALK
from pmsim.model.actions import Offer
from pmsim.model.facts import Agreed, Asked, Cause, Offered, Parted, Tabled
from pmsim.model.negotiation import ANSWERED, GUARDED, NO_TABLE, UNASKED, Package, Table
from pmsim.model.state import NOBODY, Phase, State


def sit(program: Program, state: State, index: int) -> None:
    """Opens the table. What work beforehand brought out counts as asked and answered."""
    here = program.tables[index]
    rules, v = program.rules, state.v
    trust = max(0.0, v[here.trust] - rules.table_trust_from)
    cut = rules.table_trust_cut * trust / (100.0 - rules.table_trust_from)
    cut += rules.table_skill_cut * v[here.negotiation_skill] / 100.0
    known = (tell >= 0 and v[program.slots.knows_from + tell] > 0.0 for tell in here.tells)
    state.phase = Phase.TABLE
    state.table = evolve(
        sit_down(here.temper, here.patience, cut),
        asked=tuple(ANSWERED if one else UNASKED for one in known),
        told=(False,) * len(here.tells),
    )


def reservation(here: CompiledTable, v: Sequence[float]) -> float:
    """What having no deal is worth to the player just now, from 0 to 1."""
    worth = here.domain.you.reservation
    for when, more in here.better:
        if when(v):
            worth += more
    return min(max(worth, 0.0), 1.0)


def _here(program: Program, state: State) -> tuple[CompiledTable, Table]:
    return program.tables[state.here], state.table


def _spend(program: Program, state: State, offer: Offer) -> None:
    """The minutes and the energy of a move. When their time is up, one more move is left."""
    here, _ = _here(program, state)
    bump(program, state, ENERGY, offer.energy, Cause("table", here.key))
    pass_minutes(program, state, offer.takes, TALK)
    deliver_due(program, state)
    state.talk_used += offer.takes
    table = state.table
    if state.talk_used >= here.lasts and table.patience > 1:
        state.table = evolve(table, patience=1)


def _trust(program: Program, state: State, here: CompiledTable, delta: float) -> None:
    bump(program, state, here.trust, delta, Cause("table", here.key))


def _open_to_you(program: Program, state: State, here: CompiledTable) -> bool:
    """Whether they answer openly: enough trust, helped by empathy."""
    v = state.v
    return v[here.trust] + v[here.empathy] / 5.0 >= program.rules.table_open_from


def ask(program: Program, state: State, offer: Offer) -> None:
    """Asks why an issue matters. The first time on each costs minutes only."""
    here, table = _here(program, state)
    issue = offer.index
    again = table.asked[issue] == GUARDED
    answered = _open_to_you(program, state, here)
    asked = list(table.asked)
    asked[issue] = ANSWERED if answered else GUARDED
    state.table = evolve(take_time(table, 1 if again else 0), asked=tuple(asked))
    if state.facts is not None:
        state.facts.append(Asked(state.now, here.key, here.issue_keys[issue], answered))
    if answered and here.tells[issue] >= 0:
        learn_interest(program, state, here.tells[issue], Cause("table", here.key))
    bump(program, state, here.empathy, program.rules.skill_use, Cause("skill", here.key))
    _spend(program, state, offer)
    _leave_if_spent(program, state)


def tell(program: Program, state: State, offer: Offer) -> None:
    """Tells why an issue matters: they will leave it alone sooner, if they are open to it."""
    here, table = _here(program, state)
    told = list(table.told)
    told[offer.index] = True
    after = evolve(take_time(table), told=tuple(told))
    _tabled(state, here, "tell", here.issue_keys[offer.index])
    if _open_to_you(program, state, here):
        _trust(program, state, here, program.rules.table_tell_trust)
    else:
        cut = after.floor_cut + program.rules.table_tell_cut
        after = evolve(after, floor_cut=cut)
    state.table = after
    _spend(program, state, offer)
    _leave_if_spent(program, state)


def compose(program: Program, state: State, offer: Offer) -> None:
    """Begins an offer, or two at once; the values are set one issue after the other."""
    _, table = _here(program, state)
    verb = offer.action.verb
    state.table = evolve(table, composing="two" if verb == "two" else "offer", chosen=())


def set_value(program: Program, state: State, offer: Offer) -> None:
    """Sets the next issue of an offer; with the last of them the offer is made."""
    here, table = _here(program, state)
    chosen = (*table.chosen, offer.index)
    count = len(here.sets)
    state.table = evolve(table, chosen=chosen)
    if len(chosen) < (2 * count if table.composing == "two" else count):
        return
    plain = evolve(table, composing="", chosen=())
    first, second = chosen[:count], chosen[count:]
    domain = _domain(here, state)
    two = bool(second) and second != first
    reply = hear_two(domain, plain, (first, second)) if two else hear(domain, plain, first)
    made = (first, second) if two else (first,)
    _spend_offer(program, state, reply, two=two)
    _taken(program, state, reply, made, plain)


def _domain(here: CompiledTable, state: State) -> Domain:
    """Both sides; in an imagined world the other side is another one of the same order."""
    if not state.imagined:
        return here.domain
    return here.imagined(mix(state.imagined + here.deal_place))


def _spend_offer(program: Program, state: State, reply: Reply, *, two: bool) -> None:
    here, _ = _here(program, state)
    state.table = reply.table
    _spend(program, state, here.plain["two" if two else "offer"])


def _taken(
    program: Program, state: State, reply: Reply, made: tuple[Package, ...], before: Table
) -> None:
    """What an offer leads to: a deal, a refusal with what they ask for, an insult, the door."""
    here, table = _here(program, state)
    if len(made) == 2:
        made = tuple(sorted(made, key=_domain(here, state).other.payoff, reverse=True))
    state.table = evolve(table, counter=reply.counter or table.counter, last=made[0])
    answer = reply.answer
    if state.facts is not None:
        asked_for = here.named(reply.counter) if reply.counter else ()
        warmer = table.progress > before.progress
        named = tuple(here.named(one) for one in made)
        state.facts.append(Offered(state.now, here.key, named, answer, asked_for, warmer))
    if len(made) == 2 and answer in ("yes", "no"):
        _trust(program, state, here, program.rules.table_two_trust)
    if answer == "yes" and reply.taken is not None:
        agree(program, state, reply.taken, theirs=False)
        return
    if table.insults > max(1, before.insults):
        _trust(program, state, here, program.rules.table_insult_trust)
    _leave_if_spent(program, state)


def criterion(program: Program, state: State, offer: Offer) -> None:
    """Brings grounds that both sides would accept."""
    here, _ = _here(program, state)
    _once(program, state, offer.action.text)
    _tabled(state, here, "criterion", offer.action.target)
    _ease(state, program.rules.table_criterion_cut)
    _spend(program, state, offer)
    _leave_if_spent(program, state)


def pause(program: Program, state: State, offer: Offer) -> None:
    """A break: what was an insult is forgotten, and everybody breathes."""
    here, _ = _here(program, state)
    _once(program, state, "break")
    _tabled(state, here, "break")
    state.table = evolve(state.table, insults=0)
    bump(program, state, STRESS, program.rules.table_break_stress, Cause("table", here.key))
    _spend(program, state, offer)
    _leave_if_spent(program, state)


def escalate(program: Program, state: State, offer: Offer) -> None:
    """Asks somebody above to lean on them, at the author's price and in their trust."""
    here, _ = _here(program, state)
    _once(program, state, "escalate", moves=2)
    _tabled(state, here, "escalate")
    _ease(state, program.rules.table_escalate_cut)
    _trust(program, state, here, program.rules.table_escalate_trust)
    happen(program, state, here.escalated)
    _spend(program, state, offer)
    _leave_if_spent(program, state)


def hold_firm(program: Program, state: State, offer: Offer) -> None:
    """Repeats the last offer. Believed once, by those who know that the player could leave."""
    here, table = _here(program, state)
    first = "firm" not in table.done
    _once(program, state, "firm")
    _tabled(state, here, "firm")
    if reservation(here, state.v) < program.rules.table_firm_from:
        _trust(program, state, here, program.rules.table_firm_trust)
    elif first:
        _ease(state, program.rules.table_firm_cut)
    _spend(program, state, offer)
    _leave_if_spent(program, state)


def accept(program: Program, state: State, offer: Offer) -> None:
    """Takes what they ask for."""
    _, table = _here(program, state)
    _spend(program, state, offer)
    agree(program, state, table.counter, theirs=True)


def leave(program: Program, state: State, offer: Offer) -> None:
    """Stands up without a deal."""
    _spend(program, state, offer)
    _part(program, state, "you")


def _once(program: Program, state: State, name: str, moves: int = 1) -> None:
    _, table = _here(program, state)
    state.table = evolve(take_time(table, moves), done=(*table.done, name))


def _ease(state: State, cut: float) -> None:
    state.table = evolve(state.table, floor_cut=state.table.floor_cut + cut)


def _tabled(state: State, here: CompiledTable, move: str, key: str = "") -> None:
    if state.facts is not None:
        state.facts.append(Tabled(state.now, here.key, move, key))


def _leave_if_spent(program: Program, state: State) -> None:
    if state.phase == Phase.TABLE and state.table.patience <= 0:
        _part(program, state, "they")


def agree(program: Program, state: State, package: Package, *, theirs: bool) -> None:
    """A deal: what its values bring, what any deal brings, and the promise that goes with it."""
    here, _ = _here(program, state)
    if state.facts is not None:
        limit = reservation(here, state.v)
        state.facts.append(Agreed(state.now, here.key, here.named(package), theirs, limit))
    _close(program, state, here)
    state.v[here.deal_place] = 1.0
    for issue, value in enumerate(package):
        happen(program, state, here.outcomes[issue][value])
        waiting = here.contingents[issue][value]
        if waiting >= 0:
            schedule(state, program.contingents[waiting].minute, CONTINGENT, waiting)
    happen(program, state, here.deal)
    for given, promise in here.promises:
        if all(package[issue] == value for issue, value in given):
            make_promise(program, state, promise)


def _part(program: Program, state: State, who: str) -> None:
    here, _ = _here(program, state)
    if state.facts is not None:
        limit = reservation(here, state.v)
        state.facts.append(Parted(state.now, here.key, who, limit))
    _close(program, state, here)
    happen(program, state, here.no_deal)


def _close(program: Program, state: State, here: CompiledTable) -> None:
    state.table = NO_TABLE
    state.phase = Phase.RUN
    state.here = NOBODY
    state.talk_inside = False
    used = program.rules.table_skill
    bump(program, state, here.negotiation_skill, used, Cause("skill", here.key))
