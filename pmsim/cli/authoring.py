"""For authors: check, explain, new, schema."""

from __future__ import annotations

import json
from pathlib import Path

import click

from pmsim import language
from pmsim.cli.choosing import near
from pmsim.language.assets import assets_in
from pmsim.language.codes import CODES
from pmsim.language.diagnostics import Diagnostic, Loaded, as_json, as_text, in_order
from pmsim.language.lists import drawings
from pmsim.language.pages import page_of
from pmsim.language.template import filled
from pmsim.paths import data_folder
from pmsim.session.shelf import Shelf

_DRAWINGS = "PM209"
"""The page that ends with the names of all drawings, for whoever has no folder of documents."""


def check(paths: tuple[str, ...], form: str, quick: bool) -> int:
    """Shows every finding; 1 when there is an error among them. `quick` plays nothing."""
    shelf = Shelf()
    files = [file for path in paths for file in _files(Path(path))]
    findings: list[Diagnostic] = []
    for file in files:
        loaded = shelf.load(file)
        findings += loaded.diagnostics if quick else in_order(_all_findings(loaded))
    errors = sum(found.severity == "error" for found in findings)
    if form == "json":
        click.echo(json.dumps([as_json(found) for found in findings], indent=2))
    else:
        _show(paths, findings, errors)
    return 1 if errors else 0


def _all_findings(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """What reading found and what playing finds; a bot is asked only where people bargain."""
    scenario = loaded.scenario
    if scenario is None or not scenario.negotiations:
        return loaded.diagnostics
    from pmsim.cli.playtesting import misleading_worths

    return loaded.diagnostics + misleading_worths(scenario, loaded.negotiations)


def _files(path: Path) -> list[Path]:
    """A folder stands for the scenarios in it; one without any is answered like a wrong file."""
    return sorted(path.glob("*.yaml")) or [path] if path.is_dir() else [path]


def _show(paths: tuple[str, ...], findings: list[Diagnostic], errors: int) -> None:
    for found in findings:
        click.echo(as_text(found))
    warnings = len(findings) - errors
    if not findings:
        click.echo(f"{', '.join(paths)}: no mistakes found.")
        return
    click.echo(f"\n{_count(errors, 'error')}, {_count(warnings, 'warning')}.")
    codes = sorted({found.code for found in findings})
    click.echo(f"`pmsim explain {codes[0]}` tells more about a code.")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def explain(code: str) -> int:
    """Prints the page of a code."""
    wanted = code.upper()
    if wanted not in CODES:
        raise click.ClickException(f"There is no code “{code}”{near(wanted, CODES)}.")
    page = next(data_folder("mistakes").glob(f"{wanted}-*.md"), None)
    if page is None:
        raise click.ClickException(f"The page for {wanted} is missing from this installation.")
    click.echo(page_of(page.read_text(encoding="utf-8")).text.rstrip())
    if wanted == _DRAWINGS:
        click.echo(f"\n{drawings(assets_in(data_folder('assets')))}")
    return 0


def new(file: str) -> int:
    """Writes the template; never over a file that is there."""
    path = Path(file)
    template = Path(language.__file__).with_name("template.yaml").read_text(encoding="utf-8")
    _write_new(path, filled(template, path.stem.replace("-", " ").replace("_", " ").capitalize()))
    name = f'"{file}"' if " " in file else file
    click.echo(f"{file} is ready: `pmsim check {name}`, then `pmsim play {name}`.")
    return 0


def schema(file: str) -> int:
    """Writes the schema for editors, over an older one."""
    from pmsim.language.schema import schema_text

    try:
        Path(file).write_text(schema_text(), encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(f"{file} cannot be written ({error.strerror}).") from error
    click.echo(f"{file} is written.")
    return 0


def _write_new(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as made:
            made.write(text)
    except FileNotFoundError as error:
        message = f"There is no folder {path.parent} to put {path.name} into; make it first."
        raise click.ClickException(message) from error
    except FileExistsError as error:
        raise click.ClickException(f"{path} is there already; name another file.") from error
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written ({error.strerror}).") from error
