"""Somebody in front of a real window: an X server of its own, the game as a process of its own.

What the player knows is what the game writes down as said (`PMSIM_SPOKEN`) and nothing else; what
the player does goes through the X server, as from a real mouse and a real keyboard.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.shipped import ROOT

MISSING = tuple(tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None)
"""What would have to be installed before anybody can play in a real window."""

_SOON = 30.0
"""Seconds after which a process that does not answer is stuck."""
_ANSWERS = 0.3
"""Seconds in which the game has something else to say, or nothing came of it."""
AT_ONCE = 0.1
ANOTHER_SCREEN = 3.0
"""Seconds in which another screen comes up, also on a busy machine."""
_LOOK = 0.02


class Target(NamedTuple):
    """Something that can be pressed: its words, and where in the window."""

    says: str
    x: int
    y: int


class Said(NamedTuple):
    """A line of what the game says."""

    says: str
    screen: str
    reach: tuple[Target, ...]

    def find(self, *beginnings: str) -> Target | None:
        """The first target whose words begin like that."""
        return next((one for one in self.reach if one.says.startswith(beginnings)), None)


class Outside:
    """Hands and ears."""

    def __init__(self, home: Path, display: str) -> None:
        self.home = home
        self._log = home / "spoken.jsonl"
        self.environment = {
            **os.environ,
            "DISPLAY": display,
            "SDL_VIDEODRIVER": "x11",
            "SDL_AUDIODRIVER": "dummy",
            "PMSIM_HOME": str(home),
            "PMSIM_SPOKEN": str(self._log),
        }

    def said(self) -> Said:
        """What the game said last; nothing before its first words."""
        text = self._log.read_text(encoding="utf-8") if self._log.exists() else ""
        whole, _, _ = text.rpartition("\n")
        if not whole:
            return Said("", "", ())
        last = json.loads(whole.rpartition("\n")[2])
        return Said(last["says"], last["screen"], tuple(Target(*one) for one in last["reach"]))

    def wait_for(self, screen: str) -> None:
        """Until a screen is on top."""
        until = time.monotonic() + _SOON
        while self.said().screen != screen:
            assert time.monotonic() < until, f"{screen} never came; there is {self.said()}"
            time.sleep(_LOOK)

    def does(self, *events: str | float, within: float = _ANSWERS) -> bool:
        """Real events, in xdotool's words; whether the game soon has something else to say."""
        before = self.said()
        command = ["xdotool", *map(str, events)]
        subprocess.run(command, env=self.environment, check=True, capture_output=True)
        until = time.monotonic() + within
        while time.monotonic() < until:
            if self.said() != before:
                return True
            time.sleep(_LOOK)
        return False

    def clicks(self, target: Target, *, again: bool = False) -> bool:
        """The pointer goes there and clicks; soon again, when that is to be expected."""
        if self.said().says != target.says:
            self.does("mousemove", target.x, target.y)
        return self.does("click", 1, within=AT_ONCE if again else _ANSWERS)

    def drags(self, target: Target, x: int, y: int) -> bool:
        """Pulls a target somewhere with the left button down."""
        halfway = (target.x + x) // 2, (target.y + y) // 2
        steps: tuple[str | float, ...] = ("mousemove", target.x, target.y, "mousedown", 1)
        for place in (halfway, (x, y)):
            steps = (*steps, "sleep", 0.1, "mousemove", *place)
        return self.does(*steps, "sleep", 0.1, "mouseup", 1)


@contextmanager
def display() -> Iterator[str]:
    """An X server with a screen of 1280x720, on a display that nobody has."""
    reads, writes = os.pipe()
    command = ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1280x720x24"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=(writes,), stderr=subprocess.DEVNULL
    )
    os.close(writes)
    try:
        with os.fdopen(reads) as pipe:
            number = pipe.readline().strip()
        if not number:
            pytest.skip("Xvfb is installed and opens no display here")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(_SOON)


@contextmanager
def game(player: Outside) -> Iterator[subprocess.Popen[bytes]]:
    """`python main.py`, and nothing left of it afterwards."""
    command = [sys.executable, "main.py"]
    process = subprocess.Popen(command, cwd=ROOT, env=player.environment)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(_SOON)
