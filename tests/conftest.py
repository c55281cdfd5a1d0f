"""For all tests: a home of their own, and patience on slow machines."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

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
