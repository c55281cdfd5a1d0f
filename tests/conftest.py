"""For all tests: a home of their own, and patience on slow machines."""

from __future__ import annotations

import os
import sys
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
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PMSIM_HOME", str(folder))
        yield folder


@pytest.fixture(scope="session", autouse=True)
def processes_keep_their_bytecode(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Where Python may write none into the checkout, a hundred processes would compile it anew."""
    base = tmp_path_factory.getbasetemp()
    folder = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with pytest.MonkeyPatch.context() as patch:
        if sys.dont_write_bytecode:
            patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
            patch.setenv("PYTHONPYCACHEPREFIX", str(folder / "bytecode"))
        yield


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
        patch.setattr("pmsim.language.library.load", read)
        yield
