"""Every shipped scenario played at random: no screen has a fault, however long its words are."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from attrs import evolve

from pmsim.engine.offers import offers
from pmsim.gui.colours import DAY
from pmsim.gui.parts.look import Look
from pmsim.gui.playing import Snapshot, snapshot
from pmsim.gui.route import screen_for
from pmsim.gui.screen import Screen
from pmsim.gui.screens.debrief import DebriefScreen
from pmsim.gui.screens.debrief_plane import plane_sheet
from pmsim.gui.screens.plan import PlanScreen
from pmsim.gui.screens.table import TableScreen
from pmsim.gui.screens.table_moves import Opened
from pmsim.gui.shapes import Label, Paragraph, text_of
from pmsim.gui.shots import SETTLED, read_to_the_end, settled
from pmsim.gui.theme import TEXT_SIZES
from pmsim.gui.touch import flat
from pmsim.model.state import Phase
from pmsim.session.play import Game, Start
from pmsim.view.day import see_day
from tests.gui.days import EVERY_LOOK, Worn, faults_of
from tests.shipped import shipped_scenarios

SEEDS = (1, 2)
SCENARIOS = [one.key for one in shipped_scenarios()]
LARGEST = (max(TEXT_SIZES), DAY)
EACH = 9
"""About so many moments of each phase are looked at."""
_HASTY = ("decline", "delegate", "drop", "replan", "leave", "firm", "escalate")


@cache
def moments(key: str, seed: int) -> tuple[Snapshot, ...]:
    """Every moment of a scenario, played at random by somebody who stays for everything."""
    scenario = next(one for one in shipped_scenarios() if one.key == key)
    game, dice = Game.start(scenario, Start(seed)), random.Random(seed)
    found = [snapshot(game)]
    while not game.over:
        open_now = [one.action for one in offers(game.program, game.state) if one.open]
        calm = [one for one in open_now if one.verb not in _HASTY] or open_now
        begin = [one for one in open_now if one.verb == "start" and dice.random() < 0.2]
        game.act(dice.choice(begin or calm))
        found.append(snapshot(game))
    return tuple(found)


def some_of(key: str, seed: int) -> Iterator[Snapshot]:
    """A few moments of each phase, evenly over the days, and always the last one."""
    found = moments(key, seed)
    count, seen = Counter(one.state.phase for one in found), Counter[Phase]()
    for one in found:
        phase = Phase(one.state.phase)
        seen[phase] += 1
        if seen[phase] % max(1, count[phase] // EACH) == 0 or phase == Phase.ENDED:
            yield one


def variants(playing: Snapshot) -> Iterator[tuple[str, Screen]]:
    """A moment as it comes, as it is once all is read, and what lies over it."""
    screen = settled(screen_for(playing))
    yield "as it comes", screen
    yield "read", read_to_the_end(screen)
    if isinstance(screen, PlanScreen):
        for message in screen.view.inbox[:2]:
            yield f"message {message.key}", evolve(screen, opened=("message", message.key))
        for tab in ("inbox", "promises"):
            yield tab, evolve(screen, tab=tab)
    if isinstance(screen, TableScreen):
        for kind in ("more", "ask", "tell", "leave"):
            yield kind, evolve(screen, opened=Opened(kind))
        yield "issue", evolve(screen, opened=Opened("issue", 0))
    if isinstance(screen, DebriefScreen):
        for tab in ("moves", "promises", "habits"):
            yield tab, evolve(screen, read=True, tab=tab)
        sheet = plane_sheet(playing)
        if sheet is not None:
            for at in range(len(sheet.planes)):
                yield f"plane {at}", evolve(sheet, at=at)


def looks(turn: int) -> tuple[Worn, ...]:
    """The largest text, where room is scarcest, and two more looks; each has its turn."""
    return LARGEST, EVERY_LOOK[turn % len(EVERY_LOOK)], EVERY_LOOK[(turn + 3) % len(EVERY_LOOK)]


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("key", SCENARIOS)
def test_no_screen_of_a_shipped_scenario_has_a_fault(look: Look, key: str, seed: int) -> None:
    seen = ((playing, *one) for playing in some_of(key, seed) for one in variants(playing))
    for turn, (playing, name, screen) in enumerate(seen):
        when = f"seed {seed}, decision {len(playing.turns)}, {Phase(playing.state.phase).name}"
        assert faults_of(screen, look, looks=looks(turn)) == [], f"{when}, {name}"


@pytest.mark.slow
@pytest.mark.parametrize("key", SCENARIOS)
def test_no_word_of_a_visitor_is_left_out(look: Look, key: str) -> None:
    asked: set[str] = set()
    for playing in moments(key, SEEDS[0]):
        scene = see_day(playing.program, playing.state).scene
        if playing.state.phase != Phase.EVENT or scene is None or scene.key in asked:
            continue
        asked.add(scene.key)
        for size in TEXT_SIZES:
            shapes = settled(screen_for(playing)).lay_out(evolve(look, text=size), SETTLED)
            texts = (one for one in flat(shapes) if isinstance(one, Label | Paragraph))
            shown = _without_breaks(" ".join(text_of(one) for one in texts))
            for line in scene.lines:
                assert _without_breaks(line.text) in shown, f"{scene.key} at {size:.0%}"
    assert asked


def _without_breaks(text: str) -> str:
    return "".join(text.replace("*", "").split())
