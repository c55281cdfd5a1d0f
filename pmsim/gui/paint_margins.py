"""The margins of a window that has another shape than the canvas: the canvas's edges, carried on.

A sky stays a sky and a table a table up to the edge of the window. Above and below, the colour of
a corner goes on, as the sun may touch the top; at the sides, each row goes on by itself.
"""

from collections.abc import Iterable

import pygame


def carry_on(
    surface: pygame.Surface, frame: pygame.Rect, patches: Iterable[pygame.Rect]
) -> list[pygame.Rect]:
    """Paints the margins beside the edges of the frame that a patch touches.

    Frame and patches are in pixels of the window. Returns the painted margins.
    """
    window = surface.get_rect()
    touched = list(patches)
    painted = []
    for edge, margin in _margins(window, frame):
        if margin.w and margin.h and edge.collidelist(touched) >= 0:
            line = surface.subsurface(edge.clip(window))
            surface.blit(pygame.transform.scale(line, margin.size), margin)
            painted.append(margin)
    return painted


def _margins(
    window: pygame.Rect, frame: pygame.Rect
) -> tuple[tuple[pygame.Rect, pygame.Rect], ...]:
    """The part of the frame that goes on at each side, and the margin beyond it."""
    right, bottom = window.w - frame.right, window.h - frame.bottom
    top_corner, low_corner = (pygame.Rect(frame.x, y, 1, 1) for y in (frame.y, frame.bottom - 1))
    first_column, last_column = (
        pygame.Rect(x, frame.y, 1, frame.h) for x in (frame.x, frame.right - 1)
    )
    return (
        (top_corner, pygame.Rect(frame.x, 0, frame.w, frame.y)),
        (low_corner, pygame.Rect(frame.x, frame.bottom, frame.w, bottom)),
        (first_column, pygame.Rect(0, frame.y, frame.x, frame.h)),
        (last_column, pygame.Rect(frame.right, frame.y, right, frame.h)),
    )
