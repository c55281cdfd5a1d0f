"""After the end: what came of it, what it cost, and what was true all along.

Only here may a truth be shown, and only once the playthrough is over.
"""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.engine.scoring import grade, metric_points
from pmsim.engine.slots import DAY, PRODUCT, SCORE, STRESS_MEAN, STRESS_WORST
from pmsim.model.facts import Did
from pmsim.model.state import Phase, State
from pmsim.view.answers import AnswerView, see_answers
from pmsim.view.causes import event_title
from pmsim.view.habits import HabitView, next_time, see_habits
from pmsim.view.ledger import PromiseView, see_promises
from pmsim.view.lookup import choice_of, find, first_name, sender
from pmsim.view.numbers import MetricView, courses_of, see_metrics
from pmsim.view.plane import PlaneView, see_planes
from pmsim.view.scores import ScoreView, see_scores
from pmsim.view.skills import GrowthView, see_growth
from pmsim.view.stress_line import StressPoint, mean, stress_of_day
from pmsim.view.text import fill, paragraphs
from pmsim.view.words import MINUS, clock, count, day_of, in_words, stress_word, weekday

__all__ = ["HabitView", "see_debrief"]

ZONE_OUTCOME, ZONE_STRESS = 50.0, 45.0
"""Where the map of outcome against stress is split."""
GRADE_WORDS = {
    "A": "A fine piece of work",
    "B": "Good going",
    "C": "It holds",
    "D": "Thin ice",
    "F": "Hard, and useful",
}
"""Two or three words beside a grade, which never stands alone."""
ZONE_LINES = {
    "Steady": "Much came of it, and there is something left of you.",
    "Heroic": "Much came of it, and you paid for it yourself.",
    "Drifting": "It cost you little, and it moved too little.",
    "Burning": "It cost a great deal, and little came of it.",
}
"""A sentence for each part of the map."""
LOST = "Nobody could tell where you were heading."
"""Said instead when the product score is below `LOST_BELOW`."""
LOST_BELOW = 25.0
LEFT = "left before the end"
"""How a talk was answered by leaving it."""


@frozen
class PathPoint:
    """Where the player stood on the map after a day."""

    day: int
    weekday: str
    outcome: float
    stress: float
    """The mean so far."""


@frozen
class DecisionView:
    """A choice that the player made."""

    at: int
    when: str
    asked: str
    """What it was about."""
    answer: str
    icon: str
    verb: str
    target: str
    option: str


@frozen
class DebriefView:
    """Outcome against cost."""

    title: str
    """Of the ending."""
    text: tuple[str, ...]
    """Paragraphs."""
    grade: str
    """A+ to F, with a real minus sign."""
    grade_words: str
    line: str
    """One honest line."""
    score: float
    scores: tuple[ScoreView, ...]
    zone: str
    """Steady, Heroic, Drifting or Burning."""
    outcome: float
    """On the map: the product score."""
    stress: float
    """On the map: the mean of stress."""
    path: tuple[PathPoint, ...]
    stress_line: tuple[tuple[StressPoint, ...], ...]
    """One line a day."""
    metrics: tuple[MetricView, ...]
    promises: tuple[PromiseView, ...]
    promises_text: str
    answers: tuple[AnswerView, ...]
    habits: tuple[HabitView, ...]
    decisions: tuple[DecisionView, ...]
    next_time: str
    """What would be worth trying next."""
    zone_line: str = ""
    """The zone in a sentence."""
    growth: tuple[GrowthView, ...] = ()
    """What practice did to each skill."""
    planes: tuple[PlaneView, ...] = ()
    """Each negotiation on the plane of both payoffs."""


def see_debrief(program: Program, state: State) -> DebriefView:
    """The debrief of a playthrough. Raises ValueError while it is still going on."""
    if state.phase != Phase.ENDED:
        raise ValueError("the debrief waits for the end")
    ending = program.scenario.endings[state.ending]
    outcome, stress = state.v[PRODUCT], state.v[STRESS_MEAN]
    letter = grade(state)
    promises = see_promises(program, state)
    habits = see_habits(program, state)
    answers = see_answers(program, state)
    days = range(1, int(state.v[DAY]) + 1)
    lines = tuple(stress_of_day(program, state, day) for day in days)
    return DebriefView(
        title=ending.title,
        text=paragraphs(fill(program, state, ending.text)),
        grade=letter.replace("-", MINUS),
        grade_words=GRADE_WORDS[letter[0]],
        line=_honest_line(program, state),
        score=state.v[SCORE],
        scores=see_scores(program, state),
        zone=zone(outcome, stress),
        outcome=outcome,
        stress=stress,
        path=_path(program, state, lines),
        stress_line=lines,
        metrics=see_metrics(program, state),
        promises=promises,
        promises_text=promise_count(promises),
        answers=answers,
        habits=habits,
        decisions=_decisions(program, state),
        next_time=next_time(habits, promises, answers),
        zone_line=zone_line(outcome, stress),
        growth=see_growth(program, state),
        planes=see_planes(program, state),
    )


