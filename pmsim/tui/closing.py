"""The evening and the end, in text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pmsim.tui.layout import Lines, entries, section, wrapped
from pmsim.tui.pages import promise_text
from pmsim.tui.plane import planes_page
from pmsim.view.answers import AnswerView
from pmsim.view.debrief import DebriefView, HabitView
from pmsim.view.evening import EveningView
from pmsim.view.proofs import ProofView
from pmsim.view.scores import ScoreView
from pmsim.view.words import number

_OUTCOMES = {"met": "in time", "missed": "not in time"}
"""Outcome words that read better in a sentence."""
_HABITS = 3
"""Habits that the debrief names; more than three are not remembered."""


def evening_page(view: EveningView) -> Lines:
    """The notebook: what the day did to the product, the people and you."""
    tally = (
        f"{line.clock} {_OUTCOMES.get(line.outcome, line.outcome)}: {line.text}"
        for line in view.tally
    )
    lines = section(view.title, entries(tally))
    lines += section("The numbers tonight", entries(_metric_texts(view)))
    moved = (
        f"{one.first}: trust {round(one.trust)} ({one.trust_change_text} today)"
        for one in view.people
    )
    if view.people:
        lines += section("The people", entries(moved))
    if view.promises:
        lines += section("Still open", entries(promise_text(one) for one in view.promises))
    hours = view.stress[1::2]
    course = ", ".join(f"{point.clock} {round(point.value)}" for point in hours)
    lines += section("You", wrapped(f"Stress by the hour: {course}.", "  ", "    "))
    if view.tomorrow:
        known = (*view.tomorrow.fixed, *view.tomorrow.due)
        if known:
            lines += section(view.tomorrow.weekday, entries(known))
    if view.kind_line:
        lines += ["", *wrapped(view.kind_line)]
    return [*lines, "", view.question]


def _metric_texts(view: EveningView) -> list[str]:
    return [
        f"{one.name}: {one.value_text}, {one.trend}"
        + (f" {one.change_text}" if one.change_text else "")
        + (", goal reached" if one.reached else f", goal {one.goal_text}")
        for one in view.metrics
    ]


def debrief_page(view: DebriefView, proofs: Sequence[ProofView]) -> Lines:
    """The ending, the score, promises, evidence, habits with their proofs, what to try next."""
    lines: Lines = ["", view.title]
    for paragraph in view.text:
        lines += wrapped(paragraph, "  ")
    lines += ["", *wrapped(f"Grade {view.grade}. {view.grade_words}. {view.zone_line}")]
    lines += wrapped(view.line)
    lines += section("Score", ())
    for one in view.scores:
        lines += _score(one)
    lines += section(f"Promises: {view.promises_text}", entries(map(promise_text, view.promises)))
    lines += planes_page(view.planes)
    lines += section("What was true", ())
    for answer in view.answers:
        lines += _answer(answer)
    told = _habit_texts(view.habits, view.next_time, {one.habit: one.sentence for one in proofs})
    lines += section("Habits", entries(told))
    grown = [f"{one.name} {one.change_text}" for one in view.growth if one.change_text]
    if grown:
        lines += section("Skills", wrapped(f"{', '.join(grown)}.", "  "))
    lines += section("What you might try next", wrapped(view.next_time, "  "))
    return lines


def _score(one: ScoreView) -> Lines:
    if one.key == "score":
        head = f"{one.name}: {number(one.value)} of 100"
    elif one.counted:
        share = f"{number(one.share)}% of the score"
        head = f"{one.name}: {number(one.value)} of 100, {share}, adds {number(one.adds)}"
    else:
        head = f"{one.name}: not counted"
    lines = wrapped(head, "  ", "    ")
    for text in one.lines:
        lines += wrapped(text, "    ", "      ")
    return lines


def _answer(one: AnswerView) -> Lines:
    lines = wrapped(one.asks, "  ")
    lines += wrapped(one.truth, "    ", "    ")
    lines += wrapped(one.verdict, "    ", "    ")
    if one.unasked and not one.right:
        lines += wrapped(f"Not tried: {', '.join(one.unasked)}.", "    ", "      ")
    return lines


def _habit_texts(
    habits: tuple[HabitView, ...], said_below: str, proofs: Mapping[str, str]
) -> list[str]:
    """Up to three: first what went well, then what did not, with advice not given elsewhere."""
    good = [f"Seen: {one.name}. {_when(one, proofs)}" for one in habits if one.seen == "good"]
    bad = [
        f"Not this time: {one.name}. {_when(one, proofs)} {_advice(one, said_below)}"
        for one in habits
        if one.seen == "bad"
    ]
    keep = max(1, _HABITS - len(bad))
    found = (good[:keep] + bad)[:_HABITS] or ["None to name yet."]
    return [" ".join(one.split()) for one in found]


def _when(one: HabitView, proofs: Mapping[str, str]) -> str:
    proof = proofs.get(one.key, "")
    return f"({proof.rstrip('.')})" if proof else ""


def _advice(one: HabitView, said_below: str) -> str:
    return "" if one.advice in said_below else one.advice
