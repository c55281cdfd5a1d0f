"""Facts about what moves by itself on the calendar, under a clock that is ticked by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve

from pmsim.gui.inputs import Drag, Drop
from pmsim.gui.parts.look import Look
from pmsim.gui.playing import snapshot
from pmsim.gui.screen import Become
from pmsim.gui.screens.plan import PlanScreen
from pmsim.gui.screens.plan_motion import YIELDS
from pmsim.gui.screens.plan_places import LANE_TOP
from pmsim.gui.shapes import Layer
from pmsim.gui.theme import CARD_DROP, CARD_LEANS, DRAG_TILT, NEIGHBOURS
from pmsim.gui.touch import find
from pmsim.session.play import Game, Start
from tests.shipped import shipped_scenarios


@pytest.fixture
def morning() -> PlanScreen:
    scenario = next(one for one in shipped_scenarios() if one.key == "first-monday")
    return PlanScreen.open(snapshot(Game.start(scenario, Start(3))))


def ticked(screen: PlanScreen, *nows: int) -> PlanScreen:
    for now in nows:
        answer = screen.tick(now) if screen.moves(now) else None
        if isinstance(answer, Become):
            assert isinstance(answer.screen, PlanScreen)
            screen = answer.screen
    return screen


def meetings(screen: PlanScreen, look: Look, now: int) -> list[float]:
    """How high the fixed meetings lie, in the order of the day."""
    shapes = screen.lay_out(look, now)
    keys = [row.key for row in screen.view.calendar if row.fixed]
    found = [find(shapes, ("meeting", key)) for key in keys]
    return [shape.rect.y for shape in found if shape]


def dragged(screen: PlanScreen, x: float, y: float) -> PlanScreen:
    card = screen.view.deck[0].owner
    answer = screen.dragged(Drag(x, y, 950, 230), ("card", card))
    assert isinstance(answer, Become)
    assert isinstance(answer.screen, PlanScreen)
    return answer.screen


def dropped(screen: PlanScreen, x: float, y: float) -> PlanScreen:
    answer = screen.dropped(Drop(x, y, 950, 230), ("card", screen.view.deck[0].owner))
    assert isinstance(answer, Become)
    assert isinstance(answer.screen, PlanScreen)
    return answer.screen


def test_blocks_fall_in_one_after_the_other_and_come_to_rest(
    morning: PlanScreen, look: Look
) -> None:
    falling = ticked(morning, 0)
    rest = ticked(falling, 5000)

    places = meetings(rest, look, 5000)
    assert meetings(falling, look, 0) == [LANE_TOP] * 4
    halfway = meetings(falling, look, 120)
    left = [(place - now) / (place - LANE_TOP) for place, now in zip(places, halfway, strict=True)]
    assert left == sorted(left)
    assert 0 < left[0] < left[-1] < 1
    assert not rest.moves(5000)


def test_neighbours_make_room_and_come_back(morning: PlanScreen, look: Look) -> None:
    rest = ticked(morning, 0, 5000)
    before = meetings(rest, look, 5000)
    over = ticked(dragged(rest, 560, 225), 6000)  # between 10:00 and 10:30, beneath the huddle

    assert meetings(over, look, 6000) == before
    partly = meetings(over, look, 6000 + NEIGHBOURS.ms // 3)
    there = ticked(over, 7000)
    assert before[0] > partly[0] > meetings(there, look, 7000)[0] == before[0] - YIELDS
    assert meetings(there, look, 7000)[1:] == before[1:]
    away = ticked(dragged(there, 900, 300), 8000, 9000)
    assert meetings(away, look, 9000) == before


def test_a_block_settles_where_it_was_dropped_and_overshoots_a_little(
    morning: PlanScreen, look: Look
) -> None:
    rest = ticked(morning, 0, 5000)
    over = ticked(dragged(rest, 560, 270), 6000, 7000)
    down = ticked(dropped(over, 560, 270), 8000)
    slot = down.draft.blocks[0].slot

    def place(now: int) -> float:
        shape = find(down.lay_out(look, now), ("block", slot))
        assert shape is not None
        return shape.rect.y

    target = place(8000 + CARD_DROP.ms)
    way = [place(8000 + ms) - target for ms in range(0, CARD_DROP.ms + 1, 10)]
    assert abs(way[0]) > 1
    assert min(one / way[0] for one in way) < 0
    assert not ticked(down, 8000 + CARD_DROP.ms + NEIGHBOURS.ms).moves(9000)


@pytest.mark.parametrize(
    "begun", [lambda one: one, lambda one: dragged(one, 560, 225)], ids=["fall", "room"]
)
def test_with_less_motion_everything_is_in_its_place(
    begun: Callable[[PlanScreen], PlanScreen], morning: PlanScreen, look: Look
) -> None:
    screen = begun(ticked(morning, 0))
    calm = evolve(look, calm=True)

    assert meetings(screen, calm, 30) == meetings(ticked(morning, 0, 5000), look, 5000)


def test_a_reply_does_not_deal_the_blocks_again(morning: PlanScreen) -> None:
    again = morning.renewed(morning.game)

    assert not again.moves(0)


def test_a_card_that_is_taken_up_begins_to_lean(morning: PlanScreen, look: Look) -> None:
    def lean(screen: PlanScreen, now: int, look: Look = look) -> float:
        cards = (one for one in screen.lay_out(look, now) if isinstance(one, Layer))
        return next(one.turn for one in cards)

    quiet = ticked(morning, 0, 10_000)
    held = ticked(dragged(quiet, 700, 300), 10_010)
    assert lean(held, 10_010) == 0
    moved = ticked(dragged(held, 705, 305), 10_040)
    assert 0 < lean(moved, 10_040) < DRAG_TILT
    assert moved.moves(10_010 + CARD_LEANS.ms - 1)
    rested = ticked(moved, 10_010 + CARD_LEANS.ms, 11_000)
    assert lean(rested, 11_000) == lean(rested, 12_000) == DRAG_TILT
    assert not rested.moves(11_000)
    assert lean(ticked(dragged(rested, 710, 320), 11_001), 11_001) == DRAG_TILT
    assert lean(held, 10_010, evolve(look, calm=True)) == 0
