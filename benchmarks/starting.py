"""Starting: the version, the first picture, beside bare Python and a bare pygame window."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile

from yardsticks import Figure, interleaved, seconds

BARE_WINDOW = """
import pygame
pygame.display.init()
window = pygame.display.set_mode((1280, 720), pygame.RESIZABLE)
window.fill("#9FD0F1")
pygame.display.flip()
"""
OUR_FIRST_PICTURE = """
import pmsim.cli
from pmsim.gui.app_curtain import hang_curtain
from pmsim.session.drawer import Drawer
drawer = Drawer()
window = hang_curtain(drawer.settings()[0])
"""
OUR_TITLE = (
    OUR_FIRST_PICTURE
    + """
from pmsim.gui.app import App
from pmsim.session.shelf import Shelf
app = App(Shelf(), None, drawer, window=window)
app.step()
"""
)


def run(*arguments: str) -> float:
    """Seconds that a fresh interpreter takes, for somebody who has no saves yet."""
    drivers = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    command = [sys.executable, *arguments]
    with tempfile.TemporaryDirectory() as home:
        environment = {**drivers, **os.environ, "PMSIM_HOME": home}
        return seconds(
            lambda: subprocess.run(command, env=environment, check=True, capture_output=True)
        )


def measure(rounds: int) -> list[Figure]:
    """Fresh processes, interleaved."""
    bare, version, window, ours, title = interleaved(
        rounds,
        lambda: run("-c", "pass"),
        lambda: run("-m", "pmsim", "--version"),
        lambda: run("-c", BARE_WINDOW),
        lambda: run("-c", OUR_FIRST_PICTURE),
        lambda: run("-c", OUR_TITLE),
    )
    return [
        Figure("pmsim --version", version, "bare Python", version / bare, 2.5),
        Figure("start to first picture", ours, "bare pygame window", ours / window, 2.5),
        Figure("start to a title that answers", title, "bare pygame window", title / window, 5.0),
    ]
