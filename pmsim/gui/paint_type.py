"""Text in pixels, and how wide it is."""

from functools import lru_cache

import pygame

from pmsim.gui.assets import Assets
from pmsim.gui.paint_raster import strengthened
from pmsim.gui.theme import Face, TypeStyle

SHARP = 1.5
"""From this window scale on text is drawn at its own size."""


class Type:
    """Sets text in the game's fonts at one window scale; measures it for layout.

    Below a scale of 1.5 SDL_ttf's hinting widens small text by up to 6 percent, so there it is
    set at double size and halved.
    """

    def __init__(self, assets: Assets, scale: float) -> None:
        pygame.font.init()
        self._assets = assets
        self._scale = scale
        self._font = lru_cache(maxsize=128)(self._load)
        self._widths = lru_cache(maxsize=8192)(self._measured)
        self._lines = lru_cache(maxsize=1024)(self._rendered)

    def width(self, text: str, style: TypeStyle) -> float:
        """Width in logical px, the same at every window scale so that layouts never jump."""
        return self._widths(text, style.face, style.weight, round(style.size * 2))

    def render(self, text: str, style: TypeStyle, colour: str) -> pygame.Surface:
        """One line on a transparent surface; callers only read it."""
        return self._lines(text, style.face, style.weight, style.size, colour)

    def _load(self, face: Face, weight: int, px: int) -> pygame.font.Font:
        return pygame.font.Font(self._assets.font(face, weight), px)

    def _measured(self, text: str, face: Face, weight: int, double_px: int) -> float:
        return self._font(face, weight, double_px).size(text)[0] / 2

    def _rendered(
        self, text: str, face: Face, weight: int, size: float, colour: str
    ) -> pygame.Surface:
        solid, alpha = colour[:7], colour[7:]
        text_surface = self._solid(text, face, weight, size, solid)
        return strengthened(text_surface, int(alpha, 16) / 255) if alpha else text_surface

    def _solid(
        self, text: str, face: Face, weight: int, size: float, colour: str
    ) -> pygame.Surface:
        if self._scale >= SHARP:
            font = self._font(face, weight, round(size * self._scale))
            return font.render(text, True, colour).premul_alpha()
        font = self._font(face, weight, round(size * self._scale * 2))
        large = font.render(text, True, colour).premul_alpha()
        if not large.get_width():
            # Scaling a surface without width ends the whole process inside SDL.
            return large
        half = (max(1, (large.get_width() + 1) // 2), max(1, (large.get_height() + 1) // 2))
        return pygame.transform.smoothscale(large, half)
