"""A finished day looked back on, with an examination that a test feeds by hand."""

from __future__ import annotations

from functools import cache

from pmsim.analysis.impact import Progress, laboratory
from pmsim.gui.hindsight import Measuring
from pmsim.gui.screens.debrief import DebriefScreen
from pmsim.model.impact import Impact, Question
from pmsim.session.play import Game, Start
from pmsim.testing import open_offers
from tests.gui.player import Player
from tests.shipped import shipped_scenarios


class Fed:
    """An examination whose progress a test sets by hand."""

    def __init__(self) -> None:
        self.now = Progress(0, 1)
        self.failure: Exception | None = None
        self.begun: list[Game] = []
        self.stopped = 0

    def begin(self, game: Game) -> Measuring:
        self.begun.append(game)
        return self

    @property
    def progress(self) -> Progress:
        if self.failure:
            raise self.failure
        return self.now

    def stop(self) -> None:
        self.stopped += 1


@cache
def finished() -> Game:
    """First Monday to its end, every answer the first one."""
    scenario = next(one for one in shipped_scenarios() if one.key == "first-monday")
    return to_the_end(Game.start(scenario, Start(5, "engineer")))


def to_the_end(game: Game) -> Game:
    while not game.over:
        game.act(open_offers(game.program, game.state)[0].action)
    return game


def game_again(game: Game) -> Game:
    """The same run in another hand, so that tests share nothing that changes."""
    return Game(game.program, game.journal, game.run, None)


@cache
def asked() -> tuple[Question, ...]:
    return laboratory(finished().program, finished().run).questions


def impact(question: Question, mean: float, *, sure: bool = True) -> Impact:
    return Impact(
        question=question,
        other=question.others[0],
        mean=mean,
        low=mean - 2,
        high=mean + 2,
        claimed=sure,
        parts=(mean, 0.0, 0.0, 0.0),
        burnout=(0.5, 0.1) if mean < 0 else (0.0, 0.0),
        hindsight=mean,
    )


def three() -> Progress:
    """A good hand, a mistake, a small one, and something within noise."""
    worths = ((6.0, True), (-9.0, True), (-2.0, True), (0.3, False))
    found = zip(asked(), worths, strict=False)
    return Progress(60, 60, tuple(impact(one, mean, sure=sure) for one, (mean, sure) in found))


def debrief(player: Player) -> DebriefScreen:
    screen = player.screen
    assert isinstance(screen, DebriefScreen)
    return screen
