"""The command line: the one place where the rooms are wired together."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pmsim.cli.window import NO_DISPLAY, NoDisplayError, open_title

if TYPE_CHECKING:
    import click


def main(arguments: Sequence[str]) -> int:
    """Runs one command. A user's mistake is one sentence and an exit code, never a traceback.

    Without a command the window opens at once, before anything about commands is loaded.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # A console that lacks a sign shows another one, which beats falling over it.
        getattr(stream, "reconfigure", lambda **_: None)(errors="replace")
    try:
        return _command(arguments) if arguments else open_title()
    except NoDisplayError as nowhere:
        sys.stderr.write(f"pmsim: {nowhere}\n")
        return NO_DISPLAY


def _command(arguments: Sequence[str]) -> int:
    import click

    from pmsim.cli.commands import pmsim

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
    import click

    context = getattr(mistake, "ctx", None)
    where = context.command_path if context else "pmsim"
    message = mistake.format_message()
    if isinstance(mistake, click.MissingParameter) and mistake.param:
        name = mistake.param.human_readable_name.rstrip(".")
        message = f"{name} is missing; `{where} --help` says what belongs there."
    sys.stderr.write(f"{where}: {message}\n")
