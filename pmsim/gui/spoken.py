"""What a picture says: the words of its focus, and everything within reach, as a line of text.

Made of the same shapes that are painted, so what is said cannot differ from what is seen.
"""

from __future__ import annotations

import json
from collections.abc import Hashable

from pmsim.gui import touch
from pmsim.gui.canvas import Canvas
from pmsim.gui.hands import Hands
from pmsim.gui.screen import Screen
from pmsim.gui.shapes import Shape, Shapes


def line_of(screen: Screen, hands: Hands, shapes: Shapes, canvas: Canvas) -> str:
    """One line of JSON.

    `says`: what the focus says, or what lies under the pointer. `screen`: which one is on top.
    `reach`: every target with its words and a point of the window, in px, where a press finds it.
    """
    pointed = hands.focus if hands.shown else hands.pointer
    reach = [
        [said, *at]
        for target, shape in _reach(shapes).items()
        if (said := touch.says(shapes, target)) and (at := _point(shapes, shape, canvas))
    ]
    name = type(screen).__name__.removesuffix("Screen").lower()
    said = "" if pointed is None else touch.says(shapes, pointed)
    return json.dumps({"says": said, "screen": name, "reach": reach}, ensure_ascii=False)


def _reach(shapes: Shapes) -> dict[Hashable, Shape]:
    """Every target within reach, with the first place it has in the picture."""
    found: dict[Hashable, Shape] = {}
    for shape in touch.within_reach(shapes):
        found.setdefault(shape.target, shape)
    return found


def _point(shapes: Shapes, shape: Shape, canvas: Canvas) -> tuple[int, int] | None:
    """The middle of a target in the window; None where something else lies over it."""
    middle = shape.rect.cx, shape.rect.cy
    if touch.at(shapes, *middle) != shape.target:
        return None
    x, y, w, h = canvas.window(shape.rect)
    return x + w // 2, y + h // 2
