"""Faces for people whose author gave none."""

import re

import pygame
import pytest

from pmsim.gui.assets import Assets, MissingAssetError
from pmsim.gui.cast import DISCS, Mood
from pmsim.gui.paint_raster import Raster
from pmsim.gui.portraits import disc_of, looks_of, portrait
from pmsim.model.scenario import Person
from pmsim.testing import tiny_scenario
from pmsim.view.briefing import see_briefing

KEYS = ("jonas", "ida", "mia", "herr_vogt", "lee", "omar", "petra", "sven", "tara", "ulf")
COLOUR = re.compile(r"#[0-9A-F]{6}")


@pytest.mark.parametrize("mood", Mood)
@pytest.mark.parametrize("key", KEYS)
def test_a_face_is_drawn_in_every_mood(assets: Assets, key: str, mood: Mood) -> None:
    """Most of the middle of the canvas is covered, and the corners at the top are free."""
    text = assets.svg(f"portraits/generated.{key}-{mood.value}")
    drawn = pygame.mask.from_surface(Raster().svg(text, 64, 64))

    assert drawn.get_at((32, 30))
    assert not drawn.get_at((1, 1))
    assert not drawn.get_at((62, 1))
    assert 64 * 64 * 0.3 < drawn.count() < 64 * 64 * 0.8


@pytest.mark.parametrize("key", KEYS)
def test_a_mood_changes_the_face_and_not_the_person(key: str) -> None:
    faces = {portrait(key, mood) for mood in Mood}
    assert len(faces) == len(Mood)
    skins = {looks_of(key).features.skin in face for face in faces}
    assert skins == {True}


def test_a_key_has_its_face_for_good_and_others_have_others() -> None:
    jonas = looks_of("jonas")
    assert (jonas.hair, jonas.beard, jonas.garment) == ("parting", "moustache", "jacket")
    assert len({looks_of(f"person_{number}") for number in range(200)}) > 190


def test_nobody_drawn_is_one_of_the_cast(assets: Assets) -> None:
    cast = {assets.svg(f"portraits/{who}-neutral").replace("\n", "") for who in DISCS}
    mine = {portrait(key, Mood.NEUTRAL).replace("\n", "") for key in (*KEYS, *DISCS)}
    assert mine.isdisjoint(cast)


def test_whoever_has_no_portrait_gets_one_with_a_colour_behind_it() -> None:
    person = Person("jonas", "Jonas Weber", "Legal", 45.0, 4.0, "generated")
    shown = see_briefing(tiny_scenario(people=(person,))).cast[0]

    assert shown.portrait == "generated.jonas"
    assert COLOUR.fullmatch(disc_of(shown.portrait))
    assert disc_of("lola") == DISCS["lola"]
    assert disc_of("") == ""


def test_a_name_of_no_portrait_is_still_named(assets: Assets) -> None:
    with pytest.raises(MissingAssetError, match="nobody"):
        assets.svg("portraits/nobody-neutral")
