"""Finding the scenario's things by the keys that facts and actions carry, and naming them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol, TypeVar

from pmsim.model.outcomes import GO_ON, Choice, Promise
from pmsim.model.scenario import Message, Metric, Person, Step
from pmsim.view.words import SKILL_ICONS, SKILL_WORDS, owned

if TYPE_CHECKING:
    from pmsim.engine.program import Program

ICONS = {
    "users": "interview",
    "data": "data",
    "team": "standup",
    "stakeholders": "chat",
    "think": "focus",
    "rest": "break",
    "admin": "inbox",
    "mail": "inbox",
    "feedback": "tickets",
    "news": "competitor-scan",
}
"""The icon of a kind of thing, when the author names none."""

_NUMBER_ICONS = {
    "stress": "clock",
    "energy": "drop",
    "trust": "handshake",
    "effort": "backlog",
    "clarity": "bulb",
}

TEAM_METERS = ("capacity", "morale", "quality", "debt")
"""Names of the team's numbers."""


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...


Thing = TypeVar("Thing", bound=_Keyed)


def find(things: Iterable[Thing], key: str) -> Thing | None:
    """The thing with this key, if there is one."""
    for thing in things:  # a loop, as this is what a moment's views do most
        if thing.key == key:
            return thing
    return None


def need(things: Iterable[Thing], key: str) -> Thing:
    """The thing with this key. Raises KeyError when there is none."""
    thing = find(things, key)
    if thing is None:
        raise KeyError(key)
    return thing


def person(program: Program, key: str) -> Person:
    """A person by key."""
    return need(program.scenario.people, key)


def first_name(program: Program, key: str) -> str:
    """How a person is called; a key that is nobody's is taken as a name in words."""
    found = find(program.scenario.people, key)
    return found.name.split(" ")[0] if found else key


def portrait_of(one: Person) -> str:
    """The name of somebody's portrait; one that is drawn from their key has the key in it."""
    return f"generated.{one.key}" if one.portrait == "generated" else one.portrait


def sender(program: Program, message: Message) -> str:
    """Who wrote, in short: a person's first name, or the author's words up to the comma."""
    return first_name(program, message.sender).partition(",")[0]


def metric(program: Program, key: str) -> Metric | None:
    """A metric by key, if the key is one's."""
    return find(program.scenario.metrics, key)


def promise(program: Program, key: str) -> Promise:
    """A promise by key."""
    return need(program.scenario.promises, key)


def talk_step(program: Program, owner: str) -> Step | None:
    """The turn of a talk that `talk.step` names."""
    talk_key, _, step_key = owner.partition(".")
    talk = find(program.scenario.conversations, talk_key)
    return find(talk.steps, step_key) if talk and step_key else None


def choice_of(program: Program, owner: str, option: str) -> Choice | None:
    """The choice under an event, a turn of a talk, or a message."""
    return find(choices_of(program, owner), option)


def choices_of(program: Program, owner: str) -> tuple[Choice, ...]:
    """All choices under an event, a turn of a talk, or a message."""
    scenario = program.scenario
    holder = (
        find(scenario.events, owner) or talk_step(program, owner) or find(scenario.messages, owner)
    )
    return (holder.choices or (GO_ON,)) if holder else ()


def number_name(program: Program, path: str) -> str:
    """What a number is called: `First loans`, `Raj's trust`, `Stress`."""
    found = metric(program, path)
    if found:
        return found.name
    prefix, _, rest = path.partition(".")
    if prefix == "trust":
        return f"{owned(first_name(program, rest))} trust"
    if path in TEAM_METERS:
        return f"Team {path}"
    item = find(program.scenario.backlog, rest)
    if item and prefix in ("effort", "clarity"):
        return f"{item.name}, {'points left' if prefix == 'effort' else 'clarity'}"
    if prefix == "skill":
        return SKILL_WORDS.get(rest, rest).capitalize()
    return path.replace("_", " ").replace(".", " ").capitalize()


def number_icon(program: Program, path: str) -> str:
    """The icon of a number: a metric's own, and one for each of the others' kinds."""
    found = metric(program, path)
    if found:
        return found.icon or "chart-map"
    if path in TEAM_METERS:
        return "standup"
    prefix, _, rest = path.partition(".")
    if prefix == "skill":
        return SKILL_ICONS.get(rest, "course")
    return _NUMBER_ICONS.get(prefix, "balance")
