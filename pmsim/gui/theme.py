"""Type styles, gaps, radii, shadows and durations of the window, by name.

Sizes are logical px on the 1280x720 canvas; durations are milliseconds.
Colours are in `pmsim.gui.colours`, the sky in `pmsim.gui.sky`.
"""

from enum import Enum

from attrs import evolve, frozen

CANVAS_W = 1280.0
"""Width of the logical canvas."""

CANVAS_H = 720.0
"""Height of the logical canvas."""

TEXT_FLOOR = 16.0
"""No text is set smaller than this."""

TEXT_SIZES = (1.0, 1.15, 1.3, 1.5)
"""The sizes a player can choose; they multiply type, never boxes."""


class Face(Enum):
    """A typeface; the value begins the names of its font files."""

    BRICOLAGE = "BricolageGrotesque"
    ATKINSON = "AtkinsonHyperlegibleNext"


@frozen
class TypeStyle:
    """A typeface at a weight, size and line height."""

    face: Face
    weight: int
    size: float
    line: float

    def scaled(self, by: float) -> "TypeStyle":
        """The style for a larger text size."""
        return evolve(self, size=self.size * by, line=float(round(self.line * by)))

    def sized(self, size: float) -> "TypeStyle":
        """The style at another size, with the line height in proportion."""
        return evolve(self, size=size, line=float(round(self.line * size / self.size)))

    def weighing(self, weight: int) -> "TypeStyle":
        """The style in another weight of its face."""
        return evolve(self, weight=weight)


DISPLAY = TypeStyle(Face.BRICOLAGE, 800, 50, 54)
CLOCK = TypeStyle(Face.BRICOLAGE, 800, 46, 50)
H1 = TypeStyle(Face.BRICOLAGE, 800, 38, 44)
H2 = TypeStyle(Face.BRICOLAGE, 700, 30, 34)
H3 = TypeStyle(Face.BRICOLAGE, 700, 24, 28)
H4 = TypeStyle(Face.BRICOLAGE, 700, 21, 26)
SPEECH = TypeStyle(Face.BRICOLAGE, 600, 25, 35)
SPEECH_SMALL = TypeStyle(Face.BRICOLAGE, 600, 20, 27)
SPEECH_CARD = TypeStyle(Face.BRICOLAGE, 700, 23, 29)
NUMBER = TypeStyle(Face.BRICOLAGE, 800, 29, 32)
NUMBER_SMALL = TypeStyle(Face.BRICOLAGE, 800, 25, 29)
NUMBER_TINY = TypeStyle(Face.BRICOLAGE, 800, 22, 26)
BADGE = TypeStyle(Face.BRICOLAGE, 800, 19, 22)
BUTTON = TypeStyle(Face.BRICOLAGE, 700, 19, 23)
BUTTON_PRIMARY = TypeStyle(Face.BRICOLAGE, 700, 26, 31)
CHOICE = TypeStyle(Face.ATKINSON, 700, 18, 24)
BODY = TypeStyle(Face.ATKINSON, 500, 17, 22)
BODY_LARGE = TypeStyle(Face.ATKINSON, 500, 18, 24)
LABEL = TypeStyle(Face.ATKINSON, 600, 17, 22)
LABEL_STRONG = TypeStyle(Face.ATKINSON, 700, 17, 22)
SMALL = TypeStyle(Face.ATKINSON, 600, 16, 20)
SMALL_PLAIN = TypeStyle(Face.ATKINSON, 500, 16, 20)
SMALL_STRONG = TypeStyle(Face.ATKINSON, 700, 16, 20)


@frozen
class Radii:
    """Corner radii."""

    pip: float = 5.0
    block: float = 8.0
    badge: float = 9.0
    chip: float = 12.0
    button: float = 14.0
    choice: float = 15.0
    toast: float = 16.0
    pill: float = 18.0
    panel: float = 20.0
    card: float = 22.0
    bubble: float = 26.0
    modal: float = 28.0


RADIUS = Radii()


@frozen
class Gaps:
    """Distances between things."""

    hair: float = 4.0
    small: float = 8.0
    close: float = 12.0
    inner: float = 16.0
    panel: float = 20.0
    wide: float = 24.0
    margin: float = 32.0


GAP = Gaps()

LIP = 5.0
"""Height of the lip beneath a thing that can be pressed."""

LIP_LOW = 4.0
"""The lip of things less than 50 px high."""

LIFT = 5.0
"""How far a thing rises under the pointer."""


