"""Answers one can give: like choices, but every cost is readable, on as many lines as it takes.

An answer and its costs stand on one line where they fit, as in an interruption. Else the costs
flow beneath the words, and a long one, such as a promise, is broken into lines: never cut.
"""

from __future__ import annotations

from attrs import evolve, frozen

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
_LONG = 0.6
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
    beside, beneath = _parted(look, w, answer, _costs(answer, closed))
    text = paragraph(look, Rect(0, 0, _room(look, w), 0), answer.text, Ink(CHOICE)).rect.h
    if not beneath and (beside or not answer.costs) and text <= look.style(CHOICE).line:
        return max(_ONE_LINE, round(_ONE_LINE * (1 + (look.text - 1) * 0.7)))
    pieces = _flow(look, _room(look, w), beneath)
    lines = max((piece.line + piece.lines for piece in pieces), default=0)
    return _TOP + text + _UNDER + lines * _step(look) + _BELOW


def answer_row(look: Look, rect: Rect, answer: Choice, touch: Touch) -> Shapes:
    """An answer with its key and its costs; a closed one is flat, locked, and says why."""
    p = look.palette
    says = ", ".join((answer.text, *(cost.text for cost in answer.costs)))
    skin = Skin(answer.face or p.paper2, p.lip, RADIUS.choice, LIP_LOW)
    if look.focuses(touch):
        skin = Skin(p.sun_soft, p.sun_lip, RADIUS.choice, LIP_LOW)
    piece = slab(look, rect, touch, skin, says)
    ink = p.ink2 if touch.closed else p.ink
    shown = _words(look, piece.face, answer, touch, ink)
    return (*piece.shapes, *_key(look, piece.face, answer.key, locked=bool(touch.closed)), *shown)


def _words(look: Look, face: Rect, answer: Choice, touch: Touch, ink: str) -> Shapes:
    """The answer's words with its costs beside and beneath."""
    x, room = face.x + _indent(look), _room(look, face.w)
    beside, beneath = _parted(look, face.w, answer, _costs(answer, touch.closed))
    text = paragraph(look, Rect(x, face.y + _TOP - 1, room, 0), answer.text, Ink(CHOICE, ink))
    if not beneath:
        text = evolve(text, rect=text.rect.moved(0, face.cy - 1 - text.rect.cy))
    need = sum(_width(look, cost) for cost in beside) + _BETWEEN * max(0, len(beside) - 1)
    first = text.rect.y + text.style.line / 2 - _step(look) / 2
    right = Rect(face.right - _SIDE - need, first, need + _SIDE - 4, 0)
    under = Rect(x, text.rect.bottom + _UNDER, room, 0)
    return (
        text,
        *_set(look, right, _flow(look, need + 1, beside), ink),
        *_set(look, under, _flow(look, room, beneath), ink),
    )


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


def _parted(
    look: Look, w: float, answer: Choice, costs: tuple[Cost, ...]
) -> tuple[tuple[Cost, ...], tuple[Cost, ...]]:
    """The costs that stand beside the words, and those beneath; long ones are always beneath."""
    room = _room(look, w)
    long = tuple(cost for cost in costs if _width(look, cost) > room * _LONG)
    short = tuple(cost for cost in costs if cost not in long)
    need = sum(_width(look, cost) + _BETWEEN for cost in costs)
    words = look.width(answer.text, CHOICE) + 4
    if words + need <= room:
        return costs, ()
    need = sum(_width(look, cost) + _BETWEEN for cost in short)
    return (short, long) if words + need <= room else ((), costs)


def _width(look: Look, cost: Cost) -> float:
    """The width of a cost on one line, with its pips."""
    words = look.width(cost.text, SMALL) * 1.02
    return round(_ICON * look.text) + _ICON_GAP + words + (_DOTS + 8 if cost.odds >= 0 else 0)


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
        if piece.cost.odds >= 0:
            shapes += _odds(look, Rect(left, y, x + piece.w - left, step), piece.cost, colour)
            continue
        wide = Rect(left, y, piece.w - size - _ICON_GAP, step)
        shapes.append(Label(wide, piece.cost.text, words, colour))
    return tuple(shapes)


def _odds(look: Look, at: Rect, cost: Cost, colour: str) -> Shapes:
    """What is tried, three pips, and the odds in a word."""
    words = look.style(SMALL)
    tried = cost.text.removesuffix(f", {cost.odds_word}")
    name = Rect(at.x, at.y, look.width(tried, SMALL) + 1, at.h)
    pips = name.right + 7
    odds = Rect(pips + _DOTS - 1, at.y, at.right - pips - _DOTS + 1, at.h)
    faint = look.palette.ink2
    word = Label(odds, cost.odds_word, words, faint) if cost.odds_word else None
    named = Label(name, tried, words, colour)
    return (named, *dots(look, pips, at.cy, cost.odds), *((word,) if word else ()))


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
