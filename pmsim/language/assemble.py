"""The values of a file and its libraries become one `Scenario`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import evolve, frozen

from pmsim.language.spec import Values
from pmsim.language.walk import Walk
from pmsim.model.outcomes import Promise
from pmsim.model.rules import Rules
from pmsim.model.scenario import (
    SKILLS,
    Activity,
    Background,
    Meeting,
    Message,
    Scenario,
    Weights,
)

TEAM_NUMBERS = ("capacity", "morale", "quality", "debt")
"""What a scenario with a team can read and change by these plain names."""
CHANGING = ("clarity", "effort")
"""What effects can change of an item."""
SHARED = ("activities", "evenings", "intentions", "backgrounds", "habits")
"""The maps that a library may hold."""
_MAPS = (
    "metrics",
    "people",
    "interests",
    "facts",
    "meetings",
    "backlog",
    "events",
    "conversations",
    "negotiations",
    "deadlines",
    *SHARED,
)
_PLAIN = {
    "title": "title",
    "about": "about",
    "days": "days",
    "first_day": "first_weekday",
    "difficulty": "difficulty",
    "picture": "picture",
    "briefing": "briefing",
    "team": "team",
    "learning_goals": "learning_goals",
    "start": "starts",
    "balance": "balance",
    "endings": "endings",
    "score": "weights",
}


@frozen(eq=False)
class Piece:
    """One file's walk and what was read on it; `values` is None if a required key is missing."""

    walk: Walk
    values: Values | None


def shared_map(pieces: Sequence[Piece], name: str, replaced: Iterable[str]) -> dict[str, Any]:
    """A map of the scenario, its own things first, then those of its libraries."""
    things: dict[str, Any] = {}
    for number, piece in enumerate(pieces):
        for key, thing in ((piece.values or {}).get(name) or {}).items():
            if not number or key not in replaced:
                things.setdefault(key, thing)
    return things


def assemble(
    key: str, digest: str, pieces: Sequence[Piece], flags: Iterable[str]
) -> Scenario | None:
    """The scenario; None if a required part is missing. The first piece is the scenario's file."""
    values = pieces[0].values
    if values is None:
        return None
    replaced = frozenset(values.get("replace", ()))
    maps: dict[str, Any] = {
        name: tuple(shared_map(pieces, name, replaced).values()) for name in _MAPS
    }
    maps["activities"] = _preparations(pieces) + maps["activities"]
    maps["meetings"] += _table_meetings(pieces[0], maps)
    maps["backgrounds"] = _backgrounds(maps, "team" in values)
    if values["days"] == 1:
        maps["intentions"] = ()
    plain: dict[str, Any] = {
        field: values[name] for name, field in _PLAIN.items() if name in values
    }
    rules = Rules(**dict(values.get("rules", ())))
    return Scenario(
        key=key,
        digest=digest,
        messages=_messages(values),
        flags=tuple(flags),
        promises=_promises(pieces),
        rules=rules,
        **maps,
        **{"weights": Weights(), **plain},
    )


YOURSELF = Background(
    key="domain_expert",
    name="Yourself",
    skills=(),
    comes_easily="You come as you are.",
    watch_out="Nobody here knows you yet.",
)
"""The background of a scenario that offers none."""


def _backgrounds(maps: dict[str, Any], team: bool) -> tuple[Background, ...]:
    """Without the changes of numbers that this scenario does not have; a library may name them."""
    known = {"stress", "energy", *(metric.key for metric in maps["metrics"])}
    known |= {f"trust.{person.key}" for person in maps["people"]}
    known |= {f"skill.{skill}" for skill in SKILLS}
    known |= {f"{word}.{item.key}" for item in maps["backlog"] for word in CHANGING}
    if team:
        known |= set(TEAM_NUMBERS)
    return tuple(
        evolve(one, effects=tuple(pair for pair in one.effects if pair[0] in known))
        for one in maps["backgrounds"] or (YOURSELF,)
    )


def _messages(values: Values) -> tuple[Message, ...]:
    maps = (values.get(name) or {} for name in ("messages", "feedback", "news"))
    return tuple(message for things in maps for message in things.values())


def _preparations(pieces: Sequence[Piece]) -> tuple[Activity, ...]:
    """The cards that meetings bring with `prepare`, in file order."""
    kept = (thing for piece in pieces for thing, _ in piece.walk.kept)
    return tuple(thing for thing in kept if isinstance(thing, Activity) and thing.prepares)


def _table_meetings(piece: Piece, maps: dict[str, Any]) -> tuple[Meeting, ...]:
    """The meetings of negotiations that have a time of their own."""
    keys = {negotiation.key for negotiation in maps["negotiations"]}
    kept = (thing for thing, _ in piece.walk.kept)
    return tuple(thing for thing in kept if isinstance(thing, Meeting) and thing.key in keys)


def _promises(pieces: Sequence[Piece]) -> tuple[Promise, ...]:
    """Every promise in file order; blocks are read in the order of their spec."""
    found = []
    for number, piece in enumerate(pieces):
        for thing, node in piece.walk.kept:
            if isinstance(thing, Promise):
                mark = node.start_mark
                found.append(((number, mark.line, mark.column), thing))
    found.sort(key=lambda entry: entry[0])
    return tuple(promise for _, promise in found)
