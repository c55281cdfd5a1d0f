"""One pure step: state and action in, new state and facts out; or a refusal, which is a value."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from pmsim.engine import clock, day, delivery, planning, table, talks
from pmsim.engine.agenda import conditions_come_true, deliver_due
from pmsim.engine.change import learn_interest
from pmsim.engine.clock import pass_minutes
from pmsim.engine.offers import offers
from pmsim.engine.program import Program
from pmsim.engine.promises import keep_what_is_met
from pmsim.engine.slots import BURNOUT
from pmsim.engine.team import notice_what_is_built
from pmsim.engine.work import INTERRUPTION, WORK
from pmsim.model.actions import Action, Offer
from pmsim.model.clock import SLOT
from pmsim.model.facts import Cause, Happening
from pmsim.model.state import Phase, State


@frozen
class Step:
    """What an accepted action led to."""

    state: State
    facts: tuple[Happening, ...]


@frozen
class Refusal:
    """Why an action was not accepted: `over`, `unknown` here and now, or an offer's own `why`."""

    reason: str
    offer: Offer | None = None


def step(program: Program, state: State, action: Action) -> Step | Refusal:
    """Plays an action. The given state is never changed."""
    offer = find_offer(program, state, action)
    if isinstance(offer, Refusal):
        return offer
    after = state.clone()
    known = len(after.facts) if after.facts is not None else 0
    apply(program, after, offer)
    return Step(after, tuple(after.facts[known:]) if after.facts is not None else ())


def find_offer(program: Program, state: State, action: Action) -> Offer | Refusal:
    """The open offer for an action, or why there is none."""
    if state.phase == Phase.ENDED:
        return Refusal("over")
    for offer in offers(program, state):
        if offer.action == action:
            return Refusal(offer.why, offer) if offer.why else offer
    return Refusal("unknown")


def apply(program: Program, state: State, offer: Offer) -> None:
    """Plays an open offer on this very state. For the engine and for bots only."""
    _HANDLERS[offer.action.verb](program, state, offer)
    settle(program, state)


def settle(program: Program, state: State) -> None:
    """Lets everything happen that needs no answer, until a question is open."""
    while True:
        if state.order:
            notice_what_is_built(program, state)
        if state.open_promises:
            keep_what_is_met(program, state)
        if state.phase != Phase.RUN:
            return
        for interest in program.interests(state.v):
            learn_interest(program, state, interest, Cause("interest"))
        if state.v[BURNOUT]:
            day.finish(program, state)
            return
        deliver_due(program, state)
        conditions_come_true(program, state)
        if state.waiting:
            talks.open_next(program, state)
        elif day.day_is_over(state):
            day.end_day(program, state)
        else:
            return


def _advance(program: Program, state: State, offer: Offer) -> None:
    """Runs to the next slot edge, or to the first thing on the way that wants an answer."""
    state.can_note = False
    edge = state.now - state.now % SLOT + SLOT
    while state.now < edge and not state.waiting:
        until = edge
        if state.agenda and state.agenda[0][0] < edge:
            until = state.agenda[0][0]
        pass_minutes(program, state, until - state.now, WORK)
        deliver_due(program, state)


def _note(program: Program, state: State, offer: Offer) -> None:
    """A closing note: what was left unfinished will cost less to take up again."""
    state.can_note = False
    state.residue = int(program.rules.residue_noted)
    pass_minutes(program, state, int(program.rules.note_minutes), INTERRUPTION)


def _leave(program: Program, state: State, offer: Offer) -> None:
    """Stands up, from a talk or from a table."""
    (talks if state.phase == Phase.TALK else table).leave(program, state, offer)


_HANDLERS: dict[str, Callable[[Program, State, Offer], None]] = {
    "put": planning.put,
    "free": planning.leave_free,
    "start": planning.start,
    "advance": _advance,
    "note": _note,
    "replan": planning.replan,
    "choose": talks.choose,
    "reply": talks.reply,
    "drop": clock.drop_block,
    "decline": planning.settle_meeting,
    "delegate": planning.settle_meeting,
    "move": planning.settle_meeting,
    "shorten": planning.settle_meeting,
    "prioritise": delivery.prioritise,
    "cut": delivery.cut,
    "release": delivery.release,
    "ask": table.ask,
    "tell": table.tell,
    "offer": table.compose,
    "two": table.compose,
    "set": table.set_value,
    "criterion": table.criterion,
    "break": table.pause,
    "escalate": table.escalate,
    "firm": table.hold_firm,
    "accept": table.accept,
    "leave": _leave,
    "evening": day.choose_evening,
    "intend": day.intend,
}
