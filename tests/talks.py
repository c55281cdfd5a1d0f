"""A small talk to test with: Raj comes at 09:00 and has two turns to say."""

from __future__ import annotations

from pmsim.engine.program import Program
from pmsim.model import scenario as model
from pmsim.model.expressions import Name
from pmsim.model.outcomes import Choice, Line, Moment, Outcome
from pmsim.model.rules import Rules
from pmsim.model.scenario import Conversation, Event
from pmsim.model.state import State
from pmsim.testing import begin, program_for

BYE = Choice("bye", "Thanks.", Outcome(takes=2), needs=Name("ready"), focus=True)
WHY = Choice("why", "Why?", Outcome(takes=8, go_to="tell"))
ON = Choice("on", "On.", Outcome(go_to="end"))
END = model.Step("end", (Line("raj", "That was all."),), outcome=Outcome(sets=("heard",)))
CHAT = Conversation(
    "chat",
    "raj",
    20,
    (
        model.Step("ask", (Line("raj", "Ask."),), (WHY, BYE)),
        model.Step("tell", (Line("raj", "Because."),), (ON,)),
        END,
    ),
)
ASK = Event(
    "ask",
    (Line("raj", "A word?"),),
    (Choice("yes", "Yes.", Outcome(then="chat")),),
    at=Moment(1, 540),
)
FLAGS = ("ready", "heard", "gone")


def talking(talk: Conversation = CHAT, rules: Rules | None = None) -> tuple[Program, State]:
    """At 09:00, at the first turn."""
    program = program_for(events=(ASK,), conversations=(talk,), flags=FLAGS, rules=rules or Rules())
    return program, begin(program, actions=["start", "advance", "choose ask yes"])
