"""Which screen fits a moment of the game."""

from __future__ import annotations

from pmsim.gui.playing import Playing
from pmsim.gui.screen import Screen
from pmsim.gui.screens.day import DayScreen
from pmsim.gui.screens.debrief import DebriefScreen
from pmsim.gui.screens.evening import EveningScreen
from pmsim.gui.screens.plan import PlanScreen
from pmsim.gui.screens.table import TableScreen
from pmsim.gui.screens.talk import TalkScreen
from pmsim.model.state import Phase

_Part = PlanScreen | DayScreen | TalkScreen | TableScreen | EveningScreen | DebriefScreen
_PARTS: dict[Phase, type[_Part]] = {
    Phase.PLAN: PlanScreen,
    Phase.RUN: DayScreen,
    Phase.EVENT: DayScreen,
    Phase.TALK: TalkScreen,
    Phase.TABLE: TableScreen,
    Phase.EVENING: EveningScreen,
    Phase.INTENTION: EveningScreen,
    Phase.ENDED: DebriefScreen,
}


def screen_for(playing: Playing, before: Screen | None = None) -> Screen:
    """The screen to show; made from the one before when that is of the same class."""
    rest = before.lingers(playing) if before is not None else None
    if rest is not None:
        return rest
    part = _PARTS[playing.state.phase]
    if isinstance(before, part):
        return before.renewed(playing)
    return part.open(playing)
