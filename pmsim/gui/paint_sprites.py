"""Any shape in, its sprite out; layers are painted on a surface of their own."""

import pygame

from pmsim.gui.assets import Assets
from pmsim.gui.paint_cache import Cache
from pmsim.gui.paint_figures import (
    box_sprite,
    head_sprite,
    icon_sprite,
    picture_sprite,
    sketch_sprite,
)
from pmsim.gui.paint_kit import Kit, Sprite, sprite_weight
from pmsim.gui.paint_raster import MEGABYTE, blank, lay, masked, strengthened
from pmsim.gui.paint_sky import sky_sprite
from pmsim.gui.paint_words import label_sprite, paragraph_sprite
from pmsim.gui.shapes import (
    Box,
    Head,
    Icon,
    Label,
    Layer,
    Loop,
    Paragraph,
    Picture,
    Shape,
    Shapes,
    Shifted,
    Sketch,
    Sky,
    Zone,
)

_LIMIT = 40 * MEGABYTE
"""Bytes at a window scale of 1: three of the largest screens, and a game below 200 MB."""

_Drawn = Box | Label | Paragraph | Icon | Picture | Head | Sketch | Sky | Zone | Layer


class Sprites:
    """Keeps the sprite of every shape it has drawn at one scale."""

    def __init__(self, assets: Assets, k: float) -> None:
        self.kit = Kit(assets, k)
        self._kept: Cache[Shape, Sprite] = Cache(int(_LIMIT * max(1.0, k * k)), sprite_weight)

    def of(self, shapes: Shapes) -> list[Sprite]:
        """The sprites of everything that can be seen, in painting order."""
        return [self.sprite(shape) for shape in shapes if not isinstance(shape, Zone)]

    def sprite(self, shape: Shape) -> Sprite:
        """The sprite of one shape; what moves by itself is drawn once and put elsewhere."""
        if isinstance(shape, Shifted):
            still, k = self.sprite(shape.of), self.kit.k
            at = (still.x + round(shape.right * k), still.y + round(shape.down * k))
            return Sprite(still.surface, *at)
        if isinstance(shape, Loop):
            return self.sprite(shape.frames[shape.at])
        return self._kept.get(shape, lambda: self._draw(shape))

    def _draw(self, shape: _Drawn) -> Sprite:
        match shape:
            case Box():
                return box_sprite(self.kit, shape)
            case Label():
                return label_sprite(self.kit, shape)
            case Paragraph():
                return paragraph_sprite(self.kit, shape)
            case Icon():
                return icon_sprite(self.kit, shape)
            case Picture():
                return picture_sprite(self.kit, shape)
            case Head():
                return head_sprite(self.kit, shape)
            case Sketch():
                return sketch_sprite(self.kit, shape)
            case Sky():
                return sky_sprite(self.kit, shape)
            case Layer():
                return self._layer(shape)
            case Zone():
                return Sprite(blank(1, 1), 0, 0)

    def _layer(self, layer: Layer) -> Sprite:
        x, y, w, h = self.kit.pixels(layer.rect)
        surface = blank(w, h)
        for sprite in self.of(layer.shapes):
            lay(surface, sprite.surface, (sprite.x - x, sprite.y - y))
        if layer.radius:
            surface = masked(surface, self.kit.rounded(w, h, layer.radius))
        if layer.opacity < 1:
            surface = strengthened(surface, max(0.0, layer.opacity))
        if not layer.turn and layer.scale == 1:
            return Sprite(surface, x, y)
        turned = pygame.transform.rotozoom(surface, layer.turn, layer.scale)
        tw, th = turned.get_size()
        return Sprite(turned, x + (w - tw) // 2, y + (h - th) // 2)
