"""Golden digests: what was true yesterday, on another machine, is true here."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.shipped import ROOT


@pytest.mark.parametrize("hash_seed", ["1", "2"])
def test_digests_are_golden_under_any_hash_seed(hash_seed: str) -> None:
    """A fresh interpreter with another PYTHONHASHSEED ends every playthrough alike."""
    result = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "golden.py")],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert "all digests agree" in result.stdout
