"""Several runs of one day: how they did, and which choices split them. No cause is claimed.

A split is a question that players answered differently. Its weight is the share of the variance of
final scores that goes with the camps, corrected for their number (Kelley 1935, epsilon squared), so
that a camp of one does not look like an explanation.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean, pstdev

from attrs import frozen

from pmsim.report.record import Answer, Record
from pmsim.view.words import clock, day_of, in_words, weekday

LEAST = 2
"""Runs that a comparison needs."""


@frozen
class Player:
    """A run and what its player is called."""

    name: str
    record: Record


@frozen
class Camp:
    """Those who gave the same answer."""

    option: str
    answer: str
    names: tuple[str, ...]
    mean: float
    """Of their final scores."""


@frozen
class Split:
    """A question that was answered differently."""

    key: str
    at: int
    """Minute since midnight before day 1; -1 for what has no moment."""
    when: str
    """When it first came up for somebody; empty for what has no moment."""
    asked: str
    camps: tuple[Camp, ...]
    """Best mean score first."""
    difference: float
    """Points between the first camp's mean and the last one's."""
    share: float
    """Epsilon squared, from 0 to 1."""


@frozen
class Comparison:
    """Everything that a page about a class shows."""

    players: tuple[Player, ...]
    """Best score first."""
    splits: tuple[Split, ...]
    """The weightiest first."""
    mean: float
    spread: float
    """Standard deviation of the scores."""
    left_out: tuple[str, ...]
    """A sentence for every run that does not count."""


class MixError(Exception):
    """Why runs cannot be compared, in one sentence."""


def compare(players: Sequence[Player]) -> Comparison:
    """Compares runs. Raises MixError for runs of different days, or when too few are left."""
    _same_day(players)
    why = {one.name: _unfair(one.record) or _copied(one, players) for one in players}
    fair = [one for one in players if not why[one.name]]
    left_out = tuple(f"{name} is left out: {reason}." for name, reason in why.items() if reason)
    if len(fair) < LEAST:
        raise MixError(" ".join(["A comparison needs two runs or more.", *left_out]))
    ranked = tuple(sorted(fair, key=lambda one: (-one.record.ending.score, one.name)))
    scores = [one.record.ending.score for one in ranked]
    return Comparison(ranked, _splits(ranked), fmean(scores), pstdev(scores), left_out)


def _unfair(record: Record) -> str:
    if record.rewound:
        return "something was taken back after it was seen (the run is rewound)"
    if record.from_the_middle:
        return "it did not begin on the first morning"
    return ""


def _copied(player: Player, players: Sequence[Player]) -> str:
    """Whose run it is as well, if an earlier player brought the very same one."""
    mine = player.record
    alike = (
        one
        for one in players
        if (one.record.background, one.record.journal) == (mine.background, mine.journal)
    )
    first = next(alike)
    return "" if first is player else f"it is the run of {first.name}, move for move"


def _same_day(players: Sequence[Player]) -> None:
    """Raises MixError with the first difference in what was played."""
    if not players:
        return
    first = players[0]
    one = first.record.origin
    for player in players[1:]:
        other = player.record.origin
        if other.scenario != one.scenario:
            differs = f"“{one.title}”", f"“{other.title}”"
        elif other.scenario_digest != one.scenario_digest:
            differs = f"one text of “{one.title}”", "another (the scenario was changed between)"
        elif other.seed != one.seed:
            differs = f"seed {one.seed}", f"seed {other.seed}"
        elif other.rules != one.rules:
            differs = f"the rules of pmsim {one.made_by}", f"those of pmsim {other.made_by}"
        else:
            continue
        raise MixError(
            f"Only runs of one day can be compared: {first.name} played {differs[0]}, "
            f"{player.name} {differs[1]}."
        )


def _splits(players: Sequence[Player]) -> tuple[Split, ...]:
    """Questions with at least two different answers, the weightiest first."""
    asked: dict[str, list[tuple[Player, Answer]]] = {}
    for player in players:
        for answer in player.record.answers:
            asked.setdefault(answer.key, []).append((player, answer))
    middle = fmean(player.record.ending.score for player in players)
    total = sum((player.record.ending.score - middle) ** 2 for player in players)
    found = [_split(players[0].record, key, given, total) for key, given in asked.items()]
    splits = [one for one in found if len(one.camps) > 1]
    return tuple(sorted(splits, key=_weight))


def _weight(split: Split) -> tuple[float, float, bool, int, str]:
    """The weightiest first; of equals the earliest, and last what has no moment."""
    return -split.share, -split.difference, split.at < 0, split.at, split.key


def _split(record: Record, key: str, given: list[tuple[Player, Answer]], total: float) -> Split:
    by_option: dict[str, list[tuple[Player, Answer]]] = {}
    for player, answer in given:
        by_option.setdefault(answer.option, []).append((player, answer))
    camps = sorted(
        (_camp(option, members) for option, members in by_option.items()),
        key=lambda camp: (-camp.mean, camp.option),
    )
    groups = [
        [player.record.ending.score for player, _ in members] for members in by_option.values()
    ]
    first = min((answer for _, answer in given), key=lambda answer: answer.at)
    return Split(
        key=key,
        at=first.at,
        when=_when(record, first.at),
        asked=first.asked,
        camps=tuple(camps),
        difference=camps[0].mean - camps[-1].mean,
        share=epsilon_squared(groups, total),
    )


def _camp(option: str, members: list[tuple[Player, Answer]]) -> Camp:
    return Camp(
        option,
        members[0][1].answer,
        tuple(sorted(player.name for player, _ in members)),
        fmean(player.record.ending.score for player, _ in members),
    )


def epsilon_squared(groups: Sequence[Sequence[float]], total: float) -> float:
    """The share of a class's sum of squares that goes with the groups, corrected for their number.

    (between - (k - 1) x within / (n - k)) / total, from 0 to 1 (Kelley 1935). Taking the total of
    the whole class, not only of those who were asked, keeps questions small that few met.
    """
    count, free = sum(map(len, groups)), sum(map(len, groups)) - len(groups)
    if free < 1 or total <= 0.0:
        return 0.0
    whole = sum(map(sum, groups)) / count
    between = within = 0.0
    for group in groups:
        middle = fmean(group)
        between += len(group) * (middle - whole) ** 2
        within += sum((score - middle) ** 2 for score in group)
    return max(0.0, (between - (len(groups) - 1) * within / free) / total)


def _when(record: Record, at: int) -> str:
    if at < 0:
        return ""
    if record.origin.days == 1:
        return clock(at)
    return f"{weekday(record.origin.first_weekday, day_of(at))} {clock(at)}"


def split_sentence(split: Split) -> str:
    """Who chose what and how they ended: `Signed: “Yes” (Ann, Bo) 61, “No” (Cy) 44`."""
    camps = [
        f"{camp.answer} ({in_words(list(camp.names))}): {camp.mean:.0f}" for camp in split.camps
    ]
    when = f"{split.when}, " if split.when else ""
    return f"{when}{split.asked}: {'; '.join(camps)}."
