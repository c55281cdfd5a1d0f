"""What is found out while nobody does anything: where saves stand, and what scenarios hold.

The title answers before; each of these takes a moment, and none is begun while a hand moves.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmsim.gui.lobby import followed
from pmsim.gui.screens.title import TitleScreen
from pmsim.gui.stage import Stage

QUIET = 250
"""Milliseconds without any hand or movement before the next one."""


def errands(on: Stage) -> Iterator[None]:
    """One after the other, as long as the title is shown."""
    shelf = on.table.shelf
    while isinstance(title := on.stack[0].screen, TitleScreen) and title.lobby.waiting:
        on.learn(followed(shelf, title.lobby))
        yield
    for path in shelf.shipped():
        if isinstance(on.stack[0].screen, TitleScreen):
            shelf.load(path)  # a letter that is asked for is then there at once
            yield
