"""Hours and days: what is too late, too early, or at the same time as something else."""

from __future__ import annotations

from collections.abc import Iterator

import yaml
from attrs import frozen

from pmsim.language.blocks import value_of
from pmsim.language.names import Names
from pmsim.language.times import clock_text, duration_text, moment_text
from pmsim.language.walk import Walk
from pmsim.model.clock import slots_for
from pmsim.model.outcomes import Moment, Outcome, Promise
from pmsim.model.scenario import Activity, Deadline, Event, Meeting, Message

MORNING = 510
"""8:30, when a day begins."""
CLOSE = 1110
"""18:30, when it ends."""
_SLOT = 30


def check_times(names: Names) -> None:
    """Every thing with a moment."""
    meetings: list[_Booked] = []
    for piece in names.pieces:
        walk = piece.walk
        placed = {id(thing): node for thing, node in walk.kept if isinstance(thing, Promise)}
        for thing, node in walk.kept:
            match thing:
                case Activity(takes=takes):
                    _check_length(walk, node, takes)
                case Meeting():
                    _check_meeting(walk, node, thing)
                    meetings.append(_Booked(thing, walk, node))
                case Event():
                    _check_event(walk, node, thing)
                    _check_promises(walk, placed, thing.at, of_event(thing))
                case Message():
                    _check_message(walk, node, thing)
                    _check_promises(walk, placed, thing.arrives, of_message(thing))
                case Deadline(due=due):
                    check_hours(walk, value_of(node, "due"), due.minute, "is judged")
                case Promise(due=Moment(minute=minute)):
                    _check_due(walk, value_of(node, "due"), minute)
    _check_overlaps(meetings)


def check_hours(walk: Walk, node: yaml.Node, minute: int, what: str) -> None:
    """Whether a minute lies within the day; `what` says what happens then."""
    if not MORNING <= minute <= CLOSE:
        message = f"Nothing {what} at {clock_text(minute)}: the day runs from 8:30 to 18:30."
        walk.find("PM305", node, message, "Choose a time within it.")


def _check_due(walk: Walk, node: yaml.Node, minute: int) -> None:
    """A promise's own hour; one that is agreed on at a table stands with its value."""
    if isinstance(node, yaml.ScalarNode) and "<" not in node.value:
        check_hours(walk, node, minute, "falls due")


def _check_length(walk: Walk, node: yaml.Node, takes: int) -> None:
    if takes > CLOSE - MORNING:
        message = f"This takes {duration_text(takes)}, and a day has 10 hours, from 8:30 to 18:30."
        fix = "Make it shorter, or make two activities of it."
        walk.find("PM305", value_of(node, "takes"), message, fix)


def _check_event(walk: Walk, node: yaml.Node, event: Event) -> None:
    if event.at:
        check_hours(walk, value_of(node, "at"), event.at.minute, "comes")
    elif event.chance and not MORNING <= event.between[0] < event.between[1] <= CLOSE:
        message = "The day runs from 8:30 to 18:30."
        walk.find("PM305", value_of(node, "between"), message, "Choose times within it.")


def _check_message(walk: Walk, node: yaml.Node, message: Message) -> None:
    if message.arrives.minute > CLOSE:
        words = f"Nobody reads what arrives at {clock_text(message.arrives.minute)}."
        fix = f"Write day {message.arrives.day + 1} 8:30 for the next morning."
        walk.find("PM305", value_of(node, "arrives"), words, fix)


