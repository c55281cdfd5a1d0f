"""An issue on the table: a strip of paper with its name, how they take it, and its track."""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.notch_track import Track, notch_track, track_zones
from pmsim.gui.parts.passing import drawn_tick, popping
from pmsim.gui.parts.press import focus_ring
from pmsim.gui.parts.words import Ink, label, paragraph
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import POINTER, Align, Box, Icon, Label, Mark, Paragraph, Shapes, Sketch, Zone
from pmsim.gui.strokes import rounded
from pmsim.gui.theme import BADGE_POP, CHOICE, LABEL, RADIUS, SMALL, SMALL_STRONG

BESIDE = 1.2
"""Above this text size the track stands beside the name, not beneath it."""

_ICON = 24.0
_SIDE = 16.0
_TRACK_IN = 58.0
_NAME_W = 0.36
_LIP = 3.0
_BARS = 4
_REASON_W, _REASON_H = 200.0, 44.0
_BARS_AFTER = 20.0
"""The side of the bars where they stand after the name."""


@frozen
class Reaction:
    """How they take what lies on the table: a mood, or a question mark before anybody knows."""

    icon: str
    text: str


@frozen
class Strip:
    """What a strip shows."""

    number: int
    name: str
    share: float
    """What it weighs for you beside your heaviest issue, 0 to 1."""

    matters: str
    """How much it matters to them, in words; empty while you do not know."""

    reaction: Reaction
    track: Track
    icon: str = ""
    """The name of its picture; may be empty."""

    ask: str = ""
    """What asking why costs, in words; empty when there is nothing to ask."""

    since: float = BADGE_POP.ms
    """How many milliseconds ago their reaction became what it is: the badge of a new one pops."""

    reason: str = ""
    """Why they take it so, as far as you have learned; a tooltip tells it."""

    pointed: str = ""
    """A value that the pointer rests on, with what it brings; in place of the reaction."""


def strip_height(look: Look) -> float:
    """How high a strip wants to be."""
    name, small = look.style(CHOICE).line, look.style(SMALL).line
    if look.text > BESIDE:
        return 14 + 2 * name + look.style(LABEL).line
    return 48 + name + small


def most_height(look: Look) -> float:
    """How high a strip is where there is room: its values' names may take two lines."""
    more = 0.0 if look.text > BESIDE else look.style(SMALL).line
    return strip_height(look) + more


def least_height(look: Look) -> float:
    """How low a strip may be."""
    name, small = look.style(CHOICE).line, look.style(SMALL).line
    if look.text > BESIDE:
        return max(10 + name + look.style(LABEL).line, 46 + small)
    return 32 + name + small


def issue_strip(look: Look, rect: Rect, strip: Strip, touch: Touch | None) -> Shapes:
    """The strip with its targets: the issue itself, its notches and its handle."""
    p = look.palette
    focused = look.focuses(touch)
    ring = focus_ring(look, rect, RADIUS.button) if focused else ()
    paper = Box(
        rect,
        p.paper,
        RADIUS.button,
        border=p.ink if p.loud else "",
        border_width=p.control_border,
        lip=p.wood_lip,
        lip_height=_LIP,
        target=touch.target if touch else None,
        group=touch.group if touch else "",
        says=touch.says if touch else "",
    )
    words, track, lines = _places(look, rect, strip)
    return (
        *ring,
        paper,
        *_words(look, words, strip, asks=focused or look.hovers(touch)),
        *_reason(words, strip, touch),
        *notch_track(look, track, strip.track, lines),
        *(
            ()
            if strip.track.locked or touch is None
            else track_zones(track, strip.number, strip.track, strip.name)
        ),
    )


def _name_lines(look: Look, rect: Rect, strip: Strip, w: float) -> int:
    """On how many lines the values' names stand: two if they need it and there is room."""
    notches = strip.track.notches
    step = w / max(1, len(notches) - 1)
    fits = all(look.width(one.text, SMALL_STRONG) + 10 <= step for one in notches)
    line = look.style(SMALL).line
    one_line = 46.0 if look.text > BESIDE else least_height(look) - line
    return 1 if fits or rect.h < one_line + 2 * line else 2


def _places(look: Look, rect: Rect, strip: Strip) -> tuple[Rect, Rect, int]:
    """Where the words stand, the track from its first notch to its last, and the lines of names."""
    if look.text > BESIDE:
        w = rect.w * _NAME_W
        left = rect.x + w + 66
        wide = rect.right - 72 - left
        lines = _name_lines(look, rect, strip, wide)
        top = max(4.0, (rect.h - _LIP - 40 - lines * look.style(SMALL).line) / 2 - 4)
        track = Rect(left, rect.y + top, wide, 48)
        return Rect(rect.x, rect.y, w, rect.h - _LIP), track, lines
    wide = rect.w - 2 * _TRACK_IN
    lines = _name_lines(look, rect, strip, wide)
    spare = max(0.0, rect.h - strip_height(look)) if lines == 1 else 0.0
    cy = rect.bottom - 4 - lines * look.style(SMALL).line - 16 - spare / 2
    return rect, Rect(rect.x + _TRACK_IN, cy - 24, wide, 48), lines


