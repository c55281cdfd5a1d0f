"""From what a user typed to a scenario, or to one sentence that says why not."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path

import click

from pmsim.language.diagnostics import as_text
from pmsim.model.scenario import Scenario
from pmsim.session.shelf import Shelf


def chosen_scenario(shelf: Shelf, name: str) -> tuple[Path, Scenario]:
    """The scenario behind an id or a path. Raises ClickException."""
    path = shelf.find(name)
    if path.suffix not in {".yaml", ".yml"} and not path.exists():
        known = [file.stem for file in shelf.shipped()]
        if Path(f"{name}.yaml").is_file():
            raise click.ClickException(f"There is no scenario “{name}”; did you mean {name}.yaml?")
        raise click.ClickException(
            f"There is no scenario “{name}”{near(name, known)}; `pmsim list` shows what there is."
        )
    loaded = shelf.load(path)
    if loaded.scenario is not None:
        return path, loaded.scenario
    for found in loaded.errors:
        click.echo(as_text(found), err=True)
    count = len(loaded.errors)
    mistakes = "a mistake" if count == 1 else f"{count} mistakes"
    raise click.ClickException(f"{path} has {mistakes} and cannot be played yet.")


def chosen_key(word: str, key: str, known: Iterable[str]) -> str:
    """A key that exists; empty stays empty. Raises ClickException, naming what there is."""
    names = list(known)
    if key and key not in names:
        there = ", ".join(names) or "none here"
        raise click.ClickException(f"There is no {word} “{key}”{near(key, names)}; known: {there}.")
    return key


def near(name: str, known: Iterable[str]) -> str:
    """A guess at what was meant, only when it is close."""
    guesses = difflib.get_close_matches(name, list(known), 1, 0.7)
    return f" (did you mean “{guesses[0]}”?)" if guesses else ""
