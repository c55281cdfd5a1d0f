"""Sets up a virtual environment with nothing but Python's own library. Used by play and test."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)


def python_with(extra: str = "") -> Path:
    """The Python of `.venv`, with the game (and an extra) installed.

    Installs only when that has not been done for this very pyproject.toml. Exits with one
    sentence when something that is not ours is missing.
    """
    if sys.version_info < OLDEST:
        sys.exit(f"pmsim needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this one is older.")
    folder = ROOT / ".venv"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists() or not _runs(python):
        _make(folder)
    stamp = folder / f"installed-{extra or 'game'}"
    wanted = _wanted()
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        _install(python, f"{ROOT}[{extra}]" if extra else str(ROOT))
        stamp.write_text(wanted, encoding="utf-8")
    return python


def run(command: list[str]) -> int:
    """Runs to the end, in the checkout, and gives the exit code."""
    try:
        return subprocess.call(command, cwd=ROOT)
    except KeyboardInterrupt:
        return 130


def _runs(python: Path) -> bool:
    """Whether the environment still has its Python, and it can install."""
    check = [str(python), "-c", "import pip"]
    return subprocess.run(check, capture_output=True, check=False).returncode == 0


def _wanted() -> str:
    """What has to be installed: this project file, in this folder."""
    text = (ROOT / "pyproject.toml").read_bytes()
    return f"{hashlib.sha256(text).hexdigest()} {ROOT}\n"


def _make(folder: Path) -> None:
    print("Setting up .venv (only this once) ...", flush=True)
    try:
        import venv

        venv.create(folder, clear=True, with_pip=True)
    except (ImportError, OSError, subprocess.CalledProcessError) as error:
        sys.exit(
            f"Python could not make a virtual environment ({error}). Its parts venv and pip are "
            "missing: on Debian and Ubuntu, `sudo apt install python3-venv` brings them."
        )


def _install(python: Path, what: str) -> None:
    print("Installing what the game needs ...", flush=True)
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    if subprocess.call([*pip, "--editable", what], cwd=ROOT) != 0:
        sys.exit("The installation failed; the lines above say why. Is there a network?")
