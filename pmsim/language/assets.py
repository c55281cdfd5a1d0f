"""The names of the drawings that a scenario may ask for, read off the folder of the drawings."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen


@frozen
class Assets:
    """Names of drawings by what they are for."""

    portraits: frozenset[str] = frozenset()
    icons: frozenset[str] = frozenset()
    pictures: frozenset[str] = frozenset()

    def of(self, kind: str) -> frozenset[str]:
        """The names for a `portrait`, an `icon` or a `picture`."""
        return {"portrait": self.portraits, "icon": self.icons, "picture": self.pictures}[kind]


def assets_in(folder: Path) -> Assets:
    """What lies in the folder of the drawings: a portrait has a file for each mood."""
    icons = (*folder.glob("icons/activity/*.svg"), *folder.glob("icons/ui/*.svg"))
    return Assets(
        frozenset(file.stem.rpartition("-")[0] for file in folder.glob("portraits/*-*.svg")),
        frozenset(file.stem for file in icons),
        frozenset(file.stem for file in folder.glob("scenes/scenario-*.svg")),
    )
