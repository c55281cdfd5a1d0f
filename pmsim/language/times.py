"""Durations and moments as authors write them: `45m`, `1h30m`, `day 2 9:30`."""

from __future__ import annotations

import re

from pmsim.language.mistake import MistakeError
from pmsim.model.outcomes import Moment

DAY = 1440
"""Minutes of a calendar day."""

_DURATION = re.compile(r"(?:(\d{1,3})d)? ?(?:(\d{1,4})h)? ?(?:(\d{1,5})m)?\Z")
_LONG_UNIT = re.compile(r"(\d+) ?(days?|hours?|hrs?|minutes?|mins?|h|m|d)\Z", re.IGNORECASE)
_DECIMAL_HOURS = re.compile(r"(\d{1,2}[.,]\d{1,2}) ?(?:hours?|hrs?|h)\Z")
_HOURS_AND_MINUTES = re.compile(
    r"(\d{1,2}) ?(?:hours?|hrs?|h)(?: and|,)? ?(\d{1,2})(?: ?(?:minutes?|mins?|m))?\Z"
)
_IN_WORDS = {"half an hour": 30, "an hour": 60, "one hour": 60, "a quarter of an hour": 15}
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})\Z")
_MOMENT = re.compile(r"day (\d{1,4}) +(\S+)\Z")
_HALF_DAY = re.compile(r"(\d{1,2})(?::(\d{2}))? ?([ap])\.?m\.?\Z", re.IGNORECASE)


def duration(text: str) -> int:
    """Minutes of a duration.

    Raises MistakeError.
    """
    found = _DURATION.match(text)
    if found and any(found.groups()):
        days, hours, minutes = (int(part or 0) for part in found.groups())
        total = days * DAY + hours * 60 + minutes
        if total:
            return total
        raise MistakeError(0, "A duration is longer than nothing.", "Leave the key out.", "PM113")
    if re.fullmatch(r"\d+(\.\d+)?", text):
        message = f"{text} what? A duration has a unit."
        fix = f"Write {text}m or {text}h." if float(text) < 10 else f"Write {text}m."
        raise MistakeError(0, message, fix, "PM112")
    raise MistakeError(0, f"“{text[:40]}” is not a duration.", _duration_meant(text), "PM113")


def clock(text: str, offset: int = 0) -> int:
    """Minutes from midnight of `9:30`.

    Raises MistakeError.
    """
    found = _CLOCK.match(text)
    if found and int(found[1]) < 24 and int(found[2]) < 60:
        return int(found[1]) * 60 + int(found[2])
    message = f"“{_bare(text)[:40]}” is not a time of day."
    if _bare(text) != text:
        message = "A time stands without quotes."
    raise MistakeError(offset, message, _clock_meant(_bare(text)), "PM114")


def moment(text: str, days: int, daily: bool = False) -> Moment:
    """A moment; `daily` allows `daily 9:00`, and only one day allows a plain `9:00`.

    With 0 days nobody knows how many there are: that is a finding of its own.

    Raises MistakeError.
    """
    found = _MOMENT.match(text)
    if found:
        return Moment(int(found[1]), clock(found[2], found.start(2)))
    if text.startswith("daily ") and daily:
        return Moment(0, clock(text[6:].strip(), 6))
    if days <= 1 and ":" in text and " " not in text:
        return Moment(1, clock(text))
    raise MistakeError(0, f"“{text[:40]}” is not a moment.", _moment_meant(text, days), "PM114")


def span(text: str) -> tuple[int, int]:
    """Both minutes of `10:00 and 16:00`.

    Raises MistakeError.
    """
    first, joint, second = text.partition(" and ")
    if not joint:
        fix = "Write two times with and: 10:00 and 16:00."
        raise MistakeError(0, f"“{text[:40]}” is not a span of time.", fix, "PM114")
    start, end = clock(first.strip()), clock(second.strip(), len(first) + 5)
    if start >= end:
        raise MistakeError(0, "The first time comes before the second.", "Swap them.", "PM114")
    return start, end


def clock_text(minute: int) -> str:
    """`9:30`."""
    return f"{minute // 60}:{minute % 60:02d}"


def moment_text(at: Moment) -> str:
    """`day 2 9:30`, or `daily 9:30`."""
    return f"{f'day {at.day}' if at.day else 'daily'} {clock_text(at.minute)}"


def duration_text(minutes: int) -> str:
    """`1h30m`; `parse` reads it back to the same minutes."""
    days, rest = divmod(minutes, DAY)
    hours, left = divmod(rest, 60)
    parts = ((days, "d"), (hours, "h"), (left, "m"))
    return "".join(f"{number}{unit}" for number, unit in parts if number)


def _duration_meant(text: str) -> str:
    found = _LONG_UNIT.match(text)
    if found:
        return f"Did you mean {found[1]}{found[2][0].lower()}?"
    found = _CLOCK.match(text)
    if found:
        return f"Did you mean {duration_text(int(found[1]) * 60 + int(found[2])) or '30m'}?"
    minutes = _spoken_minutes(text.lower())
    if minutes:
        return f"Did you mean {duration_text(minutes)}?"
    return "Write 45m, 2h, 1h30m or 1d."


def _spoken_minutes(text: str) -> int:
    """Minutes of `1.5h`, `half an hour` or `1 hour 30 minutes`; 0 if it is none of them."""
    if text in _IN_WORDS:
        return _IN_WORDS[text]
    found = _DECIMAL_HOURS.match(text)
    if found:
        return round(float(found[1].replace(",", ".")) * 60)
    found = _HOURS_AND_MINUTES.match(text)
    return int(found[1]) * 60 + int(found[2]) if found else 0


def _bare(text: str) -> str:
    """The same without double quotes, straight or curly."""
    return text.strip('“”„" ')


def _clock_meant(text: str) -> str:
    if _CLOCK.match(text):
        return f"Write {text}."
    found = _HALF_DAY.match(text)
    if found and 1 <= int(found[1]) <= 12:
        hour = int(found[1]) % 12 + (12 if found[3].lower() == "p" else 0)
        return f"Did you mean {hour}:{found[2] or '00'}?"
    dotted = re.fullmatch(r"(\d{1,2})[.h](\d{2})h?", text)
    if dotted and int(dotted[1]) < 24:
        return f"Did you mean {dotted[1]}:{dotted[2]}?"
    if re.fullmatch(r"\d{1,2}", text) and int(text) < 24:
        return f"Did you mean {text}:00?"
    return "Times run from 0:00 to 23:59, such as 9:30 or 14:00."


def _moment_meant(text: str, days: int) -> str:
    if re.fullmatch(r"day ?\d+", text):
        return f"At what time? Write {text.replace('day', 'day ').replace('  ', ' ')} 9:30."
    if _CLOCK.match(text) and days > 1:
        return f"On which day? Write day 1 {text}."
    if text.startswith("daily"):
        return "Only meetings come daily; write day 1 9:30."
    if days == 1 and (meant := _clock_meant(text)).startswith("Did you mean"):
        return meant
    found = re.fullmatch(r"(?:day)?[ ,]*(\d+)[ ,]+(?:at )?(\d{1,2}:\d{2})", text, re.IGNORECASE)
    if found:
        return f"Did you mean day {found[1]} {found[2]}?"
    return "Write day 2 9:30." if days != 1 else "Write 9:30, or day 1 9:30."
