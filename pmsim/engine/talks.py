"""Events and conversations: what is said, what is answered, what comes next."""

from __future__ import annotations

from pmsim.engine import table
from pmsim.engine.agenda import ANSWERED, deliver_due
from pmsim.engine.change import bump, happen
from pmsim.engine.choices import SAID_OTHERWISE, resolve, spoken
from pmsim.engine.clock import pass_minutes
from pmsim.engine.program import TABLE, TALK, CompiledChoice, CompiledTalk, Program
from pmsim.engine.slots import ENERGY
from pmsim.engine.work import INTERRUPTION
from pmsim.engine.work import TALK as TALKING
from pmsim.model.actions import Offer
from pmsim.model.facts import Came, Cause, CutShort, Did
from pmsim.model.state import MEETING, NOBODY, Phase, State


def open_next(program: Program, state: State) -> None:
    """Puts the next waiting talk, negotiation or event in front of the player."""
    kind, index = state.waiting.pop(0)
    state.here = index
    if kind == TALK:
        talk = program.talks[index]
        state.phase = Phase.TALK
        _sit_together(program, state, kind, talk.key)
        _enter(program, state, talk, 0)
        return
    if kind == TABLE:
        _sit_together(program, state, kind, program.tables[index].key)
        table.sit(program, state, index)
        return
    event = program.events[index]
    state.came[index] = 1
    state.phase = Phase.EVENT
    state.variant = spoken(state.v, event.said)
    if state.facts is not None:
        state.facts.append(Came(state.now, "event", event.key, state.variant))
    happen(program, state, event.outcome)


def _sit_together(program: Program, state: State, kind: int, key: str) -> None:
    state.talk_used = 0
    state.talk_inside = _opened_by_block(program, state, (kind, state.here))
    if state.facts is None:
        return
    if kind == TALK:
        state.facts.append(Came(state.now, "talk", key))
        return
    said = spoken(state.v, program.tables[state.here].said)
    state.facts.append(Came(state.now, "table", key, said))


def _opened_by_block(program: Program, state: State, what: tuple[int, int]) -> bool:
    task = state.task
    if task >= MEETING:
        return program.meetings[task - MEETING].opens == what
    return task >= 0 and program.activities[task].opens == what


def _enter(program: Program, state: State, talk: CompiledTalk, step: int) -> None:
    """Begins a step; one without choices ends the talk once it is said."""
    state.step = step
    now = talk.steps[step]
    state.variant = spoken(state.v, now.said)
    if state.facts is not None:
        state.facts.append(Came(state.now, "step", f"{talk.key}.{now.key}", state.variant))
    happen(program, state, now.outcome)
    if now.group < 0:
        _end(state)


def _end(state: State) -> None:
    state.phase = Phase.RUN
    state.here = NOBODY
    state.variant = SAID_OTHERWISE
    state.talk_inside = False


def choose(program: Program, state: State, offer: Offer) -> None:
    """Answers an event or a turn of a talk: the minutes pass, then the consequences come."""
    choice = program.choices[offer.index]
    _did(state, offer, choice)
    talking = state.phase == Phase.TALK
    talk = program.talks[state.here] if talking else None
    if offer.energy:
        bump(program, state, ENERGY, offer.energy, Cause("choice", choice.key))
    pass_minutes(program, state, offer.takes, TALKING if talking else INTERRUPTION)
    deliver_due(program, state)
    branch = resolve(program, state, choice)
    more = program.consequences[branch].takes
    pass_minutes(program, state, more, TALKING if talking else INTERRUPTION)
    if talk is None:
        _end(state)
        return
    state.talk_used += offer.takes + more
    step = program.consequences[branch].go_to
    if step < 0:
        step = program.consequences[choice.outcome].go_to
    _go_on(program, state, talk, step)


def _go_on(program: Program, state: State, talk: CompiledTalk, step: int) -> None:
    if step < 0:
        _end(state)
        return
    over = state.talk_used >= talk.lasts and talk.steps[step].group >= 0
    if over:
        if state.facts is not None:
            state.facts.append(CutShort(state.now, "talk", talk.key, 0))
        _end(state)
        return
    _enter(program, state, talk, step)


def leave(program: Program, state: State, offer: Offer) -> None:
    """Leaves a talk before its end, at a price in minutes and in the trust of the other one."""
    talk = program.talks[state.here]
    cause = Cause("left", talk.key)
    if state.facts is not None:
        state.facts.append(Did(state.now, "leave", offer.action.target, ""))
    bump(program, state, ENERGY, offer.energy, cause)
    early = talk.lasts - state.talk_used
    pass_minutes(program, state, offer.takes, TALKING)
    deliver_due(program, state)
    if state.facts is not None:
        state.facts.append(CutShort(state.now, "talk", talk.key, early))
    bump(program, state, talk.trust, program.rules.trust_left, cause)
    happen(program, state, talk.left)
    _end(state)


def reply(program: Program, state: State, offer: Offer) -> None:
    """Answers a message; its minutes wait for the next free slot or an inbox sweep."""
    choice = program.choices[offer.index]
    message = next(i for i, one in enumerate(program.messages) if one.key == choice.owner)
    state.inbox[message] = ANSWERED
    state.v[program.messages[message].answered] = 1.0
    _did(state, offer, choice)
    if offer.energy:
        bump(program, state, ENERGY, offer.energy, Cause("message", choice.key))
    if offer.takes:
        state.mail.append((choice.index, offer.takes))
    else:
        resolve(program, state, choice)


def _did(state: State, offer: Offer, choice: CompiledChoice) -> None:
    if state.facts is not None:
        action, said = offer.action, spoken(state.v, choice.said)
        state.facts.append(Did(state.now, action.verb, action.target, action.option, said))
