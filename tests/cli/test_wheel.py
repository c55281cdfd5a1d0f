"""The wheel: built, installed into an environment of its own, and played from another folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.shipped import ROOT


def run(*command: str, cwd: Path, home: Path | None = None, typed: str = "") -> str:
    """Runs a command that must succeed, and gives what it printed."""
    around = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    around["PYTHONUTF8"] = "1"
    if home is not None:
        around["PMSIM_HOME"] = str(home)
    done = subprocess.run(
        command,
        cwd=cwd,
        env=around,
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_an_installed_wheel_plays_from_any_folder(tmp_path: Path) -> None:
    run(
        sys.executable, "-m", "build", "--wheel", "--outdir", str(tmp_path), str(ROOT), cwd=tmp_path
    )
    (wheel,) = tmp_path.glob("pmsim-*.whl")
    with zipfile.ZipFile(wheel) as inside:
        names = set(inside.namelist())
    assert "pmsim/_data/scenarios/first-monday.yaml" in names
    assert "pmsim/_data/scenarios/library/office.yaml" in names
    for study in (ROOT / "scenarios" / "studies").glob("*.json"):
        assert f"pmsim/_data/scenarios/studies/{study.name}" in names
    assert "pmsim/language/template.yaml" in names
    assert any(name.startswith("pmsim/_data/assets/portraits/") for name in names)
    assert "pmsim/_data/assets/sounds/knock.wav" in names
    assert any(name.startswith("pmsim/_data/mistakes/PM201") for name in names)
    assert not any(name.startswith("tests/") for name in names)

    venv.create(tmp_path / "env", with_pip=True)
    scripts = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    python, pmsim = str(scripts / "python"), str(scripts / "pmsim")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    run(python, "-m", "pip", "install", "--quiet", str(wheel), cwd=elsewhere)

    assert json.loads(run(pmsim, "list", "--json", cwd=elsewhere))[0]["id"] == "first-monday"
    assert run(pmsim, "explain", "PM201", cwd=elsewhere).startswith("# Unknown person")
    run(pmsim, "new", "my-day.yaml", cwd=elsewhere)
    run(pmsim, "check", "my-day.yaml", cwd=elsewhere)
    told = run(
        *(pmsim, "play", "first-monday", "--text", "--seed", "7"),
        cwd=elsewhere,
        home=tmp_path / "home",
        typed="1\n" * 4000,
    )
    assert told.splitlines()[-1].startswith("Ending: ")
    assert list((tmp_path / "home" / "saves").iterdir())
