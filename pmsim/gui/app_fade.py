"""One picture passing into the next on the glass: crossfades, and sheets that come and go."""

from __future__ import annotations

from math import cos, pi

import pygame

from pmsim.gui.canvas import Canvas
from pmsim.gui.change import Change, Sheet
from pmsim.gui.motion import between, eased, progress, runs
from pmsim.gui.paint import Painter
from pmsim.gui.rect import Rect
from pmsim.gui.theme import CANVAS_H, CANVAS_W, PANEL_IN, RADIUS, SHEET_FROM, Ease

_BELOW_THE_HEADER = Rect(0, 94, CANVAS_W, CANVAS_H - 94)


class Fade:
    """The picture that was there, on its way out."""

    def __init__(self, before: pygame.Surface, change: Change, painter: Painter) -> None:
        self._before = before
        self._change = change
        self._painter = painter
        self._old = painter.twin()
        self._age = 0

    @property
    def age(self) -> int:
        """Milliseconds since it began."""
        return self._age

    @property
    def over(self) -> bool:
        """Whether nothing of the old picture is seen any more."""
        return not runs(self._change.motion, self._age)

    def paint(self, glass: pygame.Surface, now: pygame.Surface, passed: int) -> None:
        """Paints the moment between the old picture and the new one, and goes on."""
        sheet, book = self._change.sheet, self._change.book
        share = progress(self._change.motion, self._age)
        if self._change.leaving:
            self._old.paint(self._before, self._change.leaving(share))
        if book is not None:
            self._with_book(glass, now, book, share)
        elif sheet is None:
            self._cross(glass, now, share)
        elif sheet.opens:
            self._with_sheet(glass, self._before, now, sheet, share)
        else:
            self._with_sheet(glass, now, self._before, sheet, 1 - share)
        self._age += max(passed, 1)

    def _cross(self, glass: pygame.Surface, now: pygame.Surface, share: float) -> None:
        """The old picture over the new one, fainter and fainter, while the new one comes up."""
        glass.blit(now, (0, 0))
        canvas = self._painter.canvas
        left = 1 - progress(PANEL_IN, self._age)
        _lower(glass, now, canvas, round(self._change.rise * left * canvas.scale))
        _lay(glass, self._before, 1 - share)

    def _with_sheet(
        self,
        glass: pygame.Surface,
        bare: pygame.Surface,
        full: pygame.Surface,
        sheet: Sheet,
        share: float,
    ) -> None:
        """The bare picture under its veil, and the sheet by itself, as far as it is there.

        Around the sheet the full picture fades in, with its veil and the sheet's shadow; in its
        place the veil does, so that the sheet can be smaller than it will be.
        """
        place = pygame.Rect(self._painter.canvas.window(sheet.rect)).clip(glass.get_rect())
        glass.blit(bare, (0, 0))
        for strip in _around(place, glass.get_rect()):
            _lay(glass, full, share, strip)
        _lay(glass, _veil(place, sheet.veil), share, pygame.Rect(0, 0, *place.size), place.topleft)
        piece = full.subsurface(place).convert_alpha()
        mask = self._painter.rounded(place.size, RADIUS.modal)
        piece.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        grown = between(SHEET_FROM, 1.0, eased(Ease.OUT_CUBIC, share))
        size = round(place.w * grown), round(place.h * grown)
        scaled = pygame.transform.smoothscale(piece, size)
        corner = scaled.get_rect(center=place.center).topleft
        _lay(glass, scaled, share, scaled.get_rect(), corner)

    def _with_book(
        self, glass: pygame.Surface, now: pygame.Surface, book: Rect, share: float
    ) -> None:
        """The cover stands up from the right page, goes over, and comes down as the left one."""
        glass.blit(now, (0, 0))
        place = pygame.Rect(self._painter.canvas.window(book)).clip(glass.get_rect())
        left, right = place.copy(), place.copy()
        left.w = place.w // 2
        right.left, right.w = left.right, place.w - left.w
        upright = abs(cos(pi * share))
        glass.blit(self._before, left, left)
        if share < 1 / 2:
            glass.blit(_squeezed(self._before.subsurface(right), upright), right)
        else:
            page = _squeezed(now.subsurface(left), upright)
            glass.blit(page, page.get_rect(topright=left.topright))


def _squeezed(picture: pygame.Surface, share: float) -> pygame.Surface:
    """A page that stands up: as narrow as it looks from above."""
    w, h = picture.get_size()
    return pygame.transform.smoothscale(picture, (max(1, round(w * share)), h))


def _lower(glass: pygame.Surface, now: pygame.Surface, canvas: Canvas, by: int) -> None:
    """Draws what stands below the header so many pixels lower; the header stays still."""
    if by > 0:
        x, y, w, h = canvas.window(_BELOW_THE_HEADER)
        glass.blit(now, (x, y + by), (x, y, w, h - by))


def _lay(
    glass: pygame.Surface,
    picture: pygame.Surface,
    strength: float,
    part: pygame.Rect | None = None,
    at: tuple[int, int] | None = None,
) -> None:
    """Lays a picture, or a part of it, on the glass as strong as 0 to 1 says."""
    part = part or picture.get_rect()
    picture.set_alpha(round(255 * strength))
    glass.blit(picture, at or part.topleft, part)
    picture.set_alpha(None)


def _veil(place: pygame.Rect, colour: str) -> pygame.Surface:
    """A piece of a scrim."""
    veil = pygame.Surface(place.size, pygame.SRCALPHA)
    veil.fill(colour)
    return veil


def _around(place: pygame.Rect, whole: pygame.Rect) -> tuple[pygame.Rect, ...]:
    """The four strips around a place."""
    middle = place.h
    return (
        pygame.Rect(0, 0, whole.w, place.top),
        pygame.Rect(0, place.bottom, whole.w, whole.h - place.bottom),
        pygame.Rect(0, place.top, place.left, middle),
        pygame.Rect(place.right, place.top, whole.w - place.right, middle),
    )
