"""Our own words for what the player did; positions are logical px on the canvas."""

from attrs import frozen


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
