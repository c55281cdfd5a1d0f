"""Playing: in a window, in text, from the beginning, from the middle, or from a save."""

from __future__ import annotations

import secrets
import shlex
import sys
from collections.abc import Container

import click
from attrs import evolve, frozen

from pmsim.cli.choosing import chosen_key, chosen_scenario, near
from pmsim.cli.window import need_display, open_game, open_title
from pmsim.engine.compile import compile_scenario
from pmsim.model.scenario import Scenario
from pmsim.session.play import Game, Parted, Start
from pmsim.session.save_file import SaveError
from pmsim.session.shelf import TUTORIAL, Shelf
from pmsim.session.store import SaveInfo

_SEEDS = 10_000
"""Seeds that are drawn are short, so that they can be told to a friend."""
_WORDS = {"yes": 1.0, "true": 1.0, "no": 0.0, "false": 0.0, "": 1.0}


@frozen
class Wish:
    """What a user asked for."""

    scenario: str | None = None
    seed: int | None = None
    background: str = ""
    event: str = ""
    settings: tuple[str, ...] = ()


def begin(wish: Wish, text: bool) -> int:
    """A new playthrough. Without a scenario the window shows its title; text plays the tutorial."""
    if not (wish.scenario or text or wish.event or wish.settings):
        return open_title()
    if not text:
        need_display()
    shelf = Shelf()
    path, scenario = chosen_scenario(shelf, wish.scenario or TUTORIAL)
    start = _start(scenario, wish)
    if text and not (start.background or wish.event or wish.settings):
        background = _ask_background(scenario)
        if background is None:
            click.echo("Until another day.")
            return 0
        start = evolve(start, background=background)
    try:
        game = shelf.start(path, scenario, start)
    except SaveError as error:
        raise click.ClickException(str(error)) from error
    return _play(shelf, game, text)


def go_on(name: str | None, text: bool) -> int:
    """Goes on with the latest save, or the latest of one scenario."""
    shelf = Shelf()
    if not text:
        need_display()
    save = _latest(shelf, name)
    try:
        game = shelf.resume(save.path)
        if isinstance(game, Parted):
            game = _after_parting(shelf, game)
    except SaveError as error:
        raise click.ClickException(str(error)) from error
    return _play(shelf, game, text)


def paint_screens(folder: str) -> int:
    """Every screen as a PNG file."""
    from pmsim.gui import shots

    return shots.main(folder)


def _start(scenario: Scenario, wish: Wish) -> Start:
    background = chosen_key("background", wish.background, (b.key for b in scenario.backgrounds))
    event = chosen_key("event", wish.event, (event.key for event in scenario.events))
    names = compile_scenario(scenario, background).slots.index
    settings = tuple(_setting(text, names, scenario.flags) for text in wish.settings)
    seed = secrets.randbelow(_SEEDS) if wish.seed is None else wish.seed
    return Start(seed, background, event, settings)


def _setting(text: str, names: dict[str, int], flags: Container[str]) -> tuple[str, float]:
    name, sign, value = text.partition("=")
    if name not in names:
        raise click.ClickException(f"There is no number or flag “{name}”{near(name, names)}.")
    if not value and (sign or name not in flags):
        raise click.ClickException(f"To what? Write --set {name}=NUMBER; only a flag stands alone.")
    try:
        number = _WORDS[value] if value in _WORDS else float(value)
    except ValueError:
        number = float("nan")
    if not abs(number) < 1e9:
        raise click.ClickException(f"“{text}” needs a number, yes or no behind the sign.")
    return name, number


def _latest(shelf: Shelf, name: str | None) -> SaveInfo:
    saves = shelf.store.listing()
    if name:
        path, wanted = shelf.find(name), str(shelf.find(name).absolute())
        key = path.stem
        saves = tuple(
            save
            for save in saves
            if save.journal
            and save.journal.header.scenario == key
            and save.journal.header.source in {"", wanted}
        )
    for save in saves:
        if save.can_go_on:
            return save
        if save.trouble:
            click.echo(shelf.store.set_aside(save), err=True)
    raise click.ClickException("There is no save to go on with.")


def _after_parting(shelf: Shelf, parted: Parted) -> Game:
    """Tells where a save parts; goes on from the last decision that agrees, or begins anew."""
    click.echo(parted.sentence, err=True)
    anew = parted.parting.why == "beginning"
    if not anew and sys.stdin.isatty():
        question = f"Go on from decision {parted.agreed}? Otherwise the day begins anew."
        anew = not click.confirm(question, default=True)
    game = parted.anew(shelf.store) if anew else parted.go_on(shelf.store)
    count = len(game.journal.entries)
    how = f"You go on from decision {count}" if count else "The day begins anew"
    click.echo(f"{how}, in the new save “{game.save_name}”; the old one stays.", err=True)
    return game


def _play(shelf: Shelf, game: Game, text: bool) -> int:
    if game.notice:
        click.echo(game.notice, err=True)
    try:
        return _text(game) if text else open_game(shelf, game)
    except SaveError as error:
        raise click.ClickException(str(error)) from error
    finally:
        game.close()


def _ask_background(scenario: Scenario) -> str | None:
    from pmsim.tui.opening import choose_background
    from pmsim.tui.terminal import terminal

    return choose_background(scenario, *terminal(sys.stdin, sys.stdout))


def _text(game: Game) -> int:
    from pmsim.tui import shell

    header = game.journal.header
    scenario = shlex.quote(header.source) if header.source else header.scenario
    again = f"pmsim play {scenario} --text --resume"
    return shell.play(game, sys.stdin, sys.stdout, resume_command=again)
