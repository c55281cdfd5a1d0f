"""The debrief's panels: map, what moved the numbers, promises, habits; or one at a time."""

from __future__ import annotations

from collections.abc import Callable

from pmsim.gui.colours import DAY
from pmsim.gui.parts.controls import Segment, segments
from pmsim.gui.parts.heavens import sky
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import panel, pill
from pmsim.gui.parts.press import Face, Kind, button, icon_button
from pmsim.gui.parts.words import Ink, label, paragraph, snug
from pmsim.gui.rect import Rect
from pmsim.gui.screens.debrief_ending import DUSK
from pmsim.gui.screens.debrief_line import Shown, line_of_time
from pmsim.gui.screens.debrief_map import map_panel
from pmsim.gui.screens.debrief_panels import (
    Badges,
    count_words,
    grade_sun,
    habit_badges,
    promise_lines,
    promise_tags,
)
from pmsim.gui.shapes import Shapes
from pmsim.gui.sky import ink_on_sky
from pmsim.gui.theme import BUTTON, DISPLAY, H3, LABEL, SMALL_STRONG
from pmsim.view.debrief import DebriefView

TABS = (
    ("map", "Map"),
    ("moves", "Decisions"),
    ("promises", "Promises"),
    ("habits", "Habits"),
)
"""The panels, one at a time on the largest text."""

_LARGE = 1.2
_RISES = 150.0
_TITLE_W = 642.0
"""Title and pill end before the buttons."""
_PANELS = {
    "map": Rect(32, 148, 470, 386),
    "moves": Rect(522, 148, 726, 386),
    "promises": Rect(32, 548, 470, 156),
    "habits": Rect(522, 548, 726, 156),
}
_FOLDED = Rect(32, 226, 1216, 470)


def pages(look: Look, shown: Shown) -> Shapes:
    """All four panels below the grade."""
    return (
        sky(look, DUSK),
        *_head(look, shown),
        *map_panel(look, _PANELS["map"], shown),
        *line_of_time(look, _PANELS["moves"], shown),
        *_promises(look, _PANELS["promises"], shown),
        *_habits(look, _PANELS["habits"], shown),
    )


def folded(look: Look, shown: Shown) -> Shapes:
    """One panel at a time, with tabs."""
    style = look.style(SMALL_STRONG)
    parts = tuple(Segment(("tab", key), text, text, style) for key, text in TABS)
    draw: dict[str, Callable[[Look, Rect, Shown], Shapes]] = {
        "map": map_panel,
        "moves": line_of_time,
        "promises": _promises,
        "habits": _habits,
    }
    return (
        sky(look, DUSK),
        *_head(look, shown),
        *segments(look, Rect(32, 154, 1216, 60), parts, ("tab", shown.tab), "tabs"),
        *draw[shown.tab](look, _FOLDED, shown),
    )


def _head(look: Look, shown: Shown) -> Shapes:
    """Grade, title, two words and one honest line, and the ways out.

    The grade rises from behind the panels, which are painted after it.
    """
    steady, view = look.capped(1.15), shown.view
    ink = ink_on_sky(DUSK, look.palette)
    says = f"Grade {view.grade}, {view.grade_words}. Press to see how the score was made"
    sun = Touch("score", says, "head")
    words = steady.width(view.grade_words, SMALL_STRONG) + 22
    title = snug(steady, Rect(190, 20, _TITLE_W - words, 58), view.title, Ink(DISPLAY, ink))
    after = 190 + look.measure.width(title.text, title.style) + 18
    tone = look.palette.sun
    x, small = min(after, 190 + _TITLE_W + 18 - words), Ink(SMALL_STRONG, DAY.ink)
    capsule, _ = pill(steady, x, 34, view.grade_words, tone, small, "", 32)
    large = look.capped(1.3)
    line = paragraph(steady, Rect(192, 82, _TITLE_W - 10, 0), _line(shown), Ink(LABEL, ink), most=2)
    again, done = Face("Replay", "undo", style=BUTTON), Face("Done", "check", style=BUTTON)
    return (
        *grade_sun(look, 96, 74 + _RISES * (1 - shown.risen), view.grade, sun),
        title,
        *capsule,
        line,
        *icon_button(look, Rect(866, 44, 60, 60), "export", _keep(), Kind.PLAIN),
        *button(large, Rect(938, 44, 150, 60), again, _replay(), Kind.PLAIN),
        *button(large, Rect(1100, 44, 148, 60), done, _done()),
    )


def _line(shown: Shown) -> str:
    """One honest line; after a what-if, how both ways ended."""
    if not shown.back.other:
        return shown.view.line
    now, then = round(shown.view.score), round(shown.back.first)
    ended = f"{now} points this time, {then} the first time."
    return f"A what-if: {ended} Dashed is the way it was; Done leads back there."


def _replay() -> Touch:
    return Touch("replay", "Play the same day again, with the same luck", "action")


def _keep() -> Touch:
    return Touch("keep", "Keep it: a page, a record, and the same day for a friend", "action")


def _done() -> Touch:
    return Touch("done", "Done, back to the title", "action")


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
    heading = "Good habits, seen"
    after = rect.x + 22 + look.width(heading, H3) + 18
    ask = Touch(("habit", ""), "What to try next, the habits and what proves them", "habits")
    door = Rect(after, rect.y + 8, look.width("Next time", BUTTON) + 30, max(34.0, h))
    return (
        *panel(look, rect),
        label(look, Rect(rect.x + 22, rect.y + 10, after - rect.x, h), heading, Ink(H3)),
        *button(look.capped(1.3), door, Face("Next time"), ask, Kind.SOFT),
        *count_words(look, count, f"{good} of {len(view.habits)}"),
        *habit_badges(look if wide else look.capped(1.1), room, view.habits, badges, "habit"),
    )
