"""Wishes of talks: whether what they wait for can come to light in their talk."""

from __future__ import annotations

from collections.abc import Iterator

from pmsim.language.blocks import NAME
from pmsim.language.names import Names
from pmsim.language.suggestions import closest, did_you_mean, shortened
from pmsim.language.walk import Use, Walk
from pmsim.model.outcomes import Outcome
from pmsim.model.scenario import Conversation, Interest

_QUOTES = 'Put the whole wish into quotes: "...".'


def check_wishes(names: Names) -> None:
    """Every wish with a name is met by something in its own talk."""
    by_themselves = frozenset(_told_by_themselves(names))
    for piece in names.pieces:
        talks = {one.key: one for one, _ in piece.walk.kept if isinstance(one, Conversation)}
        for use in piece.walk.uses:
            talk = talks.get(use.name.partition(".")[0]) if use.kind == "wish" else None
            if talk:
                _check(names, piece.walk, use, talk, by_themselves)


def _check(
    names: Names, walk: Walk, use: Use, talk: Conversation, by_themselves: frozenset[str]
) -> None:
    name = use.name.partition(".")[2]
    comes = tuple(dict.fromkeys(_comes_to_light(talk)))
    if name in comes or name in by_themselves:
        return
    if not NAME.match(name):
        message = f"“{shortened(name)}” is taken for a name, because of the colon behind it."
        walk.find("PM222", use.node, message, _QUOTES, use.offset)
        return
    near = closest(name, (*comes, *by_themselves))
    message = f"Nothing in {talk.key} brings {name} to light."
    fix = f"Did you mean {near}?" if near else _way(names, name, comes)
    walk.find("PM222", use.node, message, fix, use.offset)


def _way(names: Names, name: str, comes: tuple[str, ...]) -> str:
    """How it could come to light; for an unknown name, what there is."""
    if name in names.of("interest"):
        return f"Add tells: {name} to an answer or a step of the talk, or keep the words alone."
    if name in names.of("fact"):
        return f"Let an answer or a step learn of {name}, or keep the words alone."
    return did_you_mean(name, comes, "steps")


def _told_by_themselves(names: Names) -> Iterator[str]:
    """Interests that somebody tells when a condition holds, which it may do in any talk."""
    for piece in names.pieces:
        for one, _ in piece.walk.kept:
            if isinstance(one, Interest) and one.told_when is not None:
                yield one.key


def _comes_to_light(talk: Conversation) -> Iterator[str]:
    """The steps of a talk, and the facts and interests of which it speaks at once."""
    for step in talk.steps:
        yield step.key
        yield from _spoken_of(step.outcome)
        for choice in step.choices:
            for outcome in (choice.outcome, choice.well, choice.badly):
                yield from _spoken_of(outcome)


def _spoken_of(outcome: Outcome) -> Iterator[str]:
    yield from (signal.fact for signal in outcome.learn)
    yield from outcome.tells
    for part in outcome.depends:
        cases = [case for _, case in part.cases]
        for case in (*cases, *([part.otherwise] if part.otherwise else [])):
            yield from _spoken_of(case)
