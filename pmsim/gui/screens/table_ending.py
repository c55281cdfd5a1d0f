"""How a negotiation ended, and what it brought: the stamp, and the list beside it."""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.gui.motion import progress
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import panel
from pmsim.gui.parts.press import Face, button
from pmsim.gui.parts.stamp import stamp
from pmsim.gui.parts.words import Ink, label, paragraph
from pmsim.gui.playing import Playing
from pmsim.gui.rect import Rect, square
from pmsim.gui.screens.day_facts import icon
from pmsim.gui.screens.table_place import Places
from pmsim.gui.shapes import Icon, Shape, Shapes
from pmsim.gui.theme import BODY, H3, LABEL, TAG_TORN
from pmsim.model.facts import Agreed, Came, Changed, Happening, Parted
from pmsim.model.negotiation import Package
from pmsim.view.lookup import need
from pmsim.view.speech import LineView
from pmsim.view.story import StoryLine, story
from pmsim.view.table_known import numbered
from pmsim.view.table_talk import said_here

GO_ON = "go-on"
"""The target of the button below the end."""

STAMPED = 700
"""Milliseconds until the stamp comes down: first the handles meet, or they stand up."""

_TOLD = (
    "agreed",
    "parted",
    "change",
    "told",
    "heard",
    "learned",
    "promised",
    "kept",
    "broken",
    "met",
    "missed",
)


@frozen
class Ending:
    """A deal, or none; what was said last, and what came of it."""

    deal: bool
    package: Package
    """What was agreed; empty without a deal."""

    they_left: bool
    lines: tuple[LineView, ...]
    news: tuple[StoryLine, ...]


def ending_of(playing: Playing) -> Ending | None:
    """The end that the last decision led to, if it did."""
    facts = playing.facts_since_last
    for place, fact in enumerate(facts):
        if isinstance(fact, Agreed | Parted):
            return _ending(playing, fact, facts[: place + 1], _until_next(facts[place + 1 :]))
    return None


def _until_next(facts: tuple[Happening, ...]) -> tuple[Happening, ...]:
    """Up to whatever comes after the table."""
    for place, fact in enumerate(facts):
        if isinstance(fact, Came):
            return facts[:place]
    return facts


def _ending(
    playing: Playing,
    end: Agreed | Parted,
    before: tuple[Happening, ...],
    after: tuple[Happening, ...],
) -> Ending:
    program, state = playing.program, playing.state
    one = need(program.scenario.negotiations, end.negotiation)
    said = [line for part in said_here(program, state, before) for line in part]
    theirs = tuple(line for line in said if line.who != "you")
    told = story(program, state, (end, *sorted(_summed(after), key=_is_practice)))
    return Ending(
        deal=isinstance(end, Agreed),
        package=numbered(one, end.package) if isinstance(end, Agreed) else (),
        they_left=isinstance(end, Parted) and end.who == "they",
        lines=theirs,
        news=tuple(line for line in told if line.kind in _TOLD),
    )


def _summed(facts: tuple[Happening, ...]) -> list[Happening]:
    """The facts with all changes of one number in one: here it does not matter which value of the
    deal brought how much.
    """
    found: list[Happening] = []
    places: dict[str, int] = {}
    for fact in facts:
        place = places.get(fact.name) if isinstance(fact, Changed) else None
        first = found[place] if place is not None else None
        if isinstance(fact, Changed) and isinstance(first, Changed) and place is not None:
            found[place] = evolve(first, after=first.after + fact.after - fact.before)
            continue
        if isinstance(fact, Changed):
            places[fact.name] = len(found)
        found.append(fact)
    return found


def _is_practice(fact: Happening) -> bool:
    """What you learned by doing is told last."""
    return isinstance(fact, Changed) and fact.cause.kind == "skill"


def stamped(look: Look, places: Places, end: Ending, now: int) -> Shapes:
    """The stamp over the strips, once it has come down."""
    if now < STAMPED and not look.calm:
        return ()
    share = progress(TAG_TORN, now - STAMPED, calm=look.calm)
    top, button_ = places.strips.rects[-1].bottom, places.buttons[3]
    free = Rect(places.table.x, top, button_.x - places.table.x, places.table.bottom - 10 - top)
    tone = look.palette.good if end.deal else look.palette.bad
    word, name = ("Deal", "handshake") if end.deal else ("No deal", "door")
    return stamp(look, free, word, tone, name, share)


def brought(look: Look, rect: Rect, end: Ending) -> Shapes:
    """What came of it, line by line."""
    p = look.palette
    head = look.style(H3).line
    title = "What it brings" if end.deal else "What follows"
    shapes: list[Shape] = [
        *panel(look, rect),
        label(look, Rect(rect.x + 20, rect.y + 12, rect.w - 40, head), title, Ink(H3)),
    ]
    y, x = rect.y + 22 + head, rect.x + 20
    if not end.news:
        words = Rect(x, y, rect.w - 40, 0)
        return (*shapes, paragraph(look, words, "Nothing yet.", Ink(BODY, p.ink2)))
    size, mid = round(22 * min(1.3, look.text)), look.style(LABEL).line / 2
    for place, line in enumerate(end.news):
        room = Rect(x + size + 10, y, rect.w - 40 - size - 10, 0)
        words_shape = paragraph(look, room, line.text, Ink(LABEL))
        last = rect.bottom - 16 - (look.style(LABEL).line + 10) * (place + 1 < len(end.news))
        if words_shape.rect.bottom > last:
            rest = Rect(x, y, rect.w - 40, 0)
            more = f"{len(end.news) - place} more in the log (L)."
            shapes.append(paragraph(look, rest, more, Ink(LABEL, p.ink2), most=1))
            break
        shapes += (Icon(square(x + size / 2, y + mid, size), icon(line.icon), p.ink), words_shape)
        y = words_shape.rect.bottom + 10
    return tuple(shapes)


def go_on_button(look: Look, places: Places) -> Shapes:
    """The way back to the day."""
    touch = Touch(GO_ON, "go on with the day", "moves")
    face = Face("Go on", "", "arrow-right")
    return button(look.capped(1.3), places.buttons[3], face, touch)
