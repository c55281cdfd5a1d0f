"""The inbox: what has arrived, what waits for an answer, and replies on their way."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.agenda import ANSWERED, INBOX_OPEN
from pmsim.engine.program import Program
from pmsim.engine.slots import DAY
from pmsim.model.clock import midnight_before
from pmsim.model.facts import Came
from pmsim.model.scenario import Message
from pmsim.model.state import State
from pmsim.view.lookup import ICONS, choice_of, first_name, sender
from pmsim.view.offers import OfferView
from pmsim.view.text import fill, paragraphs
from pmsim.view.words import clock, duration

PATIENCE = 60
"""Minutes before a sender gives up, from which on the player may notice."""


@frozen
class MessageView:
    """A message that has arrived."""

    key: str
    kind: str
    """`mail`, `feedback` or `news`."""
    icon: str
    sender: str
    """Whole: `Ottmar, 71, lends a bouncy castle`."""
    sender_short: str
    sender_key: str
    """A person's key, or empty."""
    role: str
    at: int
    """Minute since midnight before day 1 at which it was written."""
    time_text: str
    text: str
    paragraphs: tuple[str, ...]
    state: str
    """`open`, `answered`, `over` (nobody answered in time), or `read` when it asks nothing."""
    choices: tuple[OfferView, ...]
    """What may be answered, while it is open."""
    presses: bool = False
    """Whether the sender will soon give up waiting for an answer."""


@frozen
class ReplyView:
    """A reply that is decided and not yet written."""

    to: str
    text: str
    minutes: int
    minutes_text: str


def see_inbox(
    program: Program, state: State, offers: tuple[OfferView, ...]
) -> tuple[MessageView, ...]:
    """Everything that arrived today, and what is open from before; oldest first."""
    today = int(state.v[DAY])
    arrived = {
        fact.key: fact.at
        for fact in state.facts or ()
        if isinstance(fact, Came) and fact.kind == "message"
    }
    found = [
        _message(program, state, one, arrived[one.key], offers)
        for place, one in enumerate(program.scenario.messages)
        if one.key in arrived and (one.arrives.day == today or state.inbox[place] == INBOX_OPEN)
    ]
    return tuple(sorted(found, key=lambda message: message.at))


def _message(
    program: Program, state: State, one: Message, came: int, offers: tuple[OfferView, ...]
) -> MessageView:
    status = _status(one, state.inbox[program.scenario.messages.index(one)])
    left = came + one.unanswered_after - state.now
    text = fill(program, state, one.text)
    somebody = next((p for p in program.scenario.people if p.key == one.sender), None)
    return MessageView(
        key=one.key,
        kind=one.kind,
        icon=ICONS[one.kind],
        sender=somebody.name if somebody else one.sender,
        sender_short=sender(program, one),
        sender_key=one.sender if somebody else "",
        role=somebody.role if somebody else "",
        at=midnight_before(one.arrives.day) + one.arrives.minute,
        time_text=clock(one.arrives.minute),
        text=text,
        paragraphs=paragraphs(text),
        state=status,
        choices=tuple(o for o in offers if o.group == "inbox" and o.owner == one.key),
        presses=status == "open" and one.unanswered_after > 0 and left <= PATIENCE,
    )


def _status(one: Message, status: int) -> str:
    if not one.choices:
        return "read"
    return {INBOX_OPEN: "open", ANSWERED: "answered"}.get(status, "over")


def see_replies(program: Program, state: State) -> tuple[ReplyView, ...]:
    """Replies that wait for a free half hour or an inbox sweep, in the order of writing."""
    found = []
    for number, left in state.mail:
        compiled = program.choices[number]
        choice = choice_of(program, compiled.owner, compiled.option)
        message = next(m for m in program.scenario.messages if m.key == compiled.owner)
        text = fill(program, state, choice.text) if choice else ""
        name = first_name(program, message.sender).partition(",")[0]
        found.append(ReplyView(name, text, left, duration(left)))
    return tuple(found)
