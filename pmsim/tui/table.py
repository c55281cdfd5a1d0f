"""The negotiation table in text: issues and values, limit and patience, moves by number."""

from __future__ import annotations

from pmsim.model.negotiation import Package
from pmsim.tui.layout import Lines, entries, numbered, packed, section, wrapped
from pmsim.tui.menu import Entry, offer_text
from pmsim.tui.telling import spoken
from pmsim.view.table import TableView
from pmsim.view.table_draft import UNSET, DraftView
from pmsim.view.table_effects import EffectView
from pmsim.view.table_issues import IssueView, ValueView
from pmsim.view.words import begins, in_words, number, owned

TEN = 10.0
"""Worths are told on the scale from 0 to 10 on which authors give them."""
_ALIKE = ("ask", "tell")
"""Moves that are there once for each issue; they share a line."""


def table_page(view: TableView, moves: tuple[Entry, ...], *, full: bool) -> Lines:
    """The table: all of it when `full` or at first, else how it stands; then what can be done."""
    first = not view.used and not view.tried
    title = f"At the table with {view.person_name}: {view.title} ({view.time_text})"
    lines = wrapped(title, "", "  ")
    if full:
        lines = ["", *lines]
        for line in view.lines:
            lines += spoken(line.who, line.name, line.mood, line.text)
    lines += _whole(view) if full or first else _standing(view)
    return [*lines, "", *_moves(view, moves, full=full or first)]


def _whole(view: TableView) -> Lines:
    lines: Lines = []
    for issue in view.issues:
        lines += ["", *_issue(view, issue)]
    lines += ["", *_limit(view), *wrapped(_patience(view), "", "  ")]
    lines += section("Offers so far", entries(_tried(view))) if view.tried else []
    ones = " ".join("1" for _ in view.issues)
    quick = f"A whole offer in one line: o {ones} takes the first value of each issue."
    return [*lines, *wrapped(f"{quick} A slash between two makes both at once.", "", "  ")]


def _issue(view: TableView, issue: IssueView) -> Lines:
    """An issue with its values; the numbers are those that `o` takes."""
    known = f"; {issue.matters}" if issue.matters else ""
    lines = wrapped(f"{issue.name}: {number(issue.weight * TEN)} of your 10{known}", "", "  ")
    for place, value in enumerate(issue.values):
        marks = [
            "your last offer" if place == issue.yours else "",
            f"{view.person_name} asks for it" if place == issue.theirs else "",
            "" if value.reachable else "past your limit",
        ]
        marked = in_words([mark for mark in marks if mark])
        lines += numbered(place + 1, _value(value) + (f" ({marked})" if marked else ""))
    if issue.likes:
        order = "; then ".join(issue.values[place].name for place in issue.likes)
        lines += wrapped(f"{view.person_name} would rather: {order}.", "     ")
    elif issue.yours != UNSET and issue.reaction.mood != "unknown":
        lines += wrapped(f"{view.person_name} {issue.reaction.text}.", "     ")
    return lines


def _value(value: ValueView) -> str:
    """`by 6 June [+1.2; Stress +4]`: what it is worth to you, and what it brings."""
    parts = [f"+{number(value.you * TEN)}"]
    parts += [_brings(value.effects)] if value.effects else []
    parts += [value.contingent] if value.contingent else []
    return f"{value.name} [{'; '.join(parts)}]"


def _limit(view: TableView) -> Lines:
    lines = wrapped(view.limit_text, "", "  ")
    if view.better:
        lines += wrapped(f"Counted in: {in_words(list(view.better))}.", "  ", "    ")
    if view.walk_away:
        lines += wrapped(f"No deal brings: {_brings(view.walk_away)}.", "  ", "    ")
    if view.deal:
        lines += wrapped(f"Any deal brings: {_brings(view.deal)}.", "  ", "    ")
    return lines


def _brings(effects: tuple[EffectView, ...]) -> str:
    return "; ".join(one.text for one in effects)


def _patience(view: TableView) -> str:
    text = f"{owned(view.person_name)} patience: {view.patience} of {view.whole_patience}."
    if view.patience == 1:
        return f"{text} What eats it ends the talk, unless it is a yes."
    return f"{text} Another insult costs two." if view.insults else text


def _standing(view: TableView) -> Lines:
    """How it stands, in a few lines."""
    text = f"{_patience(view)} No deal is worth {number(view.limit * TEN)} of 10 to you."
    if view.tried:
        last = view.tried[-1]
        text += f" Your last offer, {number(last.you * TEN)} to you: {last.answer_text}."
    learned = [part for one in view.issues if one.key == view.about for part in _issue(view, one)]
    return [*learned, *wrapped(text, "", "  ")]


