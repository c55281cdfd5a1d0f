"""Every command with its options. What a command needs is imported when it runs."""

from __future__ import annotations

from typing import Any

import click

from pmsim import __version__


class _Whole(click.IntRange):
    """A whole number within bounds, and one kind sentence for anything else."""

    name = "number"

    def __init__(self, least: int, most: int | None, what: str) -> None:
        super().__init__(least, most)
        self.what = what

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number that was typed. Raises click.BadParameter."""
        try:
            return int(super().convert(value, param, ctx))
        except click.BadParameter:
            self.fail(f"“{value}” is not {self.what}.", param, ctx)


_RUNS = _Whole(1, None, "a number of runs; write digits, such as 100")
_SEED = _Whole(0, 2**63 - 1, "a seed; write a whole number, such as 7")
_PROCESSES = _Whole(1, None, "a number of processes; write digits, such as 2")
_BOTS = "The random bot rarely finds the best ending; a rare ending is not a broken one."
_SCENARIO = "SCENARIO is an id from `pmsim list` or the path of a YAML file."


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96},
    epilog="Without a command the game opens its window.",
)
@click.version_option(__version__, "-V", "--version", message="pmsim %(version)s")
def pmsim() -> None:
    """A day in the life of a product manager, as a game."""


@pmsim.command(epilog=_SCENARIO)
@click.argument("scenario", required=False)
@click.option("--seed", type=_SEED, help="The day's luck; else drawn.")
@click.option("--background", metavar="ID", default="", help="What you did before product.")
@click.option("--text", is_flag=True, help="Play in the terminal instead of a window.")
@click.option("--resume", is_flag=True, help="Go on with the latest save (of SCENARIO, if given).")
@click.option("--from", "event", metavar="EVENT", default="", help="Begin at this event.")
@click.option(
    "--set", "settings", metavar="NAME=VALUE", multiple=True, help="Begin with this number or flag."
)
def play(
    scenario: str | None,
    seed: int | None,
    background: str,
    text: bool,
    resume: bool,
    event: str,
    settings: tuple[str, ...],
) -> int:
    """Play a day."""
    from pmsim.cli import playing

    if resume:
        if seed is not None or background or event or settings:
            raise click.UsageError("A save has its own seed, background and beginning.")
        return playing.go_on(scenario, text)
    wish = playing.Wish(scenario, seed, background, event, settings)
    return playing.begin(wish, text)


@pmsim.command("list")
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def list_scenarios(as_json: bool) -> int:
    """Show the scenarios that can be played."""
    from pmsim.cli.listing import list_scenarios as run

    return run(as_json)


@pmsim.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--quick", is_flag=True, help="Only read; let no bot try the negotiations.")
def check(paths: tuple[str, ...], form: str, quick: bool) -> int:
    """Find every mistake in scenario files, each with its place and a way to mend it."""
    from pmsim.cli.authoring import check as run

    return run(paths, form, quick)


@pmsim.command(epilog=f"{_BOTS} {_SCENARIO}")
@click.argument("scenario")
@click.option(
    "--bot",
    metavar="BOT",
    default="random",
    show_default=True,
    help="Who plays; docs/bots.md has them all. A name that is none is answered with the list.",
)
@click.option("--background", metavar="ID", default="", help="What the bot did before product.")
@click.option(
    "--runs",
    type=_RUNS,
    metavar="NUMBER",
    default=100,
    show_default=True,
    help="How many times.",
)
@click.option("--seed", type=_SEED, default=1, show_default=True, help="The first one.")
@click.option("--jobs", type=_PROCESSES, default=1, show_default=True, help="Processes.")
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def simulate(
    scenario: str, bot: str, background: str, runs: int, seed: int, jobs: int, as_json: bool
) -> int:
    """Let a bot play a scenario many times, without a screen."""
    from pmsim.cli.simulating import Study
    from pmsim.cli.simulating import simulate as run

    return run(Study(scenario, bot, background, tuple(range(seed, seed + runs)), jobs), as_json)


@pmsim.command()
@click.option(
    "--domains",
    type=_RUNS,
    metavar="NUMBER",
    default=3000,
    show_default=True,
    help="How many tables, drawn by lot.",
)
@click.option("--seed", type=_SEED, default=0, show_default=True, help="The first one.")
@click.option("--jobs", type=_PROCESSES, default=1, show_default=True, help="Processes.")
@click.option("--json", "as_json", is_flag=True, help="For machines.")
@click.option(
    "--write", "file", metavar="FILE", default="", help="Put the tables into docs/bargaining.md."
)
def bargaining(domains: int, seed: int, jobs: int, as_json: bool, file: str) -> int:
    """Try every way to bargain against every temper."""
    from pmsim.cli.bargaining import bargaining as run

    return run(domains, seed, jobs, as_json, file)


@pmsim.command(epilog=f"Slow: every bot plays. {_SCENARIO}")
@click.argument("scenario")
@click.option("--background", metavar="ID", default="", help="What the bots did before product.")
@click.option(
    "--runs",
    type=_Whole(2, None, "two runs or more; write digits, such as 100"),
    metavar="NUMBER",
    default=100,
    show_default=True,
    help="How often each quick bot plays.",
)
@click.option(
    "--thinking",
    type=_RUNS,
    metavar="NUMBER",
    default=10,
    show_default=True,
    help="How often greedy, search and the clairvoyant play.",
)
@click.option(
    "--visiting",
    type=_RUNS,
    metavar="NUMBER",
    default=30,
    show_default=True,
    help="In how many playthroughs every option is tried.",
)
@click.option("--seed", type=_SEED, default=1, show_default=True, help="The first one.")
@click.option("--jobs", type=_PROCESSES, default=1, show_default=True, help="Processes.")
@click.option("--write", is_flag=True, help="Write scenarios/studies/SCENARIO.json.")
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def study(
    scenario: str,
    background: str,
    runs: int,
    thinking: int,
    visiting: int,
    seed: int,
    jobs: int,
    write: bool,
    as_json: bool,
) -> int:
    """Let every bot play, and say what they found out about a scenario."""
    from pmsim.analysis.study import Size
    from pmsim.cli.studying import Wish
    from pmsim.cli.studying import study as run

    size = Size(runs, thinking, visiting, classes=max(2, runs // 2), advocating=max(1, runs // 2))
    return run(Wish(scenario, background, seed, size, jobs, write, as_json))


@pmsim.command()
def hours() -> int:
    """Show what a week of long hours gives and costs, whatever the scenario."""
    from pmsim.cli.hours import hours as run

    return run()


@pmsim.command()
@click.argument("save")
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def replay(save: str, as_json: bool) -> int:
    """Follow a save decision by decision, or say where it differs."""
    from pmsim.cli.replaying import replay as run

    return run(save, as_json)


@pmsim.command(
    epilog="Without SAVE: the run that ended last. SAVE may be a record (.json), for --html."
)
@click.argument("save", default="")
@click.option("--html", metavar="FILE", default="", help="Write it as a page to read or print.")
@click.option("--json", metavar="FILE", default="", help="Write it as a record, for `compare`.")
@click.option("--quick", is_flag=True, help="Do not measure what decisions were worth.")
def debrief(save: str, html: str, json: str, quick: bool) -> int:
    """Look back on a finished run: what mattered, what was true, what to try next."""
    from pmsim.cli.debriefing import debrief as run

    return run(save, html, json, quick)


@pmsim.command(epilog="A RUN.json comes from `pmsim debrief SAVE --json RUN.json`.")
@click.argument("runs", nargs=-1, required=True, metavar="RUN.json...")
@click.option("--html", metavar="FILE", default="", help="Write a page to show the class.")
@click.option(
    "--name",
    "names",
    metavar="NAME",
    multiple=True,
    help="What a player is called, once for each run; else as the file is.",
)
def compare(runs: tuple[str, ...], html: str, names: tuple[str, ...]) -> int:
    """Put players of the same day side by side: who stood where, and which choices split them."""
    from pmsim.cli.comparing import compare_runs as run

    return run(runs, names, html)


@pmsim.command(epilog=_SCENARIO)
@click.argument("scenario")
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def stats(scenario: str, as_json: bool) -> int:
    """Count words, words per person, long and repeated lines, and minutes of play."""
    from pmsim.cli.counting import stats as run

    return run(scenario, as_json)


@pmsim.command()
@click.argument("file")
def new(file: str) -> int:
    """Write a commented scenario that plays, to begin your own from."""
    from pmsim.cli.authoring import new as run

    return run(file)


@pmsim.command()
@click.argument("code")
def explain(code: str) -> int:
    """Explain a kind of mistake, such as PM201."""
    from pmsim.cli.authoring import explain as run

    return run(code)


@pmsim.command()
@click.argument("file", default="scenario.schema.json")
def schema(file: str) -> int:
    """Write the JSON schema that editors complete scenarios with."""
    from pmsim.cli.authoring import schema as run

    return run(file)


@pmsim.command()
@click.argument("folder", metavar="DIR")
def shots(folder: str) -> int:
    """Paint every screen into PNG files, without a display."""
    from pmsim.cli.playing import paint_screens

    return paint_screens(folder)
