"""What you owe and would owe, on luggage tags; and what leaving the table would mean."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from pmsim.gui.kept import kept
from pmsim.gui.motion import progress
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import panel
from pmsim.gui.parts.passing import arriving, stamped, torn
from pmsim.gui.parts.press import Face, Kind, button
from pmsim.gui.parts.promises import Promise, Tag, string, tall_tag, tall_tag_height
from pmsim.gui.parts.scroll import Row
from pmsim.gui.parts.words import Ink, label, paragraph
from pmsim.gui.rect import Rect, square
from pmsim.gui.screens.day_facts import icon
from pmsim.gui.screens.sheets_frame import Sheet
from pmsim.gui.screens.sheets_rows import Entry, entry_row, words_row
from pmsim.gui.shapes import Box, Icon, Shape, Shapes
from pmsim.gui.theme import (
    BODY,
    BUTTON,
    H3,
    H4,
    LABEL,
    LABEL_STRONG,
    RADIUS,
    SHADOW_PANEL,
    SMALL,
    TAG_TORN,
)
from pmsim.view.table import TableView
from pmsim.view.table_draft import DraftView
from pmsim.view.table_effects import EffectView
from pmsim.view.table_owed import DueView

LEDGER = "ledger"
"""The target of the panel of promises, and of the tab it folds to."""

_STATUS = {"open": Promise.MOVED, "pending": Promise.PENDING, "conflict": Promise.BROKEN}
_ICONS = {"open": "promise", "pending": "question", "conflict": "promise-broken"}
_TAG_GAP = 8.0
_ROW_GAP = 5.0
_MORE_H = 48.0
_LEAST_LEAVING, _MOST_LEAVING = 192.0, 300.0
_LIGHT = "#FFE3A8"
_WIDTH = 280.0
_EMPTY = "You owe nobody anything. Enjoy it while it lasts."


def tag_title(due: DueView) -> str:
    """To whom, and what."""
    return f"{due.to_name}: {due.what}"


def tag_status(due: DueView) -> str:
    """How it stands, in a few words."""
    if due.kind == "conflict":
        return f"at odds with this, {due.due_text}"
    return due.text if due.kind == "pending" else due.due_text


@frozen
class OwedBefore:
    """What was owed before the last change, and how many milliseconds ago that was."""

    ledger: tuple[DueView, ...]
    now: float

    def of(self, due: DueView) -> DueView | None:
        """The same promise as it was then."""
        return next((one for one in self.ledger if (one.to, one.what) == (due.to, due.what)), None)


@kept
def owed(look: Look, rect: Rect, seen: DraftView, before: OwedBefore | None = None) -> Shapes:
    """The panel of tags; those that do not fit wait behind a button."""
    head = look.style(H3).line
    shapes: list[Shape] = [
        *panel(look, rect),
        label(look, Rect(rect.x + 20, rect.y + 12, rect.w - 40, head), "Promises", Ink(H3)),
    ]
    top = rect.y + 26 + head
    if not seen.ledger:
        place = Rect(rect.x + 20, top, rect.w - 40, 0)
        words = paragraph(look, place, _EMPTY, Ink(LABEL, look.palette.ink2))
        under = Rect(place.x, words.rect.bottom + 16, place.w, rect.bottom - words.rect.bottom - 28)
        return (*shapes, words, *_brings(look, under, seen.effects))
    shown = _shown(look, rect.w - 28, rect.bottom - 16 - top, seen.ledger)
    y, places = top, []
    for due in shown:
        places.append(Rect(rect.x + 14, y, rect.w - 28, _tag_height(look, rect.w - 28, due)))
        y = places[-1].bottom + _TAG_GAP
    if places:
        shapes.append(string(look, rect.x + 34, top - 4, places[-1].cy))
    for due, place in zip(shown, places, strict=True):
        shapes += _passing(look, place, due, before) if before else _tag(look, place, due)
    rest = len(seen.ledger) - len(shown)
    if rest:
        return (*shapes, *_rest(look, rect, rest))
    under = Rect(rect.x + 20, y + 6, rect.w - 40, rect.bottom - y - 18)
    return (*shapes, *_brings(look, under, seen.effects))


def _rest(look: Look, rect: Rect, rest: int) -> Shapes:
    """The button to the promises that do not fit."""
    touch = Touch(LEDGER, f"{rest} more promises", "owed")
    face = Face(f"{rest} more", "promise", style=BUTTON.sized(17))
    place = Rect(rect.x + 34, rect.bottom - 14 - _MORE_H, rect.w - 48, _MORE_H)
    return button(look.capped(1.15), place, face, touch, Kind.SOFT)


def _brings(look: Look, at: Rect, effects: tuple[EffectView, ...]) -> Shapes:
    """What else the deal would bring: as much as there is room for below the tags."""
    listed = tuple(one for one in effects if one.kind != "promise")
    head = Rect(at.x, at.y, at.w, look.style(LABEL_STRONG).line)
    line = look.style(SMALL).line
    first = Rect(at.x, head.bottom + 4, at.w, line)
    rows = tuple(_effect_rows(look, first, listed))
    fitting = sum(end <= at.bottom for _, end in rows)
    if fitting < len(rows):
        fitting = sum(end + _ROW_GAP + line <= at.bottom for _, end in rows)
    if not fitting:
        return ()
    rest: Shapes = ()
    if fitting < len(rows):
        under = Rect(at.x, rows[fitting - 1][1] + _ROW_GAP, at.w, line)
        more = f"{len(rows) - fitting} more (L)"
        rest = (label(look, under, more, Ink(SMALL, look.palette.ink2)),)
    title = label(look, head, "The deal would bring", Ink(LABEL_STRONG))
    return (title, *(shape for row, _ in rows[:fitting] for shape in row), *rest)


def _effect_rows(
    look: Look, at: Rect, effects: tuple[EffectView, ...]
) -> Iterator[tuple[Shapes, float]]:
    """Icon and words of each effect, one below the other from a place on, and where each ends."""
    p = look.palette
    tones = {"good": p.good.text, "bad": p.bad.text, "even": p.ink}
    size, y = round(18 * look.text), at.y
    for one in effects:
        place = Rect(at.x + size + 8, y, at.w - size - 8, 0)
        words = paragraph(look, place, one.text, Ink(SMALL, tones[one.tone]))
        sign = square(at.x + size / 2, y + at.h / 2, size)
        yield (Icon(sign, icon(one.icon), words.colour), words), words.rect.bottom
        y = words.rect.bottom + _ROW_GAP


def _shown(look: Look, w: float, room: float, ledger: tuple[DueView, ...]) -> tuple[DueView, ...]:
    """The tags that fit: what this deal touches first, then the rest; in their own order."""
    if _total(look, w, ledger) <= room:
        return ledger
    room -= _MORE_H + _TAG_GAP
    chosen: list[DueView] = []
    for due in sorted(ledger, key=lambda one: one.kind == "open"):
        if _total(look, w, (*chosen, due)) <= room:
            chosen.append(due)
    return tuple(due for due in ledger if due in chosen)


def _total(look: Look, w: float, ledger: tuple[DueView, ...]) -> float:
    return sum(_tag_height(look, w, due) + _TAG_GAP for due in ledger) - _TAG_GAP


def _facts(due: DueView) -> Tag:
    return Tag(_STATUS[due.kind], tag_status(due), tag_title(due), _ICONS[due.kind])


def _tag_height(look: Look, w: float, due: DueView) -> float:
    return tall_tag_height(look, w, _facts(due))


def _tag(look: Look, rect: Rect, due: DueView) -> Shapes:
    says = f"{tag_title(due)}, {due.due_text}. {due.text}"
    return tall_tag(look, rect, _facts(due), Touch(("owed", due.kind, due.what), says, "owed"))


def _passing(look: Look, rect: Rect, due: DueView, before: OwedBefore) -> Shapes:
    """A tag that comes with the offer is stamped, one that gets in its way is torn."""
    old, there = before.of(due), _tag(look, rect, due)
    share = progress(TAG_TORN, before.now)
    if old is None:
        return stamped(there, share)
    if (old.kind, due.kind) != ("open", "conflict"):
        return there
    place = evolve(rect, h=_tag_height(look, rect.w, old))
    whole = max(0.0, 2 * share - 1)
    return (*arriving(there, 0, whole), *torn(_tag(look, place, old), place, share))


@kept
def leaving_height(look: Look, view: TableView) -> float:
    """How high the walk-away card has to be."""
    wants = _leaving(look, Rect(0, 0, _WIDTH, 0), view)[1] + 14
    return min(_MOST_LEAVING, max(_LEAST_LEAVING, wants))


@kept
def leaving(look: Look, rect: Rect, view: TableView) -> Shapes:
    """The walk-away card: what happens without a deal, and what it costs or saves."""
    p = look.palette
    ground = Box(
        rect,
        p.ink,
        RADIUS.panel,
        shadow=None if p.loud else SHADOW_PANEL,
        says=f"If you leave: {view.limit_text}",
    )
    return (ground, *_leaving(look, rect, view)[0])


def _leaving(look: Look, rect: Rect, view: TableView) -> tuple[Shapes, float]:
    """Its words, and how far down they reach; what does not fit is in the ledger's sheet."""
    p = look.palette
    light = p.paper if p.loud else _LIGHT
    head = look.style(H4).line
    x, w = rect.x + 20, rect.w - 36
    title = Rect(x + 36, rect.y + 13, w - 36, head)
    shapes: list[Shape] = [
        Icon(square(x + 12, title.cy, 26), "door", light),
        label(look, title, "If you leave", Ink(H4.sized(23), p.paper)),
    ]
    y = title.bottom + 8
    text = view.walk_away_text or view.limit_text
    words = paragraph(look, Rect(x, y, w, 0), text, Ink(LABEL, p.paper), most=4)
    shapes.append(words)
    y = words.rect.bottom + 8
    last = rect.y + (_MOST_LEAVING if rect.h == 0 else rect.h) - 10
    for place, effect in enumerate(view.walk_away):
        more = look.style(LABEL).line + 6 if place + 1 < len(view.walk_away) else 0.0
        row = _effect_row(look, Rect(x, y, w, 0), effect)
        bottom = row[-1].rect.bottom
        if bottom + more > last:
            rest = f"{len(view.walk_away) - place} more: press L"
            shapes.append(paragraph(look, Rect(x, y, w, 0), rest, Ink(LABEL, p.paper)))
            y = shapes[-1].rect.bottom + 6
            break
        shapes += row
        y = bottom + 6
    return tuple(shapes), y - rect.y


