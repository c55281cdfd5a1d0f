"""Golden pictures: a dozen screens as they should look, at half their size.

    python tools/golden_pictures.py            checks tests/gui/golden/
    python tools/golden_pictures.py --write    takes them anew, after a wanted change of looks

What differs is written side by side (wanted, got, difference) into a folder that is named.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "gui" / "golden"

sys.path.insert(0, str(ROOT))

import pygame  # noqa: E402

from pmsim.gui.likings import look_for  # noqa: E402
from pmsim.gui.paint_shots import Camera  # noqa: E402
from pmsim.gui.shots import FILMS, Shot, shots_of  # noqa: E402
from pmsim.gui.shown import picture  # noqa: E402
from pmsim.session.shelf import Shelf  # noqa: E402
from pmsim.session.store import Store  # noqa: E402

WANTED = (
    ("title-new", "1280x720"),
    ("briefing-picked", "1280x720"),
    ("settings", "1280x720"),
    ("plan-held", "1280x720"),
    ("run-1", "1280x720"),
    ("event-2", "1280x720"),
    ("event-2", "contrast"),
    ("talk-1-read", "1280x720"),
    ("talk-1-read", "text-130"),
    ("table-refused", "1280x720"),
    ("evening", "1280x720"),
    ("ended-well-read", "1280x720"),
)
"""Which shots, and how they are looked at."""

SIZE = (640, 360)
"""Of a golden picture, in px: half the window."""
CELLS = (80, 45)
"""Pictures are compared by the mean colours of so many cells, across and down."""
FAR = 32
"""So far (of 255) a cell's colour may be from the wanted one."""
SPARE = 6
"""So many cells of a picture may be farther: pygame-ce 2.5.2 and 2.5.8, which set type differently,
have at most three that are."""


def take(shots: tuple[Shot, ...]) -> dict[str, pygame.Surface]:
    """The wanted pictures by name, painted at full size and halved."""
    named = {shot.name: shot for shot in shots}
    films = {film.name: film for film in FILMS}
    found: dict[str, pygame.Surface] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, seen in WANTED:
            camera, file = Camera(films[seen].size), Path(folder) / "shot.png"
            look = look_for(films[seen].settings, camera.measure, camera.scale)
            camera.take(picture(named[name].stack, look)[0], file)
            full = pygame.image.load(file)
            found[f"{name}-{seen}"] = pygame.transform.smoothscale(full, SIZE)
    return found


def shots() -> tuple[Shot, ...]:
    """The screens, as `pmsim shots` reaches them, up to the last that is wanted."""
    missing = {name for name, _ in WANTED}
    found: list[Shot] = []
    with tempfile.TemporaryDirectory() as saves:
        for shot in shots_of(Shelf(Store(Path(saves)))):
            missing.discard(shot.name)
            found.append(shot)
            if not missing:
                break
    return tuple(found)


def far_cells(wanted: pygame.Surface, got: pygame.Surface) -> tuple[tuple[int, int], ...]:
    """The cells whose colours are too far from each other, across and down."""
    one, other = (pygame.image.tobytes(_celled(each), "RGB") for each in (wanted, got))
    apart = [abs(a - b) for a, b in zip(one, other, strict=True)]
    far = [max(apart[i : i + 3]) > FAR for i in range(0, len(apart), 3)]
    return tuple((i % CELLS[0], i // CELLS[0]) for i, is_far in enumerate(far) if is_far)


def _celled(surface: pygame.Surface) -> pygame.Surface:
    return pygame.transform.smoothscale(surface, CELLS)


def side_by_side(wanted: pygame.Surface, got: pygame.Surface) -> pygame.Surface:
    """Wanted, got, and the difference with the far cells framed."""
    width, height = SIZE
    difference = wanted.copy()
    difference.blit(got, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    back = got.copy()
    back.blit(wanted, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    difference.blit(back, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    cell = width // CELLS[0]
    for x, y in far_cells(wanted, got):
        pygame.draw.rect(difference, "#FFD600", (x * cell, y * cell, cell, cell), 1)
    sheet = pygame.Surface((3 * width, height))
    for place, each in enumerate((wanted, got, difference)):
        sheet.blit(each, (place * width, 0))
    return sheet


def complaint(name: str, got: pygame.Surface, folder: Path) -> str:
    """Why a picture is not as it should be, in a sentence; empty when it is."""
    file = GOLDEN / f"{name}.png"
    if not file.exists():
        return f"{name} has no golden picture; `python tools/golden_pictures.py --write` takes it."
    wanted = pygame.image.load(file)
    far = len(far_cells(wanted, got))
    if far <= SPARE:
        return ""
    folder.mkdir(parents=True, exist_ok=True)
    pygame.image.save(side_by_side(wanted, got), folder / f"{name}.png")
    return (
        f"{name} differs in {far} of {CELLS[0] * CELLS[1]} cells; {folder / name}.png has wanted, "
        "got and difference. If it is wanted: `python tools/golden_pictures.py --write`."
    )


def main() -> int:
    """Checks or writes; the exit code is 1 when something differs."""
    taken = take(shots())
    if "--write" in sys.argv[1:]:
        GOLDEN.mkdir(exist_ok=True)
        for name, surface in taken.items():
            if complaint(name, surface, Path(tempfile.mkdtemp())):
                pygame.image.save(surface, GOLDEN / f"{name}.png")
                print(f"{name} is taken anew")
        return 0
    folder = Path(tempfile.mkdtemp(prefix="pmsim-pictures-"))
    found = [said for name, got in taken.items() if (said := complaint(name, got, folder))]
    print("\n".join(found) or f"all {len(taken)} pictures are as they should be")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
