"""The debrief as one page: how it ended, what mattered, what was true, what to try next."""

from __future__ import annotations

from pmsim.report import debrief_learned as learned
from pmsim.report.bots_table import bots_table
from pmsim.report.line_pictures import decisions_picture, number_picture, stress_picture
from pmsim.report.map_picture import Place, map_picture
from pmsim.report.markup import Markup, entries, join, table, tag
from pmsim.report.page import page, section, status, sun
from pmsim.report.plain import record_digest
from pmsim.report.record import Measured, Record
from pmsim.report.style import Font
from pmsim.view.words import number


def debrief_page(record: Record, fonts: tuple[Font, ...]) -> str:
    """The whole HTML file, made from the record alone."""
    title = f"{record.ending.title}: {record.origin.title}"
    body = [
        _ending(record),
        _three(record),
        _map(record),
        _decisions(record),
        _score(record),
        _stress(record),
        learned.promises(record),
        learned.tables(record),
        learned.truths(record),
        learned.habits(record),
        learned.skills(record),
        section("What you might try next", tag("p", record.next_time, class_="lead")),
        _friend(record),
    ]
    sections = [one for one in body if one is not None]
    return page(title, _head(record), sections, _foot(record), fonts)


def _head(record: Record) -> Markup:
    origin = record.origin
    where = f"{origin.title}, seed {origin.seed}, as {record.background_name}"
    if record.rewound:
        where += "; rewound, so it counts for no comparison"
    return join(
        sun(record.ending.grade),
        tag(
            "div",
            tag("p", where),
            tag("h1", record.ending.title),
            tag("p", f"Grade {record.ending.grade}. {record.ending.grade_words}.", class_="lead"),
            tag("p", record.ending.line),
        ),
    )


def _ending(record: Record) -> Markup:
    return section("How it ended", *(tag("p", part) for part in record.ending.text))


def _three(record: Record) -> Markup:
    title = "What mattered most"
    if record.measured is None:
        return section(title, tag("p", "No decision was measured for this page."))
    mattered = sorted((one for one in record.measured if one.mattered), key=lambda one: one.mean)
    if not mattered:
        told = "No single decision stands out from luck. The sum of them made the day."
        return section(title, tag("p", told, class_="lead"))
    return section(title, entries([one.sentence for one in mattered], "ol", "three"))


def _map(record: Record) -> Markup:
    origin = record.origin
    last = len(record.path)
    places = [
        Place(
            stop.outcome,
            stop.stress,
            str(stop.day),
            f"{stop.weekday}: outcome {round(stop.outcome)}, stress {round(stop.stress)}",
            last=stop.day == last,
        )
        for stop in record.path
    ]
    told = (
        f"You ended in {record.ending.zone}: outcome {round(record.ending.outcome)}, "
        f"mean stress {round(record.ending.stress)}."
    )
    rows: list[tuple[str | Markup, ...]] = [
        (stop.weekday, str(round(stop.outcome)), str(round(stop.stress))) for stop in record.path
    ]
    days = "Where you stood after each day" if origin.days > 1 else "Where you stood"
    return section(
        f"{record.ending.zone}, on the map",
        tag("p", record.ending.zone_line, class_="lead"),
        tag("p", record.par) if record.par else None,
        map_picture("Outcome against stress", told, places, record.clouds, path=True),
        table(days, ("Day", "Outcome", "Mean stress"), rows),
        bots_table(record),
    )


def _decisions(record: Record) -> Markup | None:
    measured = record.measured
    if measured is None:
        return None
    if not measured:
        told = "There was nothing here that could have been decided otherwise."
        return section("Every decision that was measured", tag("p", told))
    rows: list[tuple[str | Markup, ...]] = [
        _decision_row(place, one) for place, one in enumerate(measured, 1)
    ]
    heads = ("", "When", "About", "You", "Instead", "Worth", "95 % interval", "")
    return section(
        "Every decision that was measured",
        tag(
            "p",
            "Each was played on from that very moment, your way and the best other way, in "
            "thirty-two worlds that looked the same to you and had the same luck on both ways. "
            "What is not beyond noise is not claimed.",
            class_="small",
        ),
        decisions_picture(measured, record.origin.days, record.origin.first_weekday),
        table("Points of score, yours less the other; more is better for you", heads, rows),
    )


def _decision_row(place: int, one: Measured) -> tuple[str | Markup, ...]:
    when_asked = one.when, one.asked
    return (str(place), *when_asked, one.mine, one.other, one.points, one.interval, _verdict(one))


def _verdict(one: Measured) -> Markup:
    if one.hindsight:
        return status("watch", "only hindsight favours the other")
    if not one.claimed:
        return status("none", "within noise")
    kind, word = ("good", "helped") if one.mean > 0 else ("bad", "hurt")
    return join(status(kind, word), f", mostly {one.mostly}" if one.mostly else None)


def _score(record: Record) -> Markup:
    parts: list[tuple[str | Markup, ...]] = []
    for one in record.scores:
        counted = (number(one.value), f"{number(one.share)}%", number(one.adds))
        values = counted if one.counted else ("not counted", "", "")
        lines = join(*(tag("div", text) for text in one.lines))
        parts.append((one.name, *values, lines))
    numbers: list[tuple[str | Markup, ...]] = [
        (
            one.name,
            number_picture(one),
            f"{one.start_text} to {one.value_text}",
            one.goal_text,
            status("good", "reached") if one.reached else status("none", "not reached"),
            str(round(one.points)),
        )
        for one in record.numbers
    ]
    return section(
        f"The score: {number(record.ending.score)} of 100",
        table("The parts, each from 0 to 100", ("", "Value", "Share", "Adds", "Made of"), parts),
        table(
            "The product's numbers",
            ("", "The way it came", "From, to", "Goal", "", "Points"),
            numbers,
        ),
    )


def _stress(record: Record) -> Markup:
    worst = max((value for day in record.stress_line for _, value in day), default=0.0)
    told = (
        f"On average {round(record.ending.stress)} of 100, at the worst half hour {round(worst)}."
    )
    picture = stress_picture(record.stress_line, record.origin.first_weekday)
    return section("What it cost you", tag("p", told), picture)


def _friend(record: Record) -> Markup:
    origin = record.origin
    command = f"pmsim play {origin.scenario} --seed {origin.seed} --background {record.background}"
    return section(
        "The same day for a friend",
        tag(
            "p",
            f"Seed {origin.seed} of {origin.title}: the same morning, the same truths and the "
            "same luck for whoever plays it, whatever they choose.",
        ),
        tag("p", tag("code", command)),
        class_="seed",
    )


def _foot(record: Record) -> Markup:
    return join(
        tag("p", f"Made by pmsim {record.origin.made_by} from the journal of the run."),
        tag("p", f"Record {record_digest(record)}"),
        tag(
            "p",
            "Typefaces: Bricolage Grotesque and Atkinson Hyperlegible Next, under the SIL Open "
            "Font License 1.1.",
        ),
    )
