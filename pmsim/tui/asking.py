"""How to ask the text game: its commands, its help, and why a number is as it is."""

from __future__ import annotations

from pmsim.engine.program import Program
from pmsim.model.state import State
from pmsim.tui.layout import Lines, entries, wrapped
from pmsim.view.day import DayView
from pmsim.view.why import WhyView, names_to_ask, why

LONG = {
    "go": "g",
    "why": "w",
    "people": "p",
    "metrics": "m",
    "promises": "l",
    "beliefs": "b",
    "calendar": "c",
    "inbox": "i",
    "backlog": "k",
    "offer": "o",
    "undo": "u",
    "help": "h",
    "?": "h",
    "quit": "q",
    "exit": "q",
}
"""Whole words that mean a command."""
SEEN_SINCE = (
    "You have seen something since. Type u once more to take it back all the same; this run will "
    "then be marked as rewound."
)
"""Said before a decision is taken back whose outcome is known."""
HELP = (
    "A number picks, and so does a code such as i2b; so do words that fit one offer only.",
    "Enter tells everything again, and what each thing is for.",
    "f leaves a half hour free; s leaves the rest free and starts; x leaves a talk, at its price",
    "g goes on until something comes up",
    "i inbox, c calendar, k backlog, p people, m the numbers, l promises and deadlines",
    "b what you believe, log today so far",
    "o 2 1 3 makes a whole offer at a table, o 2 1 3 / 1 1 3 two at once",
    "w NAME why a number is as it is: w stress, w energy{somebody}",
    "u takes the last decision back, h this help, q saves and leaves",
)
"""Every command, in as few lines as will do."""


def help_page(day: DayView) -> Lines:
    """The commands."""
    somebody = f", w {day.people[0].first}" if day.people else ""
    texts = (line.format(somebody=somebody) for line in HELP)
    return [part for text in texts for part in wrapped(text, "", "  ")]


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
