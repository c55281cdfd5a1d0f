"""How numbers, times and states are called: every word that both skins share."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from pmsim.model.clock import MINUTES_IN_DAY, minute_of_day

if TYPE_CHECKING:
    from pmsim.model.scenario import Metric

MINUS = "\u2212"
"""A real minus sign; screen readers say "minus"."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SKILL_WORDS = {
    "communication": "communication",
    "negotiation": "negotiation",
    "analysis": "analysis",
    "empathy": "empathy",
    "strategy": "strategy",
    "technical": "technical fluency",
    "leadership": "leadership",
    "business": "business sense",
}
"""Skills as a player reads them."""

SKILL_ICONS = {
    "communication": "chat",
    "negotiation": "handshake",
    "analysis": "lens",
    "empathy": "ear",
    "strategy": "roadmap",
    "technical": "settings",
    "leadership": "megaphone",
    "business": "coin",
}
"""The icon of each skill."""

WORK_WORDS = {
    "users": "users",
    "data": "data",
    "team": "team",
    "stakeholders": "stakeholders",
    "think": "thinking",
    "admin": "admin",
}
"""Kinds of work, after `Easy:`."""

_ENERGY = ((90, "full"), (70, "rested"), (45, "fine"), (25, "tired"), (10, "spent"))
_STRESS = ((20, "calm"), (34, "busy"), (55, "tense"), (80, "frayed"))
_BELIEF = ((50, "hunch"), (75, "likely"), (90, "fairly sure"))
_ODDS = ((40, "long shot"), (70, "even odds"))
_TRUST = ((20, "wary of you"), (40, "unsure of you"), (60, "fair with you"), (80, "trusts you"))
_WHOLE = 1e-9
"""Closer to a whole number than this is that number."""
_MEASURED = ("percent", "points", "euro", "k euro", "minutes", "hours", "days", "weeks")
"""Units that may have a fraction; all others count things."""


def clock(minute: int) -> str:
    """A minute as `09:30`, whatever the day."""
    return f"{minute_of_day(minute) // 60:02}:{minute % 60:02}"


def duration(minutes: int) -> str:
    """`20 min`, `1 h`, `1 h 30`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02}" if rest else f"{hours} h"


def day_of(at: int) -> int:
    """The day, counted from 1, of a minute counted from midnight before day 1."""
    return at // MINUTES_IN_DAY + 1


def weekday(first: int, day: int) -> str:
    """The name of a day, counted from 1, when the first one is weekday `first` (0: Monday)."""
    return WEEKDAYS[(first + day - 1) % 7]


def moment(first: int, days: int, at: int, now: int) -> str:
    """`10:30`, and `Tuesday 10:30` for another one of several days than that of ``now``."""
    day = day_of(at)
    other = days > 1 and day != day_of(now)
    return f"{weekday(first, day)} {clock(at)}" if other else clock(at)


def day_line(first: int, day: int, days: int) -> str:
    """`Tuesday, day 2 of 5`; just the name when there is only one day."""
    name = weekday(first, day)
    return name if days == 1 else f"{name}, day {day} of {days}"


def short_day_line(first: int, day: int, days: int) -> str:
    """`Tue 2/5`; `Mon` when there is only one day."""
    name = weekday(first, day)[:3]
    return name if days == 1 else f"{name} {day}/{days}"


def _below(steps: tuple[tuple[int, str], ...], value: float, last: str) -> str:
    for limit, word in steps:
        if value < limit:
            return word
    return last


def energy_word(value: float) -> str:
    """How much is in the tank."""
    for least, word in _ENERGY:
        if value >= least:
            return word
    return "empty"


def stress_word(value: float) -> str:
    """How tight the string is."""
    return _below(_STRESS, value, "snapped")


def belief_word(percent: float) -> str:
    """How sure somebody with this belief may call themselves."""
    return _below(_BELIEF, percent, "sure")


def odds_word(percent: float) -> str:
    """A chance in words."""
    return _below(_ODDS, percent, "likely")


def odds_pips(percent: float) -> int:
    """A chance as one to three pips."""
    return 1 if percent < 40 else 2 if percent < 70 else 3


def trust_word(value: float) -> str:
    """Where somebody stands with the player."""
    return _below(_TRUST, value, "on your side")


def pips(value: float) -> int:
    """A meter from 0 to 100 as one to five pips."""
    return min(5, int(value // 20) + 1)


def trend_word(metric: Metric, delta: float) -> str:
    """`better`, `worse` or `steady`: churn that goes up is worse."""
    if abs(delta) < 0.05:
        return "steady"
    return "better" if (delta > 0) == (metric.better == "higher") else "worse"


def number(value: float) -> str:
    """At most one decimal, none when whole, thousands apart, a real minus sign: `3,240`."""
    rounded = round(value, 1)
    whole = round(rounded)
    text = f"{abs(whole):,}" if rounded == whole else f"{abs(rounded):,.1f}"
    return (MINUS if rounded < 0 else "") + text


def signed(value: float) -> str:
    """A change: `+3`, `-0.5` with a real minus sign, `±0`."""
    text = number(value)
    if text == "0":
        return "±0"
    return text if value < 0 else "+" + text


def counts(metric: Metric) -> bool:
    """Whether the metric counts whole things, such as tickets."""
    return metric.unit not in _MEASURED


def shown_value(metric: Metric, value: float) -> float:
    """The value as it is shown: things that are counted are rounded to the worse side.

    So a goal of 3 questions reads as reached only when it is.
    """
    if not counts(metric):
        return round(value, 1)
    return float(ceil(value - _WHOLE) if metric.better == "lower" else floor(value + _WHOLE))


def metric_short(metric: Metric, value: float) -> str:
    """The number with its sign, if the unit has one: `34.7%`, `€412k`, `23`."""
    shown = shown_value(metric, value)
    if metric.unit == "percent":
        return number(shown) + "%"
    if metric.unit in ("euro", "k euro"):
        minus = MINUS if shown < 0 else ""
        digits = f"{abs(shown):,.0f}" if abs(shown) >= 100 else number(abs(shown))
        return f"{minus}€{digits}{'k' if metric.unit == 'k euro' else ''}"
    return number(shown)


def unit_word(metric: Metric, value: float) -> str:
    """The unit behind the number; empty when a sign says it or there is none."""
    unit = metric.unit
    if unit in ("percent", "euro", "k euro", ""):
        return ""
    if shown_value(metric, value) == 1:
        return "person" if unit == "people" else unit.removesuffix("s")
    return unit


def metric_text(metric: Metric, value: float) -> str:
    """The number with its unit: `34.7%`, `23 tickets`, `1 question`."""
    return f"{metric_short(metric, value)} {unit_word(metric, value)}".strip()


def in_words(parts: list[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def count(number_of: int, one: str, many: str = "") -> str:
    """`1 promise`, `2 promises`, `no promises`."""
    words = one if number_of == 1 else many or one + "s"
    return f"{number_of or 'no'} {words}"


def owned(name: str) -> str:
    """`Raj` as in Raj's trust."""
    return name + "\u2019s"


def sentence(text: str) -> str:
    """A sentence with its stop: what was said between quotes has brought its own."""
    return text if text.rstrip("”").endswith((".", "!", "?", "…")) else f"{text}."


def begins(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]
