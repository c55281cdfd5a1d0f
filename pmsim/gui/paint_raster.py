"""SVG text and shadows as pygame surfaces.

Every surface has its colours multiplied by their alpha: only then do soft edges laid over
shadows keep their colour. Use `lay` to put one on another.
"""

from io import BytesIO

import pygame

from pmsim.gui.paint_cache import Cache

MEGABYTE = 1 << 20

_SHADOW_INK = (42, 35, 66)

_BOX_BLURS = 3
"""So many box blurs make a Gaussian one."""

_BOX_SIGMA = 0.94
"""Radius of each of three box blurs, as a share of the sigma they make together."""


def blank(w: int, h: int) -> pygame.Surface:
    """A transparent surface."""
    return pygame.Surface((max(1, w), max(1, h)), pygame.SRCALPHA)


def lay(
    target: pygame.Surface,
    source: pygame.Surface,
    at: tuple[int, int],
    part: tuple[int, int, int, int] | None = None,
) -> None:
    """Put one surface, or a part of it, on another; one without alpha hides what it covers."""
    soft = source.get_flags() & pygame.SRCALPHA
    target.blit(source, at, part, pygame.BLEND_PREMULTIPLIED if soft else 0)


def weight_of(surface: pygame.Surface) -> int:
    """Bytes of pixels."""
    return surface.get_width() * surface.get_height() * surface.get_bytesize()


class Raster:
    """Draws SVG text and shadows, and keeps what it drew."""

    def __init__(self, limit: int = 20 * MEGABYTE) -> None:
        self._svgs: Cache[tuple[str, int, int], pygame.Surface] = Cache(limit, weight_of)
        self._shadows: Cache[tuple[int, float, float], pygame.Surface] = Cache(MEGABYTE, weight_of)
        self._format = blank(1, 1)

    def svg(self, text: str, w: int, h: int) -> pygame.Surface:
        """An SVG filling that many pixels; callers only read it."""
        return self._svgs.get((text, w, h), lambda: self._drawn(text, w, h))

    def _drawn(self, text: str, w: int, h: int) -> pygame.Surface:
        size = (max(1, w), max(1, h))
        drawn = pygame.image.load_sized_svg(BytesIO(text.encode()), size)
        return drawn.convert(self._format).premul_alpha_ip()

    def shadow(self, size: tuple[int, int], radius: float, blur: float) -> pygame.Surface:
        """A soft black rounded rectangle of that size, with `margin` around it, at full strength.

        Large ones are stretched from the corners of a small one, low ones only to the side.
        """
        pad = margin(blur)
        corner = round(radius) + pad
        w, h = size
        least = 2 * corner + 1
        if w < least:
            return self._blurred(w, h, radius, blur)
        low = min(h, least)
        small = self._shadows.get(
            (low, radius, blur), lambda: self._blurred(least, low, radius, blur)
        )
        if h < least:
            return widened(small, w + 2 * pad, corner + pad)
        return stretched(small, (w + 2 * pad, h + 2 * pad), corner + pad)

    def _blurred(self, w: int, h: int, radius: float, blur: float) -> pygame.Surface:
        pad = margin(blur)
        surface = blank(w + 2 * pad, h + 2 * pad)
        surface.fill((*_SHADOW_INK, 0))
        body = pygame.Rect(pad, pad, w, h)
        pygame.draw.rect(surface, (*_SHADOW_INK, 255), body, border_radius=round(radius))
        for _ in range(_BOX_BLURS):
            surface = pygame.transform.box_blur(surface, max(1, round(blur / 2 * _BOX_SIGMA)))
        return surface.premul_alpha()


def margin(blur: float) -> int:
    """How many pixels a shadow reaches past its rectangle."""
    return round(blur * 1.5) + 2


def stretched(small: pygame.Surface, size: tuple[int, int], corner: int) -> pygame.Surface:
    """A picture made larger by its middle row and column; its corners stay as they are."""
    w, h = size
    target = blank(w, h)
    sw, sh = small.get_size()
    columns = ((0, corner, 0, corner), (corner, sw - 2 * corner, corner, w - 2 * corner))
    rows = ((0, corner, 0, corner), (corner, sh - 2 * corner, corner, h - 2 * corner))
    across = (*columns, (sw - corner, corner, w - corner, corner))
    for fx, fw, tx, tw in across:
        for fy, fh, ty, th in (*rows, (sh - corner, corner, h - corner, corner)):
            piece = small.subsurface((fx, fy, fw, fh))
            if (fw, fh) != (tw, th):
                piece = pygame.transform.scale(piece, (tw, th))
            lay(target, piece, (tx, ty))
    return target


def widened(narrow: pygame.Surface, w: int, end: int) -> pygame.Surface:
    """A picture made wider by its middle column; its two ends stay as they are."""
    h, right = narrow.get_height(), narrow.get_width() - end
    wide = blank(w, h)
    lay(wide, narrow, (0, 0), (0, 0, end, h))
    middle = pygame.transform.scale(narrow.subsurface((end, 0, 1, h)), (w - 2 * end, h))
    lay(wide, middle, (end, 0))
    lay(wide, narrow, (w - end, 0), (right, 0, end, h))
    return wide


def strengthened(surface: pygame.Surface, alpha: float) -> pygame.Surface:
    """A copy with all its alpha multiplied."""
    copy = surface.copy()
    level = round(alpha * 255)
    copy.fill((level, level, level, level), special_flags=pygame.BLEND_RGBA_MULT)
    return copy


def masked(surface: pygame.Surface, mask: pygame.Surface) -> pygame.Surface:
    """A copy that shows only where the white mask does."""
    copy = surface.copy()
    copy.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return copy
