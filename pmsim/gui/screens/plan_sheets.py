"""Sheets that ask: a message and its replies, a meeting and ways out of it."""

from __future__ import annotations

from pmsim.gui.colours import Category
from pmsim.gui.parts import asking, panels, post
from pmsim.gui.parts.choices import Choice, Cost
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.playing import Playing
from pmsim.gui.rect import Rect
from pmsim.gui.screens.day_facts import answer, category, icon
from pmsim.gui.screens.plan_inbox import letter_of
from pmsim.gui.shapes import Shapes
from pmsim.view.backlog import points_text
from pmsim.view.day import DayView
from pmsim.view.lookup import find
from pmsim.view.offers import OfferView
from pmsim.view.text import fill

_FACE = Rect(0, 0, 76, 76)
_MOST = 6
"""So many items of a backlog, and so many things to do about it, fit on a sheet."""

BACKLOG = ("backlog", "")
"""What is opened when the backlog is."""


def offers_of(view: DayView, opened: tuple[str, str]) -> tuple[OfferView, ...]:
    """The answers on a sheet: the replies to a message, or the prices of a meeting."""
    kind, key = opened
    if kind == BACKLOG[0]:
        return tuple(one for one in view.offers if one.group == kind)[:_MOST]
    group = "inbox" if kind == "message" else "meeting"
    return tuple(one for one in view.offers if one.group == group and one.owner == key)


def sheet(look: Look, playing: Playing, view: DayView, opened: tuple[str, str]) -> Shapes:
    """The sheet over the plan or the day."""
    kind, key = opened
    if kind == "message":
        return _message(look, view, key)
    if kind == BACKLOG[0]:
        return _backlog(look, view)
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


def _backlog(look: Look, view: DayView) -> Shapes:
    """What the team builds, in its order, and what can be done about it."""
    if view.backlog is None:
        return ()
    team, items = view.backlog.team, view.backlog.items
    lines = tuple(
        f"*{one.place}. {one.name}:* {points_text(one)}, {one.clarity_word}, {one.when}"
        for one in items[:_MOST]
    )
    hue = look.palette.hue(Category.TEAM)
    face = panels.chip(look, _FACE, "backlog", hue.tint, 40, 20)
    offers = offers_of(view, BACKLOG)
    hint = _sentence(next((offer.hint for offer in offers if offer.hint), ""))
    under = f"morale {team.morale_word}"
    asked = asking.Asked(team.name, under, "\n".join(lines), answers(offers), hint)
    return asking.asking(look, asked, face, "close")


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


def _priced(offers: tuple[OfferView, ...]) -> tuple[tuple[Choice, Touch], ...]:
    """Each way out with who would mind."""
    return tuple(
        (
            Choice(str(n), offer.label, (*answer(str(n), offer).costs, Cost("smile", offer.hint))),
            Touch(("answer", n), "", "answers", closed=offer.why),
        )
        for n, offer in enumerate(offers, 1)
    )
