"""The window and its loop: pygame's events in, pictures out, rest in between."""

from __future__ import annotations

import sys
import time
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING

from pmsim.gui import answers
from pmsim.gui.app_window import NoWindowError, Window
from pmsim.gui.errands import QUIET
from pmsim.gui.manager import Manager
from pmsim.gui.sound import Speaker
from pmsim.gui.table import Table
from pmsim.paths import data_folder
from pmsim.session.drawer import Drawer
from pmsim.session.shelf import Shelf
from pmsim.session.spoken_log import spoken_log

if TYPE_CHECKING:
    from pmsim.session.play import Game

FRAME = 16
"""Milliseconds between pictures while something moves: 60 in a second."""
REST = 50
"""Milliseconds between looks at the queue when nothing has happened for a while."""
_AWAKE = 1000
"""So long after the last event or movement the window goes on at full speed."""
_FAULTS = 3
"""So many faults in a row, and the window closes instead of trying again."""


def main(
    shelf: Shelf,
    game: Game | None = None,
    drawer: Drawer | None = None,
    window: Window | None = None,
) -> int:
    """Plays in a window until it is closed; begins at the title unless there is a game.

    A window that is open already is used. Raises NoWindowError when there is no display.
    """
    app = App(shelf, game, drawer or Drawer(), window=window)
    try:
        while app.step():
            app.rest()
    finally:
        app.close()
    if app.broken:
        sys.stderr.write(f"{app.broken}\n")
    return 1 if app.broken else 0


def _milliseconds() -> int:
    return time.monotonic_ns() // 1_000_000


class App:
    """One window with one player in front of it."""

    def __init__(
        self,
        shelf: Shelf,
        game: Game | None,
        drawer: Drawer,
        clock: Callable[[], int] = _milliseconds,
        size: tuple[int, int] | None = None,
        window: Window | None = None,
    ) -> None:
        self._clock = clock
        self._table = Table(shelf, drawer, game)
        self.window = window or Window(size, full_screen=self._table.settings.full_screen)
        title = answers.title(self._table, dawns=game is None)
        self.manager = Manager(self._table, self.window.measure, title)
        if game is not None:
            answers.enter(self.manager.stage)
        self.speaker = Speaker(data_folder("assets") / "sounds")
        self._spoken = spoken_log()
        self._then = self._woken = clock()
        self._faults = 0
        self.broken = ""
        """Why the window had to close, in a sentence; empty as long as all is well."""

    def step(self) -> bool:
        """One look at the queue and one picture; False when the window should close.

        A fault in a screen costs that screen, never the day: the save is on disk.
        """
        try:
            self._step()
            self._faults = 0
        except Exception:  # noqa: BLE001 - a bug in a screen must not lose a day
            self._faults += 1
            self._mend()
        return not (self.broken or self.manager.stage.closed)

    def rest(self) -> None:
        """Sleeps until the next picture, or the next look at the queue."""
        awake = self.manager.moving or self.window.fading or self._clock() - self._woken < _AWAKE
        passed = self._clock() - self._then
        time.sleep(max(1, (FRAME if awake else REST) - passed) / 1000)

    def close(self) -> None:
        """Lets go of the save and closes the window."""
        self._table.leave()
        self.window.close()

    def _mend(self) -> None:
        """Back to the title; when not even that can be shown, the window closes."""
        path = self._table.note_fault(traceback.format_exc())
        try:
            if self._faults < _FAULTS:
                self.manager.rescue(path)
                return
        except Exception:  # noqa: BLE001 - the title itself may be what is broken
            path = self._table.note_fault(traceback.format_exc())
        self._table.leave()
        self.broken = f"The window had to close. Nothing is lost; what happened is in {path}."

    def _step(self) -> None:
        now = self._clock()
        passed, self._then = now - self._then, now
        manager = self.manager
        manager.fit(self.window.measure, self.window.scale, self.window.pixels)
        for event in self.window.events():
            self._woken = now
            manager.feed(event)
        manager.pass_time(passed)
        if manager.moving:
            self._woken = now
        self.window.be_full(self._table.settings.full_screen)
        manager.fit(self.window.measure, self.window.scale, self.window.pixels)
        self.window.show(manager.picture(), manager.change, passed)
        self._sound(passed)
        self._speak()
        if now - self._woken >= QUIET and not self.window.fading:
            next(manager.stage.errands, None)

    def _speak(self) -> None:
        """What the picture says, for whoever asked for it in writing."""
        if self._spoken is None:
            return
        from pmsim.gui.spoken import line_of

        top = self.manager.stage.top
        line = line_of(top.screen, top.hands, self.manager.picture(), self.window.canvas)
        trouble = self._spoken.say(line)
        if trouble:
            self._spoken = None
            self.manager.stage.say("Spoken text", trouble)

    def _sound(self, passed: int) -> None:
        """After the picture, which never waits for a sound."""
        manager = self.manager
        idle = not (manager.moving or self.window.fading)
        loudness = self._table.settings.loudness
        self.speaker.play(manager.heard(), loudness, passed, idle=idle)
        manager.stage.deaf = self.speaker.deaf


__all__ = ["App", "NoWindowError", "main"]
