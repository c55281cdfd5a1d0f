"""Sheets that ask: a message and its replies, a meeting and ways out of it, a later block of the
day, the backlog.
"""

from __future__ import annotations

from collections.abc import Hashable

from attrs import evolve

from pmsim.gui.colours import Category
from pmsim.gui.parts import asking, panels, post
from pmsim.gui.parts.choices import Choice, Cost
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.playing import Playing
from pmsim.gui.rect import Rect
from pmsim.gui.screens.day_facts import answer, category, icon
from pmsim.gui.screens.plan_inbox import letter_of
from pmsim.gui.shapes import Shapes
from pmsim.view.backlog import ItemView, points_text
from pmsim.view.day import DayView
from pmsim.view.lookup import find
from pmsim.view.offers import OfferView
from pmsim.view.text import fill
from pmsim.view.words import number

_FACE = Rect(0, 0, 76, 76)
_MOST = 9
"""So many items of a backlog fit on a sheet, each with a digit to press."""

BACKLOG = ("backlog", "")
"""What is opened when the backlog is; an item's key, or the place to read on from, may follow."""

_REPLANNED = "Then it can be moved or dropped, and so can everything else that is still to come."

BLOCK = "block"
"""The kind of sheet that a block of the day opens, with its slot."""

_ORDER_ONLY = "Press an item to put it first. Cuts and releases wait until the day runs."
_ALL_OF_IT = "Press an item to put it first, to cut from it, or to release it."


def offers_of(view: DayView, opened: tuple[str, str]) -> tuple[OfferView, ...]:
    """The answers on a sheet: replies to a message, prices of a meeting, what an item can get."""
    kind, key = opened
    if kind == BACKLOG[0]:
        item = _item(view, key)
        return item.offers[:_MOST] if item else ()
    if kind == BLOCK:
        return tuple(one for one in view.offers if one.action.verb == "replan")
    group = "inbox" if kind == "message" else "meeting"
    return tuple(one for one in view.offers if one.group == group and one.owner == key)


def first_answer(view: DayView, opened: tuple[str, str]) -> Hashable:
    """Where the keyboard begins on a sheet."""
    asks = offers_of(view, opened) or leads_to(view, opened, 1)
    return ("answer", 1) if asks else "close"


def leads_to(view: DayView, opened: tuple[str, str], number: int) -> tuple[str, str] | None:
    """The sheet that an answer opens: an item of the backlog, or the rest of a long one."""
    kind, key = opened
    if kind != BACKLOG[0] or _item(view, key):
        return None
    listed = _listed(view, key)
    return (kind, listed[number - 1]) if 0 < number <= len(listed) else None


def behind(opened: tuple[str, str] | None) -> tuple[str, str] | None:
    """What a sheet goes back to: an item to its backlog, everything else to the day."""
    return BACKLOG if opened and opened[0] == BACKLOG[0] and opened[1] else None


def _item(view: DayView, key: str) -> ItemView | None:
    items = view.backlog.items if view.backlog else ()
    return next((one for one in items if one.key == key), None)


def _listed(view: DayView, key: str) -> tuple[str, ...]:
    """The keys of the items on a page of the backlog; the last may be where the next begins."""
    first = int(key) if key.isdecimal() else 0
    keys = tuple(one.key for one in view.backlog.items[first:]) if view.backlog else ()
    return keys if len(keys) <= _MOST else (*keys[: _MOST - 1], str(first + _MOST - 1))


def sheet(look: Look, playing: Playing, view: DayView, opened: tuple[str, str]) -> Shapes:
    """The sheet over the plan or the day."""
    kind, key = opened
    if kind == "message":
        return _message(look, view, key)
    if kind == BACKLOG[0]:
        return _backlog(look, view, key)
    if kind == BLOCK:
        return _block(look, playing, view, int(key))
    return _meeting(look, playing, view, key)


def answers(offers: tuple[OfferView, ...]) -> tuple[tuple[Choice, Touch], ...]:
    """Offers as numbered answers; the digit picks them."""
    return tuple(
        (answer(str(n), offer), Touch(("answer", n), "", "answers", closed=offer.why))
        for n, offer in enumerate(offers, 1)
    )


def _message(look: Look, view: DayView, key: str) -> Shapes:
    message = next((one for one in view.inbox if one.key == key), None)
    if message is None:
        return ()
    offers = offers_of(view, ("message", key))
    under = ", ".join(part for part in (message.role, f"sent {message.time_text}") if part)
    foot = next((offer.hint for offer in offers if offer.hint), "")
    asked = asking.Asked(
        message.sender, under, "\n".join(message.paragraphs), answers(offers), _sentence(foot)
    )
    face = post.face(look, _FACE, letter_of(message, view.people))
    return asking.asking(look, asked, face, "close")


