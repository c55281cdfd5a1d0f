"""The disk, as far as the language reads it: which files there are, and what stands in one."""

from __future__ import annotations

from pathlib import Path

from pmsim.language.diagnostics import Diagnostic, Place, finding
from pmsim.language.source import LARGEST, Decoded, decode
from pmsim.language.suggestions import SHORT_LIST, closest, listed


def listing(folder: Path) -> tuple[Path, ...]:
    """The scenario files of a folder, in the order of their names."""
    files = (*folder.glob("*.yaml"), *folder.glob("*.yml"))
    return tuple(sorted(file for file in files if file.is_file()))


def file_at(path: Path) -> Decoded:
    """A file from the disk, or the finding that says why not."""
    top = Place(str(path), 1, 1)
    try:
        if path.is_dir():
            fix = "Give the name of a .yaml file in it."
            return Decoded(finding=finding(top, "PM002", "This is a folder, not a file.", fix))
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        return Decoded(finding=_unreadable(path, top, error))
    return decode(str(path), data)


def _unreadable(path: Path, top: Place, error: Exception) -> Diagnostic:
    if isinstance(error, FileNotFoundError):
        return finding(top, "PM001", "There is no file of this name.", _file_meant(path))
    reason = getattr(error, "strerror", None) or str(error)
    return finding(
        top, "PM001", f"This file cannot be read: {reason}.", "Look at its name and rights."
    )


def _file_meant(path: Path) -> str:
    """The file that was probably meant: one with an ending, or one whose name is near."""
    there = [file.name for file in listing(path.parent)]
    ended = (f"{path.name}{end}" for end in (".yaml", ".yml"))
    near = next((name for name in ended if name in there), "") or closest(path.name, there)
    if near:
        return f"Did you mean {near}?"
    if not there:
        return "There is no scenario in this folder; `pmsim new FILE` writes one."
    return f"In this folder: {listed(there[:SHORT_LIST])}{', …' if there[SHORT_LIST:] else ''}."
