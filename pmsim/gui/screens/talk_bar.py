"""The bar above a talk: what you came to learn, and how much of the time is gone."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.motion import progress
from pmsim.gui.parts.gauges import pips
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.panels import pill, plate
from pmsim.gui.parts.passing import drawn_tick
from pmsim.gui.parts.people import Plate
from pmsim.gui.parts.words import Ink, icon_line, icon_line_width, label
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Align, Box, Head, Icon, Layer, Shape, Shapes
from pmsim.gui.theme import BADGE_POP, LABEL, LABEL_STRONG, PIPS_APART, RADIUS, SMALL
from pmsim.view.words import duration

_PIP_STEP = 22.0


@frozen
class Past:
    """How much had been learned and used, and how many milliseconds ago that was."""

    learned: int
    used: int
    now: float


@frozen
class Purpose:
    """What the talk is for, and its time."""

    title: str
    learn: tuple[str, ...]
    learned: int
    """How many things were found out so far."""
    used: int
    lasts: int
    time: str
    past: Past | None = None
    """How it was before the last answer, as long as it passes into how it is."""


def purpose_bar(look: Look, rect: Rect, facts: Purpose) -> Shapes:
    """What you came to learn and how much of the time is gone."""
    ground = plate(look, rect, look.palette.glass, RADIUS.pill)
    if look.text > 1:
        return (ground, *_short_bar(look, rect, facts))
    p = look.palette
    title = "You came to learn" if facts.learn else facts.title
    time = Rect(rect.right - 260, rect.y + 10, 240, 24)
    return (
        ground,
        label(look, Rect(rect.x + 20, rect.y + 10, 420, 24), title, Ink(LABEL_STRONG)),
        label(look, time, _time(facts), Ink(LABEL, align=Align.RIGHT)),
        *_pills(look, rect, facts),
        *_minutes(look, rect, facts, p.paper),
    )


def _time(facts: Purpose) -> str:
    left = facts.lasts - facts.used
    return f"{facts.time}, they have to go" if 0 < left <= 2 else facts.time


def _pills(look: Look, rect: Rect, facts: Purpose) -> Shapes:
    """What was found out, with a tick, and the wishes that have room behind it."""
    p = look.palette
    shapes: list[Shape] = []
    x, end = rect.x + 18, rect.right - 40 - _PIP_STEP * _count(facts)
    wishes = [(wish, p.paper2, p.ink, "question") for wish in facts.learn]
    found = [(_found(facts), p.good.tint, p.good.text, "check")] if facts.learned else []
    for words, fill, colour, sign in (*found, *wishes):
        made, right = pill(look, x, rect.y + 38, words, fill, Ink(LABEL, colour), sign, 34)
        if right > end:
            break
        past = facts.past if sign == "check" else None
        new = past if past and facts.learned > past.learned else None
        shapes += _ticked(look, made, new.now) if new else made
        x = right + 6
    return tuple(shapes)


def _ticked(look: Look, made: Shapes, now: float) -> Shapes:
    """A pill whose tick is drawn just now."""
    return tuple(drawn_tick(look, one, now) if isinstance(one, Icon) else one for one in made)


def _found(facts: Purpose) -> str:
    return f"{facts.learned} learned"


def _count(facts: Purpose) -> int:
    return min(10, -(-facts.lasts // 2))


def _minutes(look: Look, rect: Rect, facts: Purpose, empty: str) -> Shapes:
    """A pip for two minutes, for more in a long talk."""
    of, full = _count(facts), _full(facts, facts.used)
    w = of * _PIP_STEP - 3
    row = Rect(rect.right - 20 - w, rect.y + 45, w, 20)
    ground = Box(row, empty, 5) if full < of and look.palette.loud else None
    shown = pips(look, row, full, of, 3)
    if facts.past and facts.past.used < facts.used:
        shown = _filling(look, row, facts, facts.past)
    return (*((ground,) if ground else ()), *shown)


def _filling(look: Look, row: Rect, facts: Purpose, past: Past) -> Shapes:
    """The pips with those that were used just now filling one after the other."""
    of, before, full = _count(facts), _full(facts, past.used), _full(facts, facts.used)
    filled, empty = pips(look, row, full, of, 3), pips(look, row, before, of, 3)
    shapes: list[Shape] = [*empty[:before]]
    for n in range(before, full):
        wait = PIPS_APART * (n - before)
        share = progress(BADGE_POP, past.now, calm=look.calm, after=wait)
        shapes.append(filled[n] if share >= 1 else empty[n])
        if 0 < share < 1:
            shapes.append(Layer(filled[n].rect, (filled[n],), scale=share))
    return (*shapes, *filled[full:])


def _full(facts: Purpose, used: int) -> int:
    """How many pips so many minutes fill."""
    of = _count(facts)
    return min(of, round(of * used / facts.lasts)) if facts.lasts else 0


def _short_bar(look: Look, rect: Rect, facts: Purpose) -> Shapes:
    """For large text: one line, in words."""
    look = look.capped(1.3)
    left = max(0, facts.lasts - facts.used)
    time = f"{duration(left)} left"
    wide = icon_line_width(look, time, SMALL) + 8
    found = (_found(facts),) if facts.learned else ()
    wish = ", ".join((*found, *facts.learn)) or facts.title
    y = rect.cy - LABEL.line / 2
    room_left = rect.w - wide - 60
    return (
        *icon_line(look, rect.x + 16, y, room_left, "lens", wish, Ink(LABEL_STRONG), 10),
        *icon_line(look, rect.right - wide - 16, y, wide, "clock", time, Ink(SMALL)),
    )


def head_bar(look: Look, rect: Rect, facts: Plate, portrait_name: str, time: str) -> Shapes:
    """For one column: a head, the name, the mood and the time in one bar."""
    p = look.palette
    shown = look.capped(1.3)
    wide = icon_line_width(shown, time, SMALL) + 8
    name = f"{facts.person.name}, {facts.person.word}"
    room_left = Rect(rect.x + 78, rect.y, rect.w - wide - 110, rect.h)
    y = rect.cy - SMALL.line / 2
    return (
        plate(look, rect, p.glass, RADIUS.pill),
        Head(Rect(rect.x + 12, rect.y + 6, 48, 48), portrait_name, facts.person.mood),
        label(shown, room_left, name, Ink(LABEL_STRONG)),
        *icon_line(shown, rect.right - wide - 16, y, wide, "clock", time, Ink(SMALL)),
    )
