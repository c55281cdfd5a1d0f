"""Facts about movement."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmsim.gui import motion
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Box
from pmsim.gui.theme import CARD_DROP, HOVER, PANEL_IN, SCREEN_CHANGE, VALUE_COUNT, Ease, Motion


@pytest.mark.parametrize("ease", list(Ease))
def test_every_movement_begins_and_ends_where_it_should(ease: Ease) -> None:
    assert motion.eased(ease, 0) == pytest.approx(0)
    assert motion.eased(ease, 1) == 1
    assert motion.eased(ease, 7) == 1


@given(st.floats(0, 1), st.floats(0, 1))
def test_all_but_the_one_that_overshoots_only_go_forward(one: float, other: float) -> None:
    low, high = sorted((one, other))
    for ease in (Ease.LINEAR, Ease.OUT_QUAD, Ease.OUT_CUBIC):
        assert motion.eased(ease, low) <= motion.eased(ease, high) + 1e-12


def test_a_dropped_card_overshoots_a_little() -> None:
    highest = max(motion.eased(Ease.OUT_BACK, i / 50) for i in range(51))

    assert 1.02 < highest < 1.15


def test_with_less_motion_things_jump_or_are_short() -> None:
    assert motion.progress(HOVER, 0, calm=True) == 1
    assert motion.progress(CARD_DROP, 0, calm=True) == 1
    assert motion.progress(PANEL_IN, 80, calm=True) == 1
    assert not motion.runs(SCREEN_CHANGE, 100, calm=True)
    assert motion.runs(SCREEN_CHANGE, 100)


def test_a_movement_may_wait_before_it_begins() -> None:
    assert motion.progress(PANEL_IN, 100, after=100) == 0
    assert motion.progress(PANEL_IN, 320, after=100) == 1
    assert motion.runs(PANEL_IN, 300, after=100)


def test_a_movement_of_no_length_is_over_at_once() -> None:
    assert motion.progress(Motion(0, 0), 0) == 1
    assert not motion.runs(Motion(0, 0), 0)


def test_numbers_rects_and_letters_are_on_their_way() -> None:
    assert motion.counted(10, 20, VALUE_COUNT, 0) == 10
    assert motion.counted(10, 20, VALUE_COUNT, 500) == 20
    half = motion.rect_between(Rect(0, 0, 10, 10), Rect(10, 20, 30, 10), 0.5)
    assert half == Rect(5, 10, 20, 10)
    assert motion.letters(1000, 45) == 45
    assert motion.letters(0, 45, calm=True) > 10_000


def test_the_focus_ring_slides_over_everything_and_comes_to_rest_in_its_place() -> None:
    panel = Box(Rect(0, 0, 100, 100), "#FFFFFF")
    ring = Box(Rect(50, 50, 20, 20), border="#005A8F", border_width=3)
    way = motion.sliding_ring((ring, panel), ring, Rect(0, 0, 10, 10), 0.5)

    assert motion.focus_ring_of((ring, panel), ("#005A8F",)) is ring
    assert way == (panel, Box(Rect(25, 25, 15, 15), border="#005A8F", border_width=3))
