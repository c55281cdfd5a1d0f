"""Where the game's own data lies: scenarios, drawings, the pages about mistakes."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_SHIPPED = _PACKAGE / "_data"
"""Made when a wheel is built; a checkout has the same folders beside the package."""


def data_folder(name: str) -> Path:
    """The folder `scenarios`, `assets` or `mistakes`, in a checkout as in an installed wheel."""
    if _SHIPPED.is_dir():
        return _SHIPPED / name
    checkout = _PACKAGE.parent
    return checkout / "docs" / name if name == "mistakes" else checkout / name
