"""Pages to look something up: people, numbers, promises, beliefs, calendar, log, why, help."""

from __future__ import annotations

from collections.abc import Callable

from pmsim.engine.program import Program
from pmsim.model.state import State
from pmsim.tui.layout import Lines, entries, wrapped
from pmsim.tui.telling import belief_line, letter
from pmsim.view.backlog import points_text
from pmsim.view.calendar import RowView
from pmsim.view.day import DayView
from pmsim.view.inbox import MessageView
from pmsim.view.ledger import PromiseView
from pmsim.view.people import PersonView
from pmsim.view.why import WhyView, names_to_ask, why
from pmsim.view.words import duration, in_words, number

HELP = (
    "A number picks; so do words that fit one offer only. Enter shows everything again.",
    "g goes on until something comes up",
    "i inbox, c calendar, k backlog, p people, m the numbers, l promises",
    "b what you believe, log today so far",
    "w NAME why a number is as it is: w stress, w energy, w Babak",
    "u takes the last decision back, h this help, q saves and leaves",
)
"""Every command, in as few lines as will do."""


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
    if one.supports_you:
        parts.append("backs you up")
    return "; ".join(parts)


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
    """The ledger."""
    if not day.promises:
        return ["Promises", "  None so far. They are easy to make."]
    return ["Promises", *entries(promise_text(one) for one in day.promises)]


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
        lines += entries(
            f"{round(other.percent)} %: {other.text}"
            for other in one.possibilities
            if other.key != one.leading
        )
        for sign in one.evidence:
            lines += wrapped(f"{sign.when} {sign.text} ({sign.strength})", "    ", "      ")
    return lines if day.beliefs else [*lines, "  There is nothing to find out here."]


def calendar(day: DayView) -> Lines:
    """Today's blocks, and how much energy they will leave."""
    return [
        f"Your {day.header.weekday}",
        *calendar_rows(day),
        f"  Energy: {day.forecast.text}.",
    ]


def calendar_rows(day: DayView) -> Lines:
    """The calendar, with free and undecided stretches in one line each."""
    lines: Lines = []
    rows = list(day.calendar)
    while rows:
        row = rows.pop(0)
        end = row.end_text
        while row.what in ("free", "undecided") and rows and _same(row, rows[0]):
            end = rows.pop(0).end_text
        lines += wrapped(_row(row, end), "  ", "         ")
    return lines


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
        text = f"{one.place}. {one.name}: {left}{one.clarity_word}, {one.when}"
        lines += wrapped(text, "  ", "    ")
    return lines


def inbox(day: DayView) -> Lines:
    """Every message in full, and the replies on their way."""
    if not day.inbox:
        return ["Inbox zero. Enjoy both minutes of it."]
    lines: Lines = []
    for message in day.inbox:
        lines += letter(message)
        lines += _answered(message)
    for reply in day.replies:
        lines += entries([f"On its way to {reply.to}: {reply.text} {reply.minutes_text}"])
    return lines


def _answered(message: MessageView) -> Lines:
    words = {"answered": "You have answered.", "over": "It is too late for an answer."}
    return [f"  {words[message.state]}"] if message.state in words else []


def log(day: DayView) -> Lines:
    """Today in sentences."""
    lines: Lines = ["Today"]
    for line in day.log:
        name = f"{line.name}: " if line.name else ""
        lines += wrapped(f"{line.clock} {name}{line.text}", "  ", "        ")
    return lines


def help_page(day: DayView) -> Lines:
    """The commands."""
    return [part for line in HELP for part in wrapped(line, "", "  ")]


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


def why_page(program: Program, state: State, asked: str) -> Lines:
    """Why a number is as it is, or which numbers can be asked about."""
    names = names_to_ask(program)
    views = {name: why(program, state, name) for name in names}
    name = _meant(views, asked.strip().casefold())
    if not name:
        known = [view.title for view in views.values()]
        return wrapped(f"Why what? w and one of: {', '.join(known)}.", "", "  ")
    return _why(views[name])


def _meant(views: dict[str, WhyView], asked: str) -> str:
    """The number whose key or title begins with what was asked."""
    if not asked:
        return ""
    for name, view in views.items():
        words = (name.casefold(), name.partition(".")[2].casefold(), view.title.casefold())
        if any(word.startswith(asked) for word in words if word):
            return name
    return ""


def _why(view: WhyView) -> Lines:
    lines = [f"{view.title}: {view.now_text}. It began at {view.start_text}."]
    lines += entries(f"{one.amount_text}  {one.when}, {one.because}" for one in view.lines)
    if not view.lines:
        lines.append("  Nothing has moved it yet.")
    return lines + (wrapped(view.note, "  ") if view.note else [])
