"""Pages to look something up: people, numbers, promises, beliefs, calendar, inbox, backlog, log."""

from __future__ import annotations

from collections.abc import Callable

from pmsim.tui.asking import help_page
from pmsim.tui.layout import Lines, entries, numbered, section, wrapped
from pmsim.tui.menu import menu, offer_text
from pmsim.tui.telling import belief_line, letter
from pmsim.view.backlog import points_text
from pmsim.view.beliefs import HOW_SURE
from pmsim.view.calendar import RowView
from pmsim.view.day import DayView
from pmsim.view.deadlines import DeadlineView
from pmsim.view.inbox import MessageView
from pmsim.view.ledger import PromiseView
from pmsim.view.people import PersonView
from pmsim.view.words import begins, clock, day_of, duration, in_words, number


def people(day: DayView) -> Lines:
    """Who stands where."""
    lines: Lines = ["People"]
    for one in day.people:
        lines += entries([_person(one)])
        lines += [part for want in one.wants for part in wrapped(f"wants: {want}", "    ")]
    return lines


def _person(one: PersonView) -> str:
    change = f" ({one.trust_change_text} today)" if one.trust_change_text else ""
    parts = [f"{one.name}, {one.role}: trust {round(one.trust)}{change}, {one.trust_word}"]
    if one.mood_word != "even":
        parts.append(one.mood_word)
    if one.promises:
        parts.append("you owe: " + in_words([p.what for p in one.promises]))
    return "; ".join([*parts, *one.ties])


def metrics(day: DayView) -> Lines:
    """The product's numbers."""
    lines: Lines = ["The numbers"]
    for one in day.metrics:
        change = f" {one.change_text} today" if one.change_text else ""
        goal = "reached" if one.reached else f"goal {one.goal_text}"
        lines += entries([f"{one.name}: {one.value_text}, {one.trend}{change}; {goal}."])
        lines += wrapped(one.about, "    ") if one.about else []
    return lines


def promises(day: DayView) -> Lines:
    """The ledger: what you promised, and what falls due whether you promised or not."""
    lines = ["Promises", *entries(promise_text(one) for one in day.promises)]
    if not day.promises:
        lines.append("  None so far. They are easy to make.")
    if day.deadlines:
        lines += section("Deadlines", entries(deadline_text(one) for one in day.deadlines))
    return lines


def deadline_text(one: DeadlineView) -> str:
    """A deadline with its hour, or what became of it."""
    return f"{one.name}, {one.status_text}"


def promise_text(one: PromiseView) -> str:
    """A promise with its hour and how it stands."""
    stands = one.status if one.status != "open" else one.due_text
    time = f", {one.time}" if one.time else ""
    return f"{one.to_name}: {one.what}, {stands}{time}"


def beliefs(day: DayView) -> Lines:
    """What is believed, and on what grounds."""
    lines: Lines = ["What you believe"]
    for one in day.beliefs:
        lines += wrapped(belief_line(one), "  ", "    ")
        if not one.leading:
            lines.append("    Before anybody has spoken:")
        lines += [
            part
            for other in one.possibilities
            if other.key != one.leading
            for part in wrapped(f"{round(other.percent)}%: {other.text}", "    ", "      ")
        ]
        for sign in one.evidence:
            lines += wrapped(f"{sign.when} {sign.text} ({sign.strength})", "    ", "      ")
    if any(one.leading for one in day.beliefs):
        lines += wrapped(HOW_SURE, "  ")
    return lines if day.beliefs else [*lines, "  There is nothing to find out here."]


def calendar(day: DayView) -> Lines:
    """Today's blocks, what falls due, and how much energy the plan will leave."""
    lines = [
        f"Your {day.header.weekday}",
        *calendar_rows(day),
        f"  Energy: {day.forecast.text}.",
    ]
    later = [one for one in day.deadlines if one.status == "open" and not one.today]
    return lines + (section("Later", entries(map(deadline_text, later))) if later else [])