def _backlog(look: Look, view: DayView, key: str) -> Shapes:
    """What the team builds, in its order; or one item, and what can be done about it."""
    if view.backlog is None:
        return ()
    item = _item(view, key)
    hue = look.palette.hue(Category.TEAM)
    face = panels.chip(look, _FACE, "backlog", hue.tint, 40, 20)
    if item is None:
        team = view.backlog.team
        foot = _ORDER_ONLY if view.phase == "plan" else _ALL_OF_IT
        under = f"in the order in which it is built; morale {team.morale_word}"
        asked = asking.Asked(team.name, under, "", _items(view, key), foot)
    else:
        text = f"{_sentence(points_text(item))} It is {item.clarity_word}, and {_when(item)}."
        under = f"place {item.place} in the backlog"
        asked = asking.Asked(item.name, under, text, _hinted(item.offers[:_MOST]))
    return asking.asking(look, asked, face, "close")


def _when(item: ItemView) -> str:
    """`ready to release`, `would be built in 3 nights`."""
    built = item.status in ("ready", "released")
    return item.when if built else f"would be built {item.when}"


def _items(view: DayView, key: str) -> tuple[tuple[Choice, Touch], ...]:
    """A row for each item of a page, with how much is left and when it would be built."""
    rows: list[tuple[Choice, Touch]] = []
    for n, name in enumerate(_listed(view, key), 1):
        item, touch = _item(view, name), Touch(("answer", n), "", "answers")
        if item is None:
            rows.append((Choice(str(n), "The rest of it"), touch))
            continue
        left = Cost("backlog", f"{number(item.points)} left, {item.clarity_word}")
        rows.append((Choice(str(n), item.name, (left, Cost("clock", item.when))), touch))
    return tuple(rows)


def _hinted(offers: tuple[OfferView, ...]) -> tuple[tuple[Choice, Touch], ...]:
    """Offers with what each of them would do."""
    return tuple(
        (
            evolve(row, costs=(*row.costs, Cost("bulb", offer.hint)) if offer.hint else row.costs),
            touch,
        )
        for offer, (row, touch) in zip(offers, answers(offers), strict=True)
    )


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _meeting(look: Look, playing: Playing, view: DayView, key: str) -> Shapes:
    row = next((one for one in view.calendar if one.key == key), None)
    meeting = find(playing.program.scenario.meetings, key)
    if row is None or meeting is None:
        return ()
    offers = offers_of(view, ("meeting", key))
    under = f"{row.start_text} to {row.end_text}"
    if row.sub:
        under = f"{under}, {row.sub}"
    hue = look.palette.hue(category(row.kind))
    face = panels.chip(look, _FACE, icon(row.icon), hue.tint, 40, 20)
    about = fill(playing.program, playing.state, meeting.about)
    return asking.asking(look, asking.Asked(row.name, under, about, _priced(offers)), face, "close")


def _block(look: Look, playing: Playing, view: DayView, slot: int) -> Shapes:
    """A later block: what it is, and the way to move it or to drop it."""
    row = next((one for one in view.calendar if one.slot == slot), None)
    work = find(playing.program.scenario.activities, row.key) if row else None
    if row is None or work is None:
        return ()
    hue = look.palette.hue(category(row.kind))
    face = panels.chip(look, _FACE, icon(row.icon), hue.tint, 40, 20)
    about = fill(playing.program, playing.state, work.about)
    ways = answers(offers_of(view, (BLOCK, str(slot))))
    under = f"{row.start_text} to {row.end_text}"
    asked = asking.Asked(row.name, under, about, ways, _REPLANNED if ways else "")
    return asking.asking(look, asked, face, "close")


def _priced(offers: tuple[OfferView, ...]) -> tuple[tuple[Choice, Touch], ...]:
    """Each way out with who would mind."""
    return tuple(
        (
            _minded(answer(str(n), offer), offer.hint),
            Touch(("answer", n), "", "answers", closed=offer.why),
        )
        for n, offer in enumerate(offers, 1)
    )


def _minded(choice: Choice, hint: str) -> Choice:
    """The choice with whoever would mind among its costs."""
    return evolve(choice, costs=(*choice.costs, Cost("handshake", hint)))
