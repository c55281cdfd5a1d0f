"""What is due: later effects, promises, deadlines, messages and events, in one order.

Entries of the same minute are ordered by (minute, rank, serial): first what follows from earlier
choices, then promises, deadlines, messages, silences, events, if-then deals; within a rank in the
order of the file, and what was scheduled in play after it in the order of scheduling.
"""

from __future__ import annotations

from bisect import insort

from pmsim.engine.change import happen, schedule
from pmsim.engine.dice import roll
from pmsim.engine.program import (
    CONTINGENT,
    DEADLINE,
    EVENT,
    EVENT_DUE,
    LATER,
    MESSAGE,
    PROMISE_DUE,
    UNANSWERED,
    Program,
)
from pmsim.engine.promises import fall_due, keep_what_is_met
from pmsim.model.clock import SLOT, midnight_before
from pmsim.model.facts import Came, Judged
from pmsim.model.state import MEETING, State

TO_COME, INBOX_OPEN, ANSWERED, OVER = range(4)
"""What `State.inbox` holds per message."""


def deliver_due(program: Program, state: State) -> None:
    """Lets everything happen that is due by now; events queue up in `State.waiting`."""
    agenda = state.agenda
    while agenda and agenda[0][0] <= state.now:
        _, _, _, kind, index = agenda.pop(0)
        if kind == EVENT_DUE:
            _event(program, state, index)
        elif kind == LATER:
            happen(program, state, index)
        elif kind == PROMISE_DUE:
            keep_what_is_met(program, state)
            fall_due(program, state, index)
        elif kind == DEADLINE:
            _deadline(program, state, index)
        elif kind == MESSAGE:
            _message(program, state, index)
        elif kind == CONTINGENT:
            _contingent(program, state, index)
        else:
            _silence(program, state, index)


def _event(program: Program, state: State, index: int) -> None:
    """An event waits for the end of a meeting, and does not come if its condition fails."""
    if state.came[index]:
        return
    if state.task >= MEETING:
        edge = state.now - state.now % SLOT + SLOT
        insort(state.agenda, (edge, EVENT_DUE, index, EVENT_DUE, index))
        return
    when = program.events[index].when
    if when is None or when(state.v):
        state.came[index] = 1
        state.waiting.append((EVENT, index))


def _deadline(program: Program, state: State, index: int) -> None:
    deadline = program.deadlines[index]
    met = bool(deadline.needs(state.v))
    if state.facts is not None:
        verdict = "met" if met else "missed"
        state.facts.append(Judged(state.now, "deadline", deadline.key, verdict))
    happen(program, state, deadline.met if met else deadline.missed)


def _contingent(program: Program, state: State, index: int) -> None:
    """An if-then deal: its condition decides which of two values counts."""
    waiting = program.contingents[index]
    met = bool(waiting.condition(state.v))
    if state.facts is not None:
        verdict = "met" if met else "missed"
        state.facts.append(Judged(state.now, "contingent", waiting.key, verdict))
    happen(program, state, waiting.then if met else waiting.otherwise)


def _message(program: Program, state: State, index: int) -> None:
    message = program.messages[index]
    if message.when is not None and not message.when(state.v):
        return
    state.inbox[index] = INBOX_OPEN if message.group >= 0 else OVER
    if state.facts is not None:
        state.facts.append(Came(state.now, "message", message.key))
    happen(program, state, message.outcome)
    if message.after:
        schedule(state, state.now + message.after, UNANSWERED, index)


def _silence(program: Program, state: State, index: int) -> None:
    """A message that was never answered; a reply on its way is too late as well."""
    message = program.messages[index]
    if state.inbox[index] == INBOX_OPEN:
        state.inbox[index] = OVER
        happen(program, state, message.unanswered)


def conditions_come_true(program: Program, state: State) -> None:
    """Queues the events that waited for a condition."""
    if state.task >= MEETING:
        return
    for index in program.due_events(state.v, state.came):
        state.came[index] = 1
        state.waiting.append((EVENT, index))


def draw_chances(program: Program, state: State, day: int) -> None:
    """In the morning: which events of chance come today, and when."""
    midnight = midnight_before(day)
    for index, event in enumerate(program.events):
        if not event.chance or state.came[index]:
            continue
        if roll(state.seed, event.purpose, day, 0) < event.chance:
            first, last = event.between
            share = roll(state.seed, event.purpose, day, 1)
            minute = midnight + first + int(share * (last - first))
            insort(state.agenda, (minute, EVENT_DUE, index, EVENT_DUE, index))
