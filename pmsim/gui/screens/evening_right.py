"""The notebook's right page: the numbers tonight, and the cards to choose from."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import frozen

from pmsim.gui.colours import Category
from pmsim.gui.parts.line_chart import Chart, Guide, line_chart
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.metrics import Metric, sparkline, trend_colours, trend_line
from pmsim.gui.parts.panels import rule
from pmsim.gui.parts.press import Skin, chosen_ring, focus_ring, slab
from pmsim.gui.parts.words import Ink, icon_line, label, snug
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Box, Icon, Label, Shape, Shapes
from pmsim.gui.theme import (
    CHOICE,
    H2,
    H3,
    LABEL_STRONG,
    NUMBER_TINY,
    RADIUS,
    SMALL,
    SMALL_PLAIN,
)

_CARD_GAP = 8.0


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


def cards(
    look: Look, rect: Rect, all_cards: tuple[Card, ...], picked: Hashable, columns: int
) -> Shapes:
    """The cards over the whole rectangle, the picked one in a ring with a tick."""
    lines = -(-len(all_cards) // columns)
    w = (rect.w - (columns - 1) * 20) / columns
    h = (rect.h - (lines - 1) * _CARD_GAP) / max(1, lines)
    shapes: list[Shape] = []
    for i, card in enumerate(all_cards):
        x = rect.x + (i % columns) * (w + 20)
        y = rect.y + (i // columns) * (h + _CARD_GAP)
        shapes += _card(look, Rect(x, y, w, h), card, picked=card.target == picked)
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


@frozen
class Figure:
    """A number of the product, and its key."""

    key: str
    metric: Metric


def numbers(look: Look, rect: Rect, figures: tuple[Figure, ...]) -> Shapes:
    """The product tonight: the first number as a chart, the others small beside it."""
    if look.text > 1:
        return _in_words(look.capped(max(1.0, rect.h / (22.5 * len(figures)))), rect, figures)
    first, rest = figures[0], figures[1:5]
    return (*_chart(look, Rect(rect.x, rect.y, 228, rect.h), first), *_small(look, rect, rest))


def _pressable(look: Look, rect: Rect, figure: Figure) -> Shapes:
    """The place that opens the number's own sheet."""
    one = figure.metric
    says = f"{one.name} {one.value}, {one.trend.value} {one.change}".strip()
    touch = Touch(("metric", figure.key), says, "numbers")
    ring = focus_ring(look, rect, RADIUS.chip) if look.focuses(touch) else ()
    fill = look.palette.page_edge if look.hovers(touch) else ""
    box = Box(rect, fill, RADIUS.chip, target=touch.target, group=touch.group, says=says)
    return (*ring, box)


def _chart(look: Look, rect: Rect, figure: Figure) -> Shapes:
    p, metric = look.palette, figure.metric
    words = f"{metric.name} {metric.value}"
    head = icon_line(look, rect.x, rect.y, rect.w, metric.icon, words, Ink(LABEL_STRONG))
    values = metric.history if len(metric.history) > 1 else metric.history * 2
    points = tuple((float(i), value) for i, value in enumerate(values))
    guides = () if metric.goal is None else (Guide(metric.goal, "goal", p.good.text),)
    chart = Chart(points, trend_colours(look, metric.trend)[0], guides)
    plot = Rect(rect.x, rect.y + 26, rect.w, rect.h - 26)
    return (*_pressable(look, rect.grown(4), figure), *head, *line_chart(look, plot, chart))


def _small(look: Look, rect: Rect, figures: tuple[Figure, ...]) -> Shapes:
    shapes: list[Shape] = []
    for i, one in enumerate(figures):
        x, y = rect.x + 238 + (i % 2) * 142, rect.y + (i // 2) * 68
        shapes += _one(look, Rect(x, y, 140, 66), one)
    return tuple(shapes)


def _one(look: Look, rect: Rect, figure: Figure) -> Shapes:
    metric, faint = figure.metric, look.palette.page_ink
    value = Rect(rect.x, rect.y + 19, 60, 26)
    spark: Shapes = ()
    if len(metric.history) > 1:
        colour = trend_colours(look, metric.trend)[0]
        place = Rect(rect.x + 70, rect.y + 21, 54, 24)
        spark = (sparkline(look, place, metric.history, colour, filled=False),)
    return (
        *_pressable(look, rect.grown(3), figure),
        snug(look, Rect(rect.x, rect.y, rect.w, 20), metric.name, Ink(SMALL, faint)),
        snug(look, value, metric.value, Ink(NUMBER_TINY)),
        *spark,
        *trend_line(look, rect.x, rect.y + 45, rect.w, metric),
    )


def _in_words(look: Look, rect: Rect, figures: tuple[Figure, ...]) -> Shapes:
    """For large text: a line for each number, in two columns when there are many."""
    h = look.style(LABEL_STRONG).line
    columns = 1 if len(figures) * h <= rect.h else 2
    w = (rect.w - 20 * (columns - 1)) / columns
    lines = max(1, int(rect.h // h))
    step = min(h + 10, rect.h / max(1, min(lines, -(-len(figures) // columns))))
    shapes: list[Shape] = []
    for i, one in enumerate(figures[: lines * columns]):
        place = Rect(rect.x + (i // lines) * (w + 20), rect.y + (i % lines) * step, w, h)
        shapes += _line(look, place, one)
    return tuple(shapes)


def _line(look: Look, rect: Rect, figure: Figure) -> Shapes:
    metric = figure.metric
    trend = f"{metric.trend.value} {metric.change}".strip()
    wide = min(rect.w * 0.4, look.width(trend, SMALL) + 34)
    name = Rect(rect.x, rect.y, rect.w - wide - 8, rect.h)
    return (
        *_pressable(look, rect, figure),
        label(look, name, f"{metric.name} {metric.value}", Ink(LABEL_STRONG)),
        *trend_line(look, rect.right - wide, rect.cy - SMALL.line / 2, wide, metric),
    )


def heading(look: Look, rect: Rect, text: str, *, small: bool = False) -> Shapes:
    """A heading of the page; the smaller one has a line above it."""
    style = H3 if small else H2
    head = label(look, Rect(rect.x, rect.y, rect.w, look.style(style).line), text, Ink(style))
    return (
        (rule(look, rect.x, rect.y - 8, rect.w, look.palette.page_line), head) if small else (head,)
    )
