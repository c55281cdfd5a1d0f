"""The other side of the table: what they say, their face, their patience and their time."""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.gui.motion import letters, progress
from pmsim.gui.parts import bubbles
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import panel, plate, rule
from pmsim.gui.parts.patience import PLATE_H, Patience, plate_of_biscuits
from pmsim.gui.parts.words import Ink, headline, icon_line, icon_line_width, label, paragraph
from pmsim.gui.rect import Rect, square
from pmsim.gui.screens.table_said import Chunk
from pmsim.gui.screens.talk_draw import Face, portrait
from pmsim.gui.shapes import Align, Box, Head, Icon, Layer, Shape, Shapes
from pmsim.gui.theme import (
    H3,
    INTERRUPTION_IN,
    LABEL,
    LABEL_STRONG,
    RADIUS,
    SHADOW_PLATE,
    SMALL,
    SPEECH_PER_SECOND,
)
from pmsim.view.words import owned

_PORTRAIT = 292.0
_LEAST_PORTRAIT = 216.0
_UNDER_CARD = 32.0
_TAIL = 14.0
_OVER = "The plate goes back to the kitchen."
_HINT = "Each offer eats one. The first why on an issue does not."
_HINT_TEXT = 1.05
_AWAY = 70.0


@frozen
class Other:
    """Who sits there, and how they feel about it."""

    name: str
    first: str
    face: Face
    mood: str
    """In a word."""

    patience: Patience
    time: str
    """`22 min left`."""

    short_time: str
    gone: bool = False
    """Whether they have stood up."""


@frozen
class Saying:
    """What is said just now."""

    chunk: Chunk
    whole: bool
    more: bool
    tall: float
    """The height of the tallest part of it, so that nothing jumps from part to part."""


def card_height(look: Look) -> float:
    """How high the card below the portrait has to be."""
    name, mood = look.style(H3).line, look.style(LABEL_STRONG).line
    hint = 2 * look.style(SMALL).line + 2 if look.text <= _HINT_TEXT else 6
    return 12 + name + 8 + mood + 20 + look.style(LABEL).line + PLATE_H + hint + 4


def speech_room(look: Look, left: Rect) -> float:
    """How high the bubble may be, so that the face keeps enough of its room."""
    return left.h - card_height(look) + _UNDER_CARD - _LEAST_PORTRAIT - _TAIL


def across(look: Look, left: Rect, other: Other, saying: Saying, now: int, touch: Touch) -> Shapes:
    """Bubble, portrait and card, one below the other."""
    card_h = card_height(look)
    card = Rect(left.x, left.bottom - card_h, left.w, card_h)
    top = left.y + saying.tall + _TAIL
    size = min(_PORTRAIT, card.y + _UNDER_CARD - top)
    face = Rect(left.cx - size / 2, card.y + _UNDER_CARD - size, size, size)
    if size == _PORTRAIT:
        face = Rect(left.x - _TAIL, face.y, size, size)
    words = Rect(left.x, face.y - _TAIL - saying.tall, left.w, saying.tall)
    return (
        *_face(look, face, other, now),
        *_words(look, words, saying, now, touch),
        *_card(look, card, other),
    )


def _face(look: Look, rect: Rect, other: Other, now: int) -> Shapes:
    """The portrait; who has stood up walks out of the picture."""
    if not other.gone:
        return portrait(look, rect, other.face, now)
    share = progress(INTERRUPTION_IN, now / 3, calm=look.calm)
    if share >= 1:
        return ()
    here = rect.moved(-_AWAY * share)
    return (Layer(here, portrait(look, here, other.face, now), opacity=1 - share),)


def _words(look: Look, at: Rect, saying: Saying, now: int, touch: Touch) -> Shapes:
    """The bubble, at the bottom of its room; what nobody says lies flat."""
    chunk = saying.chunk
    if not chunk.text:
        return ()
    shown = -1 if saying.whole else letters(now, SPEECH_PER_SECOND, calm=look.calm)
    speech = bubbles.Speech(chunk.shown, shown, chunk.style, small=True)
    tall = bubbles.bubble_height(look, at.w, speech)
    rect = Rect(at.x, at.bottom - tall, at.w, tall)
    active = touch if saying.more else None
    if chunk.spoken:
        shapes = bubbles.bubble(look, rect, speech, active, 88)
    else:
        shapes = _flat(look, rect, speech, active, yours=chunk.yours)
    return (*shapes, *(_more(look, rect) if saying.more else ()))


def _flat(
    look: Look, rect: Rect, speech: bubbles.Speech, touch: Touch | None, *, yours: bool
) -> Shapes:
    """Your own words on blue, what is only seen on glass."""
    p = look.palette
    ground = plate(look, rect, p.you if yours else p.glass, RADIUS.panel)
    if touch is not None:
        ground = evolve(ground, target=touch.target, group=touch.group, says=touch.says)
    ink = Ink(speech.style, p.paper if yours else p.ink)
    words = paragraph(look, Rect(rect.x + 18, rect.y + 10, rect.w - 36, 0), speech.text, ink)
    return (ground, words)


def _more(look: Look, rect: Rect) -> Shapes:
    """A small dark arrow: there is more to hear."""
    p = look.palette
    badge = square(rect.right - 8, rect.bottom + 9, 34)
    return (Box(badge, p.ink, 17), Icon(square(badge.cx, badge.cy, 18), "arrow-down", p.paper))


