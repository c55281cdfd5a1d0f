"""The rail of today: what is done, what runs, what comes."""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.gui.kept import kept
from pmsim.gui.measure import fit
from pmsim.gui.parts import calendar, panels
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.press import focus_ring
from pmsim.gui.parts.words import Ink, line, snug
from pmsim.gui.rect import Rect, square
from pmsim.gui.screens.day_facts import category, icon
from pmsim.gui.shapes import Align, Box, Icon, Label, Shape, Shapes
from pmsim.gui.theme import LABEL_STRONG, RADIUS, SMALL
from pmsim.view.calendar import RowView
from pmsim.view.words import begins, clock, count, duration

_HEAD = 54.0
_NOW_H = 80.0
_PITCH = 38.0
_FOOT = 12.0
_UNDONE = 0.28
"""The share of a cut block's row that its undone rest takes at least."""
_UNDONE_PAD = 8.0
_RANK = {"now": 0, "next": 1}
_SECOND_LINE = 0.8
"""How much higher a row is for a second line of its title, as a share of that line."""


@frozen
class TodayFacts:
    """The day's rows and the minute that shows."""

    rows: tuple[RowView, ...]
    minute: int
    paused: bool
    titled: bool = True
    movable: tuple[int, ...] = ()
    """The slots of what is still to come and can be moved or dropped now."""


def joined(rows: tuple[RowView, ...]) -> tuple[RowView, ...]:
    """The rows with free half hours side by side as one."""
    found: list[RowView] = []
    for row in rows:
        last = found[-1] if found else None
        if last and row.what == "free" == last.what and last.state == row.state != "now":
            found[-1] = evolve(
                last, slots=last.slots + row.slots, end=row.end, end_text=row.end_text
            )
        else:
            found.append(row)
    return tuple(found)


@kept
def at_minute(rows: tuple[RowView, ...], known: int, minute: int) -> tuple[RowView, ...]:
    """The rows as they stand at a minute after the one they are known for."""
    return tuple(_at_minute(row, known, minute) for row in rows)


def _at_minute(row: RowView, known: int, minute: int) -> RowView:
    if row.end <= minute and row.state in ("next", "now"):
        return evolve(row, state="done", sub="")
    begun = row.state == "next" and row.start <= minute < row.end
    if begun or (row.state == "now" and row.what == "free"):
        name = begins(row.name) if row.what == "free" else row.name
        return evolve(row, name=name, state="now", sub=f"{duration(row.end - minute)} left")
    if row.state == "now" and row.minutes_left:
        left = max(0, row.minutes_left - (minute - known))
        sub = f"{duration(left)} left" if left and row.sub else ""
        return evolve(row, minutes_left=left, sub=sub)
    return row


def share_done(row: RowView, exact: float) -> float:
    """How much of a row that runs is done, 0 to 1; its end may come before its work is done."""
    finish = max(row.end, int(exact) + row.minutes_left) if row.minutes_left else row.end
    return min(1.0, max(0.0, (exact - row.start) / max(1, finish - row.start)))


def today_panel(look: Look, rect: Rect, facts: TodayFacts, exact: float) -> Shapes:
    """The panel: as many rows as fit, the earliest left out first.

    Only the bar of the running row follows the exact minute.
    """
    rest, running = _rest(look, rect, facts)
    rows = (_row(look, at, row, facts, exact, more) for at, row, more in running)
    return (*rest, *(shape for row in rows for shape in row))


