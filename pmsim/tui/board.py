"""What stands on the table now: the moment, and every offer with what picks it and its price."""

from __future__ import annotations

from pmsim.tui.layout import Lines, numbered, packed, section, wrapped
from pmsim.tui.menu import PAGE_OF, Entry, menu, offer_text
from pmsim.tui.pages import calendar_rows
from pmsim.tui.table import composing, table_page
from pmsim.tui.telling import spoken
from pmsim.view.day import DayView
from pmsim.view.offers import OfferView
from pmsim.view.scene import SceneView
from pmsim.view.words import count

_PAGES = {
    "inbox": "answer messages",
    "meeting": "decline, move, shorten or delegate meetings",
    "backlog": "the backlog",
}
"""Groups that have a page of their own, and what can be done there."""


def header(day: DayView) -> str:
    """The moment in one line."""
    head = day.header
    waits = ""
    if day.unanswered and day.phase in ("plan", "run"):
        waits = f" {count(day.unanswered, 'message')} to answer."
    return (
        f"{head.day_line}, {head.clock}. Energy {round(head.energy)}, {head.energy_word}. "
        f"Stress {round(head.stress)}, {head.stress_word}.{waits}"
    )


def board(day: DayView, *, full: bool, morning: bool = False) -> Lines:
    """The moment and its offers; `full` tells what each is for, `morning` shows the calendar."""
    lines: Lines = [""]
    if day.table and day.table.composing:
        return lines + composing(day.table, menu(day))
    if full or morning or day.phase != "plan":
        lines += wrapped(header(day), "", "  ")
    if day.table:
        return lines + table_page(day.table, menu(day), full=full)
    if day.phase == "plan":
        lines += _plan(day, whole=full or morning)
    elif day.scene and full:
        lines += scene(day.scene)
    elif day.scene and day.scene.time_text:
        lines += [f"{day.scene.title}, {day.scene.time_text}.", *_wishes(day.scene)]
    elif day.doing and full:
        lines.append(f"Now: {day.doing}.")
    lines += _offers(menu(day), full=full)
    if morning:
        lines.append("Enter tells what each is for; h helps.")
    return lines


def _plan(day: DayView, *, whole: bool) -> Lines:
    question = (
        f"What happens at {day.deciding}? Energy: {day.forecast.text}."
        if day.deciding
        else "The day is planned."
    )
    if whole:
        return [*section(f"Your {day.header.weekday}", calendar_rows(day)), "", question]
    decided = [
        f"{row.start_text} {row.name}"
        for row in day.calendar
        if row.state == "next" and row.what in ("activity", "meeting", "free")
        if not day.deciding or row.start_text < day.deciding
    ]
    so_far = wrapped(f"So far: {', '.join(decided)}.", "", "  ") if decided else []
    return [*so_far, question]


def scene(view: SceneView) -> Lines:
    """An event or a talk: who is there, and what is said."""
    time = f" ({view.time_text})" if view.time_text else ""
    lines: Lines = [*section(f"{view.title}{time}", ()), *_wishes(view)]
    for line in view.lines:
        lines += spoken(line.who, line.name, line.mood, line.text)
    return lines


def _wishes(view: SceneView) -> Lines:
    """What one came to learn, and what of it has come to light."""
    texts = [f"{wish.text} (learned)" if wish.met else wish.text for wish in view.to_learn]
    return wrapped(f"You came to learn: {', '.join(texts)}.", "  ", "    ") if texts else []


def _offers(entries: tuple[Entry, ...], *, full: bool) -> Lines:
    """What is on the table itself, then the pages where more can be done."""
    put = [entry for entry in entries if entry.offer.group == "activity"]
    lines: Lines = []
    if put:
        lines += section("Put", _listed(put, full=True)) if full else _deck(put)
    rest = [entry for entry in entries if entry.offer.group not in ("activity", *_PAGES)]
    rest.sort(key=lambda entry: (len(entry.code), entry.code))
    lines += [*(section("Or", ()) if put else [""]), *_listed(rest, full=full)]
    pages = [
        f"{PAGE_OF[group]}  {words}"
        for group, words in _PAGES.items()
        if any(entry.offer.group == group for entry in entries)
    ]
    return [*lines, *(["", *packed(pages)] if pages and not put else packed(pages))]


def offers_of(day: DayView, group: str) -> Lines:
    """The offers of a page."""
    entries = [entry for entry in menu(day) if entry.offer.group == group]
    return ["", *_listed(entries, full=True)] if entries else []


def _listed(entries: list[Entry], *, full: bool) -> Lines:
    lines: Lines = []
    for entry in entries:
        lines += numbered(entry.code, offer_text(entry.offer, full=full))
    return lines


def _deck(put: list[Entry]) -> Lines:
    """The activities in a paragraph: they keep their numbers from half hour to half hour."""
    texts = [f"{entry.code} {_short(entry.offer)}" for entry in put if entry.offer.open]
    closed = [entry.code for entry in put if not entry.offer.open]
    lines = section("Put", packed(texts)) if texts else [""]
    if closed:
        lines += wrapped(f"Closed: {', '.join(closed)}. Enter says why.", "  ")
    return lines


def _short(offer: OfferView) -> str:
    return f"{offer.label} [{', '.join(cost.text for cost in offer.costs)}]".replace(" energy", "")
