"""Mouse and keyboard on shapes: what lies at a point, and where the focus goes next.

A `Zone` with ``wall`` hides every target painted before it from both.
"""

from collections.abc import Hashable, Iterator
from enum import Enum

from pmsim.gui.rect import Rect
from pmsim.gui.shapes import POINTER, Layer, Shape, Shapes, Zone

SIDEWAYS = 3.0
"""How much dearer a step to the side is than a step ahead, when looking for a neighbour."""


class Way(Enum):
    """An arrow key: a step to the right and a step down."""

    UP = (0, -1)
    DOWN = (0, 1)
    LEFT = (-1, 0)
    RIGHT = (1, 0)


def flat(shapes: Shapes) -> Iterator[Shape]:
    """All shapes in painting order, those inside layers too."""
    for shape in shapes:
        yield shape
        if isinstance(shape, Layer):
            yield from flat(shape.shapes)


def within_reach(shapes: Shapes) -> tuple[Shape, ...]:
    """The targets that can be pressed: those painted after the last wall."""
    reach: list[Shape] = []
    for shape in flat(shapes):
        if isinstance(shape, Zone) and shape.wall:
            reach.clear()
        if shape.target is not None:
            reach.append(shape)
    return tuple(reach)


def unseen(shapes: Shapes) -> Shapes:
    """The same targets with nothing to see: they can be pressed before they have come."""
    return tuple(
        Zone(
            one.rect, target=one.target, group=one.group, says=one.says or says(shapes, one.target)
        )
        for one in within_reach(shapes)
    )


def at(shapes: Shapes, x: float, y: float) -> Hashable | None:
    """The target topmost at a point, or None."""
    for shape in reversed(tuple(flat(shapes))):
        if not shape.rect.holds(x, y):
            continue
        if shape.target is not None:
            return shape.target
        if isinstance(shape, Zone) and shape.wall:
            return None
    return None


def find(shapes: Shapes, target: Hashable) -> Shape | None:
    """The first shape with that target, or None."""
    return next((shape for shape in flat(shapes) if shape.target == target), None)


def says(shapes: Shapes, target: Hashable) -> str:
    """The words a screen reader says for a target; empty when it carries none."""
    return next((s.says for s in flat(shapes) if s.target == target and s.says), "")


def groups(shapes: Shapes) -> tuple[tuple[Hashable, ...], ...]:
    """The targets within reach of the keyboard, by group, both in the order they are painted."""
    found: dict[str, dict[Hashable, None]] = {}
    for shape in within_reach(shapes):
        if shape.group != POINTER:
            found.setdefault(shape.group, {})[shape.target] = None
    return tuple(tuple(group) for group in found.values())


def focus_order(shapes: Shapes) -> tuple[Hashable, ...]:
    """Every target within reach, group after group."""
    return tuple(target for group in groups(shapes) for target in group)


def next_group(shapes: Shapes, focus: Hashable | None, *, back: bool = False) -> Hashable | None:
    """Where Tab (or Shift+Tab) goes: the first target of the neighbouring group, around."""
    all_groups = groups(shapes)
    if not all_groups:
        return None
    here = next((i for i, group in enumerate(all_groups) if focus in group), None)
    if here is None:
        return all_groups[-1 if back else 0][0]
    return all_groups[(here + (-1 if back else 1)) % len(all_groups)][0]


def neighbour(shapes: Shapes, focus: Hashable, way: Way) -> Hashable:
    """Where an arrow key goes inside the group: the nearest target that way, or nowhere."""
    group = next((group for group in groups(shapes) if focus in group), ())
    places = {s.target: s.rect for s in reversed(within_reach(shapes)) if s.target in group}
    here = places.get(focus)
    if here is None:
        return focus
    ahead = ((_distance(here, rect, way), target) for target, rect in places.items())
    reachable = [(far, target) for far, target in ahead if far is not None and target != focus]
    return min(reachable, key=lambda pair: pair[0])[1] if reachable else focus


def _distance(here: Rect, there: Rect, way: Way) -> float | None:
    """How far a neighbour is, or None when it does not lie that way."""
    right, down = way.value
    dx, dy = there.cx - here.cx, there.cy - here.cy
    ahead = dx * right + dy * down
    gap = _gap(here.y, here.bottom, there.y, there.bottom) if right else 0.0
    aside = gap if right else _gap(here.x, here.right, there.x, there.right)
    return ahead + SIDEWAYS * aside if ahead > 1 else None


def _gap(a0: float, a1: float, b0: float, b1: float) -> float:
    """The space between two stretches of a line; none when they overlap."""
    return max(0.0, b0 - a1, a0 - b1)
