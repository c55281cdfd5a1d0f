"""What a tooltip says: the whole of what was cut short, or the words of what shows only an icon."""

from __future__ import annotations

from collections.abc import Hashable

from pmsim.gui import touch
from pmsim.gui.parts import notes
from pmsim.gui.parts.look import Look
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Label, Paragraph, Shape, Shapes, Zone, text_of
from pmsim.gui.theme import CANVAS_H, CANVAS_W, GAP, SMALL_PLAIN

_WIDEST = 420.0
_PADDING = 28.0
_BELOW = 14.0
"""Between a thing and its tooltip, with room for the tip that points at it."""
_ABOVE = 8.0
_ANSWERS, _ASIDE = "answers", 240.0
"""No answer hides another one: what is told of it stands at its left, from so much room (px) on."""
_SLACK = 1.04
_CUT = "…"


def tooltip(look: Look, shapes: Shapes, target: Hashable) -> Shapes:
    """The tooltip of a target, beneath it or else above, of an answer beside it; nothing when all
    there is can be read.
    """
    shape = _last(shapes, target)
    text = unread(shapes, target)
    if shape is None or not text:
        return ()
    w = min(_WIDEST * max(1.0, look.text), look.width(text, SMALL_PLAIN) * _SLACK + _PADDING)
    rect = shape.rect
    if shape.group == _ANSWERS and rect.x >= _ASIDE:
        return _aside(look, rect, text, w)
    x = min(max(GAP.close, rect.cx - w / 2), CANVAS_W - GAP.close - w)
    found = notes.tooltip(look, x, rect.bottom + _BELOW, w, text, rect.cx - x)
    bottom = max(one.rect.bottom for one in found)
    if bottom <= CANVAS_H - GAP.hair:
        return found
    _, *words = notes.tooltip(look, x, rect.y - _ABOVE - (bottom - rect.bottom - _BELOW), w, text)
    return tuple(words)


def _aside(look: Look, rect: Rect, text: str, w: float) -> Shapes:
    """The tooltip left of something whose neighbours are to be read as well."""
    w = min(w, rect.x - 2 * GAP.close)
    x = rect.x - GAP.close - w
    _, box, _ = notes.tooltip(look, x, 0, w, text)
    y = min(max(GAP.close, rect.cy - box.rect.h / 2), CANVAS_H - GAP.close - box.rect.h)
    _, *words = notes.tooltip(look, x, y, w, text)
    return tuple(words)


def unread(shapes: Shapes, target: Hashable) -> str:
    """The words of a target that the picture itself does not show in full."""
    shape = _last(shapes, target)
    if shape is None:
        return ""
    texts = [one for one in _on_top(shapes) if _is_text(one) and _inside(one.rect, shape.rect)]
    cut = [one.says for one in texts if one.says and _shown(one).endswith(_CUT)]
    if shape.tooltip or cut:
        return "\n".join(dict.fromkeys((*cut, *((shape.tooltip,) if shape.tooltip else ()))))
    bare = not texts and not isinstance(shape, Zone)
    return touch.says(shapes, target) if bare else ""


def _last(shapes: Shapes, target: Hashable) -> Shape | None:
    """The shape of a target that is within reach."""
    return next((one for one in touch.within_reach(shapes) if one.target == target), None)


def _on_top(shapes: Shapes) -> list[Shape]:
    """What was painted after the last wall."""
    found: list[Shape] = []
    for shape in touch.flat(shapes):
        if isinstance(shape, Zone) and shape.wall:
            found.clear()
        found.append(shape)
    return found


def _is_text(shape: Shape) -> bool:
    return isinstance(shape, Label | Paragraph)


def _shown(shape: Shape) -> str:
    return text_of(shape) if isinstance(shape, Label | Paragraph) else ""


def _inside(inner: Rect, outer: Rect) -> bool:
    return outer.holds(inner.cx, inner.cy)
