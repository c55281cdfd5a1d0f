"""The eyes of the cat: it dozes, looks up every nine seconds, blinks, and dozes on."""

from __future__ import annotations

from functools import cache

from pmsim.gui.colours import DAY
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Loop, Mark, Sketch

_VIEW = (17.0, 8.0)
_LIDS = "M2 3 C3 5 5 5 6 3 M11 3 C12 5 14 5 15 3"
_AWAKE = "M4 1 a2.6 2.6 0 1 0 .1 0 Z M13 1 a2.6 2.6 0 1 0 .1 0 Z"
_SLITS = "M4 2 V5.4 M13 2 V5.4"
_GOLD = "#FFE3B0"
_BLINKS = (7600, 620, 130, 650)
"""Milliseconds asleep, awake, blinking and awake again."""


@cache
def eyes(rect: Rect) -> Loop:
    """The eyes in the face of a cat, 17 by 8 px when it is drawn at its own size."""
    asleep = Sketch(rect, _VIEW, (Mark(_LIDS, line=_GOLD, width=2),))
    slits = Mark(_SLITS, line=DAY.ink, width=1.6)
    awake = Sketch(rect, _VIEW, (Mark(_AWAKE, _GOLD), slits))
    return Loop(rect, (asleep, awake, asleep, awake), _BLINKS)
