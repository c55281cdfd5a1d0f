"""`pmsim replay`: a save followed decision by decision."""

from __future__ import annotations

import json

import click
from attrs import asdict

from pmsim.cli.saves import save_path
from pmsim.engine.compile import compile_scenario
from pmsim.engine.digest import digest
from pmsim.model.facts import Happening
from pmsim.session.run import Parting, Replay, Turn
from pmsim.session.run import replay as follow
from pmsim.session.save import Reading
from pmsim.session.save_file import SaveError
from pmsim.session.shelf import Shelf
from pmsim.session.store import read_save


def replay(save: str, as_json: bool) -> int:
    """Shows the decisions that stand and their facts; 1 when the replay differs."""
    shelf = Shelf()
    try:
        reading = read_save(save_path(shelf, save))
        scenario = shelf.scenario_of(reading.journal.header)
    except SaveError as error:
        raise click.ClickException(str(error)) from error
    header = reading.journal.header
    try:
        followed = follow(compile_scenario(scenario, header.background), reading.journal)
    except KeyError:
        followed = Replay(None, 0, Parting(0, "", "beginning"))
    trouble = _trouble(reading, followed)
    if as_json:
        click.echo(json.dumps(_report(reading, followed, trouble), indent=1))
    else:
        _show(reading, followed, trouble)
    return 1 if followed.parting or reading.bad_line else 0


def _trouble(reading: Reading, followed: Replay) -> str:
    if followed.parting:
        return followed.parting.sentence
    if reading.bad_line:
        return f"The save is damaged in line {reading.bad_line}; this is what stands before it."
    return ""


def _report(reading: Reading, followed: Replay, trouble: str) -> dict[str, object]:
    header, run = reading.journal.header, followed.run
    turns = run.turns if run else ()
    return {
        "scenario": header.scenario,
        "seed": header.seed,
        "background": header.background,
        "from": header.from_event,
        "settings": dict(header.settings),
        "made_by": header.made_by,
        "decisions": [
            {
                "action": turn.action.text,
                "digest": digest(turn.state),
                "facts": [{"kind": type(fact).__name__, **asdict(fact)} for fact in turn.facts],
            }
            for turn in turns
        ],
        "entries": len(reading.journal.entries),
        "agreed": followed.agreed,
        "rewound": bool(run and run.rewound),
        "ending": reading.journal.ending,
        "digest": digest(run.state) if run else "",
        "torn": bool(reading.torn),
        "differs": trouble or None,
    }


def _show(reading: Reading, followed: Replay, trouble: str) -> None:
    header = reading.journal.header
    click.echo(f"{header.scenario}, seed {header.seed}, {header.background}")
    for number, turn in enumerate(followed.run.turns if followed.run else (), 1):
        _show_turn(number, turn)
    if reading.torn:
        click.echo("The last line is torn and does not count.")
    if trouble:
        click.echo(trouble)
    if followed.run:
        rewound = ", rewound" if followed.run.rewound else ""
        ending = f", ending {reading.journal.ending}" if reading.journal.ending else ""
        click.echo(f"digest {digest(followed.run.state)}{ending}{rewound}")


def _show_turn(number: int, turn: Turn) -> None:
    click.echo(f"{number:4}  {turn.action.text}")
    for fact in turn.facts:
        click.echo(f"        {_clock(fact.at)} {_words(fact)}")


def _clock(minute: int) -> str:
    return f"{minute % 1440 // 60:02}:{minute % 60:02}"


def _words(fact: Happening) -> str:
    """A fact in its own words: `Changed trust.raj 60 to 64 (choice legal.listen)`."""
    values = asdict(fact)
    del values["at"]
    cause = values.pop("cause", None)
    parts = [f"{one:.4g}" if isinstance(one, float) else str(one) for one in values.values()]
    why = f" ({' '.join(word for word in cause.values() if word)})" if cause else ""
    return " ".join([type(fact).__name__, *(part for part in parts if part)]) + why
