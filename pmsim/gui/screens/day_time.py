"""The clock on its way: how the minutes that the engine has passed are shown."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from pmsim.view.day import DayView
from pmsim.view.story import StoryLine


class Pace(Enum):
    """How fast the day runs."""

    PAUSE = "pause"
    PLAY = "play"
    FAST = "fast"
    SKIP = "skip"
    """To whatever comes next."""


PER_MINUTE = {Pace.PAUSE: 50.0, Pace.PLAY: 200.0, Pace.FAST: 50.0, Pace.SKIP: 5.0}
"""Milliseconds for a minute of the day: half an hour takes six seconds, or one and a half.

With a pause the clock hurries to the edge at which the pause takes hold.
"""

AFTER_A_CHOICE = 600.0
"""Milliseconds in which the minutes of a choice go by, and before time goes on by itself."""

CLOCK_FRAME = 32
"""Milliseconds between pictures of the clock and the sun on their way: 30 in a second."""

CALM_STEP = 5
"""With less motion clock and sun jump so many minutes."""

STOPPING = ("told", "heard", "learned", "kept", "broken", "met", "missed")
"""News that stops the clock, so that it can be read."""

SPEAKING = ("said", *STOPPING, "did", "tried", "change", "promised")
"""What is shown after an answer of the player's."""


@frozen
class Journey:
    """The clock's way from one minute of the day to another."""

    start: float
    end: float
    hurried: bool = False
    """Whether it takes the same short time however far it is."""

    def length(self, pace: Pace) -> float:
        """Milliseconds that it takes."""
        if self.end <= self.start:
            return 0.0
        if self.hurried:
            return AFTER_A_CHOICE
        return (self.end - self.start) * PER_MINUTE[pace]

    def minute(self, pace: Pace, now: float) -> float:
        """The minute that shows after so many milliseconds."""
        length = self.length(pace)
        if now >= length:
            return self.end
        return self.start + (self.end - self.start) * now / length

    def over(self, pace: Pace, now: float) -> bool:
        """Whether the clock has arrived."""
        return now >= self.length(pace)


def stopping(news: tuple[StoryLine, ...]) -> bool:
    """Whether there is something to read before time goes on."""
    return any(line.kind in STOPPING for line in news)


def to_read(news: tuple[StoryLine, ...], *, answered: bool) -> tuple[StoryLine, ...]:
    """What the player should read before the clock goes on; often nothing.

    After an answer of theirs: what people said to it, and what it changed.
    """
    spoken = any(line.kind == "said" and line.who != "you" for line in news)
    if not stopping(news) and not (answered and spoken):
        return ()
    return tuple(line for line in news if line.kind in SPEAKING)


def between(one: DayView, other: DayView, share: float) -> tuple[float, float]:
    """Energy and stress part of the way from one moment to another."""
    a, b = one.header, other.header
    return (
        a.energy + (b.energy - a.energy) * share,
        a.stress + (b.stress - a.stress) * share,
    )
