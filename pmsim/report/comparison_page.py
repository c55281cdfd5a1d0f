"""Several runs of one day on one page: a class looks at what it did."""

from __future__ import annotations

from collections import Counter

from pmsim.report.bots_table import bots_table
from pmsim.report.comparison import Comparison, Player, Split
from pmsim.report.map_picture import Place, map_picture
from pmsim.report.markup import Markup, entries, join, line, picture, table, tag, words
from pmsim.report.page import page, section, sun
from pmsim.report.palette import INK, INK2, PAPER, PAPER2, SUN
from pmsim.report.style import Font
from pmsim.view.words import count, number

MOST_SPLITS = 15
"""Splits that are shown in full; a class talks about three."""


def comparison_page(comparison: Comparison, fonts: tuple[Font, ...]) -> str:
    """The whole HTML file."""
    origin = comparison.players[0].record.origin
    body = [
        _map(comparison),
        _splits(comparison),
        _scores(comparison),
        _endings(comparison),
        _promises(comparison),
        _bots(comparison),
        _left_out(comparison),
    ]
    title = f"{origin.title}, seed {origin.seed}: {count(len(comparison.players), 'run')}"
    sections = [one for one in body if one is not None]
    return page(title, _head(comparison), sections, _foot(comparison), fonts)


def _head(comparison: Comparison) -> Markup:
    origin = comparison.players[0].record.origin
    scores = [one.record.ending.score for one in comparison.players]
    return join(
        sun(str(len(scores))),
        tag(
            "div",
            tag("p", f"One morning, one luck, {count(len(scores), 'player')}"),
            tag("h1", origin.title),
            tag(
                "p",
                f"Seed {origin.seed}. Scores from {number(min(scores))} to {number(max(scores))}, "
                f"{number(comparison.mean)} on average.",
                class_="lead",
            ),
        ),
    )


def _map(comparison: Comparison) -> Markup:
    places = [
        Place(
            player.record.ending.outcome,
            player.record.ending.stress,
            str(place),
            f"{place}. {player.name}: outcome {round(player.record.ending.outcome)}, "
            f"stress {round(player.record.ending.stress)}",
            stop=False,
        )
        for place, player in enumerate(comparison.players, 1)
    ]
    rows = [_row(place, player) for place, player in enumerate(comparison.players, 1)]
    heads = ("", "Player", "Was", "Score", "Grade", "Outcome", "Stress", "On the map")
    return section(
        "Where everybody stood",
        map_picture(
            "Outcome against stress, everybody",
            f"{count(len(places), 'player')}; the numbers are the lines of the table below.",
            places,
            comparison.players[0].record.clouds,
            path=False,
        ),
        table("Everybody, best score first", heads, rows),
    )


def _bots(comparison: Comparison) -> Markup | None:
    found = bots_table(comparison.players[0].record)
    return section("Bots on the same scenario", found) if found else None


def _row(place: int, player: Player) -> tuple[str | Markup, ...]:
    record = player.record
    return (
        str(place),
        player.name,
        record.background_name,
        number(record.ending.score),
        record.ending.grade,
        str(round(record.ending.outcome)),
        str(round(record.ending.stress)),
        record.ending.zone,
    )


def _scores(comparison: Comparison) -> Markup:
    told = (
        f"On average {number(comparison.mean)}, give or take {number(comparison.spread)} "
        "(standard deviation)."
    )
    return section("How the scores lie", tag("p", told), _strip(comparison))


