"""Two streams as a way to read a line and a way to write one, on any terminal."""

from __future__ import annotations

from typing import TextIO

from pmsim.tui.game import ReadLine, Write

_PLAIN = {
    0x2212: "-",
    0x2018: "'",
    0x2019: "'",
    0x201C: '"',
    0x201D: '"',
    0x2026: "...",
    0x20AC: "EUR ",
    0x00B1: "+-",
}
"""What typographic signs become where the terminal has no letters for them."""


def terminal(stdin: TextIO, stdout: TextIO) -> tuple[ReadLine, Write]:
    """A reader and a writer. Ctrl+C counts as the end of the input."""

    def read_line(prompt: str) -> str | None:
        stdout.write(prompt)
        stdout.flush()
        try:
            line = stdin.readline()
        except UnicodeDecodeError:
            return "?!"
        except KeyboardInterrupt:
            return None
        return line.rstrip("\r\n") if line else None

    def write(line: str) -> None:
        stdout.write(spelt(line, stdout.encoding or "utf-8") + "\n")

    return read_line, write


def spelt(line: str, encoding: str) -> str:
    """The line as far as the encoding can write it."""
    try:
        line.encode(encoding)
    except UnicodeEncodeError:
        plain = line.translate(_PLAIN).encode(encoding, "replace")
        return plain.decode(encoding)
    return line
