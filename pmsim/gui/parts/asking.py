"""A sheet that asks: what it is about, some words, and numbered answers with their prices."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import evolve, frozen

from pmsim.gui.parts.answers import answer_height, answer_row
from pmsim.gui.parts.choices import Choice
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import sheet
from pmsim.gui.parts.press import icon_button
from pmsim.gui.parts.words import Ink, line, paragraph
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Paragraph, Shape, Shapes, moved
from pmsim.gui.theme import BODY_LARGE, CANVAS_H, CANVAS_W, H3, SMALL

_PAD = 30.0
_FACE = 76.0
_GAP = 9.0
_CLOSE_W, _CLOSE_H = 56.0, 54.0
_WIDE, _WIDER = 720.0, 1000.0
_EDGE = 18.0
_LARGE = 1.2


@frozen
class Asked:
    """What the sheet is about."""

    title: str
    under: str
    """A small line beneath the title: a role, a time."""

    text: str
    """What is said; paragraphs are lines."""

    answers: tuple[tuple[Choice, Touch], ...]
    foot: str = ""
    """A small line beneath the answers."""


def asking(look: Look, asked: Asked, face: Shapes, close: Hashable) -> Shapes:
    """The sheet, in the middle of the screen, as high as its words need.

    ``face`` is drawn for the square of 76 px at 0, 0 and set beside the title.
    """
    w = _WIDER if look.text > _LARGE else _WIDE
    look, texts, h = _fitting(look, asked, w)
    at = Rect((CANVAS_W - w) / 2, (CANVAS_H - h) / 2, w, h)
    inner = at.w - 2 * _PAD
    head = Rect(at.x + _PAD + _FACE + 18, at.y + 26, inner - _FACE - 18 - _CLOSE_W - 10, 0)
    under = head.y + look.style(H3).line + 2
    shapes: list[Shape] = [
        *sheet(look, at),
        *moved(face, at.x + _PAD, at.y + 22),
        line(look, head.x, head.y, head.w, asked.title, Ink(H3)),
        line(look, head.x, under, head.w, asked.under, Ink(SMALL, look.palette.ink2)),
    ]
    y = at.y + _head_h(look)
    for text in texts:
        shapes.append(evolve(text, rect=text.rect.moved(at.x + _PAD, y)))
        y += text.rect.h + 8
    y += 8
    for choice, touch in asked.answers:
        row = Rect(at.x + _PAD, y, inner, answer_height(look, inner, choice, touch.closed))
        shapes += answer_row(look, row, choice, touch)
        y = row.bottom + _GAP
    if asked.foot:
        shapes.append(_foot(look, at.x + _PAD, y, inner, asked.foot))
    cross = Rect(at.right - 24 - _CLOSE_W, at.y + 22, _CLOSE_W, _CLOSE_H)
    return (*shapes, *icon_button(look, cross, "cross", Touch(close, "close", "close")))


def _fitting(look: Look, asked: Asked, w: float) -> tuple[Look, tuple[Paragraph, ...], float]:
    """The words of the sheet; set smaller where the canvas would be too low for them."""
    while True:
        texts = _texts(look, asked, w - 2 * _PAD)
        h = _height(look, asked, w - 2 * _PAD, texts)
        if h <= CANVAS_H - 2 * _EDGE or look.text <= 1:
            return look, texts, h
        look = look.capped(max(1.0, look.text - 0.1))


def _texts(look: Look, asked: Asked, w: float) -> tuple[Paragraph, ...]:
    parts = [part for part in asked.text.split("\n") if part.strip()]
    return tuple(paragraph(look, Rect(0, 0, w, 0), part, Ink(BODY_LARGE)) for part in parts)


def _head_h(look: Look) -> float:
    return max(_FACE + 40, 46 + look.style(H3).line + look.style(SMALL).line)


def _foot(look: Look, x: float, y: float, w: float, text: str) -> Paragraph:
    return paragraph(look, Rect(x + 2, y + 4, w, 0), text, Ink(SMALL, look.palette.ink2))


def _height(look: Look, asked: Asked, w: float, texts: tuple[Paragraph, ...]) -> float:
    words = sum(text.rect.h + 8 for text in texts)
    rows = sum(answer_height(look, w, one, touch.closed) + _GAP for one, touch in asked.answers)
    foot = _foot(look, 0, 0, w, asked.foot).rect.h + 8 if asked.foot else 0.0
    return _head_h(look) + words + 8 + rows + foot + 20
