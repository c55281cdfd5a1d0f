"""A rectangle on the 1280x720 canvas, in logical px, origin at the top left."""

from attrs import frozen


@frozen
class Rect:
    """Left, top, width and height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x just past the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y just past the bottom edge."""
        return self.y + self.h

    @property
    def edges(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom."""
        return self.x, self.y, self.right, self.bottom

    @property
    def cx(self) -> float:
        """The x of the centre."""
        return self.x + self.w / 2

    @property
    def cy(self) -> float:
        """The y of the centre."""
        return self.y + self.h / 2

    @property
    def area(self) -> float:
        """Width times height."""
        return self.w * self.h

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies inside; the right and bottom edges do not."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def covers(self, other: "Rect") -> bool:
        """Whether the other rectangle lies wholly inside."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and self.right >= other.right
            and self.bottom >= other.bottom
        )

    def common(self, other: "Rect") -> "Rect":
        """The part both share; without one, a rectangle of no area."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Rect(x, y, max(0.0, right - x), max(0.0, bottom - y))

    def moved(self, dx: float = 0, dy: float = 0) -> "Rect":
        """The same rectangle somewhere else."""
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def grown(self, by: float) -> "Rect":
        """Larger by so much on every side; a negative number shrinks."""
        return Rect(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)

    def padded(self, across: float, down: float) -> "Rect":
        """Smaller by so much at both sides, and at top and bottom."""
        return Rect(self.x + across, self.y + down, self.w - 2 * across, self.h - 2 * down)

    def row(self, top: float, h: float) -> "Rect":
        """A full-width strip that begins ``top`` below the upper edge."""
        return Rect(self.x, self.y + top, self.w, h)

    def column(self, left: float, w: float) -> "Rect":
        """A full-height strip that begins ``left`` from the left edge."""
        return Rect(self.x + left, self.y, w, self.h)


def square(cx: float, cy: float, size: float) -> Rect:
    """The square of that side around a point."""
    return Rect(cx - size / 2, cy - size / 2, size, size)
