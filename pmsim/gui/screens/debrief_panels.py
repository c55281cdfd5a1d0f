"""The pieces of the debrief: the grade as a sun, promises on their strings, habits as badges."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import frozen

from pmsim.gui.colours import DAY, Category
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.press import Face, Kind, button, focus_ring
from pmsim.gui.parts.promises import Promise, Tag, tag
from pmsim.gui.parts.scroll import window
from pmsim.gui.parts.words import Ink, label, middle, paragraph
from pmsim.gui.rect import Rect, square
from pmsim.gui.screens.day_facts import icon
from pmsim.gui.screens.sheets_people import STATUS, promise_row
from pmsim.gui.screens.sheets_score import HABIT_ICONS
from pmsim.gui.shapes import Align, Box, Icon, Label, Mark, Shape, Shapes, Sketch
from pmsim.gui.strokes import circle, dashes, outline, rays
from pmsim.gui.theme import BODY, DISPLAY, SMALL
from pmsim.view.debrief import HabitView
from pmsim.view.ledger import PromiseView

_SUN_BOX = 150.0
_RIM = "#FFE09A"
_TAG_H = 44.0
_TAG_GAP = 9.0
_FEW, _WHOLE_H = 2, 92.0
"""So few promises are told in whole, on tags so high."""
_BADGE = 54.0
_ORDER = ("good", "bad", "not yet")
_HUES = (
    Category.USERS,
    Category.DATA,
    Category.STAKEHOLDERS,
    Category.THINK,
    Category.REST,
    Category.TEAM,
)


def grade_sun(look: Look, cx: float, cy: float, grade: str, touch: Touch) -> Shapes:
    """The grade on a sun with rays; pressed, it tells how the score was made."""
    p, mid = look.palette, _SUN_BOX / 2
    marks = (
        Mark(rays(mid, mid, 60, 66, 16), line=p.sun, width=6),
        Mark(circle(mid, mid, 52), p.paper if p.loud else _RIM, p.ink if p.loud else "", 3),
        Mark(circle(mid, mid, 46), p.sun),
    )
    face = square(cx, cy, 104)
    ring = focus_ring(look, face, 52) if look.focuses(touch) else ()
    return (
        Sketch(square(cx, cy, _SUN_BOX), (_SUN_BOX, _SUN_BOX), marks),
        *ring,
        Box(face, "", 52, target=touch.target, group=touch.group, says=touch.says),
        Label(Rect(cx - 50, cy - 32, 100, 62), grade, DISPLAY.sized(56), DAY.ink, Align.CENTER),
    )


def promise_tags(
    look: Look, rect: Rect, promises: tuple[PromiseView, ...], columns: int, target: Hashable
) -> Shapes:
    """Tags on strings, as many as there is room for; pressed, they open the ledger."""
    if not promises:
        kind = "None made. Nobody was let down, and nobody was relieved either."
        return (paragraph(look, rect, kind, Ink(BODY, look.palette.ink2), most=3),)
    if len(promises) <= _FEW:
        return _whole_tags(look, rect, promises, target)
    w = (rect.w - (columns - 1) * _TAG_GAP) / columns
    lines = max(1, int((rect.h + 8) // (_TAG_H + 8)))
    room = lines * columns
    shown = promises if len(promises) <= room else promises[: room - 1]
    shapes: list[Shape] = [*_strings(look, rect, min(lines, -(-len(promises) // columns)))]
    for i, one in enumerate(shown):
        place = _tag_place(rect, i, columns, w)
        says = f"{one.to_name}: {one.what}, {one.status}"
        touch = Touch((target, one.key), says, "promises")
        shapes += tag(look, place, Tag(STATUS[one.status], one.to_name), touch)
    if len(shown) < len(promises):
        place = _tag_place(rect, len(shown), columns, w)
        more = f"{len(promises) - len(shown)} more"
        touch = Touch((target, ""), f"{more} promises", "promises")
        shapes += tag(look, place, Tag(Promise.OPEN, more, icon="plus"), touch)
    return tuple(shapes)


def _whole_tags(
    look: Look, rect: Rect, promises: tuple[PromiseView, ...], target: Hashable
) -> Shapes:
    """Few promises: larger tags that say what was promised, too."""
    w = (rect.w - (_FEW - 1) * _TAG_GAP) / _FEW
    high = min(_WHOLE_H, rect.h)
    shapes: list[Shape] = list(_strings(look, Rect(rect.x, rect.y, rect.w, high), 1, high))
    for i, one in enumerate(promises):
        place = Rect(rect.x + i * (w + _TAG_GAP), rect.y, w, high)
        words = Tag(STATUS[one.status], f"{one.to_name}, {one.status}", one.what)
        touch = Touch((target, one.key), f"{one.to_name}: {one.what}, {one.status}", "promises")
        shapes += tag(look, place, words, touch)
    return tuple(shapes)


def promise_lines(
    look: Look, rect: Rect, promises: tuple[PromiseView, ...], target: Hashable
) -> Shapes:
    """Whole sentences, as many as fit, and the way to all of them."""
    rows = tuple(promise_row(look, rect.w, one) for one in promises)
    shown = window(rows, rect.h - 66, 8, 0, 0)
    shapes: list[Shape] = []
    y = rect.y
    for row in rows[shown.first : shown.last]:
        shapes += row.draw(Rect(rect.x, y, rect.w, row.height))
        y += row.height + 8
    touch = Touch((target, ""), "All promises", "promises")
    more = Rect(rect.x, rect.bottom - 58, min(rect.w, 220 * look.text), 56)
    return (*shapes, *button(look, more, Face("All promises", "promise"), touch, Kind.SOFT))


def _tag_place(rect: Rect, i: int, columns: int, w: float) -> Rect:
    x = rect.x + (i % columns) * (w + _TAG_GAP)
    return Rect(x, rect.y + (i // columns) * (_TAG_H + 8), w, _TAG_H)


def _strings(look: Look, rect: Rect, lines: int, high: float = _TAG_H) -> Shapes:
    shapes = []
    for i in range(lines):
        y = rect.y + i * (high + 8) + high / 2
        path = f"M0 3 C{rect.w * 0.3} 9 {rect.w * 0.7} 9 {rect.w} 3"
        mark = Mark(path, line=look.palette.string, width=3)
        shapes.append(Sketch(Rect(rect.x, y - 3, rect.w, 12), (rect.w, 12), (mark,)))
    return tuple(shapes)


@frozen
class Badges:
    """How many habits show, and in how many columns."""

    columns: int
    lines: int


def habit_badges(
    look: Look, rect: Rect, habits: tuple[HabitView, ...], badges: Badges, target: Hashable
) -> Shapes:
    """A badge for each habit: seen with a tick, slipped with a cross, not yet dashed."""
    w = rect.w / badges.columns
    h = rect.h / badges.lines
    by_seen = sorted(habits, key=lambda one: _ORDER.index(one.seen))
    shapes: list[Shape] = []
    for i, one in enumerate(by_seen[: badges.columns * badges.lines]):
        cell = Rect(rect.x + (i % badges.columns) * w, rect.y + (i // badges.columns) * h, w, h)
        shapes += _habit(look, cell, one, _HUES[i % len(_HUES)], target)
    return tuple(shapes)


def _habit(
    look: Look, cell: Rect, habit: HabitView, category: Category, target: Hashable
) -> Shapes:
    p = look.palette
    disc = square(cell.cx, cell.y + _BADGE / 2 + 4, _BADGE)
    words = {"good": "seen", "bad": "slipped", "not yet": "not seen yet"}
    touch = Touch((target, habit.key), f"{habit.name}, {words[habit.seen]}", "habits")
    ring = focus_ring(look, disc, _BADGE / 2) if look.focuses(touch) else ()
    zone = Box(disc, "", _BADGE / 2, target=touch.target, group=touch.group, says=touch.says)
    faint = habit.seen == "not yet"
    line = look.style(SMALL).line
    lines = max(1, min(2, int((cell.bottom - disc.bottom - 2) // line)))
    name = Rect(cell.x + 2, disc.bottom + 2, cell.w - 4, lines * line)
    colour = p.ink2 if faint else p.ink
    text = middle(look, name, habit.name, Ink(SMALL, colour, Align.CENTER), lines)
    badge = () if faint else _verdict(look, disc, habit.seen)
    glyph = Icon(square(disc.cx, disc.cy, 30), icon(habit.icon), p.ink3 if faint else p.ink)
    return (*ring, _disc(look, disc, category, habit.seen), zone, glyph, *badge, *text)


def _disc(look: Look, disc: Rect, category: Category, seen: str) -> Shape:
    p, hue, size = look.palette, look.palette.hue(category), disc.w
    if seen == "not yet":
        around = dashes(outline(2, 2, size - 4, size - 4, size / 2), (6, 5))
        return Sketch(disc, (size, size), (Mark(around, line=p.dashed, width=3),))
    fill, edge = (hue.tint, hue.stripe) if seen == "good" else (p.bad.tint, p.bad.main)
    ring = Mark(circle(size / 2, size / 2, size / 2 - 2), fill, p.ink if p.loud else edge, 3)
    return Sketch(disc, (size, size), (ring,))


def _verdict(look: Look, disc: Rect, seen: str) -> Shapes:
    p = look.palette
    place = square(disc.right - 4, disc.y + 7, 26)
    fill = p.ink if seen == "good" else p.bad.text
    mark = Icon(square(place.cx, place.cy, 16), HABIT_ICONS[seen], p.paper)
    return (Box(place, fill, 13), mark)


def count_words(look: Look, rect: Rect, text: str) -> Shapes:
    """A count at the right of a panel's heading."""
    return (label(look, rect, text, Ink(SMALL, look.palette.ink2, Align.RIGHT)),)
