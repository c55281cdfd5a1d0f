"""The table itself: title, a strip for each issue, both meters, and what one can do."""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.engine.counterpart import EQUAL
from pmsim.gui.measure import SHRINK
from pmsim.gui.parts.gauges import meter
from pmsim.gui.parts.issue_strip import Reaction, Strip, issue_strip
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.notch_track import Notch, Track
from pmsim.gui.parts.panels import plate
from pmsim.gui.parts.press import Face, Kind, button, icon_button
from pmsim.gui.parts.words import Ink, label, middle
from pmsim.gui.rect import Rect
from pmsim.gui.screens.table_draft import Draft
from pmsim.gui.screens.table_passing import Feeling, Worth
from pmsim.gui.screens.table_place import LIP, Places, Strips, shows_icons
from pmsim.gui.shapes import Box, Mark, Shape, Shapes, Sketch
from pmsim.gui.strokes import circle
from pmsim.gui.strokes import line as straight
from pmsim.gui.theme import BUTTON, H3, H4, LABEL, RADIUS, SHADOW_BUBBLE, SMALL, TypeStyle
from pmsim.view.table import TableView
from pmsim.view.table_draft import DraftView
from pmsim.view.table_issues import IssueView
from pmsim.view.words import begins, number, owned

_BAR_H = 14.0
MORE = "More"
"""What the button of the other moves says."""

_HUGE = 1.4
_OFFER: TypeStyle = BUTTON.sized(21)
_LONG_TITLE: TypeStyle = H4.sized(19)
_LEGEND_ICON = 22.0
_LEGEND_LEAST = 4
"""A sign and a word for you and for them: the title gets smaller before these are left out."""


@frozen
class Middle:
    """What the table shows."""

    view: TableView
    draft: Draft
    seen: DraftView
    first: DraftView | None
    """The first of two offers; None while there is only one."""

    who: str
    """Their portrait."""

    mine: tuple[float, ...]
    """Where your handles are, in notches; on their way perhaps between two."""

    theirs: tuple[float, ...]
    """Where their heads are; -1 before they asked for anything."""

    rest: tuple[float, ...]
    """Where your handles can be gripped: in the hand, or at the notches that they come to."""

    feelings: tuple[Feeling, ...]
    """How they take what is set, issue by issue."""

    worth: Worth
    """How long the bars of both meters are."""

    over: str = ""
    """`deal` or `none` once it is over."""

    takes: bool = False
    """Whether the offer is exactly what they ask for."""


def wood(look: Look, places: Places) -> Shapes:
    """The table's top with its edge."""
    p = look.palette
    return (
        Box(
            places.table,
            p.wood,
            24,
            border=p.ink if p.loud else "",
            border_width=p.panel_border,
            lip=p.wood_lip,
            lip_height=LIP,
            shadow=None if p.loud else SHADOW_BUBBLE,
        ),
    )


def heading(look: Look, at: Rect, facts: Middle) -> Shapes:
    """The title, and what the signs on the tracks mean as far as there is room for it."""
    style = H3.sized(25).weighing(800)
    wants = look.width(facts.view.title, style) + 2
    rooms = (at.w - min(share * wants, at.w) - 12 for share in (1.0, SHRINK))
    (legend, taken), tighter = (_legend(look, at, room, facts) for room in rooms)
    if len(legend) < len(tighter[0]) and len(legend) < _LEGEND_LEAST:
        legend, taken = tighter
    title = Rect(at.x, at.y, at.w - taken - (12 if taken else 0), at.h)
    if wants * SHRINK > title.w:
        return (*middle(look.capped(1.0), title, facts.view.title, Ink(_LONG_TITLE), 2), *legend)
    return (label(look, title, facts.view.title, Ink(style)), *legend)


def _legend(look: Look, at: Rect, room: float, facts: Middle) -> tuple[Shapes, float]:
    """You, they, your limit: signs with words, or signs alone, or nothing."""
    p = look.palette
    ring = (p.bond.text, 3.5)
    ink = (p.ink, 2.5)
    you = (Mark(circle(12, 12, 10), p.sun, *ink),)
    they = (Mark(circle(12, 12, 9.5), p.bond.tint, *ring),)
    limit = (Mark(straight((12, 1), (12, 23)), line=p.bad.text, width=4.5),)
    signs = [("you", you), (facts.view.person_name, they), ("your limit", limit)]
    while signs:
        wide = sum(_LEGEND_ICON + 7 + look.width(word, LABEL) for word, _ in signs)
        wide += 12 * (len(signs) - 1)
        if wide <= room:
            break
        signs.pop()
    if not signs:
        return (), 0.0
    x = at.right - wide
    shapes: list[Shape] = []
    for word, marks in signs:
        sign = Rect(x, at.cy - _LEGEND_ICON / 2, _LEGEND_ICON, _LEGEND_ICON)
        words = look.width(word, LABEL) + 1
        shapes.append(Sketch(sign, (24, 24), marks))
        shapes.append(label(look, Rect(sign.right + 6, at.y, words, at.h), word, Ink(LABEL)))
        x = sign.right + 6 + words + 12
    return tuple(shapes), wide


