"""The saves folder: makes saves, lists them, opens them, and sets damaged ones aside.

With `save_file` it is the only place of the game that writes to disk.
"""

from __future__ import annotations

import os
import re
import stat
from contextlib import ExitStack, suppress
from pathlib import Path

from attrs import frozen

from pmsim.session.home import HOME, home_folder
from pmsim.session.journal import Header, Journal
from pmsim.session.save import LARGEST, Reading, Unreadable, read, write
from pmsim.session.save_file import BINARY, SUFFIX, SaveError, SaveFile, reason


@frozen
class SaveInfo:
    """One save, as a list of saves shows it."""

    name: str
    path: Path
    modified: float
    """Seconds, as the file system counts them; only for sorting and showing."""
    journal: Journal | None
    trouble: str = ""
    """Why it cannot be read, as the end of a sentence."""

    @property
    def can_go_on(self) -> bool:
        """Whether there is something to go on with."""
        return self.journal is not None and self.journal.decisions > 0 and not self.journal.ending


@frozen
class Opened:
    """A save that was opened to be played on."""

    file: SaveFile
    journal: Journal
    torn: str = ""
    """A last line that a crash had torn, and that was dropped."""


@frozen
class SetAside:
    """A damaged save, which now lies under another name."""

    sentence: str
    journal: Journal | None
    """What could be read before the damage, if anything."""


class Store:
    """A folder of saves."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = home_folder() / "saves" if folder is None else folder

    def listing(self) -> tuple[SaveInfo, ...]:
        """Every save, the latest first."""
        try:
            paths = [path for path in self.folder.iterdir() if path.name.endswith(SUFFIX)]
        except OSError:
            return ()
        found = [self._info(path) for path in paths]
        return tuple(sorted(found, key=lambda info: (info.modified, info.name), reverse=True))

    def latest(self) -> SaveInfo | None:
        """The save to go on with, if there is one."""
        return next((info for info in self.listing() if info.can_go_on), None)

    def set_aside(self, info: SaveInfo) -> str:
        """Puts a damaged save out of the way; says where to, or why not, in one sentence."""
        try:
            opened = self.open(info.path)
        except SaveError as error:
            return str(error)
        if isinstance(opened, SetAside):
            return opened.sentence
        opened.file.close()
        return f"The save {info.path.name} could be read after all."

    def _info(self, path: Path) -> SaveInfo:
        name = path.name.removesuffix(SUFFIX)
        try:
            modified = path.stat().st_mtime
            reading = read(_bytes(path))
        except OSError as error:
            return SaveInfo(name, path, 0.0, None, _why_not(path, error))
        if isinstance(reading, Unreadable):
            return SaveInfo(name, path, modified, None, reading.why)
        trouble = f"is damaged in line {reading.bad_line}" if reading.bad_line else ""
        return SaveInfo(name, path, modified, reading.journal, trouble)

    def create(self, journal: Journal) -> SaveFile:
        """A new save that begins with a journal; never writes over a file. Raises SaveError."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            path, file = self._new_file(journal.header)
        except OSError as error:
            raise SaveError(
                f"The saves folder {self.folder} cannot be written ({reason(error)}); "
                f"free it, or name another folder in {HOME}."
            ) from error
        made = SaveFile(path, file, 0)
        try:
            made.take()
            made.write(write(journal))
        except SaveError:
            made.discard()
            raise
        with suppress(OSError):
            _sync_folder(self.folder)
        return made

    def _new_file(self, header: Header) -> tuple[Path, int]:
        stem = re.sub(r"[^a-z0-9_-]+", "-", header.scenario.lower()).strip("-") or "day"
        number = 1
        while True:
            path = self.folder / f"{stem}-{number}{SUFFIX}"
            try:
                flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | BINARY
                return path, os.open(path, flags, 0o644)
            except FileExistsError:
                number += 1

    def open(self, path: Path) -> Opened | SetAside:
        """Opens a save to be played on; a damaged one is set aside. Raises SaveError."""
        try:
            file = SaveFile(path, os.open(path, os.O_RDWR | BINARY), 0)
        except OSError as error:
            raise SaveError(f"The save {path.name} {_why_not(path, error)}.") from error
        with ExitStack() as doors:
            doors.callback(file.close)
            file.take()
            reading = _read(path)
            if isinstance(reading, Reading) and not reading.bad_line:
                file.keep(reading)
                doors.pop_all()
                return Opened(file, reading.journal, reading.torn)
        return _set_aside(path, reading)


def read_save(path: Path) -> Reading:
    """Reads a save without opening it to be played. Raises SaveError."""
    reading = _read(path)
    if isinstance(reading, Unreadable):
        raise SaveError(f"The save {path.name} {reading.why}.")
    return reading


def _read(path: Path) -> Reading | Unreadable:
    try:
        return read(_bytes(path))
    except OSError as error:
        raise SaveError(f"The save {path.name} {_why_not(path, error)}.") from error


def _bytes(path: Path) -> bytes:
    """Raises OSError. Pipes are not read, since they may never end."""
    if stat.S_ISFIFO(path.stat().st_mode):
        raise OSError(0, "a pipe, not a file")
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _set_aside(path: Path, reading: Reading | Unreadable) -> SetAside:
    """Gives a damaged save another name. It is never written over, and never deleted."""
    journal, why = None, ""
    if isinstance(reading, Reading):
        journal, why = reading.journal, f"is damaged in line {reading.bad_line}"
    else:
        why = reading.why
        if not reading.damaged:
            raise SaveError(f"The save {path.name} {why}.")
    try:
        aside = _free_name(path)
        path.replace(aside)
    except OSError as error:
        raise SaveError(
            f"The save {path.name} {why}, and it could not be set aside ({reason(error)})."
        ) from error
    sentence = f"The save {path.name} {why}; it is kept beside the others as {aside.name}."
    return SetAside(sentence, journal)


def _free_name(path: Path) -> Path:
    """A name beside the file that nobody has, already taken with an empty file."""
    number = 1
    while True:
        aside = path.with_name(f"{path.name}.damaged-{number}")
        try:
            os.close(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
        except FileExistsError:
            number += 1
        else:
            return aside


def _why_not(path: Path, error: OSError) -> str:
    """The end of a sentence."""
    if isinstance(error, FileNotFoundError):
        return "is not there"
    if path.is_dir():
        return "is a folder, not a file"
    return f"cannot be opened ({reason(error)})"


def _sync_folder(folder: Path) -> None:
    """Makes a new name last on file systems that keep names apart from what they name."""
    if os.name != "nt":
        file = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(file)
        finally:
            os.close(file)
