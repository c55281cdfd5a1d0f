"""Leaving a talk before its end: what it is called, and its price, said before it is paid."""

from __future__ import annotations

from pmsim.engine.program import Program
from pmsim.model.actions import Action
from pmsim.model.expressions import Number
from pmsim.model.outcomes import Change, Outcome
from pmsim.model.scenario import Conversation
from pmsim.model.state import State
from pmsim.view.costs import CostView
from pmsim.view.table_effects import effects_of

LEAVE_A_TALK = "leave a talk"
"""The group of this offer; leaving a table is one of the table's moves."""
LABEL = "Leave politely"
HINT = "what was not said stays unsaid"


def leaves_a_talk(action: Action) -> bool:
    """Whether an action leaves a talk: it names the turn, and leaving a table names nothing."""
    return action.verb == "leave" and bool(action.target)


def price_of_leaving(program: Program, state: State) -> tuple[CostView, ...]:
    """What leaving costs beside its minutes: trust, and what the author lets follow from it."""
    talk = program.scenario.conversations[state.here]
    effects = effects_of(program, state, _left(program, talk), talk.left)
    return tuple(CostView(one.kind, one.icon, one.text) for one in effects)


def _left(program: Program, talk: Conversation) -> Outcome:
    """What the rules take for it."""
    hurt = Change(f"trust.{talk.person}", Number(program.rules.trust_left))
    return Outcome(effects=(hurt,))
