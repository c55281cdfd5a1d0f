"""Opening the window: at the title as quickly as can be, or with a game."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pmsim.session.play import Game
    from pmsim.session.shelf import Shelf

NO_DISPLAY = 2
"""Exit code when there is nowhere to open a window."""


def open_title() -> int:
    """The title: its first picture hangs before scenarios and saves are looked through."""
    return _seen(_title)


def open_game(shelf: Shelf, game: Game) -> int:
    """The window with a game under way."""

    def play() -> int:
        from pmsim.gui import app

        return app.main(shelf, game)

    return _seen(play)


def _title() -> int:
    from pmsim.gui.app_curtain import hang_curtain
    from pmsim.session.drawer import Drawer

    drawer = Drawer()
    window = hang_curtain(drawer.settings()[0])
    from pmsim.gui import app
    from pmsim.session.shelf import Shelf

    return app.main(Shelf(), None, drawer, window)


def _seen(play: Callable[[], int]) -> int:
    """Plays in a window; raises NoDisplayError when none can open."""
    need_display()
    if sys.platform.startswith("linux"):
        # Else SDL falls back to a screen that nobody sees when the named one does not answer.
        os.environ.setdefault("SDL_VIDEODRIVER", "x11,wayland")
    from pmsim.gui.app_window import NoWindowError

    try:
        return play()
    except NoWindowError as error:
        raise NoDisplayError from error


class NoDisplayError(Exception):
    """There is nowhere to open a window; the message is a sentence for the user."""

    def __init__(self) -> None:
        super().__init__(
            "There is no display to open a window on; `pmsim play --text` plays in the terminal."
        )


def need_display() -> None:
    """Raises NoDisplayError when it can be told beforehand that no window could open."""
    if not has_display():
        raise NoDisplayError


def has_display() -> bool:
    """Whether a window could open; only on Linux that can be told beforehand."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    return not sys.platform.startswith("linux") or any(map(os.environ.get, screens))
