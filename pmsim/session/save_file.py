"""One save on disk, written line by line.

A line is on the disk, not only on its way, before anybody sees what it led to.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from pmsim.session.home import HOME
from pmsim.session.journal import Entry
from pmsim.session.lock import lock
from pmsim.session.save import Reading, write_entry

SUFFIX = ".pmsim"
BINARY = getattr(os, "O_BINARY", 0)
"""Keeps Windows from touching newlines."""


class SaveError(Exception):
    """Something about saves that the player must be told; the message is one clear sentence."""


class SaveFile:
    """A save that this process alone may write, until it is closed."""

    def __init__(self, path: Path, file: int, size: int) -> None:
        self.path = path
        self._file = file
        self._end = size
        """Where the last whole line ends; what a failed write left behind it does not count."""

    @property
    def name(self) -> str:
        """What the player calls it."""
        return self.path.name.removesuffix(SUFFIX)

    def append(self, entry: Entry) -> None:
        """Puts a decision on disk. Raises SaveError, and then the save is as it was."""
        self.write(write_entry(entry))

    def write(self, text: str) -> None:
        """Puts whole lines behind the last whole line. Raises SaveError."""
        data = text.encode()
        try:
            os.lseek(self._file, self._end, os.SEEK_SET)
            sent = 0
            while sent < len(data):
                sent += os.write(self._file, data[sent:])
            os.fsync(self._file)
        except OSError as error:
            self._drop_rest()
            raise SaveError(
                f"The save “{self.name}” could not be written ({reason(error)}); "
                "nothing is lost so far, and the last choice has not been made."
            ) from error
        self._end += len(data)

    def _drop_rest(self) -> None:
        """Takes half a line away again; if even that fails, the next line is written over it."""
        with suppress(OSError):
            os.ftruncate(self._file, self._end)

    def take(self) -> None:
        """Takes the lock, so that no other window writes here. Raises SaveError."""
        try:
            taken = lock(self._file)
        except OSError as error:
            raise SaveError(
                f"{self.path.parent} is no place for saves, since it knows no locks "
                f"({reason(error)}); name another folder in {HOME}."
            ) from error
        if not taken:
            raise SaveError(f"The save “{self.name}” is being played in another window.")

    def keep(self, reading: Reading) -> None:
        """Goes on behind the last whole line; what a crash tore behind it is dropped."""
        self._end = reading.size
        if reading.torn:
            self._drop_rest()

    def close(self) -> None:
        """Lets go of the save, so that another window may have it. Closing twice is fine."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def discard(self) -> None:
        """Takes away a save in which nothing was decided; once closed it is no longer ours."""
        if self._file >= 0:
            self.close()
            self.path.unlink(missing_ok=True)


def reason(error: OSError) -> str:
    """What the system says went wrong, in its own few words."""
    return error.strerror or type(error).__name__
