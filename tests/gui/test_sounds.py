"""The shipped sounds: made by `tools/sounds.py`, soft at their edges, even, never clipped."""

from __future__ import annotations

import importlib.util
import struct
import wave
from io import BytesIO
from itertools import pairwise
from types import ModuleType

import pytest

from pmsim.gui.cast import Mood
from pmsim.gui.ear import TITLE
from pmsim.gui.hearing import _RANK, AMBIENCES, HOURS
from pmsim.gui.screens.debrief import DAY_NOTES
from pmsim.view.debrief import GRADE_WORDS
from tests.shipped import ROOT

FOLDER = ROOT / "assets" / "sounds"
BY_HAND = ("click", "notch", "slide", "card-drop", "refused", "page", "clink", "pencil")
BY_MOOD = tuple(f"mm-{mood.value}" for mood in Mood)
LOOKED_BACK = (
    *(f"day-{day + 1}" for day in range(DAY_NOTES)),
    *(f"grade-{letter.lower()}" for letter in GRADE_WORDS),
)
MOST = 2_000_000
"""Bytes of the whole folder."""


def _maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("sounds", ROOT / "tools" / "sounds.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


MAKER = _maker()
NAMES = tuple(MAKER.makers())
LOOPS = tuple(name for name in NAMES if name.startswith("ambience-"))


def samples(name: str) -> tuple[int, ...]:
    """The numbers of a file, from -32768 to 32767."""
    with wave.open(BytesIO((FOLDER / f"{name}.wav").read_bytes())) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22_050)
        count = file.getnframes()
        return struct.unpack(f"<{count}h", file.readframes(count))


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_what_the_script_makes(name: str) -> None:
    assert MAKER.as_wav(MAKER.makers()[name]()) == (FOLDER / f"{name}.wav").read_bytes()


def test_the_folder_holds_these_sounds_and_is_small() -> None:
    files = list(FOLDER.iterdir())

    assert {path.stem for path in files} == set(NAMES)
    assert sum(path.stat().st_size for path in files) < MOST


def test_whatever_can_be_heard_has_a_file() -> None:
    heard = {*_RANK, *HOURS, *AMBIENCES, *BY_HAND, *BY_MOOD, *LOOKED_BACK, TITLE}

    assert heard == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_clips_and_nothing_is_silent(name: str) -> None:
    found = samples(name)
    most = max(abs(one) for one in found)
    mean = (sum(one * one for one in found) / len(found)) ** 0.5

    assert most == (4587 if name in LOOPS else 16_384)
    assert mean > 300


@pytest.mark.parametrize("name", sorted(set(NAMES) - set(LOOPS)))
def test_an_effect_begins_and_ends_in_silence(name: str) -> None:
    found = samples(name)

    assert abs(found[0]) <= 20
    assert max(abs(one) for one in found[-20:]) < 200


@pytest.mark.parametrize("name", LOOPS)
def test_a_loop_joins_without_a_step(name: str) -> None:
    found = samples(name)
    steps = [abs(after - before) for before, after in pairwise(found)]

    assert abs(found[0] - found[-1]) <= max(steps)
    assert abs(found[0] - found[-1]) < 100


def test_the_sine_is_a_sine() -> None:
    assert MAKER.sine(0.0) == 0.0
    assert MAKER.sine(0.25) == pytest.approx(1.0)
    assert MAKER.sine(1 / 12) == pytest.approx(0.5)
    assert MAKER.sine(5 / 8) == pytest.approx(-(0.5**0.5))
