"""The deck: everything one could do today, by category, and what each is good for."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.parts import calendar, panels
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.press import Skin, focus_ring, icon_button, slab
from pmsim.gui.parts.words import Ink, line, middle, paragraph
from pmsim.gui.rect import Rect, square
from pmsim.gui.screens.day_facts import category, icon
from pmsim.gui.screens.plan_draft import Draft
from pmsim.gui.screens.plan_lane import Held
from pmsim.gui.screens.plan_places import FOLD, ONE_COLUMN, places
from pmsim.gui.shapes import Align, Box, Icon, Shape, Shapes
from pmsim.gui.theme import LABEL, LABEL_STRONG, RADIUS, SMALL
from pmsim.view.offers import OfferView, limit_words
from pmsim.view.words import begins, duration

ALL = "all"
"""The chip that shows every card."""

CHIPS = (
    ("users", "interview"),
    ("data", "data"),
    ("team", "standup"),
    ("stakeholders", "megaphone"),
    ("think", "write-spec"),
    ("rest", "leaf"),
    ("admin", "inbox"),
)
"""Kinds of activities with the icon of their chip."""

ROWS = 4
_PITCH, _MOST_PITCH = 92.0, 106.0
_BETWEEN = 2.0
_GAP = 6.0
_INFO_LINES = 3


@frozen
class DeckFacts:
    """What the deck shows."""

    title: str
    deck: tuple[OfferView, ...]
    draft: Draft
    held: Held | None
    kind: str
    row: int
    """The first row of cards that shows."""

    info: str


def shown_cards(deck: tuple[OfferView, ...], kind: str) -> tuple[OfferView, ...]:
    """The cards of a category; open ones first."""
    chosen = [offer for offer in deck if kind in (ALL, offer.kind)]
    return tuple(sorted(chosen, key=lambda offer: not offer.open))


def columns(look: Look) -> int:
    """How many cards stand side by side."""
    return 1 if ONE_COLUMN < look.text <= FOLD else 2


def last_row(count: int, across: int) -> int:
    """The furthest row that may stand at the top."""
    return max(0, -(-count // across) - ROWS)


def deck_panel(look: Look, facts: DeckFacts) -> Shapes:
    """Title, chips, cards and the line that explains."""
    at = places(look).deck
    folded = places(look).tabs is not None
    top = at.y + (14 if folded else 44)
    cards_y = top + 48
    cards = shown_cards(facts.deck, facts.kind)
    across = columns(look)
    row = min(facts.row, last_row(len(cards), across))
    shown = cards[row * across : (row + ROWS) * across]
    rows = min(ROWS, int((at.bottom - 44 - cards_y) // _PITCH))
    pitch = _pitch(look, at.bottom - cards_y, rows)
    shapes: list[Shape] = [*panels.panel(look, at, "" if folded else facts.title)]
    shapes += _chips(look, Rect(at.x + 12, top, at.w - 24, 42), facts)
    w = (at.w - 16 - _GAP * (across - 1)) / across
    for place, offer in enumerate(shown[: rows * across]):
        x = at.x + 8 + (place % across) * (w + _GAP)
        rect = Rect(x, cards_y + (place // across) * pitch, w, pitch - _BETWEEN)
        shapes += _card(look, rect, offer, facts)
    more = len(cards) > rows * across
    below = cards_y + rows * pitch
    shapes += _info(look, Rect(at.x, below, at.w, at.bottom - below), facts, more=more)
    return tuple(shapes)


def _pitch(look: Look, room: float, rows: int) -> float:
    """How far apart the rows stand: further where there is room above the explaining lines."""
    spare = room - rows * _PITCH - _INFO_LINES * look.style(SMALL).line - 10
    return min(_MOST_PITCH, _PITCH + max(0.0, spare / max(1, rows)))


def _chips(look: Look, rect: Rect, facts: DeckFacts) -> Shapes:
    kinds = {offer.kind for offer in facts.deck}
    chips = [(kind, name) for kind, name in CHIPS if kind in kinds]
    first = 56.0
    step = (rect.w - first) / max(6, len(chips))
    w = min(60.0, step - 4)
    shapes: list[Shape] = [*_chip_all(look, Rect(rect.x, rect.y, first, rect.h), facts)]
    for i, (kind, name) in enumerate(chips):
        place = Rect(rect.x + first + 4 + i * step, rect.y, max(44.0, w), rect.h)
        shapes += _chip(look, place, kind, name, chosen=facts.kind == kind)
    return tuple(shapes)


def _chip_all(look: Look, rect: Rect, facts: DeckFacts) -> Shapes:
    p, on = look.palette, facts.kind == ALL
    touch = Touch(("filter", ALL), f"all cards{', chosen' if on else ''}", "filters")
    fill = p.ink if on else p.paper2
    ring = focus_ring(look, rect, RADIUS.chip) if look.focuses(touch) else ()
    box = panels.plate(look, rect, fill, RADIUS.chip)
    ink = Ink(LABEL_STRONG, p.paper if on else p.ink, Align.CENTER)
    zone = Box(rect, "", target=touch.target, group=touch.group, says=touch.says)
    return (*ring, box, zone, *middle(look, rect, "All", ink, 1))


def _chip(look: Look, rect: Rect, kind: str, name: str, *, chosen: bool) -> Shapes:
    p = look.palette
    touch = Touch(("filter", kind), f"{kind}{', chosen' if chosen else ''}", "filters")
    fill = p.ink if chosen else p.hue(category(kind)).tint
    lift = -2.0 * look.lifts(touch)
    rect = rect.moved(0, lift)
    ring = focus_ring(look, rect, RADIUS.chip) if look.focuses(touch) else ()
    return (
        *ring,
        panels.plate(look, rect, fill, RADIUS.chip),
        Box(rect, "", target=touch.target, group=touch.group, says=touch.says),
        Icon(square(rect.cx, rect.cy, 24), name, p.paper if chosen else p.ink),
    )


def card_of(offer: OfferView, slots: int) -> calendar.Card:
    """An activity as a card; what is left of one says so by its length, not in its title."""
    return calendar.Card(
        category(offer.kind),
        icon(offer.icon),
        offer.label.partition(" (")[0] if offer.label.endswith(" left)") else offer.label,
        slots,
        duration(offer.takes),
        offer.energy,
    )


def _card(look: Look, rect: Rect, offer: OfferView, facts: DeckFacts) -> Shapes:
    held = facts.held
    touch = Touch(("card", offer.owner), "", "deck")
    if held and held.key == offer.owner and held.lifted < 0:
        return calendar.deck_gap(look, rect)
    spent = facts.draft.used_up(offer.owner)
    if spent and offer.open:
        return _placed(look, rect, offer, touch)
    if not offer.open:
        return _closed_card(look, rect, offer)
    return calendar.deck_card(look, rect, card_of(offer, facts.draft.slots(offer.owner)), touch)


def _placed(look: Look, rect: Rect, offer: OfferView, touch: Touch) -> Shapes:
    """The empty place of a card that is on the calendar as often as it may be."""
    p = look.palette
    ring = focus_ring(look, rect, RADIUS.button) if look.focuses(touch) else ()
    says = f"{offer.label}, on your calendar"
    inner = Rect(rect.x + 12, rect.y + 14, rect.w - 24, rect.h - 50)
    return (
        *ring,
        Box(
            rect,
            "",
            RADIUS.button,
            border=p.dashed,
            border_width=2.5,
            dash=(7, 5),
            target=touch.target,
            group=touch.group,
            says=says,
        ),
        *middle(look, inner, offer.label, Ink(LABEL, p.ink2, Align.CENTER)),
        Icon(square(rect.cx, rect.bottom - 21, 20), "check", p.good.text),
    )


def _closed_card(look: Look, rect: Rect, offer: OfferView) -> Shapes:
    """A card that cannot be played now: flat, locked, with the reason."""
    p = look.palette
    touch = Touch(("card", offer.owner), offer.label, "deck", closed=offer.why)
    piece = slab(look, rect, touch, Skin(p.disabled, p.lip), offer.label)
    title = Rect(rect.x + 46, rect.y + 8, rect.w - 56, 44)
    return (
        *piece.shapes,
        Icon(Rect(rect.x + 12, title.cy - 12, 24, 24), icon(offer.icon), p.ink2),
        *middle(look, title, offer.label, Ink(LABEL, p.ink2)),
        Icon(Rect(rect.x + 14, rect.bottom - 31, 18, 18), "lock", p.ink2),
        line(look, rect.x + 38, rect.bottom - 32, rect.w - 48, offer.why, Ink(SMALL, p.ink2)),
    )


def _info(look: Look, rect: Rect, facts: DeckFacts, *, more: bool) -> Shapes:
    """What the card under the pointer is for, and the arrow to more cards."""
    w = rect.w - 40 - (52 if more else 0)
    style = look.style(SMALL)
    most = max(1, int((rect.h - 6) / style.line))
    words = paragraph(look, Rect(rect.x + 20, rect.y + 2, w, 0), facts.info, Ink(SMALL), most=most)
    shapes: list[Shape] = [words]
    if more:
        place = Rect(rect.right - 64, rect.y + 6, 48, 46)
        touch = Touch("deck-more", "more cards", "deck")
        shapes += icon_button(look, place, "arrow-down", touch, size=22)
    return tuple(shapes)


def explain(draft: Draft, offer: OfferView) -> str:
    """Why a card is closed, what it is for, what it may answer, and how often it may be done."""
    one = next((a for a in draft.program.scenario.activities if a.key == offer.owner), None)
    parts = [offer.why and f"{begins(offer.why).rstrip('.')}.", offer.hint]
    if one is not None:
        limit = limit_words(one)
        asks = {fact.key: fact.asks for fact in draft.program.scenario.facts}
        told = [asks[signal.fact] for signal in one.outcome.learn if signal.fact in asks]
        parts.append(f"May tell: {told[0]}" if told else "")
        parts.append(f"{begins(limit)}." if limit else "")
    return " ".join(part for part in parts if part)
