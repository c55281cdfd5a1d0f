"""Where outcome and stress lie on the map, on the side of each border where they belong."""

from attrs import frozen

from pmsim.gui.parts.outcome_lands import SPLIT_OUTCOME, SPLIT_STRESS
from pmsim.gui.rect import Rect
from pmsim.gui.strokes import Point

_SHY = 0.035
"""So far a point keeps from the wavy borders, so that its land is never in doubt."""


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
    if value < border:
        share = min(split - _SHY, split * value / border)
    else:
        share = max(split + _SHY, split + (1 - split) * (value - border) / (100.0 - border))
    return max(0.07, min(0.93, share))
