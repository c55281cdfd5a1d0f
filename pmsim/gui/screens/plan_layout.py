"""The picture of the plan, put together from its panels."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import evolve, frozen

from pmsim.gui import touch
from pmsim.gui.inputs import Drag
from pmsim.gui.parts import controls, heavens, press
from pmsim.gui.parts.header import header
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.playing import Playing
from pmsim.gui.rect import Rect
from pmsim.gui.screens import plan_deck, plan_inbox, plan_lane, plan_sheets
from pmsim.gui.screens.day_facts import MENU, header_facts, seen
from pmsim.gui.screens.plan_draft import Draft
from pmsim.gui.screens.plan_lane import Held
from pmsim.gui.screens.plan_motion import NOWHERE, Movement, Room
from pmsim.gui.screens.plan_places import LANE_BOTTOM, LANE_TOP, first_of, lane, places, slot_under
from pmsim.gui.shapes import POINTER, Shapes, Zone
from pmsim.gui.theme import SMALL_STRONG
from pmsim.view.day import DayView
from pmsim.view.words import begins

WHEEL_INBOX = 340.0
"""Left of this the wheel turns the inbox."""

_MORE_PROMISES = 52.0
"""What the inbox leaves to the promises when there are several."""

_TABS = (("deck", "Cards"), ("inbox", "Inbox"), ("promises", "Promises"))


@frozen
class Facts:
    """Everything the picture shows."""

    game: Playing
    view: DayView
    draft: Draft
    held: Held | None
    kind: str
    row: int
    mail: int
    tab: str
    opened: tuple[str, str] | None
    asked: bool
    movement: Movement
    now: int


def picture(look: Look, facts: Facts) -> Shapes:
    """The whole screen, back to front."""
    head = header_facts(facts.view.header)
    shapes: Shapes = (
        heavens.sky(look, head.hour),
        *heavens.cloud(look, 228, 22, 0.56),
        *heavens.cloud(look, 800, 46, 0.52),
        *header(look, head, Touch(MENU, "menu", "menu")),
        *_aside(look, facts),
        *plan_lane.calendar_panel(look, _lane_facts(look, facts)),
        *_backlog(look, facts),
        *_start(look, facts),
    )
    return seen((*shapes, *_on_top(look, facts, shapes)))


def _on_top(look: Look, facts: Facts, below: Shapes) -> Shapes:
    """The thing in hand with its half hours, or a sheet."""
    if facts.held and facts.held.drags:
        return _hand(look, facts)
    if facts.held:
        strip = lane(look, facts.draft.last)
        slots = plan_lane.slot_zones(look, strip, facts.draft, facts.held)
        return (*slots, *_still_pressed(below, facts.held))
    if facts.opened:
        return plan_sheets.sheet(look, facts.game, facts.view, facts.opened)
    return ()


def _still_pressed(below: Shapes, held: Held) -> Shapes:
    """What a pointer that holds a card may press: another card instead, and the day's start."""
    return tuple(
        Zone(one.rect, target=one.target, group=POINTER, says=one.says)
        for one in touch.within_reach(below)
        if one.target == "start" or _is_card(one.target, held.key)
    )


def _is_card(target: Hashable | None, but: str) -> bool:
    match target:
        case ("card", str(key)):
            return key != but
    return False


def _lane_facts(look: Look, facts: Facts) -> plan_lane.LaneFacts:
    title = f"Your {facts.view.header.weekday}"
    return plan_lane.LaneFacts(
        title, facts.draft, facts.held, over(look, facts.held), facts.movement, facts.now
    )


def over(look: Look, held: Held | None) -> int:
    """The half hour under the thing in hand: where it was dragged, or pointed or focused at."""
    if held is None or held.drags:
        return held.slot if held else -1
    for target in (look.hand.pointer, look.hand.focus):
        match target:
            case ("slot", int(slot)):
                return slot
    return held.slot


def _aside(look: Look, facts: Facts) -> Shapes:
    """The panels besides the calendar; with large text one of them, with tabs."""
    at = places(look)
    owed = tuple(one for one in facts.view.promises if one.status == "open")
    inbox = plan_inbox.InboxFacts(
        facts.view.inbox, facts.view.people, facts.mail, titled=at.tabs is None
    )
    debts = plan_inbox.Owed(owed, facts.view.replies)
    if at.tabs is None:
        more = _MORE_PROMISES if len(owed) > 1 else 0.0
        upper = Rect(at.inbox.x, at.inbox.y, at.inbox.w, at.inbox.h - more)
        lower = Rect(at.promises.x, at.promises.y - more, at.promises.w, at.promises.h + more)
        return (
            *plan_inbox.inbox_panel(look, upper, inbox),
            *plan_inbox.promises_panel(look, lower, debts),
            *plan_deck.deck_panel(look, _deck_facts(look, facts)),
        )
    counts = {"inbox": facts.view.unanswered, "promises": len(owed)}
    tabs = tuple(
        controls.Segment(
            ("tab", key),
            f"{name} {counts[key]}" if counts.get(key) else name,
            name,
            look.capped(1.2).style(SMALL_STRONG),
        )
        for key, name in _TABS
    )
    shown = {
        "deck": lambda: plan_deck.deck_panel(look, _deck_facts(look, facts)),
        "inbox": lambda: plan_inbox.inbox_panel(look, at.inbox, inbox),
        "promises": lambda: plan_inbox.promises_panel(look, at.promises, debts, titled=False),
    }[facts.tab]()
    return (*controls.segments(look, at.tabs, tabs, ("tab", facts.tab), "tabs"), *shown)


