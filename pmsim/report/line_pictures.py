"""Pictures along the hours: what decisions were worth, how stress went, how a number moved."""

from __future__ import annotations

from collections.abc import Sequence

from pmsim.model.clock import MINUTES_IN_DAY, share_of_days
from pmsim.report.markup import Markup, line, picture, polyline, tag, words
from pmsim.report.palette import (
    BAD,
    BAD_TEXT,
    BAD_TINT,
    GOOD,
    GOOD_TEXT,
    GOOD_TINT,
    INK,
    INK2,
    LINE,
    PAPER,
    SUN,
)
from pmsim.report.record import Measured, Number
from pmsim.view.words import weekday

WIDTH = 880.0
_LEFT, _RIGHT = 70.0, 868.0
_DAY_END = 19 * 60
"""Minute of the day at which the pictures end; evenings stand there."""


def _x(at: int, days: int) -> float:
    return _LEFT + (_RIGHT - _LEFT) * share_of_days(at, days, _DAY_END)


def _days(days: int, first: int, top: float, foot: float) -> list[Markup]:
    """A line between two days, and their names below."""
    found, width = [], (_RIGHT - _LEFT) / days
    for day in range(1, days + 1):
        middle = _LEFT + width * (day - 0.5)
        found.append(words(middle, foot + 22, weekday(first, day), colour=INK2))
        if day > 1:
            x = _LEFT + width * (day - 1)
            found.append(line(x, top, x, foot, PAPER, 4))
    return found


def decisions_picture(measured: Sequence[Measured], days: int, first: int) -> Markup:
    """Every measured decision on the line of time, with its interval; above the line it helped."""
    top, foot = 16.0, 276.0
    middle = (top + foot) / 2
    most = max([4.0, *(abs(one.low) for one in measured), *(abs(one.high) for one in measured)])
    scale = (middle - top - 18) / most
    claimed = sum(one.claimed for one in measured)
    return picture(
        WIDTH,
        308,
        "What decisions were worth",
        f"{len(measured)} decisions along the days, {claimed} of them beyond noise. "
        "The table below has the same numbers.",
        tag("rect", x=_LEFT, y=top, width=_RIGHT - _LEFT, height=middle - top, fill=GOOD_TINT),
        tag("rect", x=_LEFT, y=middle, width=_RIGHT - _LEFT, height=foot - middle, fill=BAD_TINT),
        *_days(days, first, top, foot),
        line(_LEFT, middle, _RIGHT, middle, INK, 3),
        words(_LEFT - 10, top + 24, "helped", colour=GOOD_TEXT, bold=True, anchor="end"),
        words(_LEFT - 10, foot - 12, "hurt", colour=BAD_TEXT, bold=True, anchor="end"),
        *(
            _lollipop(number, x, middle, scale, one)
            for number, (x, one) in enumerate(zip(_apart(measured, days), measured, strict=True), 1)
        ),
    )


def _apart(measured: Sequence[Measured], days: int) -> list[float]:
    """Where each stands; what came at one moment stands side by side."""
    gap = min(30.0, (_RIGHT - _LEFT - 32) / max(1, len(measured)))
    found: list[float] = []
    for one in measured:
        x = max(_LEFT + 16, _x(one.at, days))
        found.append(max(x, found[-1] + gap) if found else x)
    over = max(0.0, found[-1] - (_RIGHT - 16)) if found else 0.0
    for place in reversed(range(len(found))):
        limit = found[place + 1] - gap if place + 1 < len(found) else _RIGHT - 16
        found[place] = min(found[place], limit) if over else found[place]
    return found


def _lollipop(number: int, x: float, middle: float, scale: float, one: Measured) -> Markup:
    y = middle - one.mean * scale
    high, low = middle - one.high * scale, middle - one.low * scale
    colour = INK2 if not one.claimed else GOOD if one.mean > 0 else BAD
    return tag(
        "g",
        tag("title", f"{number}. {one.sentence} {one.interval}"),
        line(x, high, x, low, colour, 5),
        line(x - 6, high, x + 6, high, colour, 3),
        line(x - 6, low, x + 6, low, colour, 3),
        tag(
            "circle",
            cx=x,
            cy=y,
            r=13,
            fill=(SUN if one.mattered else PAPER) if one.claimed else LINE,
            stroke=colour,
            stroke_width=3,
        ),
        words(x, y + 5, str(number), size=14, bold=True),
    )


_LEVELS = ((20.0, "calm"), (34.0, "busy"), (55.0, "tense"), (80.0, "frayed"), (100.0, "snapped"))


def stress_picture(lines: Sequence[Sequence[tuple[int, float]]], first: int) -> Markup:
    """Stress half hour by half hour, day by day."""
    top, foot, days = 12.0, 212.0, len(lines)

    def y(value: float) -> float:
        return foot - (foot - top) * value / 100.0

    worst = max((value for day in lines for _, value in day), default=0.0)
    found = [tag("rect", x=_LEFT, y=top, width=_RIGHT - _LEFT, height=foot - top, fill="#F5F0F8")]
    below = 0.0
    for level, word in _LEVELS:
        found.append(line(_LEFT, y(level), _RIGHT, y(level), LINE, 1.5))
        base = y((below + level) / 2) + 5
        found.append(words(_LEFT - 10, base, word, colour=INK2, size=14, anchor="end"))
        below = level
    found += _days(days, first, top, foot)
    for day, spots in enumerate(lines):
        track = [(_x(day * MINUTES_IN_DAY + minute, days), y(value)) for minute, value in spots]
        found.append(polyline(track, INK, 3.5))
    return picture(
        WIDTH,
        246,
        "Stress through the days",
        f"Half hour by half hour, from 0 to 100. The worst was {round(worst)}.",
        *found,
    )


def number_picture(one: Number) -> Markup:
    """The way a number came, small, with its goal as a dashed line."""
    width, height, edge = 150.0, 44.0, 5.0
    values = [value for _, value in one.history]
    low, high = min([*values, one.goal]), max([*values, one.goal])
    span = (high - low) or 1.0
    first, last = min(at for at, _ in one.history), max(at for at, _ in one.history)
    time = (last - first) or 1

    def y(value: float) -> float:
        return height - edge - (height - 2 * edge) * (value - low) / span

    track = [
        (edge + (width - 2 * edge) * (at - first) / time, y(value))
        for at, value in sorted(one.history, key=lambda moment: moment[0])
    ]
    goal = [(edge, y(one.goal)), (width - edge, y(one.goal))]
    colour = GOOD if one.reached else INK
    return picture(
        width,
        height,
        one.name,
        f"From {one.start_text} to {one.value_text}, goal {one.goal_text}.",
        polyline(goal, INK2, 1.5, "4 4"),
        polyline(track, colour, 3),
    )
