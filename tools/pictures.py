"""The README's pictures, taken of a day that is really played, and that day as a short film.

    python tools/pictures.py            writes docs/pictures/

The film is an animated PNG, which needs nothing but the library of Python to be written:
https://www.w3.org/TR/png-3/#4Concepts.APNGSequence
"""

from __future__ import annotations

import os
import struct
import sys
import tempfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "pictures"

sys.path.insert(0, str(ROOT))

import pygame  # noqa: E402

from pmsim.gui.likings import look_for  # noqa: E402
from pmsim.gui.paint_shots import Camera  # noqa: E402
from pmsim.gui.shots import README, Shot, shots_of  # noqa: E402
from pmsim.gui.shown import picture  # noqa: E402
from pmsim.session.settings import Settings  # noqa: E402
from pmsim.session.shelf import Shelf  # noqa: E402
from pmsim.session.store import Store  # noqa: E402

FILM = (
    "title-new",
    "briefing-picked",
    "plan",
    "plan-held",
    "run-1",
    "talk-1",
    "talk-1-read",
    "run-2",
    "talk-2-read",
    "event-1",
    "talk-3-read",
    "event-2",
    "event-3",
    "evening",
    "ended",
    "ended-well-worth",
)
"""The shots of a day in their order."""

SIZE = (640, 360)
"""Of the film, in px."""
STAYS = 1400
"""Milliseconds that each picture of the film stays."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def main() -> int:
    """Writes all of them."""
    with tempfile.TemporaryDirectory() as saves:
        shots = {shot.name: shot for shot in shots_of(Shelf(Store(Path(saves))))}
    FOLDER.mkdir(exist_ok=True)
    for name, shown in README.items():
        pygame.image.save(photograph(shots[shown]), FOLDER / f"{name}.png")
    frames = [pygame.transform.smoothscale(photograph(shots[name]), SIZE) for name in FILM]
    (FOLDER / "film.png").write_bytes(film(frames, STAYS))
    return 0


def photograph(shot: Shot) -> pygame.Surface:
    """A screen at full size."""
    camera = Camera((1280, 720))
    look = look_for(Settings(), camera.measure, camera.scale)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "shot.png"
        camera.take(picture(shot.stack, look)[0], file)
        return pygame.image.load(file)


def film(frames: list[pygame.Surface], stays: int) -> bytes:
    """Pictures of one size as an animated PNG that begins again for ever.

    A viewer that knows no animation shows the first one.
    """
    still = list(_chunks(_png(frames[0])))
    out = [_SIGNATURE]
    out += [_chunk(kind, data) for kind, data in still if kind == b"IHDR"]
    out.append(_chunk(b"acTL", struct.pack(">II", len(frames), 0)))
    number = 0
    for frame in frames:
        out.append(_chunk(b"fcTL", _control(number, frame.get_size(), stays)))
        number += 1
        pixels = b"".join(data for kind, data in _chunks(_png(frame)) if kind == b"IDAT")
        if frame is frames[0]:
            out.append(_chunk(b"IDAT", pixels))
        else:
            out.append(_chunk(b"fdAT", struct.pack(">I", number) + pixels))
            number += 1
    return b"".join((*out, _chunk(b"IEND", b"")))


def _control(number: int, size: tuple[int, int], stays: int) -> bytes:
    """How long a frame stays; it fills the picture and replaces the one before."""
    return struct.pack(">IIIIIHHBB", number, *size, 0, 0, stays, 1000, 0, 0)


def _png(frame: pygame.Surface) -> bytes:
    """A picture as pygame writes it."""
    file = BytesIO()
    pygame.image.save(frame, file, "frame.png")
    return file.getvalue()


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG file: kind and data."""
    at = len(_SIGNATURE)
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += 12 + length


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


if __name__ == "__main__":
    raise SystemExit(main())
