"""Days as nobody hopes for them: many promises, no rest, very long names and very large numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from attrs import evolve

from pmsim.gui.playing import Snapshot, snapshot
from pmsim.gui.shots_players import Player, go_on
from pmsim.model.actions import Action
from pmsim.model.scenario import Activity, Meeting, Metric, Scenario
from pmsim.model.state import Phase
from pmsim.session.play import Game
from pmsim.view.ledger import see_promises
from pmsim.view.lookup import choice_of, find
from pmsim.view.words import day_of

LONG_DAYS = "the-leaky-pot"
"""A scenario of several days, with promises to make and no lack of work."""

_ENOUGH = 5
"""So many open promises are many."""
_DUSK = 17 * 60 + 40
_LONGER = " and everything that comes with it"
_SURNAME = " Featherstonehaugh-Vandermeer"
_LARGER = 12345.0

_ONWARD = ("start", "advance", "accept", "leave")
_SHIRKING = ("decline", "delegate", "shorten", "move", "free", "drop", "replan")


def generous(game: Game, found: list[Action]) -> Action:
    """Promises whatever is asked for, and plans nothing."""
    giving = (one for one in found if _promises(game, one))
    rest = [one for one in found if one.verb not in (*_SHIRKING, "put")]
    first = next(giving, None)
    return first or _of(rest, _ONWARD) or (rest or found)[0]


def tireless(game: Game, found: list[Action]) -> Action:
    """Fills every half hour with work, and works on in the evening."""
    scenario = game.program.scenario
    for one in found:
        work = find(scenario.activities, one.target) if one.verb == "put" else None
        home = find(scenario.evenings, one.target) if one.verb == "evening" else None
        if (work and work.kind != "rest") or (home and home.kind == "work on"):
            return one
    rest = [one for one in found if one.verb not in (*_SHIRKING, "put", "evening")]
    return _of(rest, _ONWARD) or (rest or found)[0]


def _promises(game: Game, one: Action) -> bool:
    choice = choice_of(game.program, one.target, one.option) if one.option else None
    return bool(choice and choice.outcome.promise)


def _of(found: list[Action], verbs: tuple[str, ...]) -> Action | None:
    return next((one for verb in verbs for one in found if one.verb == verb), None)


Wanted = Callable[[Game], bool]
"""Whether this is the moment that is looked for."""


def moments(
    game: Game, player: Player, wanted: dict[str, Wanted]
) -> Iterator[tuple[str, Snapshot]]:
    """The first moment of each kind on the way to the end."""
    left = dict(wanted)
    while True:
        for name in [name for name, fits in left.items() if fits(game)]:
            del left[name]
            yield name, snapshot(game)
        if not left or not go_on(game, player):
            return


def _in(phase: Phase) -> Wanted:
    return lambda game: game.state.phase == phase


def _many(game: Game) -> bool:
    made = see_promises(game.program, game.state)
    return sum(one.status == "open" for one in made) >= _ENOUGH


def _later(game: Game) -> bool:
    return day_of(game.state.now) > 1


def _both(*parts: Wanted) -> Wanted:
    return lambda game: all(part(game) for part in parts)


def _late(game: Game) -> bool:
    return game.state.now % 1440 >= _DUSK


PROMISED: dict[str, Wanted] = {
    "plan-many-promises": _both(_in(Phase.PLAN), _many),
    "run-dusk": _both(_in(Phase.RUN), _many, _late),
    "evening-many-promises": _both(_in(Phase.EVENING), _many),
}
"""Moments of somebody who cannot say no."""

WORN: dict[str, Wanted] = {
    "evening-worn": _both(_in(Phase.EVENING), _later),
    "plan-worn": _both(_in(Phase.PLAN), _later),
    "ended-worn": lambda game: game.over,
}
"""Moments of somebody who does not stop."""

LONG: dict[str, Wanted] = {
    f"{phase.name.lower()}-long": _in(phase)
    for phase in (Phase.PLAN, Phase.RUN, Phase.TALK, Phase.EVENT, Phase.EVENING, Phase.ENDED)
}
"""One moment of each phase."""

Named = TypeVar("Named", Activity, Meeting, Metric)


def stretched(scenario: Scenario) -> Scenario:
    """The scenario with names much longer and with numbers much larger."""
    return evolve(
        scenario,
        metrics=tuple(_larger(_longer(one)) for one in scenario.metrics),
        people=tuple(evolve(one, name=one.name + _SURNAME) for one in scenario.people),
        activities=tuple(_longer(one) for one in scenario.activities),
        meetings=tuple(_longer(one) for one in scenario.meetings),
    )


def _longer(one: Named) -> Named:
    return evolve(one, name=one.name + _LONGER)


def _larger(one: Metric) -> Metric:
    if one.unit == "percent":
        return one
    return evolve(
        one,
        start=one.start * _LARGER,
        goal=one.goal * _LARGER,
        stretch=one.stretch * _LARGER,
        low=one.low * _LARGER,
        high=one.high * _LARGER,
    )
