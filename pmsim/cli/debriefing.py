"""`pmsim debrief`: a finished run looked back on, in the terminal, as a page, or as a record."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from pmsim.analysis.examination import Examination
from pmsim.analysis.impact import Progress
from pmsim.cli.saves import Finished, finished_run, latest_finished
from pmsim.model.impact import Impact
from pmsim.paths import data_folder
from pmsim.report import style
from pmsim.report.debrief_page import debrief_page
from pmsim.report.making import record_of
from pmsim.report.plain import LARGEST, RecordError, read_record, record_text
from pmsim.report.record import Record
from pmsim.report.style import Font
from pmsim.session.save_file import reason
from pmsim.session.shelf import Shelf
from pmsim.view.debrief import see_debrief
from pmsim.view.impacts import see_impacts
from pmsim.view.proofs import see_proofs

_LOOK_AGAIN = 0.1
"""Seconds between two looks at how far the measuring is."""


def debrief(save: str, html: str, json: str, quick: bool) -> int:
    """Writes what was asked for; without a file, tells it in the terminal."""
    if Path(save).suffix == ".json":
        _from_record(save, html, json)
        return 0
    shelf = Shelf()
    found = finished_run(shelf, save or latest_finished(shelf))
    impacts = None if quick else measure(found)
    if not (html or json):
        _tell(found, impacts)
    else:
        _write(record_of(found.program, found.run, found.journal, impacts, found.study), html, json)
    return 0


def load_record(name: str) -> Record:
    """Reads a record. Raises ClickException with one sentence."""
    try:
        with Path(name).open("rb") as file:
            return read_record(file.read(LARGEST + 1))
    except OSError as error:
        raise click.ClickException(f"{name} cannot be read ({reason(error)}).") from error
    except RecordError as error:
        raise click.ClickException(f"{name} {error}.") from error


def write_file(name: str, text: str) -> None:
    """Writes a file, and says so. Raises ClickException."""
    try:
        Path(name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(f"{name} cannot be written ({reason(error)}).") from error
    click.echo(f"Wrote {name}.")


def page_fonts() -> tuple[Font, ...]:
    """The typefaces that travel inside a page."""
    folder = data_folder("assets") / "fonts"
    return style.page_fonts(lambda file: (folder / file).read_bytes())


def measure(found: Finished) -> tuple[Impact, ...]:
    """What the run's decisions were worth, with a bar on a terminal while it is found out."""
    examination = Examination(found.program, found.run, found.journal)
    try:
        with _bar() as show:
            while (progress := examination.wait(_LOOK_AGAIN)).impacts is None:
                show(progress)
    finally:
        examination.stop()
    return progress.impacts


@contextmanager
def _bar() -> Iterator[Callable[[Progress], None]]:
    """A progress bar on a terminal, and nothing anywhere else."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("What decisions were worth", total=None)
        yield lambda far: bar.update(task, completed=far.done, total=far.of)


def _from_record(name: str, html: str, json: str) -> None:
    """A record has all that a page shows, so the scenario need not be there."""
    if json or not html:
        raise click.ClickException(f"{name} is a record already; --html FILE makes a page of it.")
    write_file(html, debrief_page(load_record(name), page_fonts()))


def _write(record: Record, html: str, json: str) -> None:
    if json:
        write_file(json, record_text(record))
    if html:
        write_file(html, debrief_page(record, page_fonts()))


def _tell(found: Finished, impacts: tuple[Impact, ...] | None) -> None:
    from pmsim.tui.closing import debrief_page as told
    from pmsim.tui.hindsight import hindsight_page

    proofs = see_proofs(found.program, found.run.moments)
    lines = told(see_debrief(found.program, found.run.state), proofs)
    if impacts is not None:
        moments = [(found.run.before(one.question.turn), one) for one in impacts]
        lines += hindsight_page(see_impacts(found.program, moments))
    for line in lines[1:]:
        click.echo(line)