@kept
def _rest(
    look: Look, rect: Rect, facts: TodayFacts
) -> tuple[Shapes, tuple[tuple[Rect, RowView, float], ...]]:
    """The panel without the running row, where that one belongs, and how much higher it is."""
    rows = joined(facts.rows)
    top = rect.y + (_HEAD if facts.titled else _FOOT)
    pitch = _PITCH * min(1.3, 1 + (look.text - 1) * 0.6)
    room = rect.bottom - _FOOT - top
    shown, before, after = _window(rows, room, pitch, _now_h(look))
    shapes: list[Shape] = [*panels.panel(look, rect, "Today" if facts.titled else "")]
    running: list[tuple[Rect, RowView]] = []
    if facts.titled:
        shapes += _done(look, rect, facts)
    y = top
    if before:
        shapes += _summary(look, rect, y, f"{count(before, 'block')} before")
        y += 26 * look.text
    spare = room - (y - top) - _taken(look, shown, pitch) - (26 * look.text if after else 0)
    tall = _tall(look, rect.w - 16, shown, spare, facts)
    for row in shown:
        now = row.state == "now"
        h = (_now_h(look) if now else pitch - 4) + tall.get(row.slot, 0.0)
        if now and y > top:
            y += 3
        at = Rect(rect.x + 8, y, rect.w - 16, h)
        if now:
            running.append((at, row))
        else:
            shapes += _row(look, at, row, facts, facts.minute, tall.get(row.slot, 0.0))
        y += h + (8 if now else 4)
    if after:
        shapes += _summary(look, rect, y, f"{count(after, 'block')} more")
    return tuple(shapes), tuple((at, row, tall.get(row.slot, 0.0)) for at, row in running)


def _taken(look: Look, rows: tuple[RowView, ...], pitch: float) -> float:
    """How high the rows are together, each title on one line."""
    return sum(_now_h(look) + 11 if row.state == "now" else pitch for row in rows)


def _tall(
    look: Look, w: float, rows: tuple[RowView, ...], spare: float, facts: TodayFacts
) -> dict[int, float]:
    """The slots of those whose titles need a second line and get room for it, and how much.

    What runs comes first, then what is still to come.
    """
    found: dict[int, float] = {}
    for row in sorted(rows, key=lambda one: _RANK.get(one.state, len(_RANK))):
        block = _block(row, facts, facts.minute)
        if row.what == "free" or row.state == "cut" or not _cut_short(look, w, block):
            continue
        more = look.style(SMALL).line * _SECOND_LINE
        if more <= spare:
            found[row.slot], spare = more, spare - more
    return found


def _cut_short(look: Look, w: float, block: calendar.Block) -> bool:
    """Whether a title does not fit on one line."""
    style = LABEL_STRONG if block.progress is calendar.Progress.NOW else SMALL
    room = calendar.row_title_width(w, block)
    return fit(block.title, look.style(style), room, 1, look.measure).cut


def _now_h(look: Look) -> float:
    return round(_NOW_H * min(1.25, look.text))


def _window(
    rows: tuple[RowView, ...], room: float, pitch: float, now_h: float
) -> tuple[tuple[RowView, ...], int, int]:
    """The rows that fit, and how many are left out before and after."""
    heights = [now_h + 11 if row.state == "now" else pitch for row in rows]
    first, last = 0, len(rows)
    here = next((i for i, row in enumerate(rows) if row.state in ("now", "next")), len(rows) - 1)
    while sum(heights[first:last]) > room - (26 if first else 0) - (26 if last < len(rows) else 0):
        if first < here - 1:
            first += 1
        elif last > here + 1:
            last -= 1
        else:
            break
    return rows[first:last], first, len(rows) - last


def _done(look: Look, rect: Rect, facts: TodayFacts) -> Shapes:
    """How much of the day has been worked through."""
    if look.text > 1.2:
        return ()
    start = facts.rows[0].start if facts.rows else 0
    done = facts.minute - start
    text = f"{duration(done)} done" if done > 0 else clock(start)
    ink = Ink(SMALL, look.palette.ink2, Align.RIGHT)
    return (line(look, rect.x + 118, rect.y + 18, rect.w - 136, text, ink),)


def _summary(look: Look, rect: Rect, y: float, text: str) -> Shapes:
    ink = Ink(SMALL, look.palette.ink2)
    return (line(look, rect.x + 22, y + 2, rect.w - 40, text, ink),)


