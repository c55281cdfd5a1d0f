"""What the game keeps besides saves: settings, runs written down, and notes about faults."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path

from pmsim.session.home import home_folder
from pmsim.session.settings import Settings, read_settings, write_settings

_MOST = 64_000
"""Bytes; a settings file has about a hundred, and old faults need no remembering."""


class Drawer:
    """A folder beside the saves. Nothing here is worth stopping a day for."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = home_folder() if folder is None else folder

    @property
    def _settings(self) -> Path:
        return self.folder / "settings.txt"

    def settings(self) -> tuple[Settings, str]:
        """The settings, and one sentence when they could not be read."""
        try:
            with self._settings.open("rb") as file:
                text = file.read(_MOST).decode()
        except FileNotFoundError:
            return Settings(), ""
        except (OSError, UnicodeDecodeError):
            text = ""
        settings = read_settings(text)
        if settings is None:
            return Settings(), f"{self._settings.name} could not be read; settings are as usual."
        return settings, ""

    def keep(self, settings: Settings) -> str:
        """Writes the settings; one sentence when that was not possible."""
        fresh = self._settings.with_suffix(".new")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            fresh.write_text(write_settings(settings), encoding="utf-8", newline="\n")
            fresh.replace(self._settings)
        except OSError:
            return f"{self._settings} could not be written; settings hold until you leave."
        return ""

    def file_away(self, name: str, pages: Sequence[tuple[str, str]]) -> tuple[Path, ...]:
        """Writes pages, each with its suffix, under a name that nobody has. Raises OSError."""
        folder = self.folder / "debriefs"
        folder.mkdir(parents=True, exist_ok=True)
        for number in count(1):
            stem = name if number == 1 else f"{name}-{number}"
            paths = tuple(folder / f"{stem}{suffix}" for suffix, _ in pages)
            if any(path.exists() for path in paths):
                continue
            for path, (_, text) in zip(paths, pages, strict=True):
                with path.open("x", encoding="utf-8", newline="\n") as file:
                    file.write(text)
            return paths
        raise AssertionError("counting never ends")

    def note_fault(self, text: str) -> Path:
        """Puts a fault's trace into a file, for a report; the latest stands last."""
        path = self.folder / "faults.txt"
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            before = path.read_text(encoding="utf-8") if path.exists() else ""
            path.write_text((before + text + "\n")[-_MOST:], encoding="utf-8", newline="\n")
        return path
