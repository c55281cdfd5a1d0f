"""Opens the game: `python main.py`."""

import sys

from pmsim.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
