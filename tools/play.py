"""Installs the game if need be, and starts it: `python tools/play.py`.

What stands behind it is passed on: `python tools/play.py play first-monday --text`.
"""

from __future__ import annotations

import sys

from fresh import python_with, run

if __name__ == "__main__":
    sys.exit(run([str(python_with()), "-m", "pmsim", *sys.argv[1:]]))
