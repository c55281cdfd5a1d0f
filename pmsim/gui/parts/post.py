"""A message in the inbox, from somebody with a portrait or without."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.cast import Mood
from pmsim.gui.colours import Category
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.press import Skin, focus_ring, slab
from pmsim.gui.parts.words import Ink, icon_line, line, paragraph
from pmsim.gui.portraits import disc_of
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Align, Box, Head, Icon, Shape, Shapes
from pmsim.gui.theme import BUTTON, LABEL_STRONG, LIP_LOW, RADIUS, SMALL, SMALL_PLAIN

_FACE = 46.0
_TEXT = 74.0
_SIDE = 12.0
_TOP = 9.0
_REPLY_H, _REPLY_W = 33.0, 118.0


@frozen
class Letter:
    """A message as a row of the inbox."""

    name: str
    time: str
    text: str
    icon: str = "inbox"
    """Stands in for the face of somebody who has none."""

    who: str = ""
    mood: Mood = Mood.NEUTRAL
    status: str = ""
    """A word under the message, such as ``answered``; empty shows none."""

    lines: int = 3
    """How many lines of the message show; the rest is behind an ellipsis."""


def face(look: Look, rect: Rect, letter: Letter) -> Shapes:
    """The writer's head, or an icon on a disc for somebody without a portrait."""
    if disc_of(letter.who):
        return (Head(rect, letter.who, letter.mood),)
    p = look.palette
    disc = Box(
        rect,
        p.lavender,
        rect.w / 2,
        border=p.ink if p.loud else "",
        border_width=p.control_border,
    )
    return (disc, Icon(square(rect.cx, rect.cy, rect.w * 0.56), letter.icon, p.ink))


def letter_height(look: Look, w: float, letter: Letter, *, opened: bool = False) -> float:
    """How high the row has to be for its lines."""
    text = _text(look, Rect(0, 0, w, 0), letter).rect.h
    under = _foot(look) if opened or letter.status else 4.0
    return max(_FACE + 20, _down(look) + text + under)


def letter_row(
    look: Look, rect: Rect, letter: Letter, touch: Touch, *, opened: bool = False
) -> Shapes:
    """A message: face, name, time and words; the opened one is a slab with its reply."""
    p = look.palette
    says = touch.says or f"{letter.name}, {letter.time}: {letter.text}"
    spoken = Touch(touch.target, says, touch.group)
    shapes: list[Shape] = [*_ground(look, rect, spoken, opened=opened)]
    shapes += face(look, Rect(rect.x + _SIDE, rect.y + _SIDE, _FACE, _FACE), letter)
    x, right = rect.x + _TEXT, rect.right - _SIDE
    clock = look.width(letter.time, SMALL_PLAIN) + 4
    faint = p.ink if opened and p.loud else p.ink2
    shapes += [
        line(look, x, rect.y + _TOP, right - x - clock - 6, letter.name, Ink(LABEL_STRONG)),
        line(
            look,
            right - clock,
            rect.y + _TOP,
            clock,
            letter.time,
            Ink(SMALL_PLAIN, faint, Align.RIGHT),
        ),
        _text(look, rect, letter),
    ]
    if opened:
        shapes += _reply(look, rect, letter)
    elif letter.status:
        y = rect.bottom - _foot(look) + 4
        shapes += icon_line(look, x, y, right - x, "check", letter.status, Ink(SMALL, p.good.text))
    return tuple(shapes)


def _down(look: Look) -> float:
    return round(31 * (1 + (look.text - 1) * 0.6))


def _foot(look: Look) -> float:
    return round(44 * min(1.3, look.text))


def _text(look: Look, rect: Rect, letter: Letter) -> Shape:
    x = rect.x + _TEXT
    place = Rect(x, rect.y + _down(look), rect.right - _SIDE - x, 0)
    return paragraph(look, place, letter.text, Ink(SMALL_PLAIN), most=letter.lines)


def _ground(look: Look, rect: Rect, touch: Touch, *, opened: bool) -> Shapes:
    p = look.palette
    if opened:
        hue = p.hue(Category.STAKEHOLDERS)
        skin = Skin(p.sun if p.loud else hue.tint, hue.stripe, RADIUS.button, LIP_LOW)
        return slab(look, rect, touch, skin).shapes
    fill = p.paper2 if look.hovers(touch) else ""
    ring = focus_ring(look, rect, RADIUS.button) if look.focuses(touch) else ()
    row = Box(rect, fill, RADIUS.button, target=touch.target, group=touch.group, says=touch.says)
    return (*ring, row)


def _reply(look: Look, rect: Rect, letter: Letter) -> Shapes:
    """The look of a button inside the row; the whole row is what is pressed."""
    p = look.palette
    h = round(_REPLY_H * min(1.3, look.text))
    w = round(_REPLY_W * min(1.35, look.text))
    box = Rect(rect.x + _TEXT, rect.bottom - h - 11, w, h)
    mid = box.cy - 2
    return (
        Box(
            box,
            p.paper,
            RADIUS.button,
            border=p.ink if p.loud else "",
            border_width=p.control_border,
            lip=p.lip,
            lip_height=LIP_LOW,
        ),
        Icon(square(box.x + 32, mid, 20), "chat", p.ink),
        line(look, box.x + 50, mid - BUTTON.line / 2, w - 56, "Reply", Ink(BUTTON.sized(17))),
    )