@frozen
class Shadow:
    """A soft shadow: how far down, how blurred (CSS blur, px), how strong (0 to 1)."""

    down: float
    blur: float
    alpha: float


SHADOW_PANEL = Shadow(8, 24, 0.14)
SHADOW_TILE = Shadow(6, 18, 0.12)
SHADOW_BUBBLE = Shadow(12, 30, 0.16)
SHADOW_PLATE = Shadow(10, 26, 0.22)
SHADOW_TOAST = Shadow(8, 24, 0.25)
SHADOW_CARD = Shadow(14, 34, 0.26)
SHADOW_DRAG = Shadow(16, 30, 0.34)

DRAG_TILT = 4.0
"""Degrees a dragged card leans; 0 with less motion."""


class Ease(Enum):
    """How a movement begins and ends."""

    LINEAR = "linear"
    OUT_QUAD = "out-quad"
    OUT_CUBIC = "out-cubic"
    OUT_BACK = "out-back"


@frozen
class Motion:
    """One movement: its length, its length with less motion (0 jumps), its easing."""

    ms: int
    calm_ms: int
    ease: Ease = Ease.LINEAR

    def length(self, *, calm: bool) -> int:
        """Milliseconds it takes."""
        return self.calm_ms if calm else self.ms


PRESS = Motion(60, 60)
RELEASE = Motion(100, 100)
HOVER = Motion(110, 0, Ease.OUT_QUAD)
FOCUS_MOVE = Motion(120, 0, Ease.OUT_CUBIC)
PANEL_IN = Motion(220, 80, Ease.OUT_CUBIC)
MODAL_IN = Motion(180, 80)
CARD_LEANS = Motion(90, 0, Ease.OUT_QUAD)
CARD_DROP = Motion(160, 0, Ease.OUT_BACK)
NEIGHBOURS = Motion(140, 0, Ease.OUT_CUBIC)
BLOCK_FALL = Motion(220, 0, Ease.OUT_CUBIC)
VISITOR_IN = Motion(200, 80, Ease.OUT_CUBIC)
INTERRUPTION_IN = Motion(260, 80, Ease.OUT_CUBIC)
CARD_FOLD = Motion(200, 80, Ease.OUT_QUAD)
MOOD_CHANGE = Motion(140, 140)
BADGE_POP = Motion(160, 0, Ease.OUT_QUAD)
TICK_DRAWN = Motion(240, 0, Ease.OUT_CUBIC)
HANDLE = Motion(90, 0, Ease.OUT_CUBIC)
BISCUIT = Motion(240, 0)
CRUMBS = Motion(300, 0)
TAG_TORN = Motion(280, 0)
VALUE_COUNT = Motion(500, 0, Ease.OUT_CUBIC)
SCREEN_CHANGE = Motion(240, 100)
NIGHTFALL = Motion(1800, 300, Ease.OUT_QUAD)
BOOK_OPENS = Motion(300, 80, Ease.OUT_QUAD)
POINT_PULSE = Motion(700, 0, Ease.OUT_QUAD)
PATH_DAY = Motion(260, 0, Ease.OUT_CUBIC)
DAWN = Motion(700, 0, Ease.OUT_CUBIC)
CITY_FALLS = Motion(360, 100, Ease.OUT_QUAD)
MUG_FLIES = Motion(360, 0, Ease.OUT_CUBIC)
SUN_RISE = Motion(260, 0, Ease.OUT_BACK)
TOAST_STAYS = Motion(4000, 4000)
HINT_WAITS = Motion(900, 900)
TOOLTIP_WAITS = Motion(400, 400)

FALL_APART = 30
"""Milliseconds between two blocks of the calendar that fall in one after the other."""

PANEL_RISE = 16.0
"""How far a panel rises while it comes in."""
SHEET_FROM = 0.97
"""How large a modal sheet is when it begins to show."""
CARD_RISE = 40.0
"""How far the card of an interruption rises, and sinks again when it folds."""
TABLE_RISE = 24.0
"""How far the table rises."""
PIPS_APART = 80
"""Milliseconds between two pips of a time bar that fill one after the other."""
SUN_BELOW = 40.0
"""How far the sun of the title rises when the game is started."""
MUG_ARC = 36.0
"""How far above the straight line to its gauge the mug flies."""
MOOD_HOP = 4.0
"""How high somebody hops whose mood changes."""
BADGE_GROWN = 1.2
"""How large the badge of a new mood is at first."""

SPEECH_PER_SECOND = 45
"""Characters of speech shown in a second; with less motion the line is whole at once."""
