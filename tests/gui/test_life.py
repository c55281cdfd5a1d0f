"""Facts about what moves by itself while everything rests."""

from itertools import pairwise

import pygame

from pmsim.gui import curtain
from pmsim.gui.canvas import canvas_for
from pmsim.gui.colours import LOUD
from pmsim.gui.life import frame, lives, living
from pmsim.gui.paint import Painter
from pmsim.gui.parts import heavens
from pmsim.gui.parts.cat import eyes
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.steam import over_mug
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Shapes, Shifted
from pmsim.gui.theme import CANVAS_H, CANVAS_W

CANVAS = canvas_for(1280, 720, CANVAS_W, CANVAS_H)
WIDE = canvas_for(2560, 1080, CANVAS_W, CANVAS_H)


def left(shapes: Shapes) -> float:
    """Where the cloud begins."""
    (cloud,) = shapes
    assert isinstance(cloud, Shifted)
    return cloud.rect.x + cloud.right


def test_a_cloud_drifts_three_px_in_a_second_and_a_whole_pixel_at_a_time(look: Look) -> None:
    cloud = heavens.cloud(look, 200, 40, 1.0)

    assert living(cloud, 300, CANVAS) is cloud
    assert left(living(cloud, 10_000, CANVAS)) == 230
    assert left(living(cloud, 10_000, WIDE)) == 230
    steps = {left(living(cloud, ms, WIDE)) for ms in range(0, 1000, 16)}
    assert len(steps) == 5  # at one and a half pixels to the px


def test_a_cloud_leaves_at_the_right_and_comes_back_at_the_left_of_the_window(
    look: Look,
) -> None:
    cloud = heavens.cloud(look, 1240, 40, 1.0)
    for canvas in (CANVAS, WIDE):
        places = [left(living(cloud, ms, canvas)) for ms in range(0, 430_000, 500)]
        jumps = [(a, b) for a, b in pairwise(places) if b < a]

        assert len(jumps) == 1
        gone, back = jumps[0]
        assert abs(gone - canvas.seen.right) < 2
        assert abs(back + 112 - canvas.seen.x) < 2


def test_a_loop_shows_its_frames_in_turn_and_begins_again() -> None:
    assert [frame((100, 50, 50), ms) for ms in (0, 99, 100, 149, 150, 199, 200)] == [
        *(0, 0, 1, 1, 2, 2),
        0,
    ]


def test_steam_takes_two_seconds_and_four_tenths_and_has_no_seam(look: Look) -> None:
    steam = over_mug(look, Rect(0, 0, 104, 104))

    assert sum(steam.ms) == 2400
    assert living((steam,), 2400, CANVAS) == (steam,)
    assert len({living((steam,), ms, CANVAS) for ms in range(0, 2400, 50)}) == len(steam.frames)


def test_at_the_beginning_everything_is_as_it_was_laid_out(look: Look) -> None:
    shapes = curtain.shapes(look)

    assert lives(shapes)
    assert living(shapes, 0, CANVAS) is shapes


def test_nothing_lives_in_high_contrast(painter: Painter) -> None:
    assert not lives(curtain.shapes(Look(LOUD, painter.measure)))


def test_a_cloud_is_seen_in_the_margin_without_a_streak(painter: Painter, look: Look) -> None:
    painter.resize((1400, 720))
    surface = pygame.Surface((1400, 720))
    sky = heavens.sky(look, 12, hills=False)
    before = pygame.Surface((1400, 720))
    painter.paint(before, (sky,))
    painter.forget()
    painter.paint(surface, (sky, *heavens.cloud(look, 1192, 40, 1.0)))

    changed = [x for x in range(1400) if surface.get_at((x, 80)) != before.get_at((x, 80))]
    edge = painter.canvas.left + 1280
    assert edge - 90 < changed[0] < edge < changed[-1] < edge + 30


def test_clouds_melt_away_before_words_on_the_sky_turn_light() -> None:
    strengths = [heavens.lit(hour / 4) for hour in range(34, 80)]

    assert strengths == sorted(strengths, reverse=True)
    assert heavens.lit(12) > 0
    assert heavens.lit(18.3) < 0.02


def test_the_city_goes_on_in_a_wide_window(painter: Painter, look: Look) -> None:
    painter.resize((2560, 1080))
    surface = pygame.Surface((2560, 1080))
    painter.paint(surface, curtain.shapes(look))

    for margin in (range(320), range(2240, 2560)):
        skyline = {_top(surface, x) for x in margin}
        assert len(skyline) > 20


def _top(surface: pygame.Surface, x: int) -> int:
    """Where the sky of a column ends: its colours change little from pixel to pixel."""
    column = [surface.get_at((x, y)) for y in range(360, 1080)]
    steps = (sum(abs(a[i] - b[i]) for i in range(3)) for a, b in pairwise(column))
    return next(y for y, step in enumerate(steps) if step > 20)


def test_the_cat_looks_up_every_nine_seconds_and_blinks_once() -> None:
    cat = eyes(Rect(0, 0, 17, 8))
    seen = [frame(cat.ms, ms) for ms in range(0, 9000, 10)]
    shown = [cat.frames[a] for a, b in pairwise(seen) if a != b]

    assert sum(cat.ms) == 9000
    assert shown == [cat.frames[0], cat.frames[1], cat.frames[0]]
