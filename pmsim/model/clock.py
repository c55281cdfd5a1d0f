"""The measures of a day, in minutes and half-hour slots.

Minutes rule; the calendar's slots only place things.
"""

MINUTES_IN_DAY = 1440
SLOT = 30
"""Minutes in a calendar slot."""
DAY_START = 510
"""08:30, where the calendar begins."""
WORKDAY_SLOTS = 20
"""Slots of a working day, to 18:30."""
EVENING_SLOTS = 25
"""Slots when the evening is worked as well, to 21:00."""
WORKDAY_END = DAY_START + SLOT * WORKDAY_SLOTS
EVENING_END = DAY_START + SLOT * EVENING_SLOTS
EIGHT_HOURS = 480


def minute_of_day(at: int) -> int:
    """Minutes since midnight, of a minute counted from midnight before day 1."""
    return at % MINUTES_IN_DAY


def midnight_before(day: int) -> int:
    """The minute at which a day begins, counted from midnight before day 1."""
    return (day - 1) * MINUTES_IN_DAY


def slots_for(minutes: int) -> int:
    """Calendar slots that so many minutes need."""
    return -(-minutes // SLOT)


def share_of_days(at: int, days: int, day_end: int = WORKDAY_END) -> float:
    """Where a minute lies between the first morning and the last evening, 0 to 1.

    Nights take no room; `day_end` is the minute of a day at which its evening stands.
    """
    day, minute = divmod(at, MINUTES_IN_DAY)
    within = max(0.0, min(1.0, (minute - DAY_START) / (day_end - DAY_START)))
    return min(1.0, (day + within) / days)
