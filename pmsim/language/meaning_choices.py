"""Choices that stand together, and the measure of what is said and written."""

from __future__ import annotations

import yaml

from pmsim.language.names import Names
from pmsim.language.suggestions import shortened
from pmsim.language.walk import Walk
from pmsim.model.expressions import Number
from pmsim.model.outcomes import Change, Choice
from pmsim.model.scenario import Event

LONGEST_LINE = 180
"""Letters that a speech bubble holds."""
LONGEST_CHOICE = 90
"""Letters that a choice's button holds."""
STRESS = (-4.0, 6.0)
"""What one thing may do to stress; interruptions already count by themselves."""


def check_choices(names: Names) -> None:
    """Every group of choices, every spoken line, and every change of stress."""
    for piece in names.pieces:
        walk = piece.walk
        for node, choices in walk.groups:
            _check_group(walk, node, choices)
        for line, node in walk.lines:
            if len(line.line.text) > LONGEST_LINE:
                message = f"This line has {len(line.line.text)} letters; {LONGEST_LINE} fit."
                fix = "Cut it in two; each line gets a bubble of its own."
                walk.find("PM402", node, message, fix, line.offset)
        for thing, node in walk.kept:
            if isinstance(thing, Change):
                _check_stress(walk, node, thing)
            elif isinstance(thing, Event):
                _check_number(walk, node, thing)


def is_open(choice: Choice) -> bool:
    """Whether nothing can ever close a choice."""
    return not (
        choice.when is not None
        or choice.needs is not None
        or choice.focus
        or choice.outcome.promise is not None
    )


def _check_group(walk: Walk, node: yaml.Node, choices: tuple[Choice, ...]) -> None:
    if choices and not any(is_open(choice) for choice in choices):
        message = "Each of these choices can be closed, and then nothing is left to choose."
        fix = "Give one no when, needs, focus or promise."
        walk.find("PM301", node, message, fix)
    earlier: dict[str, yaml.Node] = {}
    for choice, (_, value) in zip(choices, node.value, strict=True):
        place = _text_node(value)
        words = " ".join(choice.text.lower().split())
        if words in earlier:
            other = walk.source.place(earlier[words])
            message = f"This choice reads the same as the one on line {other.line}."
            walk.find("PM401", place, message, "Say how they differ.", other=other)
        earlier.setdefault(words, place)
        if len(choice.text) > LONGEST_CHOICE:
            message = f"This choice has {len(choice.text)} letters; {LONGEST_CHOICE} fit."
            fix = f"Shorten “{shortened(choice.text)}”, or let say go on with it."
            walk.find("PM403", place, message, fix)


def _text_node(choice: yaml.Node) -> yaml.Node:
    for key, value in choice.value:
        if key.value == "text":
            found: yaml.Node = value
            return found
    return choice


def _check_number(walk: Walk, node: yaml.Node, event: Event) -> None:
    number = len(event.choices)
    if number == 1 or number > 5:
        message = f"An event has 2 to 5 choices or none; this one has {number}."
        fix = "Add another, or take it away: without choices there is “Go on”."
        walk.find("PM120", node, message, fix if number == 1 else "Put some of them together.")


def _check_stress(walk: Walk, node: yaml.Node, change: Change) -> None:
    if change.name != "stress" or not isinstance(change.amount, Number):
        return
    low, high = STRESS
    if not low <= change.amount.value <= high:
        message = f"{change.amount.value:+g} is much for one thing; {low:+g} to {high:+g} is usual."
        walk.find("PM311", node, message, "Interruptions and long days add stress by themselves.")
