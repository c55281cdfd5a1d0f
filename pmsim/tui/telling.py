"""What has happened, told in text."""

from __future__ import annotations

from pmsim.engine.program import Program
from pmsim.model.facts import Did, Happening, Heard, NightFell
from pmsim.model.state import State
from pmsim.tui.layout import Lines, wrapped
from pmsim.view.beliefs import HOW_SURE, BeliefView, see_beliefs
from pmsim.view.inbox import MessageView, see_inbox
from pmsim.view.story import StoryLine, story
from pmsim.view.words import begins

_PLAIN = ("Stress ", "Energy ", "Your ")
"""How a change begins that has no name of its own."""
_ON_THE_CLOCK = (
    *("began", "finished", "cut", "came", "sent", "shipped"),
    *("promised", "kept", "broken", "met", "missed"),
)
"""Kinds of sentences that are told with their time."""


def tell(program: Program, state: State, facts: tuple[Happening, ...]) -> Lines:
    """The story of some facts, with what the evidence among them adds up to."""
    inbox = {message.key: message for message in see_inbox(program, state, ())}
    lines: Lines = []
    changes: list[StoryLine] = []
    beliefs = {belief.key: belief for belief in see_beliefs(program, state)}
    sentences = story(program, state, facts)
    decided = facts[0].at if facts and isinstance(facts[0], Did | NightFell) else -1
    first = not _heard_before(state, facts)
    last = {line.who: place for place, line in enumerate(sentences) if line.kind == "heard"}
    for place, line in enumerate(sentences):
        if changes and not _goes_with(line, changes[-1]):
            lines += _changes(changes, decided)
            changes = []
        if line.kind == "change":
            changes.append(line)
        elif line.kind == "message" and line.who in inbox:
            lines += [*letter(inbox[line.who]), ""]
        else:
            lines += _sentence(line, decided)
        if line.kind == "heard" and last[line.who] == place:
            lines += wrapped(belief_line(beliefs[line.who]), "  ", "    ")
            lines += wrapped(HOW_SURE, "    ") if first else []
            first = False
    return lines + _changes(changes, decided)


def _heard_before(state: State, facts: tuple[Happening, ...]) -> bool:
    """Whether anything had been heard before these facts."""
    in_all = sum(isinstance(fact, Heard) for fact in state.facts or ())
    return in_all > sum(isinstance(fact, Heard) for fact in facts)


def _goes_with(line: StoryLine, change: StoryLine) -> bool:
    """Whether a sentence is told in one breath with the change before it."""
    same = (line.kind, line.because, line.at) == ("change", change.because, change.at)
    return same and (change.aside or not line.aside)


def _changes(changes: list[StoryLine], decided: int) -> Lines:
    """Changes of one cause, in one line."""
    if not changes:
        return []
    first, *rest = (change.text for change in changes)
    words = "; ".join((begins(first), *(_continued(text) for text in rest))) + "."
    return _aside(changes[0], words, decided) if changes[0].aside else wrapped(words, "  ", "    ")


def _continued(text: str) -> str:
    """The text inside a sentence: people and numbers of the product keep their capitals."""
    return text[:1].lower() + text[1:] if text.startswith(_PLAIN) else text


def _aside(line: StoryLine, words: str, decided: int) -> Lines:
    """Words about something else than what stands before: with the time, and why."""
    when = f"{line.clock} " if line.at != decided else "  "
    reason = wrapped(f"({begins(line.because)})", "    ") if line.because else []
    return [*wrapped(words, when, "    "), *reason]


def _sentence(line: StoryLine, decided: int) -> Lines:
    if line.kind == "said":
        return spoken(line.who, line.name, line.mood, line.text)
    if line.kind == "heard":
        when = f"{line.clock} " if line.aside and line.at != decided else "  "
        return [*wrapped(line.text, when, "  "), *wrapped(f"({begins(line.because)})", "    ")]
    if line.aside:
        return _aside(line, line.text, decided)
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


def letter(message: MessageView, code: str = "") -> Lines:
    """A message in full, with what its answers' codes begin with."""
    role = f", {message.role}" if message.role else ""
    lines = ["", f"{code}{message.time_text} {message.sender}{role}:"]
    for paragraph in message.paragraphs:
        lines += wrapped(paragraph, "  ")
    return lines


def belief_line(belief: BeliefView) -> str:
    """A question with what is believed most."""
    if not belief.leading:
        return f"{belief.asks} No idea yet."
    return f"{belief.asks} {begins(belief.word)}, {round(belief.percent)}%: {belief.leading_text}"
