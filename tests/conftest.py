"""For all tests: a home of their own, and patience on slow machines."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from pmsim.language.assets import Assets
from pmsim.language.diagnostics import Loaded
from pmsim.language.library import load
from tests.shipped import SCENARIOS

settings.register_profile("pmsim", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("pmsim")


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """No test may touch the saves of the person who runs it."""
    folder = tmp_path_factory.mktemp("home")
    before = os.environ.get("PMSIM_HOME")
    os.environ["PMSIM_HOME"] = str(folder)
    yield folder
    if before is None:
        del os.environ["PMSIM_HOME"]
    else:
        os.environ["PMSIM_HOME"] = before


@pytest.fixture(scope="session", autouse=True)
def shipped_scenarios_are_read_once() -> Iterator[None]:
    """They stay as they are while tests run, so no window has to read them again."""

    @cache
    def shipped(path: Path, folder: Path, assets: Assets) -> Loaded:
        return load(path, folder, assets=assets)

    def read(path: Path, folder: Path, *, assets: Assets) -> Loaded:
        ours = path.is_relative_to(SCENARIOS)
        return shipped(path, folder, assets) if ours else load(path, folder, assets=assets)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("pmsim.session.shelf.load", read)
        yield
