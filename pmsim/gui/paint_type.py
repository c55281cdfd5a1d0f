"""Text in pixels, and how wide it is."""

from functools import lru_cache

import pygame

from pmsim.gui.assets import Assets
from pmsim.gui.paint_raster import strengthened
from pmsim.gui.theme import Face, TypeStyle

SHARP = 2.0
"""From this window scale on text is drawn at its own size."""

_OFF = 0.005
"""By so much of its width a line may differ from what was measured."""


class Type:
    """Sets text in the game's fonts at one window scale; measures it for layout.

    SDL_ttf's hinting widens text by up to 8 percent, and by another share at each size. So a line
    is always drawn as wide as it was measured: below a scale of 2 it is set at double size and
    brought down, above it the few lines that are off are drawn out or in.
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
        wide = self._widths(text, face, weight, round(size * 2)) * self._scale
        text_surface = self._solid(text, (face, weight, size), solid, wide)
        return strengthened(text_surface, int(alpha, 16) / 255) if alpha else text_surface

    def _solid(
        self, text: str, style: tuple[Face, int, float], colour: str, wide: float
    ) -> pygame.Surface:
        face, weight, size = style
        times = 1 if self._scale >= SHARP else 2
        font = self._font(face, weight, round(size * self._scale * times))
        drawn = font.render(text, True, colour).premul_alpha()
        w, h = drawn.get_size()
        if not w or (times == 1 and abs(w - wide) <= _OFF * wide):
            # Scaling a surface without width would end the whole process inside SDL.
            return drawn
        return pygame.transform.smoothscale(drawn, (max(1, round(wide)), max(1, -(-h // times))))
