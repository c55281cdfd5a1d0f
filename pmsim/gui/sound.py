"""The loudspeaker: names of sounds in, sound out; silence, and nothing else, without a device."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from platform import system

import pygame

from pmsim.gui.ear import Heard

RATE = 22_050
"""As the files have it, so that nothing is converted while it is read."""
GAP = 220
"""Milliseconds between the beginnings of two sounds that tell of one moment."""
STILL = 300
"""Milliseconds that the picture has stood still when the device is opened."""
_BUFFER = 1024
"""Samples: a press is heard at most 46 ms later, and idling stays cheap."""
_FADE = 1500
"""Milliseconds in which one ambience passes into the next."""
_WAITING = 6
"""So many sounds wait at most; what is older is over anyway."""
_FAILS = (pygame.error, NotImplementedError)
"""No device, or a pygame without a mixer."""


class Speaker:
    """Plays what it is told, as loud as told; opens the device late, and files when needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sounds: dict[str, pygame.mixer.Sound] = {}
        self._open = False
        self.deaf = False
        """Whether there is no device; known once it was asked for."""
        self._waiting: tuple[str, ...] = ()
        self._since = GAP
        """Milliseconds since the latest news."""
        self._still = 0
        self._ambience = ""
        self._gain = 0.0

    def play(self, heard: Heard, volume: float, passed: int, *, idle: bool) -> None:
        """Goes on by some milliseconds; `volume` from 0 to 1.

        Opening the device takes some hundredths of a second, so it waits until the player has a
        picture that stands still; what comes before that is not heard.
        """
        self._since += passed
        self._still = self._still + passed if idle else 0
        if volume <= 0:
            self._hush()
            return
        if not self._open and not self.deaf and self._still >= STILL:
            self._begin()
        if not self._open:
            return
        try:
            self._turn_to(volume * volume)
            self._go_on(heard)
        except _FAILS:
            self._open, self.deaf = False, True

    def _begin(self) -> None:
        """Opens the device, or finds that there is none."""
        try:
            with _no_complaints():
                pygame.mixer.init(RATE, -16, 1, _BUFFER, allowedchanges=0)
        except _FAILS:
            self.deaf = True
            return
        self._open = True

    def _hush(self) -> None:
        """Silence at once."""
        self._waiting = ()
        if self._ambience:
            pygame.mixer.stop()
            self._ambience = ""

    def _turn_to(self, gain: float) -> None:
        """As loud as that, also what can be heard already. Ears count in squares."""
        if gain == self._gain:
            return
        self._gain = gain
        for sound in self._sounds.values():
            sound.set_volume(gain)

    def _go_on(self, heard: Heard) -> None:
        """One sound that is due, and the ambience of the hour."""
        if heard.ambience != self._ambience:
            if self._ambience:
                self._sound(self._ambience).fadeout(_FADE)
            self._sound(heard.ambience).play(loops=-1, fade_ms=_FADE)
            self._ambience = heard.ambience
        if heard.hand:
            self._sound(heard.hand).play()
        self._waiting = (*self._waiting, *heard.news)[-_WAITING:]
        if self._waiting and self._since >= GAP:
            first, *rest = self._waiting
            self._waiting, self._since = tuple(rest), 0
            self._sound(first).play()

    def _sound(self, name: str) -> pygame.mixer.Sound:
        """A sound; its file is read when it is first wanted."""
        if name not in self._sounds:
            self._sounds[name] = pygame.mixer.Sound(self._folder / f"{name}.wav")
            self._sounds[name].set_volume(self._gain)
        return self._sounds[name]


@contextmanager
def _no_complaints() -> Iterator[None]:
    """ALSA writes a page to the terminal when there is no device; silence says it better."""
    if system() != "Linux" or sys.stderr is None:
        yield
        return
    sys.stderr.flush()
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
