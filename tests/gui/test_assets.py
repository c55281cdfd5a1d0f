"""Facts about the data folder."""

import pygame
import pytest

from pmsim.gui import theme
from pmsim.gui.assets import Assets, MissingAssetError
from pmsim.gui.cast import DISCS, ICONS, MUGS, ROOMS, SCENARIO_PICTURES, Mood
from pmsim.gui.paint_raster import Raster
from pmsim.gui.theme import TypeStyle

PORTRAITS = tuple(f"portraits/{who}-{mood.value}" for who in DISCS for mood in Mood)
CITY = ("scenes/city", "scenes/city-west", "scenes/city-east")
SCENES = (*(f"scenes/{room}" for room in ROOMS), *CITY)
MUG_FILES = tuple(f"mugs/{mug}" for mug in MUGS)
BRAND = ("brand/wordmark", "brand/wordmark-light", "brand/app-icon")
STYLES = tuple(value for value in vars(theme).values() if isinstance(value, TypeStyle))


@pytest.mark.parametrize("name", [*PORTRAITS, *SCENES, *MUG_FILES, *SCENARIO_PICTURES, *BRAND])
def test_every_named_picture_can_be_drawn(assets: Assets, name: str) -> None:
    surface = Raster().svg(assets.svg(name), 32, 32)

    assert pygame.mask.from_surface(surface).count() > 0


@pytest.mark.parametrize("name", ICONS)
def test_every_named_icon_can_be_drawn(assets: Assets, name: str) -> None:
    surface = Raster().svg(assets.icon(name, "#FF0000"), 32, 32)

    assert pygame.mask.from_surface(surface).count() > 0


def test_icons_take_the_colour_but_moods_keep_theirs(assets: Assets) -> None:
    assert "#FF0000" in assets.icon("clock", "#FF0000")
    assert "#FF0000" not in assets.icon("mood-angry", "#FF0000")


@pytest.mark.parametrize("style", STYLES)
def test_every_type_style_has_its_font_and_stands_on_the_floor(
    assets: Assets, style: TypeStyle
) -> None:
    assert assets.font(style.face, style.weight).is_file()
    assert style.size >= theme.TEXT_FLOOR


def test_a_missing_drawing_is_named(assets: Assets) -> None:
    with pytest.raises(MissingAssetError, match="no-such-room"):
        assets.svg("scenes/no-such-room")
    with pytest.raises(MissingAssetError, match="no-such-icon"):
        assets.icon("no-such-icon", "#000000")


def test_the_fonts_come_with_their_licences(assets: Assets) -> None:
    folder = assets.font(theme.BODY.face, theme.BODY.weight).parent

    assert sorted(path.name for path in folder.glob("OFL-*.txt")) == [
        "OFL-AtkinsonHyperlegibleNext.txt",
        "OFL-BricolageGrotesque.txt",
    ]