def _check_meeting(walk: Walk, node: yaml.Node, meeting: Meeting) -> None:
    at = value_of(node, "at")
    if meeting.at.minute % _SLOT:
        earlier = meeting.at.minute - meeting.at.minute % _SLOT
        message = f"Meetings begin on the half hour, not at {clock_text(meeting.at.minute)}."
        fix = f"Write {clock_text(earlier)} or {clock_text(earlier + _SLOT)}."
        walk.find("PM305", at, message, fix)
    elif not MORNING <= meeting.at.minute <= CLOSE - _SLOT:
        message = f"No meeting begins at {clock_text(meeting.at.minute)}."
        walk.find("PM305", at, message, "Meetings begin from 8:30 to 18:00.")
    elif meeting.at.minute + meeting.takes > CLOSE:
        message = (
            f"This meeting ends at {clock_text(meeting.at.minute + meeting.takes)}, after 18:30."
        )
        walk.find("PM305", value_of(node, "takes"), message, "Begin earlier, or make it shorter.")
    else:
        _check_moves(walk, node, meeting)
        _check_shorter(walk, node, meeting)


def _check_shorter(walk: Walk, node: yaml.Node, meeting: Meeting) -> None:
    """Shortening has to free a half hour of the calendar."""
    to = meeting.shorten_to
    if meeting.shorten is None or slots_for(to) < slots_for(meeting.takes):
        return
    most = _SLOT * (slots_for(meeting.takes) - 1)
    place = value_of(value_of(node, "shorten"), "to")
    message = (
        f"Shortened to {duration_text(to)} it still fills all the half hours "
        f"of its {duration_text(meeting.takes)}."
    )
    fix = f"Write to: {duration_text(most)}." if most else "Take shorten away: it is short already."
    walk.find("PM109", place, message, fix)


def _check_moves(walk: Walk, node: yaml.Node, meeting: Meeting) -> None:
    for minute in meeting.move_to:
        if minute % _SLOT or not MORNING <= minute <= CLOSE - meeting.takes:
            message = f"It cannot be moved to {clock_text(minute)}."
            fix = "Choose a half hour from which it ends by 18:30."
            walk.find("PM305", value_of(value_of(node, "move"), "to"), message, fix)


def of_event(event: Event) -> Iterator[Outcome]:
    """Everything that may follow from an event."""
    yield event.outcome
    for choice in event.choices:
        yield from (choice.outcome, choice.well, choice.badly)


def of_message(message: Message) -> Iterator[Outcome]:
    """Everything that may follow from a message."""
    yield message.outcome
    for choice in message.choices:
        yield from (choice.outcome, choice.well, choice.badly)


def _check_promises(
    walk: Walk, placed: dict[int, yaml.Node], at: Moment | None, outcomes: Iterator[Outcome]
) -> None:
    """A promise that is due before it can be made."""
    for outcome in outcomes:
        promise = outcome.promise
        if at is None or promise is None or promise.due is None:
            continue
        if not MORNING <= at.minute <= CLOSE:  # that is a finding of its own
            continue
        if (promise.due.day, promise.due.minute) <= (at.day, at.minute):
            message = (
                f"This promise cannot be made before {moment_text(at)}, when it is due already."
            )
            walk.find("PM312", value_of(placed[id(promise)], "due"), message, "Make it due later.")


@frozen(eq=False)
class _Booked:
    meeting: Meeting
    walk: Walk
    node: yaml.Node

    @property
    def fixed(self) -> bool:
        """Whether the player can neither decline, delegate nor move it."""
        meeting = self.meeting
        return meeting.decline is None and meeting.delegate is None and meeting.move is None


def _check_overlaps(booked: list[_Booked]) -> None:
    for number, one in enumerate(booked):
        for other in booked[:number]:
            if not _clash(one.meeting, other.meeting) or not (one.fixed and other.fixed):
                continue
            place = other.walk.source.place(value_of(other.node, "at"))
            message = f"{one.meeting.key} and {other.meeting.key} are at the same time."
            fix = "Move one of them, or give one a decline, delegate or move."
            one.walk.find("PM306", value_of(one.node, "at"), message, fix, other=place)


def _clash(one: Meeting, other: Meeting) -> bool:
    if one.when is not None or other.when is not None:
        return False
    if one.at.day and other.at.day and one.at.day != other.at.day:
        return False
    return (
        one.at.minute < other.at.minute + other.takes
        and other.at.minute < one.at.minute + one.takes
    )
