"""The command line: the one place where the rooms are wired together."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click


def main(arguments: Sequence[str]) -> int:
    """Runs one command. A user's mistake is one sentence and an exit code, never a traceback."""
    from pmsim.cli.commands import pmsim

    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # A console that lacks a sign shows another one, which beats falling over it.
        getattr(stream, "reconfigure", lambda **_: None)(errors="replace")
    try:
        code = pmsim.main(list(arguments), prog_name="pmsim", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as mistake:
        _say(mistake)
        return mistake.exit_code
    except click.Abort as stopped:
        raise KeyboardInterrupt from stopped
    except BrokenPipeError:
        # Whoever read us has gone; Python must not complain about it at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code if isinstance(code, int) else 0


def _say(mistake: click.ClickException) -> None:
    context = getattr(mistake, "ctx", None)
    where = context.command_path if context else "pmsim"
    click.echo(f"{where}: {mistake.format_message()}", err=True)
