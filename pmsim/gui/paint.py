"""The painter: shapes onto a surface, only where something changed."""

from copy import copy
from typing import Self

import pygame

from pmsim.gui.assets import Assets
from pmsim.gui.canvas import Canvas, canvas_for
from pmsim.gui.measure import Measure
from pmsim.gui.paint_kit import Sprite
from pmsim.gui.paint_margins import above_and_below, at_the_sides
from pmsim.gui.paint_sprites import Sprites
from pmsim.gui.shapes import Shape, Shapes, Shifted, Zone
from pmsim.gui.theme import CANVAS_H, CANVAS_W

_GROUND = "#000000"
"""What shows where nothing is painted."""

_MOST_PATCHES = 12
"""With more changed places than this, their common rectangle is painted instead."""


class Painter:
    """Paints one window; remembers what it painted last.

    The canvas is scaled to the window and everything is drawn anew at that scale, never
    stretched; its edges are carried on to the edges of the window.
    """

    def __init__(self, assets: Assets, size: tuple[int, int]) -> None:
        self._assets = assets
        self.canvas: Canvas = canvas_for(*size, CANVAS_W, CANVAS_H)
        self._seen = self.canvas.seen
        self._sprites = Sprites(assets, self.canvas.scale)
        self._shown: dict[Shape, Sprite] = {}
        self._order: Shapes = ()
        self._twice = False
        self.patches = 0
        """How many places the last call painted; none when nothing had changed."""

    def twin(self) -> Self:
        """A painter for another surface of the same size; what one has drawn the other has, too."""
        other = copy(self)
        other.forget()
        return other

    @property
    def measure(self) -> Measure:
        """For layout: how wide text will be."""
        return self._sprites.kit.type

    def rounded(self, size: tuple[int, int], radius: float) -> pygame.Surface:
        """A mask for a piece of the picture: pixels wide and high, its corners in logical px."""
        return self._sprites.kit.rounded(*size, radius)

    def resize(self, size: tuple[int, int]) -> None:
        """The window has another size in pixels; everything is drawn anew when it changed."""
        canvas = canvas_for(*size, CANVAS_W, CANVAS_H)
        if canvas == self.canvas:
            return
        if canvas.scale != self.canvas.scale:
            self._sprites = Sprites(self._assets, canvas.scale)
        self.canvas, self._seen = canvas, canvas.seen
        self.forget()

    def forget(self) -> None:
        """Paint everything the next time: the surface's pixels were lost."""
        self._order = ()
        self._shown = {}
        self._twice = False

    def paint(self, surface: pygame.Surface, shapes: Shapes) -> list[pygame.Rect]:
        """Paint what changed since the last call; returns the changed rectangles of the window.

        The list is empty, and nothing is painted, when the shapes are the same.
        """
        if shapes == self._order:
            self._order = shapes  # the very same objects cost nothing to compare the next time
            self.patches = 0
            return []
        seen: Shapes = tuple(shape for shape in shapes if self._in_sight(shape))
        sprites = {shape: self._shown.get(shape) or self._sprites.sprite(shape) for shape in seen}
        # Where two shapes are equal, as the veils of two sheets, one can go unnoticed.
        twice, self._twice = self._twice, len(sprites) != len(seen)
        anew = not self._order or twice or self._twice
        dirty = [self._whole()] if anew else self._changes(sprites)
        self._order, self._shown = shapes, sprites
        self.patches = len(dirty)
        return self._patched(surface, dirty, [sprites[shape] for shape in seen])

    def _patched(
        self, surface: pygame.Surface, dirty: list[pygame.Rect], sprites: list[Sprite]
    ) -> list[pygame.Rect]:
        """Paints places of the canvas, and what of the margins they concern."""
        frame = self._frame()
        canvas = surface.subsurface(frame.clip(surface.get_rect()))
        for patch in dirty:
            self._patch(canvas, patch, sprites)
        patches = [patch.move(frame.topleft) for patch in dirty]
        beside = at_the_sides(surface, frame, patches, sprites)
        painted = [*patches, *beside, *above_and_below(surface, frame, patches)]
        if dirty == [self._whole()]:
            return [surface.get_rect()]
        return [rect.clip(surface.get_rect()) for rect in painted]

    def _in_sight(self, shape: Shape) -> bool:
        """Whether there is anything to be seen of it, between the window's left and right."""
        x = shape.rect.x + (shape.right if isinstance(shape, Shifted) else 0.0)
        seen = self._seen
        return not isinstance(shape, Zone) and x < seen.right and x + shape.rect.w > seen.x

    def _frame(self) -> pygame.Rect:
        canvas = self.canvas
        return pygame.Rect(canvas.left, canvas.top, canvas.width, canvas.height)

    def _whole(self) -> pygame.Rect:
        """The canvas with its margins at the sides, in pixels of the canvas."""
        left = self.canvas.left
        return pygame.Rect(-left, 0, self.canvas.width + 2 * left + 1, self.canvas.height)

    def _patch(self, canvas: pygame.Surface, patch: pygame.Rect, sprites: list[Sprite]) -> None:
        canvas.set_clip(patch)
        canvas.fill(_GROUND)
        touched = [s for s in sprites if patch.colliderect(s.rect)]
        canvas.fblits([(s.surface, (s.x, s.y)) for s in touched], pygame.BLEND_PREMULTIPLIED)
        canvas.set_clip(None)

    def _changes(self, sprites: dict[Shape, Sprite]) -> list[pygame.Rect]:
        """The rectangles where old and new shapes differ."""
        stayed_then = [shape for shape in self._shown if shape in sprites]
        stayed_now = [shape for shape in sprites if shape in self._shown]
        if stayed_then != stayed_now:
            return [self._whole()]
        gone = (sprite for shape, sprite in self._shown.items() if shape not in sprites)
        come = (sprite for shape, sprite in sprites.items() if shape not in self._shown)
        whole = self._whole()
        rects = [sprite.rect.clip(whole) for sprite in (*gone, *come)]
        return merged([rect for rect in rects if rect.w and rect.h])


def merged(rects: list[pygame.Rect]) -> list[pygame.Rect]:
    """Rectangles that touch become one, until none touch; too many become one."""
    result: list[pygame.Rect] = []
    for rect in rects:
        grown = rect
        while (hit := grown.collidelist(result)) >= 0:
            grown = grown.union(result.pop(hit))
        result.append(grown)
    if len(result) > _MOST_PATCHES:
        return [result[0].unionall(result[1:])]
    return result
