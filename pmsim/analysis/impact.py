"""What a decision was worth: my option against the best other one, with the same luck.

Both branches are played on by the honest bot `balanced`, in worlds in which everything that could
not be known at that moment was drawn anew (see `pmsim.analysis.worlds`). The same draws serve both
branches, so that luck cancels out.

Nothing within noise is claimed, so what is chosen is measured afresh: glances at every question
find the best other option and the questions that seem to matter (see `pmsim.analysis.glances`), and
a look with fresh draws measures those.
The interval that is shown is Student's at 95 %; what is claimed has to hold for all questions that
are measured together (Bonferroni).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from math import sqrt

from attrs import frozen

from pmsim.analysis.bots import player
from pmsim.analysis.diary import Diary
from pmsim.analysis.glances import (
    GLANCED,
    GLANCES,
    Ends,
    Measured,
    Standing,
    Task,
    all_of,
    extremes,
    glance_at,
    mean,
    most_branches,
    seen,
)
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
DRAWS = 32
"""Of the look that measures."""
MEASURED = 10
"""Questions that are measured."""
T_SHOWN = {DRAWS // 2: 2.131, DRAWS: 2.040}
"""Student's t by the number of draws, two-sided 95 %."""
T_CLAIMED = 3.022
"""The same for all draws and ten claims at once: two-sided 99.5 %."""
LEAST = 1.0
"""Points of score below which nothing is worth a sentence."""
_BURNT = 5
"""Where the ends of a branch tell of a burnout; the days follow."""
PARTS = (PRODUCT, PEOPLE, INTEGRITY, WELLBEING)

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
        diary = Diary(program, world)
        for action in option.actions:
            offer = find_offer(program, world, action)
            if isinstance(offer, Refusal):
                break
            apply(program, world, offer)
            diary.watch(world)
        play_on(self.player, world, max(lot, 0), diary.watch)
        v = world.v
        return (v[SCORE], *(v[part] for part in PARTS), v[BURNOUT], *diary.closed(world))


def laboratory(program: Program, run: Run) -> Laboratory:
    """Everything needed to ask what would have been."""
    return Laboratory(run, player(program, POLICY), questions(program, run))


def measuring(standings: list[Standing]) -> list[Task]:
    """The true world and the first half of the fresh draws, for what seems to matter; each with the
    other option that looked best.
    """
    lots = (-1, *range(GLANCED, GLANCED + DRAWS // 2))
    return [Task(one.question, (0, *one.best(1)), lots) for one in extremes(standings, MEASURED)]


def measuring_on(halves: Iterable[Measured]) -> list[Task]:
    """The other half, where it is not settled yet that nothing hangs on the question.

    Leaving the others out claims less, never more.
    """
    lots = tuple(range(GLANCED + DRAWS // 2, GLANCED + DRAWS))
    open_ones = (one.task for one in halves if not _settled(one))
    return sorted(
        (Task(one.question, one.options, lots) for one in open_ones), key=lambda one: one.question
    )


def _settled(half: Measured) -> bool:
    worth, spread = _worth(half.ends[1:])
    return abs(worth) + T_SHOWN[DRAWS // 2] * spread < LEAST


def _worth(drawn: Sequence[tuple[Ends, ...]]) -> tuple[float, float]:
    """Mean of the differences in score, and its standard error."""
    differences = [mine[0] - other[0] for mine, other in drawn]
    worth, count = mean(differences), len(differences)
    return worth, sqrt(sum((one - worth) ** 2 for one in differences) / (count - 1) / count)


def impacts(lab: Laboratory, parts: Iterable[Measured]) -> tuple[Impact, ...]:
    """What the measuring found, in the order of the run."""
    ranked = sorted(parts, key=lambda one: (one.task.question, one.task.lots))
    whole = [list(some) for _, some in groupby(ranked, key=lambda one: one.task.question)]
    return tuple(_impact(lab, some) for some in whole)


def _impact(lab: Laboratory, parts: list[Measured]) -> Impact:
    task = parts[0].task
    asked = lab.questions[task.question]
    truly, *drawn = (row for part in parts for row in part.ends)
    worth, spread = _worth(drawn)
    shown = T_SHOWN[len(drawn)] * spread
    return Impact(
        question=asked,
        other=asked.others[task.options[1] - 1],
        mean=worth,
        low=worth - shown,
        high=worth + shown,
        claimed=len(drawn) == DRAWS and abs(worth) >= max(LEAST, T_CLAIMED * spread),
        parts=(_part(drawn, 1), _part(drawn, 2), _part(drawn, 3), _part(drawn, 4)),
        burnout=(
            mean(mine[_BURNT] for mine, _ in drawn),
            mean(other[_BURNT] for _, other in drawn),
        ),
        hindsight=truly[0][0] - truly[1][0],
        path=_path(drawn),
    )


def _path(drawn: Sequence[tuple[Ends, ...]]) -> tuple[tuple[float, float], ...]:
    """By how much the other branch's days stand elsewhere, in the mean."""
    apart = [
        mean(other[place] - mine[place] for mine, other in drawn)
        for place in range(_BURNT + 1, len(drawn[0][0]))
    ]
    return tuple(zip(apart[::2], apart[1::2], strict=True))


def _part(drawn: Sequence[tuple[Ends, ...]], part: int) -> float:
    return mean(mine[part] - other[part] for mine, other in drawn)


@frozen
class Progress:
    """How far the measuring has come; with the last one, what was found."""

    done: int
    of: int
    impacts: tuple[Impact, ...] | None = None


def examine(lab: Laboratory, work: Work | None = None) -> Iterator[Progress]:
    """Measures a run, telling after every task how far it is, in branches. The last word has the
    impacts.
    """
    do: Work = work or (lambda tasks: map(lab.measure, tasks))
    done, whole = 0, _whole(lab.questions)
    standings, lot = all_of(lab.questions), 0
    for glance in GLANCES:
        found: list[Measured] = []
        for one in do(glance_at(standings, glance, lot)):
            found.append(one)
            done += one.task.branches
            yield Progress(done, whole)
        standings, lot = seen(standings, found), lot + glance.draws
    parts: list[Measured] = []
    halves: tuple[Callable[[], list[Task]], ...] = (
        lambda: measuring(standings),
        lambda: measuring_on(parts),
    )
    for half in halves:
        for one in do(half()):
            parts.append(one)
            done += one.task.branches
            yield Progress(done, whole)
    yield Progress(whole, whole, impacts(lab, parts))


def _whole(questions: tuple[Question, ...]) -> int:
    """The most branches that an examination may play."""
    return most_branches(questions) + 2 * (1 + DRAWS) * min(MEASURED, len(questions))