def _words(look: Look, at: Rect, strip: Strip, *, asks: bool) -> Shapes:
    """Name, bars, and how they take it; what asking why costs while the strip is looked at."""
    if look.text > BESIDE:
        return _words_beside(look, at, strip)
    line = look.style(CHOICE).line
    y = at.y + min(8.0, (at.h - least_height(look)) / 2 + 3)
    left = at.x + _SIDE + _ICON + 10
    room = at.right - left - 14
    wide = look.width(strip.name, CHOICE) + 4
    shown = strip.pointed or strip.reaction.text
    whole = look.width(shown, LABEL) + (6 if strip.pointed else 44)
    after = _BARS_AFTER + 8 if strip.icon else 0.0
    name_w = min(wide, max(room - whole - after, room * 0.4 - after))
    name = label(look, Rect(left, y, name_w, line), strip.name, Ink(CHOICE))
    taken = name_w + after + 14
    rest = Rect(left + taken, y, room - taken, line)
    note = strip.ask if asks else strip.matters
    return (
        *_head(look, Rect(at.x + _SIDE, y, left + name_w - at.x - _SIDE, line), strip),
        name,
        *_note(look, rest, note, whole),
        *_reaction(look, rest, strip, left=False),
    )


def _head(look: Look, at: Rect, strip: Strip) -> Shapes:
    """The picture before the name and the bars after it; without a picture the bars before it."""
    first = square(at.x + _ICON / 2, at.cy, _ICON)
    if not strip.icon:
        return (weight_bars(look, first, strip.share),)
    after = Rect(at.right + 8, at.cy - _BARS_AFTER / 2 - 1, _BARS_AFTER, _BARS_AFTER)
    return (
        Icon(first, strip.icon, look.palette.ink),
        weight_bars(look, after, strip.share),
    )


def _words_beside(look: Look, at: Rect, strip: Strip) -> Shapes:
    """For large text: the name on two lines if there is room for them, the reaction beneath."""
    line, under = look.style(CHOICE).line, look.style(LABEL).line
    left = at.x + _SIDE + _ICON + 10
    room = Rect(left, 0, at.right - left, 0)
    most = 2 if at.h >= 2 * line + under + 6 else 1
    name: Label | Paragraph = paragraph(look, room, strip.name, Ink(CHOICE), most=most)
    if most == 1:
        name = label(look, Rect(left, 0, room.w, line), strip.name, Ink(CHOICE))
    y = at.y + (at.h - name.rect.h - under) / 2
    bars = Rect(at.x + _SIDE, y + (line - _ICON) / 2, _ICON, _ICON)
    words = Rect(left, y + name.rect.h, room.w, under)
    return (
        weight_bars(look, bars, strip.share),
        evolve(name, rect=name.rect.moved(0, y)),
        *_reaction(look, words, strip, left=True),
    )


def _note(look: Look, rest: Rect, text: str, taken: float) -> Shapes:
    """A quiet word after the name, where there is room for it."""
    if not text or look.width(text, SMALL) + 12 > rest.w - taken:
        return ()
    place = Rect(rest.x, rest.y, rest.w - taken, rest.h)
    return (label(look, place, text, Ink(SMALL, look.palette.ink2)),)


def _reaction(look: Look, at: Rect, strip: Strip, *, left: bool) -> Shapes:
    """The badge and its words, at the left or ending at the right."""
    p, found = look.palette, strip.reaction
    if strip.pointed:
        ink = Ink(LABEL, p.ink, Align.LEFT if left else Align.RIGHT)
        return (label(look, at, strip.pointed, ink),)
    if not found.icon:
        return ()
    size = round(_ICON * min(1.15, look.text))
    known = found.icon != "question"
    colour = p.ink if known else p.ink2
    wide = min(look.width(found.text, LABEL) + 1, at.w - size - 8)
    x = at.x if left else at.right - wide
    words = Rect(x + size + 8 if left else x, at.y, wide, at.h)
    badge = square((x if left else x - size - 8) + size / 2, at.cy, size)
    align = Align.LEFT if left else Align.RIGHT
    return (
        *_badge(look, Icon(badge, found.icon, colour), strip.since),
        label(look, words, found.text, Ink(LABEL, colour, align)),
    )


def _reason(at: Rect, strip: Strip, touch: Touch | None) -> Shapes:
    """Where the pointer asks for the reason of a reaction."""
    if not strip.reason or touch is None:
        return ()
    place = Rect(at.right - _REASON_W, at.y, _REASON_W, min(at.h, _REASON_H))
    target = ("reaction", strip.number)
    return (Zone(place, target=target, group=POINTER, says=strip.reason, tooltip=strip.reason),)


def _badge(look: Look, badge: Icon, since: float) -> Shapes:
    """What tells how they take it: a mood that pops, or the tick of what is agreed."""
    if badge.name != "check":
        return (popping(look, badge, since),)
    return (drawn_tick(look, badge, since),) if since > 0 or look.calm else ()


def weight_bars(look: Look, rect: Rect, share: float) -> Sketch:
    """How much an issue weighs for you beside your heaviest: one to four rising bars."""
    p = look.palette
    level = max(1, round(share * _BARS))
    marks = []
    for n in range(_BARS):
        h = 6.0 + 4.5 * n
        bar = rounded(1.0 + 6 * n, 21.5 - h, 4.2, h, 1.6)
        marks.append(Mark(bar, p.ink) if n < level else Mark(bar, p.paper2, p.dashed, 1.4))
    return Sketch(rect, (24, 24), tuple(marks))
