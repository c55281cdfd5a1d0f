"""Every number of the game has one place in a flat list; this is the table of places."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from pmsim.model.scenario import SKILLS, Background, Scenario

DAY, HOUR, STRESS, ENERGY, STRESS_MEAN, STRESS_WORST = range(6)
SCORE, PRODUCT, PEOPLE, INTEGRITY, WELLBEING = range(6, 11)
BACKGROUND, EVENING, BURNOUT = range(11, 14)

FIXED_NAMES = (
    "day",
    "hour",
    "stress",
    "energy",
    "stress.mean",
    "stress.worst",
    "score",
    "score.product",
    "score.people",
    "score.integrity",
    "score.wellbeing",
    "background",
    "evening",
    "burnout",
)
"""The names of the first places, in order."""

PROMISE_NONE, PROMISE_OPEN, PROMISE_KEPT, PROMISE_HALF, PROMISE_BROKEN = range(5)
"""What a promise's place can hold."""


@frozen
class Slots:
    """Where each name lives, what it starts with, and between which bounds it stays.

    The `*_from` numbers are the first places of runs that follow the scenario's own order.
    """

    names: tuple[str, ...]
    index: dict[str, int]
    start: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    metric_from: int
    trust_from: int
    mood_from: int
    cap_from: int
    skill_from: int
    belief_from: tuple[int, ...]
    """Per fact, the place of its first truth."""
    promise_from: int
    promised_from: int
    kept_from: int
    broken_from: int
    done_from: int
    attended_from: int
    declined_from: int
    prepared_from: int
    answered_from: int
    knows_from: int
    deal_from: int
    """Per negotiation: 1 once a deal was struck."""
    team_from: int
    """Capacity, morale, quality and debt, when there is a team."""
    effort_from: int
    clarity_from: int
    ready_from: int
    shipped_from: int
    flag_from: int
    everyone: int
    """How many people there are; added to promised, kept and broken: the count for all."""


class _Rows:
    """Collects places; used only while the table is laid."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.start: list[float] = []
        self.low: list[float] = []
        self.high: list[float] = []

    def add(self, name: str, start: float = 0.0, low: float = 0.0, high: float = 1e9) -> None:
        self.names.append(name)
        self.start.append(float(min(max(start, low), high)))
        self.low.append(float(low))
        self.high.append(float(high))

    def run(self, prefix: str, keys: Iterable[str], start: float = 0.0, high: float = 1e9) -> int:
        first = len(self.names)
        for key in keys:
            self.add(f"{prefix}.{key}" if prefix else key, start, 0.0, high)
        return first


def lay(scenario: Scenario, background: Background) -> Slots:
    """The table for a scenario played with a background."""
    rows = _Rows()
    for name in FIXED_NAMES:
        rows.add(name, 0.0, 0.0, 100.0 if name in ("stress", "energy") else 1e9)
    rows.start[STRESS] = scenario.rules.stress_start
    rows.start[ENERGY] = scenario.rules.morning_energy
    rows.start[DAY] = 1.0
    rows.start[BACKGROUND] = float(scenario.backgrounds.index(background))
    rows.start[STRESS_MEAN] = rows.start[STRESS_WORST] = scenario.rules.stress_start
    runs = {**_people_and_metrics(rows, scenario, background), **_records(rows, scenario)}
    index = {name: place for place, name in enumerate(rows.names)}
    for name, value in scenario.starts:
        rows.start[index[name]] = float(value)
    for name, value in background.effects:
        place = index[name]
        raised = rows.start[place] + value
        rows.start[place] = min(max(raised, rows.low[place]), rows.high[place])
    return Slots(
        tuple(rows.names), index, tuple(rows.start), tuple(rows.low), tuple(rows.high), **runs
    )


def _people_and_metrics(rows: _Rows, scenario: Scenario, background: Background) -> dict[str, Any]:
    runs: dict[str, Any] = {"metric_from": len(rows.names)}
    for metric in scenario.metrics:
        rows.add(metric.key, metric.start, metric.low, metric.high)
    runs["trust_from"] = len(rows.names)
    for person in scenario.people:
        rows.add(f"trust.{person.key}", person.trust, 0.0, 100.0)
    runs["mood_from"] = len(rows.names)
    for person in scenario.people:
        rows.add(f"mood.{person.key}", 0.0, -100.0, 100.0)
    runs["cap_from"] = rows.run("cap", (p.key for p in scenario.people), 100.0, 100.0)
    runs["skill_from"] = len(rows.names)
    levels = dict(background.skills)
    for skill in SKILLS:
        rows.add(f"skill.{skill}", levels.get(skill, 25.0), 0.0, 100.0)
    return runs


def _delivery(rows: _Rows, scenario: Scenario) -> dict[str, Any]:
    """The team's four meters, then per item the points left, clarity, ready and shipped."""
    runs: dict[str, Any] = {"team_from": len(rows.names)}
    if scenario.team:
        team = scenario.team
        rows.add("capacity", team.capacity)
        rows.add("morale", team.morale, 0.0, 100.0)
        rows.add("quality", team.quality, 0.0, 100.0)
        rows.add("debt", team.debt)
    runs["effort_from"] = len(rows.names)
    for item in scenario.backlog:
        rows.add(f"effort.{item.key}", item.effort)
    runs["clarity_from"] = len(rows.names)
    for item in scenario.backlog:
        rows.add(f"clarity.{item.key}", item.clarity, 0.0, 100.0)
    keys = [item.key for item in scenario.backlog]
    runs["ready_from"] = rows.run("ready", keys, 0.0, 1.0)
    runs["shipped_from"] = rows.run("shipped", keys, 0.0, 1.0)
    for item in scenario.backlog:
        rows.run(f"cut.{item.key}", (cut.key for cut in item.cuts), 0.0, 1.0)
    return runs


def _records(rows: _Rows, scenario: Scenario) -> dict[str, Any]:
    runs: dict[str, Any] = {}
    beliefs = []
    for fact in scenario.facts:
        beliefs.append(len(rows.names))
        odds = sum(truth.odds for truth in fact.truths)
        for truth in fact.truths:
            rows.add(f"belief.{fact.key}.{truth.key}", 100.0 * truth.odds / odds, 0.0, 100.0)
    runs["belief_from"] = tuple(beliefs)
    runs["promise_from"] = rows.run("promise", (p.key for p in scenario.promises))
    people = [*(person.key for person in scenario.people), "all"]
    runs["promised_from"] = rows.run("promised", people)
    runs["kept_from"] = rows.run("kept", people)
    runs["broken_from"] = rows.run("broken", people)
    runs["done_from"] = rows.run("done", (a.key for a in scenario.activities))
    runs["attended_from"] = rows.run("attended", (m.key for m in scenario.meetings))
    runs["declined_from"] = rows.run("declined", (m.key for m in scenario.meetings))
    runs["prepared_from"] = rows.run("prepared", (m.key for m in scenario.meetings), 0.0, 1.0)
    runs["answered_from"] = rows.run("answered", (m.key for m in scenario.messages))
    runs["knows_from"] = rows.run("knows", (i.key for i in scenario.interests))
    runs["deal_from"] = rows.run("deal", (n.key for n in scenario.negotiations), 0.0, 1.0)
    runs |= _delivery(rows, scenario)
    runs["everyone"] = len(scenario.people)
    runs["flag_from"] = rows.run("", scenario.flags, 0.0, 1.0)
    return runs
