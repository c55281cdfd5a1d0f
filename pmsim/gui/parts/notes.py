"""Small messages: toast, tooltip, info line, key hints, an empty panel's kind words."""

from pmsim.gui.parts.look import Look
from pmsim.gui.parts.words import Ink, label, line, paragraph
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Align, Box, Icon, Label, Mark, Shape, Shapes, Sketch
from pmsim.gui.strokes import closed
from pmsim.gui.theme import (
    H4,
    LABEL_STRONG,
    RADIUS,
    SHADOW_TOAST,
    SMALL,
    SMALL_PLAIN,
    SMALL_STRONG,
)

TOAST_OK = "#7FE0BD"
"""The icon of good news, on ink."""

_TOAST_H = 62.0
_KEY_H = 26.0
_KEY_GAP = 10.0
_HINT_GAP = 19.0
_TAIL = 10.0


def toast(look: Look, x: float, y: float, w: float, title: str, text: str, icon: str) -> Shapes:
    """News that stays four seconds: a title, a line, an icon, on ink."""
    palette = look.palette
    shadow = None if palette.loud else SHADOW_TOAST
    rect = Rect(x, y, w, max(_TOAST_H, round(_TOAST_H * look.text)))
    middle = rect.cy
    bright = palette.paper if palette.loud else TOAST_OK
    return (
        Box(rect, palette.ink, RADIUS.toast, shadow=shadow, says=f"{title}. {text}"),
        Icon(square(x + 29, middle - 1, 30), icon, bright),
        _at(look, rect, middle - 12 * look.text, title, Ink(LABEL_STRONG, palette.paper)),
        _at(look, rect, middle + 12 * look.text, text, Ink(SMALL_PLAIN, palette.paper)),
    )


def _at(look: Look, toasted: Rect, cy: float, text: str, ink: Ink) -> Label:
    h = ink.style.line
    return line(look, toasted.x + 54, cy - h / 2, toasted.w - 68, text, ink)


def tooltip(look: Look, x: float, y: float, w: float, text: str, tip: float = 34) -> Shapes:
    """Words on ink with a tip that points up, ``tip`` px from the left edge."""
    palette = look.palette
    words = paragraph(look, Rect(x + 14, y + 5, w - 28, 0), text, Ink(SMALL_PLAIN, palette.paper))
    tail = Rect(x + tip - _TAIL, y - 11, 2 * _TAIL, 12)
    arrow = Mark(closed((0, 12), (_TAIL, 0), (2 * _TAIL, 12)), palette.ink)
    return (
        Sketch(tail, (2 * _TAIL, 12), (arrow,)),
        Box(Rect(x, y, w, words.rect.h + 11), palette.ink, RADIUS.chip, says=text),
        words,
    )


def key_hints(look: Look, rect: Rect, hints: tuple[tuple[str, str], ...]) -> Shapes:
    """Keys and what they do, in the middle of a strip."""
    keys = [max(_KEY_H, look.width(key, SMALL_STRONG) + 14) for key, _ in hints]
    words = [look.width(word, SMALL) for _, word in hints]
    total = sum(keys) + sum(words) + len(hints) * _KEY_GAP + (len(hints) - 1) * _HINT_GAP
    x = rect.cx - total / 2
    shapes: list[Shape] = []
    for (key, word), key_w, word_w in zip(hints, keys, words, strict=True):
        shapes += key_cap(look, Rect(x, rect.cy - _KEY_H / 2, key_w, _KEY_H), key)
        x += key_w + _KEY_GAP
        shapes.append(
            Label(Rect(x, rect.y, word_w + 1, rect.h), word, look.style(SMALL), look.palette.ink)
        )
        x += word_w + _HINT_GAP
    return tuple(shapes)


def key_cap(look: Look, rect: Rect, key: str) -> Shapes:
    """A key of the keyboard."""
    p = look.palette
    cap = Box(rect, p.paper, 7, border=p.lip, border_width=max(2.0, p.control_border))
    return (cap, Label(rect, key, look.style(SMALL_STRONG), p.ink, Align.CENTER))


def empty(look: Look, rect: Rect, icon: str, title: str, text: str) -> Shapes:
    """What an empty panel says: an icon, a title and something kind."""
    p = look.palette
    words = paragraph(
        look,
        Rect(rect.x + 28, rect.y + 110, rect.w - 56, 0),
        text,
        Ink(SMALL_PLAIN, p.ink2, Align.CENTER),
    )
    head = line(look, rect.x + 10, rect.y + 80, rect.w - 20, title, Ink(H4, align=Align.CENTER))
    return (Icon(square(rect.cx, rect.y + 44, 64), icon, p.ink3), head, words)


def drop_target(look: Look, rect: Rect, text: str, *, allowed: bool = True) -> Shapes:
    """Where a dragged card would land, with the time in words; hatched when it may not."""
    p = look.palette
    look = look.capped(max(1.0, (rect.h - 3) / SMALL_STRONG.line))
    place = Rect(rect.x + 16, rect.y, rect.w - 24, rect.h)
    if not allowed:
        box = Box(rect, p.bad.tint, RADIUS.block, border=p.bad.main, border_width=3, dash=(3, 5))
        return (box, label(look, place, text, _bold(p.bad.text)))
    box = Box(rect, p.sun_soft, RADIUS.block, border=p.sun_lip, border_width=3, dash=(8, 5))
    return (box, label(look, place, text, _bold(p.sun_text)))


def _bold(colour: str) -> Ink:
    return Ink(SMALL_STRONG, colour)