def _card(look: Look, rect: Rect, other: Other) -> Shapes:
    """Name, mood, time, and the plate of biscuits."""
    x, w = rect.x + 20, rect.w - 40
    name_h, mood_h = look.style(H3).line, look.style(LABEL_STRONG).line
    name = headline(look, Rect(x, rect.y + 12, w, name_h), other.name, Ink(H3.sized(25)))
    mood_y = rect.y + 12 + name_h + 8
    under = mood_y + mood_h + 10
    row = Rect(x, under + 10, w, look.style(LABEL).line)
    dish = Rect(rect.x + 14, row.bottom, rect.w - 28, PLATE_H)
    shapes: list[Shape] = [
        *panel(look, rect, shadow=SHADOW_PLATE),
        name,
        *_mood(look, Rect(x, mood_y, w, mood_h), other),
        rule(look, x, under, w),
        *_patience(look, row, other),
        *plate_of_biscuits(look, dish, other.patience),
    ]
    if look.text <= _HINT_TEXT:
        hint = Rect(x, dish.bottom, w, 0)
        words = _HINT if other.time else _OVER
        shapes.append(paragraph(look, hint, words, Ink(SMALL, look.palette.ink2), most=2))
    return tuple(shapes)


def _mood(look: Look, at: Rect, other: Other) -> Shapes:
    """The badge with its word, and how much of their time is left."""
    p = look.palette
    mid = at.y + at.h / 2
    badge = Icon(square(at.x + 11, mid, 22), f"mood-{other.face.mood.value}", p.ink)
    word = look.width(other.mood, LABEL_STRONG) + 4
    if not other.time:
        whole = Rect(at.x + 30, at.y, at.w - 30, at.h)
        return (badge, label(look, whole, other.mood, Ink(LABEL_STRONG)))
    left = at.w - 30 - word - 14
    time = other.time if icon_line_width(look, other.time, SMALL) <= left else other.short_time
    wide = min(left, icon_line_width(look, time, SMALL) + 4)
    ink = Ink(SMALL, p.ink2)
    y = mid - SMALL.line / 2
    return (
        badge,
        label(look, Rect(at.x + 30, at.y, word, at.h), other.mood, Ink(LABEL_STRONG)),
        *icon_line(look, at.right - wide, y, wide, "clock", time, ink),
    )


def _patience(look: Look, at: Rect, other: Other) -> Shapes:
    """Whose patience it is, and how much is left."""
    p, left = look.palette, other.patience.left
    count = "the last biscuit" if left == 1 else f"{left} biscuits left"
    wide = look.width(count, LABEL) + 4
    whose = f"{owned(other.first)} patience"
    if look.width(whose, LABEL_STRONG) + wide + 8 > at.w:
        whose = "Patience"
    if look.width(whose, LABEL_STRONG) + wide + 8 > at.w:
        return (label(look, at, count, Ink(LABEL_STRONG)),)
    colour = p.bad.text if left == 1 else p.ink2
    return (
        label(look, Rect(at.x, at.y, at.w - wide - 8, at.h), whose, Ink(LABEL_STRONG)),
        label(
            look, Rect(at.right - wide, at.y, wide, at.h), count, Ink(LABEL, colour, Align.RIGHT)
        ),
    )


def bar(look: Look, left: Rect, other: Other, end: float) -> Shapes:
    """For one column: head, name, mood, biscuits and time in one line that ends at ``end``."""
    p = look.palette
    shown = look.capped(1.3)
    rect = Rect(left.x, left.y, left.w, 58)
    count = f"{other.patience.left} of {other.patience.whole}"
    y = rect.cy - SMALL.line / 2
    x = end
    shapes: list[Shape] = []
    for icon, text in (("clock", other.short_time), ("biscuit", count)):
        if not text:
            continue
        wide = icon_line_width(shown, text, LABEL_STRONG) + 6
        x -= wide + 18
        at = rect.cy - LABEL_STRONG.line / 2
        shapes += icon_line(shown, x, at, wide, icon, text, Ink(LABEL_STRONG))
    name = f"{other.first}, {other.mood}" if not other.gone else f"{other.first} has left"
    room = Rect(rect.x + 70, rect.y, x - rect.x - 84, rect.h)
    head = Rect(rect.x + 12, y - 12, 44, 44)
    return (
        plate(look, rect, p.glass, RADIUS.pill),
        Head(head, other.face.portrait, other.face.mood),
        label(shown, room, name, Ink(LABEL_STRONG)),
        *shapes,
    )


def words_below(look: Look, left: Rect, saying: Saying, now: int, touch: Touch) -> Shapes:
    """For one column: what is said, beneath the bar and as wide as it."""
    at = Rect(left.x, left.y + 66, left.w, left.h - 66)
    chunk = saying.chunk
    if not chunk.text:
        return ()
    shown = -1 if saying.whole else letters(now, SPEECH_PER_SECOND, calm=look.calm)
    speech = bubbles.Speech(chunk.shown, shown, chunk.style, small=True)
    rect = Rect(at.x, at.y, at.w - 20, bubbles.bubble_height(look, at.w - 20, speech))
    active = touch if saying.more else None
    if chunk.spoken:
        shapes = bubbles.bubble(look, rect, speech, active)
    else:
        shapes = _flat(look, rect, speech, active, yours=chunk.yours)
    return (*shapes, *(_more(look, rect) if saying.more else ()))
