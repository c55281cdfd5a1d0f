"""What is: one moment of one playthrough.

Only the engine writes to a state, and only to one that it has cloned.
"""

from __future__ import annotations

from enum import IntEnum

from attrs import define

from pmsim.model.facts import Happening
from pmsim.model.negotiation import NO_TABLE, Table

FREE = -1
"""A calendar slot left free."""
OPEN = -2
"""A calendar slot not decided yet."""
GOES_ON = -3
"""A calendar slot in which the block before it goes on."""
REST_OF = 1000
"""Added to an activity's index when the block is what was left of an earlier one."""
MEETING = 2000
"""Added to a meeting's index."""
SHORTENED = 2
"""What `State.settled` holds of a meeting that takes less than was planned."""
NOBODY = -1
"""No task, no event, no talk."""


class Phase(IntEnum):
    """Which question is open."""

    PLAN = 0
    RUN = 1
    EVENT = 2
    TALK = 3
    EVENING = 4
    INTENTION = 5
    ENDED = 6
    TABLE = 7


@define(eq=False)
class State:
    """The numbers (`v`, by the program's slots), the calendar, the agenda and what is under way."""

    seed: int
    v: list[float]
    now: int
    """Minutes since midnight before day 1."""
    phase: Phase
    truths: tuple[int, ...]
    """Hidden: which truth of each fact the seed drew."""
    plan: list[int]
    """25 half hours from 08:30: an activity's or meeting's index, FREE, OPEN or GOES_ON."""
    morning_plan: tuple[int, ...]
    """The plan as it stood when the day started."""
    left: list[int]
    """Per activity: minutes left of one begun and not finished, else 0."""
    gained: list[float]
    """Per activity: minutes worked on the one under way, each times its output."""
    begun: list[int]
    """Per activity: how often it was put on today's calendar."""
    begun_in_all: list[int]
    done_today: list[int]
    """Per activity: how often it was finished today."""
    settled: list[int]
    """Per meeting: 1 once it was declined, delegated or moved, 2 once it was shortened."""
    came: list[int]
    """Per event: 1 once it has come."""
    inbox: list[int]
    """Per message: 0 to come, 1 open, 2 answered, 3 over."""
    agenda: list[tuple[int, int, int, int, int]]
    """What is due: (minute, rank, serial, kind, index), sorted."""
    serial: int
    rolls: dict[int, int]
    """Dice counters by purpose."""
    asked: dict[int, int]
    """How often each source was asked."""
    mail: list[tuple[int, int]]
    """Replies promised and not sent: (choice, minutes left)."""
    waiting: list[tuple[int, int]]
    """Talks (0), events (1) and negotiations (2) that come next."""
    each_day: list[int]
    """Consequences that come every night."""
    order: tuple[int, ...] = ()
    """The backlog's items in the order in which the team takes them."""
    moved_up: tuple[int, ...] = ()
    """Items that were put first today."""
    task: int = NOBODY
    """The block under way: an activity's index, a meeting's plus MEETING, or FREE."""
    here: int = NOBODY
    """The event, talk or negotiation in front of the player."""
    table: Table = NO_TABLE
    """The bargaining under way."""
    imagined: int = 0
    """0 in a playthrough; else the number by which the other sides of tables were drawn anew, for
    those who look ahead."""
    step: int = 0
    variant: int = -1
    """Which variant of what is said here was chosen; -1 for what is said otherwise."""
    talk_used: int = 0
    talk_inside: bool = False
    """Whether the talk's minutes are the running block's own."""
    residue: int = 0
    """Minutes that the next focused block loses."""
    can_note: bool = False
    """Whether a closing note would still help."""
    replanned: int = -1
    """The minute at which the plan was last reopened."""
    slot_unplanned: int = 0
    slot_meeting: int = 0
    slot_rest: int = 0
    slot_work: int = 0
    worked: int = 0
    """Minutes worked today, rest and free time left out."""
    as_planned: int = 0
    elapsed: int = 0
    meetings_row: int = 0
    late_for: int = 0
    stress_sum: float = 0.0
    stress_count: int = 0
    detachment: float = 0.0
    worked_on: bool = False
    morning_bonus: float = 0.0
    intention: int = NOBODY
    open_promises: int = 0
    ending: int = NOBODY
    facts: list[Happening] | None = None
    """What has happened since the beginning, with causes; None in rollouts."""

    def clone(self) -> State:  # noqa: PLR0915 - one line per attribute is the quickest copy
        """A copy that shares nothing that can change."""
        twin = State.__new__(State)
        twin.seed = self.seed
        twin.v = self.v[:]
        twin.now = self.now
        twin.phase = self.phase
        twin.truths = self.truths
        twin.plan = self.plan[:]
        twin.morning_plan = self.morning_plan
        twin.left = self.left[:]
        twin.gained = self.gained[:]
        twin.begun = self.begun[:]
        twin.begun_in_all = self.begun_in_all[:]
        twin.done_today = self.done_today[:]
        twin.settled = self.settled[:]
        twin.came = self.came[:]
        twin.inbox = self.inbox[:]
        twin.agenda = self.agenda[:]
        twin.serial = self.serial
        twin.rolls = self.rolls.copy()
        twin.asked = self.asked.copy()
        twin.mail = self.mail[:]
        twin.waiting = self.waiting[:]
        twin.each_day = self.each_day[:]
        twin.order = self.order
        twin.moved_up = self.moved_up
        twin.task = self.task
        twin.here = self.here
        twin.table = self.table
        twin.imagined = self.imagined
        twin.step = self.step
        twin.variant = self.variant
        twin.talk_used = self.talk_used
        twin.talk_inside = self.talk_inside
        twin.residue = self.residue
        twin.can_note = self.can_note
        twin.replanned = self.replanned
        twin.slot_unplanned = self.slot_unplanned
        twin.slot_meeting = self.slot_meeting
        twin.slot_rest = self.slot_rest
        twin.slot_work = self.slot_work
        twin.worked = self.worked
        twin.as_planned = self.as_planned
        twin.elapsed = self.elapsed
        twin.meetings_row = self.meetings_row
        twin.late_for = self.late_for
        twin.stress_sum = self.stress_sum
        twin.stress_count = self.stress_count
        twin.detachment = self.detachment
        twin.worked_on = self.worked_on
        twin.morning_bonus = self.morning_bonus
        twin.intention = self.intention
        twin.open_promises = self.open_promises
        twin.ending = self.ending
        twin.facts = None if self.facts is None else self.facts[:]
        return twin
