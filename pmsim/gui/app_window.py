"""The pane of glass itself: a resizable window, its events as inputs, crossfades, full screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

if sys.platform.startswith("linux"):
    # Without a GPU a flip through the renderer costs twenty times as much as a plain copy.
    os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
if sys.platform == "win32":
    # Else Windows stretches the picture of a smaller window over the pixels of a dense screen.
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    os.environ.setdefault("SDL_WINDOWS_DPI_SCALING", "1")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from pmsim.gui.app_fade import Fade
from pmsim.gui.assets import Assets
from pmsim.gui.canvas import Canvas, canvas_for
from pmsim.gui.change import Change
from pmsim.gui.measure import Measure
from pmsim.gui.paint import Painter
from pmsim.gui.shapes import Shapes
from pmsim.gui.theme import CANVAS_H, CANVAS_W
from pmsim.paths import data_folder

if TYPE_CHECKING:
    from pmsim.gui.inputs import Input
    from pmsim.gui.pygame_events import Grip

SIZE = (1280, 720)
SMALLEST = (960, 600)
_TITLE = "pmsim"
_UNSEEN = ("offscreen", "dummy", "evdev")
"""Drivers of SDL that show nothing."""


class NoWindowError(Exception):
    """There is nowhere to open a window."""


class Window:
    """Shows pictures and tells what the player did, in logical px."""

    def __init__(self, size: tuple[int, int] | None = None, *, full_screen: bool = False) -> None:
        folder = data_folder("assets")
        try:
            _wake_display()
            self._window = pygame.Window(_TITLE, size or SIZE, resizable=True, allow_high_dpi=True)
        except pygame.error as error:
            raise NoWindowError(str(error)) from error
        pygame.font.init()
        self._window.minimum_size = SMALLEST
        self._window.set_icon(pygame.image.load(folder / "brand" / "app-icon-64.png"))
        self._full = False
        self._grip: Grip | None = None
        self._clean = self._surface()
        self._painter = Painter(Assets(folder), self._clean.get_size())
        self._fade: Fade | None = None
        self._change = Change()
        self.flips = 0
        """How often a picture was shown; it stands still while nothing changes."""
        self.be_full(full_screen)

    @property
    def measure(self) -> Measure:
        """How wide text will be."""
        return self._painter.measure

    @property
    def scale(self) -> float:
        """The canvas's scale in the desktop's own units, whatever the pixels of the screen."""
        return self.canvas.scale

    @property
    def canvas(self) -> Canvas:
        """Where the canvas lies in the window, in the desktop's own units."""
        return canvas_for(*self._window.size, CANVAS_W, CANVAS_H)

    @property
    def pixels(self) -> Canvas:
        """Where the canvas lies in the pixels of the screen."""
        return self._painter.canvas

    @property
    def fading(self) -> bool:
        """Whether one picture is still passing into the next."""
        return self._fade is not None

    def events(self) -> Iterator[Input]:
        """What the player did since the last look."""
        # Nobody does anything before the first picture hangs, so that waits for none of this.
        from pmsim.gui.pygame_events import translate

        canvas = self.canvas
        for event in pygame.event.get():
            made, self._grip = translate(event, canvas, self._grip)
            if event.type == pygame.WINDOWEXPOSED:
                self._painter.forget()
            if made is not None:
                yield made

    def be_full(self, full: bool) -> None:
        """Fills the screen, or is a window again."""
        if full == self._full:
            return
        self._full = full
        if full:
            self._window.set_fullscreen(desktop=True)
        else:
            self._window.set_windowed()

    def show(self, shapes: Shapes, change: Change, passed: int) -> None:
        """Shows a picture; nothing is drawn when it is the one already there."""
        self._fit()
        if change.number != self._change.number:
            # A change that comes before the last one is over goes on from what is seen.
            old = (self._window.get_surface() if self._fade else self._clean).copy()
            self._fade = Fade(old, change, self._painter) if self.flips else None
            self._change = change
        dirty = self._painter.paint(self._clean, shapes)
        if self._fade is None and not dirty:
            return
        glass = self._window.get_surface()
        if self._fade is None:
            for rect in dirty:
                glass.blit(self._clean, rect, rect)
        elif self._fade.over:
            glass.blit(self._clean, (0, 0))
            self._fade = None
        else:
            self._fade.paint(glass, self._clean, passed)
        self._window.flip()
        self.flips += 1

    def close(self) -> None:
        """Closes the window and everything of pygame with it."""
        self._window.destroy()
        pygame.quit()

    def _fit(self) -> None:
        """Takes on the window's size."""
        if self._window.get_surface().get_size() == self._clean.get_size():
            return
        self._clean, self._fade = self._surface(), None
        self._painter.resize(self._clean.get_size())
        self._painter.forget()

    def _surface(self) -> pygame.Surface:
        """A surface like the window's, without alpha."""
        glass = self._window.get_surface()
        return pygame.Surface(glass.get_size(), 0, glass)


def _wake_display() -> None:
    """Raises pygame.error, also when SDL would draw where nobody looks and was not told to."""
    pygame.display.init()
    driver = pygame.display.get_driver()
    if driver in _UNSEEN and not os.environ.get("SDL_VIDEODRIVER"):
        pygame.display.quit()
        raise pygame.error(f"only the {driver} display answers")
