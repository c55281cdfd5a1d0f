"""Pictures of screens as PNG files, painted without a display."""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from pmsim.gui.assets import Assets
from pmsim.gui.canvas import canvas_for
from pmsim.gui.measure import Measure
from pmsim.gui.paint import Painter
from pmsim.gui.shapes import Shapes
from pmsim.gui.theme import CANVAS_H, CANVAS_W
from pmsim.paths import data_folder


class Camera:
    """Takes pictures at one size."""

    def __init__(self, size: tuple[int, int]) -> None:
        pygame.display.init()
        pygame.font.init()
        if pygame.display.get_surface() is None:
            pygame.display.set_mode((1, 1))
        self._surface = pygame.Surface(size)
        self._painter = Painter(Assets(data_folder("assets")), size)
        self.scale = canvas_for(*size, CANVAS_W, CANVAS_H).scale

    @property
    def measure(self) -> Measure:
        """How wide text will be."""
        return self._painter.measure

    def take(self, shapes: Shapes, file: Path) -> None:
        """Paints a picture into a PNG file."""
        self._painter.forget()
        self._painter.paint(self._surface, shapes)
        pygame.image.save(self._surface, file)
