"""Facts about the painter."""

import pygame
import pytest

from pmsim.gui import svg
from pmsim.gui.assets import Assets
from pmsim.gui.cast import Mood
from pmsim.gui.colours import DAY
from pmsim.gui.paint import Painter, merged
from pmsim.gui.paint_cache import Cache
from pmsim.gui.paint_figures import box_sprite
from pmsim.gui.paint_kit import Kit
from pmsim.gui.paint_type import Type
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import (
    Box,
    Hatch,
    Head,
    Icon,
    Label,
    Layer,
    Mark,
    Picture,
    Shapes,
    Sketch,
    Sky,
    Zone,
)
from pmsim.gui.theme import BODY, CHOICE, H3, LABEL, SHADOW_PANEL, SMALL

PAPER = Box(Rect(0, 0, 1280, 720), "#FFFFFF")
RED = Box(Rect(100, 100, 50, 50), "#FF0000", target="red")
BLUE = Box(Rect(400, 400, 50, 50), "#0000FF")
EVERYTHING: Shapes = (
    Sky(Rect(0, 0, 1280, 720), ("#9FD0F1", "#D3EAF5", "#FFF1DC", "#FFD9AE"), stars=True),
    Box(Rect(20, 20, 200, 100), "#FFFDF7", 20, shadow=SHADOW_PANEL, lip="#D8CDE3", lip_height=5),
    Box(
        Rect(20, 140, 200, 40),
        "#CFF0E3",
        8,
        stripe="#46B892",
        stripe_width=7,
        hatch=Hatch("#000000"),
    ),
    Box(Rect(20, 200, 200, 40), "", 8, border="#DB9310", border_width=3, dash=(8, 5)),
    Label(Rect(20, 260, 200, 22), "Stand-up", BODY, DAY.ink),
    Label(Rect(20, 300, 60, 60), "outcome", BODY, DAY.ink, turn=90),
    Icon(Rect(240, 20, 24, 24), "clock", DAY.ink),
    Picture(Rect(280, 20, 90, 90), "mugs/engineer", radius=12, opacity=0.4),
    Head(Rect(400, 20, 52, 52), "wilma", Mood.PLEASED, ring="#8E3A68"),
    Sketch(Rect(500, 20, 50, 50), (10, 10), (Mark("M0 0 H10 V10 Z", hatch=Hatch("#D55E00")),)),
    Layer(Rect(600, 20, 100, 100), (RED, BLUE), radius=20, opacity=0.5, turn=4),
    Zone(Rect(0, 0, 10, 10), target="zone"),
)


def _colour(surface: pygame.Surface, x: int, y: int) -> str:
    return "#{:02X}{:02X}{:02X}".format(*surface.get_at((x, y))[:3])


def test_a_wide_box_looks_as_if_it_had_been_drawn_in_one_piece(assets: Assets) -> None:
    box = Box(Rect(0, 0, 300, 40), "#FFFDF7EB", 14, border="#DB9310", border_width=3)
    lipped = Box(Rect(0, 0, 301, 48), "#FFBE3D", 20, lip="#DB9310", lip_height=5)
    for scale in (0.75, 1.0, 1.5):
        kit = Kit(assets, scale)
        for wide in (box, lipped):
            _, _, w, h = kit.pixels(wide.rect)
            whole = kit.raster.svg(svg.box_svg(wide, w, h, scale), w, h)
            drawn = box_sprite(kit, wide).surface
            pairs = zip(_bytes(whole), _bytes(drawn), strict=True)
            assert max(abs(one - other) for one, other in pairs) <= 6


