"""The parts of a debrief about what was learned: people, tables, truths, habits, skills."""

from __future__ import annotations

from pmsim.report.markup import Markup, join, table, tag
from pmsim.report.page import section, status
from pmsim.report.plane_picture import plane_picture
from pmsim.report.record import Habit, Plane, Promise, Record, Truth
from pmsim.view.plane_words import tenths
from pmsim.view.words import begins, number

_KEPT = {"kept": "good", "half kept": "watch", "broken": "bad", "open": "none"}
_SEEN = {"good": ("good", "seen"), "bad": ("bad", "not this time"), "not yet": ("none", "not yet")}


def promises(record: Record) -> Markup:
    """Every promise and what became of it."""
    title = f"Promises: {record.promises_text}"
    if not record.promises:
        return section(title, tag("p", "You gave your word to nobody, so there was none to keep."))
    items = (
        tag("li", _promise(one), class_=_KEPT[one.status].replace("none", "") or None)
        for one in record.promises
    )
    return section(title, tag("ul", *items, class_="tags"))


def _promise(one: Promise) -> Markup:
    return join(
        tag("strong", f"{one.to_name}: "),
        f"{one.what}, {one.due_text}. ",
        status(_KEPT[one.status], one.status),
    )


def tables(record: Record) -> Markup | None:
    """Every negotiation on its plane, and what was left there."""
    return section("At the table", *map(_plane, record.planes)) if record.planes else None


def _plane(one: Plane) -> Markup:
    weights: list[tuple[str | Markup, ...]] = [
        (issue.name, _percent(issue.you), _percent(issue.other)) for issue in one.weights
    ]
    offers: list[tuple[str | Markup, ...]] = [
        (
            str(place),
            "You" if bid.who == "you" else one.person_name,
            " / ".join(spot.words for spot in bid.spots),
            " / ".join(f"{tenths(spot.you)} and {tenths(spot.other)}" for spot in bid.spots),
        )
        for place, bid in enumerate(one.path, 1)
    ]
    heads = ("", "Who", "What", f"Worth to you and to {one.person_name}, of 10")
    return join(
        tag("h3", f"{one.when}, {one.title}, with {one.person_name}"),
        tag("p", begins(one.outcome)),
        plane_picture(one),
        tag("p", tag("strong", "Left on the table: "), " ".join(one.left)) if one.left else None,
        tag("p", one.lesson) if one.lesson else None,
        table("Offers, in their order", heads, offers) if offers else None,
        table(
            "How much each issue mattered", ("Issue", "To you", f"To {one.person_name}"), weights
        ),
    )


def _percent(share: float) -> str:
    return f"{round(100 * share)}%"


def truths(record: Record) -> Markup:
    """What was true, and what was heard of it."""
    if not record.truths:
        return section("What was true", tag("p", "Nothing was hidden in this scenario."))
    return section("What was true", *map(_truth, record.truths))


def _truth(one: Truth) -> Markup:
    believed = f"You believed most: {one.believed} " if one.believed else ""
    if one.believed and one.right:
        believed = "You came to believe that most, too. "
    rows: list[tuple[str | Markup, ...]] = [
        (
            sign.when,
            sign.source,
            sign.text,
            f"{sign.strength} for: {sign.points_to}",
            _right(sign.right),
        )
        for sign in one.signs
    ]
    return join(
        tag("h3", one.asks),
        tag("p", tag("strong", one.truth)),
        tag("p", f"{believed}{one.verdict}"),
        table("What you heard", ("When", "From", "What", "It was", ""), rows) if rows else None,
        tag("p", f"Not tried: {', '.join(one.unasked)}.", class_="small") if one.unasked else None,
    )


def _right(right: bool) -> Markup:
    return status("good", "right") if right else status("watch", "led astray")


def habits(record: Record) -> Markup:
    """Habits with their proof."""
    order = {"good": 0, "bad": 1, "not yet": 2}
    sorted_ = sorted(record.habits, key=lambda one: order[one.seen])
    items = (tag("li", _habit(one), class_=_tint(one)) for one in sorted_)
    return section("Habits", tag("ul", *items, class_="tags"))


def _tint(one: Habit) -> str | None:
    return None if one.seen == "not yet" else one.seen


def _habit(one: Habit) -> Markup:
    proof = f"{one.proved_at}: {one.proof}" if one.proved_at and one.proof else one.proof
    return join(
        tag("strong", one.name),
        tag("div", status(*_SEEN[one.seen])),
        tag("div", proof or one.proved_at, class_="small") if proof or one.proved_at else None,
        tag("div", one.advice) if one.seen != "good" and one.advice else None,
    )


def skills(record: Record) -> Markup:
    """What practice did."""
    rows: list[tuple[str | Markup, ...]] = [
        (one.name, number(one.start), number(one.value), one.change_text or "as before")
        for one in record.skills
    ]
    grown = [one.name.lower() for one in record.skills if one.change_text.startswith("+")]
    told = f"Grown by use: {', '.join(grown)}." if grown else "None was put to use enough to grow."
    heads = ("Skill", "First morning", "At the end", "Change")
    return section("Skills", tag("p", told), table("Skills, from 0 to 100", heads, rows))
