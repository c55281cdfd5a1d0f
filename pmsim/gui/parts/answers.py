"""Answers one can give: like choices, but every cost is readable, on as many lines as it takes.

An answer and its costs stand on one line where they fit, as in an interruption. Else the costs
flow beneath the words, and a long one, such as a promise, is broken into lines: never cut.
"""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.parts.choices import Choice, Cost
from pmsim.gui.parts.gauges import dots
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.press import Skin, slab
from pmsim.gui.parts.words import Ink, paragraph
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Align, Box, Icon, Label, Shape, Shapes
from pmsim.gui.theme import BADGE, CHOICE, LIP_LOW, RADIUS, SMALL

_ONE_LINE = 47.0
_LEFT = 52.0
_SIDE = 16.0
_TOP = 8.0
_BELOW = 9.0
_UNDER = 2.0
_BETWEEN = 18.0
_ICON = 19.0
_ICON_GAP = 6.0
_DOTS = 46.0
_KEY_W, _KEY_H = 28.0, 27.0


@frozen
class _Piece:
    """A cost with its place: left of the costs' column, line, width, and lines it takes."""

    cost: Cost
    x: float
    line: int
    w: float
    lines: int


def answer_height(look: Look, w: float, answer: Choice, closed: str = "") -> float:
    """How high the row has to be."""
    if _on_one_line(look, w, answer, closed):
        return max(_ONE_LINE, round(_ONE_LINE * (1 + (look.text - 1) * 0.7)))
    text = paragraph(look, Rect(0, 0, _room(look, w), 0), answer.text, Ink(CHOICE)).rect.h
    pieces = _flow(look, _room(look, w), _costs(answer, closed))
    lines = max((piece.line + piece.lines for piece in pieces), default=0)
    return _TOP + text + _UNDER + lines * _step(look) + _BELOW


def answer_row(look: Look, rect: Rect, answer: Choice, touch: Touch) -> Shapes:
    """An answer with its key and its costs; a closed one is flat, locked, and says why."""
    p = look.palette
    says = ", ".join((answer.text, *(_spoken(cost) for cost in answer.costs)))
    skin = Skin(answer.face or p.paper2, p.lip, RADIUS.choice, LIP_LOW)
    if look.focuses(touch):
        skin = Skin(p.sun_soft, p.sun_lip, RADIUS.choice, LIP_LOW)
    piece = slab(look, rect, touch, skin, says)
    face = piece.face
    ink = p.ink2 if touch.closed else p.ink
    x, room = face.x + _indent(look), _room(look, face.w)
    costs = _costs(answer, touch.closed)
    if _on_one_line(look, rect.w, answer, touch.closed):
        need = sum(_width(look, cost) for cost in costs) + _BETWEEN * max(0, len(costs) - 1)
        words = _line(look, Rect(x, face.y, room, face.h - 1), answer.text, ink)
        at = Rect(face.right - _SIDE - need, face.cy - 1 - _step(look) / 2, need + _SIDE - 4, 0)
        shown: Shapes = (words, *_set(look, at, _flow(look, need + 1, costs), ink))
    else:
        text = paragraph(look, Rect(x, face.y + _TOP - 1, room, 0), answer.text, Ink(CHOICE, ink))
        under = Rect(x, text.rect.bottom + _UNDER, room, 0)
        shown = (text, *_set(look, under, _flow(look, room, costs), ink))
    return (*piece.shapes, *_key(look, face, answer.key, locked=bool(touch.closed)), *shown)


def _spoken(cost: Cost) -> str:
    return cost.text


def _indent(look: Look) -> float:
    return _LEFT * _grow(look)


def _grow(look: Look) -> float:
    return min(1.35, 1 + (look.text - 1) * 0.5)


def _room(look: Look, w: float) -> float:
    return w - _indent(look) - _SIDE


def _step(look: Look) -> float:
    return round(24 * look.text)


def _costs(answer: Choice, closed: str) -> tuple[Cost, ...]:
    return (Cost("question", closed),) if closed else answer.costs


def _on_one_line(look: Look, w: float, answer: Choice, closed: str) -> bool:
    costs = _costs(answer, closed)
    need = sum(_width(look, cost) + _BETWEEN for cost in costs)
    return look.width(answer.text, CHOICE) + need + 4 <= _room(look, w)


def _width(look: Look, cost: Cost) -> float:
    """The width of a cost on one line, with its pips."""
    words = look.width(cost.text, SMALL) * 1.02
    return round(_ICON * look.text) + _ICON_GAP + words + (_DOTS if cost.odds >= 0 else 0)


def _flow(look: Look, room: float, costs: tuple[Cost, ...]) -> tuple[_Piece, ...]:
    """Costs side by side while there is room, then on the next line; long ones are broken."""
    pieces: list[_Piece] = []
    x, line = 0.0, 0
    for cost in costs:
        w = _width(look, cost)
        if x and x + w > room:
            x, line = 0.0, line + (pieces[-1].lines if pieces else 1)
        lines = 1 if w <= room else len(_broken(look, room, cost))
        pieces.append(_Piece(cost, x, line, min(w, room), lines))
        x += w + _BETWEEN
    return tuple(pieces)


def _broken(look: Look, room: float, cost: Cost) -> tuple[object, ...]:
    left = round(_ICON * look.text) + _ICON_GAP
    return paragraph(look, Rect(0, 0, room - left, 0), cost.text, Ink(SMALL)).lines


def _set(look: Look, at: Rect, pieces: tuple[_Piece, ...], ink: str) -> Shapes:
    shapes: list[Shape] = []
    size, step = round(_ICON * look.text), _step(look)
    for piece in pieces:
        x, y = at.x + piece.x, at.y + piece.line * step
        colour = piece.cost.colour or ink
        shapes.append(Icon(square(x + size / 2, y + step / 2, size), piece.cost.icon, colour))
        left = x + size + _ICON_GAP
        words = look.style(SMALL)
        if piece.lines > 1:
            room = Rect(left, y + (step - words.line) / 2, piece.w - size - _ICON_GAP, 0)
            shapes.append(paragraph(look, room, piece.cost.text, Ink(SMALL, colour)))
            continue
        wide = piece.w - size - _ICON_GAP - (_DOTS if piece.cost.odds >= 0 else 0)
        shapes.append(Label(Rect(left, y, wide, step), piece.cost.text, words, colour))
        if piece.cost.odds >= 0:
            shapes += dots(look, left + wide + 8, y + step / 2, piece.cost.odds)
    return tuple(shapes)


def _line(look: Look, rect: Rect, text: str, ink: str) -> Label:
    return Label(rect, text, look.style(CHOICE), ink)


def _key(look: Look, face: Rect, key: str, *, locked: bool) -> Shapes:
    """The badge with the key to press, or a lock; in the middle of the first line."""
    p = look.palette
    grow = _grow(look)
    w, h = _KEY_W * grow, _KEY_H * grow
    first = min(face.cy - 1, face.y + _TOP - 1 + look.style(CHOICE).line / 2 + 1)
    rect = Rect(face.x + 12, first - h / 2, w, h)
    if locked:
        return (
            Box(rect, p.ink2, RADIUS.badge),
            Icon(square(rect.cx, rect.cy, round(w * 0.56)), "lock", p.paper),
        )
    digit = Label(rect, key, BADGE.sized(17 * grow), p.paper, Align.CENTER)
    return (Box(rect, p.ink, RADIUS.badge), digit)
