"""What has happened, told in text."""

from __future__ import annotations

from pmsim.engine.program import Program
from pmsim.model.facts import Happening, Heard
from pmsim.model.state import State
from pmsim.tui.layout import Lines, wrapped
from pmsim.view.beliefs import BeliefView, see_beliefs
from pmsim.view.inbox import MessageView, see_inbox
from pmsim.view.story import StoryLine, story
from pmsim.view.words import begins

_ON_THE_CLOCK = ("began", "finished", "cut", "came", "promised", "kept", "broken", "met", "missed")
"""Kinds of sentences that are told with their time."""


def tell(program: Program, state: State, facts: tuple[Happening, ...]) -> Lines:
    """The story of some facts, then what the evidence among them adds up to."""
    inbox = {message.key: message for message in see_inbox(program, state, ())}
    lines: Lines = []
    changes: list[StoryLine] = []
    for line in story(program, state, facts):
        if changes and (line.kind != "change" or line.because != changes[0].because):
            lines += _changes(changes)
            changes = []
        if line.kind == "change":
            changes.append(line)
        elif line.kind == "message" and line.who in inbox:
            lines += letter(inbox[line.who])
        else:
            lines += _sentence(line)
    lines += _changes(changes)
    return lines + _beliefs(program, state, facts)


def _changes(changes: list[StoryLine]) -> Lines:
    """Changes of one cause, in one line."""
    if not changes:
        return []
    return wrapped(begins("; ".join(change.text for change in changes)) + ".", "  ", "    ")


def _sentence(line: StoryLine) -> Lines:
    if line.kind == "said":
        return spoken(line.who, line.name, line.mood, line.text)
    if line.kind == "heard":
        return [*wrapped(line.text, "  "), *wrapped(f"({begins(line.because)})", "    ")]
    if line.kind in _ON_THE_CLOCK:
        return wrapped(f"{line.clock} {line.text}", "", "      ")
    if line.kind == "day":
        return ["", line.text]
    return wrapped(line.text, "  ")


def spoken(who: str, name: str, mood: str, text: str) -> Lines:
    """A spoken line with its speaker; a mood is named when there is one to name."""
    if not name:
        return wrapped(text, "  ")
    face = f" ({mood})" if mood not in ("", "even") and who != "you" else ""
    return wrapped(f"{name}{face}: {text}", "  ", "    ")


def letter(message: MessageView) -> Lines:
    """A message in full."""
    role = f", {message.role}" if message.role else ""
    lines = ["", f"{message.time_text} {message.sender}{role}:"]
    for paragraph in message.paragraphs:
        lines += wrapped(paragraph, "  ")
    return lines


def _beliefs(program: Program, state: State, facts: tuple[Happening, ...]) -> Lines:
    heard = {fact.fact for fact in facts if isinstance(fact, Heard)}
    lines: Lines = []
    for belief in see_beliefs(program, state):
        if belief.key in heard:
            lines += wrapped(belief_line(belief), "  ", "    ")
    return lines


def belief_line(belief: BeliefView) -> str:
    """A question with what is believed most."""
    if not belief.leading:
        return f"{belief.asks} No idea yet."
    return f"{belief.asks} {begins(belief.word)}, {round(belief.percent)} %: {belief.leading_text}"
