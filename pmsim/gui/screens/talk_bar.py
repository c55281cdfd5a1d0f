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
from pmsim.view.wishes import PurposeView
from pmsim.view.words import duration

_PIP_STEP = 22.0


@frozen
class Before:
    """What had been learned and used, and how many milliseconds ago that was."""

    learned: int
    met: tuple[bool, ...]
    """Of each wish, whether it was met."""
    used: int
    now: float = 0.0


def before_of(facts: PurposeView) -> Before:
    """How a talk stands now, for when it has gone on."""
    return Before(facts.learned, tuple(wish.met for wish in facts.to_learn), facts.used)


def purpose_bar(look: Look, rect: Rect, facts: PurposeView, before: Before | None) -> Shapes:
    """What you came to learn and how much of the time is gone.

    `before` is how it was before the last answer, as long as it passes into how it is.
    """
    ground = plate(look, rect, look.palette.glass, RADIUS.pill)
    if look.text > 1:
        return (ground, *_short_bar(look, rect, facts))
    title = "You came to learn" if facts.to_learn else facts.title
    time = Rect(rect.right - 260, rect.y + 10, 240, 24)
    beside = _pip_row(facts, rect.right - 20, rect.y + 45)
    pills, fit = _pills(look, rect, facts, before, beside.x - 17)
    if not fit:
        pills, _ = _pills(look, rect, facts, before, rect.right - 18)
    row = beside if fit else _pip_row(facts, time.x - 12, rect.y + 12)
    return (
        ground,
        label(look, Rect(rect.x + 20, rect.y + 10, 420, 24), title, Ink(LABEL_STRONG)),
        label(look, time, _time(facts), Ink(LABEL, align=Align.RIGHT)),
        *pills,
        *_minutes(look, row, facts, before),
    )


def _time(facts: PurposeView) -> str:
    left = facts.lasts - facts.used
    return f"{facts.time_text}, they have to go" if 0 < left <= 2 else facts.time_text


def _pills(
    look: Look, rect: Rect, facts: PurposeView, before: Before | None, end: float
) -> tuple[Shapes, bool]:
    """What was found out, with a tick, then the wishes; and whether all of them had room."""
    shapes: list[Shape] = []
    x = rect.x + 18
    for words, done, now in (*_found(facts, before), *_wishes(facts, before)):
        fill, ink, sign = _worn(look, done=done)
        made, right = pill(look, x, rect.y + 38, words, fill, Ink(LABEL, ink), sign, 34)
        if right > end:
            return tuple(shapes), False
        shapes += made if now is None else _ticked(look, made, now)
        x = right + 6
    return tuple(shapes), True


def _worn(look: Look, *, done: bool) -> tuple[str, str, str]:
    """Ground, ink and sign of a pill."""
    p = look.palette
    return (p.good.tint, p.good.text, "check") if done else (p.paper2, p.ink, "question")


_Pill = tuple[str, bool, float | None]
"""Its words, whether it has a tick, and since when that is drawn, if it is."""


def _found(facts: PurposeView, before: Before | None) -> tuple[_Pill, ...]:
    """What was no wish, counted."""
    if not facts.learned:
        return ()
    drawn = before.now if before and facts.learned > before.learned else None
    return ((_counted(facts), True, drawn),)


def _wishes(facts: PurposeView, before: Before | None) -> tuple[_Pill, ...]:
    """Every wish, ticked once it is met."""
    then = before.met if before else tuple(wish.met for wish in facts.to_learn)
    drawn = before.now if before else None
    return tuple(
        (wish.text, wish.met, drawn if wish.met and not was else None)
        for wish, was in zip(facts.to_learn, then, strict=True)
    )


def _ticked(look: Look, made: Shapes, now: float) -> Shapes:
    """A pill whose tick is drawn just now."""
    return tuple(drawn_tick(look, one, now) if isinstance(one, Icon) else one for one in made)


def _counted(facts: PurposeView) -> str:
    return f"{facts.learned} learned"


def _count(facts: PurposeView) -> int:
    return min(10, -(-facts.lasts // 2))


def _pip_row(facts: PurposeView, right: float, y: float) -> Rect:
    """Where the pips stand: behind the pills, or above them where those need the room."""
    w = _count(facts) * _PIP_STEP - 3
    return Rect(right - w, y, w, 20)


def _minutes(look: Look, row: Rect, facts: PurposeView, before: Before | None) -> Shapes:
    """A pip for two minutes, for more in a long talk."""
    of, full = _count(facts), _full(facts, facts.used)
    ground = Box(row, look.palette.paper, 5) if full < of and look.palette.loud else None
    shown = pips(look, row, full, of, 3)
    if before and before.used < facts.used:
        shown = _filling(look, row, facts, before)
    return (*((ground,) if ground else ()), *shown)


def _filling(look: Look, row: Rect, facts: PurposeView, before: Before) -> Shapes:
    """The pips with those that were used just now filling one after the other."""
    of, old, full = _count(facts), _full(facts, before.used), _full(facts, facts.used)
    filled, empty = pips(look, row, full, of, 3), pips(look, row, old, of, 3)
    shapes: list[Shape] = [*empty[:old]]
    for n in range(old, full):
        wait = PIPS_APART * (n - old)
        share = progress(BADGE_POP, before.now, calm=look.calm, after=wait)
        shapes.append(filled[n] if share >= 1 else empty[n])
        if 0 < share < 1:
            shapes.append(Layer(filled[n].rect, (filled[n],), scale=share))
    return (*shapes, *filled[full:])


def _full(facts: PurposeView, used: int) -> int:
    """How many pips so many minutes fill."""
    of = _count(facts)
    return min(of, round(of * used / facts.lasts)) if facts.lasts else 0


def _short_bar(look: Look, rect: Rect, facts: PurposeView) -> Shapes:
    """For large text: one line, in words."""
    look = look.capped(1.3)
    left = max(0, facts.lasts - facts.used)
    time = f"{duration(left)} left"
    wide = icon_line_width(look, time, SMALL) + 8
    done = sum(wish.met for wish in facts.to_learn) + facts.learned
    found = (f"{done} learned",) if done else ()
    open_wishes = (wish.text for wish in facts.to_learn if not wish.met)
    wish = ", ".join((*found, *open_wishes)) or facts.title
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
