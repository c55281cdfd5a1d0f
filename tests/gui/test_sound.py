"""The loudspeaker in the window: late, at the asked level, and silent where nothing sounds."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from pmsim.gui.app import App
from pmsim.gui.ear import Heard
from pmsim.gui.screens.settings import SettingsScreen
from pmsim.gui.sound import GAP, STILL, Speaker
from pmsim.gui.theme import DAWN
from pmsim.model.actions import Action
from pmsim.model.expressions import Name
from pmsim.model.outcomes import Choice, Line, Moment, Outcome, Promise
from pmsim.model.scenario import Activity, Event
from pmsim.session.drawer import Drawer
from pmsim.session.play import Game, Start
from pmsim.session.settings import Settings, read_settings, write_settings
from pmsim.session.shelf import Shelf
from pmsim.session.store import Store
from pmsim.testing import tiny_scenario
from tests.gui.player import HINTS, Player
from tests.shipped import ROOT

SOUNDS = ROOT / "assets" / "sounds"
QUIET = Heard("", (), "ambience-morning")


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The names of what is played from now on."""
    names: list[str] = []
    real = pygame.mixer.Sound

    class Listening(real):  # type: ignore[misc, valid-type]
        def __init__(self, path: Path) -> None:
            super().__init__(path)
            self.name = path.stem

        def play(self, *args: int, **how: int) -> object:
            names.append(self.name)
            return super().play(*args, **how)

    monkeypatch.setattr(pygame.mixer, "Sound", Listening)
    yield names
    pygame.mixer.quit()


@pytest.fixture
def player(tmp_path: Path, played: list[str]) -> Iterator[Player]:
    someone = Player(tmp_path)
    yield someone
    someone.app.close()


def test_nothing_is_opened_before_the_picture_stands_still(played: list[str]) -> None:
    speaker = Speaker(SOUNDS)
    speaker.play(Heard("click", ("knock",), "ambience-morning"), 1.0, STILL, idle=False)
    speaker.play(QUIET, 1.0, STILL - 1, idle=True)
    assert pygame.mixer.get_init() is None

    speaker.play(QUIET, 1.0, STILL, idle=True)
    assert pygame.mixer.get_init() == (22_050, -16, 1)
    assert played == ["ambience-morning"]


def no_mixer(flips: list[int], app: App) -> None:
    """Notes how many pictures hang when the mixer is asked for, and has none."""
    flips.append(app.window.flips)
    raise pygame.error("no device")


def test_the_first_picture_hangs_before_the_mixer_is_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flips: list[int] = []
    now = [0]
    app = App(Shelf(Store(tmp_path / "saves")), None, Drawer(tmp_path), clock=lambda: now[0])
    monkeypatch.setattr(pygame.mixer, "init", lambda *_, **__: no_mixer(flips, app))
    assert flips == []
    for _ in range(200):
        now[0] += 50
        app.step()
    app.close()

    assert len(flips) == 1
    assert flips[0] > 0


