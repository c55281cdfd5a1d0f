"""Where the game keeps what belongs to the player."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

HOME = "PMSIM_HOME"
"""Environment variable that names another folder for everything the game keeps."""


def home_folder() -> Path:
    """Where the game keeps what belongs to the player."""
    elsewhere = os.environ.get(HOME)
    if elsewhere:
        return Path(elsewhere)
    return Path(platformdirs.user_data_dir("pmsim", appauthor=False))
