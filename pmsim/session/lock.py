"""Locks that the operating system keeps: they end with the process, so none is ever stale."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import msvcrt
    import os

    _FAR_AWAY = 1 << 30
    """Windows keeps others from reading what is locked, so the lock lies behind all text."""

    def lock(file: int) -> bool:
        """Takes the lock on an open file; False when another window has it."""
        os.lseek(file, _FAR_AWAY, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(file, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def lock(file: int) -> bool:
        """Takes the lock on an open file; False when another window has it."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
