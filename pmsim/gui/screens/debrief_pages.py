"""The debrief's panels: map, what moved the numbers, promises, habits; or one at a time."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from pmsim.gui.colours import DAY
from pmsim.gui.parts.controls import Segment, segments
from pmsim.gui.parts.decision_axis import Axis, Node, decision_axis
from pmsim.gui.parts.heavens import sky
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.outcome_map import Borders, Stop, outcome_map
from pmsim.gui.parts.panels import panel, pill
from pmsim.gui.parts.press import Face, Kind, button
from pmsim.gui.parts.words import Ink, label, paragraph, snug
from pmsim.gui.rect import Rect
from pmsim.gui.screens.debrief_card import move_card
from pmsim.gui.screens.debrief_ending import DUSK
from pmsim.gui.screens.debrief_moves import Move, share_of_time
from pmsim.gui.screens.debrief_panels import (
    Badges,
    count_words,
    grade_sun,
    habit_badges,
    promise_lines,
    promise_tags,
)
from pmsim.gui.shapes import Shape, Shapes
from pmsim.gui.sky import ink_on_sky
from pmsim.gui.theme import BODY, BUTTON, DISPLAY, H3, LABEL, SMALL_STRONG
from pmsim.view.debrief import ZONE_OUTCOME, ZONE_STRESS, DebriefView

TABS = (
    ("map", "Map"),
    ("moves", "What moved"),
    ("promises", "Promises"),
    ("habits", "Habits"),
)
"""The panels, one at a time on the largest text."""

_LARGE = 1.2
_HOURS = (9, 12, 15, 18)
_PANELS = {
    "map": Rect(32, 148, 470, 386),
    "moves": Rect(522, 148, 726, 386),
    "promises": Rect(32, 548, 470, 156),
    "habits": Rect(522, 548, 726, 156),
}
_FOLDED = Rect(32, 226, 1216, 470)


@frozen
class Shown:
    """What the debrief shows."""

    view: DebriefView
    moves: tuple[Move, ...]
    chosen: int
    days: int
    tab: str


def pages(look: Look, shown: Shown) -> Shapes:
    """All four panels below the grade."""
    return (
        sky(look, DUSK),
        *_head(look, shown.view),
        *_map(look, _PANELS["map"], shown),
        *_moved(look, _PANELS["moves"], shown),
        *_promises(look, _PANELS["promises"], shown),
        *_habits(look, _PANELS["habits"], shown),
    )


def folded(look: Look, shown: Shown) -> Shapes:
    """One panel at a time, with tabs."""
    style = look.style(SMALL_STRONG)
    parts = tuple(Segment(("tab", key), text, text, style) for key, text in TABS)
    draw: dict[str, Callable[[Look, Rect, Shown], Shapes]] = {
        "map": _map,
        "moves": _moved,
        "promises": _promises,
        "habits": _habits,
    }
    return (
        sky(look, DUSK),
        *_head(look, shown.view),
        *segments(look, Rect(32, 154, 1216, 60), parts, ("tab", shown.tab), "tabs"),
        *draw[shown.tab](look, _FOLDED, shown),
    )


def _head(look: Look, view: DebriefView) -> Shapes:
    """Grade, title, two words and one honest line, and the two ways out."""
    shown = look.capped(1.15)
    ink = ink_on_sky(DUSK, look.palette)
    says = f"Grade {view.grade}, {view.grade_words}. Press to see how the score was made"
    words = shown.width(view.grade_words, SMALL_STRONG) + 22
    title = snug(shown, Rect(190, 20, 712 - words, 58), view.title, Ink(DISPLAY, ink))
    after = 190 + shown.measure.width(title.text, title.style) + 18
    tone = look.palette.sun
    x, small = min(after, 920 - words), Ink(SMALL_STRONG, DAY.ink)
    capsule, _ = pill(shown, x, 34, view.grade_words, tone, small, "", 32)
    large = look.capped(1.3)
    line = paragraph(large, Rect(192, 82, 730, 0), view.line, Ink(LABEL, ink), most=2)
    again, done = Face("Replay", "undo", style=BUTTON), Face("Done", "check", style=BUTTON)
    return (
        *grade_sun(look, 96, 74, view.grade, Touch("score", says, "head")),
        title,
        *capsule,
        line,
        *button(large, Rect(938, 44, 150, 60), again, _replay(), Kind.PLAIN),
        *button(large, Rect(1100, 44, 148, 60), done, _done()),
    )


def _replay() -> Touch:
    return Touch("replay", "Play the same day again, with the same luck", "action")


def _done() -> Touch:
    return Touch("done", "Done, back to the title", "action")


def _map(look: Look, rect: Rect, shown: Shown) -> Shapes:
    """The path through the lands."""
    view = shown.view
    stops = tuple(Stop(str(one.day), one.outcome, one.stress) for one in view.path)
    plot = Rect(rect.x, rect.y + 16, rect.w - 16, rect.h - 16)
    if look.text > 1.4:
        plot = Rect(rect.x + 16, rect.y + 16, 640, rect.h - 20)
    place = Rect(rect.x + 14, rect.y + 16, plot.w - 14, plot.h)
    drawn = outcome_map(look, place, stops, Borders(ZONE_OUTCOME, ZONE_STRESS))
    ask = Touch("score", "How the score was made", "map")
    foot = Rect(place.x + 44, rect.bottom - 40, 130, 36)
    score = button(look.capped(1.15), foot, Face("The score"), ask, Kind.SOFT)
    return (*panel(look, rect), *drawn, *score, *_beside(look, rect, plot, view))


def _beside(look: Look, rect: Rect, plot: Rect, view: DebriefView) -> Shapes:
    """On the largest text the map leaves room for words."""
    room = Rect(plot.right + 24, rect.y + 20, rect.right - plot.right - 48, 0)
    if room.w < 200:
        return ()
    where = f"{view.zone}: outcome {round(view.outcome)}, stress {round(view.stress)}."
    words = paragraph(look, room, where, Ink(BODY))
    next_time = Rect(room.x, words.rect.bottom + 12, room.w, 0)
    return (words, paragraph(look, next_time, f"Next time: {view.next_time}", Ink(BODY)))


def _moved(look: Look, rect: Rect, shown: Shown) -> Shapes:
    """The line of time, and what the chosen node did."""
    shown_look = look.capped(1.3)
    h = shown_look.style(H3).line
    doors = _doors(shown_look, Rect(rect.x, rect.y + 9, rect.w - 16, 44), shown)
    left = min(shape.rect.x for shape in doors)
    heading = Rect(rect.x + 22, rect.y + 13, left - rect.x - 34, h)
    title = "What moved the numbers"
    if shown_look.width(title, H3) > heading.w * 1.1:
        title = "What moved"
    tall = 108.0 if look.text <= _LARGE else 152.0
    card = Rect(rect.x + 14, rect.bottom - 14 - tall, rect.w - 28, tall)
    line = Rect(rect.x + 14, rect.y + 60, rect.w - 30, card.y - rect.y - 72)
    shapes: list[Shape] = [
        *panel(look, rect),
        label(shown_look, heading, title, Ink(H3)),
        *doors,
    ]
    if not shown.moves:
        quiet = Rect(rect.x + 22, rect.y + 80, rect.w - 44, 0)
        return (*shapes, paragraph(look, quiet, "Nothing did. A very quiet day.", Ink(BODY)))
    axis = decision_axis(shown_look, line, _axis(shown), ("move", shown.chosen))
    return (*shapes, *axis, *move_card(shown_look, card, shown.moves[shown.chosen]))


def _doors(look: Look, at: Rect, shown: Shown) -> Shapes:
    """The buttons to what was true and, if anybody bargained, to the tables."""
    doors = [("What was true", "bulb", "truth", "What was true, and when you could have known")]
    if shown.view.planes:
        says = "At the table: every deal there could have been"
        doors.append(("The tables", "negotiate", "tables", says))
    shapes: list[Shape] = []
    right = at.right
    for text, icon, target, says in doors:
        wide = look.width(text, BUTTON) + 34 + 26
        place = Rect(right - wide, at.y, wide, at.h)
        shapes += button(look, place, Face(text, icon), Touch(target, says, "head"), Kind.SOFT)
        right = place.x - 10
    return tuple(shapes)


def _axis(shown: Shown) -> Axis:
    most = max(abs(one.points) for one in shown.moves) or 1.0
    nodes = tuple(
        Node(
            ("move", i),
            share_of_time(one, shown.days),
            one.points / most,
            one.icon,
            one.category,
            f"{one.when}. {one.text}. {'; '.join(one.changes)}",
        )
        for i, one in enumerate(shown.moves)
    )
    days = shown.days
    if days == 1:
        return Axis(nodes, tuple(((hour * 60 - 510) / 600, f"{hour:02d}") for hour in _HOURS))
    path = shown.view.path
    ticks = tuple(((i + 0.5) / days, one.weekday[:3]) for i, one in enumerate(path))
    return Axis(nodes, ticks, tuple(i / days for i in range(1, days)))


def _promises(look: Look, rect: Rect, shown: Shown) -> Shapes:
    """Tags where there is room for tags, lines where there is room for lines, else the count."""
    view = shown.view
    h = look.style(H3).line
    head = label(look, Rect(rect.x + 22, rect.y + 12, 240, h), "Promises", Ink(H3))
    ground = (*panel(look, rect), head)
    room = Rect(rect.x + 16, rect.y + h + 20, rect.w - 32, rect.h - h - 30)
    if rect.h < 200 and look.text > _LARGE:
        return (*ground, *_folded_count(look, room, view))
    count = Rect(rect.x + 262, rect.y + 12, rect.w - 284, h)
    if rect.h < 200:
        count = Rect(rect.x + 170, rect.y + 12, rect.w - 192, h)
    tally = count_words(look, count, view.promises_text)
    if rect.h > 200 and view.promises:
        return (*ground, *tally, *promise_lines(look, room, view.promises, "promise"))
    return (*ground, *tally, *promise_tags(look, room, view.promises, 3, "promise"))


def _folded_count(look: Look, rect: Rect, view: DebriefView) -> Shapes:
    """The count alone; pressed, it opens the ledger."""
    touch = Touch(("promise", ""), f"Promises: {view.promises_text}", "promises")
    place = Rect(rect.x, rect.y, rect.w, 56)
    return button(look, place, Face(view.promises_text, "promise"), touch, Kind.SOFT)


def _habits(look: Look, rect: Rect, shown: Shown) -> Shapes:
    view = shown.view
    good = sum(one.seen == "good" for one in view.habits)
    h = look.style(H3).line
    top = rect.y + 10 + h + 2
    room = Rect(rect.x + 10, top, rect.w - 20, rect.bottom - 4 - top)
    wide = rect.h > 200
    badges = Badges(5, 2) if wide else Badges(6, 1)
    count = Rect(rect.right - 222, rect.y + 12, 200, h)
    return (
        *panel(look, rect),
        label(look, Rect(rect.x + 22, rect.y + 10, 420, h), "Good habits, seen", Ink(H3)),
        *count_words(look, count, f"{good} of {len(view.habits)}"),
        *habit_badges(look if wide else look.capped(1.1), room, view.habits, badges, "habit"),
    )
