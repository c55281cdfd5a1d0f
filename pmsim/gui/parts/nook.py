"""Your corner of the office: a window with the sky of the hour, plants, notes on the wall."""

from pmsim.gui.colours import DAY, Category, Palette, mix
from pmsim.gui.kept import kept
from pmsim.gui.parts.heavens import cloud_drawing
from pmsim.gui.parts.look import Look
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Box, Layer, Mark, Shape, Shapes, Sketch, Sky
from pmsim.gui.sky import SkyColours, sky_at
from pmsim.gui.theme import RADIUS

_WALL, _FLOOR = "#F3DCC0", "#E3C29B"
_FLOOR_H = 44.0
_PANE = Rect(28, 24, 262, 150)
_STOREY = 18.0

_TOWERS = (
    (8, 30, 52, Category.USERS),
    (41, 34, 84, Category.DATA),
    (78, 26, 44, Category.TEAM),
    (140, 28, 36, Category.THINK),
    (171, 30, 68, Category.STAKEHOLDERS),
    (204, 26, 40, Category.USERS),
    (233, 24, 90, Category.TEAM),
)
"""The city outside: x, width, height, colour; a tower is a stack of calendar blocks."""

_NOTES = (
    (334, 34, "#FFECBB"),
    (382, 30, "#D3EBF9"),
    (334, 84, "#FFDFD2"),
    (382, 80, "#CFF0E3"),
    (336, 134, "#E9DDF6"),
)

_POT_VIEW = (60.0, 72.0)
_STEM = "M28 50 C28 32 26 24 27 14"
_LEAF_LOW = "M27 34 C10 34 2 23 2 10 C20 10 29 20 27 34 Z"
_LEAF_HIGH = "M27 24 C28 8 40 0 56 2 C56 18 44 28 27 24 Z"
_POT = "M10 46 H46 L41 70 H15 Z"
_POT_SIDE = "M33 46 H46 L41 70 H30 Z"


def nook(look: Look, rect: Rect, hour: float) -> Layer:
    """The corner at an hour, cut to a rounded rectangle; content goes on top of it."""
    return _nook(look.palette, rect, sky_at(round(hour * 12) / 12, DAY))


@kept
def _nook(palette: Palette, rect: Rect, sky: SkyColours) -> Layer:
    floor = Rect(rect.x, rect.bottom - _FLOOR_H, rect.w, _FLOOR_H)
    wall: list[Shape] = [Box(rect, _WALL), Box(floor, _FLOOR)]
    inside = (*wall, *_window(rect.x, rect.y, sky), *_wall_notes(rect.x, rect.y))
    rim: Shapes = ()
    if palette.loud:
        rim = (Box(rect, "", RADIUS.panel, border=palette.ink, border_width=3),)
    return Layer(rect, (*inside, *rim), RADIUS.panel)


def _window(x: float, y: float, sky: SkyColours) -> Shapes:
    pane = _PANE.moved(x, y)
    top, upper, lower, horizon = sky.stops
    haze = mix(upper, "#FFFFFF", 0.75)
    view = Sky(pane, (top, lower, horizon, horizon), (0, 0.6, 1, 1.01), radius=9)
    sill = Rect(pane.x - 20, pane.bottom + 6, pane.w + 40, 13)
    return (
        Box(pane.grown(8), DAY.paper, 15),
        view,
        cloud_drawing(pane.x + 20, pane.y + 12, 0.5, haze),
        cloud_drawing(pane.x + 164, pane.y + 26, 0.42, haze),
        *_city(pane, lower),
        Box(Rect(pane.cx - 4, pane.y, 8, pane.h), DAY.paper),
        Box(sill, DAY.paper, 6.5),
        Box(Rect(sill.x, sill.y + 7, sill.w, 6), DAY.line, 3),
        _pot(pane.x + 22, pane.bottom + 7, 0.8, "#E8845E", "#D9704C"),
        _pot(pane.right - 8, pane.bottom + 7, 0.62, DAY.paper, DAY.line),
    )


def _city(pane: Rect, haze: str) -> Shapes:
    blocks = []
    for left, w, h, category in _TOWERS:
        colour = mix(DAY.hue(category).stripe, haze, 0.35)
        y = pane.bottom - h
        while y < pane.bottom - 4:
            storey = min(_STOREY, pane.bottom - y - 1)
            blocks.append(Box(Rect(pane.x + left, y, w, max(3, storey - 3)), colour, 4))
            y += _STOREY
    return tuple(blocks)


def _pot(x: float, y: float, scale: float, front: str, side: str) -> Sketch:
    marks = (
        Mark(_STEM, line="#2F7D5E", width=4),
        Mark(_LEAF_LOW, "#2F9A77"),
        Mark(_LEAF_HIGH, "#46B892"),
        Mark(_POT, front),
        Mark(_POT_SIDE, side),
    )
    w, h = _POT_VIEW
    return Sketch(Rect(x - 28 * scale, y - 70 * scale, w * scale, h * scale), _POT_VIEW, marks)


def _wall_notes(x: float, y: float) -> Shapes:
    shapes: list[Shape] = []
    for left, top, colour in _NOTES:
        note = Rect(x + left, y + top, 40, 40)
        shapes.append(Box(note, colour, 5))
        shapes.append(Box(Rect(note.x + 7, note.y + 10, 24, 5), mix(colour, DAY.ink, 0.32), 2.5))
        shapes.append(Box(Rect(note.x + 7, note.y + 20, 16, 5), mix(colour, DAY.ink, 0.22), 2.5))
    return tuple(shapes)
