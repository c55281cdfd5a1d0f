"""A finished run as answers to questions that others with the same seed were asked as well.

Answers to events, talks and messages, evenings, meetings, deals, and which work was done at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.model.facts import Agreed, Came, Did, Finished, MetMeeting, NightFell, Parted, Shipped
from pmsim.model.state import State
from pmsim.view.debrief import LEFT, see_debrief
from pmsim.view.lookup import find, first_name, need, sender
from pmsim.view.text import fill
from pmsim.view.words import begins, day_of, in_words, weekday

DONE, NEVER = "done", "never"
_MET = {
    "attend": "went there",
    "decline": "declined it",
    "delegate": "sent somebody",
    "move": "moved it",
    "shorten": "shortened it",
}
"""What can be done about a meeting."""


@frozen
class ChoiceView:
    """One question, and how it was answered."""

    key: str
    """The same for everybody who was asked: `choose legal_at_desk`, `evening 1`, `work dig`."""
    at: int
    """Minute since midnight before day 1; -1 for what has no moment."""
    asked: str
    option: str
    """The answer's key; equal answers have equal keys."""
    answer: str
    """In words."""


def see_choices(program: Program, state: State) -> tuple[ChoiceView, ...]:
    """Every question of a finished run. Raises ValueError while it is still going on."""
    return (
        *_answers(program, state),
        *_unanswered(program, state),
        *_evenings(program, state),
        *_meetings(program, state),
        *_tables(program, state),
        *_work(program, state),
        *_shipped(program, state),
    )


def _answers(program: Program, state: State) -> Iterator[ChoiceView]:
    """Where the same turn of a talk came twice, each time is a question of its own."""
    times: Counter[str] = Counter()
    for one in see_debrief(program, state).decisions:
        times[one.target] += 1
        again = f" {times[one.target]}" if times[one.target] > 1 else ""
        verb, option = (one.verb, one.option) if one.option else ("choose", LEFT)
        yield ChoiceView(f"{verb} {one.target}{again}", one.at, one.asked, option, one.answer)


def _unanswered(program: Program, state: State) -> Iterator[ChoiceView]:
    facts = state.facts or ()
    answered = {fact.target for fact in facts if isinstance(fact, Did)}
    for fact in facts:
        if isinstance(fact, Came) and fact.kind == "message" and fact.key not in answered:
            message = need(program.scenario.messages, fact.key)
            if message.choices:
                asked = f"{sender(program, message)} wrote"
                yield ChoiceView(f"reply {fact.key}", fact.at, asked, NEVER, "no answer")


def _evenings(program: Program, state: State) -> Iterator[ChoiceView]:
    for fact in state.facts or ():
        if isinstance(fact, NightFell):
            evening = find(program.scenario.evenings, fact.evening)
            day = day_of(fact.at)
            asked = f"{weekday(program.scenario.first_weekday, day)} evening"
            answer = evening.name if evening else fact.evening
            yield ChoiceView(f"evening {day}", fact.at, asked, fact.evening, answer)


def _meetings(program: Program, state: State) -> Iterator[ChoiceView]:
    """A meeting that was met in some way on a day; the last way counts."""
    met: dict[tuple[str, int], tuple[int, str]] = {}
    for fact in state.facts or ():
        if isinstance(fact, MetMeeting):
            met[fact.meeting, day_of(fact.at)] = fact.at, fact.verb
        elif isinstance(fact, Finished) and fact.kind == "meeting":
            met.setdefault((fact.key, day_of(fact.at)), (fact.at, "attend"))
    for (key, day), (at, verb) in met.items():
        name = need(program.scenario.meetings, key).name
        asked = f"{weekday(program.scenario.first_weekday, day)}, {name}"
        yield ChoiceView(f"meeting {key} {day}", at, asked, verb, _MET[verb])


def _tables(program: Program, state: State) -> Iterator[ChoiceView]:
    for fact in state.facts or ():
        if isinstance(fact, Agreed | Parted):
            one = need(program.scenario.negotiations, fact.negotiation)
            asked = fill(program, state, one.title)
            option, answer = NEVER, f"no deal with {first_name(program, one.person)}"
            if isinstance(fact, Agreed):
                option = " ".join(fact.package)
                names = [
                    fill(program, state, need(issue.values, value).name)
                    for issue, value in zip(one.issues, fact.package, strict=True)
                ]
                answer = in_words(names)
            yield ChoiceView(f"table {one.key}", fact.at, asked, option, answer)


def _work(program: Program, state: State) -> Iterator[ChoiceView]:
    done = program.slots.done_from
    for number, activity in enumerate(program.scenario.activities):
        option = DONE if state.v[done + number] else NEVER
        answer = "did it" if option == DONE else "did not"
        yield ChoiceView(f"work {activity.key}", -1, activity.name, option, answer)


def _shipped(program: Program, state: State) -> Iterator[ChoiceView]:
    out = {fact.item for fact in state.facts or () if isinstance(fact, Shipped)}
    for item in program.scenario.backlog:
        option = DONE if item.key in out else NEVER
        answer = "released" if item.key in out else "never released"
        yield ChoiceView(f"ship {item.key}", -1, begins(item.name), option, answer)
