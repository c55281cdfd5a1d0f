"""What a decision was worth: my option against the best other one, with the same luck.

Both branches are played on by the honest bot `balanced`, in worlds in which everything that could
not be known at that moment was drawn anew (see `pmsim.analysis.worlds`). The same draws serve both
branches, so that luck cancels out.

Two looks, so that nothing within noise is claimed: a first look at every question picks the best
other option and the questions that seem to matter; a second look, with fresh draws, measures those.
The interval that is shown is Student's at 95 %; what is claimed has to hold for all questions of
the second look together (Bonferroni).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from math import sqrt

from attrs import frozen

from pmsim.analysis.bots import player
from pmsim.analysis.playing import Player, play_on
from pmsim.analysis.questions import questions
from pmsim.engine.program import Program
from pmsim.engine.slots import BURNOUT, INTEGRITY, PEOPLE, PRODUCT, SCORE, WELLBEING
from pmsim.engine.step import Refusal, apply, find_offer
from pmsim.model.impact import Impact, Option, Question
from pmsim.model.state import State
from pmsim.session.run import Run

POLICY = "balanced"
"""The bot that plays both branches on."""
FIRST_DRAWS = 4
DRAWS = 32
MEASURED = 10
"""Questions of the second look."""
T_SHOWN = 2.040
"""Student's t with 31 degrees of freedom, two-sided 95 %."""
T_CLAIMED = 3.022
"""The same for ten claims at once: two-sided 99.5 %."""
LEAST = 1.0
"""Points of score below which nothing is worth a sentence."""
PARTS = (PRODUCT, PEOPLE, INTEGRITY, WELLBEING)

Ends = tuple[float, ...]
"""How a branch ended: the score, its four parts, and 1 with a burnout."""


@frozen
class Task:
    """A piece of work that can be handed to another process."""

    question: int
    options: tuple[int, ...]
    """0 is what the player did; the others count from 1."""
    lots: tuple[int, ...]
    """One draw each; -1 is the world as it truly was."""


Rows = tuple[tuple[Ends, ...], ...]
"""Per draw and per option."""


@frozen
class Measured:
    """How a task's branches ended."""

    task: Task
    ends: Rows


Work = Callable[[list[Task]], Iterable[Measured]]
"""Does tasks, here or in other processes, in any order."""


@frozen
class Laboratory:
    """A run and the means to play its branches."""

    run: Run
    player: Player
    questions: tuple[Question, ...]

    def measure(self, task: Task) -> Measured:
        """Plays every branch of a task."""
        asked = self.questions[task.question]
        options = (asked.mine, *asked.others)
        before = self.run.before(asked.turn)
        rows = tuple(
            tuple(self._end(before, options[option], lot, asked.kind) for option in task.options)
            for lot in task.lots
        )
        return Measured(task, rows)

    def _end(self, before: State, option: Option, lot: int, kind: str) -> Ends:
        program = self.player.program
        world = before.clone() if lot < 0 else self.player.worlds.like(before, lot)
        world.facts = None
        if kind == "table":
            # What was offered answered the very person who sat there.
            world.imagined = 0
        for action in option.actions:
            offer = find_offer(program, world, action)
            if isinstance(offer, Refusal):
                break
            apply(program, world, offer)
        play_on(self.player, world, max(lot, 0))
        v = world.v
        return (v[SCORE], *(v[part] for part in PARTS), v[BURNOUT])


def laboratory(program: Program, run: Run) -> Laboratory:
    """Everything needed to ask what would have been."""
    return Laboratory(run, player(program, POLICY), questions(program, run))


def first_look(lab: Laboratory) -> list[Task]:
    """A few draws of every option of every question."""
    lots = tuple(range(FIRST_DRAWS))
    return [
        Task(number, tuple(range(len(asked.others) + 1)), lots)
        for number, asked in enumerate(lab.questions)
    ]


def second_look(first: Iterable[Measured]) -> list[Task]:
    """Fresh draws for what seems to matter, each with the other option that looked best."""
    seen = sorted((_seeming(found), found.task.question, _best(found)) for found in first)
    chosen = seen[: MEASURED // 2] + seen[MEASURED // 2 :][-(MEASURED - MEASURED // 2) :]
    lots = (-1, *range(FIRST_DRAWS, FIRST_DRAWS + DRAWS))
    return [Task(question, (0, best), lots) for _, question, best in chosen]


def _best(found: Measured) -> int:
    """The other option with the best mean score."""
    count = len(found.task.options)
    return max(range(1, count), key=lambda option: _mean(row[option][0] for row in found.ends))


def _seeming(found: Measured) -> float:
    best = _best(found)
    return _mean(row[0][0] - row[best][0] for row in found.ends)


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)


def impacts(lab: Laboratory, second: Iterable[Measured]) -> tuple[Impact, ...]:
    """What the second look found, in the order of the run."""
    found = [_impact(lab, one) for one in second]
    return tuple(sorted(found, key=lambda one: one.question.turn))


def _impact(lab: Laboratory, found: Measured) -> Impact:
    asked = lab.questions[found.task.question]
    truly, drawn = found.ends[0], found.ends[1:]
    differences = [mine[0] - other[0] for mine, other in drawn]
    mean = _mean(differences)
    count = len(differences)
    spread = sqrt(sum((one - mean) ** 2 for one in differences) / (count - 1) / count)
    return Impact(
        question=asked,
        other=asked.others[found.task.options[1] - 1],
        mean=mean,
        low=mean - T_SHOWN * spread,
        high=mean + T_SHOWN * spread,
        claimed=abs(mean) >= max(LEAST, T_CLAIMED * spread),
        parts=(_part(drawn, 1), _part(drawn, 2), _part(drawn, 3), _part(drawn, 4)),
        burnout=(_mean(mine[-1] for mine, _ in drawn), _mean(other[-1] for _, other in drawn)),
        hindsight=truly[0][0] - truly[1][0],
    )


def _part(drawn: Rows, part: int) -> float:
    return _mean(mine[part] - other[part] for mine, other in drawn)


@frozen
class Progress:
    """How far the measuring has come; with the last one, what was found."""

    done: int
    of: int
    impacts: tuple[Impact, ...] | None = None


def examine(lab: Laboratory, work: Work | None = None) -> Iterator[Progress]:
    """Measures a run, telling after every task how far it is. The last word has the impacts."""
    do: Work = work or (lambda tasks: map(lab.measure, tasks))
    tasks = first_look(lab)
    # A task of the second look has fewer options and more draws; it counts as so many of the first.
    weight = 2 * DRAWS // (3 * FIRST_DRAWS)
    whole = len(tasks) + weight * min(MEASURED, len(tasks))
    first: list[Measured] = []
    for one in do(tasks):
        first.append(one)
        yield Progress(len(first), whole)
    first.sort(key=lambda found: found.task.question)
    second: list[Measured] = []
    for one in do(second_look(first)):
        second.append(one)
        yield Progress(len(first) + weight * len(second), whole)
    yield Progress(whole, whole, impacts(lab, second))
