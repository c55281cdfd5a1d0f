"""Where the 1280x720 canvas lies in a window of any size."""

from attrs import frozen

from pmsim.gui.rect import Rect


@frozen
class Canvas:
    """Where the 1280x720 canvas lies in a window: scale and margins in pixels."""

    scale: float
    left: int
    top: int
    width: int
    height: int

    @property
    def seen(self) -> Rect:
        """The whole window in logical px, margins and all."""
        k = self.scale
        w, h = self.width + 2 * self.left, self.height + 2 * self.top
        return Rect(-self.left / k, -self.top / k, w / k, h / k)

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
