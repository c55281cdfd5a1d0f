"""What the player likes: text size, contrast, motion, full screen. Lines of text, and back."""

from __future__ import annotations

from attrs import evolve, frozen

TEXT_SIZES = (1.0, 1.15, 1.3, 1.5)
"""The text sizes that can be chosen."""

_FAR = 1.3
"""The text size for the back row."""
_YES, _NO = "yes", "no"
_HEAD = "pmsim settings 1"
_SWITCHES = {"high contrast": "contrast", "less motion": "calm", "full screen": "full_screen"}
_TEXT = "text percent"


@frozen
class Settings:
    """How the window should be."""

    text: float = 1.0
    """One of `TEXT_SIZES`."""
    contrast: bool = False
    calm: bool = False
    """Less motion."""
    full_screen: bool = False

    def with_(self, name: str, value: float | bool) -> Settings:
        """The settings with one of them changed; `projector` is several at once.

        Raises KeyError and ValueError.
        """
        if name == "projector":
            return evolve(self, text=_FAR, contrast=True, full_screen=True)
        if name == "text":
            if value not in TEXT_SIZES:
                raise ValueError(value)
            return evolve(self, text=float(value))
        if name not in _SWITCHES.values():
            raise KeyError(name)
        return evolve(self, **{name: bool(value)})


def write_settings(settings: Settings) -> str:
    """The file's text."""
    rows = [f"{_TEXT} = {round(settings.text * 100)}"]
    rows += [
        f"{words} = {_YES if getattr(settings, name) else _NO}" for words, name in _SWITCHES.items()
    ]
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
    if name == _TEXT:
        return settings.with_("text", int(value) / 100)
    return settings.with_(_SWITCHES[name], {_YES: True, _NO: False}[value])
