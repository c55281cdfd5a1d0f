"""Changes of numbers as short sentences, with those that belong together added up."""

from __future__ import annotations

from attrs import evolve

from pmsim.engine.program import Program
from pmsim.model.facts import Changed, Happening, Judged
from pmsim.view.lookup import TEAM_METERS, first_name, metric, number_name
from pmsim.view.words import SKILL_WORDS, counts, metric_short, metric_text, number, trend_word

_BY_THE_CLOCK = ("strain", "break", "night")
"""Causes of stress and energy that come by themselves; the header shows what they add up to."""


def merged(facts: tuple[Happening, ...]) -> tuple[Happening, ...]:
    """The facts with the changes of one number by one cause at one minute added up."""
    found: list[Happening] = []
    places: dict[tuple[int, str, str, str], int] = {}
    for fact in facts:
        if isinstance(fact, Changed):
            cause = (fact.at, fact.name, fact.cause.kind, fact.cause.key)
            place = places.get(cause)
            earlier = found[place] if place is not None else None
            if place is not None and isinstance(earlier, Changed):
                delta = fact.after - fact.before
                found[place] = evolve(earlier, after=earlier.after + delta)
                continue
            places[cause] = len(found)
        found.insert(_before_its_changes(found, fact), fact)
    return tuple(found)


def _before_its_changes(found: list[Happening], fact: Happening) -> int:
    """The verdict on a promise is told before what it did to trust, all others in order."""
    place = len(found)
    if isinstance(fact, Judged) and fact.kind == "promise":
        while place and _caused_by(found[place - 1], fact.key):
            place -= 1
    return place


def _caused_by(fact: Happening, promise: str) -> bool:
    return isinstance(fact, Changed) and (fact.cause.kind, fact.cause.key) == ("promise", promise)


def change_words(program: Program, fact: Changed) -> str:
    """A sentence for a change; empty when it is too small or too plain to mention."""
    delta = fact.after - fact.before
    found = metric(program, fact.name)
    if found:
        before, after = metric_short(found, fact.before), metric_text(found, fact.after)
        trend = trend_word(found, delta)
        if trend == "steady":
            return ""
        if before == metric_short(found, fact.after):
            return f"{found.name}: a little {trend}"
        if counts(found) and abs(delta) < 0.5:
            return f"{found.name}: a little {trend}, {after} now"
        return f"{found.name}: {before.removesuffix('%')} to {after}, {trend}"
    prefix, _, key = fact.name.partition(".")
    if prefix == "trust":
        return _trust(first_name(program, key), delta)
    if prefix == "skill":
        return _skill(SKILL_WORDS.get(key, key), fact) if delta >= 0.95 else ""
    if prefix in ("effort", "clarity") or prefix in TEAM_METERS:
        return _built(program, fact)
    return _meter(fact, delta)


def _trust(name: str, delta: float) -> str:
    if abs(delta) < 0.3:
        return ""
    much = "a good deal " if abs(delta) >= 6 else "a little " if abs(delta) < 2.5 else ""
    return f"{name} trusts you {much}{'more' if delta > 0 else 'less'}"


def _skill(words: str, fact: Changed) -> str:
    how = "grows with practice," if fact.cause.kind == "skill" else "grows"
    return f"your {words} {how} to {number(round(fact.after))} of 100"


def _built(program: Program, fact: Changed) -> str:
    """Points, clarity and the team's meters; whole steps only."""
    if abs(fact.after - fact.before) < 0.1:
        return ""
    name = number_name(program, fact.name)
    return f"{name}: {number(fact.before)} to {number(fact.after)}"


def _meter(fact: Changed, delta: float) -> str:
    if fact.cause.kind in _BY_THE_CLOCK or abs(delta) < 0.5:
        return ""
    if fact.name == "energy" and fact.cause.kind in ("activity", "meeting", "choice", "table"):
        return ""
    way = "up" if delta > 0 else "down"
    return f"{fact.name} {way} {number(abs(delta))}"
