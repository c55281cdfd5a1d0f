"""The sheets over the table: asking and telling why, the other moves, an issue, the way out."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import evolve, frozen

from pmsim.gui.cast import Mood
from pmsim.gui.parts.asking import Asked, asking
from pmsim.gui.parts.choices import Choice, Cost
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.rect import Rect
from pmsim.gui.screens.table_draft import Draft
from pmsim.gui.shapes import Head, Shapes
from pmsim.model.actions import Action
from pmsim.view.table import TableView
from pmsim.view.table_issues import IssueView, ValueView
from pmsim.view.table_moves import MoveView
from pmsim.view.table_words import within
from pmsim.view.words import begins, number

TWO, STAY_HERE, TAKE = "two", "stay", "take"
"""What a row does that is no action yet: begin a second offer, close the sheet, move the handles
to what they ask for."""

_ANSWERED = "answered; it stands on its strip"
_FACE = Rect(0, 0, 76, 76)
_TOLD = "everything has been told"
_MOVES = {
    "break": ("5", "Take a break", "what was rude is forgotten", "you had one"),
    "escalate": ("6", "Ask somebody above you both", "", "there is nobody more to ask"),
    "firm": ("7", "Hold firm", "believed if you could afford to leave", "make an offer first"),
}
"""The key of each, its words, a hint, and why it cannot be."""


@frozen
class Jump:
    """Moves a handle to a notch."""

    issue: int
    value: int


@frozen
class Open:
    """Opens another sheet in place of this one."""

    sheet: str


Does = Action | Jump | Open | str
"""What a row leads to."""


@frozen
class MoveRow:
    """One thing that can be done: its key, its words, its price, and where it leads."""

    key: str
    text: str
    does: Does
    costs: tuple[Cost, ...] = ()
    closed: str = ""


@frozen
class Opened:
    """Which sheet lies over the table, and which of its rows the keyboard begins at."""

    kind: str
    """`ask`, `tell`, `criterion`, `more`, `issue` or `leave`."""

    issue: int = -1
    at: str = ""


def rows_of(view: TableView, draft: Draft, opened: Opened) -> tuple[MoveRow, ...]:
    """What can be done on a sheet."""
    match opened.kind:
        case "ask":
            return tuple(_ask(view, n) for n in range(len(view.issues)))
        case "tell":
            return tuple(_tell(view, n) for n in range(len(view.issues)))
        case "criterion":
            found = _moves(view, "criterion")
            return tuple(_row(str(n), one.offer.label, one) for n, one in enumerate(found, 1))
        case "issue":
            n = opened.issue
            return (evolve(_ask(view, n), key="1"), evolve(_tell(view, n), key="2"))
        case "leave":
            stay = MoveRow("1", "Stay at the table", STAY_HERE)
            gone = (_row("2", "Leave it, no deal", one) for one in _moves(view, "leave"))
            return (stay, *gone)
        case _:
            return _more(view, draft)


def _moves(view: TableView, verb: str) -> tuple[MoveView, ...]:
    return tuple(move for move in view.moves if move.offer.action.verb == verb)


def _row(key: str, text: str, move: MoveView) -> MoveRow:
    why = move.offer.why if not move.offer.open else ""
    return MoveRow(key, text, move.offer.action, price(move), why)


def price(move: MoveView) -> tuple[Cost, ...]:
    """Minutes, energy and biscuits of a move."""
    costs = [Cost(cost.icon, cost.text) for cost in move.offer.costs]
    if move.patience:
        biscuits = "a biscuit" if move.patience == 1 else f"{move.patience} biscuits"
        costs.append(Cost("biscuit", biscuits))
    return tuple(costs)


def _ask(view: TableView, issue: int) -> MoveRow:
    one, key = view.issues[issue], str(issue + 1)
    text = f"Ask {view.person_name} why: {one.name}"
    for move in _moves(view, "ask"):
        if move.offer.action.target == one.key:
            again = ". A second time; it tries their patience" if move.patience else ""
            return _row(key, f"{text}{again}", move)
    return MoveRow(key, text, STAY_HERE, closed=_ANSWERED)


def _tell(view: TableView, issue: int) -> MoveRow:
    one, key = view.issues[issue], str(issue + 1)
    text = f"Tell {view.person_name} why: {one.name}"
    for move in _moves(view, "tell"):
        if move.offer.action.target == one.key:
            words = f". “{move.offer.hint}”" if move.offer.hint else ""
            return _row(key, f"{text}{words}", move)
    return MoveRow(key, text, STAY_HERE, closed="told already")


def _more(view: TableView, draft: Draft) -> tuple[MoveRow, ...]:
    """The other moves: all of them, each with its digit; what cannot be now says why."""
    name = view.person_name
    rows = [_several("1", f"Tell {name} why something matters to you", view, "tell", _TOLD)]
    for move in _moves(view, TWO):
        text = f"Make two offers of equal worth. {name} says which is better"
        rows.append(MoveRow("2", text, TWO, price(move)))
    grounds = "Bring grounds that both would accept"
    rows.append(_several("3", grounds, view, "criterion", "there is nothing more to bring"))
    rows.append(_if_then(view, draft))
    rows += (_single(view, verb) for verb in _MOVES)
    taking = f"Take what {name} asks for"
    found = _moves(view, "accept")
    if not found:
        return (*rows, MoveRow("8", taking, STAY_HERE, closed=f"{name} has asked for nothing yet"))
    return (*rows, MoveRow("8", f"{taking}: {view.counter_text}", TAKE, price(found[0])))


def _single(view: TableView, verb: str) -> MoveRow:
    """A move of which there is only one."""
    key, text, hint, why = _MOVES[verb]
    for move in _moves(view, verb):
        label = move.offer.label.removesuffix(".") if verb == "escalate" else text
        return _row(key, f"{label}. {begins(hint or move.offer.hint)}", move)
    return MoveRow(key, text, STAY_HERE, closed=why)


def _several(key: str, text: str, view: TableView, verb: str, none: str) -> MoveRow:
    """A move of several kinds: with one left it is done at once, with more there is a choice."""
    found = _moves(view, verb)
    if not found:
        return MoveRow(key, text, STAY_HERE, closed=none)
    if len(found) == 1:
        only = found[0].offer
        why = f"{only.label}. “{only.hint}”" if only.hint else only.label
        return _row(key, why if verb == "tell" else only.label, found[0])
    return MoveRow(key, text, Open(verb), price(found[0]))


def _if_then(view: TableView, draft: Draft) -> MoveRow:
    """The way to a notch that a condition decides about."""
    text, closed = "Try an if-then deal", "nothing here hangs on what comes later"
    for n, issue in enumerate(view.issues):
        for value, one in enumerate(issue.values):
            if not one.contingent:
                continue
            if draft.values[n] != value and n >= draft.said:
                what = f"{text}. {issue.name}: {one.name}"
                return MoveRow("4", what, Jump(n, value), (Cost("clock", one.contingent),))
            closed = "it lies on the table already"
    return MoveRow("4", text, STAY_HERE, closed=closed)


@frozen
class Facing:
    """Who the sheet is about."""

    portrait: str
    mood: Mood


def move_sheet(look: Look, view: TableView, draft: Draft, opened: Opened, facing: Facing) -> Shapes:
    """The sheet with its rows."""
    title, under, text, foot = _words(view, opened)
    sun = look.palette.sun_soft
    answers = tuple(
        (
            Choice(row.key, row.text, row.costs, sun if row.key == opened.at else ""),
            Touch(("answer", row.key), "", "answers", closed=row.closed),
        )
        for row in rows_of(view, draft, opened)
    )
    face = (Head(_FACE, facing.portrait, facing.mood, badge=False),)
    return asking(look, Asked(title, under, text, answers, foot), face, "close")


def _words(view: TableView, opened: Opened) -> tuple[str, str, str, str]:
    """Title, line beneath it, text, and the small line at the foot."""
    name = view.person_name
    match opened.kind:
        case "ask":
            return "Ask why", "The first why on an issue costs minutes only.", "", ""
        case "tell":
            return "Tell why", f"{name} will leave it alone sooner.", "", ""
        case "criterion":
            return "Bring grounds", "Something that both would call fair.", "", ""
        case "leave":
            costs = ". ".join(one.text for one in view.walk_away)
            text = "\n".join(part for part in (view.limit_text, costs) if part)
            return "Leave without a deal?", f"{view.title}", text, ""
        case "issue":
            return _issue_words(view.issues[opened.issue], name)
        case _:
            patience = (
                "the last biscuit" if view.patience == 1 else f"{view.patience} biscuits left"
            )
            return "Other moves", f"{name} has {patience}.", "", ""


def _issue_words(issue: IssueView, name: str) -> tuple[str, str, str, str]:
    """What an issue is to you and, as far as you know, to them; and all of its values."""
    under = f"{round(issue.weight * 100)}% of what matters to you"
    if issue.matters:
        under = f"{under}, {issue.matters}"
    parts = [f"“{line.text}”" if line.name else line.text for line in issue.why]
    if issue.likes:
        liked = ", ".join(issue.values[n].name for n in issue.likes)
        parts.append(f"{name} would rather have: {liked}.")
    parts += [_value_words(issue, value) for value in issue.values]
    return issue.name, under, "\n".join(parts), ""


def _value_words(issue: IssueView, value: ValueView) -> str:
    worth = number(round(value.you / issue.weight * 10)) if issue.weight else "0"
    brings = [within(effect.text) for effect in value.effects]
    if value.contingent:
        brings.append(value.contingent)
    rest = f", brings {'; '.join(brings)}" if brings else ""
    return f"*{value.name}:* worth {worth} of 10 to you{rest}"


def first_open(rows: tuple[MoveRow, ...], wanted: str) -> Hashable:
    """Where the keyboard begins: at the wanted row, else at the first that is open."""
    for row in rows:
        if row.key == wanted:
            return ("answer", row.key)
    return next((("answer", row.key) for row in rows if not row.closed), "close")
