"""A window that needs no display, and a look to build parts with."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from pmsim.gui.assets import Assets
from pmsim.gui.colours import DAY, LOUD
from pmsim.gui.paint import Painter
from pmsim.gui.parts.look import Look
from tests.gui.looking_back import Fed

ASSETS = Path(__file__).resolve().parents[2] / "assets"


@pytest.fixture
def assets() -> Assets:
    """The shipped data folder."""
    return Assets(ASSETS)


@pytest.fixture
def window() -> Iterator[pygame.Surface]:
    """A window of 1280x720 pixels."""
    pygame.display.init()
    yield pygame.display.set_mode((1280, 720))
    pygame.display.quit()


@pytest.fixture
def painter(assets: Assets) -> Painter:
    """A painter at scale 1."""
    return Painter(assets, (1280, 720))


@pytest.fixture
def look(painter: Painter) -> Look:
    """The day look at 100 percent."""
    return Look(DAY, painter.measure)


@pytest.fixture
def loud(painter: Painter) -> Look:
    """High contrast at 100 percent."""
    return Look(LOUD, painter.measure)


@pytest.fixture
def fed() -> Fed:
    """An examination of which a test says how far it is."""
    return Fed()
