"""What the player likes: text size, contrast, motion, sound, full screen. Text, and back."""

from __future__ import annotations

from typing import Any

from attrs import evolve, frozen

TEXT_SIZES = (1.0, 1.15, 1.3, 1.5)
"""The text sizes that can be chosen."""

VOLUMES = tuple(tenths / 10 for tenths in range(11))
"""How loud it can be; 0 is silence."""

_FAR = 1.3
"""The text size for the back row."""
_YES, _NO = "yes", "no"
_HEAD = "pmsim settings 1"
_SWITCHES = {
    "high contrast": "contrast",
    "less motion": "calm",
    "mute": "mute",
    "full screen": "full_screen",
}
_TOLD = "hints told"
_PERCENT = {"text percent": "text", "volume percent": "volume"}


@frozen
class Settings:
    """How the window should be."""

    text: float = 1.0
    """One of `TEXT_SIZES`."""
    contrast: bool = False
    calm: bool = False
    """Less motion."""
    full_screen: bool = False
    volume: float = 0.6
    """One of `VOLUMES`."""
    mute: bool = False
    told: tuple[str, ...] = ()
    """The hints that a newcomer has read, by name."""

    @property
    def loudness(self) -> float:
        """How loud it is now, from 0 to 1."""
        return 0.0 if self.mute else self.volume

    def with_(self, name: str, value: float | bool) -> Settings:
        """The settings with one of them changed; `projector` is several at once.

        Raises KeyError and ValueError.
        """
        if name == "projector":
            return evolve(self, text=_FAR, contrast=True, full_screen=True)
        if name == "text":
            return evolve(self, text=_one_of(TEXT_SIZES, value))
        if name == "volume":
            return evolve(self, volume=_one_of(VOLUMES, value))
        if name not in _SWITCHES.values():
            raise KeyError(name)
        switched: dict[str, Any] = {name: bool(value)}
        return evolve(self, **switched)

    def having_told(self, name: str) -> Settings:
        """With one more hint that need not be given again."""
        return self if name in self.told else evolve(self, told=(*self.told, name))


def _one_of(values: tuple[float, ...], value: float) -> float:
    """Raises ValueError for any other."""
    if value not in values:
        raise ValueError(value)
    return float(value)


def write_settings(settings: Settings) -> str:
    """The file's text."""
    rows = [f"{words} = {round(getattr(settings, name) * 100)}" for words, name in _PERCENT.items()]
    rows += [
        f"{words} = {_YES if getattr(settings, name) else _NO}" for words, name in _SWITCHES.items()
    ]
    rows += [f"{_TOLD} = {', '.join(settings.told)}"] if settings.told else []
    return "\n".join([_HEAD, *rows, ""])


def read_settings(text: str) -> Settings | None:
    """Settings from a file's text; None when it is damaged. What is missing is as usual."""
    head, *lines = text.split("\n")
    if head != _HEAD:
        return None
    settings = Settings()
    for line in filter(None, lines):
        try:
            settings = _with_line(settings, line)
        except (KeyError, ValueError):
            return None
    return settings


def _with_line(settings: Settings, line: str) -> Settings:
    """Raises KeyError and ValueError for what nobody wrote."""
    name, _, value = line.partition(" = ")
    if name == _TOLD:
        return evolve(settings, told=tuple(value.split(", ")))
    if name in _PERCENT:
        return settings.with_(_PERCENT[name], int(value) / 100)
    return settings.with_(_SWITCHES[name], {_YES: True, _NO: False}[value])
