"""What F1 tells about the running day."""

from __future__ import annotations

from collections.abc import Hashable

from pmsim.gui.screen import Tip
from pmsim.view.day import DayView


def tips(view: DayView, *, asked: bool, reading: bool) -> tuple[Tip, ...]:
    """Notes that point at what is there; ``asked`` when somebody waits for an answer.

    While somebody speaks or news is read, nobody is told unasked of what lies at the side: the
    hint would hide the face.
    """
    busy = asked or reading
    found = []
    if asked:
        tip = "Every answer says its price before you give it. Nothing hurries you."
        found.append(Tip(("answer", 1), tip, hint="answers"))
    tip = "The clock stops by itself when somebody needs you. Space stops it too."
    found.append(Tip(("pace", "play"), tip, hint="clock"))
    fixed = next((row for row in view.calendar if row.fixed and row.state == "next"), None)
    if fixed:
        tip = "Meetings with a pin are fixed. Press one to get out of it, at a price."
        found.append(Tip(("meeting", fixed.key), tip))
    if view.people:
        tip = "How people feel, and who has written. Press somebody to know more."
        found.append(Tip(("person", view.people[0].key), tip, hint="" if busy else "people"))
    if view.metrics:
        tip = "How the product does today. Press a number to see what moved it."
        found.append(Tip(("metric", view.metrics[0].key), tip, hint="" if busy else "numbers"))
    return tuple(found)


def place(view: DayView, letter: str) -> tuple[str, Hashable | None]:
    """The tab and the target that C, P and K lead to: the next meeting, somebody, a number."""
    match letter:
        case "c":
            fixed = (row for row in view.calendar if row.fixed and row.state == "next")
            return "today", next((("meeting", row.key) for row in fixed), None)
        case "p":
            return "people", ("person", view.people[0].key) if view.people else None
        case _:
            return "numbers", ("metric", view.metrics[0].key) if view.metrics else None


def keys(view: DayView) -> tuple[tuple[str, str], ...]:
    """The keys of the day."""
    return (
        ("Space", "pause, play"),
        ("F", "fast"),
        ("S", "skip ahead"),
        ("1-9", "answer"),
        ("R", "replan"),
        ("D", "stop this"),
        ("N", "closing note"),
        ("I", "inbox"),
        ("C", "calendar"),
        ("P", "people"),
        ("K", "numbers"),
        ("O", "what you owe"),
        ("L", "log"),
        *((("B", "backlog"),) if view.backlog else ()),
    )
