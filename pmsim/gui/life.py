"""What moves by itself while everything rests: clouds, steam, a cat. Pure functions of time.

Screens lay it out as it rests; the manager puts it where it is by now, and lays out nothing.
"""

from __future__ import annotations

from attrs import evolve

from pmsim.gui.canvas import Canvas
from pmsim.gui.shapes import Loop, Shape, Shapes, Shifted


def living(shapes: Shapes, ms: int, canvas: Canvas) -> Shapes:
    """The same picture after so many milliseconds of life; the very same while nothing moved.

    Only what has come a whole pixel farther has moved.
    """
    now = tuple(_at(shape, ms, canvas) for shape in shapes)
    return shapes if all(a is b for a, b in zip(now, shapes, strict=True)) else now


def lives(shapes: Shapes) -> bool:
    """Whether anything of a picture moves by itself."""
    return any(
        isinstance(shape, Loop) or (isinstance(shape, Shifted) and shape.wind > 0)
        for shape in shapes
    )


def _at(shape: Shape, ms: int, canvas: Canvas) -> Shape:
    match shape:
        case Shifted() if shape.wind:
            right = _blown(shape, ms, canvas)
            return shape if right == shape.right else evolve(shape, right=right)
        case Loop():
            at = frame(shape.ms, ms)
            return shape if at == shape.at else evolve(shape, at=at)
        case _:
            return shape


def frame(lengths: tuple[int, ...], ms: int) -> int:
    """Which of the frames of a loop is seen after so many milliseconds."""
    left = ms % sum(lengths)
    for number, length in enumerate(lengths):
        left -= length
        if left < 0:
            return number
    return 0


def _blown(shape: Shifted, ms: int, canvas: Canvas) -> float:
    """How far from its place: it leaves the window at the right, and comes back at the left."""
    far = int(shape.wind * ms / 1000 * canvas.scale) / canvas.scale
    seen, rect = canvas.seen, shape.rect
    lap = seen.w + rect.w
    return far - lap * ((rect.x + far - seen.x + rect.w) // lap)
