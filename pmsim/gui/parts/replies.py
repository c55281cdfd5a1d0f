"""What you may say next: the words, and every cost beneath them, on as many lines as it takes."""

from attrs import evolve, frozen

from pmsim.gui.parts.choices import Choice, Cost, cost_line
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.press import Skin, slab
from pmsim.gui.parts.words import Ink, icon_line_width, paragraph
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Align, Box, Icon, Label, Shape, Shapes
from pmsim.gui.theme import BADGE, CHOICE, LIP, RADIUS, SMALL

_LEFT = 60.0
_SIDE = 14.0
_TOP = 7.0
_BELOW = 7.0
_UNDER = 2.0
_COST_H = 24.0
_COST_GAP = 18.0
_DOTS = 51.0
_LARGE = 1.2
_LEAST = 66.0
_KEY = 32.0


@frozen
class Reply:
    """A choice, and if it is closed, why."""

    choice: Choice
    touch: Touch


def reply_height(look: Look, w: float, reply: Reply) -> float:
    """How high the row has to be: it grows by whole lines of words and of costs."""
    text = paragraph(look, Rect(0, 0, _room(look, w), 0), reply.choice.text, Ink(CHOICE))
    lines = len(_lines(look, _room(look, w), reply))
    costs = _UNDER + lines * round(_COST_H * look.text) if lines else 0
    return max(_LEAST, _TOP + text.rect.h + costs + _BELOW)


def reply_row(look: Look, rect: Rect, reply: Reply) -> Shapes:
    """The row: a key to press, the words, the costs; a closed one is flat and says why."""
    p, touch, choice = look.palette, reply.touch, reply.choice
    says = ", ".join((choice.text, *(_said(cost) for cost in choice.costs)))
    skin = Skin(p.paper, p.lip, RADIUS.choice, LIP)
    if look.focuses(touch):
        skin = Skin(p.sun_soft, p.sun_lip, RADIUS.choice, LIP)
    piece = slab(look, rect, touch, skin, says)
    face, colour = piece.face, p.ink2 if touch.closed else p.ink
    x, room = face.x + _indent(look), _room(look, rect.w)
    text = paragraph(look, Rect(x, face.y + _TOP, room, 0), choice.text, Ink(CHOICE, colour))
    lines = _lines(look, room, reply)
    if not lines:
        text = evolve(text, rect=text.rect.moved(0, face.cy - text.rect.cy))
    shapes: list[Shape] = [*piece.shapes, *_key(look, face, reply), text]
    y = text.rect.bottom + _UNDER
    for costs in lines:
        shapes += cost_line(look, x, y, face.right - 8, costs, colour)
        y += round(_COST_H * look.text)
    return tuple(shapes)


def _said(cost: Cost) -> str:
    return f"{cost.text}, {cost.odds_word}" if cost.odds >= 0 else cost.text


def _indent(look: Look) -> float:
    return _LEFT + (_LEFT * 0.5 * (look.text - 1))


def _room(look: Look, w: float) -> float:
    return w - _indent(look) - _SIDE


def _key(look: Look, face: Rect, reply: Reply) -> Shapes:
    """The badge with the key, or a lock."""
    p, size = look.palette, _KEY * min(1.35, 1 + (look.text - 1) * 0.5)
    rect = Rect(face.x + 14, face.y + 15, size, size)
    if reply.touch.closed:
        lock = Icon(square(rect.cx, rect.cy, round(size * 0.56)), "lock", p.paper)
        return (Box(rect, p.ink2, RADIUS.badge), lock)
    style = BADGE.sized(BADGE.size * size / _KEY)
    digit = Label(rect, reply.choice.key, style, p.paper, Align.CENTER)
    return (Box(rect, p.ink, RADIUS.badge), digit)


def _lines(look: Look, room: float, reply: Reply) -> tuple[tuple[Cost, ...], ...]:
    """The costs, line by line; one that is too long for a line is broken into several."""
    costs = reply.choice.costs
    if reply.touch.closed:
        costs = (Cost("question", reply.touch.closed),)
    lines: list[tuple[Cost, ...]] = []
    left = 0.0
    for cost in costs:
        for part in _broken(look, room, cost):
            need = _width(look, part)
            if lines and need <= left:
                lines[-1] = (*lines[-1], part)
            else:
                lines.append((part,))
                left = room
            left -= need + _COST_GAP
    return tuple(lines)


def _width(look: Look, cost: Cost) -> float:
    words = f"{cost.text}, {cost.odds_word}" if _odds_in_words(look, cost) else cost.text
    width = icon_line_width(look, words, SMALL) + 4
    if cost.odds >= 0 and not _odds_in_words(look, cost):
        width += _DOTS + look.width(cost.odds_word, SMALL)
    return width


def _odds_in_words(look: Look, cost: Cost) -> bool:
    return cost.odds >= 0 and look.text > _LARGE


def _broken(look: Look, room: float, cost: Cost) -> tuple[Cost, ...]:
    """One cost as several, each of which fits a line."""
    if _width(look, cost) <= room or cost.odds >= 0:
        return (cost,)
    inner = room - icon_line_width(look, "", SMALL) - 8
    words = paragraph(look, Rect(0, 0, inner, 0), cost.text, Ink(SMALL))
    texts = ["".join(run.text for run in line) for line in words.lines]
    return tuple(
        evolve(cost, text=text, icon="" if n else cost.icon) for n, text in enumerate(texts)
    )
