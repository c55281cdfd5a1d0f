"""Choices: a key to press, what is said or done, and what it costs."""

from attrs import evolve, frozen

from pmsim.gui.measure import line_width
from pmsim.gui.parts.gauges import dots
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.press import Skin, slab
from pmsim.gui.parts.words import Ink, icon_line_width, paragraph
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Align, Box, Icon, Label, Paragraph, Shape, Shapes
from pmsim.gui.theme import BADGE, CHOICE, LIP, RADIUS, SMALL

_TEXT_LEFT = 60.0
_TEXT_TOP = 7.0
_TEXT_SIDE = 14.0
_COST_H = 24.0
_COST_UNDER = 2.0
_COST_GAP = 18.0
_BELOW = 7.0
_ICON = 19.0
_DOTS_W = 36.0
_LARGE = 1.2
"""From this text size on odds are words only."""


@frozen
class Cost:
    """Something a choice costs or risks: an icon, words, perhaps odds of three pips."""

    icon: str
    """Empty where the words go on from the line above."""

    text: str
    odds: int = -1
    """How many of three pips are full; -1 shows none."""

    odds_word: str = ""
    colour: str = ""


@frozen
class Choice:
    """What a choice row shows."""

    key: str
    text: str
    costs: tuple[Cost, ...] = ()
    face: str = ""
    """The colour at rest; paper when empty."""


def choice_height(look: Look, w: float, choice: Choice, least: float = 66.0) -> float:
    """How high the row has to be: it grows by whole lines of its text."""
    style = look.style(CHOICE)
    text = _text(look, Rect(0, 0, w, 0), choice, "")
    costs = round(_COST_H * look.text) if choice.costs else 0
    need = _TEXT_TOP + style.line * len(text.lines) + _COST_UNDER + costs + _BELOW
    return max(least, need)


def choice_row(look: Look, rect: Rect, choice: Choice, touch: Touch) -> Shapes:
    """A choice with its costs beneath; locked ones are flat and say why."""
    piece = slab(look, rect, touch, _skin(look, choice, touch), choice.text)
    face = piece.face
    colour = look.palette.ink2 if touch.closed else look.palette.ink
    text = _text(look, face, choice, colour)
    under = face.y + _TEXT_TOP + text.rect.h + _COST_UNDER
    costs = choice.costs
    if touch.closed:
        costs = (Cost("question", touch.closed, colour=colour),)
    if not costs:
        text = evolve(text, rect=text.rect.moved(0, face.cy - text.rect.cy))
    return (
        *piece.shapes,
        *_key(look, face, choice.key, touch),
        text,
        *cost_line(look, face.x + _TEXT_LEFT * _grow(look), under, face.right - 10, costs),
    )


def _grow(look: Look) -> float:
    """How much the key's badge, and with it the indent, follows the text size."""
    return min(1.35, 1 + (look.text - 1) * 0.5)


def _skin(look: Look, choice: Choice, touch: Touch) -> Skin:
    p = look.palette
    if look.focuses(touch):
        return Skin(p.sun_soft, p.sun_lip, RADIUS.choice, LIP)
    return Skin(choice.face or p.paper, p.lip, RADIUS.choice, LIP)


def _text(look: Look, face: Rect, choice: Choice, colour: str) -> Paragraph:
    left = _TEXT_LEFT * _grow(look)
    room = face.w - left - _TEXT_SIDE
    place = Rect(face.x + left, face.y + _TEXT_TOP, room, 0)
    return paragraph(look, place, choice.text, Ink(CHOICE, colour))


def _key(look: Look, face: Rect, key: str, touch: Touch) -> Shapes:
    """The badge with the key to press, or a lock."""
    p, size = look.palette, 32 * _grow(look)
    rect = Rect(face.x + 14, face.y + 15, size, size)
    if touch.closed:
        lock = Icon(square(rect.cx, rect.cy, round(size * 0.56)), "lock", p.paper)
        return (Box(rect, p.ink2, RADIUS.badge), lock)
    style = BADGE.sized(BADGE.size * _grow(look))
    digit = Label(rect, key, style, p.paper, Align.CENTER)
    return (Box(rect, p.ink, RADIUS.badge), digit)


def cost_line(
    look: Look, x: float, y: float, right: float, costs: tuple[Cost, ...], ink: str = ""
) -> Shapes:
    """Costs side by side; one that has no room left is shortened by its box."""
    shapes: list[Shape] = []
    h = round(_COST_H * look.text)
    for cost in costs:
        shapes += _cost(look, Rect(x, y, right - x, h), cost, ink)
        x += _cost_width(look, cost) + _COST_GAP
    return tuple(shapes)


def _words(look: Look, cost: Cost) -> str:
    if cost.odds >= 0 and look.text > _LARGE:
        return f"{cost.text}, {cost.odds_word}"
    return cost.text


def _cost_width(look: Look, cost: Cost) -> float:
    width = icon_line_width(look, _words(look, cost), SMALL)
    if cost.odds >= 0 and look.text <= _LARGE:
        width += 8 + _DOTS_W + 7 + look.width(cost.odds_word, SMALL)
    return width


def _cost(look: Look, rect: Rect, cost: Cost, ink: str) -> Shapes:
    p, style = look.palette, look.style(SMALL)
    colour = cost.colour or ink or p.ink
    size = round(_ICON * look.text)
    at = square(rect.x + size / 2, rect.cy, size)
    icon = (Icon(at, cost.icon, colour),) if cost.icon else ()
    text, x = _words(look, cost), rect.x + size + 6
    room = max(10.0, rect.right - x)
    place = Rect(x, rect.y, room, rect.h)
    words = paragraph(look, place, text, Ink(SMALL, colour), most=1)
    shown = "".join(run.text for run in words.lines[0])
    label = Label(place, shown, style, colour, says=words.says)
    if cost.odds < 0 or look.text > _LARGE:
        return (*icon, label)
    after = x + line_width(words.lines[0], style, look.measure) + 8
    word = Rect(after + _DOTS_W + 7, rect.y, look.width(cost.odds_word, SMALL) + 1, rect.h)
    odds = Label(word, cost.odds_word, style, p.ink2)
    return (*icon, label, *dots(look, after, rect.cy, cost.odds), odds)
