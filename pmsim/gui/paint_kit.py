"""What every piece of painting needs: the assets, the fonts, kept pictures and the scale."""

import pygame
from attrs import frozen

from pmsim.gui import svg
from pmsim.gui.assets import Assets
from pmsim.gui.paint_raster import Raster, weight_of
from pmsim.gui.paint_type import Type
from pmsim.gui.rect import Rect
from pmsim.gui.strokes import rounded

WHITE = "#FFFFFF"


@frozen(eq=False)
class Sprite:
    """A surface and the pixel of the canvas where its top left corner belongs."""

    surface: pygame.Surface
    x: int
    y: int

    @property
    def rect(self) -> pygame.Rect:
        """The pixels it covers."""
        return self.surface.get_rect(topleft=(self.x, self.y))


def sprite_weight(sprite: Sprite) -> int:
    """Bytes of pixels."""
    return weight_of(sprite.surface)


class Kit:
    """The painter's tools at ``k`` pixels to the logical px."""

    def __init__(self, assets: Assets, k: float) -> None:
        self.assets = assets
        self.k = k
        self.raster = Raster()
        self.type = Type(assets, k)

    def pixels(self, rect: Rect) -> tuple[int, int, int, int]:
        """A rectangle in whole pixels: neighbours that touch still touch."""
        x, y = round(rect.x * self.k), round(rect.y * self.k)
        right, bottom = round(rect.right * self.k), round(rect.bottom * self.k)
        return x, y, max(1, right - x), max(1, bottom - y)

    def rounded(self, w: int, h: int, radius: float, colour: str = WHITE) -> pygame.Surface:
        """A rounded rectangle of pixels, white for masks; the radius is in logical px."""
        path = rounded(0, 0, w, h, radius * self.k)
        text = svg.document(w, h, f'<path d="{path}"{svg.paint("fill", colour)}/>')
        return self.raster.svg(text, w, h)

    def stripes(self, w: int, h: int, period: float, width: float, colour: str) -> pygame.Surface:
        """A field of 45 degree stripes; period and width are in logical px."""
        text = svg.stripes_svg(w, h, period * self.k, width * self.k, colour)
        return self.raster.svg(text, w, h)
