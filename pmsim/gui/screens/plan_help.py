"""What F1 tells about the morning plan; a newcomer hears some of it unasked."""

from __future__ import annotations

from pmsim.gui.screen import Tip
from pmsim.view.day import DayView
from pmsim.view.offers import OfferView


def tips(view: DayView, cards: tuple[OfferView, ...]) -> tuple[Tip, ...]:
    """Notes that point at what is there, in the order in which one plans a day."""
    found = []
    if cards:
        tip = "Drag a card onto a time, or press it and then a time."
        found.append(Tip(("card", cards[0].owner), tip, hint="cards"))
    messages = [one for one in view.inbox if one.state == "open"]
    if messages:
        tip = "Reading is free. An answer takes minutes from your next free half hour."
        found.append(Tip(("message", messages[0].key), tip, hint="messages"))
    meetings = [row for row in view.calendar if row.fixed and row.state == "next"]
    if meetings:
        tip = "Meetings are fixed. Press one to get out of it, or out of some of it, at a price."
        found.append(Tip(("meeting", meetings[0].key), tip))
    tip = "Starts the day. What you left empty stays free for surprises."
    return (*found, Tip("start", tip, hint="start"))
