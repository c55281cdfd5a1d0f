"""The frame of every scenario: evenings, intentions and endings."""

from __future__ import annotations

import yaml

from pmsim.language.expression_text import expression_text
from pmsim.language.names import Names
from pmsim.language.walk import Walk
from pmsim.model.scenario import Ending, Evening, Intention


def check_frame(names: Names) -> None:
    """What every scenario needs whatever it is about."""
    _check_evenings(names)
    _check_endings(names.pieces[0].walk)
    _check_intentions(names)


def _check_evenings(names: Names) -> None:
    kept = (thing for piece in names.pieces for thing, _ in piece.walk.kept)
    if any(isinstance(thing, Evening) and thing.when is None for thing in kept):
        return
    walk = names.pieces[0].walk
    message = "No evening is open to everybody."
    fix = "Add use: [office], or an evening without when."
    walk.findings.append(walk.source.finding(0, 0, "PM313", message, fix))


def _check_endings(walk: Walk) -> None:
    endings = [(thing, node) for thing, node in walk.kept if isinstance(thing, Ending)]
    if not endings:
        return
    if all(ending.when is not None for ending, _ in endings):
        message = "The last ending has a condition, so some players would get none."
        walk.find("PM302", endings[-1][1], message, "Add one more ending, without when.")
    earlier: dict[str, yaml.Node] = {}
    for ending, node in endings:
        condition = "" if ending.when is None else expression_text(ending.when)
        hiding = earlier.get("") or earlier.get(condition)
        if hiding:
            other = walk.source.place(hiding)
            message = f"{ending.key} never shows: the ending on line {other.line} comes first."
            fix = "Put the one without when last, and give each other one a condition of its own."
            walk.find("PM303", node, message, fix, other=other)
        earlier.setdefault(condition, node)
    _check_keys(walk, endings)


def _check_keys(walk: Walk, endings: list[tuple[Ending, yaml.Node]]) -> None:
    earlier: dict[str, yaml.Node] = {}
    for ending, node in endings:
        if ending.key in earlier:
            other = walk.source.place(earlier[ending.key])
            message = f"There is another ending {ending.key} on line {other.line}."
            walk.find("PM014", node, message, "Give it another key.", other=other)
        earlier.setdefault(ending.key, node)


def _check_intentions(names: Names) -> None:
    walk = names.pieces[0].walk
    own = [(one, node) for one, node in walk.kept if isinstance(one, Intention)]
    if walk.days == 1:
        for one, node in own:
            message = f"{one.key} is never offered: there is no tomorrow in one day."
            walk.find("PM316", node, message, "Take the intentions away, or add a day.")
        return
    made = names.of("intention")
    if len(made) not in (0, 3):
        message = f"There are exactly three intentions; here are {len(made)}."
        line, column = walk.source.spot(own[-1][1]) if own else (0, 0)
        fix = "Add or take away, or replace the library's."
        walk.findings.append(walk.source.finding(line, column, "PM120", message, fix))