def strips(look: Look, places: Strips, facts: Middle) -> Shapes:
    """The issues that show, and the arrows to the others."""
    shapes: list[Shape] = []
    for place, rect in enumerate(places.rects):
        issue = places.first + place
        shown = evolve(_strip(facts, issue), pointed=_pointed(look, facts, issue))
        pressed = Touch(("issue", issue), _said(facts, issue), "issues")
        touch = None if facts.over else pressed
        shapes += issue_strip(look, rect, shown, touch)
    return (*shapes, *_arrows(look, places, len(facts.view.issues)))


def _arrows(look: Look, places: Strips, issues: int) -> Shapes:
    at = places.arrows
    if at is None:
        return ()
    side, last = at.w, places.first + len(places.rects)
    up = Touch("up", "earlier issues", "scroll", "" if places.first else "this is the first")
    more = f"{issues - last} more" if last < issues else ""
    down = Touch("down", f"{more} below", "scroll", "" if more else "this is the last")
    return (
        *icon_button(look, Rect(at.x, at.y, side, side), "arrow-up", up, Kind.PLAIN),
        *icon_button(
            look, Rect(at.x, at.bottom - side, side, side), "arrow-down", down, Kind.PLAIN
        ),
    )


def _strip(facts: Middle, issue: int) -> Strip:
    one, draft = facts.view.issues[issue], facts.draft
    can = (True,) * len(one.values) if facts.over else facts.seen.reachable[issue]
    return Strip(
        number=issue,
        name=one.name,
        icon=one.icon,
        share=one.weight / max(issue.weight for issue in facts.view.issues),
        matters=one.matters,
        reaction=_reaction(facts, issue),
        since=facts.feelings[issue].since,
        reason=_reason(facts, issue),
        track=Track(
            notches=tuple(
                Notch(value.name, beyond=not open_)
                for value, open_ in zip(one.values, can, strict=True)
            ),
            mine=facts.mine[issue],
            theirs=facts.theirs[issue],
            who=facts.who,
            first=float(draft.first[issue]) if draft.first else -1.0,
            locked=issue < draft.said or facts.over == "none",
            rest=facts.rest[issue],
        ),
        ask="" if facts.over else _ask_note(facts.view, one),
    )


def _pointed(look: Look, facts: Middle, issue: int) -> str:
    """The value that the pointer rests on, and what it would bring."""
    match look.hand.pointer:
        case ("notch", int(at), int(value)) if at == issue:
            one = facts.view.issues[issue].values[value]
            brings = ", ".join(effect.text for effect in one.effects)
            return f"{one.name}: {brings}" if brings else one.name
    return ""


def _reaction(facts: Middle, issue: int) -> Reaction:
    """How they take the value that is set; in the end, that it is agreed."""
    if facts.over:
        return Reaction("check", "agreed") if facts.over == "deal" else Reaction("", "")
    found = facts.feelings[issue].reaction
    return Reaction("question" if found.mood == "unknown" else f"mood-{found.mood}", found.text)


def _reason(facts: Middle, issue: int) -> str:
    """Why they take it so: what they said when they were asked, and what it means to them."""
    one = facts.view.issues[issue]
    said = (f"“{line.text}”" if line.name else line.text for line in one.why)
    return "\n".join(part for part in (begins(one.matters), *said) if part).replace("*", "")


def _ask_note(view: TableView, issue: IssueView) -> str:
    """What asking why would cost."""
    for move in view.moves:
        action = move.offer.action
        if (action.verb, action.target) == ("ask", issue.key):
            biscuit = ", a biscuit" if move.patience else ""
            return f"W asks why, {move.offer.cost_text}{biscuit}"
    return ""


def _said(facts: Middle, issue: int) -> str:
    """An issue in words, for those who listen."""
    one = facts.view.issues[issue]
    values = [value.name for value in one.values]
    words = [one.name, f"you: {values[facts.draft.values[issue]]}"]
    if facts.draft.first:
        words.append(f"in the first offer: {values[facts.draft.first[issue]]}")
    if one.theirs >= 0:
        words.append(f"{facts.view.person_name} asks for: {values[one.theirs]}")
    words.append(facts.seen.reactions[issue].text)
    if one.matters:
        words.append(one.matters)
    if not facts.seen.reachable[issue][facts.draft.values[issue]]:
        words.append("past your limit")
    return ", ".join(words)


