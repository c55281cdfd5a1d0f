"""The app's own sheets, which lie over any screen: settings, help, the pause menu."""

from __future__ import annotations

from collections.abc import Hashable

from pmsim.gui import touch
from pmsim.gui.rect import Rect
from pmsim.gui.screen import Screen
from pmsim.gui.screens.help import HelpScreen, Pointed
from pmsim.gui.screens.pause import PauseScreen
from pmsim.gui.screens.settings import SettingsScreen
from pmsim.gui.shapes import Shapes
from pmsim.gui.stage import Stage


def call(on: Stage, sheet: str, shapes: Shapes) -> None:
    """Lays one of them on top."""
    playing = on.table.playing
    if sheet == "settings":
        on.push(SettingsScreen(on.table.settings, deaf=on.deaf))
    elif sheet == "help":
        if isinstance(on.top.screen, PauseScreen):
            on.pop()
        on.push(help_for(on.top.screen, shapes))
    elif playing:
        on.push(PauseScreen(playing.save_name, branched=on.table.branched))


def renew_settings(on: Stage) -> None:
    """The settings on top, as they are now."""
    screen = on.top.screen
    if isinstance(screen, SettingsScreen):
        changed = screen.changed(on.table.settings, on.top.clock, deaf=on.deaf)
        on.put(on.top.with_(changed))


def help_for(screen: Screen, shapes: Shapes) -> Screen:
    """The help of a screen, its notes pointing at what the shapes show."""
    found = ((touch.find(shapes, tip.target), tip) for tip in screen.tips())
    pointed = tuple(
        Pointed(shape.rect, tip.text, _kin(shapes, tip.target)) for shape, tip in found if shape
    )
    return HelpScreen(pointed, screen.keys())


def _kin(shapes: Shapes, target: Hashable) -> tuple[Rect, ...]:
    """Where more targets of the same kind are: other cards, other answers."""
    kind = target[0] if isinstance(target, tuple) else None
    return tuple(
        one.rect
        for one in touch.within_reach(shapes)
        if kind and isinstance(one.target, tuple) and one.target[0] == kind
    )
