"""The people: trust, mood, what they hold of yours, and what you know they want."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.agenda import INBOX_OPEN
from pmsim.engine.program import Program
from pmsim.engine.stress import supports_now
from pmsim.model.rules import Rules
from pmsim.model.scenario import Person
from pmsim.model.state import State
from pmsim.view.ledger import PromiseView, see_promises
from pmsim.view.lookup import first_name, portrait_of
from pmsim.view.numbers import Course, courses_of
from pmsim.view.text import fill
from pmsim.view.words import in_words, pips, signed, trust_word


@frozen
class PersonView:
    """One stakeholder, as the player knows them."""

    key: str
    name: str
    first: str
    role: str
    about: str
    portrait: str
    trust: float
    trust_word: str
    trust_pips: int
    """One to five."""
    trust_change: float
    """Since this morning."""
    trust_change_text: str
    """Empty when it has not moved."""
    mood: str
    """The rules' word: pleased, neutral, worried, angry."""
    mood_word: str
    """The player's word: `even` for neutral."""
    influence: float
    supports_you: bool
    """Whether they back the player now."""
    ties: tuple[str, ...]
    """Their back for you, and whom they talk to, in words."""
    wants: tuple[str, ...]
    """Interests that have come to light."""
    promises: tuple[PromiseView, ...]
    """Open promises to them."""
    unread: int
    """Messages from them that wait for an answer."""


def mood_of(rules: Rules, value: float) -> str:
    """The mood that today's changes in trust make."""
    if value >= rules.mood_pleased:
        return "pleased"
    if value <= rules.mood_angry:
        return "angry"
    return "worried" if value <= rules.mood_worried else "neutral"


def mood_word(mood: str) -> str:
    """A mood as players read it."""
    return "even" if mood in ("neutral", "") else mood


def see_people(program: Program, state: State) -> tuple[PersonView, ...]:
    """Everybody, in the scenario's order."""
    promises = see_promises(program, state)
    people = program.scenario.people
    trust = courses_of(program, state, [f"trust.{one.key}" for one in people])
    return tuple(
        _person(program, state, number, course, promises)
        for number, course in enumerate(trust.values())
    )


def _person(
    program: Program,
    state: State,
    number: int,
    course: Course,
    promises: tuple[PromiseView, ...],
) -> PersonView:
    slots, one = program.slots, program.scenario.people[number]
    trust = state.v[slots.trust_from + number]
    change = trust - course.mornings[-1]
    mood = mood_of(program.rules, state.v[slots.mood_from + number])
    supports = supports_now(program, state, number)
    return PersonView(
        key=one.key,
        name=one.name,
        first=one.name.split(" ")[0],
        role=one.role,
        about=fill(program, state, one.about),
        portrait=portrait_of(one),
        trust=trust,
        trust_word=trust_word(trust),
        trust_pips=pips(trust),
        trust_change=change,
        trust_change_text=signed(change) if abs(change) >= 0.05 else "",
        mood=mood,
        mood_word=mood_word(mood),
        influence=one.influence,
        supports_you=supports,
        ties=_ties(program, one, supports=supports),
        wants=_wants(program, state, one),
        promises=tuple(p for p in promises if p.to == one.key and p.status == "open"),
        unread=sum(
            message.sender == one.key and state.inbox[place] == INBOX_OPEN
            for place, message in enumerate(program.scenario.messages)
        ),
    )


def _ties(program: Program, one: Person, *, supports: bool) -> tuple[str, ...]:
    ties = ["backs you up"] if supports else []
    if one.talks_to:
        ties.append(f"talks to {in_words([first_name(program, key) for key in one.talks_to])}")
    return tuple(ties)


def _wants(program: Program, state: State, one: Person) -> tuple[str, ...]:
    known = program.slots.knows_from
    return tuple(
        fill(program, state, interest.text)
        for place, interest in enumerate(program.scenario.interests)
        if interest.of == one.key and state.v[known + place]
    )
