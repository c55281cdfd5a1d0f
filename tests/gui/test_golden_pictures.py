"""A dozen screens look as they should, whatever sets the type; and what is lost is noticed."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pygame
import pytest

from tests.shipped import ROOT


@pytest.fixture(scope="module")
def golden() -> ModuleType:
    """The script itself."""
    file = ROOT / "tools" / "golden_pictures.py"
    spec = importlib.util.spec_from_file_location("golden_pictures", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def day(golden: ModuleType) -> pygame.Surface:
    return pygame.image.load(golden.GOLDEN / "event-2-1280x720.png")


def test_a_dozen_screens_look_as_they_should(golden: ModuleType, tmp_path: Path) -> None:
    taken = golden.take(golden.shots())
    complaints = [golden.complaint(name, got, tmp_path) for name, got in taken.items()]

    assert len(taken) == 12
    assert not any(complaints), "\n".join(filter(None, complaints))
    assert {file.stem for file in golden.GOLDEN.glob("*.png")} == {*taken}


def test_a_line_of_text_that_is_lost_is_noticed(golden: ModuleType, day: pygame.Surface) -> None:
    broken = day.copy()
    broken.fill(broken.get_at((340, 204)), (205, 197, 100, 15))

    assert len(golden.far_cells(day, broken)) > golden.SPARE


def test_what_has_moved_by_a_finger_is_noticed(golden: ModuleType, day: pygame.Surface) -> None:
    moved = day.copy()
    moved.blit(day, (6, 0), (0, 50, 170, 250))
    moved.blit(day, (0, 56), (0, 50, 170, 250))

    assert len(golden.far_cells(day, moved)) > golden.SPARE


def test_softer_type_is_not(golden: ModuleType, day: pygame.Surface) -> None:
    soft = pygame.transform.box_blur(day, 1)

    assert len(golden.far_cells(day, soft)) <= golden.SPARE


def test_a_difference_is_saved_beside_what_was_wanted(
    golden: ModuleType, day: pygame.Surface, tmp_path: Path
) -> None:
    said = golden.complaint("event-2-1280x720", pygame.Surface(golden.SIZE), tmp_path / "new")
    file = tmp_path / "new" / "event-2-1280x720.png"

    assert str(file) in said
    assert pygame.image.load(file).get_size() == (3 * 640, 360)
