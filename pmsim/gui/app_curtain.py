"""A window with its first picture, open before the rest of the game is loaded."""

from __future__ import annotations

from pmsim.gui import curtain
from pmsim.gui.app_window import Window
from pmsim.gui.change import Change
from pmsim.gui.likings import look_for
from pmsim.gui.theme import SUN_BELOW
from pmsim.session.settings import Settings


def hang_curtain(settings: Settings) -> Window:
    """Opens the window and shows the morning, the sun still low.

    Raises NoWindowError when there is no display.
    """
    window = Window(full_screen=settings.full_screen)
    look = look_for(settings, window.measure, window.scale)
    window.show(curtain.shapes(look, 0.0 if look.calm else SUN_BELOW), Change(), 0)
    return window
