"""Scenarios and saves in one hand: what can be started, and what can be gone on with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from pmsim.language.files import listing
from pmsim.model.synopsis import Synopsis
from pmsim.paths import data_folder
from pmsim.session.save_file import SaveError
from pmsim.session.store import SetAside, Store

if TYPE_CHECKING:
    from pmsim.language.diagnostics import Loaded
    from pmsim.model.scenario import Scenario
    from pmsim.model.study import Study
    from pmsim.session.journal import Header
    from pmsim.session.play import Game, Parted, Start

TUTORIAL = "first-monday"
"""The scenario that everybody starts with."""


def study_path(scenario: Path) -> Path:
    """Where the study of a scenario's file lies: `studies/` beside it."""
    return scenario.parent / "studies" / f"{scenario.stem}.json"


Stamps = tuple[tuple[Path, int, int], ...]
"""Files with the nanosecond of their last change and their bytes."""


def _stamp(path: Path) -> tuple[Path, int, int]:
    """How a file stands; -1 for one that cannot be looked at, or has a name that no file has."""
    try:
        now = path.stat()
    except (OSError, ValueError):
        return path, -1, -1
    return path, now.st_mtime_ns, now.st_size


class Shelf:
    """The shipped scenarios, the author's own files, and the player's saves."""

    def __init__(self, store: Store | None = None) -> None:
        self.store = store or Store()
        self._scenarios = data_folder("scenarios")
        self._assets = data_folder("assets")
        self._read: dict[Path, tuple[Stamps, Loaded]] = {}
        self._synopses: dict[Path, tuple[Stamps, Synopsis | None]] = {}

    def shipped(self) -> tuple[Path, ...]:
        """The files of the shipped scenarios, the tutorial first."""
        files = listing(self._scenarios)
        return tuple(sorted(files, key=lambda file: (file.stem != TUTORIAL, file.stem)))

    def find(self, name: str) -> Path:
        """The file of a shipped scenario's id; anything else is taken for a path."""
        for file in self.shipped():
            if file.stem == name:
                return file
        return Path(name)

    def synopsis(self, path: Path) -> Synopsis | None:
        """What a list tells of a scenario, without the rest of its file; None for a broken one.

        Whether the rest is sound is only known when it is loaded.
        """
        from pmsim.language.synopsis import synopsis

        stamps = (_stamp(path),)
        known = self._synopses.get(path)
        if known is None or known[0] != stamps:
            known = self._synopses[path] = stamps, synopsis(path) or self._of_whole(path)
        return known[1]

    def _of_whole(self, path: Path) -> Synopsis | None:
        one = self.load(path).scenario
        if one is None:
            return None
        return Synopsis(one.key, one.title, one.about, one.days, one.difficulty, one.picture)

    def load(self, path: Path) -> Loaded:
        """Reads a scenario, with the libraries beside it or else the shipped ones.

        As long as these files stay as they are, they are read once: the title asks every time.
        """
        from pmsim.language.assets import assets_in
        from pmsim.language.library import load

        beside = path.parent / "library"
        folder = beside if beside.is_dir() else self._scenarios / "library"
        stamps = tuple(map(_stamp, (path, *listing(folder))))
        known = self._read.get(path)
        if known is not None and known[0] == stamps:
            return known[1]
        loaded = load(path, folder, assets=assets_in(self._assets))
        self._read[path] = stamps, loaded
        return loaded

    def study(self, path: Path, scenario: Scenario) -> Study | None:
        """What bots found out about a scenario; None where there is nothing that fits it."""
        from pmsim.session.study_file import Refused, read_study

        try:
            text = study_path(path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None
        found = read_study(text, scenario)
        return None if isinstance(found, Refused) else found

    def start(self, path: Path, scenario: Scenario, start: Start) -> Game:
        """A new playthrough in a new save. Raises KeyError for unknown names, SaveError."""
        from pmsim.session.play import Game

        source = "" if path in self.shipped() else str(path.absolute())
        return Game.start(scenario, evolve(start, source=source), self.store)

    def resume(self, save: Path) -> Game | Parted:
        """Goes on with a save, or tells where that is no longer possible. Raises SaveError."""
        # Looking for scenarios needs no engine; only playing does.
        from pmsim.session.play import Game, Parted
        from pmsim.session.run import Parting

        opened = self.store.open(save)
        if isinstance(opened, SetAside):
            if opened.journal is None:
                raise SaveError(opened.sentence)
            scenario = self.scenario_of(opened.journal.header)
            count = len(opened.journal.entries)
            parting = Parting(count + 1, "", "damaged", opened.sentence)
            return Parted(scenario, opened.journal, parting, count)
        try:
            scenario = self.scenario_of(opened.journal.header)
        except SaveError:
            opened.file.close()
            raise
        return Game.resume(scenario, opened)

    def scenario_of(self, header: Header) -> Scenario:
        """The scenario that a save belongs to. Raises SaveError."""
        path = Path(header.source) if header.source else self.find(header.scenario)
        loaded = self.load(path)
        if loaded.scenario is None:
            first = loaded.errors[0].message
            raise SaveError(f"The save needs the scenario {path}, which cannot be played: {first}")
        return loaded.scenario
