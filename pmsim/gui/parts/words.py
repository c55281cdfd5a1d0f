"""Text that keeps to its place at every text size."""

from math import floor

from attrs import evolve, frozen

from pmsim.gui.measure import SLACK, fit, shorten, smaller, wrap_evenly
from pmsim.gui.parts.look import Look
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Align, Icon, Label, Paragraph, Run, Shape, Shapes
from pmsim.gui.theme import LABEL, TEXT_FLOOR, TypeStyle

_ICON_SHARE = 1.12
"""Size of an icon beside text, as a share of the text's."""

_LEADING = 4.0
"""Lines in a box may reach so far past its edges: there is no ink there."""

_TITLE_LEAST = 0.66
"""The smallest share of its size at which a title is set."""


@frozen
class Ink:
    """How a text is set: style, colour (the palette's ink when empty), alignment."""

    style: TypeStyle
    colour: str = ""
    align: Align = Align.LEFT


def label(look: Look, rect: Rect, text: str, ink: Ink) -> Label:
    """One line that fits: it shrinks one step, then ends in an ellipsis and says the whole."""
    style = look.style(ink.style)
    colour = ink.colour or look.palette.ink
    for tried in (style, smaller(style)):
        if look.measure.width(text, tried) <= rect.w:
            return Label(rect, text, tried, colour, ink.align)
    cut = shorten(text, smaller(style), rect.w, look.measure)
    return Label(rect, cut, smaller(style), colour, ink.align, says=text)


def line(look: Look, x: float, y: float, w: float, text: str, ink: Ink) -> Label:
    """A label whose top left is known; as high as one line at 100 percent."""
    return label(look, Rect(x, y, w, ink.style.line), text, ink)


def headline(look: Look, rect: Rect, text: str, ink: Ink) -> Label:
    """One line of large type, a name or a heading: it shrinks by a third, then loses words."""
    style = look.style(ink.style)
    least = style.sized(max(TEXT_FLOOR, style.size * _TITLE_LEAST))
    kept = text
    while " " in kept and look.measure.width(kept, least) * SLACK > rect.w:
        kept = kept.rpartition(" ")[0]
    width = look.measure.width(kept, style) * SLACK
    if width > rect.w:
        style = style.sized(max(least.size, floor(style.size * rect.w / width * 2) / 2))
    cut = shorten(kept, style, rect.w, look.measure)
    colour = ink.colour or look.palette.ink
    return Label(rect, cut, style, colour, ink.align, says="" if cut == text else text)


def snug(look: Look, rect: Rect, text: str, ink: Ink) -> Label:
    """One line that is never cut: numbers and clocks shrink until they fit."""
    style = look.style(ink.style)
    width = look.measure.width(text, style)
    if width > rect.w:
        half = floor(style.size * rect.w / width * 2)  # widths are measured in half px of size
        style = style.sized(max(TEXT_FLOOR, half / 2))
    return Label(rect, text, style, ink.colour or look.palette.ink, ink.align)


def paragraph(
    look: Look, rect: Rect, text: str, ink: Ink, *, mark: str = "", most: int = 0
) -> Paragraph:
    """Text with ``*emphasis*`` broken to the width; the rectangle gets the height of its lines.

    ``most`` lines at most (0 is any number); the last one then ends in an ellipsis.
    """
    style = look.style(ink.style)
    lines = wrap_evenly(text, style, rect.w, look.measure, mark)
    said = ""
    if most and len(lines) > most:
        rest = " ".join("".join(run.text for run in part) for part in lines[most - 1 :])
        lines = (*lines[: most - 1], (Run(shorten(rest, style, rect.w, look.measure)),))
        said = text
    box = Rect(rect.x, rect.y, rect.w, style.line * len(lines))
    return Paragraph(box, lines, style, ink.colour or look.palette.ink, ink.align, says=said)


def middle(look: Look, rect: Rect, text: str, ink: Ink, lines: int = 2) -> Shapes:
    """Text in the middle of a box: one line, else a step smaller, else broken."""
    fitted = fit(text, look.style(ink.style), rect.w, lines, look.measure)
    top = rect.cy - fitted.height / 2
    colour = ink.colour or look.palette.ink
    return tuple(
        Label(
            Rect(rect.x, top + i * fitted.style.line, rect.w, fitted.style.line),
            part,
            fitted.style,
            colour,
            ink.align,
            says=text if fitted.cut else "",
        )
        for i, part in enumerate(fitted.lines)
    )


def crammed(look: Look, rect: Rect, text: str, ink: Ink) -> Shapes:
    """Text in the middle of a box, as `middle` does it; rather than cut it, the type gets small."""
    style = look.style(ink.style)
    least = style.sized(TEXT_FLOOR)
    lines = max(2, int((rect.h + _LEADING) // least.line))
    if not fit(text, style, rect.w, 2, look.measure).cut:
        return middle(look, rect, text, ink)
    return middle(evolve(look, text=1.0), rect, text, evolve(ink, style=least), lines)


def revealed(whole: Paragraph, letters: int) -> Paragraph:
    """The paragraph with only so many letters shown; no word changes its line."""
    lines = []
    for part in whole.lines:
        runs = []
        for run in part:
            runs.append(Run(run.text[: max(0, letters)], run.heavy, run.mark))
            letters -= len(run.text)
        lines.append(tuple(run for run in runs if run.text) or (Run(""),))
    return Paragraph(whole.rect, tuple(lines), whole.style, whole.colour, whole.align)


def icon(rect: Rect, name: str, colour: str) -> Icon:
    """An icon in a colour."""
    return Icon(rect, name, colour)


def icon_line(
    look: Look, x: float, y: float, w: float, name: str, text: str, ink: Ink, gap: float = 6.0
) -> Shapes:
    """An icon and its words on one line."""
    size = round(ink.style.size * _ICON_SHARE * look.text)
    mid = y + ink.style.line / 2
    colour = ink.colour or look.palette.ink
    shapes: tuple[Shape, ...] = (Icon(Rect(x, mid - size / 2, size, size), name, colour),)
    return (*shapes, line(look, x + size + gap, y, w - size - gap, text, ink))


def icon_line_width(look: Look, text: str, style: TypeStyle = LABEL, gap: float = 6.0) -> float:
    """How wide `icon_line` wants to be."""
    return round(style.size * _ICON_SHARE * look.text) + gap + look.width(text, style)
