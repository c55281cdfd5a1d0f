"""Ways that lead on: to steps, conversations, events and people."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from pmsim.language.names import Names
from pmsim.language.walk import Walk
from pmsim.model.scenario import Conversation, Event, Person


def check_ways(names: Names) -> None:
    """What nobody can reach."""
    opened = {
        use.name
        for piece in names.pieces
        for use in piece.walk.uses
        if use.kind in ("follows", "opens")
    }
    for piece in names.pieces:
        for thing, node in piece.walk.kept:
            match thing:
                case Conversation():
                    _check_conversation(piece.walk, node, thing, opened)
                case Event():
                    _check_event(piece.walk, thing, opened)
    _check_people(names)


def _check_conversation(walk: Walk, node: yaml.Node, talk: Conversation, opened: set[str]) -> None:
    if talk.key not in opened and not walk.library:
        message = f"Nothing ever opens the conversation {talk.key}."
        fix = f"Add opens: {talk.key} to a block, or then: {talk.key} to a choice."
        walk.find("PM308", walk.defined["conversation"][talk.key], message, fix)
    if not talk.steps:
        walk.find("PM120", node, "A conversation has at least one step.", "Add one under steps.")
        return
    ways = {step.key: set(_targets(step.choices)) for step in talk.steps}
    reached: set[str] = set()
    waiting = [talk.steps[0].key]
    while waiting:
        key = waiting.pop()
        if key not in reached:
            reached.add(key)
            waiting += ways.get(key, ())
    for step in talk.steps:
        if step.key not in reached:
            message = f"No way through {talk.key} leads to the step {step.key}."
            fix = f"Add go to: {step.key} to a choice."
            walk.find("PM307", walk.defined["step"][f"{talk.key}.{step.key}"], message, fix)


def _targets(choices: tuple[object, ...]) -> Iterator[str]:
    for choice in choices:
        for name in ("outcome", "well", "badly"):
            target = getattr(choice, name).go_to
            if target:
                yield target


def _check_event(walk: Walk, event: Event, opened: set[str]) -> None:
    if event.at or event.chance or event.when is not None or event.key in opened:
        return
    fix = "Add at: day 1 10:40, chance: 30% per day, or when: CONDITION."
    place = walk.defined["event"][event.key]
    walk.find("PM119", place, "Nothing says when this event comes.", fix)


def _check_people(names: Names) -> None:
    met = set(_met(names))
    for piece in names.pieces:
        for thing, _ in piece.walk.kept:
            if not isinstance(thing, Person) or thing.key in met or thing.supports_you:
                continue
            texts = [node.value for node in piece.walk.prose]
            if any(f"<{thing.key}" in text for text in texts):
                continue
            message = f"Nobody ever meets {thing.key}."
            fix = "Let them say something, send something, or take them away."
            piece.walk.find("PM217", piece.walk.defined["person"][thing.key], message, fix)


def _met(names: Names) -> Iterator[str]:
    """Everybody who speaks, writes, is met or is counted on."""
    for piece in names.pieces:
        for use in piece.walk.uses:
            if use.kind in ("person", "speaker", "sender"):
                yield use.name
            elif use.kind == "changeable" and use.name.startswith("trust."):
                yield use.name[6:]
        for said in piece.walk.said:
            for mention in said.parsed.mentions:
                yield mention.path.partition(".")[2]
