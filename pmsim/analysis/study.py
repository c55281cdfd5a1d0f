"""A study's work, cut into pieces that can be handed to other processes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from pmsim.analysis.advocates import advocate
from pmsim.analysis.bots import BOTS, CLAIRVOYANT, THINKERS, player
from pmsim.analysis.duels import Tour, dominant, tour
from pmsim.analysis.findings import VARIED, Findings, findings, never_winning, study_of
from pmsim.analysis.leading import Way, behind, leads
from pmsim.analysis.recording import Option, Play, every_option, noisy, record
from pmsim.analysis.variance import CLASS, shares
from pmsim.engine.compile import compile_scenario
from pmsim.engine.dice import mix
from pmsim.model.scenario import Scenario
from pmsim.model.study import Study

_PIECE = 20
"""Playthroughs of a quick bot in one piece of work."""
MOSTLY = 0.9
"""An option that is best in more than this share of visits is dominant."""
LEAST_VISITS = 20
"""... if there were so many."""


def class_name(slips: float) -> str:
    """A player of the class, by how often they slip."""
    return f"balanced{VARIED}{slips:.0%} slips"


@frozen
class Piece:
    """Playthroughs of one bot, or visits, for some seeds."""

    scenario: Scenario
    background: str
    seeds: tuple[int, ...]
    bot: str = ""
    """Empty: visits, where options are tried against each other."""
    slips: float | None = None
    """How often a player of the class takes a random offer instead; None for a plain bot."""
    option: Option = ("", "")
    """(group, option) that an advocate takes whenever it is offered."""
    way: Way | None = None
    """How an advocate gets there."""

    @property
    def name(self) -> str:
        """What the plays are called: the bot, or who it is with a `+`."""
        if self.way is not None:
            return f"{self.bot}{VARIED}{'.'.join(self.option)}"
        return self.bot if self.slips is None else class_name(self.slips)


@frozen
class Size:
    """How much is to be played."""

    runs: int
    """Playthroughs of each quick bot."""
    thinking: int
    """Playthroughs of each bot that looks ahead."""
    visiting: int
    """Playthroughs in which every option is tried."""
    classes: int
    """Seeds that the class of players plays."""
    advocating: int
    """Playthroughs of each option's advocate."""


def pieces(scenario: Scenario, background: str, seed: int, size: Size) -> list[Piece]:
    """All the work of a study, the longest first, so that no process waits for another."""

    def cut(count: int, length: int) -> Iterator[tuple[int, ...]]:
        seeds = range(seed, seed + count)
        return (tuple(seeds[at : at + length]) for at in range(0, count, length))

    found = [
        Piece(scenario, background, some, name)
        for name in (*reversed(THINKERS), CLAIRVOYANT)
        for some in cut(size.thinking, 1)
    ]
    found += [Piece(scenario, background, some) for some in cut(size.visiting, 2)]
    found += [
        Piece(scenario, background, some, "balanced", slips)
        for slips in CLASS
        for some in cut(size.classes, _PIECE)
    ]
    for name in BOTS:
        found += [Piece(scenario, background, some, name) for some in cut(size.runs, _PIECE)]
    return found


def more_pieces(
    scenario: Scenario,
    background: str,
    seed: int,
    size: Size,
    done: Iterable[Play | Tour],
    turn: int,
) -> list[Piece]:
    """Advocates for the options that no good run has taken yet, one kind of them in each turn.

    First somebody balanced, who takes the option and else does as ever; then the bot that did best
    of those that came to the question; then somebody balanced who does what may lead there, of what
    was done in the best run that came there; at last, who does all that may lead there. See
    `TURNS`.
    """
    plays = _by_player(done)
    options = every_option(compile_scenario(scenario, background))
    every = sorted(
        (play for some in plays.values() for play in some), key=lambda one: (-one.score, one.seed)
    )
    seeds = tuple(range(seed, seed + size.advocating))
    script = leads(scenario)
    found: list[Piece] = []
    for option in never_winning(plays, options):
        came = next((play for play in every if option in play.took), None)
        near = next((_bot_of(play) for play in every if _was_asked(play, option)), "balanced")
        sent = _advocate(option, behind(script, option), came, near, turn)
        if sent is not None:
            found.append(Piece(scenario, background, seeds, sent[0], None, option, sent[1]))
    return found


TURNS = 4
"""Kinds of advocates."""


def _was_asked(play: Play, option: Option) -> bool:
    """Whether somebody with a mind of their own came to where this option is one of the answers."""
    if _bot_of(play) in ("random", CLAIRVOYANT, *THINKERS):
        return False
    return any(group == option[0] for group, _ in play.took)


def _bot_of(play: Play) -> str:
    return play.player.partition(VARIED)[0]


def _advocate(
    option: Option, whole: Way, came: Play | None, near: str, turn: int
) -> tuple[str, Way] | None:
    """Who speaks for an option in this turn, and the way they take; None if nobody does."""
    alone = Way((option,), frozenset())
    match turn:
        case 0:
            return "balanced", alone
        case 1 if near != "balanced":
            return near, alone
        case 2 if came is not None:
            trodden = tuple(one for one in whole.takes if one == option or one in came.took)
            way = Way(trodden, whole.shuns - came.took)
            return None if way == alone else ("balanced", way)
        case 3 if whole != alone:
            return "balanced", whole
    return None


def _by_player(done: Iterable[Play | Tour]) -> dict[str, list[Play]]:
    plays: dict[str, list[Play]] = {}
    for one in done:
        if isinstance(one, Play):
            plays.setdefault(one.player, []).append(one)
    for some in plays.values():
        some.sort(key=lambda play: play.seed)
    return plays


def do(piece: Piece) -> list[Play | Tour]:
    """Plays one piece."""
    program = compile_scenario(piece.scenario, piece.background)
    if not piece.bot:
        return [tour(program, seed) for seed in piece.seeds]
    bot, slips = player(program, piece.bot), piece.slips
    if piece.way is not None:
        bot = advocate(bot, piece.option, piece.way)
    if slips is None:
        return [record(bot, seed, piece.name) for seed in piece.seeds]
    lots = (mix(seed * 97 + int(slips * 100.0)) for seed in piece.seeds)
    return [
        record(noisy(bot, slips, lot), seed, piece.name)
        for seed, lot in zip(piece.seeds, lots, strict=True)
    ]


def total(work: Iterable[Piece]) -> int:
    """How many playthroughs a study has, which is what its progress bar counts."""
    return sum(len(piece.seeds) for piece in work)


def summed_up(
    scenario: Scenario, background: str, done: Sequence[Play | Tour]
) -> tuple[Findings, Study]:
    """Everything that was found, and what of it ships with the scenario."""
    plays = _by_player(done)
    visits = [visit for one in done if isinstance(one, Tour) for visit in one.visits]
    table = zip(*([play.score for play in plays[class_name(one)]] for one in CLASS), strict=True)
    found = findings(
        scenario,
        plays,
        every_option(compile_scenario(scenario, background)),
        dominant(visits, MOSTLY, LEAST_VISITS),
        shares([list(row) for row in table]),
    )
    return found, study_of(scenario, background, found, plays)
