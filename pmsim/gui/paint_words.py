"""Labels and paragraphs as sprites."""

import pygame

from pmsim.gui.measure import MARK_PAD, run_style
from pmsim.gui.paint_kit import Kit, Sprite
from pmsim.gui.paint_raster import blank, lay
from pmsim.gui.shapes import Align, Label, Line, Paragraph

_MARK_RADIUS = 6.0

_RISE = 0.5
"""Text stands so much (logical px) above the middle of its line, as it does in the mock-ups."""


def label_sprite(kit: Kit, label: Label) -> Sprite:
    """One line of text, centred in the height of its rectangle."""
    text = kit.type.render(label.text, label.style, label.colour)
    rect, k = label.rect, kit.k
    if label.turn:
        text = pygame.transform.rotate(text, label.turn)
        w, h = text.get_size()
        return Sprite(text, round(rect.cx * k - w / 2), round(rect.cy * k - h / 2))
    x = rect.x * k + _indent(label.align, rect.w * k - text.get_width())
    return Sprite(text, round(x), round((rect.cy - _RISE) * k - text.get_height() / 2))


def _indent(align: Align, room: float) -> float:
    return {Align.LEFT: 0.0, Align.CENTER: room / 2, Align.RIGHT: room}[align]


def paragraph_sprite(kit: Kit, paragraph: Paragraph) -> Sprite:
    """Lines of text on one surface, as wide as the rectangle."""
    x, y, w, _ = kit.pixels(paragraph.rect)
    step = paragraph.style.line * kit.k
    whole = blank(w, round(step * len(paragraph.lines)) + 2)
    for i, line in enumerate(paragraph.lines):
        _set_line(kit, whole, line, paragraph, (i + 0.5) * step - _RISE * kit.k)
    return Sprite(whole, x, y)


def _set_line(kit: Kit, whole: pygame.Surface, line: Line, of: Paragraph, mid: float) -> None:
    # An empty line of speech still to come: SDL cannot scale a surface without any width.
    line = tuple(run for run in line if run.text)
    pieces = [kit.type.render(run.text, run_style(run, of.style), of.colour) for run in line]
    pads = [MARK_PAD * kit.k if run.mark else 0.0 for run in line]
    width = sum(piece.get_width() for piece in pieces) + 2 * sum(pads)
    x = _indent(of.align, whole.get_width() - width)
    for run, piece, pad in zip(line, pieces, pads, strict=True):
        w, h = piece.get_size()
        top = round(mid - h / 2)
        if run.mark:
            lay(whole, kit.rounded(round(w + 2 * pad), h, _MARK_RADIUS, run.mark), (round(x), top))
        lay(whole, piece, (round(x + pad), top))
        x += w + 2 * pad
