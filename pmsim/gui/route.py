"""Which screen fits a moment of the game."""

from __future__ import annotations

import importlib
from typing import Any

from pmsim.gui.playing import Playing
from pmsim.gui.screen import Screen
from pmsim.model.state import Phase

_SCREENS = {
    Phase.PLAN: ("plan", "PlanScreen"),
    Phase.RUN: ("day", "DayScreen"),
    Phase.EVENT: ("day", "DayScreen"),
    Phase.TALK: ("talk", "TalkScreen"),
    Phase.EVENING: ("evening", "EveningScreen"),
    Phase.INTENTION: ("evening", "EveningScreen"),
    Phase.ENDED: ("debrief", "DebriefScreen"),
}


def part_for(playing: Playing) -> Any:
    """The class of the screen for the phase that the game is in."""
    module, name = _SCREENS[Phase(playing.state.phase)]
    try:
        return getattr(importlib.import_module(f"pmsim.gui.screens.{module}"), name)
    except (ImportError, AttributeError):
        from pmsim.gui.screens.fallback import FallbackScreen

        return FallbackScreen


def screen_for(playing: Playing, before: Screen | None = None) -> Screen:
    """The screen to show; made from the one before when that is of the same class."""
    part = part_for(playing)
    made: Screen = before.renewed(playing) if isinstance(before, part) else part.open(playing)
    return made