def _bytes(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGBA")


def test_every_kind_of_shape_can_be_painted_at_any_scale(assets: Assets) -> None:
    for size in ((960, 600), (1280, 720), (1920, 1080)):
        surface = pygame.Surface(size)

        assert Painter(assets, size).paint(surface, EVERYTHING)


def test_nothing_is_painted_when_nothing_changed(painter: Painter) -> None:
    surface = pygame.Surface((1280, 720))
    painter.paint(surface, (PAPER, RED))
    surface.fill("#123456")

    assert painter.paint(surface, (PAPER, RED)) == []
    assert painter.patches == 0
    assert _colour(surface, 110, 110) == "#123456"


def test_only_what_changed_is_painted(painter: Painter) -> None:
    surface = pygame.Surface((1280, 720))
    painter.paint(surface, (PAPER, RED))
    surface.fill("#123456")

    changed = painter.paint(surface, (PAPER, RED, BLUE))

    assert changed == [pygame.Rect(400, 400, 50, 50)]
    assert _colour(surface, 410, 410) == "#0000FF"
    assert _colour(surface, 110, 110) == "#123456"


def test_what_is_gone_leaves_no_trace(painter: Painter) -> None:
    surface = pygame.Surface((1280, 720))
    painter.paint(surface, (PAPER, RED, BLUE))

    assert painter.paint(surface, (PAPER, BLUE)) == [pygame.Rect(100, 100, 50, 50)]
    assert _colour(surface, 110, 110) == "#FFFFFF"
    assert _colour(surface, 410, 410) == "#0000FF"


def test_of_two_equal_shapes_one_can_go(painter: Painter) -> None:
    """The veils of a sheet that lies on a sheet are equal, and each darkens the picture."""
    surface, once = pygame.Surface((1280, 720)), pygame.Surface((1280, 720))
    veil = Box(Rect(0, 0, 1280, 720), "#2A2140A0")
    painter.twin().paint(once, (PAPER, veil, BLUE))
    painter.paint(surface, (PAPER, veil, RED, veil, BLUE))

    painter.paint(surface, (PAPER, veil, BLUE))

    assert _bytes(surface) == _bytes(once)


def test_changed_places_look_as_if_all_had_been_painted(assets: Assets) -> None:
    patched, whole = pygame.Surface((1280, 720)), pygame.Surface((1280, 720))
    painter = Painter(assets, (1280, 720))
    painter.paint(patched, EVERYTHING)
    after = (*EVERYTHING[:4], *EVERYTHING[6:], BLUE)
    painter.paint(patched, after)
    Painter(assets, (1280, 720)).paint(whole, after)

    assert pygame.image.tobytes(patched, "RGB") == pygame.image.tobytes(whole, "RGB")


def test_another_order_paints_everything(painter: Painter) -> None:
    surface = pygame.Surface((1280, 720))
    over = Box(Rect(120, 120, 50, 50), "#00FF00")
    painter.paint(surface, (PAPER, RED, over))

    painter.paint(surface, (PAPER, over, RED))

    assert _colour(surface, 130, 130) == "#FF0000"


def test_the_edges_of_the_canvas_are_carried_on_to_the_edges_of_the_window(
    painter: Painter,
) -> None:
    painter.resize((960, 600))
    surface = pygame.Surface((960, 600))
    sky, sea = Box(Rect(0, 0, 1280, 360), "#9FD0F1"), Box(Rect(0, 360, 1280, 360), "#005A8F")
    painter.paint(surface, (sky, sea))
    assert _colour(surface, 480, 2) == "#9FD0F1"
    assert _colour(surface, 480, 597) == "#005A8F"

    ink = Box(Rect(0, 700, 40, 20), "#2A2342")
    changed = painter.paint(surface, (sky, sea, ink))

    assert pygame.Rect(0, 570, 960, 30) in changed
    assert pygame.Rect(0, 0, 960, 30) not in changed
    assert _colour(surface, 480, 597) == "#2A2342"


def test_each_row_goes_on_at_the_sides_of_a_wide_window(painter: Painter) -> None:
    painter.resize((1400, 720))
    surface = pygame.Surface((1400, 720))
    sky, sea = Box(Rect(0, 0, 1280, 360), "#9FD0F1"), Box(Rect(0, 360, 1280, 360), "#005A8F")

    painter.paint(surface, (sky, sea))

    assert [_colour(surface, x, 10) for x in (5, 1395)] == ["#9FD0F1"] * 2
    assert [_colour(surface, x, 700) for x in (5, 1395)] == ["#005A8F"] * 2


def test_what_reaches_beyond_the_canvas_is_seen_in_the_margin_beneath_what_covers_it(
    painter: Painter,
) -> None:
    painter.resize((1400, 720))
    surface = pygame.Surface((1400, 720))
    beyond = Box(Rect(1270, 100, 30, 50), "#FF0000")
    veil = Box(Rect(0, 0, 1280, 720), "#00000080")

    painter.paint(surface, (PAPER, beyond))
    row = [_colour(surface, 60 + x, 120) for x in (1260, 1275, 1290, 1310, 1335)]
    assert row == ["#FFFFFF", "#FF0000", "#FF0000", "#FFFFFF", "#FFFFFF"]

    painter.paint(surface, (PAPER, beyond, veil))
    assert _colour(surface, 60 + 1290, 120) == "#7F0000"
    assert painter.paint(surface, (PAPER, veil))
    assert len({_colour(surface, x, 120) for x in range(1400)}) == 1


def test_another_size_paints_everything_and_keeps_the_shape_of_the_canvas(
    painter: Painter,
) -> None:
    painter.resize((960, 600))
    surface = pygame.Surface((960, 600))

    assert painter.paint(surface, (PAPER,)) == [pygame.Rect(0, 0, 960, 600)]
    assert _colour(surface, 5, 300) == "#FFFFFF"
    assert painter.canvas.logical(0, 30) == (0, 0)
    assert painter.canvas.logical(960, 570) == (1280, 720)


def test_a_soft_edge_over_a_shadow_is_not_dark(painter: Painter) -> None:
    """Where paper meets its shadow no pixel is darker than the shadow itself."""
    surface = pygame.Surface((1280, 720))
    sheet = Box(Rect(100, 100, 300, 200), "#FFFFFF", 20, shadow=SHADOW_PANEL)
    painter.paint(surface, (PAPER, sheet))
    darkest = min(sum(surface.get_at((x, y))[:3]) for x in range(60, 440) for y in range(60, 360))

    assert darkest > 3 * 200


def test_text_is_as_wide_as_it_was_measured(painter: Painter) -> None:
    surface = pygame.Surface((1280, 720))
    label = Label(Rect(100, 100, 500, 22), "Churn by cohort, with Amina", BODY, "#000000")
    measured = painter.measure.width(label.text, BODY)
    painter.paint(surface, (PAPER, label))
    inked = [x for x in range(1280) if any(surface.get_at((x, y))[0] < 128 for y in range(90, 130))]

    assert abs((inked[-1] - inked[0]) - measured) < 4


@pytest.mark.parametrize("scale", [0.75, 0.8, 1.0, 1366 / 1280, 1.25, 1.5, 2.0, 2.25, 3.0])
def test_text_is_as_wide_as_it_was_measured_in_every_window(assets: Assets, scale: float) -> None:
    """Hinting would widen it by up to eight percent, and lines would lose their last letter."""
    letters = Type(assets, scale)
    for style in (SMALL, BODY, LABEL.scaled(1.15), CHOICE.scaled(1.3), H3.scaled(1.5)):
        for text in ("people unplug the machine", "illicit little fillip", "1234567890 12:30"):
            wide = letters.width(text, style) * scale
            assert abs(letters.render(text, style, "#000000").get_width() - wide) <= 1 + wide / 200


def test_rectangles_that_touch_become_one() -> None:
    one, two, far = pygame.Rect(0, 0, 10, 10), pygame.Rect(5, 5, 10, 10), pygame.Rect(90, 90, 5, 5)

    assert merged([one, two, far]) == [pygame.Rect(0, 0, 15, 15), far]


def test_a_cache_keeps_to_its_limit_and_drops_what_was_used_longest_ago() -> None:
    cache: Cache[str, int] = Cache(10, lambda value: value)
    for key in ("a", "b"):
        cache.get(key, lambda: 5)
    cache.get("a", lambda: 99)
    cache.get("c", lambda: 5)

    assert (len(cache), cache.weight) == (2, 10)
    assert cache.get("a", lambda: 99) == 5
    assert cache.get("b", lambda: 1) == 1


def test_an_empty_label_paints_nothing(painter: Painter) -> None:
    """A text without letters is no reason to end the process."""
    surface = pygame.Surface((1280, 720))
    painter.paint(surface, (Label(Rect(10, 10, 100, 30), "", BODY, "#FFFFFF"),))

    assert not any(pygame.image.tobytes(surface, "RGB"))
