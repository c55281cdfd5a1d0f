"""How everything should look, as the player likes it."""

from __future__ import annotations

from pmsim.gui.colours import DAY, LOUD
from pmsim.gui.measure import Measure
from pmsim.gui.parts.look import Look
from pmsim.session.settings import Settings

SMALL_SCALE = 0.85
"""In a window of less than this scale, text is forced to `FORCED_TEXT`."""

FORCED_TEXT = 1.15


def look_for(settings: Settings, measure: Measure, scale: float) -> Look:
    """How everything should look, as the player set it; small windows force larger text."""
    text = max(settings.text, FORCED_TEXT) if scale < SMALL_SCALE else settings.text
    return Look(LOUD if settings.contrast else DAY, measure, text, calm=settings.calm)
