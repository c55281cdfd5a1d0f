"""The header of every screen in the day: clock, day line, sun, energy, stress, menu."""

from collections.abc import Hashable

from attrs import frozen

from pmsim.gui.colours import DAY, faded
from pmsim.gui.measure import smaller
from pmsim.gui.parts.gauges import mug, tangle
from pmsim.gui.parts.heavens import arc, arc_point, sun
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import plate
from pmsim.gui.parts.press import Kind, focus_ring, icon_button
from pmsim.gui.parts.words import Ink, line, snug
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Align, Box, Icon, Label, Shape, Shapes
from pmsim.gui.sky import ink_on_sky, is_dark
from pmsim.gui.theme import CLOCK, LABEL, NUMBER_SMALL, RADIUS, SMALL

_HOURS = (9, 12, 15, 18)
_NEAR_SUN = 34.0
_PLAIN_TEXT = 1.0
_CLOCK_TEXT = 1.15
_DAY_TEXT = 1.3

CLOCK_AT = Rect(32, 14, 164, 50)
_FIGURES_W, _STRESS_W = 48.0, 65.0
"""Room for the longest words, rested and snapped."""
_DAY_W = 169.0
"""As far as the first of the speed buttons."""
MUG_AT = Rect(967, 23, 46, 46)
ENERGY_AT = Rect(959, 18, 112, 56)
STRESS_AT = Rect(1079, 18, 116, 56)
MENU_AT = Rect(1200, 20, 48, 52)
RAIL_AT = Rect(0, 86, 1280, 8)
_SPEED_AT = (204.0, 250.0, 296.0)


@frozen
class Gauge:
    """A number, its word, and how full (energy, 0 to 1) or tangled (stress, 0 to 4) it is."""

    number: str
    word: str
    level: float


@frozen
class Header:
    """What the header tells."""

    hour: float
    """8.5 is 08:30; the sun and the sky follow it."""

    clock: str
    day: str
    day_short: str
    """For large text: ``Tue 2/5``."""

    energy: Gauge
    stress: Gauge
    mug: str = "#6C80DB"
    """The colour of the player's mug."""


def header(look: Look, facts: Header, menu: Touch) -> Shapes:
    """The header, to be put on a sky; sun and sky are the screen's clock."""
    ink = ink_on_sky(facts.hour, look.palette)
    large = look.text > _PLAIN_TEXT
    wide = look.measure.width(facts.day, smaller(look.style(LABEL))) > _DAY_W
    day = facts.day_short if large or wide else facts.day
    hours = () if large or is_dark(facts.hour) else _hour_labels(look, facts.hour, ink)
    return (
        arc(look, facts.hour),
        *hours,
        sun(look, facts.hour),
        snug(look.capped(_CLOCK_TEXT), CLOCK_AT, facts.clock, Ink(CLOCK, ink)),
        line(look.capped(_DAY_TEXT), 34, 62, _DAY_W, day, Ink(LABEL, ink)),
        *energy(look, facts),
        *stress(look, facts),
        *_cog(look, facts.hour, menu),
    )


def _cog(look: Look, hour: float, menu: Touch) -> Shapes:
    if is_dark(hour):
        return icon_button(look.by_night(), MENU_AT, "settings", menu, Kind.PAGE)
    return icon_button(look, MENU_AT, "settings", menu, Kind.PLAIN)


def _hour_labels(look: Look, hour: float, ink: str) -> Shapes:
    colour = faded(look.palette, ink, 0.8)
    labels: list[Shape] = []
    for at in _HOURS:
        x, y = arc_point(at)
        if abs(x - arc_point(hour)[0]) >= _NEAR_SUN:
            place = Rect(x - 20, y + 7, 40, 20)
            labels.append(Label(place, f"{at:02d}", look.style(SMALL), colour, Align.CENTER))
    return tuple(labels)


def _plate(look: Look, rect: Rect, hour: float, says: str) -> Shapes:
    fill = look.palette.page if is_dark(hour) else look.palette.glass
    under = plate(look, rect, fill, RADIUS.pill)
    return (Box(rect, "", says=says), under)


def _figures(look: Look, rect: Rect, gauge: Gauge) -> Shapes:
    look = look.capped(_CLOCK_TEXT)
    number = snug(look, Rect(rect.x, 19, rect.w, 29), gauge.number, Ink(NUMBER_SMALL))
    word = snug(look, Rect(rect.x, 45, rect.w, 20), gauge.word, Ink(SMALL, look.palette.ink2))
    return (number, word)


def energy(look: Look, facts: Header) -> Shapes:
    """The mug with its number and word."""
    gauge, rect = facts.energy, ENERGY_AT
    says = f"energy {gauge.number}, {gauge.word}"
    return (
        *_plate(look, rect, facts.hour, says),
        mug(look, MUG_AT, gauge.level, facts.mug),
        *_figures(look, Rect(1017, 0, _FIGURES_W, 0), gauge),
    )


def stress(look: Look, facts: Header) -> Shapes:
    """The tangle with its number and word."""
    gauge, rect = facts.stress, STRESS_AT
    says = f"stress {gauge.number}, {gauge.word}"
    return (
        *_plate(look, rect, facts.hour, says),
        tangle(look, Rect(1084, 26, 40, 40), round(gauge.level), 3.4),
        *_figures(look, Rect(1127, 0, _STRESS_W, 0), gauge),
    )


def rail(look: Look) -> Box:
    """The strip of paper that closes the header above a room."""
    return Box(RAIL_AT, look.palette.paper if look.palette.loud else DAY.paper)


@frozen
class Speed:
    """One of the three speed buttons."""

    icon: str
    says: str
    target: Hashable


def speeds(look: Look, buttons: tuple[Speed, ...], chosen: Hashable) -> Shapes:
    """Pause, play, fast; the chosen one is dark."""
    p = look.palette
    shapes: list[Shape] = []
    for x, speed in zip(_SPEED_AT, buttons, strict=False):
        rect, on = Rect(x, 28, 42, 40), speed.target == chosen
        touch = Touch(speed.target, speed.says, "speed")
        if look.focuses(touch):
            shapes += focus_ring(look, rect, RADIUS.chip)
        rest = p.paper if look.hovers(touch) else faded(p, p.paper, 0.75)
        shapes.append(plate(look, rect, p.ink if on else rest, RADIUS.chip))
        says = f"{speed.says}{', on' if on else ''}"
        shapes.append(Box(rect, "", target=speed.target, group="speed", says=says))
        shapes.append(Icon(square(rect.cx, rect.cy, 20), speed.icon, p.paper if on else p.ink))
    return tuple(shapes)
