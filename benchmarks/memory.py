"""Memory: the most that the game has held once every screen was shown, beside a bare window."""

from __future__ import annotations

import os
import subprocess
import sys
from platform import system

from starting import BARE_WINDOW
from yardsticks import Figure

MOST = 200e6
"""Bytes that the game may hold."""

_PEAK = """
from pathlib import Path
lines = Path("/proc/self/status").read_text().splitlines()
print(next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")))
"""
"""The process's own peak; what `getrusage` tells also counts whoever started it."""
_EVERY_SCREEN = """
import tempfile
from pathlib import Path
from pmsim.gui.app import App
from pmsim.gui.change import Change
from pmsim.gui.likings import look_for
from pmsim.gui.shots import shots_of
from pmsim.gui.shown import picture
from pmsim.paths import data_folder
from pmsim.session.drawer import Drawer
from pmsim.session.settings import Settings
from pmsim.session.shelf import Shelf
from pmsim.session.store import Store
home = Path(tempfile.mkdtemp())
app = App(Shelf(Store(home)), None, Drawer(home))
for _ in range(60):
    app.step()
    app.rest()
import pygame
sounds = [pygame.mixer.Sound(file) for file in data_folder("assets").glob("sounds/*.wav")]
look = look_for(Settings(), app.window.measure, app.window.scale)
for shot in shots_of(Shelf(Store(home))):
    app.window.show(picture(shot.stack, look)[0], Change(), 16)
"""


def peak(script: str) -> float:
    """Bytes that a fresh interpreter has held at most."""
    environment = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", **os.environ}
    command = [sys.executable, "-c", script + _PEAK]
    told = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return float(told.stdout.splitlines()[-1])


def measure() -> list[Figure]:
    """One figure, in bytes; only Linux tells."""
    if system() != "Linux":
        return []
    bare, ours = peak(BARE_WINDOW), peak(_EVERY_SCREEN)
    what = "memory, every screen and sound"
    return [Figure(what, ours, "bare pygame window", ours / bare, MOST / bare)]
