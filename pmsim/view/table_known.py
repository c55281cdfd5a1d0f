"""What the player has found out about the other side of the table, and nothing else.

The only place in the view that looks at the other side's weights and worths: through the order
that an answered why reveals. Everything else comes from what was said and done.
"""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.model.facts import Agreed, Came, Happening, Offered, Parted
from pmsim.model.negotiation import ANSWERED, Negotiation, Package
from pmsim.model.state import State
from pmsim.view.guess import Imagined, Known, imagine
from pmsim.view.lookup import first_name
from pmsim.view.text import fill

_PLACES = ("most", "second", "third", "fourth", "least")


@frozen
class Try:
    """An offer that was made, and how it was taken."""

    packages: tuple[Package, ...]
    """Two when two were made at once; the one they would rather have first."""
    answer: str
    """`yes`, `no`, `insulted` or `left`."""
    counter: Package
    """What they asked for instead; empty without."""
    warmer: bool


@frozen
class ReactionView:
    """How they take a value of an issue, as far as anybody knows."""

    mood: str
    """`pleased`, `neutral`, `worried` or `unknown`."""
    text: str


UNKNOWN = ReactionView("unknown", "not known yet")


def since_sitting_down(state: State, key: str) -> tuple[Happening, ...]:
    """The facts of the latest time that this table was sat down at."""
    facts = state.facts or []
    for place in range(len(facts) - 1, -1, -1):
        fact = facts[place]
        if isinstance(fact, Came) and (fact.kind, fact.key) == ("table", key):
            return tuple(facts[place:])
    return ()


def numbered(one: Negotiation, keys: tuple[str, ...]) -> Package:
    """A package of value keys as one of value numbers."""
    if not keys:
        return ()
    return tuple(
        next(number for number, value in enumerate(issue.values) if value.key == key)
        for issue, key in zip(one.issues, keys, strict=True)
    )


def tries_of(one: Negotiation, facts: tuple[Happening, ...]) -> tuple[Try, ...]:
    """The offers among some facts, in order."""
    return tuple(
        Try(
            tuple(numbered(one, package) for package in fact.packages),
            fact.answer,
            numbered(one, fact.counter),
            fact.warmer,
        )
        for fact in facts
        if isinstance(fact, Offered) and fact.negotiation == one.key
    )


def ended(facts: tuple[Happening, ...], key: str) -> bool:
    """Whether the table was left, with or without a deal."""
    return any(isinstance(fact, Agreed | Parted) and fact.negotiation == key for fact in facts)


def tries_here(program: Program, state: State) -> tuple[Try, ...]:
    """The offers made at the table that is open."""
    one = program.scenario.negotiations[state.here]
    return tries_of(one, since_sitting_down(state, one.key))


def rank_of(program: Program, state: State, issue: int) -> int:
    """The place from 0 of an issue among all by what it means to them; -1 while unknown."""
    if state.table.asked[issue] != ANSWERED:
        return -1
    issues = program.scenario.negotiations[state.here].issues
    weight = issues[issue].their_weight
    return sum(other.their_weight > weight for other in issues)


def likes_of(program: Program, state: State, issue: int) -> tuple[int, ...]:
    """The values of an issue by what they are worth to them, best first; empty while unknown."""
    if state.table.asked[issue] != ANSWERED:
        return ()
    values = program.scenario.negotiations[state.here].issues[issue].values
    return tuple(sorted(range(len(values)), key=lambda number: -values[number].other))


def matters_words(name: str, rank: int, issues: int) -> str:
    """The place of an issue in words; empty while unknown."""
    if rank < 0:
        return ""
    if rank == issues - 1:
        return f"matters least to {name}"
    return f"matters most to {name}" if rank == 0 else f"comes {_PLACES[rank]} for {name}"


def others_of(program: Program, state: State) -> tuple[Imagined, ...]:
    """Others that would have said and done what was said and done at this table."""
    issues = program.scenario.negotiations[state.here].issues
    return imagine(
        Known(
            values=tuple(len(issue.values) for issue in issues),
            ranks=tuple(rank_of(program, state, number) for number in range(len(issues))),
            likes=tuple(likes_of(program, state, number) for number in range(len(issues))),
            prefers=_preferences(tries_here(program, state)),
        )
    )


def _preferences(tries: tuple[Try, ...]) -> tuple[tuple[Package, Package], ...]:
    """What they asked for is better than what they refused, and that is better than an insult."""
    found: list[tuple[Package, Package]] = []
    for one in tries:
        if one.counter:
            found.append((one.counter, one.packages[0]))
        if len(one.packages) > 1 and one.answer == "no":
            found.append(one.packages[:2])  # type: ignore[arg-type]
    heard = [one.packages[0] for one in tries if one.answer == "no"]
    insults = [package for one in tries if one.answer == "insulted" for package in one.packages]
    return (*found, *((better, worse) for worse in insults for better in heard))


def reaction_to(program: Program, state: State, issue: int, value: int) -> ReactionView:
    """How they take a value of an issue: by its place when they told it, else by their offers."""
    one = program.scenario.negotiations[state.here]
    name = first_name(program, one.person)
    likes = likes_of(program, state, issue)
    if likes and value >= 0:
        return _told(name, likes.index(value), len(likes))
    if likes:
        best = fill(program, state, one.issues[issue].values[likes[0]].name)
        return ReactionView("neutral", f"wants most: {best}")
    answered = [one for one in tries_here(program, state) if one.counter]
    if not answered or value < 0:
        return UNKNOWN
    return _seen(program, state, issue, value, answered)


def _told(name: str, place: int, values: int) -> ReactionView:
    if place == 0:
        return ReactionView("pleased", f"what {name} wants most")
    if place == values - 1:
        return ReactionView("worried", f"what {name} wants least")
    return ReactionView("neutral", f"{_PLACES[place]} best for {name}")


def _seen(
    program: Program, state: State, issue: int, value: int, answered: list[Try]
) -> ReactionView:
    """By the latest answer to an offer with this value: it was left alone, or it was not."""
    last = answered[-1]
    if last.counter[issue] == value:
        return ReactionView("neutral", "could live with it")
    tried = [one for one in answered if one.packages[0][issue] == value]
    if not tried:
        return UNKNOWN
    values = program.scenario.negotiations[state.here].issues[issue].values
    return ReactionView(
        "worried", f"wants: {fill(program, state, values[tried[-1].counter[issue]].name)}"
    )