def _deck_facts(look: Look, facts: Facts) -> plan_deck.DeckFacts:
    return plan_deck.DeckFacts(
        "What could you do?",
        facts.view.deck,
        facts.draft,
        facts.held,
        facts.kind,
        facts.row,
        _info(look, facts),
    )


def _info(look: Look, facts: Facts) -> str:
    """What the card or block under pointer or focus is for; else how it works."""
    if facts.held:
        key, slot = facts.held.key, over(look, facts.held)
        why = facts.draft.misfit(key, slot, facts.held.lifted) if slot >= 0 else ""
        return begins(why) or _explained(facts, key)
    for target in (look.hand.pointer, look.hand.focus):
        match target:
            case ("card", str(key)):
                return _explained(facts, key)
            case ("block", int(slot)):
                block = facts.draft.at(slot)
                return _explained(facts, block.key) if block else ""
    return "Drag a card onto your day, or press it and then a time."


def _explained(facts: Facts, key: str) -> str:
    offer = next((one for one in facts.view.deck if one.owner == key), None)
    return plan_deck.explain(facts.draft, offer) if offer else ""


def _backlog(look: Look, facts: Facts) -> Shapes:
    """The way to what the team builds, where there is a team."""
    if facts.view.backlog is None:
        return ()
    at = places(look).lane
    place = Rect(at.right - 56, at.y - 44, 56, 40)
    touch = Touch("backlog", "what the team builds", "calendar")
    return press.icon_button(look, place, "backlog", touch, press.Kind.SOFT, 24)


def _start(look: Look, facts: Facts) -> Shapes:
    text = "Start the day"
    if facts.asked:
        text = "Nothing planned. Brave. Start?"
    elif facts.view.header.minute > 510:
        text = "Go on with the day"
    face = press.Face(text, icon_after="arrow-right")
    return press.button(look, places(look).start, face, Touch("start", "", "start"))


def is_empty(view: DayView) -> bool:
    """Whether no half hour has been decided on yet, meetings aside."""
    return all(row.what in ("undecided", "meeting") for row in view.calendar)


def _hand(look: Look, facts: Facts) -> Shapes:
    held = facts.held
    offer = next((one for one in facts.view.deck if held and one.owner == held.key), None)
    if held is None or offer is None:
        return ()
    card = plan_deck.card_of(offer, facts.draft.slots(held.key))
    return plan_lane.in_hand(look, held, card, facts.movement.lean(facts.now))


def pulled(draft: Draft, held: Held | None, drag: Drag, target: Hashable | None) -> Held | None:
    """The thing in hand as the pointer pulls it; None when what was gripped cannot be moved."""
    if held is None or not held.drags:
        held = _gripped(draft, drag, target)
    if held is None:
        return None
    slot = slot_under(drag.x, drag.y, draft.last, drag.from_x)
    if slot >= 0:
        slots = draft.slots(held.key)
        slot = max(0, min(slot - held.grip, draft.last - slots))
    return evolve(held, slot=slot, x=drag.x, y=drag.y)


def wanted_room(draft: Draft, held: Held) -> Room:
    """The half hours that the neighbours make free for the thing in hand, if it fits there."""
    if held.slot < 0 or draft.misfit(held.key, held.slot, held.lifted):
        return NOWHERE
    return held.slot, draft.slots(held.key)


def let_go(held: Held, last: int) -> float:
    """How far below its place (px) the thing in hand was let go of."""
    step = (LANE_BOTTOM - LANE_TOP) / (last - first_of(last))
    place = LANE_TOP + step * (held.slot + held.grip + 0.5 - first_of(last))
    return held.y - place


def _gripped(draft: Draft, drag: Drag, target: Hashable | None) -> Held | None:
    match target:
        case ("card", str(key)):
            return None if draft.used_up(key) else Held(key)
        case ("block", int(slot)):
            block = draft.at(slot)
            under = slot_under(drag.from_x, drag.from_y, draft.last)
            return Held(block.key, slot, grip=max(0, under - slot)) if block else None
    return None


def panel_at(x: float, y: float) -> str:
    """Which list the wheel turns: the inbox at the left, the deck elsewhere."""
    return "inbox" if x < WHEEL_INBOX else "deck"
