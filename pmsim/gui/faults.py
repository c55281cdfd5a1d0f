"""What can be wrong with a screen, found on its shapes: for tests, never while playing."""

from collections.abc import Iterator

from attrs import frozen

from pmsim.gui.measure import Measure, line_width
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import (
    Align,
    Box,
    Head,
    Icon,
    Label,
    Layer,
    Loop,
    Paragraph,
    Picture,
    Shape,
    Shapes,
    Shifted,
    Sketch,
    Sky,
    Zone,
    text_of,
)
from pmsim.gui.theme import CANVAS_H, CANVAS_W, TEXT_FLOOR
from pmsim.gui.touch import flat, within_reach

TOUCH_FLOOR = 44.0
"""A target is at least so high or so wide."""

_NUDGE = 1.5
"""Overlaps thinner than this are ink touching, not a fault."""

_RIM = 7.0
"""Drawings have an empty rim about so wide."""

_SIGN = 24.0
"""Words are wider than this."""

_SCENERY = 6500.0
"""Drawings of a larger area (px²) are plots, tags and landscapes, which carry text."""

_AIR = 0.2
"""The share of a line's height above and below its letters."""


@frozen
class Fault:
    """Something wrong, in words, and where."""

    what: str
    where: Rect


def ink_of(shape: Shape, measure: Measure) -> Rect | None:
    """The part of the canvas where a shape's content is seen; None for mere background."""
    if isinstance(shape, Label):
        return _text_ink(shape.rect, measure.width(shape.text, shape.style), shape.align, 1, shape)
    if isinstance(shape, Paragraph):
        widths = [line_width(line, shape.style, measure) for line in shape.lines]
        return _text_ink(shape.rect, max(widths, default=0), shape.align, len(widths), shape)
    if isinstance(shape, Icon | Head):
        return shape.rect
    return None


def _text_ink(rect: Rect, w: float, align: Align, lines: int, of: Label | Paragraph) -> Rect:
    room = {Align.LEFT: 0.0, Align.CENTER: (rect.w - w) / 2, Align.RIGHT: rect.w - w}[align]
    air = of.style.line * _AIR
    if isinstance(of, Label):
        size = of.style.line
        return Rect(rect.x + room, rect.cy - size / 2 + air, w, size - 2 * air)
    return Rect(rect.x + room, rect.y + air, w, of.style.line * lines - 2 * air)


def found(shapes: Shapes, measure: Measure) -> tuple[Fault, ...]:
    """Everything that can be wrong with a whole screen."""
    return (
        *overlaps(shapes, measure),
        *covered(shapes, measure),
        *scribbled(shapes, measure),
        *spills(shapes, measure),
        *sticking_out(shapes, measure),
        *small_text(shapes),
        *small_targets(shapes),
        *mute_targets(shapes),
    )


def overlaps(shapes: Shapes, measure: Measure) -> tuple[Fault, ...]:
    """Texts, icons and heads that lie on each other with nothing opaque between them."""
    top = tuple(_top_level(shapes))
    inks = {i: ink for i, shape in enumerate(top) if (ink := ink_of(shape, measure)) is not None}
    found = []
    for i, j in sorted(_meeting(inks)):
        both = inks[i].common(inks[j])
        if not _hidden(top[i + 1 : j], both):
            found.append(Fault(f"{_name(top[i])} and {_name(top[j])} overlap", both))
    return tuple(found)


def _meeting(inks: dict[int, Rect]) -> Iterator[tuple[int, int]]:
    """Places of inks that share more than a nudge, the lower place first.

    The canvas is swept from the top, so that only what lies side by side is compared.
    """
    rows = sorted((ink.y, place) for place, ink in inks.items())
    for n, (_, place) in enumerate(rows):
        ink = inks[place]
        for y, other in rows[n + 1 :]:
            if y + _NUDGE >= ink.bottom:
                break
            if _meet(ink, inks[other]):
                yield min(place, other), max(place, other)


def _top_level(shapes: Shapes) -> Iterator[Shape]:
    """Shapes in painting order, what lives as it rests; a tilted or fading layer is left out."""
    for shape in shapes:
        if isinstance(shape, Layer):
            if not shape.turn and shape.opacity == 1:
                yield from _top_level(shape.shapes)
            continue
        if isinstance(shape, Shifted | Loop):
            yield shape.of if isinstance(shape, Shifted) else shape.frames[0]
            continue
        yield shape


def _hidden(between: tuple[Shape, ...], part: Rect) -> bool:
    """Whether something opaque, or a wall, is painted over that part."""
    return any(
        shape.rect.covers(part)
        for shape in between
        if _opaque(shape) or isinstance(shape, Picture) or (isinstance(shape, Zone) and shape.wall)
    )


def _opaque(shape: Shape) -> bool:
    return isinstance(shape, Box) and len(shape.fill) == len("#RRGGBB")


def _name(shape: Shape) -> str:
    if isinstance(shape, Label | Paragraph):
        return f"“{text_of(shape)}”"
    return shape.name if isinstance(shape, Icon) else type(shape).__name__.lower()


def covered(shapes: Shapes, measure: Measure) -> tuple[Fault, ...]:
    """Text that something opaque, painted later, hides a part of; beneath a wall it may."""
    top = tuple(_top_level(shapes))
    last_wall = max((i for i, s in enumerate(top) if isinstance(s, Zone) and s.wall), default=-1)
    sheets = [(i, shape.rect) for i, shape in enumerate(top) if i > last_wall and _opaque(shape)]
    found = []
    for i, shape in enumerate(top):
        ink = ink_of(shape, measure) if isinstance(shape, Label | Paragraph) else None
        if ink is None or i < last_wall:
            continue
        for place, sheet in sheets:
            if place > i and _meet(sheet, ink):
                hidden = sheet.common(ink)
                found.append(Fault(f"{_name(shape)} is partly hidden", hidden))
    return tuple(found)


