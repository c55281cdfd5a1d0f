"""Paper to put things on: panels, sheets, plates, pills, the scrim behind a modal."""

from attrs import evolve

from pmsim.gui.parts.look import Look
from pmsim.gui.parts.words import Ink, line
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import ROUND, Align, Box, Corners, Icon, Label, Shape, Shapes, Zone
from pmsim.gui.theme import (
    CANVAS_H,
    CANVAS_W,
    H3,
    RADIUS,
    SHADOW_CARD,
    SHADOW_PANEL,
    SMALL,
    Shadow,
    TypeStyle,
)

SCREEN = Rect(0, 0, CANVAS_W, CANVAS_H)
"""The whole canvas."""

_PILL_ICON = 17.0
_PILL_SIDE = 10.0
_PILL_GAP = 5.0
_COUNT_ICON = 18.0
_CHIP_EDGE = 2.0


def panel(
    look: Look,
    rect: Rect,
    title: str = "",
    *,
    fill: str = "",
    style: TypeStyle = H3,
    radius: float = RADIUS.panel,
    shadow: Shadow = SHADOW_PANEL,
) -> Shapes:
    """A sheet of paper with a soft shadow (a black border in high contrast) and a title."""
    palette = look.palette
    sheet = Box(
        rect,
        fill or palette.paper,
        radius,
        border=palette.ink if palette.loud else "",
        border_width=palette.panel_border,
        shadow=None if palette.loud else shadow,
    )
    if not title:
        return (sheet,)
    return (sheet, line(look, rect.x + 20, rect.y + 13, rect.w - 40, title, Ink(style)))


def plate(
    look: Look, rect: Rect, fill: str, radius: float = RADIUS.chip, corners: Corners = ROUND
) -> Box:
    """A flat area of colour; in high contrast it has a border."""
    palette = look.palette
    dark = fill == palette.ink
    return Box(
        rect,
        fill,
        radius,
        corners,
        border=palette.ink if palette.loud and not dark else "",
        border_width=0.0 if dark else palette.control_border,
    )


def rule(look: Look, x: float, y: float, w: float, colour: str = "") -> Box:
    """A thin line between things."""
    return Box(Rect(x, y, w, 2), colour or look.palette.line)


def chip(
    look: Look,
    rect: Rect,
    icon: str,
    fill: str,
    size: float = 24,
    radius: float = 12,
    edge: str = "",
) -> Shapes:
    """An icon on a rounded square of colour, perhaps with an edge in a stronger one."""
    ground = plate(look, rect, fill, radius)
    if edge and not look.palette.loud:
        ground = evolve(ground, border=edge, border_width=_CHIP_EDGE)
    return (
        ground,
        Icon(square(rect.cx, rect.cy, size), icon, look.palette.ink),
    )


def pill(
    look: Look, x: float, y: float, text: str, fill: str, ink: Ink, icon: str = "", h: float = 28
) -> tuple[Shapes, float]:
    """A word in a capsule, and the x where it ends."""
    style = ink.style
    words = look.width(text, style)
    size = round(_PILL_ICON * look.text) if icon else 0.0
    start = x + (_PILL_SIDE - (2 if icon else 0))
    gap = size + _PILL_GAP if icon else 0.0
    right = start + gap + words + _PILL_SIDE
    shapes: list[Shape] = [plate(look, Rect(x, y, right - x, h), fill, h / 2)]
    colour = ink.colour or look.palette.ink
    if icon:
        shapes.append(Icon(square(start + size / 2, y + h / 2, size), icon, colour))
    place = Rect(start + gap, y, words + 1, h)
    shapes.append(Label(place, text, look.style(style), colour))
    return tuple(shapes), right


def count(
    look: Look, right: float, cy: float, number: str, icon: str = "", h: float = 32
) -> Shapes:
    """A dark capsule with a number, perhaps an icon, that ends at ``right``."""
    style = SMALL.weighing(700)
    words = look.width(number, style)
    size = _COUNT_ICON if icon else 0.0
    side = 10.0
    w = max(h * 0.94, 2 * side + words + (size + 5 if icon else 0))
    rect = Rect(right - w, cy - h / 2, w, h)
    paper = look.palette.paper
    shapes: list[Shape] = [Box(rect, look.palette.ink, h / 2)]
    if icon:
        shapes.append(Icon(square(rect.x + side + size / 2, cy, size), icon, paper))
    left = rect.x + (side + size + 5 if icon else 0)
    room = Rect(left, rect.y, words + 1 if icon else w, h)
    align = Align.LEFT if icon else Align.CENTER
    return (*shapes, Label(room, number, look.style(style), paper, align))


def scrim(look: Look) -> Shapes:
    """A veil over the screen beneath; nothing under it can be reached."""
    fill = look.palette.scrim
    return (Box(SCREEN, fill), Zone(SCREEN, wall=True))


def sheet(look: Look, rect: Rect) -> Shapes:
    """A modal sheet on its scrim."""
    paper = panel(look, rect, radius=RADIUS.modal, shadow=SHADOW_CARD)
    return (*scrim(look), *paper)


def sheets_of(shapes: Shapes) -> tuple[Rect, ...]:
    """Where the paper of each modal sheet lies, the topmost last: the first after a wall."""
    found: list[Rect] = []
    walled = False
    for one in shapes:
        if isinstance(one, Zone) and one.wall:
            walled = True
        elif walled and isinstance(one, Box) and one.radius == RADIUS.modal:
            found.append(one.rect)
            walled = False
    return tuple(found)
