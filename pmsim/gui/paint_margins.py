"""The margins of a window that has another shape than the canvas.

Whatever ends at the canvas's edge is carried on, so that a sky stays a sky and a table a table up
to the edge of the window; whatever reaches beyond is seen there. Above and below, the colour of a
corner goes on, as the sun may touch the top; at the sides, each row goes on by itself.
"""

from collections.abc import Iterator, Sequence

import pygame

from pmsim.gui.paint_kit import Sprite
from pmsim.gui.paint_raster import lay

_GROUND = "#000000"


def above_and_below(
    surface: pygame.Surface, frame: pygame.Rect, patches: Sequence[pygame.Rect]
) -> Iterator[pygame.Rect]:
    """Paints the margins beside a corner that a patch touches, and tells which.

    Frame and patches are in pixels of the window.
    """
    window = surface.get_rect()
    top, below = pygame.Rect(frame.x, 0, frame.w, frame.y), window.h - frame.bottom
    low = pygame.Rect(frame.x, frame.bottom, frame.w, below)
    for y, room in ((frame.y, top), (frame.bottom - 1, low)):
        corner = pygame.Rect(frame.x, y, 1, 1).clip(window)
        if room.h > 0 and corner.collidelist(list(patches)) >= 0:
            surface.fill(surface.get_at(corner.topleft), room)
            yield room


def at_the_sides(
    surface: pygame.Surface,
    frame: pygame.Rect,
    patches: Sequence[pygame.Rect],
    sprites: Sequence[Sprite],
) -> Iterator[pygame.Rect]:
    """Paints the rows of the left and right margins that patches touch, and tells which.

    Frame and patches are in pixels of the window, sprites in those of the canvas.
    """
    window = surface.get_rect()
    left = pygame.Rect(0, frame.y, frame.x, frame.h).clip(window)
    right = pygame.Rect(frame.right, frame.y, window.w - frame.right, frame.h).clip(window)
    for room, edge in ((left, 0), (right, frame.w - 1)):
        beside = room.inflate(2, 0)
        rows = [patch for patch in patches if room.w > 0 and beside.colliderect(patch)]
        if rows:
            all_rows = rows[0].unionall(rows[1:])
            part = pygame.Rect(room.x, all_rows.y, room.w, all_rows.h).clip(room)
            _rows(surface.subsurface(part), part.move(-frame.x, -frame.y), edge, sprites)
            yield part


def _rows(target: pygame.Surface, part: pygame.Rect, edge: int, sprites: Sequence[Sprite]) -> None:
    """A part of a margin: target shows `part`, in pixels of the canvas, beside a column of it."""
    target.fill(_GROUND)
    for sprite in sprites:
        rect = sprite.rect
        if rect.colliderect(part):
            lay(target, sprite.surface, (rect.x - part.x, rect.y - part.y))
            continue
        column = rect.clip(pygame.Rect(edge, part.y, 1, part.h))
        if column.h:
            strip = sprite.surface.subsurface(column.move(-rect.x, -rect.y))
            wide = pygame.transform.scale(strip, (part.w, column.h))
            lay(target, wide, (0, column.y - part.y))
