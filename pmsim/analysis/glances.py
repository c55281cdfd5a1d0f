"""Which decisions of a run are worth measuring: glances, each with more draws for fewer of them.

Sequential halving (Karnin, Koren & Somekh 2013), from both ends: what seems to have hurt, and what
seems to have helped.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from pmsim.model.impact import Question

Ends = tuple[float, ...]
"""How a branch ended: the score, its four parts, 1 with a burnout; then outcome and stress, day by
day.
"""


@frozen
class Task:
    """A piece of work that can be handed to another process."""

    question: int
    options: tuple[int, ...]
    """0 is what the player did; the others count from 1."""
    lots: tuple[int, ...]
    """One draw each; -1 is the world as it truly was."""

    @property
    def branches(self) -> int:
        """How many playthroughs it takes."""
        return len(self.options) * len(self.lots)


Gains = tuple[float, ...]

Rows = tuple[tuple[Ends, ...], ...]
"""Per draw and per option."""


@frozen
class Measured:
    """How a task's branches ended."""

    task: Task
    ends: Rows


@frozen
class Glance:
    """How many questions are glanced at, how many other options of each, and in how many draws."""

    questions: int
    others: int
    draws: int


_ALL = 1_000_000
GLANCES = (Glance(_ALL, _ALL, 1), Glance(40, 2, 2), Glance(20, 1, 5))
"""On six runs of three and five days these keep 80 % of the four decisions each way that weigh
most, for 600 to 700 branches; four draws of everything keep 77 % for 670 to 1200 (measured)."""
GLANCED = sum(glance.draws for glance in GLANCES)
"""Draws that are used up by glances."""


@frozen
class Standing:
    """What the glances at a question have shown so far."""

    question: int
    gains: dict[int, tuple[float, ...]]
    """Per other option that is still looked at: points of the player's own over it, by draw."""

    def best(self, count: int) -> tuple[int, ...]:
        """The other options that look best, the very best first."""
        return tuple(sorted(self.gains, key=lambda option: (mean(self.gains[option]), option)))[
            :count
        ]

    @property
    def seeming(self) -> float:
        """Points of the player's own option over the best other."""
        return mean(self.gains[self.best(1)[0]])


def all_of(questions: tuple[Question, ...]) -> list[Standing]:
    """Before the first glance."""
    return [
        Standing(number, dict.fromkeys(range(1, len(asked.others) + 1), ()))
        for number, asked in enumerate(questions)
    ]


def glance_at(standings: list[Standing], glance: Glance, lot: int) -> list[Task]:
    """The branches of a glance, whose draws begin with `lot`."""
    chosen = extremes(standings, glance.questions)
    lots = tuple(range(lot, lot + glance.draws))
    return [Task(one.question, (0, *one.best(glance.others)), lots) for one in chosen]


def extremes(standings: list[Standing], count: int) -> list[Standing]:
    """Half of them from those that seem to have hurt most, half from the other end."""
    if len(standings) <= count:
        return standings
    ranked = sorted(standings, key=lambda one: (one.seeming, one.question))
    chosen = ranked[: count // 2] + ranked[len(ranked) - (count - count // 2) :]
    return sorted(chosen, key=lambda one: one.question)


def seen(standings: list[Standing], found: Iterable[Measured]) -> list[Standing]:
    """The standings that were glanced at, with what was found."""
    known = {one.question: one.gains for one in standings}
    return sorted(
        (Standing(one.task.question, _gains(known, one)) for one in found),
        key=lambda one: one.question,
    )


def _gains(known: dict[int, dict[int, tuple[float, ...]]], one: Measured) -> dict[int, Gains]:
    return {
        option: (
            *known[one.task.question][option],
            *(row[0][0] - row[place][0] for row in one.ends),
        )
        for place, option in enumerate(one.task.options)
        if option
    }


def most_branches(questions: tuple[Question, ...]) -> int:
    """The most branches that all glances may play."""
    others = sorted(len(asked.others) for asked in questions)
    return sum(
        glance.draws * (1 + min(count, glance.others))
        for glance in GLANCES
        for count in others[-glance.questions :]
    )


def mean(values: Iterable[float]) -> float:
    """The mean; 0 of nothing."""
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0
