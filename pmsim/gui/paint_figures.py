"""Boxes, pictures, icons, heads and sketches as sprites."""

from math import ceil

import pygame

from pmsim.gui import svg
from pmsim.gui.cast import BADGE, BADGE_BELOW, BADGE_RIGHT, HEAD_CROP
from pmsim.gui.paint_kit import WHITE, Kit, Sprite
from pmsim.gui.paint_raster import blank, lay, margin, masked, strengthened, widened
from pmsim.gui.shapes import Box, Hatch, Head, Icon, Mark, Picture, Sketch

_RING = 3.0


def box_sprite(kit: Kit, box: Box) -> Sprite:
    """A rounded rectangle with what it carries: shadow, lip, stripe, hatch, border."""
    x, y, w, h = kit.pixels(box.rect)
    body = _body(kit, box, w, h)
    if box.hatch is not None:
        body = _hatched(kit, body, box, box.hatch)
    if box.shadow is None:
        return Sprite(body, x, y)
    blur, down = box.shadow.blur * kit.k, round(box.shadow.down * kit.k)
    pad = margin(blur)
    shade = kit.raster.shadow((w, h), box.radius * kit.k, blur)
    whole = blank(w + 2 * pad, h + 2 * pad + down)
    lay(whole, strengthened(shade, box.shadow.alpha), (0, down))
    lay(whole, body, (pad, pad))
    return Sprite(whole, x - pad, y - pad)


def _body(kit: Kit, box: Box, w: int, h: int) -> pygame.Surface:
    """The rectangle itself. A wide one is a narrow one with a longer middle: ten times faster."""
    end = ceil(max(box.radius, box.border_width) * kit.k) + 1
    narrow = 2 * end + 1
    if w <= narrow or box.dash or box.stripe:
        return kit.raster.svg(svg.box_svg(box, w, h, kit.k), w, h)
    return widened(kit.raster.svg(svg.box_svg(box, narrow, h, kit.k), narrow, h), w, end)


def _hatched(kit: Kit, body: pygame.Surface, box: Box, hatch: Hatch) -> pygame.Surface:
    w, h = body.get_size()
    mask = kit.raster.svg(svg.face_svg(box, w, h, kit.k), w, h)
    whole = body.copy()
    field = kit.stripes(w, h, hatch.period, hatch.width, hatch.colour)
    lay(whole, masked(field, mask), (0, 0))
    if box.stripe:
        lay(whole, body, (0, 0), (0, 0, round(box.stripe_width * kit.k), h))
    return whole


def icon_sprite(kit: Kit, icon: Icon) -> Sprite:
    """A tinted icon."""
    x, y, w, h = kit.pixels(icon.rect)
    return Sprite(kit.raster.svg(kit.assets.icon(icon.name, icon.colour), w, h), x, y)


def picture_sprite(kit: Kit, picture: Picture) -> Sprite:
    """A drawing of the assets folder."""
    x, y, w, h = kit.pixels(picture.rect)
    text = kit.assets.svg(picture.name)
    surface = kit.raster.svg(svg.cropped(text, picture.crop) if picture.crop else text, w, h)
    if picture.radius:
        surface = masked(surface, kit.rounded(w, h, picture.radius))
    if picture.opacity < 1:
        surface = strengthened(surface, picture.opacity)
    return Sprite(surface, x, y)


def head_sprite(kit: Kit, head: Head) -> Sprite:
    """A portrait in its disc, with ring and mood badge."""
    x, y, size, _ = kit.pixels(head.rect)
    badge, ring = round(size * BADGE), round(_RING * kit.k)
    pad = max(ring, round(badge * BADGE_RIGHT)) + 1
    whole = blank(size + 2 * pad, size + 2 * pad)
    if head.ring:
        lay(whole, _disc(kit, size + 2 * ring, head.ring), (pad - ring, pad - ring))
    lay(whole, _face(kit, head, size), (pad, pad))
    if head.badge:
        picture = kit.raster.svg(kit.assets.icon(f"mood-{head.mood.value}", ""), badge, badge)
        corner = pad + size - badge
        at = (corner + round(badge * BADGE_RIGHT), corner + round(badge * BADGE_BELOW))
        lay(whole, picture, at)
    return Sprite(whole, x - pad, y - pad)


def _disc(kit: Kit, size: int, colour: str) -> pygame.Surface:
    return kit.rounded(size, size, size, colour)


def _face(kit: Kit, head: Head, size: int) -> pygame.Surface:
    from pmsim.gui.portraits import disc_of  # the first picture shows nobody

    text = kit.assets.svg(f"portraits/{head.who}-{head.mood.value}")
    face = _disc(kit, size, disc_of(head.who)).copy()
    portrait = kit.raster.svg(svg.cropped(text, HEAD_CROP), size, size)
    lay(face, masked(portrait, _disc(kit, size, WHITE)), (0, 0))
    return face


def sketch_sprite(kit: Kit, sketch: Sketch) -> Sprite:
    """A small drawing; hatched strokes come last, through masks of their own."""
    x, y, w, h = kit.pixels(sketch.rect)
    inner = "".join(svg.mark_svg(mark) for mark in sketch.marks if mark.hatch is None)
    surface = kit.raster.svg(svg.document(w, h, inner, sketch.view), w, h)
    hatched = [(mark, mark.hatch) for mark in sketch.marks if mark.hatch is not None]
    for mark, hatch in hatched:
        surface = surface.copy()
        lay(surface, _striped(kit, sketch, mark, hatch), (0, 0))
    return Sprite(surface, x, y)


def _striped(kit: Kit, sketch: Sketch, mark: Mark, hatch: Hatch) -> pygame.Surface:
    _, _, w, h = kit.pixels(sketch.rect)
    mask = svg.document(w, h, f'<path d="{mark.path}" fill="{WHITE}"/>', sketch.view)
    field = kit.stripes(w, h, hatch.period, hatch.width, hatch.colour)
    return masked(field, kit.raster.svg(mask, w, h))
