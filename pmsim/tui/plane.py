"""A negotiation in the debrief's text: how it ended, what was left, the offers, and the plane."""

from __future__ import annotations

from pmsim.tui.layout import Lines, entries, wrapped
from pmsim.view.plane import MoveOnPlane, PlaneView, PointView
from pmsim.view.words import number

TEN = 10.0
_WIDE, _HIGH = 41, 11
"""Characters of the plane: what a deal is worth to you from left to right, to them upwards."""
_SIGNS = 10
"""A sign of the plane is one character wide, so your tenth offer is 0."""
_SIGNS_READ = (
    "Dots are deals that could have been; o: no better for one without cost to the other; N: the "
    "best for both together; X: yours; numbers: your offers; letters: theirs. The lines show what "
    "no deal was worth."
)
_ANSWERS = {"no": "no", "insulted": "taken as an insult", "left": "and the door", "yes": "yes"}


def planes_page(planes: tuple[PlaneView, ...]) -> Lines:
    """Every negotiation; the signs are explained below the last."""
    lines: Lines = []
    for view in planes:
        lines += _one(view)
    return lines + (wrapped(_SIGNS_READ, "  ") if planes else [])


def _one(view: PlaneView) -> Lines:
    head = wrapped(f"At the table with {view.person_name}: {view.title} ({view.when})", "", "  ")
    lines = ["", *head, *wrapped(view.outcome, "  ")]
    for text in (*view.left, view.lesson):
        lines += wrapped(text, "  ") if text else []
    if view.path:
        above = f"Offers, and what they were worth to you and to {view.person_name}:"
        lines += wrapped(above, "  ")
        lines += entries(_offers(view))
    return lines + _drawn(view)


def _offers(view: PlaneView) -> list[str]:
    texts = []
    for move, name in zip(view.path, _names(view), strict=True):
        who = "You" if move.who == "you" else view.person_name
        answer = f": {_ANSWERS[move.answer]}" if move.answer else ""
        offer = " or else ".join(f"{point.words} ({_worth(point)})" for point in move.points)
        texts.append(f"{name} {who}: {offer}{answer}")
    return texts


def _worth(point: PointView) -> str:
    return f"{number(point.you * TEN)} and {number(point.other * TEN)}"


def _names(view: PlaneView) -> list[str]:
    """Your offers as 1, 2, 3; theirs as a, b, c."""
    yours, theirs = 0, 0
    names = []
    for move in view.path:
        if move.who == "you":
            yours += 1
            names.append(str(yours % _SIGNS))
        else:
            names.append(chr(ord("a") + theirs))
            theirs += 1
    return names


def _drawn(view: PlaneView) -> Lines:
    """The plane: later signs stand over earlier ones."""
    rows = [[" "] * _WIDE for _ in range(_HIGH)]
    for row in rows:
        row[_column(view.limit)] = "|"
    rows[_row(view.their_limit)] = ["-"] * _WIDE
    for point in view.deals:
        rows[_row(point.other)][_column(point.you)] = "."
    for point in view.frontier:
        rows[_row(point.other)][_column(point.you)] = "o"
    for move, name in zip(view.path, _names(view), strict=True):
        _mark(rows, move, name)
    if view.nash:
        rows[_row(view.nash.other)][_column(view.nash.you)] = "N"
    if view.deal:
        rows[_row(view.deal.other)][_column(view.deal.you)] = "X"
    lines = [("  " + "".join(row)).rstrip() for row in rows]
    return [*lines, *wrapped(f"Right is better for you, up for {view.person_name}.", "  ")]


def _mark(rows: list[list[str]], move: MoveOnPlane, name: str) -> None:
    for point in move.points:
        rows[_row(point.other)][_column(point.you)] = name


def _column(you: float) -> int:
    return round(you * (_WIDE - 1))


def _row(other: float) -> int:
    return _HIGH - 1 - round(other * (_HIGH - 1))