def _tried(view: TableView) -> list[str]:
    return [
        f"{past.text}; {number(past.you * TEN)} to you; {past.answer_text}" for past in view.tried
    ]


def _moves(view: TableView, moves: tuple[Entry, ...], *, full: bool) -> Lines:
    """Every move with its number and its price; those for each issue side by side."""
    lines: Lines = []
    told: list[str] = []
    for entry in moves:
        verb = entry.offer.action.verb
        if verb not in _ALIKE:
            lines += numbered(entry.code, _move(view, entry, full=full))
        elif verb not in told:
            told.append(verb)
            lines += _alike(view, [one for one in moves if one.offer.action.verb == verb])
    return lines


def _alike(view: TableView, moves: list[Entry]) -> Lines:
    """`Ask Lola why [4 min]:  3 Go-live   4 Scope`."""
    verb = moves[0].offer.action.verb
    names = {issue.key: issue.name for issue in view.issues}
    again = [one.code for one in moves if verb == "ask" and _eats(view, one)]
    costs = moves[0].offer.cost_text + (", 1 patience" if verb == "tell" else "")
    text = f"{begins(verb)} {view.person_name} why [{costs}]:"
    items = [f"{one.code} {names[one.offer.action.target]}" for one in moves]
    lines = packed([text, *items], "     ")
    if again:
        lines += wrapped(f"(asked once already, so 1 patience: {in_words(again)})", "     ")
    return lines


def _move(view: TableView, entry: Entry, *, full: bool) -> str:
    """A move with its price, patience included; taking their offer with its worth to you."""
    text, eats = offer_text(entry.offer, full=full), _eats(view, entry)
    if entry.offer.action.verb == "accept":
        values = zip(view.issues, view.counter, strict=True)
        worth = sum(issue.values[place].you for issue, place in values)
        return f"{text}: {number(worth * TEN)} of 10 to you"
    if not eats or not entry.offer.costs:
        return text
    return text.replace(entry.offer.cost_text, f"{entry.offer.cost_text}, {eats} patience", 1)


def _eats(view: TableView, entry: Entry) -> int:
    return next(move.patience for move in view.moves if move.offer == entry.offer)


def packages_of(view: TableView, typed: str) -> tuple[Package, ...] | str:
    """One or two packages from numbers such as `2 1 3 / 1 1 3`; else what is wrong, in words."""
    found = []
    for part in typed.split("/"):
        numbers = [int(word) - 1 for word in part.split() if word.isascii() and word.isdecimal()]
        if len(numbers) != len(part.split()) or len(numbers) != len(view.issues):
            names = in_words([issue.name for issue in view.issues])
            return f"An offer needs a number for each of {names}."
        for issue, place in zip(view.issues, numbers, strict=True):
            if not 0 <= place < len(issue.values):
                return f"{issue.name} has the numbers 1 to {len(issue.values)}."
        found.append(tuple(numbers))
    return tuple(found) if len(found) < 3 else "At most two offers fit on the table at once."


def composing(view: TableView, moves: tuple[Entry, ...]) -> Lines:
    """An offer that is being made: what is set, what it is worth, and the next issue's values."""
    place = len(view.chosen) % len(view.issues)
    issue = view.issues[place]
    known = f", {issue.matters}" if issue.matters else ""
    lines = wrapped(_so_far(view, place), "", "  ")
    lines += wrapped(f"{issue.name}{known}:", "", "  ")
    for entry, value, draft in zip(moves, issue.values, view.drafts, strict=True):
        lines += numbered(entry.code, f"{_value(value)}{_in_all(view, value, draft)}")
    return lines


def _in_all(view: TableView, value: ValueView, draft: DraftView) -> str:
    """With the last issue, what the whole offer is worth to both; and what speaks against it."""
    if not draft.full:
        return "" if value.reachable else " (past your limit)"
    text = f": {number(draft.you * TEN)} in all, for {view.person_name} {draft.guess_text}"
    return " ".join([f"{text}.", *draft.warnings])


def _so_far(view: TableView, place: int) -> str:
    which = "Your offer"
    if view.composing == "two":
        which = "Your first offer" if len(view.chosen) < len(view.issues) else "Your second offer"
    if not place:
        return f"{which}. No deal is worth {number(view.limit * TEN)} of 10 to you. u goes back."
    begun = view.chosen[len(view.chosen) - place :]
    set_now = [issue.values[value] for issue, value in zip(view.issues, begun, strict=False)]
    worth = sum(value.you for value in set_now)
    best = max(draft.best for draft in view.drafts)
    return (
        f"{which} so far: {', '.join(value.name for value in set_now)}. "
        f"{number(worth * TEN)} to you, {number(best * TEN)} of 10 at best."
    )
