"""The data folder: SVG texts and font files, each read once."""

from pathlib import Path

from pmsim.gui.cast import DRAWN, ICON_INK, ICONS
from pmsim.gui.theme import Face

_PORTRAITS = "portraits/"


class MissingAssetError(LookupError):
    """A drawing or font that the data folder does not hold."""


class Assets:
    """Reads from one data folder and remembers what it read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._texts: dict[str, str] = {}

    def svg(self, name: str) -> str:
        """The text of ``<name>.svg``, or of a portrait drawn here; raises `MissingAssetError`."""
        if name not in self._texts:
            own = name.removeprefix(_PORTRAITS)
            drawing = name.startswith(_PORTRAITS + DRAWN)
            self._texts[name] = _drawn(own) if drawing else self._read(f"{name}.svg")
        return self._texts[name]

    def icon(self, name: str, colour: str) -> str:
        """An icon's text in that colour; raises `MissingAssetError` for an unknown name."""
        path = ICONS.get(name)
        if path is None:
            raise MissingAssetError(name)
        text = self.svg(path)
        return text if path.startswith("icons/mood/") else text.replace(ICON_INK, colour)

    def font(self, face: Face, weight: int) -> Path:
        """Where the font file lies; raises `MissingAssetError`."""
        path = self._folder / "fonts" / f"{face.value}-{weight}.ttf"
        if not path.is_file():
            raise MissingAssetError(path.name)
        return path

    def _read(self, name: str) -> str:
        try:
            return (self._folder / name).read_text(encoding="utf-8")
        except OSError as error:
            raise MissingAssetError(name) from error


def _drawn(name: str) -> str:
    """A portrait that is drawn here; whoever draws it is fetched with the first one."""
    from pmsim.gui.portraits import drawn

    return drawn(name)