def zone(outcome: float, stress: float) -> str:
    """The part of the map: good or poor outcome, at little or much stress."""
    if stress < ZONE_STRESS:
        return "Steady" if outcome >= ZONE_OUTCOME else "Drifting"
    return "Heroic" if outcome >= ZONE_OUTCOME else "Burning"


def zone_line(outcome: float, stress: float) -> str:
    """The part of the map in a sentence."""
    where = zone(outcome, stress)
    return LOST if where == "Drifting" and outcome < LOST_BELOW else ZONE_LINES[where]


def promise_count(promises: tuple[PromiseView, ...]) -> str:
    """`3 kept, 1 broken`, or that none was made."""
    words = []
    for status in ("kept", "half kept", "broken", "open"):
        number = sum(one.status == status for one in promises)
        if number:
            words.append(f"{number} {status}")
    return ", ".join(words) or "none made"


def _honest_line(program: Program, state: State) -> str:
    """Goals reached and stress, in one sentence."""
    metrics = see_metrics(program, state)
    reached = [one.name for one in metrics if one.reached]
    goals = f"{len(reached) or 'None'} of {count(len(metrics), 'goal')} reached"
    if reached:
        goals += f" ({in_words(reached)})"
    return f"{goals}. At your tightest hour you {_tightest(state.v[STRESS_WORST])}."


def _tightest(worst: float) -> str:
    word = stress_word(worst)
    if word == "snapped":
        return "had snapped"
    return f"were {word}, not more" if word in ("calm", "busy") else f"were {word}"


def _path(
    program: Program, state: State, lines: tuple[tuple[StressPoint, ...], ...]
) -> tuple[PathPoint, ...]:
    """The map's path; its last point is the score's own."""
    points = []
    so_far: tuple[StressPoint, ...] = ()
    for day, line in enumerate(lines, start=1):
        so_far += line
        name = weekday(program.scenario.first_weekday, day)
        last = day == len(lines)
        outcome = state.v[PRODUCT] if last else _product_after(program, state, day)
        stress = state.v[STRESS_MEAN] if last else mean(so_far)
        points.append(PathPoint(day, name, outcome, stress))
    return tuple(points)


def _product_after(program: Program, state: State, day: int) -> float:
    """The product score on the morning after a day."""
    total = weight = 0.0
    courses = courses_of(program, state, [one.key for one in program.scenario.metrics])
    for one, compiled in zip(program.scenario.metrics, program.metrics, strict=True):
        value = courses[one.key].mornings[day]
        total += compiled.weight * metric_points(compiled, value)
        weight += compiled.weight
    return total / weight if weight else 0.0


def _decisions(program: Program, state: State) -> tuple[DecisionView, ...]:
    return tuple(
        _decision(program, state, fact) for fact in state.facts or () if isinstance(fact, Did)
    )


def _decision(program: Program, state: State, fact: Did) -> DecisionView:
    scenario = program.scenario
    choice = choice_of(program, fact.target, fact.option)
    message = find(scenario.messages, fact.target)
    talk = find(scenario.conversations, fact.target.partition(".")[0])
    if message:
        asked = f"{sender(program, message)} wrote"
    elif talk and "." in fact.target:
        asked = f"Talking with {first_name(program, talk.person)}"
    else:
        asked = event_title(program, fact.target)
    when = clock(fact.at)
    if scenario.days > 1:
        when = f"{weekday(scenario.first_weekday, day_of(fact.at))} {when}"
    return DecisionView(
        at=fact.at,
        when=when,
        asked=fill(program, state, asked),
        answer=fill(program, state, choice.text) if choice else LEFT,
        icon="inbox" if message else "promise" if choice and choice.outcome.promise else "chat",
        verb=fact.verb,
        target=fact.target,
        option=fact.option,
    )
