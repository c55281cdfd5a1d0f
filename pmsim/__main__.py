"""The way in: `pmsim` and `python -m pmsim`."""

from __future__ import annotations

import sys

from pmsim import __version__

STOPPED = 130
"""Exit code after Ctrl+C, as shells know it."""


def main() -> int:
    """Runs the command line. The version is told before anything else is imported."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"pmsim {__version__}\n")
        return 0
    try:
        from pmsim.cli import main as command_line

        return command_line(sys.argv[1:])
    except KeyboardInterrupt:
        return STOPPED


if __name__ == "__main__":
    sys.exit(main())
