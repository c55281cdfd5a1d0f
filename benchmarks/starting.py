"""Starting: the version, the first picture, beside bare Python and a bare pygame window."""

from __future__ import annotations

import os
import subprocess
import sys

from yardsticks import Figure, interleaved, seconds

BARE_WINDOW = """
import pygame
pygame.display.init()
window = pygame.display.set_mode((1280, 720), pygame.RESIZABLE)
window.fill("#9FD0F1")
pygame.display.flip()
"""
OUR_WINDOW = """
import pmsim.cli
from pmsim.gui.app import App
from pmsim.session.drawer import Drawer
from pmsim.session.shelf import Shelf
app = App(Shelf(), None, Drawer())
app.step()
app.close()
"""


def run(*arguments: str) -> float:
    """Seconds that a fresh interpreter takes."""
    environment = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", **os.environ}
    command = [sys.executable, *arguments]
    return seconds(lambda: subprocess.run(command, env=environment, check=True, capture_output=True))


def measure(rounds: int) -> list[Figure]:
    """Fresh processes, interleaved."""
    bare, version, window, ours = interleaved(
        rounds,
        lambda: run("-c", "pass"),
        lambda: run("-m", "pmsim", "--version"),
        lambda: run("-c", BARE_WINDOW),
        lambda: run("-c", OUR_WINDOW),
    )
    return [
        Figure("pmsim --version", version, "bare Python", version / bare, 2.5),
        Figure("start to first picture", ours, "bare pygame window", ours / window, 2.5),
    ]
