"""The notebook's left page: what happened today, and stress hour by hour."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.colours import Tone
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import chip
from pmsim.gui.parts.press import Kind, focus_ring, icon_button
from pmsim.gui.parts.scroll import Row, window
from pmsim.gui.parts.stress_chart import Pulse, StressLine, moments, stress_chart
from pmsim.gui.parts.words import Ink, icon_line, icon_line_width, label, paragraph
from pmsim.gui.rect import Rect
from pmsim.gui.screens.day_facts import icon
from pmsim.gui.screens.evening_facts import OUTCOME_TONES
from pmsim.gui.shapes import Box, Shape, Shapes, Zone
from pmsim.gui.theme import BODY, H2, H4, RADIUS, SMALL, SMALL_STRONG
from pmsim.model.clock import minute_of_day
from pmsim.view.evening import OUTCOME_ICONS, TallyLine

_CHIP = 32.0
_GAP = 6.0
_CHART_H = 174.0
_ARROW = 44.0
_LARGE = 1.2


@frozen
class LeftPage:
    """What stands on it."""

    tally: tuple[TallyLine, ...]
    stress: StressLine
    hours: tuple[tuple[int, str], ...]
    """What the chart tells at its minutes."""
    kind_line: str
    place: float
    """How far the list is scrolled, 0 to 1."""
    grown: float = 1.0
    """How far the line of stress is drawn, 0 to 1."""
    entry: int = -1
    """The line of the list that is asked for, and how far its pulse has gone, 0 to 1."""
    gone: float = 1.0


def left_page(look: Look, rect: Rect, facts: LeftPage) -> Shapes:
    """Heading, a kind line on a bad day, the list, and the chart at the foot."""
    p, head = look.palette, look.style(H2)
    chart_h = _CHART_H + (look.text - 1) * 40
    chart_top = rect.bottom - chart_h
    h4 = look.style(H4).line
    shapes: list[Shape] = []
    top = rect.y + head.line + 10
    if facts.kind_line:
        place = Rect(rect.x, top - 2, rect.w, 0)
        words = paragraph(look, place, facts.kind_line, Ink(SMALL, p.page_ink))
        shapes.append(words)
        top = words.rect.bottom + 8
    room = Rect(rect.x, top, rect.w, chart_top - h4 - 10 - top)
    shapes += _list(look, rect, room, facts)
    title = Rect(rect.x, chart_top - h4 - 2, rect.w, h4)
    shapes.append(label(look, title, "Stress, hour by hour", Ink(H4)))
    chart = Rect(rect.x, chart_top + 4, rect.w, chart_h - 4)
    ask = Touch("stress", "Stress, hour by hour. Press to see why", "chart")
    ring = focus_ring(look, chart, RADIUS.chip) if look.focuses(ask) else ()
    zone = Zone(chart, target=ask.target, group=ask.group, says=ask.says)
    return (
        *shapes,
        *ring,
        zone,
        *stress_chart(look, chart, facts.stress, facts.grown, _pulse(look, facts)),
        *moments(look, chart, facts.stress, facts.hours),
    )


def _pulse(look: Look, facts: LeftPage) -> Pulse | None:
    """The moment under the pointer, else where the line that is asked for stands on the chart."""
    match look.hand.pointer:
        case ("stress", int(minute)):
            return Pulse(float(minute), 1.0)
    if not 0 <= facts.entry < len(facts.tally):
        return None
    return Pulse(float(minute_of_day(facts.tally[facts.entry].at)), facts.gone)


def _list(look: Look, page: Rect, room: Rect, facts: LeftPage) -> Shapes:
    """The heading with arrows beside it if the list is long, and the rows that fit."""
    head = Rect(page.x, page.y, page.w - 2 * _ARROW - 20, look.style(H2).line)
    shapes: list[Shape] = [label(look, head, "What happened", Ink(H2))]
    if not facts.tally:
        quiet = "Nothing that needs a line. Also a way to spend a day."
        return (*shapes, paragraph(look, room, quiet, Ink(BODY, look.palette.page_ink)))
    rows = tuple(
        _row(look, room.w, line, i, chosen=i == facts.entry) for i, line in enumerate(facts.tally)
    )
    shown = window(rows, room.h, _GAP, facts.place, 0)
    y = room.y
    for row in rows[shown.first : shown.last]:
        shapes += row.draw(Rect(room.x, y, room.w, row.height))
        y += row.height + _GAP
    if not shown.all:
        top = "" if shown.first else "this is the first"
        end = "" if shown.last < shown.of else "this is the last"
        up, down = Touch("up", "earlier", "tally", top), Touch("down", "later", "tally", end)
        x = page.right - _ARROW
        left = Rect(x - _ARROW - 8, page.y - 4, _ARROW, _ARROW)
        shapes += icon_button(look, left, "arrow-up", up, Kind.LEAF, 22)
        right = Rect(x, page.y - 4, _ARROW, _ARROW)
        shapes += icon_button(look, right, "arrow-down", down, Kind.LEAF, 22)
    return tuple(shapes)


def _row(look: Look, w: float, line: TallyLine, number: int, *, chosen: bool) -> Row:
    text = paragraph(look, Rect(0, 0, _room(look, w, line), 0), line.text, Ink(BODY), most=2)
    high = max(_CHIP, text.rect.h)

    def draw(rect: Rect) -> Shapes:
        return (*_ground(look, rect, line, number, chosen=chosen), *_drawn(look, rect, line))

    return Row(high, draw)


def _ground(look: Look, rect: Rect, line: TallyLine, number: int, *, chosen: bool) -> Shapes:
    """What is pressed to see what came of a line."""
    says = f"{line.clock} {line.text}, {line.outcome}" + (", chosen" if chosen else "")
    touch = Touch(("entry", number), says, "entries")
    area = rect.grown(3)
    ring = focus_ring(look, area, RADIUS.chip) if look.focuses(touch) else ()
    fill = look.palette.page_edge if chosen or look.hovers(touch) else ""
    edge = look.palette.ink if chosen and look.palette.loud else ""
    box = Box(
        area,
        fill,
        RADIUS.chip,
        border=edge,
        border_width=look.palette.control_border,
        target=touch.target,
        group=touch.group,
        says=says,
    )
    return (*ring, box)


def _left(look: Look) -> float:
    """Where the words begin: large text does without the time."""
    return 98.0 if look.text <= _LARGE else 44.0


def _room(look: Look, w: float, line: TallyLine) -> float:
    widest = max(icon_line_width(look, word, SMALL_STRONG) for word in OUTCOME_ICONS)
    return w - _left(look) - widest - 14


def _drawn(look: Look, rect: Rect, line: TallyLine) -> Shapes:
    p = look.palette
    tone = _tone(look, line.outcome)
    colour = tone.text if tone else p.page_ink
    left, room = rect.x + _left(look), _room(look, rect.w, line)
    words = paragraph(look, Rect(left, 0, room, 0), line.text, Ink(BODY), most=2)
    words = paragraph(
        look, Rect(left, rect.cy - words.rect.h / 2, room, 0), line.text, Ink(BODY), most=2
    )
    mark = Rect(left - 44, rect.cy - _CHIP / 2, _CHIP, _CHIP)
    end = left + room + 14
    outcome = icon_line(
        look,
        end,
        rect.cy - SMALL_STRONG.line / 2,
        rect.right - end,
        OUTCOME_ICONS[line.outcome],
        line.outcome,
        Ink(SMALL_STRONG, colour),
    )
    shapes: list[Shape] = [
        *chip(
            look,
            mark,
            icon(line.icon),
            tone.tint if tone else p.page_edge,
            21,
            10,
            tone.main if tone else p.page_lip,
        )
    ]
    if look.text <= _LARGE:
        place = Rect(rect.x, rect.cy - 11, 52, 22)
        shapes.append(label(look, place, line.clock, Ink(SMALL, p.page_ink)))
    return (*shapes, words, *outcome)


def _tone(look: Look, outcome: str) -> Tone | None:
    p = look.palette
    return {"good": p.good, "bond": p.bond, "watch": p.watch, "bad": p.bad}.get(
        OUTCOME_TONES[outcome]
    )