def test_the_first_picture_loads_no_sound_and_the_title_no_rules() -> None:
    """Until the title is asked for, nothing of the sound is even imported, and no engine then."""
    code = (
        "import sys, pmsim.gui.app_curtain; "
        "early = [m for m in sys.modules if m in ('pmsim.gui.sound', 'pmsim.gui.hearing')]; "
        "import pmsim.gui.app, pmsim.session.shelf; "
        "print(early + [m for m in sys.modules if m == 'pmsim.engine.program'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[-1] == "[]"


def test_news_is_told_one_after_the_other_but_a_hand_at_once(played: list[str]) -> None:
    speaker = Speaker(SOUNDS)
    speaker.play(QUIET, 1.0, STILL, idle=True)
    speaker.play(Heard("click", ("stamp", "knock"), "ambience-morning"), 1.0, 16, idle=False)
    assert played[1:] == ["click", "stamp"]

    speaker.play(QUIET, 1.0, GAP - 10, idle=False)
    assert played[1:] == ["click", "stamp"]
    speaker.play(QUIET, 1.0, 10, idle=False)
    assert played[1:] == ["click", "stamp", "knock"]


def test_the_hour_changes_the_ambience_once(played: list[str]) -> None:
    speaker = Speaker(SOUNDS)
    for name in ("ambience-morning", "ambience-noon", "ambience-noon"):
        speaker.play(Heard("", (), name), 1.0, STILL, idle=True)

    assert played == ["ambience-morning", "ambience-noon"]


def test_volume_applies_at_once_also_to_what_sounds_already(played: list[str]) -> None:
    speaker = Speaker(SOUNDS)
    speaker.play(QUIET, 1.0, STILL, idle=True)
    speaker.play(QUIET, 0.5, 16, idle=True)

    (sound,) = speaker._sounds.values()
    assert sound.get_volume() == pytest.approx(0.25, abs=0.01)


@pytest.mark.usefixtures("played")
def test_muting_is_silence_at_once_and_what_was_due_is_not_made_up_for() -> None:
    speaker = Speaker(SOUNDS)
    speaker.play(Heard("", ("stamp", "knock"), "ambience-morning"), 1.0, STILL, idle=True)
    assert pygame.mixer.get_busy()

    speaker.play(QUIET, 0.0, 16, idle=True)
    assert not pygame.mixer.get_busy()
    speaker.play(QUIET, 0.0, GAP, idle=True)
    assert not pygame.mixer.get_busy()


def test_who_mutes_never_opens_a_device(played: list[str]) -> None:
    speaker = Speaker(SOUNDS)
    speaker.play(Heard("click", ("knock",), "ambience-morning"), 0.0, STILL, idle=True)

    assert pygame.mixer.get_init() is None
    assert played == []


def test_no_device_is_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    someone = Player(tmp_path)
    someone.wait(DAWN.ms)
    someone.press(pygame.K_F2)

    assert someone.app.speaker.deaf
    assert someone.screen == SettingsScreen(Settings(told=HINTS), deaf=True)
    said = [getattr(shape, "text", "") for shape in someone.shapes]
    assert "no sound device found" in said
    assert not someone.app.broken
    assert capfd.readouterr().err == ""
    someone.app.close()


def test_a_pygame_without_a_mixer_is_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise NotImplementedError("mixer module not available")

    monkeypatch.setattr(pygame.mixer, "init", missing)
    speaker = Speaker(SOUNDS)
    speaker.play(QUIET, 1.0, STILL, idle=True)

    assert speaker.deaf


def test_m_mutes_any_screen_says_so_and_is_kept(player: Player) -> None:
    player.press(pygame.K_m)
    assert player.app._table.settings.mute
    toast = player.app.manager.stage.toast
    assert toast is not None
    assert "M brings it back" in toast.text
    assert not pygame.mixer.get_busy()

    player.restart()
    assert player.app._table.settings.mute
    player.wait(DAWN.ms)
    player.press(pygame.K_m)
    player.wait(200)
    assert pygame.mixer.get_busy()


def test_the_slider_can_be_pressed_pulled_and_stepped(player: Player) -> None:
    player.press(pygame.K_F2)
    player.click(("volume", 3))
    assert player.app._table.settings.volume == 0.3

    player.drag("volume", 448 + 230, 400)
    assert player.app._table.settings.volume == 1.0

    player.press(pygame.K_TAB)
    while not player.focuses("volume"):
        player.press(pygame.K_DOWN)
    player.press(pygame.K_LEFT)
    assert player.app._table.settings.volume == 0.9


def test_volume_and_mute_are_written_and_read() -> None:
    settings = Settings(volume=0.3, mute=True)

    assert read_settings(write_settings(settings)) == settings
    assert settings.loudness == 0.0
    assert read_settings("pmsim settings 1\ntext percent = 100\n") == Settings()
    assert read_settings("pmsim settings 1\nvolume percent = 33\n") is None


DIG = Activity("dig", "Dig", "data", 60, Outcome(energy=-8.0))
KEEP = Promise("keep", "raj", "A look at the data", Name("done.dig"), Moment(1, 900))
FORGET = Promise("forget", "raj", "A castle", Name("done.castle"), Moment(1, 960))
CASTLE = Activity("castle", "Castle", "think", 60, Outcome(energy=-8.0))


def promising() -> Game:
    """A day with two promises, one of them kept by what is planned for the morning."""
    give = (Choice("both", "Yes. And yes.", Outcome(promise=KEEP)),)
    more = (Choice("castle", "You shall have one.", Outcome(promise=FORGET)),)
    events = (
        Event("visit", (Line("raj", "A look?"),), give, at=Moment(1, 520)),
        Event("again", (Line("raj", "A castle?"),), more, at=Moment(1, 570)),
    )
    return Game.start(
        tiny_scenario(events=events, activities=(DIG, CASTLE), promises=(KEEP, FORGET)), Start(3)
    )


def test_a_day_by_keyboard_is_heard(tmp_path: Path, played: list[str]) -> None:
    now = [0]
    shelf = Shelf(Store(tmp_path / "saves"))
    game = promising()
    game.act(Action("put", "dig"))
    app = App(shelf, game, Drawer(tmp_path), clock=lambda: now[0])

    def wait(ms: int) -> None:
        for _ in range(ms // 250):
            now[0] += 250
            app.step()

    wait(1000)
    for key in (pygame.K_1, pygame.K_RETURN) * 60:
        if game.over:
            break
        while app.manager.moving:
            wait(250)
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
        wait(1500)
    app.close()

    assert game.over
    assert {"knock", "promise-made", "promise-kept", "promise-broken", "day-ends", "click"} <= set(
        played
    )
    assert [name for name in played if name == "knock"] == ["knock", "knock"]
    assert played.index("knock") < played.index("promise-made") < played.index("promise-broken")


@pytest.fixture(autouse=True)
def _dummy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", os.environ.get("SDL_AUDIODRIVER", "dummy"))
    pygame.mixer.quit()
