"""What may be done: one small class, readable in a journal."""

from __future__ import annotations

from attrs import frozen

VERBS = (
    "put",
    "free",
    "start",
    "advance",
    "note",
    "replan",
    "drop",
    "choose",
    "reply",
    "decline",
    "delegate",
    "move",
    "shorten",
    "prioritise",
    "cut",
    "release",
    "ask",
    "tell",
    "offer",
    "two",
    "set",
    "criterion",
    "break",
    "escalate",
    "firm",
    "accept",
    "leave",
    "evening",
    "intend",
)
"""Every verb of a journal line."""


@frozen(cache_hash=True)
class Action:
    """A verb, what it is done to, and which way: `put write_spec`, `choose at_desk listen`."""

    verb: str
    target: str = ""
    option: str = ""

    @property
    def text(self) -> str:
        """The action as a journal line has it."""
        return " ".join(part for part in (self.verb, self.target, self.option) if part)


def parse_action(text: str) -> Action:
    """Reads what `Action.text` wrote. Raises ValueError with a sentence when it is not one."""
    parts = text.split()
    if not parts or len(parts) > 3 or parts[0] not in VERBS:
        raise ValueError(f"“{text}” is not an action of this game")
    return Action(*parts)


@frozen
class Offer:
    """An action that is on the table now, what it costs, and if it is closed, why."""

    action: Action
    takes: int = 0
    """Minutes of the clock, as far as they are fixed."""
    energy: float = 0.0
    index: int = -1
    """Where the engine keeps what follows; means nothing outside the engine."""
    why: str = ""
    """Empty when open; else `room`, `limit`, `needs`, `tired`, `promised`,
    `gone`, `late` or `laid`."""
    room: int = 0
    """With `room`: the minutes that there are."""

    @property
    def open(self) -> bool:
        """Whether the action would be accepted."""
        return not self.why
