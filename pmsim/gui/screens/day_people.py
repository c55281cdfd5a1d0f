"""The people of the day, and the product's numbers beneath."""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.gui.kept import kept
from pmsim.gui.parts import metrics, panels, people
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.people import Turn
from pmsim.gui.parts.press import icon_button
from pmsim.gui.rect import Rect
from pmsim.gui.screens.day_facts import metric, person
from pmsim.gui.shapes import Shape, Shapes
from pmsim.view.numbers import MetricView
from pmsim.view.people import PersonView
from pmsim.view.words import count

_HEAD, _FOOT = 49.0, 14.0
_PITCH, _GAP = 71.0, 5.0
_LEAST = 56.0
_ARROW_W, _ARROW_H = 46.0, 40.0
_TILE_H, _TILE_GAP = 96.0, 16.0


@kept
def people_panel(
    look: Look,
    rect: Rect,
    everybody: tuple[PersonView, ...],
    here: str,
    first: int = 0,
    *,
    titled: bool = True,
    turning: tuple[tuple[str, Turn], ...] = (),
) -> Shapes:
    """Everybody, with mood and unread messages; whoever stands at your desk has a frame.

    The keys of those whose mood is ``turning`` stand with what it was.
    """
    top = rect.y + (_HEAD if titled else 12)
    room = rect.bottom - _FOOT - top
    least = _LEAST * max(1.0, min(1.25, look.text))
    fits = max(1, int((room + _GAP) // (least + _GAP)))
    if len(everybody) > fits and not titled:
        fits = max(1, int((room - _ARROW_H - 8 + _GAP) // (least + _GAP)))
        room -= _ARROW_H + 8
    first = max(0, min(first, len(everybody) - fits))
    shown = everybody[first : first + fits]
    pitch = min(_PITCH * max(1.0, min(1.2, look.text)), (room + _GAP) / max(1, len(shown)))
    shapes: list[Shape] = [*panels.panel(look, rect, "People" if titled else "")]
    if len(everybody) > fits:
        y = rect.y + 8 if titled else rect.bottom - _ARROW_H - 10
        shapes += _turning(look, rect.right - 14, y, first, len(everybody) - first - fits)
    for place, one in enumerate(shown):
        row = Rect(rect.x + 8, top + place * pitch, rect.w - 16, pitch - _GAP)
        shapes += _row(look, row, one, dict(turning).get(one.key), here=one.key == here)
    return tuple(shapes)


def _row(look: Look, row: Rect, one: PersonView, turn: Turn | None, *, here: bool) -> Shapes:
    """Somebody with unread messages, or else with what was promised to them."""
    touch = Touch(("person", one.key), _says(one), "people")
    shapes = people.person_row(
        look, row, person(one), touch, here=here, unread=one.unread, turn=turn
    )
    if not one.promises or one.unread or here:
        return shapes
    owed = str(len(one.promises))
    return (*shapes, *panels.count(look, row.right - 3, row.cy, owed, "promise"))


def _turning(look: Look, right: float, y: float, before: int, after: int) -> Shapes:
    """Arrows to those who do not show."""
    up = Touch("people-up", f"{count(before, 'person', 'people')} before", "people")
    down = Touch("people-down", f"{count(after, 'person', 'people')} more", "people")
    left = Rect(right - 2 * _ARROW_W - 6, y, _ARROW_W, _ARROW_H)
    return (
        *icon_button(look, left, "arrow-up", _or_closed(up, before), size=20),
        *icon_button(
            look, left.moved(_ARROW_W + 6, 0), "arrow-down", _or_closed(down, after), size=20
        ),
    )


def _or_closed(touch: Touch, many: int) -> Touch:
    return touch if many else evolve(touch, closed="nobody else")


def _says(one: PersonView) -> str:
    parts = [one.name, one.role, one.mood_word]
    if one.unread:
        parts.append(f"{one.unread} unread")
    if one.promises:
        parts.append(f"{len(one.promises)} promised")
    return ", ".join(parts)


def turns(
    before: tuple[PersonView, ...], everybody: tuple[PersonView, ...], now: float
) -> tuple[tuple[str, Turn], ...]:
    """Whose mood is not what it was before, so many milliseconds ago."""
    then = {one.key: person(one).mood for one in before}
    moods = ((one.key, person(one).mood) for one in everybody)
    return tuple((key, Turn(then[key], now)) for key, mood in moods if then[key] is not mood)


@frozen
class Counting:
    """The numbers as they were, and how many milliseconds ago they began to count on."""

    before: tuple[MetricView, ...]
    now: float


@kept
def metrics_strip(
    look: Look, rect: Rect, numbers: tuple[MetricView, ...], counting: Counting | None = None
) -> Shapes:
    """The numbers side by side."""
    if not numbers:
        return ()
    w = (rect.w - _TILE_GAP * (len(numbers) - 1)) / len(numbers)
    shapes: list[Shape] = []
    for place, one in enumerate(numbers):
        at = Rect(round(rect.x + place * (w + _TILE_GAP)), rect.y, round(w), rect.h)
        shapes += _tile(look, at, one, counting)
    return tuple(shapes)


@kept
def metrics_column(
    look: Look, rect: Rect, numbers: tuple[MetricView, ...], counting: Counting | None = None
) -> Shapes:
    """The numbers one below the other, for large text."""
    shapes: list[Shape] = [*panels.panel(look, rect)]
    h = min(_TILE_H * 1.1, (rect.h - 28) / max(1, len(numbers)) - 10)
    for place, one in enumerate(numbers):
        at = Rect(rect.x + 14, rect.y + 14 + place * (h + 10), rect.w - 28, h)
        shapes += _tile(look, at, one, counting)
    return tuple(shapes)


def _tile(look: Look, rect: Rect, one: MetricView, counting: Counting | None) -> Shapes:
    """A number, counting on from what it was if it was another one."""
    touch = Touch(("metric", one.key), "", "metrics")
    shown = metric(one)
    then = counting.before if counting else ()
    before = next((metric(old) for old in then if old.key == one.key), shown)
    if counting is None or before == shown:
        return metrics.metric_tile(look, rect, shown, touch)
    return metrics.metric_tile(look, rect, shown, touch, before, counting.now)
