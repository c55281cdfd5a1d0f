"""What stands on the table now: the moment, and every offer with its number and its price."""

from __future__ import annotations

from pmsim.tui.layout import Lines, numbered, packed, section, wrapped
from pmsim.tui.pages import calendar_rows
from pmsim.tui.telling import spoken
from pmsim.view.day import DayView
from pmsim.view.offers import GROUPS, OfferView
from pmsim.view.scene import SceneView
from pmsim.view.words import count

_TITLES = {
    "activity": "Put",
    "pace": "Or",
    "meeting": "Meetings",
    "inbox": "Inbox",
    "backlog": "Backlog",
}
"""Headings of the groups of offers; the others need none."""
_FOLDED = ("meeting", "inbox", "backlog")
"""Groups that are listed on demand."""
_FOLDS = {
    "meeting": "meetings (c shows them)",
    "inbox": "answers (i shows them)",
    "backlog": "the backlog (k shows it)",
}


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


def board(day: DayView, *, full: bool) -> Lines:
    """The moment and its offers; `full` leaves nothing folded."""
    lines: Lines = [""]
    if full or day.phase != "plan":
        lines += wrapped(header(day), "", "  ")
    if day.phase == "plan":
        lines += _plan(day, full=full)
    elif day.scene and full:
        lines += scene(day.scene)
    elif day.scene and day.scene.time_text:
        lines.append(f"{day.scene.title}, {day.scene.time_text}.")
    elif day.doing and full:
        lines.append(f"Now: {day.doing}.")
    return lines + offers_of(day, GROUPS, full=full)


def _plan(day: DayView, *, full: bool) -> Lines:
    if not day.deciding:
        return ["The day is planned."]
    question = f"What happens at {day.deciding}? Energy: {day.forecast.text}."
    if full:
        return [*section(f"Your {day.header.weekday}", calendar_rows(day)), "", question]
    decided = [
        f"{row.start_text} {row.name}"
        for row in day.calendar
        if row.state == "next" and row.what in ("activity", "meeting", "free")
        if row.start_text < day.deciding
    ]
    so_far = wrapped(f"So far: {', '.join(decided)}.", "", "  ") if decided else []
    return [*so_far, question]


def scene(view: SceneView) -> Lines:
    """An event or a talk: who is there, and what is said."""
    time = f" ({view.time_text})" if view.time_text else ""
    lines: Lines = section(f"{view.title}{time}", ())
    for line in view.lines:
        lines += spoken(line.who, line.name, line.mood, line.text)
    return lines


def offers_of(day: DayView, groups: tuple[str, ...], *, full: bool) -> Lines:
    """The offers of some groups with their numbers; unless `full`, some only as a line."""
    lines: Lines = [] if full else _deck(day)
    group, owner = "", ""
    folded: dict[str, list[int]] = {}
    senders = {message.key: message.sender_short for message in day.inbox}
    for number, offer in enumerate(day.offers, start=1):
        if offer.group not in groups:
            continue
        if not full and offer.group in _FOLDED:
            folded.setdefault(offer.group, []).append(number)
            continue
        if not full and offer.group == "activity":
            group = offer.group
            continue
        if offer.group != group:
            titled = offer.group in _TITLES and (group or offer.group != "pace")
            lines += section(_TITLES[offer.group], ()) if titled else [""]
        if offer.group == "inbox" and offer.owner != owner:
            lines.append(f"  {senders.get(offer.owner, offer.owner)}:")
        group, owner = offer.group, offer.owner
        lines += numbered(number, offer_text(offer, full=full))
    if folded:
        lines += ["", *(_fold(name, numbers) for name, numbers in folded.items())]
    return lines


def _deck(day: DayView) -> Lines:
    """The activities in a paragraph: they keep their numbers from half hour to half hour."""
    put = [pair for pair in enumerate(day.offers, start=1) if pair[1].group == "activity"]
    if not put:
        return []
    texts = [f"{number} {_short(offer)}" for number, offer in put if offer.open]
    closed = [str(number) for number, offer in put if not offer.open]
    lines = section("Put", packed(texts)) if texts else []
    if closed:
        lines += wrapped(f"Closed: {', '.join(closed)}. Enter says why.", "  ")
    return lines


def _short(offer: OfferView) -> str:
    return f"{offer.label} [{', '.join(cost.text for cost in offer.costs)}]".replace(" energy", "")


def _fold(group: str, numbers: list[int]) -> str:
    span = f"{numbers[0]} to {numbers[-1]}" if len(numbers) > 1 else str(numbers[0])
    return f"  {span}: {_FOLDS[group]}"


def offer_text(offer: OfferView, *, full: bool) -> str:
    """An offer with its price, or with the reason why it is closed."""
    price = f" [{offer.cost_text}]" if offer.costs else ""
    label = offer.label + price
    if not offer.open:
        return f"{offer.label} (closed: {offer.why})"
    wanted = full or offer.group in ("evening", "intention", "pace")
    if not wanted or not offer.hint or offer.group == "inbox":
        return label
    return f"{label}: {offer.hint}"
