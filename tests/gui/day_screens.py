"""The screen of the running day at some of its moments."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from pmsim.engine.offers import offers
from pmsim.engine.step import Refusal
from pmsim.gui.playing import snapshot
from pmsim.gui.screen import Become, Result, Screen
from pmsim.gui.screens.day import DayScreen
from pmsim.model.actions import Action, parse_action
from pmsim.model.state import Phase
from pmsim.session.play import Game, Start
from tests.shipped import shipped_scenarios

MORNING = ("put inbox_sweep", "free", "put ring_newcomers", "put lunch", "start")


def game(*actions: str, seed: int = 3) -> Game:
    scenario = next(one for one in shipped_scenarios() if one.key == "first-monday")
    found = Game.start(scenario, Start(seed))
    for text in actions:
        assert not isinstance(found.act(parse_action(text)), Refusal), text
    return found


def until(played: Game, phase: Phase, minute: int = 0) -> Game:
    """Takes the first open offer until a phase at or after a minute."""
    while played.state.phase != phase or played.state.now % 1440 < minute:
        one = next(offer for offer in offers(played.program, played.state) if offer.open)
        played.act(one.action)
    return played


def visited(*, seed: int = 3) -> tuple[Game, DayScreen]:
    """The day when Babak stands at the desk, at 10:40, the clock having arrived."""
    played = until(game(*MORNING, seed=seed), Phase.EVENT)
    return played, DayScreen.open(snapshot(played))


def running(**values: Any) -> tuple[Game, DayScreen]:
    played = game(*MORNING)
    screen = DayScreen.open(snapshot(played))
    return played, evolve(screen, **values)


def screen_of(result: Result) -> DayScreen:
    assert isinstance(result, Become)
    assert isinstance(result.screen, DayScreen)
    return result.screen


def advanced(played: Game, screen: DayScreen) -> DayScreen:
    played.act(Action("advance"))
    renewed: Screen = screen.renewed(snapshot(played))
    assert isinstance(renewed, DayScreen)
    return renewed