def meters(look: Look, at: Rect, facts: Middle) -> Shapes:
    """What the offer is worth to you, and what you guess that it is worth to them."""
    p = look.palette
    low, high = facts.seen.guess
    bars = facts.worth
    name = facts.view.person_name
    you, tone = _worth_words(facts)
    fill = p.good.main if tone else p.bad.main
    guess = _past(facts) or ("your guess" if high - low > 0.02 else "you know")
    parts = (
        (f"For you: {you}", "For you", bars.you, fill, 0.0, facts.view.limit),
        (f"For {name}: {guess}", f"For {name}", bars.guess[0], p.bond.text, bars.guess[1], -1.0),
    )
    ground = plate(look, at, p.wood_soft, RADIUS.button)
    shapes: list[Shape] = [ground]
    for place, (text, short, value, colour, unsure, tick) in enumerate(parts):
        words, bar = _meter_places(look, at, place)
        shown = short if look.text > _HUGE else text
        shapes.append(Box(bar, says=_meter_said(text, value, unsure)))
        shapes.append(label(look.capped(1.3), words, shown, Ink(SMALL)))
        shapes += meter(look, bar, value, colour, unsure=unsure, tick=tick)
    if facts.first is not None:
        _, bar = _meter_places(look, at, 0)
        x = bar.x + bar.w * facts.first.you
        shapes.append(Box(Rect(x - 3, bar.y - 3, 6, bar.h + 6), p.sun_lip, 3))
    return tuple(shapes)


def _past(facts: Middle) -> str:
    """What they said to this very offer before; empty if it is a new one."""
    answers = [one.answer for one in facts.view.tried if facts.draft.values in one.packages]
    if not answers:
        return ""
    return "took this ill" if answers[-1] == "insulted" else "said no to this"


def _worth_words(facts: Middle) -> tuple[str, bool]:
    """How good it is, in words, and whether that is good enough."""
    you = facts.seen.you
    enough = not facts.seen.past_limit
    if facts.first is not None:
        apart = you - facts.first.you
        if abs(apart) <= EQUAL:
            return "as good as the first", enough
        return "better than the first" if apart > 0 else "worse than the first", enough
    return "above walk-away" if enough else "below walk-away", enough


def _meter_said(text: str, value: float, unsure: float) -> str:
    if unsure > value:
        return f"{text}, between {number(value * 10)} and {number(unsure * 10)} of 10"
    return f"{text}, {number(value * 10)} of 10"


def _meter_places(look: Look, at: Rect, place: int) -> tuple[Rect, Rect]:
    """Where a meter's words and its bar are: side by side, or one below the other."""
    if look.text > _HUGE:
        row = Rect(at.x + 14, at.y + 4 + place * (at.h - 8) / 2, at.w - 28, (at.h - 8) / 2)
        return row.column(0, 112), Rect(row.x + 120, row.cy - 7, row.w - 124, _BAR_H)
    half = (at.w - 32 - 28) / 2
    x = at.x + 16 + place * (half + 28)
    words = look.style(SMALL).line
    bar = Rect(x, at.bottom - 11 - _BAR_H, half, _BAR_H)
    return Rect(x, at.y + 4, half, words), bar


def offer_words(facts: Middle) -> tuple[str, str]:
    """What the primary button says, and why it is closed."""
    if facts.draft.first:
        if facts.draft.same:
            return "Now move a handle", "the second offer is still the first"
        return "Make both offers", ""
    if facts.view.composing == "two":
        return "Now the second offer", ""
    if facts.takes:
        return f"Take {owned(facts.view.person_name)} offer", ""
    return "Offer past your limit" if facts.seen.past_limit else "Make this offer", ""


def second_button(view: TableView, draft: Draft) -> str:
    """The other moves; or back to one offer, while there are two."""
    return "One only" if draft.first and view.composing != "two" else MORE


def buttons(look: Look, at: tuple[Rect, Rect, Rect, Rect], facts: Middle) -> Shapes:
    """Ask why, the other moves, leave, offer."""
    shown, icons = look.capped(1.3), shows_icons(look)
    asks = any(move.offer.action.verb == "ask" for move in facts.view.moves)
    setting = "finish what you began to say" if facts.view.composing else ""
    why = Touch("ask", "Ask why an issue matters", "moves", setting or _none(asks))
    text, closed = offer_words(facts)
    cost = next((one for one in facts.view.moves if one.offer.action.verb == "offer"), None)
    price = f", {cost.offer.cost_text}, a biscuit" if cost and not facts.takes else ""
    more = Touch("more", "Other moves", "moves", setting)
    back = Touch("single", "Make one offer only", "moves")
    second = second_button(facts.view, facts.draft)
    touch = more if second == MORE else back
    leave = Touch("leave", "Leave without a deal", "moves", setting)
    offer = Touch("offer", f"{text}{price}", "moves", closed)
    kind = Kind.PRIMARY
    return (
        *button(shown, at[0], Face("Ask why", "ear" if icons else ""), why, Kind.PLAIN),
        *button(shown, at[1], Face(second), touch, Kind.PLAIN),
        *button(shown, at[2], Face("Leave it", "door" if icons else ""), leave, Kind.PLAIN),
        *button(shown, at[3], Face(text, style=_OFFER), offer, kind),
    )


def _none(found: bool) -> str:
    return "" if found else "everything has been answered"
