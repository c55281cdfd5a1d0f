"""Negotiations as a whole: who opens them, whether anybody can win, and what comes too early."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

import yaml
from attrs import frozen

from pmsim.language.blocks import has_key, inside
from pmsim.language.meaning_time import check_hours, of_event, of_message
from pmsim.language.names import Names
from pmsim.language.suggestions import a
from pmsim.language.times import moment_text
from pmsim.language.walk import Walk
from pmsim.model.negotiation import Issue, Negotiation
from pmsim.model.outcomes import Moment
from pmsim.model.scenario import Event, Interest, Meeting, Message

_HAIR = 1e-9
"""Sums of worths are this exact."""


@frozen(eq=False)
class _Table:
    """A negotiation and where it stands."""

    it: Negotiation
    node: yaml.Node
    walk: Walk

    @property
    def name_node(self) -> yaml.Node:
        """Its key."""
        return self.walk.defined["negotiation"][self.it.key]

    def value_node(self, issue: str, value: str) -> yaml.Node:
        """The block of a value."""
        return inside(self.node, "issues", issue, "values", value)


def _tables(names: Names) -> Iterator[_Table]:
    for piece in names.pieces:
        for thing, node in piece.walk.kept:
            if isinstance(thing, Negotiation):
                yield _Table(thing, node, piece.walk)


def check_tables(names: Names) -> None:
    """Words with two meanings, interests of somebody else, and what is due before its time."""
    for table in _tables(names):
        _check_word(names, table)
        _check_interests(names, table)
        _check_hours_of(names, table)


def check_bargains(names: Names) -> None:
    """Whether somebody opens a negotiation, and whether there is something to bargain about."""
    for table in _tables(names):
        _check_opened(names, table)
        _check_agreement(table)
        _check_conflict(table)


def _check_word(names: Names, table: _Table) -> None:
    """`then` names conversations, negotiations and events alike."""
    for kind in ("conversation", "event"):
        made = names.of(kind).get(table.it.key)
        if made:
            place = made[0].source.place(made[1])
            message = f"{table.it.key} is a negotiation here and {a(kind)} on line {place.line}."
            table.walk.find(
                "PM212", table.name_node, message, "Give one of them another name.", other=place
            )


def _check_interests(names: Names, table: _Table) -> None:
    """People tell their own interests."""
    whose = {
        thing.key: thing.of
        for piece in names.pieces
        for thing, _ in piece.walk.kept
        if isinstance(thing, Interest)
    }
    person = table.it.person
    if person not in names.of("person"):
        return
    own = [key for key, of in whose.items() if of == person]
    for issue in table.it.issues:
        owner = whose.get(issue.tells, person)
        if owner != person:
            message = f"{issue.tells} is an interest of {owner}; the table is with {person}."
            fix = f"Interests of {person}: {', '.join(own)}." if own else "Take it away."
            place = inside(table.node, "issues", issue.key, "tells")
            table.walk.find("PM221", place, message, fix)


def _openers(names: Names, key: str) -> Iterator[Moment]:
    """The moments of everything with a fixed one that opens a negotiation."""
    for piece in names.pieces:
        for thing, _ in piece.walk.kept:
            match thing:
                case Meeting(opens=opens) if opens == key:
                    minute = min((thing.at.minute, *thing.move_to))
                    yield Moment(thing.at.day or 1, minute)
                case Event(at=at) if at is not None:
                    yield from (at for outcome in of_event(thing) if outcome.then == key)
                case Message():
                    then = (outcome.then for outcome in of_message(thing))
                    yield from (thing.arrives for name in then if name == key)


def _opened_by(names: Names, key: str) -> int:
    """How many places name a negotiation to open it."""
    return sum(
        use.name == key and use.kind in ("follows", "opens")
        for piece in names.pieces
        for use in piece.walk.uses
    )


def _earliest(names: Names, table: _Table) -> Moment | None:
    """The first moment at which it can take place; None if something without one opens it."""
    moments = list(_openers(names, table.it.key))
    own = has_key(inside(table.node, "table"), "at")
    if not moments or len(moments) < _opened_by(names, table.it.key) + own:
        return None
    return min(moments, key=_in_time)


def _in_time(moment: Moment) -> tuple[int, int]:
    return moment.day, moment.minute


def _check_hours_of(names: Names, table: _Table) -> None:
    """What falls due, or is judged, before it can be agreed on."""
    earliest = _earliest(names, table)
    for issue in table.it.issues:
        for value in issue.values:
            if value.contingent is None:
                continue
            place = inside(table.value_node(issue.key, value.key), "judged")
            check_hours(table.walk, place, value.contingent.judged.minute, "is judged")
            _check_moment(table, place, value.contingent.judged, earliest, "judged")
    told: set[yaml.Node] = set()
    for part in table.it.promises:
        place = _due_node(table, part.given)
        if place not in told and part.promise.due is not None:
            check_hours(table.walk, place, part.promise.due.minute, "falls due")
            _check_moment(table, place, part.promise.due, earliest, "due")
        told.add(place)


def _due_node(table: _Table, given: tuple[tuple[str, str], ...]) -> yaml.Node:
    """Where the due of a promise stands: at one of its values, or at the promise itself."""
    for issue, value in given:
        node = table.value_node(issue, value)
        if has_key(node, "due"):
            return inside(node, "due")
    return inside(table.node, "deal", "promise", "due")


def _check_moment(
    table: _Table, node: yaml.Node, moment: Moment, earliest: Moment | None, word: str
) -> None:
    if earliest is not None and _in_time(moment) <= _in_time(earliest):
        message = (
            f"Nobody sits at this table before {moment_text(earliest)}, when this is {word} "
            "already."
        )
        fix = "Make it due later." if word == "due" else "Let it be judged later."
        table.walk.find("PM312", node, message, fix)


def _check_opened(names: Names, table: _Table) -> None:
    key = table.it.key
    if has_key(inside(table.node, "table"), "at") or _opened_by(names, key):
        return
    message = f"Nothing ever opens the negotiation {key}."
    fix = f"Add at: day 1 14:00 to its table, or then: {key} to a choice."
    table.walk.find("PM325", table.name_node, message, fix)


def _check_agreement(table: _Table) -> None:
    """Whether some deal is at least as good as none, for both."""
    issues, no_deal = table.it.issues, table.it.no_deal
    yours = sum(issue.your_weight for issue in issues)
    theirs = sum(issue.their_weight for issue in issues)
    for values in product(*(issue.values for issue in issues)):
        pairs = list(zip(issues, values, strict=True))
        you = sum(issue.your_weight * value.you for issue, value in pairs) / yours
        other = sum(issue.their_weight * value.other for issue, value in pairs) / theirs
        if you >= no_deal.you - _HAIR and other >= no_deal.other - _HAIR:
            return
    message = "No deal is at least as good as none for both, so nobody can agree."
    fix = "Make no deal worth less to one of them, or a value worth more."
    table.walk.find("PM326", inside(table.node, "no deal"), message, fix)


def _check_conflict(table: _Table) -> None:
    """Whether they want different things on at least one issue."""
    if any(_is_contested(issue) for issue in table.it.issues):
        return
    message = "Both want the same on every issue, so there is nothing to bargain about."
    fix = "Let a value that is worth more to you be worth less to them."
    table.walk.find("PM327", inside(table.node, "issues"), message, fix)


def _is_contested(issue: Issue) -> bool:
    """Whether of some two values each side would rather have another one."""
    return any(
        (one.you - two.you) * (one.other - two.other) < 0
        for one, two in combinations(issue.values, 2)
    )
