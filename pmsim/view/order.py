"""The order in which things are told, and what the telling is about just then.

The engine lists what happened minute by minute. A player wants to read what they did, what was
said to it, what it changed and what they know now; and only then what came meanwhile.
"""

from __future__ import annotations

from itertools import groupby, pairwise, takewhile

from attrs import frozen

from pmsim.model import facts as happened
from pmsim.model.facts import Cause, Changed, Did, Happening, Heard, Judged, Learned, Told

_LATE = ("later", "unanswered", "late", "daily")
"""Causes that come some time after the thing whose key they carry."""
_AT_THE_TABLE = ("table", "deal", "no deal")
"""Causes whose key begins with the negotiation's."""
_WORK = (happened.Finished, happened.Sent, happened.DayBegan)
"""Facts by which a promise may be kept without an answer."""
_SAID, _HEARD, _CHANGED, _KNOWN = range(2, 6)


@frozen
class Topic:
    """What a sentence is about: the thing it follows from, and when, if it came late."""

    key: str
    kind: str = ""
    at: int = -1


def in_telling_order(facts: tuple[Happening, ...]) -> tuple[Happening, ...]:
    """The facts with each decision's own consequences first, and each cause's in the same order."""
    begins = [place for place, fact in enumerate(facts) if isinstance(fact, Did)]
    edges = [0, *begins, len(facts)]
    found: list[Happening] = []
    for first, after in pairwise(edges):
        found += _part(facts[first:after])
    return tuple(found)


def _part(facts: tuple[Happening, ...]) -> list[Happening]:
    """A decision with its consequences, then the rest."""
    if not facts or not isinstance(facts[0], Did):
        return _by_cause(facts)
    own = _own(facts, facts[0])
    mine = [fact for place, fact in enumerate(facts) if place in own]
    rest = tuple(fact for place, fact in enumerate(facts) if place not in own)
    return [*sorted(mine, key=_rank), *_by_cause(rest)]


def _own(facts: tuple[Happening, ...], did: Did) -> set[int]:
    """The places of what follows from a decision, the next turn of its talk included."""
    keys = {topic.key for topic in [topic_of(did)] if topic}
    turn = _next_turn(facts, did)
    found = {0}
    if turn >= 0:
        keys |= {topic.key for topic in [topic_of(facts[turn])] if topic}
    for place, fact in enumerate(facts):
        topic = topic_of(fact)
        given = isinstance(fact, happened.Promised) and place - 1 in found
        if given or (topic and topic.key in keys and not topic.kind):
            found.add(place)
    until = max(facts[place].at for place in found)
    for place, fact in enumerate(facts):
        if isinstance(fact, Learned) and fact.at <= until and _comes_of(fact.cause, keys):
            found.add(place)
    return found | _kept_words(facts)


def _comes_of(cause: Cause, keys: set[str]) -> bool:
    """Whether somebody opens up because of an answer, or because of the trust it won."""
    return cause.key in keys or cause.kind == "interest"


def _next_turn(facts: tuple[Happening, ...], did: Did) -> int:
    """The place of the next turn of the same talk, or -1."""
    talk, inside, _ = did.target.partition(".")
    for place, fact in enumerate(facts):
        topic = topic_of(fact) if inside and is_turn(fact) else None
        if topic and topic.key.startswith(talk + inside):
            return place
    return -1


def is_turn(fact: Happening) -> bool:
    """Whether a turn of a talk begins; what is said in it belongs to what was just answered."""
    return isinstance(fact, happened.Came) and fact.kind == "step"


def _kept_words(facts: tuple[Happening, ...]) -> set[int]:
    """The places of promises kept before any work was finished, and of what that changed."""
    own = takewhile(lambda fact: not isinstance(fact, _WORK), facts)
    kept = {
        Cause("promise", fact.key)
        for fact in own
        if isinstance(fact, Judged) and fact.verdict == "kept"
    }
    return {
        place
        for place, fact in enumerate(facts)
        if (isinstance(fact, Judged) and Cause(fact.kind, fact.key) in kept)
        or (isinstance(fact, Changed) and fact.cause in kept)
    }


def _by_cause(facts: tuple[Happening, ...]) -> list[Happening]:
    """What follows from one cause: what is said first, then what it changed."""
    found: list[Happening] = []
    for cause, run in groupby(facts, _cause):
        together = list(run)
        found += sorted(together, key=_rank) if cause else together
    return found


def _cause(fact: Happening) -> Cause | None:
    return fact.cause if isinstance(fact, Changed | Told | Heard | Learned) else None


def _rank(fact: Happening) -> int:
    match fact:
        case Did():
            return 0
        case happened.Tried():
            return 1
        case Told() | happened.Came():
            return _SAID
        case Heard():
            return _HEARD
        case Learned():
            return _KNOWN
        case _:
            return _CHANGED


def topic_of(fact: Happening) -> Topic | None:
    """What a fact is about; None when it opens no topic and belongs to none."""
    match fact:
        case Changed() | Told() | Heard():
            cause = fact.cause
            if cause.kind in _AT_THE_TABLE:
                return Topic(cause.key.partition(".")[0])
            late = cause.kind in _LATE
            return Topic(cause.key, cause.kind, fact.at) if late else Topic(cause.key)
        case Did(_, "leave", target):
            return Topic(target.partition(".")[0])
        case Did(_, _, target, option) | happened.Sent(_, target, option):
            return Topic(f"{target}.{option}")
        case happened.Tried(_, choice):
            return Topic(choice)
        case happened.Finished(_, _, key) | happened.CutShort(_, _, key) | happened.Came(_, _, key):
            return Topic(key)
        case Judged(_, _, key) | happened.MetMeeting(_, _, key):
            return Topic(key)
        case happened.Moved(_, key) | happened.Shipped(_, key) | happened.NightFell(_, key):
            return Topic(key)
        case happened.Asked(_, key) | happened.Tabled(_, key) | happened.Offered(_, key):
            return Topic(key)
        case happened.Agreed(_, key) | happened.Parted(_, key):
            return Topic(key)
        case happened.Began() | happened.DayBegan():
            return Topic("")
        case _:
            return None
