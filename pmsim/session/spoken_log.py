"""Where the window writes what it says, line by line, for a screen reader or a test."""

from __future__ import annotations

import os
from pathlib import Path

SPOKEN = "PMSIM_SPOKEN"
"""Environment variable that names the file; without it nothing is written."""


class SpokenLog:
    """A file that grows by a line whenever there is something else to say."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._last = ""

    def say(self, line: str) -> str:
        """Writes a line that differs from the last one; one sentence when that is not possible."""
        if line == self._last:
            return ""
        self._last = line
        try:
            with self._path.open("a", encoding="utf-8", newline="\n") as file:
                file.write(f"{line}\n")
        except OSError as error:
            why = error.strerror or str(error)
            return f"{self._path}, which {SPOKEN} names, cannot be written ({why})."
        return ""


def spoken_log() -> SpokenLog | None:
    """The log that the player asked for, if any."""
    path = os.environ.get(SPOKEN)
    return SpokenLog(Path(path)) if path else None
