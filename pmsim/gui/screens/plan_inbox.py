"""The morning's left column: the inbox, and what is promised for today."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.parts import notes, panels, post, promises
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.press import Face, Kind, button, icon_button
from pmsim.gui.parts.words import Ink, icon_line, line, paragraph
from pmsim.gui.rect import Rect
from pmsim.gui.screens.day_facts import icon, mood
from pmsim.gui.shapes import Shape, Shapes
from pmsim.gui.theme import BUTTON, H3, H4, RADIUS, SMALL
from pmsim.view.inbox import MessageView, ReplyView
from pmsim.view.ledger import PromiseView
from pmsim.view.people import PersonView
from pmsim.view.words import count, duration

_PAD = 10.0
_TAG_H = 84.0
_ALL_W, _ALL_H = 88.0, 40.0
_LARGE = 1.2


@frozen
class InboxFacts:
    """Messages in the order in which they show, and the first that does."""

    messages: tuple[MessageView, ...]
    people: tuple[PersonView, ...]
    first: int = 0
    titled: bool = True
    roomy: bool = False
    """On a sheet of its own: a cross stands where the count is."""


def in_order(messages: tuple[MessageView, ...]) -> tuple[MessageView, ...]:
    """What waits for an answer first, then the rest; each as it came."""
    return tuple(sorted(messages, key=lambda one: one.state != "open"))


def letter_of(message: MessageView, people: tuple[PersonView, ...], lines: int = 3) -> post.Letter:
    """A message as a row."""
    who = next((one for one in people if one.key == message.sender_key), None)
    status = {"answered": "answered", "over": "too late"}.get(message.state, "")
    return post.Letter(
        message.sender_short,
        message.time_text,
        " ".join(message.paragraphs),
        icon(message.icon),
        who.portrait if who else "",
        mood(who.mood if who else ""),
        status,
        lines,
    )


def inbox_panel(look: Look, rect: Rect, facts: InboxFacts) -> Shapes:
    """The panel with as many whole messages as fit; an arrow turns to the next ones."""
    radius = RADIUS.modal if facts.roomy else RADIUS.panel
    shapes: list[Shape] = [
        *panels.panel(look, rect, "Inbox" if facts.titled else "", radius=radius)
    ]
    waiting = sum(one.state == "open" for one in facts.messages)
    top = rect.y + (max(52, 14 + look.style(H3).line) if facts.titled else _PAD)
    if facts.titled and waiting and not facts.roomy:
        shapes += panels.count(look, rect.right - 20, rect.y + 27, str(waiting), h=28)
    if not facts.messages:
        room = Rect(rect.x, rect.y + 60, rect.w, rect.h - 60)
        return (
            *shapes,
            *notes.empty(look, room, "inbox", "Inbox zero", "Enjoy both minutes of it."),
        )
    ordered = in_order(facts.messages)
    first = min(facts.first, len(ordered) - 1)
    y, shown = top, 0
    foot = 56.0
    for number, message in enumerate(ordered[first:], first):
        opened = number == first and message.state == "open"
        last = number == len(ordered) - 1
        free = rect.bottom - (foot if first > 0 or not last else _PAD) - y
        letter, h = _fitting(look, Rect(rect.x, y, rect.w, free), message, facts, opened=opened)
        if shown and h > free:
            break
        if shown:
            shapes.append(panels.rule(look, rect.x + 22, y - 4, rect.w - 44))
        row = Rect(rect.x + _PAD, y, rect.w - 2 * _PAD, h)
        touch = Touch(("message", message.key), "", "inbox")
        shapes += post.letter_row(look, row, letter, touch, opened=opened)
        y, shown = row.bottom + 8, shown + 1
    return (*shapes, *_turning(look, rect, first, shown, len(ordered)))


def _fitting(
    look: Look, room: Rect, message: MessageView, facts: InboxFacts, *, opened: bool
) -> tuple[post.Letter, float]:
    """The message with as many lines as the room is high for, one at least, and its height."""
    lines = _lines(look, opened=opened)
    while True:
        letter = letter_of(message, facts.people, lines)
        h = post.letter_height(look, room.w - 2 * _PAD, letter, opened=opened)
        if h <= room.h or lines == 1:
            return letter, h
        lines -= 1


def _lines(look: Look, *, opened: bool) -> int:
    """How many lines of a message show: fewer where they are larger."""
    if look.text > _LARGE:
        return 2
    return 4 if opened else 3


def _turning(look: Look, rect: Rect, first: int, shown: int, count: int) -> Shapes:
    """The arrows at the foot, when not every message shows."""
    if shown >= count:
        return ()
    y = rect.bottom - 54
    rest = count - first - shown
    words = f"{rest} more" if rest else "the oldest"
    shapes: list[Shape] = [
        line(look, rect.x + 20, y + 14, rect.w - 140, words, Ink(SMALL, look.palette.ink2))
    ]
    if first:
        up = Rect(rect.right - 116, y, 48, 46)
        shapes += icon_button(look, up, "arrow-up", Touch("inbox-up", "earlier", "inbox"), size=22)
    if rest:
        down = Rect(rect.right - 62, y, 48, 46)
        touch = Touch("inbox-down", "more messages", "inbox")
        shapes += icon_button(look, down, "arrow-down", touch, size=22)
    return tuple(shapes)


@frozen
class Owed:
    """Open promises, and answers that are decided and not yet written."""

    promises: tuple[PromiseView, ...]
    replies: tuple[ReplyView, ...]


def promises_panel(look: Look, rect: Rect, debts: Owed, *, titled: bool = True) -> Shapes:
    """Open promises as luggage tags; pressing one takes up what helps to keep it."""
    owed = debts.promises
    shapes: list[Shape] = [*panels.panel(look, rect, "Promises" if titled else "")]
    top = rect.y + (50 if titled else 16)
    if debts.replies:
        shapes += _to_write(look, rect, debts.replies)
        rect = Rect(rect.x, rect.y, rect.w, rect.h - round(30 * look.text))
    if not owed:
        room = Rect(rect.x + 20, top + 4, rect.w - 40, rect.bottom - top - 12)
        return (*shapes, *_nothing_owed(look, room))
    h = round(_TAG_H * look.text)
    foot = 0.0 if titled or len(owed) * (h + 8) <= rect.bottom - 8 - top else _ALL_H + 8
    many = int((rect.bottom - 8 - foot - top) // (h + 8))
    for place, promise in enumerate(owed[:many]):
        at = Rect(rect.x + 16, top + place * (h + 8), rect.w - 32, h)
        touch = Touch(("promise", promise.key), "", "promises")
        shapes += promises.tag(look, at, tag_of(promise), touch)
    if len(owed) > many:
        y = rect.bottom - _ALL_H - 8 if foot else rect.y + 7
        everything = Touch("ledger", f"all {len(owed)} promises", "promises")
        face = Face(f"All {len(owed)}", style=BUTTON.sized(17))
        corner = Rect(rect.right - _ALL_W - 16, y, _ALL_W, _ALL_H)
        shapes += button(look, corner, face, everything, Kind.SOFT)
    return tuple(shapes)


def _to_write(look: Look, rect: Rect, replies: tuple[ReplyView, ...]) -> Shapes:
    """Answers wait for the next free half hour."""
    minutes = sum(one.minutes for one in replies)
    words = f"{count(len(replies), 'answer')} to write, {duration(minutes)}"
    y = rect.bottom - round(32 * look.text)
    ink = Ink(SMALL, look.palette.ink2)
    return icon_line(look, rect.x + 20, y, rect.w - 36, "inbox", words, ink)


def _nothing_owed(look: Look, rect: Rect) -> Shapes:
    """What the panel says when nothing is owed."""
    plain = Ink(SMALL, look.palette.ink2)
    title = paragraph(look, rect, "You owe nobody anything.", Ink(H4.sized(19)), most=2)
    below = Rect(rect.x, title.rect.bottom + 8, rect.w, 0)
    most = max(1, int((rect.bottom - below.y) / look.style(plain.style).line))
    more = paragraph(look, below, "What you promise hangs here until it is kept.", plain, most=most)
    return (title, more)


def tag_of(promise: PromiseView) -> promises.Tag:
    """A promise as a luggage tag: to whom and what, and how it stands."""
    aside = promise.time == "time set aside"
    status = promises.Promise.OPEN if aside else promises.Promise.DUE
    what = f"{promise.to_name}: {promise.what}"
    if promise.time:
        return promises.Tag(status, promise.time, f"{what}, {promise.due_text}")
    return promises.Tag(status, promise.due_text, what)
