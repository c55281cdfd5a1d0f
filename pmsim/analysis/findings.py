"""What many playthroughs say: who does well, what never wins, how much luck decides."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from statistics import fmean, pstdev

from attrs import frozen

from pmsim.analysis.duels import Dominant
from pmsim.analysis.recording import Play
from pmsim.analysis.variance import Shares
from pmsim.model.scenario import Scenario
from pmsim.model.study import HINDSIGHT, Cloud, Study

SINGLE_MINDED = ("busy", "pleaser", "hardliner", "hero", "bounded", "researcher")
"""Bots that care about one thing; none of them should be the best of all."""
BEST_SHARE = 0.1
"""The runs that count as winning: the best tenth of all honest ones."""
VARIED = " +"
"""In the name of players who are a bot with something added."""
MOST_POINTS = 80
"""Points of a cloud that a study keeps."""


@frozen
class BotResult:
    """How one bot did."""

    name: str
    runs: int
    mean: float
    spread: float
    outcome: float
    stress: float
    burnt_out: float
    """Share of runs that ended in burnout."""
    endings: tuple[tuple[str, float], ...]
    """(ending, share), in the scenario's order; those reached."""


@frozen
class Findings:
    """What a study found."""

    results: tuple[BotResult, ...]
    """By bot, the best mean first; the clairvoyant among them."""
    best: str
    """The honest bot with the best mean."""
    over_random: float
    """How far it is above `random`, in standard deviations of `random`."""
    never_reached: tuple[str, ...]
    never_winning: tuple[tuple[str, str], ...]
    """(group, option) that no run of the best tenth took."""
    dominant: tuple[Dominant, ...]
    shares: Shares | None


@frozen
class Verdict:
    """One line of a scenario's `balance:`, judged."""

    holds: bool
    sentence: str


def result_of(name: str, plays: Sequence[Play], scenario: Scenario) -> BotResult:
    """Sums up a bot's playthroughs."""
    scores = [play.score for play in plays]
    endings = Counter(play.ending for play in plays)
    return BotResult(
        name,
        len(plays),
        fmean(scores),
        pstdev(scores),
        fmean(play.outcome for play in plays),
        fmean(play.stress for play in plays),
        sum(play.burnt_out for play in plays) / len(plays),
        tuple(
            (one.key, endings[one.key] / len(plays)) for one in scenario.endings if endings[one.key]
        ),
    )


def findings(
    scenario: Scenario,
    plays: Mapping[str, Sequence[Play]],
    options: Mapping[str, tuple[str, ...]],
    dominant: tuple[Dominant, ...],
    shares: Shares | None,
) -> Findings:
    """Everything at once. `plays` are by player; whoever is no bot (a noisy one) only counts
    for endings and options.
    """
    results = [
        result_of(name, some, scenario) for name, some in plays.items() if VARIED not in name
    ]
    results.sort(key=lambda one: -one.mean)
    honest = [one for one in results if one.name != HINDSIGHT]
    luck = next(one for one in results if one.name == "random")
    reached = {play.ending for some in plays.values() for play in some}
    return Findings(
        tuple(results),
        honest[0].name,
        (honest[0].mean - luck.mean) / luck.spread if luck.spread else 0.0,
        tuple(one.key for one in scenario.endings if one.key not in reached),
        never_winning(plays, options),
        dominant,
        shares,
    )


def never_winning(
    plays: Mapping[str, Sequence[Play]], options: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[str, str], ...]:
    """Options that nobody took whose score would be in the best tenth of all honest bots' runs."""
    honest = sorted(play.score for name, some in plays.items() if _is_honest(name) for play in some)
    enough = honest[-max(1, int(len(honest) * BEST_SHARE))]
    winning = [play.took for some in plays.values() for play in some if play.score >= enough]
    took = frozenset[tuple[str, str]]().union(*winning)
    return tuple(
        (group, option)
        for group, of in options.items()
        for option in of
        if (group, option) not in took
    )


def _is_honest(name: str) -> bool:
    """Whether it is an honest bot, neither the clairvoyant nor a variation of a bot."""
    return name != HINDSIGHT and VARIED not in name


def verdicts(balance: Sequence[tuple[str, str]], found: Findings) -> tuple[Verdict, ...]:
    """Each line of `balance:` with a plain sentence; one that cannot be read does not hold."""
    return tuple(_verdict(key, wish, found) for key, wish in balance)


def _verdict(key: str, wish: str, found: Findings) -> Verdict:
    if key == "best over random" and (numbers := re.fullmatch(r"([\d.]+) *sd", wish)):
        least = float(numbers[1])
        return Verdict(
            found.over_random >= least,
            f"The best honest bot, {found.best}, is {found.over_random:.1f} standard deviations"
            f" above random; {least:g} are wanted.",
        )
    if key == "endings" and wish == "all reached":
        if not found.never_reached:
            return Verdict(True, "Every ending was reached.")
        return Verdict(False, f"Nobody reached {', '.join(found.never_reached)}.")
    if key == "burnout" and (numbers := re.fullmatch(r"([\d.]+)% to ([\d.]+)% of (\w+)", wish)):
        return _burnout(float(numbers[1]), float(numbers[2]), numbers[3], found)
    return Verdict(
        False,
        f"“{key}: {wish}” cannot be judged; write `best over random: 1.5 sd`,"
        " `endings: all reached` or `burnout: 2% to 25% of hero`.",
    )


def _burnout(least: float, most: float, name: str, found: Findings) -> Verdict:
    bot = next((one for one in found.results if one.name == name), None)
    if bot is None:
        return Verdict(False, f"There is no bot “{name}” whose burnouts could be counted.")
    share = 100.0 * bot.burnt_out
    return Verdict(
        least <= share <= most,
        f"{name} burns out in {share:.0f}% of runs; {least:g} to {most:g}% are wanted.",
    )


def study_of(
    scenario: Scenario, background: str, found: Findings, plays: Mapping[str, Sequence[Play]]
) -> Study:
    """What ships with the scenario: a cloud per bot, rounded to tenths."""
    return Study(
        scenario.key,
        scenario.digest,
        background,
        tuple(
            Cloud(
                one.name,
                one.runs,
                round(one.mean, 1),
                round(one.spread, 1),
                tuple(
                    (round(play.outcome, 1), round(play.stress, 1))
                    for play in plays[one.name][:MOST_POINTS]
                ),
                tuple(play.grade for play in plays[one.name][:MOST_POINTS]),
            )
            for one in found.results
        ),
    )