def _effect_row(look: Look, at: Rect, effect: EffectView) -> Shapes:
    """An effect on the dark card, on as many lines as it takes."""
    p, size = look.palette, round(19 * look.text)
    light = p.paper if p.loud else _LIGHT
    words = Rect(at.x + size + 10, at.y, at.w - size - 10, 0)
    middle = at.y + look.style(LABEL).line / 2
    return (
        Icon(square(at.x + size / 2, middle, size), icon(effect.icon), light),
        paragraph(look, words, effect.text, Ink(LABEL, p.paper)),
    )


@frozen
class OwedSheet(Sheet):
    """Everything you owe and would owe, what the deal would bring, and what leaving means."""

    view: TableView
    seen: DraftView

    def title(self) -> str:
        """Its heading."""
        return "What you owe, and would owe"

    def least(self) -> float:
        """Room for whole sentences."""
        return 760.0

    def rows(self, look: Look, w: float) -> tuple[Row, ...]:
        """Promises, then the deal, then no deal."""
        p = look.palette
        found: list[Row] = []
        tones = {"open": p.bond, "pending": p.watch, "conflict": p.bad}
        for due in self.seen.ledger:
            tone = tones[due.kind]
            under = due.text if due.kind == "conflict" else f"{due.due_text}; {due.text}"
            entry = Entry(
                tag_title(due), "", under, _ICONS[due.kind], tone.text, fill=tone.tint, strong=True
            )
            found.append(entry_row(look, w, entry))
        if not found:
            found.append(words_row(look, w, _EMPTY, Ink(BODY)))
        found.append(words_row(look, w, "What this offer would bring", Ink(H4)))
        found += _effects(look, w, self.seen.effects)
        found.append(words_row(look, w, "If you leave", Ink(H4)))
        found.append(words_row(look, w, self.view.limit_text, Ink(BODY)))
        found += [
            words_row(look, w, f"Counts already: {one}", Ink(BODY)) for one in self.view.better
        ]
        found += _effects(look, w, self.view.walk_away)
        return tuple(found)

    def count(self) -> int:
        """About how many rows there are."""
        return 4 + len(self.seen.ledger) + len(self.seen.effects) + len(self.view.walk_away)


def _effects(look: Look, w: float, effects: tuple[EffectView, ...]) -> list[Row]:
    p = look.palette
    tones = {"good": p.good.text, "bad": p.bad.text, "even": p.ink}
    rows = [
        entry_row(look, w, Entry(one.text, icon=icon(one.icon), colour=tones[one.tone]))
        for one in effects
    ]
    return rows or [words_row(look, w, "Nothing that would show at once.", Ink(BODY, p.ink2))]
