"""The letter before the first day: the problem, the goals, the cast, and who you were before."""

from __future__ import annotations

from attrs import frozen

from pmsim.model.scenario import SKILLS, Background, Scenario
from pmsim.view.lookup import find, portrait_of
from pmsim.view.text import fill_early, paragraphs
from pmsim.view.words import (
    SKILL_WORDS,
    WORK_WORDS,
    in_words,
    metric_short,
    metric_text,
    pips,
    weekday,
)


@frozen
class GoalView:
    """One thing that should be different at the end."""

    icon: str
    name: str
    text: str
    """`34 to 40%`, `23 to 13 tickets`."""
    about: str = ""
    key: str = ""
    """The metric's key; empty for the two goals that every scenario shares."""


@frozen
class CastView:
    """Somebody the player will meet."""

    key: str
    name: str
    first: str
    role: str
    about: str
    portrait: str


@frozen
class SkillView:
    """A skill as one to five pips."""

    key: str
    name: str
    pips: int
    value: float


@frozen
class BackgroundView:
    """What the player may have done before."""

    key: str
    name: str
    comes_easily: str
    watch_out: str
    effort: str
    """Which work costs less energy, and which more; may be empty."""
    skills: tuple[SkillView, ...]


@frozen
class BriefingView:
    """Everything that is known before the first morning."""

    title: str
    about: str
    subtitle: str
    start_text: str
    """`Start Monday`."""
    sender: str
    """A person's key, or empty."""
    sender_name: str
    sender_role: str
    letter: tuple[str, ...]
    """Paragraphs."""
    goals_title: str
    goals: tuple[GoalView, ...]
    cast: tuple[CastView, ...]
    backgrounds: tuple[BackgroundView, ...]
    learning_goals: tuple[str, ...]


def see_briefing(scenario: Scenario) -> BriefingView:
    """The briefing of a scenario, before anything is drawn."""
    letter = scenario.briefing
    sender = find(scenario.people, letter.sender)
    first = weekday(scenario.first_weekday, 1)
    return BriefingView(
        title=scenario.title,
        about=fill_early(scenario, scenario.about),
        subtitle=fill_early(scenario, letter.subtitle),
        start_text=f"Start {first}",
        sender=sender.key if sender else "",
        sender_name=sender.name if sender else letter.sender,
        sender_role=sender.role if sender else "",
        letter=paragraphs(fill_early(scenario, letter.text)),
        goals_title=letter.goals or "What should be different",
        goals=_goals(scenario),
        cast=tuple(
            CastView(
                one.key,
                one.name,
                one.name.split(" ")[0],
                one.role,
                fill_early(scenario, one.about),
                portrait_of(one),
            )
            for one in scenario.people
        ),
        backgrounds=tuple(_background(one) for one in scenario.backgrounds),
        learning_goals=scenario.learning_goals,
    )


def _goals(scenario: Scenario) -> tuple[GoalView, ...]:
    """The metrics, then the two goals that every scenario shares."""
    numbers = [
        GoalView(
            one.icon or "chart-map",
            one.name,
            f"{metric_short(one, one.start).removesuffix('%')} to {metric_text(one, one.goal)}",
            fill_early(scenario, one.about),
            one.key,
        )
        for one in scenario.metrics
    ]
    return (
        *numbers,
        GoalView("promise", "Promises you make", "kept", "Each one broken costs more than a no."),
        GoalView("leaf", "You", "not worn out", "Stress counts too: its mean, and its worst hour."),
    )


def _effort(one: Background) -> str:
    """`Easy: data. Hard: stakeholders.`"""
    heads = (("Easy", one.easier), ("Hard", one.harder))
    return " ".join(
        f"{head}: {in_words([WORK_WORDS[kind] for kind in kinds])}."
        for head, kinds in heads
        if kinds
    )


def _background(one: Background) -> BackgroundView:
    levels = dict(one.skills)
    return BackgroundView(
        key=one.key,
        name=one.name,
        comes_easily=one.comes_easily,
        watch_out=one.watch_out,
        effort=_effort(one),
        skills=tuple(
            SkillView(skill, SKILL_WORDS[skill], pips(value), value)
            for skill in SKILLS
            for value in (levels.get(skill, 25.0),)
        ),
    )
