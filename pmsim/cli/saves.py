"""From what a user typed to a save that can be followed, or to one sentence that says why not."""

from __future__ import annotations

from pathlib import Path

import click
from attrs import frozen

from pmsim.engine.compile import compile_scenario
from pmsim.engine.program import Program
from pmsim.model.state import Phase
from pmsim.model.study import Study
from pmsim.session.journal import Journal
from pmsim.session.run import Run, replay
from pmsim.session.save_file import SUFFIX, SaveError
from pmsim.session.shelf import Shelf
from pmsim.session.store import read_save


@frozen
class Finished:
    """A run that has come to its end."""

    program: Program
    journal: Journal
    run: Run
    study: Study | None
    """What bots found out about the scenario, where that ships with it."""


def save_path(shelf: Shelf, save: str) -> Path:
    """A path, or the name of a save in the saves folder."""
    path = Path(save)
    named = shelf.store.folder / f"{save}{SUFFIX}"
    return named if not path.exists() and named.exists() else path


def latest_finished(shelf: Shelf) -> str:
    """The save of the run that ended last. Raises ClickException."""
    for save in shelf.store.listing():
        if save.journal and save.journal.ending:
            return str(save.path)
    raise click.ClickException("No run has come to its end yet; play one, then look back.")


def finished_run(shelf: Shelf, save: str) -> Finished:
    """The run of a save, followed to its end. Raises ClickException."""
    try:
        reading = read_save(save_path(shelf, save))
        scenario = shelf.scenario_of(reading.journal.header)
    except SaveError as error:
        raise click.ClickException(str(error)) from error
    if reading.bad_line:
        raise click.ClickException(f"The save {save} is damaged in line {reading.bad_line}.")
    journal = reading.journal
    try:
        program = compile_scenario(scenario, journal.header.background)
    except KeyError:
        background = journal.header.background
        raise click.ClickException(
            f"The scenario no longer has the background “{background}” of the save {save}."
        ) from None
    followed = replay(program, journal)
    if followed.parting or followed.run is None:
        raise click.ClickException(followed.parting.sentence if followed.parting else "")
    if followed.run.state.phase != Phase.ENDED:
        raise click.ClickException(
            f"The run {save} has not come to its end yet; play it on, then look back."
        )
    source = journal.header.source
    path = Path(source) if source else shelf.find(scenario.key)
    return Finished(program, journal, followed.run, shelf.study(path, scenario))
