"""Pictures as data: what a screen shows, before anybody has drawn it.

A screen is a tuple of shapes, painted in order.
The same tuple answers the mouse and the keyboard (`pmsim.gui.touch`), carries the words a
screen reader would say, and can be checked for faults (`pmsim.gui.faults`).

All sizes are logical px; all colours ``#RRGGBB`` or ``#RRGGBBAA``, from `pmsim.gui.colours`.
Every shape may be a target: something the pointer or the focus can rest on.
"""

from collections.abc import Hashable
from enum import Enum

from attrs import evolve, frozen

from pmsim.gui.cast import Mood
from pmsim.gui.rect import Rect
from pmsim.gui.theme import Shadow, TypeStyle


class Align(Enum):
    """Where a line of text stands in its rectangle."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


Corners = tuple[bool, bool, bool, bool]
"""Which corners are round: top left, top right, bottom right, bottom left."""

ROUND: Corners = (True, True, True, True)

POINTER = "pointer"
"""The group of targets that only a pointer needs: the keyboard gets there by another way."""


@frozen(kw_only=True)
class Touchable:
    """What every shape may carry: who is pressed here, in which group, and what is said."""

    target: Hashable | None = None
    """Chosen by the screen; None means the shape is only seen."""

    group: str = ""
    """Tab moves between groups, arrows inside one."""

    says: str = ""
    """What a screen reader says; empty leaves it to the text inside."""

    tooltip: str = ""
    """What a tooltip says of it, although there is text inside: a sign on a map, how odds came."""


@frozen
class Hatch:
    """45 degree stripes: fixed meetings, no-go zones, low energy."""

    colour: str
    period: float = 12.0
    width: float = 4.0


@frozen(cache_hash=True)
class Box(Touchable):
    """A rounded rectangle. With a lip, the rectangle includes it and the face stands above."""

    rect: Rect
    fill: str = ""
    radius: float = 0.0
    corners: Corners = ROUND
    border: str = ""
    border_width: float = 0.0
    dash: tuple[float, ...] = ()
    lip: str = ""
    lip_height: float = 0.0
    stripe: str = ""
    stripe_width: float = 0.0
    hatch: Hatch | None = None
    shadow: Shadow | None = None


@frozen(cache_hash=True)
class Label(Touchable):
    """One line of text, centred in the height of its rectangle."""

    rect: Rect
    text: str
    style: TypeStyle
    colour: str
    align: Align = Align.LEFT
    turn: float = 0.0
    """Degrees against the clock, about the centre."""


@frozen(cache_hash=True)
class Run:
    """A piece of a line; heavy is bold, mark is the colour of a highlighter."""

    text: str
    heavy: bool = False
    mark: str = ""


Line = tuple[Run, ...]
"""One line of a paragraph."""


@frozen(cache_hash=True)
class Paragraph(Touchable):
    """Text already broken into lines, set from the top of its rectangle."""

    rect: Rect
    lines: tuple[Line, ...]
    style: TypeStyle
    colour: str
    align: Align = Align.LEFT


@frozen(cache_hash=True)
class Icon(Touchable):
    """A drawing of `pmsim.gui.cast.ICONS` in one colour; moods keep their own."""

    rect: Rect
    name: str
    colour: str


@frozen(cache_hash=True)
class Picture(Touchable):
    """An SVG of the assets folder, by path without ending, perhaps only a part of it."""

    rect: Rect
    name: str
    crop: tuple[float, float, float, float] | None = None
    """The part that shows, in the drawing's own units: x, y, width, height."""

    radius: float = 0.0
    opacity: float = 1.0


@frozen(cache_hash=True)
class Head(Touchable):
    """A person's head in a disc; the badge of the mood stands at its lower right."""

    rect: Rect
    who: str
    mood: Mood
    badge: bool = True
    ring: str = ""


@frozen(cache_hash=True)
class Mark:
    """One stroke of a sketch: SVG path data, filled, lined or hatched."""

    path: str
    fill: str = ""
    line: str = ""
    width: float = 0.0
    dash: tuple[float, ...] = ()
    hatch: Hatch | None = None
    round: bool = True


@frozen(cache_hash=True)
class Sketch(Touchable):
    """A small drawing in its own units: charts, gauges, bubbles' tails, biscuits."""

    rect: Rect
    view: tuple[float, float]
    """Width and height of the drawing's own units; they fill the rectangle."""

    marks: tuple[Mark, ...]


@frozen(cache_hash=True)
class Sky(Touchable):
    """A sky of four colours, top to horizon, with hills and stars."""

    rect: Rect
    stops: tuple[str, str, str, str]
    at: tuple[float, float, float, float] = (0.0, 0.3, 0.64, 1.0)
    hills: tuple[str, ...] = ()
    stars: bool = False
    radius: float = 0.0


@frozen(cache_hash=True)
class Zone(Touchable):
    """Nothing to see: a larger place to press, or a wall that stops what is beneath."""

    rect: Rect
    wall: bool = False


@frozen(cache_hash=True)
class Layer(Touchable):
    """Shapes drawn together, cut to the rectangle: for fading, tilting and keeping pictures."""

    rect: Rect
    shapes: "tuple[Shape, ...]"
    radius: float = 0.0
    opacity: float = 1.0
    turn: float = 0.0
    scale: float = 1.0


@frozen(cache_hash=True)
class Shifted(Touchable):
    """A drawing that is seen somewhere else without being drawn anew."""

    rect: Rect
    """Where it stands when it is not shifted."""

    of: "Shape"
    right: float = 0.0
    down: float = 0.0
    wind: float = 0.0
    """Logical px in a second by which it drifts to the right; it comes back at the left."""


@frozen(cache_hash=True)
class Loop(Touchable):
    """A drawing that is one of several in turn, over and over: steam, the eyes of a cat."""

    rect: Rect
    frames: "tuple[Shape, ...]"
    """The first one is seen while nothing moves."""

    ms: tuple[int, ...]
    """How long each is seen."""

    at: int = 0
    """Which one is seen now."""


Shape = (
    Box | Label | Paragraph | Icon | Picture | Head | Sketch | Sky | Zone | Layer | Shifted | Loop
)
"""Everything a screen can be made of."""

Shapes = tuple[Shape, ...]
"""A screen, or a part of one."""


def moved(shapes: Shapes, dx: float = 0, dy: float = 0) -> Shapes:
    """The same shapes somewhere else."""
    return tuple(_moved(shape, dx, dy) for shape in shapes)


def _moved(shape: Shape, dx: float, dy: float) -> Shape:
    rect = shape.rect.moved(dx, dy)
    if isinstance(shape, Layer):
        return evolve(shape, rect=rect, shapes=moved(shape.shapes, dx, dy))
    if isinstance(shape, Shifted):
        return evolve(shape, rect=rect, of=_moved(shape.of, dx, dy))
    if isinstance(shape, Loop):
        return evolve(shape, rect=rect, frames=moved(shape.frames, dx, dy))
    return evolve(shape, rect=rect)


def text_of(shape: Label | Paragraph) -> str:
    """The words of a text shape on one line."""
    if isinstance(shape, Label):
        return shape.text
    return " ".join("".join(run.text for run in line) for line in shape.lines)