def _row(
    look: Look, rect: Rect, row: RowView, facts: TodayFacts, exact: float, more: float
) -> Shapes:
    says = f"{row.start_text}, {row.name}, {row.state}"
    if row.fixed and row.state == "next":
        touch = Touch(("meeting", row.key), f"{says}, fixed", "today")
    else:
        touch = Touch(("row", row.slot), says, "today")
    moves = row.state == "next" and row.slot in facts.movable
    if moves:
        touch = evolve(touch, says=f"{says}, move or drop")
    if row.what == "free" and row.state != "now":
        return _free(look, rect, row, touch)
    if row.state == "cut":
        return _cut(look, rect, row, touch)
    shapes = calendar.today_row(look, rect, _block(row, facts, exact), touch, more)
    return shapes if moves else _mute(shapes, touch)


def _block(row: RowView, facts: TodayFacts, exact: float) -> calendar.Block:
    """A row as a block that is over, runs or comes."""
    progress = {"done": calendar.Progress.DONE, "now": calendar.Progress.NOW}.get(
        row.state, calendar.Progress.NEXT
    )
    return calendar.Block(
        category(row.kind),
        icon(row.icon),
        row.name,
        f"{row.sub}, paused" if facts.paused and row.sub else row.sub,
        row.start_text,
        row.fixed and row.state == "next",
        progress,
        share_done(row, exact),
    )


def _mute(shapes: Shapes, touch: Touch) -> Shapes:
    """Only meetings that can still be changed answer, and what is cut short, to be read whole."""
    match touch.target:
        case ("meeting", _):
            return shapes
    if any(isinstance(one, Label) and one.says for one in shapes):
        return shapes
    return tuple(evolve(s, target=None) if s.target == touch.target else s for s in shapes)


def _free(look: Look, rect: Rect, row: RowView, touch: Touch) -> Shapes:
    """A half hour left free: an empty frame."""
    p = look.palette
    over = row.state == "done"
    box = Box(rect, "", RADIUS.block, border=p.dashed, border_width=2, dash=(5, 5), says=touch.says)
    text = f"{row.name}, {duration(row.end - row.start)}"
    shapes: list[Shape] = [
        box,
        snug(look, Rect(rect.x + 12, rect.cy - 10, 48, 20), row.start_text, Ink(SMALL, p.ink2)),
        line(look, rect.x + 92, rect.cy - 10, rect.w - 120, text, Ink(SMALL, p.ink2)),
        Icon(square(rect.x + 73, rect.cy, 20), "leaf", p.ink2),
    ]
    if over:
        shapes.append(Icon(square(rect.right - 16, rect.cy, 19), "check", p.good.text))
    return tuple(shapes)


def _cut(look: Look, rect: Rect, row: RowView, touch: Touch) -> Shapes:
    """A block that was cut short: a gap, and in a dashed frame the time that is left of it."""
    p = look.palette
    undone = duration(row.minutes_left)
    room = max(rect.w * _UNDONE, look.width(undone, SMALL) + 2 * _UNDONE_PAD)
    gone = Rect(rect.x, rect.y, rect.w - room, rect.h)
    left = Rect(gone.right + 5, rect.y, rect.right - gone.right - 5, rect.h)
    ring = focus_ring(look, rect, RADIUS.block) if look.focuses(touch) else ()
    edge = p.ink if p.loud else ""
    return (
        *ring,
        Box(
            gone,
            p.done.tint,
            RADIUS.block,
            border=edge,
            border_width=p.control_border,
            stripe=p.done.stripe,
            stripe_width=7.0,
            says=f"{touch.says}, {row.sub}",
        ),
        Box(left, "", RADIUS.block, border=p.watch.main, border_width=2.5, dash=(5, 4)),
        snug(look, Rect(rect.x + 12, rect.cy - 10, 48, 20), row.start_text, Ink(SMALL)),
        Icon(square(rect.x + 73, rect.cy, 22), icon(row.icon), p.ink),
        line(look, rect.x + 92, rect.cy - 10, gone.w - 98, row.name, Ink(SMALL, p.ink2)),
        snug(
            look,
            Rect(left.x + 3, rect.cy - 10, left.w - 6, 20),
            undone,
            Ink(SMALL, p.watch.text, Align.CENTER),
        ),
    )