def calendar_rows(day: DayView) -> Lines:
    """The calendar with what falls due; free and undecided stretches in one line each."""
    texts: list[tuple[str, str]] = []
    rows = list(day.calendar)
    due = _due_today(day)
    edges = {clock for clock, _ in due}
    while rows:
        row = rows.pop(0)
        end = row.end_text
        while row.what in ("free", "undecided") and rows and _same(row, rows[0]):
            if any(row.start_text < edge <= end for edge in edges) and end in edges:
                break
            end = rows.pop(0).end_text
        texts.append((row.start_text, _row(row, end)))
    ordered = sorted([*due, *texts], key=lambda pair: pair[0])
    return [part for _, text in ordered for part in wrapped(text, "  ", "         ")]


def _due_today(day: DayView) -> list[tuple[str, str]]:
    """Open deadlines and promises of today, by the clock."""
    found = [(one.clock, one.name) for one in day.deadlines if one.today and one.status == "open"]
    found += [
        (clock(one.due), f"{one.what}, to {one.to_name}")
        for one in day.promises
        if one.status == "open" and one.due >= 0 and day_of(one.due) == day.header.day
    ]
    return [(at, f"{at}  due: {text}") for at, text in found]


def _same(row: RowView, other: RowView) -> bool:
    return (row.what, row.state) == (other.what, other.state)


def _row(row: RowView, end: str) -> str:
    if row.what in ("free", "undecided"):
        return f"{row.start_text}  {row.name}, until {end}"
    parts = [row.name, duration(row.end - row.start)]
    if row.fixed:
        parts.append("fixed")
    if row.sub:
        parts.append(row.sub)
    state = f" ({row.state})" if row.state in ("done", "now") else ""
    return f"{row.start_text}  {', '.join(parts)}{state}"


def backlog(day: DayView) -> Lines:
    """What the team builds."""
    if day.backlog is None:
        return ["There is no team to build for you here."]
    team = day.backlog.team
    lines = wrapped(
        f"{team.name}: {number(team.points_tonight)} points tonight, "
        f"morale {round(team.morale)}, {team.morale_word}; quality {round(team.quality)}, "
        f"debt {number(team.debt)}.",
        "",
        "  ",
    )
    for one in day.backlog.items:
        left = f"{points_text(one)}, " if one.status in ("waiting", "begun") else ""
        text = f"{one.name}: {left}{one.clarity_word}, {one.when}"
        lines += wrapped(text, "  ", "    ")
    return lines


def inbox(day: DayView) -> Lines:
    """Every message in full with its answers, and the replies on their way."""
    if not day.inbox:
        return ["Inbox zero. Enjoy both minutes of it."]
    lines: Lines = []
    entries_of = menu(day)
    for place, message in enumerate(day.inbox, start=1):
        lines += letter(message, f"i{place}  ")
        lines += _answered(message)
        for entry in entries_of:
            if (entry.offer.group, entry.offer.owner) == ("inbox", message.key):
                lines += numbered(entry.code, offer_text(entry.offer, full=True))
    codes = [entry.code for entry in entries_of if entry.offer.group == "inbox"]
    if codes:
        lines.append(f"{codes[0]} sends that answer; Enter goes back to the day.")
    for reply in day.replies:
        lines += entries([f"On its way to {reply.to}: {reply.text} {reply.minutes_text}"])
    return lines


def _answered(message: MessageView) -> Lines:
    words = {"answered": "You have answered.", "over": "It is too late for an answer."}
    if message.presses:
        return wrapped(pressing(message), "  ")
    return [f"  {words[message.state]}"] if message.state in words else []


def pressing(message: MessageView) -> str:
    """That somebody will soon give up waiting."""
    return f"{message.sender_short} will not wait much longer for an answer."


def log(day: DayView) -> Lines:
    """Today in sentences."""
    lines: Lines = ["Today"]
    for line in day.log:
        name = f"{line.name}: " if line.name else ""
        reason = f" ({begins(line.because)})" if line.aside and line.because else ""
        lines += wrapped(f"{line.clock} {name}{begins(line.text)}{reason}", "  ", "        ")
    return lines


PAGES: dict[str, Callable[[DayView], Lines]] = {
    "p": people,
    "m": metrics,
    "l": promises,
    "b": beliefs,
    "c": calendar,
    "i": inbox,
    "k": backlog,
    "log": log,
    "h": help_page,
}
"""Pages by the command that opens them."""
