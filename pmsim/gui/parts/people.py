"""People: a row of the list, a name plate."""

from attrs import evolve, frozen

from pmsim.gui.cast import Mood
from pmsim.gui.parts.gauges import pips
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import count, panel
from pmsim.gui.parts.passing import popping, turned_head
from pmsim.gui.parts.press import focus_ring
from pmsim.gui.parts.words import Ink, headline, line
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Align, Box, Head, Icon, Shape, Shapes
from pmsim.gui.theme import (
    BADGE_POP,
    CHOICE,
    H3,
    LABEL,
    LABEL_STRONG,
    RADIUS,
    SHADOW_PLATE,
    SMALL,
    SMALL_PLAIN,
)

_HEAD = 52.0
_HERE_EDGE = 2.5


@frozen
class Person:
    """Somebody as the player sees them."""

    who: str
    """The portrait's name."""

    name: str
    mood: Mood
    word: str
    """The mood in a word."""


@frozen
class Turn:
    """A mood that has just changed: what it was, and how many milliseconds ago it changed."""

    before: Mood
    now: float


def person_row(
    look: Look,
    rect: Rect,
    person: Person,
    touch: Touch,
    *,
    here: bool = False,
    unread: int = 0,
    turn: Turn | None = None,
) -> Shapes:
    """A row of the people list: head, name, mood, who stands at your desk, unread messages."""
    p, mid, apart = look.palette, rect.cy, _spread(look)
    fill = (p.sun if p.loud else p.paper2) if here or look.hovers(touch) else ""
    says = touch.says or f"{person.name}, {person.word}{', here' if here else ''}"
    x, room = rect.x + 80, rect.w - 80 - (40 if here else 64 if unread else 12)
    word = Ink(SMALL_PLAIN, p.ink2)
    head = Head(Rect(rect.x + 12, mid - _HEAD / 2, _HEAD, _HEAD), person.who, person.mood)
    shapes: list[Shape] = [
        *_row(look, rect, evolve(touch, says=says), fill, _HERE_EDGE if here else 0),
        *(turned_head(look, head, turn.before, turn.now) if turn else (head,)),
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


def name_plate(look: Look, rect: Rect, plate: Plate, now: float = BADGE_POP.ms) -> Shapes:
    """Name, role, mood before and after, and trust in five pips.

    The badge of a mood that has changed pops, so many milliseconds ``now`` after it did.
    """
    p = look.palette
    x, base = rect.x + 20, rect.bottom - 33
    shapes: list[Shape] = [*panel(look, rect, radius=RADIUS.pill, shadow=SHADOW_PLATE)]
    name = Rect(x, rect.y + 9, rect.w - 130, H3.line)
    shapes.append(headline(look, name, plate.person.name, Ink(H3.sized(25))))
    if look.text <= 1:
        shapes.append(line(look, x, rect.y + 40, rect.w - 130, plate.role, Ink(LABEL, p.ink2)))
    for mood in (plate.before, plate.person.mood) if plate.before else (plate.person.mood,):
        badge = Icon(Rect(x, base, 22, 22), f"mood-{mood.value}", p.ink)
        new = plate.before is not None and mood is not plate.before
        shapes.append(popping(look, badge, now) if new else badge)
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
