"""Where outcome and stress lie on the map, on the side of each border where they belong."""

from attrs import frozen

from pmsim.gui.parts.outcome_lands import SPLIT_OUTCOME, SPLIT_STRESS
from pmsim.gui.rect import Rect
from pmsim.gui.strokes import Point

_SHY = 0.015
"""So far a point keeps from the wavy borders, so that its land is never in doubt."""
_EDGE = 0.06
"""So far a point keeps from the edges of the map, so that its mark is whole."""


@frozen
class Borders:
    """Where good and much begin."""

    outcome: float
    stress: float


def placed(plot: Rect, run: Point, borders: Borders) -> Point:
    """The place on the canvas of an outcome and a stress, each from 0 to 100."""
    x = _share(run[1], borders.stress, SPLIT_STRESS)
    y = 1 - _share(run[0], borders.outcome, 1 - SPLIT_OUTCOME)
    return plot.x + plot.w * x, plot.y + plot.h * y


def _share(value: float, border: float, split: float) -> float:
    """How far along the map a number lies: evenly within a land, so that no two numbers meet."""
    if value < border:
        return _EDGE + (split - _SHY - _EDGE) * value / border
    begins = split + _SHY
    return begins + (1 - _EDGE - begins) * (value - border) / (100.0 - border)