def _strip(comparison: Comparison) -> Markup:
    """Every score on a line from 0 to 100, stacked where they fall together; the mean marked."""
    left, width, foot = 30.0, 820.0, 150.0
    stacked: Counter[int] = Counter()
    dots = []
    for place, player in enumerate(comparison.players, 1):
        column = int(player.record.ending.score / 4)
        x, y = left + width * (column * 4 + 2) / 100, foot - 18 - 27 * stacked[column]
        stacked[column] += 1
        dots.append(
            tag(
                "g",
                tag("title", f"{player.name}: {number(player.record.ending.score)}"),
                tag("circle", cx=x, cy=y, r=12.5, fill=SUN, stroke=INK, stroke_width=2.5),
                words(x, y + 5, str(place), size=14, bold=True),
            )
        )
    above = max(0, max(stacked.values()) - 4) * 27.0
    ticks = [
        words(left + width * value / 100, foot + 22, str(value), colour=INK2, size=14)
        for value in range(0, 101, 20)
    ]
    x = left + width * comparison.mean / 100
    drawing = tag(
        "g",
        tag("rect", x=left, y=10 - above, width=width, height=foot - 10 + above, fill=PAPER2),
        line(x, 10 - above, x, foot, INK2, 2),
        line(left, foot, left + width, foot, INK, 3),
        *ticks,
        *dots,
        tag("rect", x=x - 3, y=foot - 3, width=6, height=6, fill=PAPER, stroke=INK),
        transform=f"translate(0 {above:g})",
    )
    scores = ", ".join(
        f"{one.name} {number(one.record.ending.score)}" for one in comparison.players
    )
    return picture(880, 180 + above, "Scores from 0 to 100", f"{scores}.", drawing)


def _splits(comparison: Comparison) -> Markup:
    title = "Choices that split you"
    if not comparison.splits:
        return section(title, tag("p", "Everybody answered every question alike."))
    rest = len(comparison.splits) - MOST_SPLITS
    more = f"{count(rest, 'more question')} split you less." if rest > 0 else ""
    return section(
        title,
        tag(
            "p",
            "The same question, different answers, and the mean score of those who gave them. "
            "Those whose scores go with the answer most come first. Players differ in other ways, "
            "too, so this is where to ask, not what to conclude.",
            class_="small",
        ),
        *(_split(one) for one in comparison.splits[:MOST_SPLITS]),
        tag("p", more, class_="small") if more else None,
    )


def _split(split: Split) -> Markup:
    rows: list[tuple[str | Markup, ...]] = [
        (camp.answer, ", ".join(camp.names), number(camp.mean)) for camp in split.camps
    ]
    when = f"{split.when}, " if split.when else ""
    apart = f"{number(split.difference)} points apart"
    if split.share > 0.0:
        apart += f"; {round(100 * split.share)}% of the differences in score go with it"
    return join(
        tag("h3", f"{when}{split.asked}"),
        table(apart, ("Answer", "Who", "Mean score"), rows),
    )


def _endings(comparison: Comparison) -> Markup:
    found: dict[str, list[Player]] = {}
    for player in comparison.players:
        found.setdefault(player.record.ending.title, []).append(player)
    rows: list[tuple[str | Markup, ...]] = [
        (title, str(len(players)), ", ".join(sorted(one.name for one in players)))
        for title, players in sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    ]
    return section("Endings", table("How it ended, and for whom", ("Ending", "Runs", "Who"), rows))


def _promises(comparison: Comparison) -> Markup:
    rows: list[tuple[str | Markup, ...]] = []
    for player in comparison.players:
        made = Counter(one.status for one in player.record.promises)
        numbers = (str(made[status]) for status in ("kept", "half kept", "broken"))
        rows.append((player.name, str(made.total()), *numbers))
    heads = ("Player", "Made", "Kept", "Half kept", "Broken")
    return section("Promises", table("Promises made, and what became of them", heads, rows))


def _left_out(comparison: Comparison) -> Markup | None:
    if not comparison.left_out:
        return None
    return section("Left out", entries(list(comparison.left_out)))


def _foot(comparison: Comparison) -> Markup:
    origin = comparison.players[0].record.origin
    return join(
        tag("p", f"Made by pmsim {origin.made_by} from the records of the players."),
        tag("p", f"Scenario {origin.scenario} {origin.scenario_digest}, rules {origin.rules}"),
    )
