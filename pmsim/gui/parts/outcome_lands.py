"""The four lands of the map of outcome against stress, drawn."""

from pmsim.gui.parts.look import Look
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Box, Layer, Mark, Shape, Sketch
from pmsim.gui.strokes import circle, closed
from pmsim.gui.strokes import line as straight

SPLIT_STRESS, SPLIT_OUTCOME = 0.55, 0.53
"""Where the lands meet, as shares of the map from its left and its top."""

_VIEW = (410.0, 326.0)
_STEADY, _HEROIC, _DRIFTING, _BURNING = "#CFEBD9", "#FFDFA8", "#CFE3F5", "#F3C9BC"


def lands(look: Look, plot: Rect) -> Shape:
    """The drawing beneath everything; in high contrast only the borders."""
    if look.palette.loud:
        return Layer(plot, (Box(plot, look.palette.paper), _cross(look, plot)))
    drawing = Sketch(plot, _VIEW, (*_areas(), *_trees(), *_tent(), *_boat(), *_fire()))
    return Layer(plot, (drawing,), 16)


def _cross(look: Look, plot: Rect) -> Sketch:
    """In high contrast the borders are lines."""
    ink, x, y = look.palette.ink, plot.w * SPLIT_STRESS, plot.h * SPLIT_OUTCOME
    frame = closed(
        (1.5, 1.5), (plot.w - 1.5, 1.5), (plot.w - 1.5, plot.h - 1.5), (1.5, plot.h - 1.5)
    )
    across, down = straight((0, y), (plot.w, y)), straight((x, 0), (x, plot.h))
    marks = tuple(Mark(path, line=ink, width=3) for path in (frame, across, down))
    return Sketch(plot, (plot.w, plot.h), marks)


def _areas() -> tuple[Mark, ...]:
    w, h = _VIEW
    x, y = w * SPLIT_STRESS, h * SPLIT_OUTCOME
    right = f"M{x} 0 C{x - 14} {y * 0.35} {x + 14} {y * 0.7} {x} {y} V{h} H{w} V0 Z"
    low = f"M0 {y} C{w * 0.2} {y - 11} {w * 0.36} {y + 11} {x} {y} "
    return (
        Mark(f"M0 0 H{w} V{h} H0 Z", _STEADY),
        Mark(right, _HEROIC),
        Mark(f"{low} C{x + 14} {h * 0.7} {x - 14} {h * 0.85} {x} {h} H0 Z", _DRIFTING),
        Mark(
            f"M{x} {y} C{w * 0.7} {y - 11} {w * 0.85} {y + 11} {w} {y} V{h} H{x} "
            f"C{x - 14} {h * 0.85} {x + 14} {h * 0.7} {x} {y} Z",
            _BURNING,
        ),
    )


def _trees() -> tuple[Mark, ...]:
    marks: list[Mark] = []
    for x, y, k in ((30.0, 70.0, 0.85), (58.0, 78.0, 0.62), (20.0, 112.0, 0.5)):
        trunk = straight((x, y + 2 * k), (x, y - 16 * k))
        marks.append(Mark(trunk, line="#8A5A2E", width=6 * k))
        marks.append(Mark(circle(x, y - 30 * k, 18 * k), "#46B892"))
        shade = f"M{x + 6 * k} {y - 47 * k} A{18 * k} {18 * k} 0 0 1 {x + 6 * k} {y - 13 * k} "
        marks.append(
            Mark(f"{shade} A{24 * k} {24 * k} 0 0 0 {x + 6 * k} {y - 47 * k} Z", "#2F9A77")
        )
    return tuple(marks)


def _tent() -> tuple[Mark, ...]:
    w, top = _VIEW[0], (_VIEW[0] - 50, 28.0)
    flag = f"M{w - 50} 28 V10 L{w - 30} 16 L{w - 50} 22"
    return (
        Mark(closed((w - 86, 84), top, (w - 14, 84)), "#E9A24B"),
        Mark(closed(top, (w - 14, 84), (w - 42, 84)), "#D98A2B"),
        Mark(flag, "#E06B4C", "#2A2342", 2.5),
    )


def _boat() -> tuple[Mark, ...]:
    h = _VIEW[1]
    hull = f"M20 {h - 24} C34 {h - 6} 74 {h - 6} 88 {h - 24} Z"
    waves = f"M8 {h - 8}" + " c8 -6 14 6 22 0" * 4
    return (
        Mark(hull, "#E06B4C"),
        Mark(closed((54, h - 24), (54, h - 62), (80, h - 32)), "#FFFDF7"),
        Mark(waves, line="#7FB3DE", width=4),
    )


def _fire() -> tuple[Mark, ...]:
    x, y = _VIEW[0] - 44, _VIEW[1] - 24
    outer = (
        f"M{x} {y} C{x - 26} {y} {x - 28} {y - 26} {x - 12} {y - 42} C{x - 12} {y - 32} "
        f"{x - 4} {y - 32} {x - 4} {y - 58} C{x + 16} {y - 44} {x + 30} {y} {x} {y} Z"
    )
    inner = (
        f"M{x} {y} C{x - 12} {y} {x - 12} {y - 14} {x - 2} {y - 26} "
        f"C{x + 12} {y - 14} {x + 12} {y} {x} {y} Z"
    )
    return (Mark(outer, "#E06B4C"), Mark(inner, "#FFBE3D"))
