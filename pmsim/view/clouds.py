"""How bots did on the same scenario: clouds to hold one's own run against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from pmsim.model.study import HINDSIGHT, PAR, Study
from pmsim.view.words import MINUS

_WAYS = {
    PAR: "looks ahead as far as one honestly can",
    HINDSIGHT: "knows what nobody could",
    "balanced": "asks first, keeps its word, rests in time",
    "bounded": "eight hours, lunch, breaks, and home",
    "researcher": "finds out until it is fairly sure",
    "greedy": "takes what looks best at the moment",
    "busy": "fills every half hour",
    "pleaser": "promises everything",
    "hardliner": "promises nothing",
    "hero": "works every evening, and skips lunch",
    "random": "rolls dice",
    "first": "takes the first offer",
}
"""Who plays how, best company first. A bot without words is none to compare oneself with."""


@frozen
class CloudView:
    """One bot: how it plays, how it did, and where its runs stand on the map."""

    bot: str
    name: str
    """`par`, `par with hindsight`, or the bot's own."""
    way: str
    """How it plays, in a few words."""
    runs: int
    mean: float
    spread: float
    points: tuple[tuple[float, float], ...]
    """(outcome, mean stress), each from 0 to 100."""
    grades: tuple[str, ...]
    """Of the same runs, with a real minus sign."""

    @property
    def middle(self) -> tuple[float, float]:
        """The mean of its points."""
        return middle(self.points)


def middle(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The mean of some points; there is at least one."""
    count = len(points)
    return sum(one[0] for one in points) / count, sum(one[1] for one in points) / count


def see_clouds(study: Study) -> tuple[CloudView, ...]:
    """The bots of a study that one can hold oneself against."""
    names = {PAR: "par", HINDSIGHT: "par with hindsight"}
    found = []
    for bot, way in _WAYS.items():
        cloud = study.of(bot)
        if cloud:
            name = names.get(bot, bot)
            grades = tuple(grade.replace("-", MINUS) for grade in cloud.grades)
            about = (cloud.runs, cloud.mean, cloud.spread, cloud.points, grades)
            found.append(CloudView(bot, name, way, *about))
    return tuple(found)


def par_sentence(clouds: tuple[CloudView, ...], score: float) -> str:
    """The run's score beside par; empty where par is not known."""
    par = next((one for one in clouds if one.bot == PAR), None)
    if par is None:
        return ""
    if par.spread <= 0.0 or abs(score - par.mean) <= par.spread:
        where = "about there"
    else:
        where = "above it" if score > par.mean else "below it"
    late = next((one for one in clouds if one.bot == HINDSIGHT), None)
    more = f" With hindsight it would be {late.mean:.0f}." if late else ""
    return f"Par is {par.mean:.0f}, give or take {par.spread:.0f}; you are {where}.{more}"


def runs_sentence(bots: Sequence[str], par: Sequence[str]) -> str:
    """The grades of runs that ended at one place of the map: the bots' and par's, without names."""
    told = []
    if bots:
        told.append(f"A bot's run: {bots[0]}." if len(bots) == 1 else f"Bots: {_tally(bots)}.")
    if par:
        told.append(f"A run of par: {par[0]}." if len(par) == 1 else f"Par: {_tally(par)}.")
    return " ".join(told)


def _tally(grades: Sequence[str]) -> str:
    """`2 A, 7 B+`, the best first."""
    counted = Counter(grades)
    best_first = sorted(counted, key=lambda grade: (grade[0], ("+", "", MINUS).index(grade[1:])))
    return ", ".join(f"{counted[grade]} {grade}" for grade in best_first)
