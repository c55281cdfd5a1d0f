"""Our own words for what the player did; positions are logical px on the canvas."""

from attrs import frozen

from pmsim.gui.rect import Rect


@frozen
class Key:
    """A key went down, by name: ``tab``, ``return``, ``space``, ``up``, ``f1``, ``a``, ``1``."""

    name: str
    shift: bool = False
    ctrl: bool = False


@frozen
class Typed:
    """Text came in, from a keyboard or an input method."""

    text: str


@frozen
class Move:
    """The pointer moved."""

    x: float
    y: float


@frozen
class Press:
    """The left button went down."""

    x: float
    y: float


@frozen
class Drag:
    """The pointer moved with the left button down; where it went down is kept."""

    x: float
    y: float
    from_x: float
    from_y: float


@frozen
class Drop:
    """The left button came up after a drag."""

    x: float
    y: float
    from_x: float
    from_y: float


@frozen
class Click:
    """The left button came up where it went down."""

    x: float
    y: float


@frozen
class Wheel:
    """The wheel turned, in notches; positive scrolls down."""

    x: float
    y: float
    notches: float


@frozen
class Tick:
    """Time passed."""

    ms: int


@frozen
class Resize:
    """The window has another size, in pixels of the screen."""

    width: int
    height: int


@frozen
class Focus:
    """The window gained or lost the keyboard."""

    here: bool


@frozen
class Quit:
    """The player closed the window."""


Input = Key | Typed | Move | Press | Drag | Drop | Click | Wheel | Tick | Resize | Focus | Quit
"""Everything that can happen to a window."""


@frozen
class Canvas:
    """Where the 1280x720 canvas lies in a window: scale and margins in pixels."""

    scale: float
    left: int
    top: int
    width: int
    height: int

    def logical(self, x: float, y: float) -> tuple[float, float]:
        """A point of the window in logical px; margins give points outside the canvas."""
        return (x - self.left) / self.scale, (y - self.top) / self.scale

    def window(self, rect: Rect) -> tuple[int, int, int, int]:
        """A rectangle of the canvas in pixels of the window: x, y, width, height."""
        x, y = round(rect.x * self.scale), round(rect.y * self.scale)
        right, bottom = round(rect.right * self.scale), round(rect.bottom * self.scale)
        return x + self.left, y + self.top, right - x, bottom - y


def canvas_for(width: int, height: int, logical_w: float, logical_h: float) -> Canvas:
    """The largest canvas that fits a window, in the middle of it."""
    scale = max(0.1, min(width / logical_w, height / logical_h))
    w, h = round(logical_w * scale), round(logical_h * scale)
    return Canvas(scale, (width - w) // 2, (height - h) // 2, w, h)
