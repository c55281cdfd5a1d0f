"""The decisions of a finished run as questions: what was done, and what could have been instead.

A day's plan is one question, and so is a whole negotiation; every other answer is one by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pmsim.engine.offers import offers
from pmsim.engine.program import Program
from pmsim.engine.slots import DAY
from pmsim.engine.step import apply
from pmsim.model.actions import Action, Offer
from pmsim.model.clock import DAY_START, SLOT, minute_of_day
from pmsim.model.impact import Option, OptionName, Question
from pmsim.model.state import Phase, State
from pmsim.session.run import Run

_ANSWERS = ("choose", "evening", "intend")
"""Verbs whose alternatives are the other open offers of the moment."""
_LEAVING = "leave"
"""Leaving a talk: the alternatives are the answers that were open."""
_INITIATIVES = (
    "reply",
    "decline",
    "delegate",
    "move",
    "shorten",
    "prioritise",
    "cut",
    "release",
)
"""Verbs that nobody waits for: the alternatives are the same verb's neighbours, and leaving it."""
_DEEP_FIRST = ("think", "data", "users", "team", "stakeholders", "admin")
_MEETINGS_FIRST = ("stakeholders", "team", "users", "admin", "data", "think")
_LUNCH = 4 * 60
"""Minutes after the day's start from which a template plans a rest."""


def questions(program: Program, run: Run) -> tuple[Question, ...]:
    """Everything that could have been decided otherwise, in the order of the run."""
    return tuple(one for one in _all(program, run) if one.others)


def _all(program: Program, run: Run) -> Iterator[Question]:
    before = run.opening
    turn = 0
    while turn < len(run.turns):
        action = run.turns[turn].action
        if before.phase == Phase.PLAN and _is_morning(before):
            last = _until(run, turn, lambda state: state.phase != Phase.PLAN)
            yield _plan(program, run, before, turn, last)
        elif before.phase == Phase.TABLE:
            last = _until(run, turn, lambda state: state.phase != Phase.TABLE)
            mine = _as_played(run, turn, last)
            others = (Option((Action("leave"),), "no deal"), Option((), "policy"))
            different = tuple(one for one in others if one.actions != mine.actions)
            yield Question(turn, before.now, "table", mine, different)
        else:
            last = turn
            by_itself = action.verb in (*_ANSWERS, _LEAVING, *_INITIATIVES)
            if by_itself and not _is_last_evening(program, before):
                yield _answer(program, before, turn, action)
        before = run.turns[last].state
        turn = last + 1


def _is_last_evening(program: Program, state: State) -> bool:
    """Whether it is the evening of the last day. What that costs comes after the end, so that long
    hours would look like a gift; nobody is asked about it.
    """
    return state.phase == Phase.EVENING and state.v[DAY] == program.scenario.days


def _is_morning(state: State) -> bool:
    return minute_of_day(state.now) == DAY_START


def _until(run: Run, turn: int, over: Callable[[State], bool]) -> int:
    """The first turn from here on after which something is over; the last one if it never is."""
    return next(
        (at for at in range(turn, len(run.turns)) if over(run.turns[at].state)),
        len(run.turns) - 1,
    )


def _as_played(run: Run, first: int, last: int) -> Option:
    return Option(tuple(turn.action for turn in run.turns[first : last + 1]))


def _answer(program: Program, before: State, turn: int, action: Action) -> Question:
    open_offers = [offer.action for offer in offers(program, before) if not offer.why]
    if action.verb in _ANSWERS:
        others = [one for one in open_offers if one.verb == action.verb]
    elif action.verb == _LEAVING:
        others = [one for one in open_offers if one != action]
    else:
        alike = [one for one in open_offers if one.target == action.target]
        others = [one for one in alike if one.verb in _INITIATIVES]
    options = [Option((one,)) for one in others if one != action]
    if action.verb in _INITIATIVES:
        options.insert(0, Option((), "policy"))
    return Question(turn, before.now, action.verb, Option((action,)), tuple(options))


def _plan(program: Program, run: Run, before: State, turn: int, last: int) -> Question:
    mine = _as_played(run, turn, last)
    templates = (
        _template(program, before, _DEEP_FIRST, "deep first"),
        _template(program, before, _MEETINGS_FIRST, "meetings first"),
    )
    others = tuple(one for one in templates if one.actions != mine.actions)
    return Question(turn, before.now, "plan", mine, others)


def _template(program: Program, before: State, kinds: Sequence[str], name: OptionName) -> Option:
    """A plan that puts some kinds of work first, eats at noon and leaves every fourth slot free."""
    state = before.clone()
    state.facts = None
    done: list[Action] = []
    slot = 0
    while state.phase == Phase.PLAN:
        open_offers = [offer for offer in offers(program, state) if not offer.why]
        offer = _next_block(program, open_offers, kinds, done, slot)
        apply(program, state, offer)
        done.append(offer.action)
        slot += max(1, -(-offer.takes // SLOT))
    return Option(tuple(done), name)


def _next_block(
    program: Program, open_offers: list[Offer], kinds: Sequence[str], done: list[Action], slot: int
) -> Offer:
    verbs = {offer.action.verb: offer for offer in open_offers}
    puts = [offer for offer in open_offers if offer.action.verb == "put"]
    kind_of = [activity.kind for activity in program.scenario.activities]
    rests = [offer for offer in puts if kind_of[offer.index] == "rest"]
    if "free" not in verbs:
        return verbs["start"]
    if rests and slot * SLOT >= _LUNCH and not any(one.action in done for one in rests):
        return rests[0]
    if slot % 4 == 3:
        return verbs["free"]
    fresh = [offer for offer in puts if kind_of[offer.index] != "rest" and offer.action not in done]
    if not fresh:
        return verbs["free"]
    return min(fresh, key=lambda offer: kinds.index(kind_of[offer.index]))