def scribbled(shapes: Shapes, measure: Measure) -> tuple[Fault, ...]:
    """Small drawings that cross a text, such as a line of a chart behind a number.

    A drawing that holds the whole of it is its ground, and large ones are scenery; signs of a
    letter or two stand on nodes, which may touch each other.
    """
    top = tuple(_top_level(shapes))
    last_wall = max((i for i, s in enumerate(top) if isinstance(s, Zone) and s.wall), default=-1)
    texts = ((i, s) for i, s in enumerate(top) if isinstance(s, Label | Paragraph))
    inks = {i: ink for i, s in texts if (ink := ink_of(s, measure)) and ink.w > _SIGN}
    found = []
    for j, drawing in enumerate(top):
        if not isinstance(drawing, Sketch) or drawing.rect.area > _SCENERY or j < last_wall:
            continue
        for i, ink in inks.items():
            both = ink.common(drawing.rect)
            crosses = min(both.w, both.h) > _RIM and not drawing.rect.covers(ink)
            between = top[min(i, j) + 1 : max(i, j)]
            under = any(isinstance(s, Sketch) and s.rect.covers(both) for s in between)
            if i > last_wall and crosses and not under and not _hidden(between, both):
                found.append(Fault(f"a drawing crosses {_name(top[i])}", both))
    return tuple(found)


def _meet(one: Rect, other: Rect) -> bool:
    """Whether two rectangles share more than a nudge."""
    return (
        one.x + _NUDGE < other.right
        and other.x + _NUDGE < one.right
        and one.y + _NUDGE < other.bottom
        and other.y + _NUDGE < one.bottom
        and min(one.w, one.h, other.w, other.h) > _NUDGE
    )


def spills(shapes: Shapes, measure: Measure) -> tuple[Fault, ...]:
    """Text wider or taller than its rectangle, or reaching off the canvas."""
    canvas = Rect(0, 0, CANVAS_W, CANVAS_H)
    found = []
    for shape in flat(shapes):
        if not isinstance(shape, Label | Paragraph) or (isinstance(shape, Label) and shape.turn):
            continue
        ink = ink_of(shape, measure)
        if ink is not None and not shape.rect.grown(_NUDGE).covers(ink):
            found.append(Fault(f"{_name(shape)} does not fit its box", shape.rect))
        elif ink is not None and not canvas.grown(_NUDGE).covers(ink):
            found.append(Fault(f"{_name(shape)} leaves the canvas", shape.rect))
    return tuple(found)


def sticking_out(shapes: Shapes, measure: Measure) -> tuple[Fault, ...]:
    """Words that reach over the edge of the button that they stand on."""
    found = []
    face: Box | None = None
    for shape in _top_level(shapes):
        if _opaque(shape):
            face = shape if isinstance(shape, Box) and shape.lip else None
        ink = ink_of(shape, measure) if isinstance(shape, Label | Paragraph) else None
        if face and ink and face.rect.common(ink).area and not face.rect.grown(1).covers(ink):
            found.append(Fault(f"{_name(shape)} sticks out of its button", ink))
    return tuple(found)


def small_text(shapes: Shapes) -> tuple[Fault, ...]:
    """Text set below the floor."""
    return tuple(
        Fault(f"{_name(shape)} is set at {shape.style.size:g} px", shape.rect)
        for shape in flat(shapes)
        if isinstance(shape, Label | Paragraph) and shape.style.size < TEXT_FLOOR
    )


def small_targets(shapes: Shapes, floor: float = TOUCH_FLOOR) -> tuple[Fault, ...]:
    """Targets too small for an unsteady hand: both sides below the floor."""
    largest: dict[object, Rect] = {}
    for shape in within_reach(shapes):
        known = largest.get(shape.target)
        if known is None or shape.rect.area > known.area:
            largest[shape.target] = shape.rect
    return tuple(
        Fault(f"target {target!r} is small", rect)
        for target, rect in largest.items()
        if max(rect.w, rect.h) < floor
    )


def mute_targets(shapes: Shapes) -> tuple[Fault, ...]:
    """Targets that say nothing to a screen reader."""
    spoken = {shape.target for shape in flat(shapes) if shape.says}
    return tuple(
        Fault(f"target {shape.target!r} says nothing", shape.rect)
        for shape in within_reach(shapes)
        if shape.target not in spoken
    )


def colours_of(shapes: Shapes) -> tuple[str, ...]:
    """Every colour the shapes name, for questions such as whether any has alpha."""
    return tuple(colour for shape in flat(shapes) for colour in _colours(shape) if colour)


def _colours(shape: Shape) -> tuple[str, ...]:
    match shape:
        case Box():
            hatch = (shape.hatch.colour,) if shape.hatch else ()
            return (shape.fill, shape.border, shape.lip, shape.stripe, *hatch)
        case Label() | Icon():
            return (shape.colour,)
        case Paragraph():
            marks = (run.mark for line in shape.lines for run in line)
            return (shape.colour, *marks)
        case Head():
            return (shape.ring,)
        case Sketch():
            return tuple(colour for mark in shape.marks for colour in (mark.fill, mark.line))
        case Sky():
            return (*shape.stops, *shape.hills)
        case _:
            return ()
