"""What may be typed for each offer: codes that stay the same while a day is planned.

Activities, answers and evenings have numbers. Meetings, letters and the backlog have codes that
begin with the letter of their page, such as `c1a` or `i2b`, so that what is settled moves nothing.
"""

from __future__ import annotations

import re

from attrs import frozen

from pmsim.view.day import DayView
from pmsim.view.leaving import LEAVE_A_TALK
from pmsim.view.offers import OfferView

_PACE = {"free": "f", "start": "s", "advance": "1", "replan": "2", "drop": "3", "note": "4"}
_WAY_OUT = "x"
"""What leaves a talk."""
PAGE_OF = {"meeting": "c", "inbox": "i", "backlog": "k"}
"""The page that shows a group of offers; their codes begin with it."""
_FEWEST_LETTERS = 3
_CODE = re.compile(r"[cik]?\d+[a-z]?|[fsx]")


@frozen
class Entry:
    """An offer with what picks it."""

    code: str
    offer: OfferView


def menu(day: DayView) -> tuple[Entry, ...]:
    """Every offer of the moment with its code."""
    entries = []
    counted = 0
    for offer in day.offers:
        if offer.group == "pace":
            code = _PACE[offer.action.verb]
        elif offer.group in PAGE_OF:
            code = _paged(day, offer)
        elif offer.group == LEAVE_A_TALK:
            code = _WAY_OUT
        else:
            counted += 1
            code = str(counted)
        entries.append(Entry(code, offer))
    return tuple(entries)


def is_code(answer: str) -> bool:
    """Whether an answer looks like a code, of this moment or another."""
    return bool(_CODE.fullmatch(_plain(answer)))


def _plain(answer: str) -> str:
    """`I 2 b` as `i2b`, `007` as `7`."""
    code = "".join(answer.split()).casefold()
    return (code.lstrip("0") or "0") if code.isdecimal() else code


def meant(entries: tuple[Entry, ...], answer: str) -> OfferView | str:
    """The open offer that a code or a few words mean; else why there is none, in words."""
    if not is_code(answer):
        return _by_words(entries, answer)
    code = _plain(answer)
    offer = next((entry.offer for entry in entries if entry.code == code), None)
    if offer is None:
        return f"There is no {code} here."
    return offer if offer.open else f"{code}, {offer.label}, is closed: {offer.why}."


def _by_words(entries: tuple[Entry, ...], answer: str) -> OfferView | str:
    wanted = answer.casefold()
    offers = [entry.offer for entry in entries if entry.offer.open]
    fitting = [offer for offer in offers if wanted in offer.label.casefold()]
    if len(fitting) == 1 and len(wanted) >= _FEWEST_LETTERS:
        return fitting[0]
    return f"“{answer}” {'could mean several things' if fitting else 'means nothing here'}."


def _paged(day: DayView, offer: OfferView) -> str:
    number = _owners(day, offer.group).index(offer.owner) + 1
    return f"{PAGE_OF[offer.group]}{number}{chr(ord('a') + max(0, offer.place - 1))}"


def _owners(day: DayView, group: str) -> list[str]:
    """The things of a page, in an order that does not change during the day."""
    if group == "meeting":
        return list(day.meetings)
    if group == "inbox":
        return [message.key for message in day.inbox]
    return sorted(item.key for item in day.backlog.items) if day.backlog else []


def offer_text(offer: OfferView, *, full: bool) -> str:
    """An offer with its price, or with the reason why it is closed."""
    price = f" [{offer.cost_text}]" if offer.costs else ""
    label = offer.label + price
    if not offer.open:
        return f"{offer.label} (closed: {offer.why})"
    wanted = full or offer.group in ("evening", "intention", "pace")
    if not wanted or not offer.hint or offer.group == "inbox":
        return label
    joint = "; " if ": " in offer.label else ": "
    return f"{label}{joint}{offer.hint}"


def usable(entries: tuple[Entry, ...]) -> str:
    """Which codes would do, in a few words: `1 to 5, f, s, i`."""
    codes = [entry.code for entry in entries if entry.offer.open]
    numbers = [int(code) for code in codes if code.isdecimal()]
    letters = [code for code in codes if code.isalpha()]
    pages = [code[0] for code in codes if code[0] in PAGE_OF.values()]
    return ", ".join([*_spans(numbers), *dict.fromkeys([*letters, *pages])])


def _spans(numbers: list[int]) -> list[str]:
    """Three numbers in a row, or more, as `2 to 5`."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][-1] + 1:
            spans[-1] = [spans[-1][0], number]
        else:
            spans.append([number])
    return [
        f"{span[0]} to {span[-1]}" if span[-1] - span[0] > 1 else ", ".join(map(str, span))
        for span in spans
    ]
