"""What has happened, told in text."""

from __future__ import annotations

from pmsim.engine.program import Program
from pmsim.model.facts import Happening
from pmsim.model.state import State
from pmsim.tui.layout import Lines, wrapped
from pmsim.view.beliefs import BeliefView, see_beliefs
from pmsim.view.inbox import MessageView, see_inbox
from pmsim.view.story import StoryLine, story
from pmsim.view.words import begins

_ON_THE_CLOCK = ("began", "finished", "cut", "came", "promised", "kept", "broken", "met", "missed")
"""Kinds of sentences that are told with their time."""


def tell(program: Program, state: State, facts: tuple[Happening, ...]) -> Lines:
    """The story of some facts, with what the evidence among them adds up to."""
    inbox = {message.key: message for message in see_inbox(program, state, ())}
    lines: Lines = []
    changes: list[StoryLine] = []
    beliefs = {belief.key: belief for belief in see_beliefs(program, state)}
    sentences = story(program, state, facts)
    last = {line.who: place for place, line in enumerate(sentences) if line.kind == "heard"}
    for place, line in enumerate(sentences):
        if changes and (line.kind != "change" or line.because != changes[0].because):
            lines += _changes(changes)
            changes = []
        if line.kind == "change":
            changes.append(line)
        elif line.kind == "message" and line.who in inbox:
            lines += [*letter(inbox[line.who]), ""]
        else:
            lines += _sentence(line)
        if line.kind == "heard" and last[line.who] == place:
            lines += wrapped(belief_line(beliefs[line.who]), "  ", "    ")
    return lines + _changes(changes)


def _changes(changes: list[StoryLine]) -> Lines:
    """Changes of one cause, in one line."""
    if not changes:
        return []
    return wrapped(begins("; ".join(change.text for change in changes)) + ".", "  ", "    ")


def _sentence(line: StoryLine) -> Lines:
    if line.kind == "said":
        return spoken(line.who, line.name, line.mood, line.text)
    if line.kind == "heard":
        return _with_reason(line)
    if line.kind in _ON_THE_CLOCK:
        return wrapped(f"{line.clock} {line.text}", "", "      ")
    if line.kind == "told" and line.because:
        return _with_reason(line)
    if line.kind == "day":
        return ["", line.text]
    return wrapped(line.text, "  ")


def _with_reason(line: StoryLine) -> Lines:
    return [*wrapped(line.text, "  "), *wrapped(f"({begins(line.because)})", "    ")]


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


def belief_line(belief: BeliefView) -> str:
    """A question with what is believed most."""
    if not belief.leading:
        return f"{belief.asks} No idea yet."
    return f"{belief.asks} {begins(belief.word)}, {round(belief.percent)} %: {belief.leading_text}"
