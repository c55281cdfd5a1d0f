"""Ways that lead on: to steps, conversations, events and people, and to an ending."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from pmsim.language.expression_text import expression_text
from pmsim.language.names import Names
from pmsim.language.walk import Walk
from pmsim.model.scenario import Conversation, Ending, Evening, Event, Intention, Person


def check_ways(names: Names) -> None:
    """What nobody can reach, and what everybody must be able to."""
    opened = {
        use.name
        for piece in names.pieces
        for use in piece.walk.uses
        if use.kind in ("follows", "conversation")
    }
    evenings: list[Evening] = []
    for piece in names.pieces:
        for thing, node in piece.walk.kept:
            match thing:
                case Conversation():
                    _check_conversation(piece.walk, node, thing, opened)
                case Event():
                    _check_event(piece.walk, thing, opened)
                case Evening():
                    evenings.append(thing)
    _check_evenings(names, evenings)
    _check_endings(names.pieces[0].walk)
    _check_intentions(names)
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


def _check_evenings(names: Names, evenings: list[Evening]) -> None:
    if any(evening.when is None for evening in evenings):
        return
    walk = names.pieces[0].walk
    message = "No evening is open to everybody."
    fix = "Add use: [office], or an evening without when."
    walk.findings.append(walk.source.finding(0, 0, "PM313", message, fix))


def _check_endings(walk: Walk) -> None:
    endings = [(thing, node) for thing, node in walk.kept if isinstance(thing, Ending)]
    if not endings:
        return
    if all(ending.when is not None for ending, _ in endings):
        message = "The last ending has a condition, so some players would get none."
        walk.find("PM302", endings[-1][1], message, "Add one more ending, without when.")
    earlier: dict[str, yaml.Node] = {}
    for ending, node in endings:
        condition = "" if ending.when is None else expression_text(ending.when)
        hiding = earlier.get("") or earlier.get(condition)
        if hiding:
            other = walk.source.place(hiding)
            message = f"{ending.key} never shows: the ending on line {other.line} comes first."
            fix = "Put the one without when last, and give each other one a condition of its own."
            walk.find("PM303", node, message, fix, other=other)
        earlier.setdefault(condition, node)
    _check_keys(walk, endings)


def _check_keys(walk: Walk, endings: list[tuple[Ending, yaml.Node]]) -> None:
    earlier: dict[str, yaml.Node] = {}
    for ending, node in endings:
        if ending.key in earlier:
            other = walk.source.place(earlier[ending.key])
            message = f"There is another ending {ending.key} on line {other.line}."
            walk.find("PM014", node, message, "Give it another key.", other=other)
        earlier.setdefault(ending.key, node)


def _check_intentions(names: Names) -> None:
    walk = names.pieces[0].walk
    own = [(one, node) for one, node in walk.kept if isinstance(one, Intention)]
    if walk.days == 1:
        for one, node in own:
            message = f"{one.key} is never offered: there is no tomorrow in one day."
            walk.find("PM316", node, message, "Take the intentions away, or add a day.")
        return
    made = names.of("intention")
    if len(made) not in (0, 3):
        message = f"There are exactly three intentions; here are {len(made)}."
        line, column = walk.source.spot(own[-1][1]) if own else (0, 0)
        fix = "Add or take away, or replace the library's."
        walk.findings.append(walk.source.finding(line, column, "PM120", message, fix))


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
