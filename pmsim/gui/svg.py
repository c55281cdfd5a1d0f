"""Shapes as SVG text, in the small part of SVG that nanosvg draws."""

import re

from pmsim.gui.shapes import Box, Mark
from pmsim.gui.strokes import cornered, dashes, number, outline, stripes

_VIEW = re.compile(r'viewBox="[^"]*"')


def document(w: float, h: float, inner: str, view: tuple[float, float] | None = None) -> str:
    """An SVG of that size around some elements, in their own units when ``view`` is given."""
    units = view or (w, h)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(w)}" height="{number(h)}" '
        f'viewBox="0 0 {number(units[0])} {number(units[1])}" preserveAspectRatio="none">'
        f"{inner}</svg>"
    )


def cropped(text: str, crop: tuple[float, float, float, float]) -> str:
    """A drawing's text that shows only a part of it: x, y, width, height in its units."""
    x, y, w, h = map(number, crop)
    head, body = text.split(">", 1)
    head = _VIEW.sub(f'viewBox="{x} {y} {w} {h}"', head)
    head = re.sub(r' width="[^"]*"', f' width="{w}"', head)
    return re.sub(r' height="[^"]*"', f' height="{h}"', head) + ">" + body


def paint(attribute: str, colour: str) -> str:
    """A fill or stroke attribute; alpha becomes its opacity."""
    if not colour:
        return f' {attribute}="none"'
    alpha = colour[7:]
    opacity = f' {attribute}-opacity="{int(alpha, 16) / 255:.3f}"' if alpha else ""
    return f' {attribute}="{colour[:7]}"{opacity}'


def mark_svg(mark: Mark) -> str:
    """One stroke of a sketch; hatching is drawn by the painter, through a mask."""
    line = ""
    if mark.line:
        dash = f' stroke-dasharray="{" ".join(map(number, mark.dash))}"' if mark.dash else ""
        ends = ' stroke-linecap="round" stroke-linejoin="round"' if mark.round else ""
        line = f'{paint("stroke", mark.line)} stroke-width="{number(mark.width)}"{dash}{ends}'
    return f'<path d="{mark.path}"{paint("fill", mark.fill)}{line}/>'


def stripes_svg(w: float, h: float, period: float, width: float, colour: str) -> str:
    """A field of 45 degree stripes."""
    path = stripes(w, h, period, width)
    return document(w, h, f'<path d="{path}"{paint("fill", colour)}/>')


def box_svg(box: Box, w: int, h: int, k: float) -> str:
    """The body of a box in pixels, ``k`` pixels to the logical px; no shadow, no hatch."""
    lip = box.lip_height * k if box.lip else 0.0
    rim = box.border_width * k
    if box.lip and rim:
        inner = _body(box, 0, 0, w, h, k, box.border)
        inner += _body(box, rim, rim, w - 2 * rim, h - 2 * rim, k, box.lip)
        inner += _body(box, rim, rim, w - 2 * rim, h - lip - rim, k, box.fill)
        return document(w, h, inner)
    inner = _body(box, 0, 0, w, h, k, box.lip) if box.lip else ""
    inner += _body(box, 0, 0, w, h - lip, k, box.fill)
    if box.stripe:
        inner += _stripe(box, h - lip, k)
    if rim:
        inner += _border(box, w, h, k, rim)
    return document(w, h, inner)


def face_svg(box: Box, w: int, h: int, k: float) -> str:
    """The face alone in white, as a mask."""
    lip = box.lip_height * k if box.lip else 0.0
    return document(w, h, _body(box, 0, 0, w, h - lip, k, "#FFFFFF"))


def _radii(box: Box, k: float, less: float = 0.0) -> tuple[float, ...]:
    return tuple(max(0.0, box.radius * k - less) if on else 0.0 for on in box.corners)


def _body(box: Box, x: float, y: float, w: float, h: float, k: float, colour: str) -> str:
    if not colour or w <= 0 or h <= 0:
        return ""
    path = cornered(x, y, w, h, _radii(box, k, x))
    return f'<path d="{path}"{paint("fill", colour)}/>'


def _stripe(box: Box, h: float, k: float) -> str:
    """A bar at the left edge that keeps the box's round corners on its outer side."""
    top, _, _, bottom = _radii(box, k)
    bar = cornered(0, 0, box.stripe_width * k, h, (0, 0, 0, 0))
    if top or bottom:
        bar = _left_bar(box.stripe_width * k, h, top)
    return f'<path d="{bar}"{paint("fill", box.stripe)}/>'


def _left_bar(w: float, h: float, r: float) -> str:
    """The part of a rounded rectangle left of ``w``, also when the corner is wider than that."""
    r = min(r, h / 2)
    if r <= w:
        return cornered(0, 0, w, h, (r, 0, 0, r))
    rise = r - (r * r - (r - w) ** 2) ** 0.5
    a = number(r)
    return (
        f"M{number(w)} {number(rise)} A{a} {a} 0 0 0 0 {a} V{number(h - r)} "
        f"A{a} {a} 0 0 0 {number(w)} {number(h - rise)} Z"
    )


def _border(box: Box, w: int, h: int, k: float, rim: float) -> str:
    half = rim / 2
    radii = _radii(box, k, half)
    path = cornered(half, half, w - rim, h - rim, radii)
    if box.dash:
        around = outline(half, half, w - rim, h - rim, max(radii))
        path = dashes(around, tuple(part * k for part in box.dash))
    stroke = f'{paint("stroke", box.border)} stroke-width="{number(rim)}"'
    return f'<path d="{path}" fill="none"{stroke}/>'
