"""Movement as pure functions of milliseconds; how long each takes stands in `theme.Motion`."""

from __future__ import annotations

from attrs import evolve

from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Box, Shapes
from pmsim.gui.theme import Ease, Motion

_OVERSHOOT = 1.3


def eased(ease: Ease, share: float) -> float:
    """How far a movement is after that share of its time; `OUT_BACK` overshoots a little."""
    t = max(0.0, min(1.0, share))
    match ease:
        case Ease.LINEAR:
            return t
        case Ease.OUT_QUAD:
            return 1 - (1 - t) ** 2
        case Ease.OUT_CUBIC:
            return 1 - (1 - t) ** 3
        case Ease.OUT_BACK:
            return 1 + (_OVERSHOOT + 1) * (t - 1) ** 3 + _OVERSHOOT * (t - 1) ** 2


def progress(motion: Motion, ms: float, *, calm: bool = False, after: float = 0.0) -> float:
    """How far a movement is, 0 to 1, that begins ``after`` so many milliseconds."""
    length = motion.length(calm=calm)
    if length <= 0:
        return 1.0 if ms >= after or calm else 0.0
    return eased(motion.ease, (ms - (0.0 if calm else after)) / length)


def runs(motion: Motion, ms: float, *, calm: bool = False, after: float = 0.0) -> bool:
    """Whether it has not come to its end yet."""
    return ms < motion.length(calm=calm) + (0.0 if calm else after)


def between(start: float, end: float, share: float) -> float:
    """A number part of the way from one to the other."""
    return start + (end - start) * share


def rect_between(start: Rect, end: Rect, share: float) -> Rect:
    """A rectangle part of the way from one to the other."""
    return Rect(
        between(start.x, end.x, share),
        between(start.y, end.y, share),
        between(start.w, end.w, share),
        between(start.h, end.h, share),
    )


def counted(start: float, end: float, motion: Motion, ms: float, *, calm: bool = False) -> float:
    """A number on its way to a new value."""
    return between(start, end, progress(motion, ms, calm=calm))


def letters(ms: float, per_second: float, *, calm: bool = False) -> int:
    """How many letters of a speech are shown; all of them with less motion."""
    return 1_000_000 if calm else int(ms * per_second / 1000)


def focus_ring_of(shapes: Shapes, colours: tuple[str, ...]) -> Box | None:
    """The focus ring of a screen, known by its colour, by day or by night, and its empty face."""
    rings = (s for s in shapes if isinstance(s, Box) and s.border in colours and not s.fill)
    return next(rings, None)


def sliding_ring(shapes: Shapes, ring: Box, start: Rect, share: float) -> Shapes:
    """The same screen while its focus ring is on the way from another place, over everything."""
    moved = evolve(ring, rect=rect_between(start, ring.rect, share))
    return (*(shape for shape in shapes if shape is not ring), moved)
