"""Glances before the measuring: fewer questions each time, from both ends, with more draws."""

from __future__ import annotations

from pmsim.analysis.glances import (
    GLANCES,
    Glance,
    Measured,
    Standing,
    Task,
    all_of,
    extremes,
    glance_at,
    most_branches,
    seen,
)
from pmsim.model.actions import Action
from pmsim.model.impact import Option, Question

MINE = Option((Action("choose", "event", "mine"),))


def question(turn: int, others: int) -> Question:
    options = tuple(Option((Action("choose", "event", f"o{i}"),)) for i in range(others))
    return Question(turn, 600 + turn, "choose", MINE, options)


def found(task: Task, scores: dict[int, float]) -> Measured:
    """The same ends in every draw; what is not named ends at 50."""
    row = tuple((scores.get(option, 50.0),) for option in task.options)
    return Measured(task, tuple(row for _ in task.lots))


def test_the_first_glance_sees_every_option_once() -> None:
    tasks = glance_at(all_of((question(0, 3), question(1, 1))), GLANCES[0], 0)

    assert [(one.question, one.options, one.lots) for one in tasks] == [
        (0, (0, 1, 2, 3), (0,)),
        (1, (0, 1), (0,)),
    ]


def test_the_options_that_look_best_are_looked_at_again_in_fresh_draws() -> None:
    start = all_of((question(0, 4),))
    (first,) = glance_at(start, GLANCES[0], 0)
    standings = seen(start, [found(first, {2: 60.0, 4: 55.0})])

    (task,) = glance_at(standings, Glance(1, 2, 3), 1)

    assert task.options == (0, 2, 4)
    assert task.lots == (1, 2, 3)
    (standing,) = seen(standings, [found(task, {2: 45.0, 4: 55.0})])
    assert standing.best(1) == (4,)
    assert standing.seeming == -5.0


def test_questions_are_taken_from_both_ends() -> None:
    standings = [
        Standing(number, {1: (float(worth),)}) for number, worth in enumerate((3, -9, 0, 8, -1))
    ]

    assert [one.question for one in extremes(standings, 3)] == [0, 1, 3]
    assert extremes(standings, 9) == standings


def test_no_examination_plays_more_than_it_says() -> None:
    questions = tuple(question(number, 1 + number % 3) for number in range(60))
    standings, lot, played = all_of(questions), 0, 0
    for glance in GLANCES:
        tasks = glance_at(standings, glance, lot)
        played += sum(one.branches for one in tasks)
        standings = seen(standings, [found(one, {1: 40.0 + one.question}) for one in tasks])
        lot += glance.draws

    assert played <= most_branches(questions)
    assert len(standings) == GLANCES[-1].questions
