"""Runs the game as a user does: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.shipped import ROOT

Done = subprocess.CompletedProcess[str]


def pmsim(
    *arguments: str,
    typed: str = "",
    home: Path | None = None,
    cwd: Path = ROOT,
    environment: dict[str, str] | None = None,
) -> Done:
    """Runs a command to its end, without a display."""
    around = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **(environment or {})}
    for key in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        if not environment or key not in environment:
            around.pop(key, None)
    if home is not None:
        around["PMSIM_HOME"] = str(home)
    return subprocess.run(
        [sys.executable, "-m", "pmsim", *arguments],
        cwd=cwd,
        env=around,
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def assert_one_sentence(done: Done, code: int) -> None:
    """A user's mistake: one line on standard error, an exit code, and no traceback."""
    assert done.returncode == code, done.stderr
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert "Traceback" not in done.stderr
