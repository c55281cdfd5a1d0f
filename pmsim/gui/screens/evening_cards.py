"""The cards of an evening: things to do with it, or to take to tomorrow."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import frozen

from pmsim.gui.colours import Category
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.press import Kind, Skin, chosen_ring, icon_button, slab
from pmsim.gui.parts.words import Ink, label, snug
from pmsim.gui.rect import Rect, square
from pmsim.gui.screens.evening_right import heading
from pmsim.gui.shapes import Box, Icon, Label, Shape, Shapes
from pmsim.gui.theme import CHOICE, RADIUS, SMALL_PLAIN

_GAP = 8.0
_TALL, _FEW = 68.0, 3
_ARROW = 44.0


@frozen
class Card:
    """Something to do with the evening, or to take to tomorrow."""

    target: Hashable
    key: str
    title: str
    effect: str
    icon: str
    category: Category
    closed: str = ""


@frozen
class Deal:
    """The cards that show, in lines of so many, and whether there are more."""

    cards: tuple[Card, ...]
    columns: int
    card_h: float
    before: bool
    after: bool

    @property
    def height(self) -> float:
        """Of all lines with their gaps."""
        lines = -(-len(self.cards) // self.columns)
        return max(0.0, lines * (self.card_h + _GAP) - _GAP)


def deal(look: Look, room: float, all_cards: tuple[Card, ...], columns: int, first: int) -> Deal:
    """As many lines of cards as fit into a height, from line ``first`` on."""
    lines = -(-len(all_cards) // columns)
    card_h = _TALL if lines <= _FEW and look.text <= 1 else 18 + 42 * look.text
    shown = max(1, min(lines, int((room + _GAP) / (card_h + _GAP))))
    top = max(0, min(first, lines - shown))
    cut = all_cards[top * columns : (top + shown) * columns]
    return Deal(cut, columns, card_h, top > 0, top + shown < lines)


def question_line(look: Look, rect: Rect, text: str, dealt: Deal) -> Shapes:
    """The question, with arrows beside it when not all cards show."""
    shapes = heading(look, rect, text, small=True)
    if not (dealt.before or dealt.after):
        return shapes
    top = "" if dealt.before else "these are the first"
    end = "" if dealt.after else "these are the last"
    up, down = (
        Touch("earlier", "earlier cards", "deal", top),
        Touch("later", "more cards", "deal", end),
    )
    y, x = rect.y - 4, rect.right - _ARROW
    left = Rect(x - _ARROW - 8, y, _ARROW, _ARROW - 4)
    right = Rect(x, y, _ARROW, _ARROW - 4)
    return (
        *shapes,
        *icon_button(look, left, "arrow-up", up, Kind.LEAF, 22),
        *icon_button(look, right, "arrow-down", down, Kind.LEAF, 22),
    )


def cards(look: Look, rect: Rect, dealt: Deal, picked: Hashable) -> Shapes:
    """The cards over the whole rectangle, the picked one in a ring with a tick."""
    w = (rect.w - (dealt.columns - 1) * 20) / dealt.columns
    shapes: list[Shape] = []
    for i, card in enumerate(dealt.cards):
        line, column = divmod(i, dealt.columns)
        y = rect.y + line * (dealt.card_h + _GAP)
        place = Rect(rect.x + column * (w + 20), y, w, dealt.card_h)
        shapes += _card(look, place, card, picked=card.target == picked)
    return tuple(shapes)


def _card(look: Look, rect: Rect, card: Card, *, picked: bool) -> Shapes:
    p, hue = look.palette, look.palette.hue(card.category)
    says = f"{card.title}. {card.effect}{', chosen' if picked else ''}"
    touch = Touch(card.target, says, "cards", card.closed)
    face = p.sun if p.loud and picked else hue.tint
    lip = p.sun_lip if picked else hue.stripe
    ring = chosen_ring(look, rect.grown(-3), RADIUS.choice, p.page) if picked else ()
    piece = slab(look, rect, touch, Skin(face, lip, RADIUS.choice))
    shapes: list[Shape] = [*ring, *piece.shapes]
    room = Rect(
        piece.face.x + 60, piece.face.y, piece.face.w - 60 - (52 if picked else 14), piece.face.h
    )
    shapes.append(Icon(square(piece.face.x + 34, piece.face.cy, 32), card.icon, p.ink))
    title, small = look.style(CHOICE), look.style(SMALL_PLAIN)
    top = room.cy - (title.line + small.line) / 2
    shapes.append(label(look, Rect(room.x, top, room.w, title.line), card.title, Ink(CHOICE)))
    under = Rect(room.x, top + title.line, room.w, small.line)
    shapes.append(_effect(look, under, card.closed or card.effect))
    if picked:
        badge = square(piece.face.right - 30, piece.face.cy, 30)
        shapes += [Box(badge, p.ink, 15), Icon(square(badge.cx, badge.cy, 18), "check", p.paper)]
    return tuple(shapes)


def _effect(look: Look, rect: Rect, text: str) -> Label:
    """What a card does: rather small than cut."""
    small = snug(look, rect, text, Ink(SMALL_PLAIN))
    fits = look.measure.width(text, small.style) <= rect.w
    return small if fits else label(look, rect, text, Ink(SMALL_PLAIN))
