"""Installs the game and what its tests need, and runs the tests: `python tools/test.py`.

What stands behind it goes to pytest: `python tools/test.py -k undo`.
"""

from __future__ import annotations

import sys

from fresh import python_with, run

if __name__ == "__main__":
    sys.exit(run([str(python_with("test")), "-m", "pytest", "-n", "auto", *sys.argv[1:]]))
