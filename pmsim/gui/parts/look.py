"""How a screen should look right now: appearance, text size, and where pointer and focus are."""

from collections.abc import Hashable

from attrs import evolve, frozen

from pmsim.gui.colours import Palette
from pmsim.gui.measure import Measure
from pmsim.gui.theme import TypeStyle


@frozen
class Touch:
    """What a part that can be pressed answers to."""

    target: Hashable
    says: str = ""
    """For a screen reader; a part puts its own words when this is empty."""

    group: str = ""
    closed: str = ""
    """Why it cannot be pressed now; empty when it can."""

    tooltip: str = ""
    """What a tooltip tells besides what can be read."""


@frozen
class Hand:
    """Where the pointer, the pressed button and the focus are, as targets."""

    pointer: Hashable | None = None
    pressed: Hashable | None = None
    focus: Hashable | None = None
    lift: float = 1.0
    """How far the hover has risen, 0 to 1; screens with less motion leave it."""

    left: Hashable | None = None
    """What the pointer has just left, and how high it still stands, 0 to 1."""

    falling: float = 0.0
    sunk: float = 1.0
    """How deep what is pressed is, 0 to 1, on its way down or up again."""


@frozen
class Look:
    """Everything a part needs besides its own values."""

    palette: Palette
    measure: Measure
    text: float = 1.0
    """The player's text size, of `theme.TEXT_SIZES`."""

    hand: Hand = Hand()
    calm: bool = False
    """Less motion: nothing lifts, colours change instead."""

    def style(self, style: TypeStyle) -> TypeStyle:
        """A type style at the player's text size."""
        return style if self.text == 1 else style.scaled(self.text)

    def width(self, text: str, style: TypeStyle) -> float:
        """Width of one line in that style at the player's text size."""
        return self.measure.width(text, self.style(style))

    def untouched(self) -> "Look":
        """The same look without any hands: for what stays the same wherever they are."""
        return evolve(self, hand=Hand())

    def capped(self, most: float) -> "Look":
        """The same look with text no larger than that, for places that cannot grow."""
        return self if self.text <= most else evolve(self, text=most)

    def by_night(self) -> "Look":
        """The same look on a dark sky, where only a light ring shows where the keyboard is."""
        return evolve(self, palette=evolve(self.palette, focus=self.palette.sun))

    @property
    def rings(self) -> tuple[str, ...]:
        """The colours that the ring of the keyboard may have, by day and by night."""
        return (self.palette.focus, self.by_night().palette.focus)

    def hovers(self, touch: Touch | None) -> bool:
        """Whether the pointer rests on it and it can be pressed."""
        return touch is not None and not touch.closed and self.hand.pointer == touch.target

    def lifts(self, touch: Touch | None) -> float:
        """How high it stands for the pointer's sake, 0 to 1."""
        if touch is None or touch.closed or self.calm:
            return 0.0
        if self.hovers(touch):
            return self.hand.lift
        return self.hand.falling if self.hand.left == touch.target else 0.0

    def presses(self, touch: Touch | None) -> bool:
        """Whether it was pressed, and is not back yet."""
        return touch is not None and not touch.closed and self.hand.pressed == touch.target

    def focuses(self, touch: Touch | None) -> bool:
        """Whether the keyboard is on it."""
        return touch is not None and self.hand.focus == touch.target
