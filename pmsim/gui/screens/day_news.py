"""What a decision led to, as far as it matters for the clock: what to read, and at which pace."""

from __future__ import annotations

from pmsim.gui.playing import Playing
from pmsim.gui.screens.day_time import Pace, to_read
from pmsim.view.day import DayView
from pmsim.view.story import StoryLine, story


def news(playing: Playing, verb: str) -> tuple[StoryLine, ...]:
    """What the last decision led to, as far as it should be read now."""
    lines = story(playing.program, playing.state, playing.facts_since_last)
    came = next((i for i, line in enumerate(lines) if line.kind == "came"), len(lines))
    return to_read(lines[:came], answered=verb == "choose")


def pace_after(pace: Pace, before: DayView, view: DayView) -> Pace:
    """Skipping ends where something new waits; a block cut short stops the clock for a note."""
    noted = any(one.action.verb == "note" for one in view.offers)
    if noted and view.phase == "run":
        return Pace.PAUSE
    if pace is Pace.SKIP and (view.phase != "run" or view.unanswered > before.unanswered):
        return Pace.PLAY
    return pace
