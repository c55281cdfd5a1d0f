"""Facts about the sky, curves, inputs and pygame's events."""

import pygame
import pytest

from pmsim.gui import strokes
from pmsim.gui.canvas import canvas_for
from pmsim.gui.colours import DAY, LOUD, faded, mix
from pmsim.gui.inputs import Click, Drag, Drop, Key, Move, Press, Quit
from pmsim.gui.pygame_events import Grip, translate
from pmsim.gui.rect import Rect
from pmsim.gui.sky import ink_on_sky, is_dark, sky_at
from pmsim.gui.svg import cropped, paint

CANVAS = canvas_for(1280, 720, 1280, 720)


def test_the_sky_of_a_known_hour_is_the_tables() -> None:
    assert sky_at(11, DAY).stops == ("#8ACBF1", "#BFE2F6", "#EAF5F6", "#FFF2D8")


def test_between_hours_the_sky_is_between_colours() -> None:
    half = sky_at(9.75, DAY).stops[0]

    assert half == mix("#9FD0F1", "#8ACBF1", 0.5)


def test_before_dawn_and_after_night_the_sky_stays() -> None:
    assert sky_at(6, DAY) == sky_at(8.5, DAY)
    assert sky_at(23, DAY) == sky_at(20.5, DAY)


def test_high_contrast_has_a_flat_sky_without_hills() -> None:
    sky = sky_at(12, LOUD)

    assert len(set(sky.stops)) == 1
    assert sky.hills == ()


def test_text_on_a_dark_sky_is_light() -> None:
    assert not is_dark(18.2)
    assert is_dark(18.4)
    assert ink_on_sky(10, DAY) == DAY.ink
    assert ink_on_sky(20, DAY) == DAY.page


def test_high_contrast_refuses_alpha() -> None:
    assert faded(DAY, "#2A2342", 0.5) == "#2A234280"
    assert faded(LOUD, "#000000", 0.5) == "#000000"


def test_alpha_becomes_opacity_in_svg() -> None:
    assert paint("fill", "#2A234280") == ' fill="#2A2342" fill-opacity="0.502"'
    assert paint("fill", "") == ' fill="none"'


def test_a_cropped_drawing_shows_only_that_part() -> None:
    text = '<svg viewBox="0 0 320 320" width="320" height="320"><path d="M0 0"/></svg>'

    assert cropped(text, (44, 22, 232, 232)) == (
        '<svg viewBox="44 22 232 232" width="232" height="232"><path d="M0 0"/></svg>'
    )


def test_dashes_are_as_long_as_asked() -> None:
    assert strokes.dashes(((0, 0), (20, 0)), (8, 4)) == "M0 0 L8 0 M12 0 L20 0"


def test_values_spread_over_a_plot_from_bottom_to_top() -> None:
    assert strokes.spread((0, 5, 10), 100, 50, 0, 10) == ((0, 50), (50, 25), (100, 0))


def test_rectangles_know_their_neighbours() -> None:
    one, two = Rect(0, 0, 10, 10), Rect(5, 5, 10, 10)

    assert one.common(two) == Rect(5, 5, 5, 5)
    assert one.grown(5).covers(one)
    assert not one.holds(10, 5)


def test_a_window_of_another_shape_has_margins() -> None:
    canvas = canvas_for(960, 600, 1280, 720)

    assert (canvas.scale, canvas.left, canvas.top) == (0.75, 0, 30)
    assert canvas.window(Rect(0, 0, 1280, 720)) == (0, 30, 960, 540)


def _event(kind: int, **values: object) -> pygame.event.Event:
    return pygame.event.Event(kind, values)


def test_a_press_that_stays_is_a_click() -> None:
    down, grip = translate(_event(pygame.MOUSEBUTTONDOWN, button=1, pos=(10, 20)), CANVAS, None)
    up, after = translate(_event(pygame.MOUSEBUTTONUP, button=1, pos=(12, 20)), CANVAS, grip)

    assert (down, up, after) == (Press(10, 20), Click(12, 20), None)


def test_a_press_that_wanders_is_a_drag_and_a_drop() -> None:
    moved = _event(pygame.MOUSEMOTION, pos=(40, 20), rel=(30, 0), buttons=(1, 0, 0))
    drag, grip = translate(moved, CANVAS, Grip(10, 20))
    up, _ = translate(_event(pygame.MOUSEBUTTONUP, button=1, pos=(50, 20)), CANVAS, grip)

    assert drag == Drag(40, 20, 10, 20)
    assert up == Drop(50, 20, 10, 20)


def test_a_free_pointer_moves() -> None:
    event = _event(pygame.MOUSEMOTION, pos=(40, 20), rel=(1, 0), buttons=(0, 0, 0))

    assert translate(event, CANVAS, None) == (Move(40, 20), None)


@pytest.mark.parametrize(
    ("code", "mod", "key"),
    [
        (pygame.K_RETURN, 0, Key("return")),
        (pygame.K_KP_ENTER, 0, Key("return")),
        (pygame.K_TAB, pygame.KMOD_LSHIFT, Key("tab", shift=True)),
        (pygame.K_z, pygame.KMOD_LCTRL, Key("z", ctrl=True)),
        (pygame.K_1, 0, Key("1")),
        (pygame.K_KP_1, 0, Key("1")),
        (pygame.K_F11, 0, Key("f11")),
    ],
)
def test_keys_have_names(window: pygame.Surface, code: int, mod: int, key: Key) -> None:
    assert window is not None
    assert translate(_event(pygame.KEYDOWN, key=code, mod=mod), CANVAS, None)[0] == key


def test_closing_the_window_quits() -> None:
    assert translate(_event(pygame.QUIT), CANVAS, None) == (Quit(), None)
