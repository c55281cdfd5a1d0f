"""People: a row of the list, a message in the inbox, a name plate."""

from attrs import evolve, frozen

from pmsim.gui.cast import Mood
from pmsim.gui.colours import Category
from pmsim.gui.parts.gauges import pips
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import count, panel
from pmsim.gui.parts.press import Skin, focus_ring, slab
from pmsim.gui.parts.words import Ink, headline, line, paragraph
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Align, Box, Head, Icon, Shape, Shapes
from pmsim.gui.theme import (
    CHOICE,
    H3,
    LABEL,
    LABEL_STRONG,
    LIP_LOW,
    RADIUS,
    SHADOW_PLATE,
    SMALL,
    SMALL_PLAIN,
)

_HEAD = 52.0
_HERE_EDGE = 2.5
_INBOX_HEAD = 46.0
_INBOX_TEXT = 74.0
_BUTTON_ROOM = 44.0


@frozen
class Person:
    """Somebody as the player sees them."""

    who: str
    """The portrait's name."""

    name: str
    mood: Mood
    word: str
    """The mood in a word."""


def person_row(
    look: Look, rect: Rect, person: Person, touch: Touch, *, here: bool = False, unread: int = 0
) -> Shapes:
    """A row of the people list: head, name, mood, who stands at your desk, unread messages."""
    p, mid, apart = look.palette, rect.cy, _spread(look)
    fill = (p.sun if p.loud else p.paper2) if here or look.hovers(touch) else ""
    says = touch.says or f"{person.name}, {person.word}{', here' if here else ''}"
    x, room = rect.x + 80, rect.w - 80 - (40 if here else 64 if unread else 12)
    word = Ink(SMALL_PLAIN, p.ink2)
    shapes: list[Shape] = [
        *_row(look, rect, evolve(touch, says=says), fill, _HERE_EDGE if here else 0),
        Head(Rect(rect.x + 12, mid - _HEAD / 2, _HEAD, _HEAD), person.who, person.mood),
        line(look, x, mid - 23 * apart, room, person.name, Ink(CHOICE)),
        line(look, x, mid + apart, room, person.word, word),
    ]
    if here:
        shapes.append(Icon(square(rect.right - 24, mid, 28), "door-knock", p.ink))
    elif unread:
        shapes += count(look, rect.right - 3, mid, str(unread), "chat")
    return tuple(shapes)


def _spread(look: Look) -> float:
    """How far two lines around a middle have to move apart."""
    return min(1.25, look.text)


@frozen
class Message:
    """A message in the inbox."""

    person: Person
    time: str
    text: str
    cost: str = ""
    """How long the answer takes, beside the button."""


def inbox_height(look: Look, w: float, message: Message, least: float = 94.0) -> float:
    """How high the row has to be: it grows by whole lines, and for the button beneath."""
    text = paragraph(look, Rect(0, 0, w - _INBOX_TEXT - 12, 0), message.text, Ink(SMALL_PLAIN))
    under = _BUTTON_ROOM if message.cost else 4.0
    return max(least, _text_top(look) + text.rect.h + under)


def _text_top(look: Look) -> float:
    return round(31 * (1 + (look.text - 1) * 0.6))


def inbox_row(
    look: Look, rect: Rect, message: Message, touch: Touch, *, opened: bool = False
) -> Shapes:
    """A message: head, name, time and its words; the opened one lies on a slab."""
    person, x, right = message.person, rect.x + _INBOX_TEXT, rect.right - 12
    says = touch.says or f"{person.name}, {message.time}: {message.text}"
    clock = look.width(message.time, SMALL_PLAIN) + 4
    down = _text_top(look)
    room = rect.h - down - (_BUTTON_ROOM if message.cost else 4)
    most = max(1, int(room / look.style(SMALL_PLAIN).line))
    faint = look.palette.ink if opened and look.palette.loud else look.palette.ink2
    time = Ink(SMALL_PLAIN, faint, Align.RIGHT)
    words = Rect(x, rect.y + down, right - x, 0)
    return (
        *_inbox_ground(look, rect, evolve(touch, says=says), opened=opened),
        Head(Rect(rect.x + 12, rect.y + 12, _INBOX_HEAD, _INBOX_HEAD), person.who, person.mood),
        line(look, x, rect.y + 9, right - x - clock - 6, person.name, Ink(LABEL_STRONG)),
        line(look, right - clock, rect.y + 9, clock, message.time, time),
        paragraph(look, words, message.text, Ink(SMALL_PLAIN), most=most),
    )


def _inbox_ground(look: Look, rect: Rect, touch: Touch, *, opened: bool) -> Shapes:
    p = look.palette
    if opened:
        hue = p.hue(Category.STAKEHOLDERS)
        skin = Skin(p.sun if p.loud else hue.tint, hue.stripe, RADIUS.button, LIP_LOW)
        return slab(look, rect, touch, skin).shapes
    return _row(look, rect, touch, p.paper2 if look.hovers(touch) else "")


def _row(look: Look, rect: Rect, touch: Touch, fill: str, edge: float = 0.0) -> Shapes:
    """A flat row that can be pressed, with its focus ring."""
    ring = focus_ring(look, rect, RADIUS.button) if look.focuses(touch) else ()
    row = Box(
        rect,
        fill,
        RADIUS.button,
        border=look.palette.ink if edge else "",
        border_width=edge,
        target=touch.target,
        group=touch.group,
        says=touch.says,
    )
    return (*ring, row)


@frozen
class Plate:
    """Who one is talking to."""

    person: Person
    role: str
    before: Mood | None
    """The mood before the last thing said; None when it did not change."""

    trust: int
    trust_word: str = "Trust"


def name_plate(look: Look, rect: Rect, plate: Plate) -> Shapes:
    """Name, role, mood before and after, and trust in five pips."""
    p = look.palette
    x, base = rect.x + 20, rect.bottom - 33
    shapes: list[Shape] = [*panel(look, rect, radius=RADIUS.pill, shadow=SHADOW_PLATE)]
    name = Rect(x, rect.y + 9, rect.w - 130, H3.line)
    shapes.append(headline(look, name, plate.person.name, Ink(H3.sized(25))))
    if look.text <= 1:
        shapes.append(line(look, x, rect.y + 40, rect.w - 130, plate.role, Ink(LABEL, p.ink2)))
    for mood in (plate.before, plate.person.mood) if plate.before else (plate.person.mood,):
        shapes.append(Icon(Rect(x, base, 22, 22), f"mood-{mood.value}", p.ink))
        x += 30
        if mood is plate.before:
            shapes.append(Icon(Rect(x, base + 4, 15, 15), "arrow-right", p.ink2))
            x += 23
    shapes.append(
        line(look, x + 1, base, rect.right - x - 12, plate.person.word, Ink(LABEL_STRONG))
    )
    trust = Rect(rect.right - 110, rect.y + 36, 91, 15)
    word = line(
        look, rect.right - 120, rect.y + 13, 100, plate.trust_word, Ink(SMALL, p.ink2, Align.RIGHT)
    )
    return (*shapes, word, *pips(look, trust, plate.trust, 5))
